"""D05: the order that names the mentors of the school and their mentees, with its appendix."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from typing_extensions import override

from mentoring_desktop.documents import order, requisites, wording
from mentoring_desktop.documents.facts import Participant
from mentoring_desktop.documents.lists import numbered
from mentoring_desktop.documents.page import Cell, Sheet, Story
from mentoring_desktop.documents.pdf import About, turned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates

WIDTHS = 9, 50, 56, 34, 36, 24, 48
"""Of the appendix's columns, in millimetres."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A row of the appendix: a mentor with one mentee or several."""

    mentor: Participant
    mentees: tuple[Participant, ...]
    form: str
    kind: str
    direction: str
    date_from: date
    date_to: date
    pair_id: int = 0
    """The key of the pair, by which later orders know the row."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases of the order, as ``resources/templates/papers/pair_order.toml`` has them."""

    one: str
    many: str
    appendix_of_one: str
    appendix_of_many: str
    columns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PairOrder(order.SchoolOrder):
    """Everything the order says."""

    pairs: tuple[Pair, ...]
    wording: Wording = field(default_factory=partial(wording.read, "pair_order", Wording))

    @property
    @override
    def template(self) -> str:
        """The text for one pair or for many."""
        return self.wording.one if len(self.pairs) == 1 else self.wording.many

    @property
    def appendix(self) -> str:
        """The title of the appendix."""
        said = self.wording
        return said.appendix_of_one if len(self.pairs) == 1 else said.appendix_of_many

    @property
    def naming_point(self) -> int:
        """The number of the point that names the only pair with its term; 0 where it has many."""
        if len(self.pairs) != 1:
            return 0
        points = order.read(self.template, self.values).points
        until = f"по {dates.requisite(self.pairs[0].date_to)}"
        return next((at for at, lines in enumerate(points, 1) if until in lines[0]), 1)


def about(facts: PairOrder) -> About:
    """What the file says of itself, and how it is set."""
    return order.about(facts)


def story(facts: PairOrder, sheet: Sheet) -> Story:
    """The order and, on a page of its own, the appendix."""
    if not facts.pairs:
        raise MentoringError("В приказ не включена ни одна пара. Добавьте хотя бы одну.")
    return [
        *order.story(facts, sheet),
        *turned(sheet),
        *_appendix(facts, replace(sheet, on_its_side=True)),
    ]


def _appendix(facts: PairOrder, sheet: Sheet) -> Story:
    title = wording.fill(facts.appendix, facts.values)
    columns = wording.filled(facts.wording.columns, facts.values)
    rows = [cells(number, pair) for number, pair in enumerate(facts.pairs, 1)]
    return [
        *requisites.appendix_mark(sheet, facts.organization, facts.order),
        sheet.line(title, "name", bookmark=f"Приложение № 1. {title}"),
        sheet.gap(),
        sheet.table(columns, WIDTHS, rows),
    ]


def cells(number: int, pair: Pair) -> Sequence[Cell]:
    """A row of the appendix under its number."""
    return (
        f"{number}.",
        pair.mentor.introduced,
        _listed([who.introduced for who in pair.mentees]),
        "\n".join(filter(None, (pair.form, pair.kind))),
        pair.direction,
        dates.period(pair.date_from, pair.date_to),
        "\n".join(map(_consent, (pair.mentor, *pair.mentees))),
    )


def _listed(mentees: Sequence[str]) -> Cell:
    return numbered(mentees) if len(mentees) > 1 else mentees[0]


def _consent(person: Participant) -> str:
    day = dates.requisite(person.consent) if person.consent else "__________"
    return f"{person.short_name}\xa0–\xa0{day}"
