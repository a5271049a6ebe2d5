"""The window where questionnaires and areas are edited: every field saves itself, undo works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from mentoring_desktop import areas
from mentoring_desktop.model.surveys import QuestionType, SurveyKind
from mentoring_desktop.surveys import wording
from tests.dumps import dump
from tests.ui.finding import the
from ui.fields import Field, LineField, TextsField
from ui.school import SchoolPage
from ui.surveys.editing import EditWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.areas import AreaRow
    from mentoring_desktop.store import Store
    from mentoring_desktop.surveys.wording import Form
    from ui.surveys.ordered import OrderedList

MENTOR, REQUESTS = SurveyKind.MENTOR, SurveyKind.REQUESTS


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[SchoolPage]:
    page = SchoolPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


@pytest.fixture
def window(page: SchoolPage, qtbot: QtBot) -> EditWindow:
    page.surveys.editing["requests"].click()
    window = the(EditWindow, page)
    qtbot.waitUntil(window.isVisible)
    return window


def form(store: Store, kind: SurveyKind = REQUESTS) -> Form:
    with store.reading() as session:
        return wording.current(session, kind)


def dictionary(store: Store) -> dict[str, AreaRow]:
    with store.reading() as session:
        return {row.code: row for row in areas.rows(session, retired=True)}


def write(field: Field[Any], text: str) -> None:
    if isinstance(field, LineField):
        field.editor.setText(text)
    else:
        assert isinstance(field, TextsField)
        field.editor.setPlainText(text)
    field.keep()


def shown(rows: OrderedList) -> list[str]:
    return [rows.item(at).text() for at in range(rows.count())]


def test_the_window_opens_at_what_was_asked_for(window: EditWindow) -> None:
    assert window.tabs.tabText(window.tabs.currentIndex()) == "Анкета запросов"
    assert window.requests.list.count() == len(form(window.store).questions)
    assert window.requests.title.editor.text() == wording.original(REQUESTS).title


def test_each_field_of_a_question_saves_itself(window: EditWindow) -> None:
    tab, store = window.requests, window.store
    before = dump(store)
    tab.list.choose("days")
    write(tab.text, "Когда Вам удобно?")
    assert store.undo_title == f"Изменить вопрос: {REQUESTS.value}"
    write(tab.options, "утром\nвечером\n")
    write(tab.title, "Опрос")
    write(tab.preamble, "")
    at = tab.target.editor.findText("ожидания")
    tab.target.editor.setCurrentIndex(at)
    tab.target.editor.activated.emit(at)
    now = form(store)
    days = next(each for each in now.questions if each.key == "days")
    assert (days.text, days.options, days.field) == (
        "Когда Вам удобно?",
        ("утром", "вечером"),
        "expectations",
    )
    assert (now.title, now.preamble) == ("Опрос", "")
    for _ in range(5):
        window.undo()
    assert dump(store) == before
    assert tab.text.editor.toPlainText() == "В какие дни Вам удобно?"
    assert window.message.text().startswith("Отменено: Изменить вопрос")
    window.redo()
    assert tab.text.editor.toPlainText() == "Когда Вам удобно?"


def test_a_refusal_stands_beside_the_field_and_keeps_the_window_open(window: EditWindow) -> None:
    tab = window.requests
    tab.list.choose("days")
    write(tab.options, " \n")
    assert "хотя бы один вариант" in tab.options.refusal
    window.accept()
    assert window.isVisible()
    tab.options.restore()
    window.accept()
    assert not window.isVisible()


def test_what_goes_with_the_type_is_shown(window: EditWindow) -> None:
    tab = window.requests
    for key, options, target in (
        ("areas", False, False),
        ("aim", False, True),
        ("days", True, True),
    ):
        tab.list.choose(key)
        assert tab.options.isVisible() is options
        assert tab.target.isVisible() is target
    assert not tab.restoring_one.isEnabled()


def test_a_question_is_hidden_and_asked_again(window: EditWindow) -> None:
    tab = window.requests
    tab.list.choose("aim")
    tab.asked.editor.click()
    assert window.store.undo_title == f"Скрыть вопрос: {REQUESTS.value}"
    assert any("хотите достичь" in text and "(скрыто)" in text for text in shown(tab.list))
    tab.asked.editor.click()
    assert form(window.store).asked == wording.original(REQUESTS).questions


def test_order_is_changed_by_keys_and_by_dragging(window: EditWindow, qtbot: QtBot) -> None:
    tab, store = window.requests, window.store
    tab.list.choose("difficulty_1")
    tab.list.setFocus()
    QTest.keyClick(tab.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.key for each in form(store).questions][:2] == ["difficulty_1", "areas"]
    assert tab.list.current == "difficulty_1"
    QTest.keyClick(tab.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(tab.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.key for each in form(store).questions][:2] == ["areas", "difficulty_1"]
    qtbot.waitUntil(tab.list.isVisible)
    drop(tab.list, row=3)
    assert [each.key for each in form(store).questions][:4] == [
        "areas",
        "difficulty_2",
        "difficulty_3",
        "difficulty_1",
    ]
    assert store.undo_title == f"Передвинуть вопрос: {REQUESTS.value}"


def drop(rows: OrderedList, row: int) -> None:
    """Let the current row fall on another, as a drag would."""
    at = rows.visualItemRect(rows.item(row)).center()
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    rows.dropEvent(event)
    assert event.dropAction() is Qt.DropAction.IgnoreAction, "the list must not remove the row"


def test_a_question_is_added_and_all_is_returned(window: EditWindow) -> None:
    tab, store = window.mentor, window.store
    window.turn_to(tab)
    assert not tab.restoring_all.isEnabled()
    tab.new_text.setText("Ваш любимый предмет?")
    tab.new_type.setCurrentIndex(tab.new_type.findData(QuestionType.ONE))
    QTest.keyClick(tab.new_text, Qt.Key.Key_Return)
    assert tab.new_text.text() == ""
    assert tab.text.editor.toPlainText() == "Ваш любимый предмет?"
    assert not tab.restoring_one.isVisible()
    tab.list.choose("limits")
    write(tab.text, "Ограничения?")
    tab.restoring_one.click()
    assert tab.text.editor.toPlainText().startswith("Что нам важно")
    write(tab.title, "Опрос")
    tab.restoring_all.click()
    *first, last = form(store, MENTOR).questions
    assert tuple(first) == wording.original(MENTOR).questions
    assert last.text == "Ваш любимый предмет?"
    assert tab.title.editor.text() == "Анкета потенциального наставника"


def test_an_empty_question_is_refused_below(window: EditWindow) -> None:
    window.requests.add()
    assert "поле не может быть пустым" in window.refusal.text()


def test_an_area_is_edited_and_returned(window: EditWindow) -> None:
    tab, store = window.areas, window.store
    window.turn_to(tab)
    tab.list.choose(dictionary(store)["DOCS"].id)
    write(tab.title, "бумаги")
    write(tab.short, "бумаги")
    write(tab.synonyms, "бумаг, отчёт;\nжурнал")
    docs = dictionary(store)["DOCS"]
    assert (docs.title, docs.short, docs.synonyms) == (
        "бумаги",
        "бумаги",
        ("бумаг", "отчёт", "журнал"),
    )
    assert store.undo_title == "Изменить слова области: бумаги"
    tab.restoring_one.click()
    assert dictionary(store)["DOCS"].title == "школьная документация"
    assert tab.title.editor.text() == "школьная документация"
    tab.asked.editor.click()
    assert dictionary(store)["DOCS"].retired
    assert "7. школьная документация (скрыто)" in shown(tab.list)


def test_areas_are_added_moved_and_all_words_returned(window: EditWindow) -> None:
    tab, store = window.areas, window.store
    window.turn_to(tab)
    tab.new_title.setText("театральная педагогика")
    QTest.keyClick(tab.new_title, Qt.Key.Key_Return)
    assert tab.title.editor.text() == "театральная педагогика"
    assert not tab.restoring_one.isVisible()
    tab.new_title.setText("Театральная педагогика")
    tab.add()
    assert "уже есть" in window.refusal.text()
    tab.list.shift(-1)
    assert list(dictionary(store))[-2] == "OWN1"
    tab.list.choose(dictionary(store)["DOCS"].id)
    write(tab.synonyms, "")
    tab.restoring_all.click()
    assert tab.synonyms.editor.toPlainText().startswith("документ")
    assert list(dictionary(store))[-2] == "OWN1"


def test_a_clean_blank_is_printed_from_the_page(page: SchoolPage, qtbot: QtBot) -> None:
    for kind, button in page.surveys.printing.items():
        with qtbot.waitSignal(page.forms_made) as made:
            button.click()
        assert made.args[0].title == f"{form(page.store, kind).title}: чистый бланк"


def test_every_field_can_be_named_aloud(window: EditWindow) -> None:
    for field in window.findChildren(Field):
        assert field.editor.accessibleName()
