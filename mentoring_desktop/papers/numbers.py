"""Numbers of papers: which kinds have one, the next of a series, and that none is given twice."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.entry import bare_number
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.papers import Paper, PaperKind, Series
from mentoring_desktop.model.roadmap import Roadmap

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
_APPROVING = (PaperKind.D01, PaperKind.D02, PaperKind.D03)
"""They bear the number by which the roadmap is approved: it is one and the same order."""

_LAST_FIGURES = re.compile(r"(.*?)(\d+)(\D*)")


def next_number(session: Session, series: Series = Series.ORDERS, year: int | None = None) -> str:
    """Propose the number after the last one of a year, this one if none is named.

    Its tail is kept: «36-а» → «37-а».
    """
    year = year or organisation.today(session).year
    query = select(Paper.number).where(
        Paper.year == year, Paper.series == series, Paper.number.is_not(None)
    )
    found = [re.fullmatch(r"(\d+)(.*)", number or "") for number in session.scalars(query)]
    known = [(int(match[1]), match[2]) for match in found if match]
    if not known:
        return ""
    last, tail = max(known)
    return f"{last + 1}{tail}"


def in_row(first: Order, many: int) -> list[Order]:
    """Give so many numbers on from the first: «7-н», «8-н»; without a first, none has a number.

    Raises:
        MentoringError: there are several papers, and the number has no figures to count on.
    """
    number = bare_number(first.number)
    if not number or many == 1:
        return [replace(first, number=number)] * many
    found = _LAST_FIGURES.fullmatch(number)
    if not found:
        raise MentoringError(
            f"Номер «{number}» не продолжить. Впишите номер с цифрами: «7» или «7-н»."
        )
    before, figures, after = found.groups()
    row = (f"{before}{int(figures) + at:0{len(figures)}}{after}" for at in range(many))
    return [replace(first, number=each) for each in row]


def require_free(
    session: Session, kind: PaperKind, number: str, year: int, paper_id: int | None = None
) -> None:
    """Make sure that no other paper of the series has the number (V11); «36-А» is «36-а».

    The order that approved the roadmap counts too: it may have been issued without the program.

    Raises:
        MentoringError: the number is taken this year.
    """
    series = SERIES.get(kind)
    query = select(Paper.number, Paper.title).where(Paper.year == year, Paper.series == series)
    query = query.where(Paper.id != (paper_id or 0))
    taken = {fold(other): title for other, title in session.execute(query) if other}
    if series is Series.ORDERS and kind not in _APPROVING:
        taken = dict.fromkeys(_approving(session, year), _APPROVES) | taken
    if number and (title := taken.get(fold(number))):
        raise MentoringError(
            f"Номер {number} в {year} году уже занят: «{title}». Впишите другой номер."
        )


def _approving(session: Session, year: int) -> Iterator[str]:
    """Give the numbers of orders on roadmaps."""
    for number, on in session.execute(select(Roadmap.order_number, Roadmap.order_date)):
        if number and on and on.year == year:
            yield fold(number)


def of(paper: Paper) -> Order:
    """Give number and date of a paper, as far as it has them."""
    return Order(number=paper.number or "", day=paper.dated)
