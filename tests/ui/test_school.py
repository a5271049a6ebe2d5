"""The page of the school: fields save themselves, the director changes, entries are mended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QPushButton

from mentoring_desktop import organisation, school_card, signatories
from mentoring_desktop.model.organisation import ApprovalStyle
from tests import make
from tests.ui.finding import the
from ui.fields import ChoiceField, LineField
from ui.page import Notice
from ui.school import SchoolPage
from ui.school.person_window import PersonWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store
    from ui.school.signing import Entry

NBSP = "\u00a0"


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[SchoolPage]:
    with school.changing("Внести") as session:
        make.person(session, "Мороз", "Анна", "Ильинична", position="завуч")
    page = SchoolPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


def line(page: SchoolPage, name: str) -> LineField[Any]:
    field = (page.details.fields | page.cycle.fields)[name]
    assert isinstance(field, LineField)
    return field


def write(field: LineField[Any], text: str) -> None:
    field.editor.selectAll()
    field.editor.insert(text)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


def pick(field: Any, text: str) -> None:
    assert isinstance(field, ChoiceField)
    field.editor.setCurrentIndex(field.editor.findText(text, Qt.MatchFlag.MatchStartsWith))
    field.editor.activated.emit(field.editor.currentIndex())


def window(page: SchoolPage) -> PersonWindow:
    return the(PersonWindow, page)


def show(field: QDateEdit, day: date) -> None:
    field.setDate(QDate(day.year, day.month, day.day))


def button(entry: Entry, text: str) -> QPushButton:
    return next(each for each in entry.findChildren(QPushButton) if each.text() == text)


def terms(page: SchoolPage) -> list[tuple[str, str]]:
    return [(entry.name.text(), entry.term.text()) for entry in page.signing.entries]


VOLKOVA = ("Волкова Наталья Андреевна", "директор · с 01.01.2026")


def test_a_field_of_the_school_saves_itself(page: SchoolPage) -> None:
    write(line(page, "short_name"), 'МБОУ "Лицей №2"')
    with page.store.reading() as session:
        assert organisation.current(session).short_name == "МБОУ «Лицей № 2»"
    assert line(page, "short_name").editor.text() == "МБОУ «Лицей № 2»"
    assert page.store.undo_title == "Изменить краткое название школы"
    page.store.undo()
    assert line(page, "short_name").editor.text() == "МБОУ «Школа № 7»"


@pytest.mark.parametrize(
    ("name", "text", "deed"),
    [
        ("phone", "+7 900 000-00-00", "Изменить телефон школы"),
        ("email", "school@example.org", "Изменить почту школы"),
        ("site_url", "https://school7.example.org", "Изменить адрес сайта"),
        ("social_urls", "https://vk.example.org/school7", "Изменить адреса сообществ"),
    ],
)
def test_the_school_can_be_reached(page: SchoolPage, name: str, text: str, deed: str) -> None:
    write(line(page, name), f" {text} ")
    with page.store.reading() as session:
        assert getattr(school_card.card(session), name) == text
    assert page.store.undo_title == deed


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("full_name", "", "Полное название: поле не может быть пустым."),
        ("inn", "12", "ИНН организации — 10 цифр. Проверьте номер."),
        ("date_to", "1.9.2026", "Цикл начинается 01.09.2026: закончиться он может позже."),
    ],
)
def test_a_refusal_stands_beside_the_field(
    page: SchoolPage, name: str, text: str, sentence: str
) -> None:
    write(line(page, name), text)
    assert line(page, name).refusal == sentence


def test_choices_are_kept(page: SchoolPage) -> None:
    pick(page.details.fields["generic_noun"], "лицей")
    pick(page.details.fields["approval_style"], ApprovalStyle.BY_PERSON.value)
    pick(page.details.fields["week_days"], "шесть")
    with page.store.reading() as session:
        card = school_card.card(session)
    kept = (card.generic_noun, card.approval_style, card.week_days)
    assert kept == ("лицей", ApprovalStyle.BY_PERSON, 6)


def test_the_director_is_replaced_by_somebody_new(page: SchoolPage) -> None:
    page.signing.replacing.click()
    asked = window(page)
    asked.full_name.setText("Щерба Максим Кириллович")
    assert asked.position.text() == "директор"
    show(asked.since, date(2026, 11, 10))
    asked.save()
    assert terms(page) == [
        ("Щерба Максим Кириллович", "директор · с 10.11.2026"),
        (VOLKOVA[0], "директор · с 01.01.2026 по 09.11.2026"),
    ]
    assert page.store.undo_title == f"Сменить директора на Щербу{NBSP}М.К."
    page.store.undo()
    assert terms(page) == [VOLKOVA]


def test_somebody_of_the_school_acts_for_the_director(page: SchoolPage) -> None:
    page.signing.acting.click()
    asked = window(page)
    asked.full_name.setText("мороз  анна ильинична")
    assert asked.known.text() == "Уже есть в школе: завуч"
    asked.save()
    assert terms(page)[0] == (
        "Мороз Анна Ильинична",
        "и. о., директор · с 01.10.2026 по 28.10.2026",
    )
    assert [entry.chip.isHidden() for entry in page.signing.entries] == [False, True]
    with page.store.reading() as session:
        assert len(signatories.rows(session)) == 2
    assert page.store.undo_title == f"Назначить и. о. директора Мороз{NBSP}А.И."


def test_a_refused_window_stays_open_and_says_why(page: SchoolPage) -> None:
    page.signing.replacing.click()
    asked = window(page)
    asked.save()
    assert asked.refusal.text() == "Напишите фамилию, имя и отчество полностью."
    asked.full_name.setText("Мороз Анна Ильинична")
    assert asked.refusal.text() == ""
    show(asked.since, date(2026, 1, 1))
    asked.save()
    assert asked.refusal.text().startswith(f"С 01.01.2026 за школу подписывает Волкова{NBSP}Н.А.")
    assert asked.isVisible()
    assert terms(page) == [VOLKOVA]


def test_the_gender_is_guessed_until_it_is_chosen(page: SchoolPage) -> None:
    page.cycle.other.click()
    asked = window(page)
    asked.full_name.setText("Щерба Максим Кириллович")
    assert asked.gender.currentText() == "мужской"
    asked.gender.setCurrentIndex(0)
    asked.gender.activated.emit(0)
    asked.full_name.setText("Щерба Саша Кириллович")
    assert asked.gender.currentText() == "женский"


def test_an_entry_is_mended_by_key(page: SchoolPage) -> None:
    (entry,) = page.signing.entries
    mend = button(entry, "Исправить…")
    mend.setFocus()
    QTest.keyClick(mend, Qt.Key.Key_F2)
    asked = window(page)
    assert (asked.full_name.text(), asked.position.text()) == (VOLKOVA[0], "директор")
    asked.full_name.setText("Волк Наталья Андреевна")
    asked.position.setText("заведующая")
    show(asked.since, date(2025, 9, 1))
    asked.save()
    assert terms(page) == [("Волк Наталья Андреевна", "заведующая · с 01.09.2025")]


def test_a_wrong_entry_is_taken_away_and_may_come_back(page: SchoolPage, qtbot: QtBot) -> None:
    page.signing.acting.click()
    window(page).full_name.setText("Мороз Анна Ильинична")
    window(page).save()
    remove = button(page.signing.entries[0], "Убрать")
    qtbot.waitUntil(remove.isVisible)
    with qtbot.waitActive(page):
        page.activateWindow()
    remove.setFocus()
    with qtbot.waitSignal(page.said) as said:
        QTest.keyClick(remove, Qt.Key.Key_Delete)
    assert said.args[0] == f"Мороз{NBSP}А.И.: запись убрана"
    assert terms(page) == [VOLKOVA]
    assert page.signing.replacing.hasFocus()
    said.args[2]()
    assert len(terms(page)) == 2


def test_the_only_director_cannot_be_taken_away(page: SchoolPage) -> None:
    button(page.signing.entries[0], "Убрать").click()
    assert terms(page) == [VOLKOVA]
    assert the(Notice, page).sentence.startswith("Без директора")


def test_the_curator_is_chosen_from_the_people(page: SchoolPage) -> None:
    pick(page.cycle.curator, "Мороз Анна Ильинична, завуч")
    assert page.store.undo_title == "Сменить куратора"
    page.store.undo()
    assert page.cycle.curator.editor.currentText().startswith("Шевченко Ольга")


def test_the_curator_may_be_somebody_new(page: SchoolPage) -> None:
    page.cycle.other.click()
    asked = window(page)
    asked.full_name.setText("Щерба Максим Кириллович")
    asked.position.setText("методист")
    asked.save()
    assert page.cycle.curator.editor.currentText() == "Щерба Максим Кириллович, методист"


def test_the_name_of_the_curator_is_mended(page: SchoolPage) -> None:
    page.cycle.mend.click()
    asked = window(page)
    asked.full_name.setText("Шевчук Ольга Викторовна")
    asked.position.setText("методист")
    asked.save()
    assert page.cycle.curator.editor.currentText() == "Шевчук Ольга Викторовна, методист"


@pytest.mark.parametrize(("width", "beside"), [(1190, True), (880, False)])
def test_two_columns_become_one_in_a_narrow_window(
    page: SchoolPage, qtbot: QtBot, width: int, *, beside: bool
) -> None:
    page.resize(width, 720)
    qtbot.waitUntil(lambda: (page.signing.x() > page.details.x()) is beside)
    assert (page.signing.y() == page.details.y()) is beside
