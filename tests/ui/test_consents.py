"""The page «Согласия»: the matrix, its keys, printing what is missing, the yearly list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mentoring_desktop import consents
from mentoring_desktop.consents import State
from mentoring_desktop.model.consents import ConsentKind
from tests import make
from tests.ui.finding import let_go_out, the
from ui.consents import ConsentsPage
from ui.consents.destruction import DestructionWindow
from ui.consents.table import KINDS
from ui.consents.window import SheetWindow
from ui.page import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mentoring_desktop.consents import Standing
    from mentoring_desktop.papers.forms import Forms
    from mentoring_desktop.store import Store

PDN, DISTRIBUTION, MENTORING, PARTICIPATION = ConsentKind
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ADD = QItemSelectionModel.SelectionFlag.Select


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[ConsentsPage]:
    """Ёлкина and Яшина are mentees, Ивлева is a mentor; only Яшина has signed what she needs."""
    with school.changing("Внести") as session:
        make.mentee(session, "Ёлкина", first="Алёна", middle="Сергеевна", consents=())
        make.mentor(session, "Ивлева", consents=())
        make.mentee(session, "Яшина")
    page = ConsentsPage(school)
    qtbot.addWidget(page)
    page.forms_made.connect(lambda forms: let_go_out(school, forms))
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    with qtbot.waitActive(page):
        page.show()
    page.table.setFocus()
    yield page
    stop()


def names(page: ConsentsPage) -> list[str]:
    return [row.name.last for row in page.rows.shown]


def standing(page: ConsentsPage, name: str, kind: ConsentKind) -> Standing:
    return next(row for row in page.rows.all if row.name.last == name).standings[kind]


def choose(page: ConsentsPage, *cells: tuple[str, ConsentKind]) -> None:
    page.table.clearSelection()
    for name, kind in cells:
        cell = page.rows.index(names(page).index(name), KINDS.index(kind) + 1)
        page.table.selectionModel().setCurrentIndex(cell, ADD)


def press(page: ConsentsPage, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.table, key, held)


def printed(page: ConsentsPage, qtbot: QtBot) -> list[str]:
    with qtbot.waitSignal(page.forms_made) as made:
        press(page, Qt.Key.Key_P)
    assert made.args
    forms: Forms = made.args[0]
    return [code for code, _ in forms.papers]


def words(page: ConsentsPage, name: str) -> list[str]:
    row = names(page).index(name)
    return [page.rows.index(row, column).data() for column in range(1, 5)]


def test_the_matrix_is_a_sound_model(page: ConsentsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.rows)
    assert not page.grab().isNull()


def test_everybody_stands_with_every_kind_in_words(page: ConsentsPage) -> None:
    assert words(page, "Ёлкина") == ["нет", "нет", "не нужно", "нет"]
    assert words(page, "Ивлева") == ["нет", "нет", "нет", "не нужно"]
    assert words(page, "Яшина") == ["подписано 01.10", "нет", "не нужно", "подписано 01.10"]


def test_space_signs_today_and_arrows_walk_by_cell(page: ConsentsPage) -> None:
    choose(page, ("Ёлкина", PDN))
    press(page, Qt.Key.Key_Space)
    assert words(page, "Ёлкина")[0] == "подписано 01.10"
    assert page.store.undo_title == (
        "Отметить подписанным («обработка персональных данных»): Ёлкина\u00a0А.С."
    )
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Space)
    assert words(page, "Ёлкина")[3] == "подписано 01.10"
    page.store.undo()
    assert words(page, "Ёлкина")[3] == "нет"


def test_space_signs_all_that_are_chosen_and_leaves_the_signed_alone(page: ConsentsPage) -> None:
    with page.store.changing("Раньше") as session:
        person = next(row.id for row in page.rows.all if row.name.last == "Яшина")
        consents.sign(session, person, PDN, date(2026, 9, 1))
    choose(page, ("Ёлкина", PDN), ("Ивлева", PDN), ("Яшина", PDN))
    press(page, Qt.Key.Key_Space)
    assert page.store.undo_title == "Отметить подписанным: 2\u00a0человека"
    assert words(page, "Яшина")[0] == "подписано 01.09"


def test_what_is_not_needed_is_neither_signed_nor_printed(page: ConsentsPage) -> None:
    choose(page, ("Ёлкина", MENTORING))
    for command in (page.commands.sign, page.commands.print, page.commands.open):
        assert not command.isEnabled()
    before = page.store.undo_title
    press(page, Qt.Key.Key_Space)
    assert page.store.undo_title == before


def test_del_withdraws_and_the_term_is_shown_until_it_is_done(page: ConsentsPage) -> None:
    choose(page, ("Яшина", PDN))
    press(page, Qt.Key.Key_Delete)
    assert words(page, "Яшина")[0] == "отозвано, исполнить до 31.10"
    with page.store.changing("Прошло время") as session:
        make.live_on(session, date(2026, 11, 1))
    assert words(page, "Яшина")[0] == "отозвано, срок вышел 31.10"
    press(page, Qt.Key.Key_Delete, SHIFT)
    assert words(page, "Яшина")[0] == "отозвано 01.10 !"
    for state in (State.WITHDRAWN, State.SIGNED):
        press(page, Qt.Key.Key_Backspace)
        assert standing(page, "Яшина", PDN).state is state


def test_a_consent_about_to_end_says_so(page: ConsentsPage) -> None:
    with page.store.changing("Срок") as session:
        sheet = standing(page, "Яшина", PARTICIPATION).sheet
        assert sheet
        consents.change(session, sheet.id, "valid_to", date(2026, 10, 20))
    assert words(page, "Яшина")[3] == "истекает 20.10"
    page.narrowing.chips["Истекают"].click()
    assert names(page) == ["Яшина"]


def test_the_button_prints_exactly_what_is_missing(page: ConsentsPage, qtbot: QtBot) -> None:
    button = page._print_button  # noqa: SLF001 - the primary button of the page
    assert button.text() == "Напечатать недостающие (4)"
    with qtbot.waitSignal(page.forms_made) as made:
        button.click()
    assert made.args
    assert [code for code, _ in made.args[0].papers] == ["D11", "D10", "D11", "D09"]
    assert page.store.undo_title == "Напечатать согласия: 2\u00a0человека"
    assert words(page, "Ёлкина")[0] == "напечатано 01.10"
    assert button.text() == "Напечатать ещё раз (4)"
    page.store.undo()
    assert button.text() == "Напечатать недостающие (4)"


def test_what_is_printed_and_not_signed_is_printed_once_more(
    page: ConsentsPage, qtbot: QtBot
) -> None:
    button = page._print_button  # noqa: SLF001 - as above
    choose(page, ("Ивлева", PDN), ("Яшина", PDN))
    page.print_missing()
    assert button.text() == "Напечатать ещё раз (2)"
    with qtbot.waitSignal(page.forms_made) as made:
        page.commands.print_missing.trigger()
    assert made.args
    assert [code for code, _ in made.args[0].papers] == ["D11", "D09"]
    choose(page, ("Ивлева", PDN), ("Ивлева", MENTORING))
    page.sign()
    choose(page, ("Ивлева", PDN), ("Яшина", PDN))
    assert button.text() == "Напечатать недостающие (0)"
    assert not button.isEnabled()


def test_several_chosen_narrow_what_the_button_prints(page: ConsentsPage) -> None:
    button = page._print_button  # noqa: SLF001 - as above
    choose(page, ("Ёлкина", PDN))
    assert button.text() == "Напечатать недостающие (4)"
    choose(page, ("Ёлкина", PDN), ("Яшина", PDN))
    assert button.text() == "Напечатать недостающие (2)"


def test_the_button_prints_for_those_who_are_shown(page: ConsentsPage, qtbot: QtBot) -> None:
    page.narrowing.chips["Наставники"].click()
    with qtbot.waitSignal(page.forms_made) as made:
        page._print_button.click()  # noqa: SLF001 - as above
    assert made.args
    assert [code for code, _ in made.args[0].papers] == ["D11", "D09"]


def test_p_prints_the_sheets_chosen_whatever_became_of_them(
    page: ConsentsPage, qtbot: QtBot
) -> None:
    choose(page, ("Ёлкина", DISTRIBUTION), ("Яшина", PDN))
    assert printed(page, qtbot) == ["D12", "D11"]
    assert words(page, "Ёлкина")[1] == "напечатано 01.10"
    assert words(page, "Яшина")[0] == "подписано 01.10"


def test_the_letter_is_a_key_in_both_alphabets(page: ConsentsPage, qtbot: QtBot) -> None:
    choose(page, ("Яшина", PDN))
    for held, code in ((NONE, "D11"), (SHIFT, "D13")):
        with qtbot.waitSignal(page.forms_made) as made:
            page.table.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, ord("З"), held, "З"))
        assert made.args
        assert [each for each, _ in made.args[0].papers] == [code]


def test_no_command_has_two_letters_of_one_key(page: ConsentsPage) -> None:
    for action in page.findChildren(QAction):
        assert all(key.toString().isascii() for key in action.shortcuts())


def test_the_paper_of_a_withdrawal_is_printed_and_nothing_noted(
    page: ConsentsPage, qtbot: QtBot
) -> None:
    choose(page, ("Яшина", PDN))
    before = page.store.undo_title
    with qtbot.waitSignal(page.forms_made) as made:
        press(page, Qt.Key.Key_P, SHIFT)
    assert made.args
    assert [code for code, _ in made.args[0].papers] == ["D13"]
    assert page.store.undo_title == before


def test_a_refusal_is_told_and_nothing_is_noted(page: ConsentsPage) -> None:
    with page.store.changing("Директор ещё не вступил") as session:
        make.live_on(session, date(2025, 10, 1))
    choose(page, ("Ёлкина", PDN))
    before = page.store.undo_title
    press(page, Qt.Key.Key_P)
    assert "кто подписывает" in the(Notice, page).sentence
    assert page.store.undo_title == before


@pytest.mark.parametrize(
    ("chips", "found"),
    [
        (["Не хватает"], ["Ёлкина", "Ивлева"]),
        (["Наставляемые"], ["Ёлкина", "Яшина"]),
        (["Не хватает", "Наставляемые"], ["Ёлкина"]),
        (["Отозваны"], []),
        (["Не хватает", "Отозваны"], ["Ёлкина", "Ивлева"]),
    ],
)
def test_chips_narrow_the_matrix(page: ConsentsPage, chips: list[str], found: list[str]) -> None:
    for text in chips:
        page.narrowing.chips[text].click()
    assert names(page) == found
    assert page.nobody.isVisible() is not bool(found)
    page.nobody.button.click()
    assert len(names(page)) == 3


def test_search_narrows_as_one_types_and_leads_back(page: ConsentsPage) -> None:
    page.commands.find.trigger()
    page.narrowing.search.insert("елк")
    assert names(page) == ["Ёлкина"]
    QTest.keyClick(page.narrowing.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    page.start_search()
    QTest.keyClick(page.narrowing.search, Qt.Key.Key_Escape)
    assert len(names(page)) == 3


def test_the_choice_stays_when_the_news_come(page: ConsentsPage) -> None:
    choose(page, ("Ивлева", MENTORING))
    with page.store.changing("Ещё один") as session:
        make.mentee(session, "Авдеева")
    assert [(row.name.last, kind) for row, kind in page.table.chosen()] == [("Ивлева", MENTORING)]
    assert names(page)[0] == "Авдеева"


def test_who_leaves_the_bank_leaves_the_matrix(page: ConsentsPage) -> None:
    from mentoring_desktop import mentees  # noqa: PLC0415

    with page.store.changing("В архив") as session:
        mentees.archive(session, [1])
    assert names(page) == ["Ивлева", "Яшина"]


def opened(page: ConsentsPage, qtbot: QtBot) -> SheetWindow:
    """Open the sheet chosen by the key and wait for its window."""
    press(page, Qt.Key.Key_Return)
    window = the(SheetWindow, page)
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_enter_opens_the_sheet_whose_fields_save_themselves(
    page: ConsentsPage, qtbot: QtBot
) -> None:
    choose(page, ("Яшина", PARTICIPATION))
    window = opened(page, qtbot)
    place = window.sheet.fields["storage_place"].editor
    place.setFocus()
    place.insert("сейф, папка 1")
    QTest.keyClick(place, Qt.Key.Key_Return)
    assert window.isVisible()
    end = window.sheet.fields["valid_to"].editor
    end.setFocus()
    end.insert("15.10.2026")
    window.reject()
    sheet = standing(page, "Яшина", PARTICIPATION).sheet
    assert sheet
    assert (sheet.storage_place, sheet.valid_to) == ("сейф, папка 1", date(2026, 10, 15))


def test_the_window_of_a_sheet_grows_by_a_refusal(page: ConsentsPage, qtbot: QtBot) -> None:
    choose(page, ("Яшина", PDN))
    window = opened(page, qtbot)
    before = window.height()
    for field in window.sheet.fields.values():
        field.tell("Напишите дату так: 01.09.2021. Год пишут полностью, четырьмя цифрами.")
    told = [each for each in window.findChildren(QLabel, "refusal") if each.text()]
    qtbot.waitUntil(
        lambda: all(each.height() >= each.heightForWidth(each.width()) > 0 for each in told)
    )
    assert window.height() > before
    window.sheet.fields["valid_to"].tell("")
    window.close()


def test_the_window_of_a_sheet_stays_while_a_field_is_refused(
    page: ConsentsPage, qtbot: QtBot
) -> None:
    choose(page, ("Яшина", PDN))
    window = opened(page, qtbot)
    day = window.sheet.day.editor
    day.setFocus()
    day.setText("02.10.2026")
    window.reject()
    assert window.isVisible()
    assert "завтрашним" in window.sheet.day.refusal
    QTest.keyClick(day, Qt.Key.Key_Escape)
    window.reject()
    assert not window.isVisible()


def test_an_empty_school_is_told_where_to_begin(school: Store, qtbot: QtBot) -> None:
    page = ConsentsPage(school)
    qtbot.addWidget(page)
    page.show()
    assert page.nobody_yet.isVisible()
    with qtbot.waitSignal(page.wanted) as wanted:
        page.nobody_yet.button.click()
    assert wanted.args == ["mentees"]


@pytest.fixture
def due(page: ConsentsPage) -> DestructionWindow:
    """The list of a year in which one sheet may be destroyed and another must be kept yet."""
    people = {row.name.last: row.id for row in page.rows.all}
    with page.store.changing("Было давно") as session:
        for name, ended in (("Ёлкина", date(2023, 5, 31)), ("Ивлева", date(2023, 11, 1))):
            consents.sign(session, people[name], PDN, date(2022, 9, 1))
            consents.withdraw(session, people[name], PDN, ended)
    page.commands.destruction.trigger()
    return the(DestructionWindow, page)


def test_the_yearly_list_is_marked_as_destroyed(due: DestructionWindow, page: ConsentsPage) -> None:
    assert [row.name.last for row in due.rows.shown] == ["Ёлкина", "Ивлева"]
    assert not due.destroying.isEnabled()
    due.table.selectRow(0)
    due.destroying.click()
    assert [row.name.last for row in due.rows.shown] == ["Ивлева"]
    assert page.store.undo_title == "Уничтожить согласия: 1\u00a0лист"
    due.undo()
    assert len(due.rows.shown) == 2


def test_a_sheet_kept_longer_is_refused_in_the_window(due: DestructionWindow) -> None:
    due.table.selectAll()
    due.destroying.click()
    assert "хранят до 01.11.2026" in due.refusal.text()
    assert len(due.rows.shown) == 2


def test_the_act_of_a_year_is_printed(due: DestructionWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(due.forms_made) as made:
        due.printing.click()
    assert made.args
    assert made.args[0].title == "Согласия к уничтожению в 2026 году"
    due.year.setValue(2025)
    assert not due.printing.isEnabled()
    assert "уничтожать нечего" in due.found.text()


def test_a_list_of_sheets_to_be_kept_yet_is_no_act(due: DestructionWindow) -> None:
    due.table.selectRow(0)
    due.destroying.click()
    assert [row.name.last for row in due.rows.shown] == ["Ивлева"]
    assert not due.printing.isEnabled()
    assert "Акт печатают, когда выйдет срок" in due.found.text()
