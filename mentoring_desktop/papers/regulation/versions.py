"""Versions of the Положение to be read: the newest is worked on, the signed ones stay."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.model.papers import UNSIGNED, Paper, PaperStatus
from mentoring_desktop.model.regulation import RegulationSection, RegulationVersion
from mentoring_desktop.resources import TEMPLATES

COUNCIL = "педагогический совет"
"""The body that accepts the Положение where the school names no other."""


@dataclass(frozen=True)
class SectionRow:
    """A section; the program came with it unless its code is the school's own."""

    code: str
    title: str
    text: str

    @property
    def shipped(self) -> "SectionRow | None":
        """The section as the program came with it, if it did."""
        return next((each for each in original() if each.code == self.code), None)


@dataclass(frozen=True)
class Edition:
    """A version: who accepted it, its sections, and the paper (D02) issued from it."""

    id: int
    """0 where nothing has been edited yet."""
    made_on: date | None
    sections: tuple[SectionRow, ...]
    council: str = COUNCIL
    council_number: str = ""
    council_on: date | None = None
    union_head: str = ""
    union_number: str = ""
    union_on: date | None = None
    paper_id: int | None = None
    status: PaperStatus | None = None
    """Of that paper."""
    dated: date | None = None
    """The day of the order that approved it."""

    @property
    def locked(self) -> bool:
        """Whether it is signed, so that only a new version may differ."""
        return self.status is not None and self.status not in UNSIGNED


@cache
def original() -> tuple[SectionRow, ...]:
    """Give the sections that the program comes with."""
    plain = tomllib.loads((TEMPLATES / "regulation.toml").read_text(encoding="utf-8"))
    return tuple(
        SectionRow(each["code"], each["title"], each["text"].strip()) for each in plain["sections"]
    )


def current(session: Session) -> Edition:
    """Give the newest version, or what the program comes with while there is none."""
    found = newest(session)
    return _read(session, found) if found else Edition(0, None, original())


def edition(session: Session, version_id: int) -> Edition:
    """Give a version by its key."""
    return _read(session, session.get_one(RegulationVersion, version_id))


def editions(session: Session) -> list[Edition]:
    """Give all versions, the newest first."""
    query = select(RegulationVersion).order_by(RegulationVersion.id.desc())
    return [_read(session, found) for found in session.scalars(query)] or [current(session)]


def newest(session: Session) -> RegulationVersion | None:
    """Give the row of the newest version."""
    query = select(RegulationVersion).order_by(RegulationVersion.id.desc()).limit(1)
    return session.scalars(query).one_or_none()


def in_order(found: RegulationVersion) -> list[RegulationSection]:
    """Give the sections as they are printed, moved in this very action or before."""
    return sorted(found.sections, key=lambda each: each.position)


def _read(session: Session, found: RegulationVersion) -> Edition:
    paper = _paper(session, found)
    return Edition(
        id=found.id,
        made_on=found.made_on,
        sections=tuple(SectionRow(each.code, each.title, each.text) for each in in_order(found)),
        council=found.council or COUNCIL,
        council_number=found.council_number,
        council_on=found.council_on,
        union_head=found.union_head,
        union_number=found.union_number,
        union_on=found.union_on,
        paper_id=paper.id if paper else None,
        status=paper.status if paper else None,
        dated=paper.dated if paper else None,
    )


def _paper(session: Session, found: RegulationVersion) -> Paper | None:
    """Give the paper of a version, or the one that was made in its place before it was signed."""
    paper = session.get(Paper, found.paper_id) if found.paper_id else None
    while paper and paper.status is PaperStatus.SUPERSEDED and paper.successor_id:
        paper = session.get_one(Paper, paper.successor_id)
    return paper
