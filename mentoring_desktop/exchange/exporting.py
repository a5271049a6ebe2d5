"""A bank as a list that goes out: under its headings it can be brought in again, unchanged."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange import known
from mentoring_desktop.exchange.fields import Bank, Cell, exported
from mentoring_desktop.language import dates

TITLES = {Bank.MENTEES: "База наставляемых", Bank.MENTORS: "База наставников"}


@dataclass(frozen=True)
class Table:
    """Rows under their headings, ready to be written into a file of any kind."""

    title: str
    """«База наставляемых на 28.03.2022»."""
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def of_bank(session: Session, bank: Bank) -> Table:
    """Give a bank by surname, without its archive, with every field a list can have.

    Raises:
        MentoringError: there is nobody in the bank.
    """
    setting = known.setting(session)
    there = [each for each in known.people(session, bank) if each.part_id and not each.archived]
    if not there:
        raise MentoringError(f"{TITLES[bank]} пуста: сохранять пока нечего.")
    return Table(
        title=f"{TITLES[bank]} на {dates.requisite(setting.today)}",
        headings=tuple(field.heading for field in exported(bank)),
        rows=tuple(tuple(known.cells(each, bank, setting)) for each in there),
    )
