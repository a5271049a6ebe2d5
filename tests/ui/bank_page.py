"""The bank that tests of the list look at: four mentees, one of them in a pair."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from mentoring_desktop import pairs
from mentoring_desktop.language import Gender
from tests import make
from ui.mentees import MenteesPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store


def fill(store: Store) -> None:
    """Enter the people."""
    with store.changing("Завести людей") as session:
        make.mentee(
            session,
            "Жуков",
            first="Пётр",
            middle="Ильич",
            gender=Gender.MALE,
            subjects=["физика", "математика"],
            requests={"METHOD": 1},
        )
        make.mentee(
            session,
            "Ежова",
            subjects=["физика"],
            position="учитель физики",
            consents=(),
            phone="+7 900 000-00-07",
            requests={"DIGITAL": 1, "DOCS": 2},
        )
        paired = make.mentee(session, "Егорова", teaching_since=None, site="корпус 2")
        make.mentee(session, "Ёлкина", first="Алёна", middle="Сергеевна", subjects=[])
        pairs.form(session, make.mentor(session, "Волкова"), [paired])


@contextmanager
def shown(store: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """Show the page of mentees, which hears of every change."""
    page = MenteesPage(store)
    qtbot.addWidget(page)
    stop = store.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


def surnames(page: MenteesPage) -> list[str]:
    """Give the surnames in the order shown."""
    return [row.name.last for row in page.rows.shown]


def choose(page: MenteesPage, *surnames: str) -> None:
    """Choose the people of these surnames."""
    page.table.choose([row.id for row in page.rows.all if row.name.last in surnames])
