"""What each kind of paper knows of itself beyond its facts: by which module of papers it is made.

A module may say, each as a function of the session and the paper: ``again`` gathers the same paper
as things stand now; ``dated`` moves what may not be before the paper's day; ``signed`` does what
its signature changes elsewhere; ``cancelled`` takes that back. ``due``, of the session alone, tells
which papers of the kind are needed now.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due

MODULES: Mapping[PaperKind, str] = {
    PaperKind.D01: "regulation_order",
    PaperKind.D02: "regulation",
    PaperKind.D03: "roadmap",
    PaperKind.D04: "curator_order",
    PaperKind.D05: "pair_order",
    PaperKind.D06: "amending_order",
    PaperKind.D07: "ending_order",
    PaperKind.D08: "payment_order",
    PaperKind.D14: "agreement",
    PaperKind.D15: "notice",
    PaperKind.D18: "banks",
    PaperKind.D19: "banks",
    PaperKind.D22: "programme",
    PaperKind.D34: "award_order",
    PaperKind.D35: "letter",
    PaperKind.D36: "certificate",
}
"""Modules of this package, imported when a paper is first asked for: starting stays quick."""


def due(session: Session) -> Iterator[Due]:
    """Give the papers that are needed now, in the order of the catalogue."""
    from mentoring_desktop.papers import ordered_pairs, pair_rows  # noqa: PLC0415 - as the modules are

    # Read together and held, people are not read one by one for every paper.
    held = pair_rows.open_pairs(session)
    with ordered_pairs.found_once(session):
        for kind in MODULES:
            deed = _deed(kind, "due")
            yield from deed(session) if deed else ()
    del held


def can_be_made_again(kind: PaperKind) -> bool:
    """Tell whether a paper of the kind can be gathered anew by what was asked for it."""
    return _deed(kind, "again") is not None


def again(session: Session, paper: Paper) -> Draft | None:
    """Gather a paper anew; nothing where it is of one day only, as a register of a bank is.

    Raises:
        MentoringError: what it speaks of does not allow it any more.
    """
    deed = _deed(paper.kind, "again")
    made: Draft | None = deed(session, paper) if deed else None
    return made


def dated(session: Session, paper: Paper) -> None:
    """Move what may not be before the day of the paper."""
    _do(session, paper, "dated")


def signed(session: Session, paper: Paper) -> None:
    """Do what the signature of a paper changes elsewhere.

    Raises:
        MentoringError: it cannot be signed that day.
    """
    _do(session, paper, "signed")


def cancelled(session: Session, paper: Paper) -> None:
    """Take back what the paper meant: it is cancelled, or was never signed and goes."""
    _do(session, paper, "cancelled")


def _do(session: Session, paper: Paper, name: str) -> None:
    deed = _deed(paper.kind, name)
    if deed:
        deed(session, paper)


def _deed(kind: PaperKind, name: str) -> Callable[..., Any] | None:
    if kind not in MODULES:
        return None
    module = import_module(f"mentoring_desktop.papers.{MODULES[kind]}")
    return getattr(module, name, None)
