"""The page «Наставники»: what it has that the page of mentees has not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mentoring_desktop import pairs
from tests import make
from ui.card import AreasSection, GeneralSection
from ui.fields import LineField
from ui.mentors import MentorsPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MentorsPage]:
    """Two mentors, one of whom leads a mentee in the one place there is."""
    with school.changing("Завести людей") as session:
        busy = make.mentor(session, "Ёлкина", capacity=1, skills={"METHOD": 1, "DOCS": 3})
        make.mentor(session, "Жукова", consents=())
        pairs.form(session, busy, [make.mentee(session, "Яшина")])
    page = MentorsPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


def cells(page: MentorsPage, row: int) -> list[str]:
    return [page.rows.index(row, column).data() for column in range(len(page.usual))]


def part(page: MentorsPage, name: str) -> LineField[Any]:
    section = page.card.sections["Общее"]
    assert isinstance(section, GeneralSection)
    field = section.part[name]
    assert isinstance(field, LineField)
    return field


def test_the_list_tells_skills_places_and_standing(page: MentorsPage) -> None:
    assert cells(page, 0)[3:] == [
        "документация, методика",
        "1 из 1",
        "все согласия",
        "наставляет",
    ]
    assert cells(page, 1)[3:] == ["", "0 из 2", "нет: ПДн, 351.8", "обучен(а)"]


def test_chips_find_free_places_and_missing_consents(page: MentorsPage) -> None:
    for chip in page.narrowing.chips:
        chip.click()
        assert [row.name.last for row in page.rows.shown] == ["Жукова"]
        chip.click()


def test_places_are_changed_within_reason(page: MentorsPage) -> None:
    places = part(page, "capacity")
    for text, refusal in (("0", "Мест может быть от 1 до 20"), ("много", "целое число")):
        places.editor.setText(text)
        places.keep()
        assert refusal in places.refusal
    places.editor.setText("4")
    places.keep()
    assert cells(page, 0)[4] == "1 из 4"
    assert page.store.undo_title == "Изменить число мест: Ёлкина\u00a0М.П."


def test_the_best_competences_stand_first(page: MentorsPage) -> None:
    section = page.card.sections["Компетенции"]
    assert isinstance(section, AreasSection)
    assert [area.grade for area in section.rows.shown[:3]] == [3, 1, None]
    section.grade(section.rows.shown[2], 2)
    assert page.store.undo_title == "Изменить компетенции: Ёлкина\u00a0М.П."
    assert cells(page, 0)[3] == "документация, предмет, методика"


def test_one_who_leads_somebody_is_not_archived(page: MentorsPage) -> None:
    page.commands.put_away.trigger()
    assert len(page.rows.shown) == 2
    page.table.choose([page.rows.shown[1].id])
    page.commands.put_away.trigger()
    assert [row.name.last for row in page.rows.shown] == ["Ёлкина"]


def test_rows_are_a_sound_model(page: MentorsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.rows)
