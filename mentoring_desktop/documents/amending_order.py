"""D06: the order that changes an order on pairs, with the rows of its appendix as they read now."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from typing_extensions import override

from mentoring_desktop.documents import order, pair_order, requisites, wording
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pair_order import Pair
from mentoring_desktop.documents.pdf import About, turned
from mentoring_desktop.errors import MentoringError


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the changed order's appendix, as it reads from now on."""

    number: int
    pair: Pair
    former: int = 0
    """The key of the pair that stood in the row; none stands where the row is new."""
    was_until: date | None = None
    """The former last day, where that alone is replaced in the words of the order."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases of the order, as ``resources/templates/papers/amending_order.toml`` has them."""

    text: str
    added_one: str
    added_many: str
    reworded_one: str
    reworded_many: str
    reworded_point: str
    term_one: str
    term_many: str
    term_point: str
    appendix: str


@dataclass(frozen=True, kw_only=True)
class AmendingOrder(order.SchoolOrder):
    """Everything the order says."""

    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    """The headings of the appendix that is changed."""
    wording: Wording = field(default_factory=partial(wording.read, "amending_order", Wording))

    @property
    @override
    def template(self) -> str:
        return self.wording.text


def about(facts: AmendingOrder) -> About:
    """What the file says of itself, and how it is set."""
    return order.about(facts)


def story(facts: AmendingOrder, sheet: Sheet) -> Story:
    """The order and, where rows are new or reworded, the appendix with them."""
    if not facts.rows:
        raise MentoringError("В приказ не включено ни одного изменения. Добавьте хотя бы одно.")
    rows = [row for row in facts.rows if not row.was_until]
    appendix = _appendix(facts, rows, replace(sheet, on_its_side=True)) if rows else []
    return [*order.story(facts, sheet), *(turned(sheet) if rows else []), *appendix]


def _appendix(facts: AmendingOrder, rows: list[Row], sheet: Sheet) -> Story:
    title = wording.fill(facts.wording.appendix, facts.values)
    cells = [pair_order.cells(row.number, row.pair) for row in rows]
    return [
        *requisites.appendix_mark(sheet, facts.organization, facts.order, number=0),
        sheet.line(title, "name", bookmark=f"Приложение. {title}"),
        sheet.gap(),
        sheet.table(facts.columns, pair_order.WIDTHS, cells),
    ]
