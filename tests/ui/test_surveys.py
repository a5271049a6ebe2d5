"""Typing sheets by the keyboard alone, and the section of the card that reads them back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from mentoring_desktop import mentees, mentors
from mentoring_desktop.model.surveys import QuestionType, SurveyKind
from mentoring_desktop.surveys import editing, sheets, wording
from mentoring_desktop.surveys.sheets import Sheet
from tests import make
from tests.dumps import dump
from tests.ui.finding import focused, the
from ui.card import SurveysSection
from ui.mentees import MenteesPage
from ui.mentors import MentorsPage
from ui.surveys import enter_answers
from ui.surveys.answer import LineAnswer, OneAnswer, TextAnswer
from ui.surveys.entry import EntryWindow
from ui.surveys.grid import GridAnswer, mark_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mentoring_desktop.papers.forms import Forms
    from mentoring_desktop.store import Store

REQUESTS, MENTOR = SurveyKind.REQUESTS, SurveyKind.MENTOR
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NBSP = "\u00a0"


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """Ёлкина and Яшина, both chosen."""
    with school.changing("Завести людей") as session:
        make.mentee(session, "Ёлкина")
        make.mentee(session, "Яшина", requests={"DOCS": 2})
    page = MenteesPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    page.table.selectAll()
    yield page
    stop()


def entry(page: MenteesPage, qtbot: QtBot) -> EntryWindow:
    page.commands.answers.trigger()
    window = the(EntryWindow, page)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isAncestorOf(focused()))
    return window


def press(keys: str) -> None:
    for key in keys:
        QTest.keyClick(focused(), Qt.Key(ord(key)))


def enter(modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Return, modifier)


def grid(window: EntryWindow, key: str = "areas") -> GridAnswer:
    edit = window.sheet.edits[key]
    assert isinstance(edit, GridAnswer)
    return edit


def stored(store: Store, kind: SurveyKind = REQUESTS) -> list[Sheet]:
    """All sheets by the order in which they were kept."""
    with store.reading() as session:
        people = [row.person_id for row in mentees.rows(session)]
        people += [row.person_id for row in mentors.rows(session)]
        keys = [row.id for who in people for row in sheets.rows(session, who, kind)]
        return [sheets.read(session, key) for key in sorted(set(keys))]


def test_a_sheet_is_typed_by_the_keyboard_alone(page: MenteesPage, qtbot: QtBot) -> None:
    window = entry(page, qtbot)
    assert focused() is grid(window).table
    press("3241" + "52" * 18)
    assert isinstance(focused().parent(), TextAnswer)
    focused_text("Шумят на уроке, не слушают")
    QTest.keyClick(focused(), Qt.Key.Key_1, ALT)
    enter()
    enter()
    enter()
    focused_text("Рисую")
    enter()
    enter()
    enter()
    press("12")
    enter()
    press("1")
    enter()
    press("2")
    enter()
    press("13")
    enter()
    focused_text("Иванова")
    enter()
    press("4")
    focused_text("отпуск")
    enter()
    assert focused() is window.keep
    enter(CTRL)
    (sheet,) = stored(page.store)
    assert sheet.filled_on == make.TODAY
    assert sheet.tags == {"difficulty_1": ["CLASSMGMT"]}
    marks = sheet.answers.pop("areas")
    assert len(marks) == 20
    assert list(marks.values())[:3] == [
        {"rating": 3, "need": 2},
        {"rating": 4, "need": 1},
        {"rating": 5, "need": 2},
    ]
    assert sheet.answers == {
        "difficulty_1": "Шумят на уроке, не слушают",
        "strengths": "Рисую",
        "formats": ["очно", "дистанционно"],
        "kinds": ["один на один"],
        "frequency": "раз в две недели",
        "days": ["пн", "ср"],
        "wanted_mentors": "Иванова",
        "plans": ["отпуск"],
    }
    assert page.store.undo_title == f"Ввести анкету: Ёлкина{NBSP}М.П."
    assert window.name.text() == "Яшина Мария Петровна"
    assert window.counter.text() == "2 из 2"


def focused_text(text: str) -> None:
    """Type a text; QTest knows only Latin letters."""
    editor = focused()
    if isinstance(editor, QPlainTextEdit):
        editor.insertPlainText(text)
    else:
        assert isinstance(editor, QLineEdit)
        editor.insert(text)


def test_the_next_sheet_is_blank_and_the_last_closes_the_window(
    page: MenteesPage, qtbot: QtBot
) -> None:
    window = entry(page, qtbot)
    press("11")
    enter(CTRL)
    assert window.sheet.answers()["areas"] == {}
    assert focused() is grid(window).table
    assert window.keep.text() == "Записать"
    press("2")
    with qtbot.waitSignal(page.said) as said:
        enter(CTRL)
    assert said.args[0] == f"Записано: 2{NBSP}анкеты"
    assert len(stored(page.store)) == 2


def test_an_empty_sheet_is_refused_and_can_be_skipped(page: MenteesPage, qtbot: QtBot) -> None:
    window = entry(page, qtbot)
    enter(CTRL)
    assert "Лист пуст" in window.refusal.text()
    window.later.click()
    assert window.name.text().startswith("Яшина")
    assert window.refusal.text() == ""
    assert stored(page.store) == []
    window.reject()


def test_what_is_typed_is_not_lost_by_a_slip(page: MenteesPage, qtbot: QtBot) -> None:
    window = entry(page, qtbot)
    press("1")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.asking.isVisible()
    enter(CTRL)
    assert len(stored(page.store)) == 1
    assert window.asking.isHidden()
    window.reject()
    assert not window.isVisible()


def test_marks_are_mended_by_keys_and_by_the_mouse(page: MenteesPage, qtbot: QtBot) -> None:
    window = entry(page, qtbot)
    table, answer = grid(window).table, grid(window).answer
    press("9")
    assert answer() == {}
    press("3")
    QTest.keyClick(table, Qt.Key.Key_Left)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert answer() == {}
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().column() == 1
    QTest.keyClick(table, Qt.Key.Key_Down)
    cell = grid(window).grid.index(1, 2)
    place = mark_places(table.visualRect(cell), grid(window).grid.scale(cell))[1]
    for expected in ({"METHOD": {"need": 1}}, {}):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
        assert answer() == expected
    window.reject()


def test_the_heading_says_what_the_marks_mean(page: MenteesPage, qtbot: QtBot) -> None:
    window = entry(page, qtbot)
    table = grid(window).table
    heads = [table.model().headerData(at, Qt.Orientation.Horizontal) for at in (1, 2)]
    urgent = f"0{NBSP}— нет,\n1{NBSP}— да,\n2{NBSP}— срочно"
    assert heads == ["Самооценка", f"Нужна помощь\n{urgent}"]
    header = table.horizontalHeader()
    assert header.sectionSizeFromContents(2).width() <= header.sectionSize(2)
    window.reject()


def test_tab_goes_from_question_to_question(page: MenteesPage, qtbot: QtBot) -> None:
    window = entry(page, qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    first = window.sheet.edits["difficulty_1"]
    assert first.isAncestorOf(focused())
    window.sheet.edits["formats"].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert focused().accessibleName() == "дистанционно"
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert window.sheet.edits["kinds"].isAncestorOf(focused())
    window.reject()


def test_what_is_answered_is_scrolled_into_sight(page: MenteesPage, qtbot: QtBot) -> None:
    window = entry(page, qtbot)
    window.resize(700, 420)
    press("52" * 18)
    table = grid(window).table
    cell = table.visualRect(table.currentIndex())
    at = table.viewport().mapTo(window.sheet, cell.center())
    assert window.sheet.rect().contains(at)
    for _ in range(9):
        enter()
    edit = next(each for each in window.sheet.edits.values() if each.isAncestorOf(focused()))
    assert window.sheet.rect().contains(edit.mapTo(window.sheet, edit.rect().center()))
    window.close()
    window.leave.click()


def test_areas_are_proposed_accepted_and_chosen_from_all(page: MenteesPage, qtbot: QtBot) -> None:
    window = entry(page, qtbot)
    text, tags = window.sheet.edits["difficulty_1"], window.sheet.tags["difficulty_1"]
    assert isinstance(text, TextAnswer)
    text.editor.setPlainText("Отчёты и родители")
    assert [chip.text()[4:] for chip in tags.chips_shown] == ["документация", "родители"]
    assert tags.accepted == []
    tags.chips_shown[1].click()
    tags.menu.aboutToShow.emit()
    tags.menu.actions()[0].trigger()
    assert tags.accepted == ["SUBJECT", "PARENTS"]
    text.editor.setPlainText("Ничего")
    assert [chip.text()[4:] for chip in tags.chips_shown] == ["предмет", "родители"]
    QTest.keyClick(text.editor, Qt.Key.Key_1, ALT)
    assert tags.accepted == ["PARENTS"]
    window.save()
    with page.store.reading() as session:
        asks = mentees.rows(session)[0].requests
    assert [(ask.short, ask.priority) for ask in asks] == [("родители", 2)]


def test_an_answer_of_ones_own_puts_the_single_option_aside(
    page: MenteesPage, qtbot: QtBot
) -> None:
    with page.store.changing("Изменить") as session:
        editing.set_options(session, REQUESTS, "frequency", ["раз в неделю", "другое"])
    window = entry(page, qtbot)
    edit = window.sheet.edits["frequency"]
    assert isinstance(edit, OneAnswer)
    edit.choose(0)
    edit.choose(1)
    focused_text("как получится")
    assert edit.answer() == "как получится"
    edit.choose(0)
    assert edit.answer() == "раз в неделю"
    window.close()
    window.leave.click()


def test_every_type_of_answer_is_read_back(page: MenteesPage, qtbot: QtBot) -> None:
    with page.store.changing("Добавить") as session:
        keys = {
            kind: editing.add(session, REQUESTS, kind, f"Вопрос: {kind.value}")
            for kind in QuestionType
            if kind is not QuestionType.AREAS
        }
    given = {
        keys[QuestionType.LINE]: "строка",
        keys[QuestionType.TEXT]: "одна\nдве",
        keys[QuestionType.NUMBER]: 7,
        keys[QuestionType.YES_NO]: False,
        keys[QuestionType.ONE]: "третий вариант, свой",
        keys[QuestionType.SEVERAL]: ["второй вариант", "свой", "ещё"],
        keys[QuestionType.SCALES]: {"первый вариант": {"rating": 5}, "прежний": {"rating": 1}},
        "areas": {"DOCS": {"rating": 1, "need": 0}},
    }
    with page.store.changing("Ввести") as session:
        row = mentees.rows(session)[0]
        key = sheets.save(session, row.person_id, REQUESTS, Sheet(make.TODAY, given))
    window = EntryWindow.to_mend(page.store, REQUESTS, row, key, page)
    qtbot.addWidget(window)
    before = dump(page.store)
    window.save()
    assert dump(page.store) == before


def test_a_number_that_is_none_is_refused_beside_the_buttons(school: Store, qtbot: QtBot) -> None:
    with school.changing("Завести") as session:
        row = mentors.rows(session, [make.mentor(session, "Ёлкина")])[0]
    page = MentorsPage(school)
    qtbot.addWidget(page)
    window = enter_answers(page, MENTOR, [row])
    number = window.sheet.edits["mentored_people"]
    assert isinstance(number, LineAnswer)
    number.editor.setText("много")
    window.save()
    assert "Скольких коллег" in window.refusal.text()
    assert number.editor.text() == "много"
    number.editor.setText("4")
    window.day.setDate(QDate(2026, 9, 1))
    window.save()
    assert [sheet.filled_on for sheet in stored(school, MENTOR)] == [date(2026, 9, 1)]


def test_marks_are_a_sound_model(
    page: MenteesPage, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    window = entry(page, qtbot)
    qtmodeltester.check(grid(window).grid)
    assert not window.grab().isNull()
    window.reject()


def section(page: MenteesPage) -> SurveysSection[Any]:
    page.table.selectRow(0)
    page.card.turn_to("Анкеты")
    found = page.card.sections["Анкеты"]
    assert isinstance(found, SurveysSection)
    return found


def keep(page: MenteesPage, day: date, **answers: Any) -> None:
    with page.store.changing("Ввести") as session:
        row = mentees.rows(session)[0]
        sheets.save(session, row.person_id, REQUESTS, Sheet(day, answers))


def words(shown: SurveysSection[Any]) -> list[str]:
    return [text.text() for text in shown.lines]


def test_the_card_says_when_it_is_time_to_ask_again(page: MenteesPage) -> None:
    shown = section(page)
    assert "Анкеты ещё нет" in shown.state.text()
    assert shown.mending.isHidden()
    keep(page, date(2025, 9, 1), strengths="Рисую")
    assert (shown.state.text(), shown.chip.text()) == ("Анкета от 01.09.2025", "актуализировать")
    keep(page, make.TODAY, strengths="Пою")
    assert (shown.state.text(), shown.chip.text()) == ("Анкета от 01.10.2026", "свежая")
    assert words(shown)[-1] == "Пою"
    shown.choice.setCurrentIndex(1)
    shown.choice.activated.emit(1)
    assert words(shown)[-1] == "Рисую"


def test_the_sheet_shown_is_mended_and_taken_away(page: MenteesPage, qtbot: QtBot) -> None:
    shown = section(page)
    keep(page, make.TODAY, strengths="Пою")
    shown.mending.click()
    window = the(EntryWindow, shown)
    edit = window.sheet.edits["strengths"]
    assert edit.answer() == "Пою"
    edit.put("Пою и рисую")
    with qtbot.waitSignal(page.said) as said:
        window.save()
    assert said.args[0] == "Анкета записана"
    assert words(shown)[-1] == "Пою и рисую"
    assert len(stored(page.store)) == 1
    shown.removing.click()
    assert words(shown) == []
    page.store.undo()
    assert words(shown)[-1] == "Пою и рисую"


def test_blanks_are_printed_for_all_chosen_and_for_the_one_on_the_card(
    page: MenteesPage, qtbot: QtBot
) -> None:
    def forms(act: Any) -> Forms:
        with qtbot.waitSignal(page.forms_made) as made:
            act()
        found: Forms = made.args[0]
        return found

    assert len(forms(page.commands.blanks.trigger).papers) == 2
    shown = section(page)
    assert len(forms(shown.printing.click).papers) == 1


def test_a_hidden_question_is_not_asked_and_its_answer_stays(
    page: MenteesPage, qtbot: QtBot
) -> None:
    keep(page, make.TODAY, strengths="Пою", aim="Категория")
    with page.store.changing("Скрыть") as session:
        editing.retire(session, REQUESTS, "aim", retired=True)
        row = mentees.rows(session)[0]
        key = sheets.rows(session, row.person_id, REQUESTS)[0].id
        asked = len(wording.current(session, REQUESTS).asked)
    window = EntryWindow.to_mend(page.store, REQUESTS, row, key, page)
    qtbot.addWidget(window)
    assert len(window.sheet.edits) == asked
    window.save()
    assert stored(page.store)[0].answers == {"strengths": "Пою", "aim": "Категория"}
