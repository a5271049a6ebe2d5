"""Those of whom a paper speaks: who has signed that it is known to them, and on which day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.documents import acquaintance_sheet as document
from mentoring_desktop.documents import requisites
from mentoring_desktop.entry import past
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from mentoring_desktop.model.papers import UNSIGNED, Acquaintance, Paper, Series
from mentoring_desktop.papers import numbers, sources, texts
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.people import PersonName, name_of


@dataclass(frozen=True)
class AcquaintanceRow:
    """One who signs, and the day when that was."""

    id: int
    name: PersonName
    position: str
    acquainted_on: date | None


def rows(session: Session, paper_id: int) -> list[AcquaintanceRow]:
    """Give all who sign that they know a paper, in the order they stand under it."""
    query = select(Acquaintance).where(Acquaintance.paper_id == paper_id)
    return [
        AcquaintanceRow(each.id, name_of(each.person), each.person.position, each.acquainted_on)
        for each in session.scalars(query.order_by(Acquaintance.id))
    ]


def mark(session: Session, ids: Collection[int], day: date | None) -> None:
    """Note on which day these people signed, or take the day off.

    Raises:
        MentoringError: the paper is not signed itself, or the day is yet to come or before it.
    """
    for key in ids:
        each = session.get_one(Acquaintance, key)
        if day:
            _require_possible(session, session.get_one(Paper, each.paper_id), day)
        each.acquainted_on = day


def sheet(session: Session, paper_id: int) -> Forms:
    """Gather the sheet on which they sign; the days that are known stand on it already.

    Raises:
        MentoringError: nobody signs under the paper.
    """
    paper = session.get_one(Paper, paper_id)
    known = rows(session, paper_id)
    if not known:
        raise MentoringError("С этим документом никого не знакомят под подпись.")
    order = numbers.of(paper)
    what = "приказом" if paper.series is Series.ORDERS else "документом"
    facts = document.AcquaintanceSheet(
        organization=sources.school(session),
        paper=f"{what} {requisites.reference(order)}",
        title=paper.title,
        people=tuple(
            document.Reader(
                name=row.name.full,
                position=row.position,
                day=dates.requisite(row.acquainted_on) if row.acquainted_on else "",
            )
            for row in known
        ),
        wording=texts.read(session, "acquaintance_sheet", document.Wording),
    )
    number = f" № {paper.number}" if paper.number else ""
    return Forms(f"Лист ознакомления{number}", (("ACQUAINTANCE", facts),))


def _require_possible(session: Session, paper: Paper, day: date) -> None:
    past(day, organisation.today(session), "Дата ознакомления")
    if paper.status in UNSIGNED:
        raise MentoringError(
            "Знакомят с подписанным документом. Сначала отметьте, что он подписан."
        )
    if paper.dated and day < paper.dated:
        raise MentoringError(
            f"Дата ознакомления {day:%d.%m.%Y} раньше даты документа, {paper.dated:%d.%m.%Y}. "
            "Поправьте дату."
        )
