"""The tables of the school's file, an area a module; importing the package knows them all."""

from mentoring_desktop.model import (
    files,
    journal,
    organisation,
    pairs,
    papers,
    people,
    programmes,
    roadmap,
)
from mentoring_desktop.model.base import Base

__all__ = [
    "Base",
    "files",
    "journal",
    "organisation",
    "pairs",
    "papers",
    "people",
    "programmes",
    "roadmap",
]
