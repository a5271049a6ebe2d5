"""The Положение (D02): its versions as the school words them, and the paper made of one.

Until the first edit the newest version is the text that the program comes with.
"""

from mentoring_desktop.papers.regulation.editing import (
    add,
    begin,
    change,
    move,
    remove,
    restore,
    restore_section,
    retitle,
    reword,
)
from mentoring_desktop.papers.regulation.paper import (
    again,
    cancelled,
    draft,
    facts,
    issued,
    protocols,
    signed,
    warnings,
)
from mentoring_desktop.papers.regulation.versions import (
    COUNCIL,
    Edition,
    SectionRow,
    current,
    edition,
    editions,
    original,
)

__all__ = [
    "COUNCIL",
    "Edition",
    "SectionRow",
    "add",
    "again",
    "begin",
    "cancelled",
    "change",
    "current",
    "draft",
    "edition",
    "editions",
    "facts",
    "issued",
    "move",
    "original",
    "protocols",
    "remove",
    "restore",
    "restore_section",
    "retitle",
    "reword",
    "signed",
    "warnings",
]
