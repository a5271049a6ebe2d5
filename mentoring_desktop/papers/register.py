"""The register of papers: what was issued, under which number, and its pages again at any time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentoring_desktop import documents, organisation
from mentoring_desktop.documents.facts import Order, to_json
from mentoring_desktop.entry import bare_number, past
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.papers import (
    IN_FORCE,
    UNSIGNED,
    Acquaintance,
    Paper,
    PaperKind,
    PaperPair,
    PaperStatus,
)
from mentoring_desktop.papers import numbers, word_templates
from mentoring_desktop.papers.draft import Draft, Gather
from mentoring_desktop.papers.forms import as_file_name


@dataclass(frozen=True)
class PaperRow:
    """A paper as the register shows it."""

    id: int
    kind: PaperKind
    status: PaperStatus
    number: str
    dated: date | None
    title: str
    about: str
    issued_at: datetime
    published_on: date | None
    published_in: str
    ended_on: date | None
    end_reason: str
    readers: tuple[int, int]
    """How many have signed that they know it, and how many are to."""
    differs: bool = False
    """Whether it has been seen that it no longer says what is so."""

    @property
    def unsigned(self) -> bool:
        """Whether its signature is yet to come."""
        return self.status in UNSIGNED

    @property
    def in_force(self) -> bool:
        """Whether it is signed and nothing has come in its place."""
        return self.status in IN_FORCE

    @cached_property
    def search(self) -> str:
        """The folded text that is searched."""
        day = f"{self.dated:%d.%m.%Y}" if self.dated else ""
        words = (self.kind.value, self.number, day, self.title, self.about, self.status.value)
        return fold(" ".join(words))


def rows(session: Session) -> list[PaperRow]:
    """Give all papers, newest first."""
    query = select(
        Paper.id,
        Paper.kind,
        Paper.status,
        func.coalesce(Paper.number, ""),
        Paper.dated,
        Paper.title,
        Paper.about,
        Paper.issued_at,
        Paper.published_on,
        Paper.published_in,
        Paper.ended_on,
        Paper.end_reason,
    ).order_by(Paper.issued_at.desc(), Paper.id.desc())
    who = _acquainted(session)
    found: Iterable[Sequence[Any]] = session.execute(query)
    return [PaperRow(*(*row, who.get(row[0], (0, 0)))) for row in found]


def _acquainted(session: Session) -> dict[int, tuple[int, int]]:
    """Give how many have signed that they know each paper, and how many are to."""
    query = select(Acquaintance.paper_id, func.count(Acquaintance.acquainted_on), func.count())
    found = session.execute(query.group_by(Acquaintance.paper_id))
    return {key: (done, whole) for key, done, whole in found}


def pdf(session: Session, paper_id: int) -> bytes:
    """Print a paper from its frozen facts: the same pages whatever has changed since."""
    paper = session.get_one(Paper, paper_id)
    return documents.render(paper.kind.name, paper.facts)


def word(session: Session, paper_id: int) -> bytes:
    """Give a paper as a Word file from its frozen facts, in the school's own layout if it has one.

    Raises:
        MentoringError: the school's layout names what this paper does not know.
    """
    paper = session.get_one(Paper, paper_id)
    code = paper.kind.name
    return documents.word(code, paper.facts, word_templates.own(session, [code]).get(code))


def file_name(session: Session, paper_id: int) -> str:
    """Propose a name for the paper's PDF, free of signs that a disk refuses."""
    return as_file_name(called(session.get_one(Paper, paper_id)))


def called(paper: Paper) -> str:
    """Give «Приказ о закреплении пар № 41-а Иванова М.П.», as lists and files call a paper."""
    parts = [paper.kind.value, paper.number and f"№ {paper.number}", paper.about]
    return " ".join(filter(None, parts))


def keep(session: Session, draft: Draft) -> int:
    """Enter a paper with its facts as they stand now, and give its key.

    A paper that has no number of its own takes the place of the former one of the same pairs, at
    once if that is unsigned, otherwise when it is signed itself; if it says the same, it is that
    very paper.

    Raises:
        MentoringError: the number is taken this year (V11), the date is yet to come, or a letter
            of the facts cannot be printed.
    """
    number, dated, today = bare_number(draft.number), draft.dated, organisation.today(session)
    year = (dated or today).year
    numbers.require_free(session, draft.kind, number, year)
    past(dated, today, "Дата документа")
    frozen, series = to_json(draft.facts), numbers.SERIES.get(draft.kind)
    cycle_id = organisation.current_cycle(session).id
    former = None if series else _former(session, draft.kind, cycle_id, draft.pair_ids)
    if former and _says(former, frozen, draft.basis_id):
        return former.id
    paper = Paper(
        cycle_id=cycle_id,
        kind=draft.kind,
        status=PaperStatus.DRAFT,
        series=series,
        number=number or None,
        year=year if number else None,
        dated=dated,
        title=draft.title,
        about=draft.about,
        facts=frozen,
        asked=dict(draft.asked),
        issued_at=organisation.moment(session),
        basis_id=draft.basis_id,
        pairs=[PaperPair(pair_id=pair_id) for pair_id in draft.pair_ids],
        acquaintances=[Acquaintance(person_id=person_id) for person_id in draft.person_ids],
    )
    # What cannot be printed is refused before it is kept.
    documents.render(draft.kind.name, frozen)
    session.add(paper)
    session.flush()
    if former:
        _give_way(session, former, paper)
    return paper.id


def keep_all(session: Session, order: Order, gather: Gather) -> list[int]:
    """Enter the papers that a form has gathered, and give their keys."""
    return [keep(session, draft) for draft in gather(session, order)]


def _former(
    session: Session, kind: PaperKind, cycle_id: int, pair_ids: Sequence[int]
) -> Paper | None:
    """Find the paper in whose place a new one comes; names do not tell, there are namesakes."""
    query = select(Paper).where(Paper.kind == kind, Paper.cycle_id == cycle_id)
    query = query.where(Paper.status.in_((*UNSIGNED, *IN_FORCE))).order_by(Paper.id.desc())
    for paper in session.scalars(query):
        if {link.pair_id for link in paper.pairs} == set(pair_ids):
            return paper
    return None


def _says(paper: Paper, frozen: Mapping[str, Any], basis_id: int | None) -> bool:
    """Tell whether a paper says just this, whatever order has approved it since.

    What is signed is not approved by a second order: that takes a paper of its own.
    """
    if paper.status in IN_FORCE and "approval" in frozen:
        if basis_id not in (None, paper.basis_id):
            return False
        order = paper.facts["approval"]["order"]
        frozen = {**frozen, "approval": frozen["approval"] | {"order": order}}
    return paper.facts == frozen


def _give_way(session: Session, former: Paper, paper: Paper) -> None:
    former.successor_id = paper.id
    if former.status in UNSIGNED:
        former.status, former.ended_on = PaperStatus.SUPERSEDED, organisation.today(session)
        paper.basis_id = paper.basis_id or former.basis_id
