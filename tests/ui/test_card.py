"""The card of a person: every field saves itself, and refuses beside itself."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from mentoring_desktop import mentees
from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.people import Category
from mentoring_desktop.people import card
from tests import make
from ui.card import AreasSection, GeneralSection
from ui.card.general import FIELDS
from ui.card.grade_marks import mark_places
from ui.fields import ChecksField, ChoiceField, Field, LineField
from ui.mentees import MenteesPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.people.card import PersonCard
    from mentoring_desktop.store import Store

NBSP = "\u00a0"
PATHS = {field.name: field.path or field.name for field in FIELDS}
WHO = f"Ёлкина{NBSP}А.С."


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """The bank with Ёлкина on the card and Яшина below her."""
    with school.changing("Завести людей") as session:
        make.mentee(
            session,
            "Ёлкина",
            first="Алёна",
            middle="Сергеевна",
            requests={"METHOD": 2, "DOCS": 1},
            consents=(ConsentKind.PDN,),
        )
        make.mentee(session, "Яшина")
    page = MenteesPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


def stored(page: MenteesPage) -> PersonCard:
    with page.store.reading() as session:
        (row, _) = mentees.rows(session)
        return card.card(session, row.person_id)


def general(page: MenteesPage) -> GeneralSection[MenteeRow]:
    section = page.card.sections["Общее"]
    assert isinstance(section, GeneralSection)
    return section


def line(page: MenteesPage, name: str) -> LineField[Any]:
    field = general(page).fields[name]
    assert isinstance(field, LineField)
    return field


def write(field: LineField[Any], text: str) -> None:
    field.editor.setFocus()
    field.editor.selectAll()
    field.editor.insert(text)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("name", "text", "value", "deed"),
    [
        ("first_name", "Елена", "Елена", "Изменить имя"),
        ("middle_name", "", "", "Изменить отчество"),
        ("position", "  учитель   химии ", "учитель химии", "Изменить должность"),
        ("subjects", "химия,  биология,", ("химия", "биология"), "Изменить предметы"),
        ("site", "корпус 2", "корпус 2", "Изменить корпус"),
        ("hired_on", "1.9.2021", date(2021, 9, 1), "Изменить дату приёма"),
        ("teaching_since", "", None, "Изменить начало работы"),
        ("phone", "+7 900 000-00-00", "+7 900 000-00-00", "Изменить телефон"),
        ("email", "elkina@example.org", "elkina@example.org", "Изменить почту"),
    ],
)
def test_a_line_saves_itself_as_one_action(
    page: MenteesPage, name: str, text: str, value: object, deed: str
) -> None:
    before = stored(page)
    field = line(page, name)
    write(field, text)
    assert attrgetter(PATHS[name])(stored(page)) == value
    assert page.store.undo_title == f"{deed}: {WHO}"
    assert not field.changed()
    page.store.undo()
    assert stored(page) == before
    assert not field.changed()


def test_a_new_surname_reaches_the_head_the_list_and_the_forms(page: MenteesPage) -> None:
    write(line(page, "last_name"), "Ежова")
    assert page.card.head.name.text() == "Ежова Алёна Сергеевна"
    assert page.rows.shown[0].name.last == "Ежова"
    assert general(page).forms[Case.DAT].editor.text() == "Ежовой Алёне Сергеевне"


def test_choices_and_boxes_save_at_once(page: MenteesPage) -> None:
    gender, category = (general(page).fields[name] for name in ("gender", "category"))
    levels = general(page).fields["levels"]
    assert isinstance(gender, ChoiceField)
    assert isinstance(category, ChoiceField)
    assert isinstance(levels, ChecksField)
    pick(category, "первая")
    assert page.store.undo_title == f"Изменить категорию: {WHO}"
    levels.boxes[1].click()
    levels.boxes[0].click()
    assert page.store.undo_title == f"Изменить уровни образования: {WHO}"
    pick(gender, "мужской")
    person = stored(page)
    assert person.category is Category.FIRST
    assert person.levels == ("НОО", "ООО")
    assert person.name.gender is Gender.MALE
    page.store.undo()
    assert gender.editor.currentText() == "женский"


def test_a_level_without_a_box_is_not_lost(page: MenteesPage) -> None:
    with page.store.changing("Изменить уровни") as session:
        card.change(session, stored_id(page), "levels", ["ДО"])
    levels = general(page).fields["levels"]
    assert isinstance(levels, ChecksField)
    levels.boxes[0].click()
    assert stored(page).levels == ("НОО", "ДО")


def pick(field: ChoiceField[Any], text: str) -> None:
    at = field.editor.findText(text)
    field.editor.setCurrentIndex(at)
    field.editor.activated.emit(at)


def test_the_person_stands_before_the_part_and_forms_are_not_cut(page: MenteesPage) -> None:
    section = page.card.sections["Общее"]
    assert isinstance(section, GeneralSection)
    order = [section.fields["last_name"], section.fields["position"], section.part["strengths"]]
    tops = [field.y() for field in order]
    assert tops == sorted(tops)
    line = section.forms[Case.DAT].editor
    name = "Константинопольскому Аркадию"
    assert line.fontMetrics().horizontalAdvance(name) < line.width() - 20


def test_levels_go_on_below_where_a_line_cannot_hold_them(page: MenteesPage) -> None:
    field = general(page).fields["levels"]
    assert isinstance(field, ChecksField)
    widest = max(box.minimumSizeHint().width() for box in field.boxes)
    assert field.editor.minimumSizeHint().width() == widest


def test_what_is_no_change_is_no_action(page: MenteesPage) -> None:
    before = page.store.undo_title
    field = line(page, "position")
    write(field, "учитель  математики ")
    assert field.editor.text() == "учитель математики"
    write(field, "учитель математики")
    assert page.store.undo_title == before


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("last_name", " ", "Фамилия"),
        ("hired_on", "вчера", "01.09.2021"),
        ("hired_on", "31.02.2021", "01.09.2021"),
        ("hired_on", "01.09.2199", "ещё не наступ"),
        ("position", "х" * 400, "Слишком длинно"),
    ],
)
def test_a_refusal_stands_beside_the_field_and_the_text_stays(
    page: MenteesPage, name: str, text: str, sentence: str
) -> None:
    before = stored(page)
    field = line(page, name)
    write(field, text)
    assert sentence in field.refusal
    assert field.editor.text() == text
    assert stored(page) == before
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    assert field.refusal == ""
    assert not field.changed()


def test_leaving_a_field_saves_it(page: MenteesPage) -> None:
    line(page, "phone").editor.setFocus()
    line(page, "phone").editor.insert("12345")
    line(page, "email").editor.setFocus()
    assert stored(page).phone == "12345"


def test_undo_takes_typing_back_first_and_then_the_last_action(page: MenteesPage) -> None:
    QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page).activated.connect(page.store.undo)
    field = line(page, "phone")
    write(field, "111")
    field.editor.insert("2")
    undo(field)
    assert field.editor.text() == "111"
    assert stored(page).phone == "111"
    undo(field)
    assert stored(page).phone == ""
    assert field.editor.text() == ""


def undo(field: LineField[Any]) -> None:
    QTest.keyClick(field.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_news_leave_half_typed_text_alone(page: MenteesPage) -> None:
    line(page, "phone").editor.setFocus()
    line(page, "phone").editor.insert("89")
    with page.store.changing("Изменить почту") as session:
        card.change(session, stored_id(page), "email", "elkina@example.org")
    assert line(page, "phone").editor.text() == "89"
    assert line(page, "email").editor.text() == "elkina@example.org"


def stored_id(page: MenteesPage) -> int:
    row = page.table.current()
    assert row is not None
    return row.person_id


def test_another_person_ends_what_was_refused(page: MenteesPage) -> None:
    field = line(page, "last_name")
    write(field, "")
    page.table.selectRow(1)
    assert field.editor.text() == "Яшина"
    assert field.refusal == ""


def test_the_one_on_the_card_stays_though_an_edit_ends_the_match(page: MenteesPage) -> None:
    page.narrowing.search.setText("учит")
    write(line(page, "position"), "психолог")
    assert page.card.head.name.text() == "Ёлкина Алёна Сергеевна"
    page.narrowing.search.setText("учите")
    assert [row.name.last for row in page.rows.shown] == ["Яшина"]


def test_a_form_is_corrected_marked_and_returned(page: MenteesPage) -> None:
    form = general(page).forms[Case.GEN]
    computed = form.editor.text()
    assert computed == "Ёлкиной Алёны Сергеевны"
    write(form, "Ёлкиной-Палкиной Алёны Сергеевны")
    assert page.store.undo_title == f"Исправить склонение: {WHO}"
    assert stored(page).forms[Case.GEN] == "Ёлкиной-Палкиной Алёны Сергеевны"
    assert form.back.isVisible()
    assert "исправлен" in form.label.text()
    form.back.trigger()
    assert form.editor.text() == computed
    assert not form.back.isVisible()


def areas(page: MenteesPage) -> AreasSection[MenteeRow]:
    page.card.turn_to("Запросы")
    section = page.card.sections["Запросы"]
    assert isinstance(section, AreasSection)
    return section


def requests(page: MenteesPage) -> dict[str, int]:
    row = page.table.current()
    assert row is not None
    return {ask.short: ask.priority for ask in row.requests}


def test_areas_are_graded_by_keys_the_graded_first(page: MenteesPage) -> None:
    section = areas(page)
    assert [area.grade for area in section.rows.shown[:3]] == [1, 2, None]
    section.list.setFocus()
    QTest.keyClick(section.list, Qt.Key.Key_3)
    assert requests(page) == {"документация": 3, "методика": 2}
    assert page.store.undo_title == f"Изменить запросы: {WHO}"
    QTest.keyClick(section.list, Qt.Key.Key_Delete)
    assert requests(page) == {"методика": 2}
    assert section.rows.shown[0].title == "школьная документация"
    QTest.keyClick(section.list, Qt.Key.Key_1)
    QTest.keyClick(section.list, Qt.Key.Key_0)
    page.store.undo()
    assert requests(page) == {"документация": 1, "методика": 2}


def test_a_click_on_a_mark_grades_and_a_second_takes_it_back(page: MenteesPage) -> None:
    section = areas(page)
    place = mark_places(section.list.visualRect(section.rows.index(2, 0)))[1]
    for expected in (3, 2):
        QTest.mouseClick(section.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
        assert len(requests(page)) == expected


def test_areas_are_a_sound_model(page: MenteesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(areas(page).rows)
    assert not page.card.grab().isNull()


def test_every_field_can_be_named_aloud(page: MenteesPage) -> None:
    for field in page.card.findChildren(Field):
        assert field.editor.accessibleName()
