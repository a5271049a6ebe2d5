"""The register of papers: what was issued, under which number, and its pages again at any time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import documents, organisation
from mentoring_desktop.documents.facts import Order, to_json
from mentoring_desktop.entry import bare_number, past
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.papers import (
    Acquaintance,
    Paper,
    PaperKind,
    PaperPair,
    PaperStatus,
    Series,
)
from mentoring_desktop.model.roadmap import Roadmap
from mentoring_desktop.papers.draft import Draft, Gather
from mentoring_desktop.papers.forms import as_file_name

SERIES: Mapping[PaperKind, Series] = {
    **dict.fromkeys(
        (
            PaperKind.D01,
            PaperKind.D04,
            PaperKind.D05,
            PaperKind.D06,
            PaperKind.D07,
            PaperKind.D08,
            PaperKind.D34,
        ),
        Series.ORDERS,
    ),
    PaperKind.D14: Series.AGREEMENTS,
    PaperKind.D15: Series.STATEMENTS,
    PaperKind.D35: Series.LETTERS,
    PaperKind.D36: Series.CERTIFICATES,
}
"""Papers that have a number of their own, in which row; the others are approved by an order."""


_APPROVES = "Об утверждении Положения и дорожной карты"


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

    @property
    def awaits_number(self) -> bool:
        """Whether the chancellery has yet to give it a number."""
        return self.kind in SERIES and not self.number

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
        Paper.number,
        Paper.dated,
        Paper.title,
        Paper.about,
        Paper.issued_at,
    ).order_by(Paper.issued_at.desc(), Paper.id.desc())
    return [
        PaperRow(key, kind, status, number or "", dated, title, about, at)
        for key, kind, status, number, dated, title, about, at in session.execute(query)
    ]


def pdf(session: Session, paper_id: int) -> bytes:
    """Print a paper from its frozen facts: the same pages whatever has changed since."""
    paper = session.get_one(Paper, paper_id)
    return documents.render(paper.kind.name, paper.facts)


def file_name(session: Session, paper_id: int) -> str:
    """Propose a name for the paper's PDF, free of signs that a disk refuses."""
    return as_file_name(called(session.get_one(Paper, paper_id)))


def called(paper: Paper) -> str:
    """Give «Приказ о закреплении пар № 41-а Иванова М.П.», as lists and files call a paper."""
    parts = [paper.kind.value, paper.number and f"№ {paper.number}", paper.about]
    return " ".join(filter(None, parts))


def next_number(session: Session, series: Series = Series.ORDERS) -> str:
    """Propose the number after the last one issued this year, keeping its tail: «36-а» → «37-а»."""
    year = organisation.today(session).year
    query = select(Paper.number).where(
        Paper.year == year, Paper.series == series, Paper.number.is_not(None)
    )
    found = [re.fullmatch(r"(\d+)(.*)", number or "") for number in session.scalars(query)]
    known = [(int(match[1]), match[2]) for match in found if match]
    if not known:
        return ""
    last, tail = max(known)
    return f"{last + 1}{tail}"


def keep(session: Session, draft: Draft) -> int:
    """Enter a paper with its facts as they stand now, and give its key.

    A paper that has no number of its own takes the place of the former one of the same pairs; if
    it says the same, it is that very paper.

    Raises:
        MentoringError: the number is taken this year (V11), the date is yet to come, or a letter
            of the facts cannot be printed.
    """
    number, dated = bare_number(draft.number), draft.dated
    year = (dated or organisation.today(session)).year
    kind, series = draft.kind, SERIES.get(draft.kind)
    _require_free(session, series, number, year)
    past(dated, organisation.today(session), "Дата документа")
    frozen = to_json(draft.facts)
    cycle_id = organisation.current_cycle(session).id
    former = None if series else _former(session, kind, cycle_id, draft.pair_ids)
    if former and former.facts == frozen:
        return former.id
    paper = Paper(
        cycle_id=cycle_id,
        kind=kind,
        status=PaperStatus.DRAFT,
        series=series,
        number=number or None,
        year=year if number else None,
        dated=dated,
        title=draft.title,
        about=draft.about,
        facts=frozen,
        asked=dict(draft.asked),
        issued_at=datetime.combine(organisation.today(session), datetime.now().time()),  # noqa: DTZ005 - local time
        basis_id=draft.basis_id,
        pairs=[PaperPair(pair_id=pair_id) for pair_id in draft.pair_ids],
        acquaintances=[Acquaintance(person_id=person_id) for person_id in draft.person_ids],
    )
    # What cannot be printed is refused before it is kept.
    documents.render(kind.name, frozen)
    if former:
        former.status = PaperStatus.SUPERSEDED
    session.add(paper)
    session.flush()
    return paper.id


def keep_all(session: Session, order: Order, gather: Gather) -> list[int]:
    """Enter the papers that a form has gathered, and give their keys."""
    return [keep(session, draft) for draft in gather(session, order)]


def enter_number(session: Session, paper_id: int, number: str, dated: date) -> None:
    """Put down the number and the date that the chancellery wrote on a paper by hand.

    Raises:
        MentoringError: there is a number already, it is empty or taken, or the date is yet to come.
    """
    paper, number = session.get_one(Paper, paper_id), bare_number(number)
    if paper.number or paper.kind not in SERIES:
        raise MentoringError(f"У документа «{paper.title}» номер не вписывают.")
    if not number:
        raise MentoringError("Впишите номер, который стоит на бумаге.")
    _require_free(session, paper.series, number, dated.year)
    past(dated, organisation.today(session), "Дата документа")
    paper.number, paper.year, paper.dated = number, dated.year, dated
    paper.facts = paper.facts | {"order": {"number": number, "day": dated.isoformat()}}


def _former(
    session: Session, kind: PaperKind, cycle_id: int, pair_ids: Sequence[int]
) -> Paper | None:
    """Find the paper in whose place a new one comes; names do not tell, there are namesakes."""
    query = select(Paper).where(Paper.kind == kind, Paper.cycle_id == cycle_id)
    query = query.where(Paper.status == PaperStatus.DRAFT).order_by(Paper.id.desc())
    for paper in session.scalars(query):
        if {link.pair_id for link in paper.pairs} == set(pair_ids):
            return paper
    return None


def _require_free(session: Session, series: Series | None, number: str, year: int) -> None:
    """Look among the papers and at the order that approved the roadmap; «36-А» is «36-а» (V11)."""
    query = select(Paper.number, Paper.title).where(Paper.year == year, Paper.series == series)
    taken = {fold(other): title for other, title in session.execute(query) if other}
    if series is Series.ORDERS:
        taken = dict.fromkeys(_approving(session, year), _APPROVES) | taken
    if number and (title := taken.get(fold(number))):
        raise MentoringError(
            f"Номер {number} в {year} году уже занят: «{title}». Впишите другой номер."
        )


def _approving(session: Session, year: int) -> Iterator[str]:
    """Give the numbers of orders on roadmaps, which may have been issued without the program."""
    for number, on in session.execute(select(Roadmap.order_number, Roadmap.order_date)):
        if number and on and on.year == year:
            yield fold(number)
