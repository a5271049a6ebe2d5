"""The section «Изменения»: what changed, in words, the newest first, older ones on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentoring_desktop import mentees
from mentoring_desktop.people import card
from tests import make
from ui.card import ChangesSection
from ui.card.changes import PAGE
from ui.mentees import MenteesPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.store import Store


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """The card of Ёлкина open at what changed; Яшина below her."""
    with school.changing("Завести людей") as session:
        make.mentee(session, "Ёлкина", consents=())
        make.mentee(session, "Яшина")
    page = MenteesPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    page.card.turn_to("Изменения")
    yield page
    stop()


def section(page: MenteesPage) -> ChangesSection[MenteeRow]:
    found = page.card.sections["Изменения"]
    assert isinstance(found, ChangesSection)
    return found


def person(page: MenteesPage) -> int:
    row = page.table.current()
    assert row is not None
    return row.person_id


def change(page: MenteesPage, field: str, value: object) -> None:
    key = person(page)
    with page.store.changing(f"Изменить {field}") as session:
        card.change(session, key, field, value)


def test_changes_are_told_as_the_card_calls_its_fields(page: MenteesPage) -> None:
    change(page, "position", "учитель <b>химии</b>")
    change(page, "phone", "111")
    change(page, "phone", "")
    newest, before, position, *_ = section(page).text.split("\n\n")
    assert newest.endswith("Телефон: 111 → пусто")
    assert before.endswith("Телефон: 111")
    assert position.endswith("Должность: учитель математики → учитель <b>химии</b>")
    page.store.undo()
    assert "отменено" in section(page).text.split("\n\n")[0]


def test_requests_are_told_by_their_area(page: MenteesPage) -> None:
    for priority in (1, 2, None):
        with page.store.changing("Изменить запросы") as session:
            key = page.rows.shown[0].id
            mentees.set_request(session, key, make.area(session, "METHOD"), priority)
    last_lines = [entry.splitlines()[-1] for entry in section(page).text.split("\n\n")[:3]]
    assert last_lines == [
        "Запрос «методика»: убрано",
        "Запрос «методика», срочность: 1 → 2",
        "Запрос «методика»: добавлено",
    ]


def test_older_changes_are_shown_on_demand(page: MenteesPage) -> None:
    for at in range(PAGE + 3):
        change(page, "phone", str(at))
    assert len(section(page).text.split("\n\n")) == PAGE
    section(page).more.click()
    assert len(section(page).text.split("\n\n")) == PAGE + 4
    assert not section(page).more.isVisible()
    assert section(page).text.split("\n\n")[-1].startswith("Завести людей")


def test_another_person_has_another_history(page: MenteesPage) -> None:
    change(page, "phone", "111")
    page.table.selectRow(1)
    assert "Телефон" not in section(page).text
    assert "Завести людей" in section(page).text
