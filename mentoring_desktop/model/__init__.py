"""The tables of the school's file, an area a module; importing the package knows them all."""

from mentoring_desktop.model import (
    consents,
    exchange,
    files,
    journal,
    organisation,
    pairs,
    papers,
    people,
    programmes,
    regulation,
    roadmap,
    surveys,
)
from mentoring_desktop.model.base import Base

__all__ = [
    "Base",
    "consents",
    "exchange",
    "files",
    "journal",
    "organisation",
    "pairs",
    "papers",
    "people",
    "programmes",
    "regulation",
    "roadmap",
    "surveys",
]
