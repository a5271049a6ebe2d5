"""A list of people planned against a school, in one line of a test."""

from collections.abc import Mapping

from mentoring_desktop.exchange import known
from mentoring_desktop.exchange.fields import Bank, exported
from mentoring_desktop.exchange.importing import applying, layout
from mentoring_desktop.exchange.importing.plan import Plan
from mentoring_desktop.exchange.importing.planned import Fate, PlannedRow
from mentoring_desktop.exchange.sheets import Cell
from mentoring_desktop.store import Store

Row = tuple[Cell, ...]


def planned(
    store: Store,
    *rows: Row,
    bank: Bank = Bank.MENTEES,
    faults: Mapping[tuple[int, int], str] | None = None,
) -> Plan:
    """Plan a list, its headings first."""
    with store.reading() as session:
        people, setting = known.people(session, bank), known.setting(session)
    found = layout.found(rows, bank, {})
    assert not found.question
    return Plan(rows, faults or {}, found, bank, people, setting).make()


def fates(plan: Plan) -> dict[str, Fate]:
    """Give what becomes of whom."""
    return {row.name: row.fate for row in plan.rows}


def the(plan: Plan) -> PlannedRow:
    """Give the only row."""
    (row,) = plan.rows
    return row


def load(store: Store, plan: Plan) -> int:
    """Carry a plan out."""
    with store.changing("Загрузить список") as session:
        return applying.apply(session, plan.rows, plan.bank)


def written(store: Store, bank: Bank) -> list[Row]:
    """Give the list of a bank as it goes out."""
    with store.reading() as session:
        people, setting = known.people(session, bank), known.setting(session)
        rows = [each for each in people if each.part_id or bank is Bank.STAFF]
        headings = tuple(field.heading for field in exported(bank))
        return [headings, *(tuple(known.cells(each, bank, setting)) for each in rows)]
