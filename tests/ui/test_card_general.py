"""The section «Общее»: long texts, states, years, and names borne before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from mentoring_desktop import consents, mentees, mentors, pairs
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.people import MenteeNeed, MenteeStatus
from mentoring_desktop.people import card
from tests import make
from ui.card import GeneralSection
from ui.fields import ChoiceField, LineField, StateField, TextsField, TickField
from ui.mentees import MenteesPage
from ui.mentors import MentorsPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.people.card import PersonCard
    from mentoring_desktop.store import Store
    from ui.bank import BankPage

NBSP = "\u00a0"


@pytest.fixture
def pages(school: Store, qtbot: QtBot) -> Iterator[tuple[MenteesPage, MentorsPage]]:
    """Both banks; the mentee Ёлкина has signed no sheet, the mentor Анина has."""
    with school.changing("Завести людей") as session:
        make.mentee(session, "Ёлкина", consents=())
        make.mentor(session, "Анина")
    shown = MenteesPage(school), MentorsPage(school)
    stops = [school.watch(page.hear) for page in shown]
    for page in shown:
        qtbot.addWidget(page)
        page.resize(1190, 720)
        page.show()
    yield shown
    for stop in stops:
        stop()


@pytest.fixture
def page(pages: tuple[MenteesPage, MentorsPage]) -> MenteesPage:
    """The bank of mentees, with the keyboard."""
    pages[0].activateWindow()
    return pages[0]


def general(page: BankPage[Any]) -> GeneralSection[Any]:
    section = page.card.sections["Общее"]
    assert isinstance(section, GeneralSection)
    return section


def stored(page: BankPage[Any]) -> PersonCard:
    row = page.table.current()
    assert row is not None
    with page.store.reading() as session:
        return card.card(session, row.person_id)


def texts(page: BankPage[Any], name: str) -> TextsField:
    section = general(page)
    field = {**section.fields, **section.part}[name]
    assert isinstance(field, TextsField)
    return field


def line(page: BankPage[Any], name: str) -> LineField[Any]:
    section = general(page)
    field = {**section.fields, **section.part}[name]
    assert isinstance(field, LineField)
    return field


def write(field: LineField[Any], text: str) -> None:
    field.editor.setFocus()
    field.editor.selectAll()
    field.editor.insert(text)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


def state(page: BankPage[Any]) -> StateField[Any]:
    field = general(page).part["status"]
    assert isinstance(field, StateField)
    return field


def sign(page: BankPage[Any]) -> None:
    key = stored(page).id
    with page.store.changing("Согласие") as session:
        consents.sign(session, key, ConsentKind.PDN, make.TODAY)


def pick(field: ChoiceField[Any], text: str) -> None:
    at = field.editor.findText(text)
    assert at >= 0
    field.editor.setCurrentIndex(at)
    field.editor.activated.emit(at)


def test_a_long_text_grows_and_saves_itself_when_it_is_left(page: MenteesPage) -> None:
    field, before = texts(page, "note"), texts(page, "note").height()
    field.editor.setFocus()
    field.editor.insertPlainText("первая  строка\nвторая\nтретья")
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    assert stored(page).note == "первая строка\nвторая\nтретья"
    assert page.store.undo_title == f"Изменить примечание: Ёлкина{NBSP}М.П."
    assert field.editor.toPlainText() == stored(page).note
    assert field.sizeHint().height() > before


def test_enter_begins_a_line_and_ctrl_enter_saves(page: MenteesPage) -> None:
    field = texts(page, "strengths")
    field.editor.setFocus()
    QTest.keyClicks(field.editor, "a")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    QTest.keyClicks(field.editor, "b")
    QTest.keyClick(field.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    part = stored(page).mentee
    assert part is not None
    assert part.strengths == "a\nb"


def test_esc_takes_a_refused_long_text_back(page: MenteesPage) -> None:
    field = texts(page, "expectations")
    field.editor.setFocus()
    field.editor.insertPlainText("щ" * 3001)
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    assert "длинно" in field.refusal
    field.editor.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    assert (field.refusal, field.editor.toPlainText()) == ("", "")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("birth_year", "1994", 1994),
        ("classes", "5а, 6б", ("5а", "6б")),
        ("workload", "18 ч", "18 ч"),
        ("category_on", "1.12.2020", date(2020, 12, 1)),
        ("workplace", "педагогический колледж", "педагогический колледж"),
    ],
)
def test_every_new_line_saves_itself(
    page: MenteesPage, name: str, text: str, value: object
) -> None:
    write(line(page, name), text)
    assert getattr(stored(page), name) == value


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("birth_year", "94", "Год рождения"),
        ("birth_year", "давно", "цифрами"),
        ("email", "почта", "ivanova@school.ru"),
        ("dismissed_on", "1.1.2199", "такого дня"),
    ],
)
def test_what_cannot_be_is_told_beside_the_field(
    page: MenteesPage, name: str, text: str, sentence: str
) -> None:
    write(line(page, name), text)
    assert sentence in line(page, name).refusal


def test_experience_stands_beside_the_days(page: MenteesPage) -> None:
    assert (
        line(page, "teaching_since").noted == f"педстаж 1{NBSP}год на сегодня, молодой специалист"
    )
    write(line(page, "birth_year"), "1970")
    assert line(page, "teaching_since").noted == f"педстаж 1{NBSP}год на сегодня"
    write(line(page, "working_since"), "1.9.2004")
    assert line(page, "working_since").noted == f"общий стаж 22{NBSP}года на сегодня"


def test_the_bank_without_a_consent_warns_and_does_not_forbid(page: MenteesPage) -> None:
    assert "без согласия" in state(page).noted
    pick(state(page), "анкетируется")
    assert state(page).noted == ""
    pick(state(page), "в банке")
    assert page.store.undo_title == f"Изменить состояние: Ёлкина{NBSP}М.П."
    assert page.rows.shown[0].standing is MenteeStatus.IN_BANK
    sign(page)
    assert state(page).noted == ""


def test_a_state_that_follows_from_a_pair_is_shown_and_not_chosen(
    pages: tuple[MenteesPage, MentorsPage],
) -> None:
    page, other = pages
    with page.store.changing("Пара") as session:
        pairs.form(session, other.rows.shown[0].id, [page.rows.shown[0].id])
    assert state(page).editor.placeholderText() == "в паре"
    assert not state(page).editor.isEnabled()
    assert state(other).editor.placeholderText() == "наставляет"
    pick(state(other), "на паузе")
    assert state(other).editor.currentText() == "на паузе"
    with page.store.changing("Разъединить") as session:
        pairs.dissolve(session, [page.rows.shown[0].id])
    assert state(page).editor.currentText() == "ждёт пары"
    assert state(page).editor.isEnabled()


def test_fields_of_the_parts_save_themselves(pages: tuple[MenteesPage, MentorsPage]) -> None:
    page, other = pages
    need, tick = general(page).part["need"], general(other).part["in_job_function"]
    assert isinstance(need, ChoiceField)
    assert isinstance(tick, TickField)
    pick(need, MenteeNeed.DIGITAL.value)
    tick.editor.click()
    write(line(other, "agreement_on"), "1.9.2026")
    mentee, mentor = stored(page).mentee, stored(other).mentor
    assert mentee is not None
    assert mentor is not None
    assert mentee.need is MenteeNeed.DIGITAL
    assert mentor.in_job_function
    assert mentor.agreement_on == date(2026, 9, 1)
    pick(need, "не указано")
    mentee = stored(page).mentee
    assert mentee is not None
    assert mentee.need is None


def test_who_has_both_parts_is_called_so(pages: tuple[MenteesPage, MentorsPage]) -> None:
    page = pages[0]
    assert page.card.head.work.text() == "учитель математики"
    key = stored(page).id
    with page.store.changing("И наставник") as session:
        mentors.add(session, key)
    assert page.card.head.work.text() == "учитель математики · наставляемый и наставник"


def test_a_signed_name_is_shown_as_former_and_the_cross_removes_it(page: MenteesPage) -> None:
    former = general(page).former
    sign(page)
    write(line(page, "last_name"), "Белова")
    (away,) = former.findChildren(QToolButton)
    assert former.isVisible()
    assert away.accessibleName() == "Убрать прежнее имя: Ёлкина Мария Петровна"
    away.click()
    assert not former.isVisible()
    assert page.store.undo_title == f"Убрать прежнее имя: Белова{NBSP}М.П."
    page.store.undo()
    assert former.isVisible()
    with page.store.reading() as session:
        assert "елкина" in mentees.rows(session)[0].search
