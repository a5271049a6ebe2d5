"""A list brought in through the window: seen, mended, loaded, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QProgressDialog, QPushButton

from mentoring_desktop import mentees, mentors
from mentoring_desktop.exchange import sheets
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.importing.planned import Fate
from tests import make
from tests.dumps import dump
from tests.ui.finding import focused, the
from ui import tasks
from ui.help import HelpWindow
from ui.importing.window import ImportWindow
from ui.mentees import MenteesPage
from ui.mentors import MentorsPage
from ui.page import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store

LIST = (
    "Список педагогов\t\t\t\n"
    "№\tФИО\tДолжность\tПринят\n"
    "1\tИванова Мария Петровна\tучитель физики\t01.09.2020\n"
    "2\tЖукова Анна Ильинична\tучитель химии\t31.02.2020\n"
    "3\tКим Виктори\tпедагог-психолог\t\n"
    "4\tЕжова Мария Петровна\tучитель математики\t\n"
)


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """The page of mentees with one in the bank, Ежова Мария Петровна."""
    with school.changing("Завести") as session:
        make.mentee(session, "Ежова")
    page = MenteesPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


def opened(page: MenteesPage | MentorsPage, qtbot: QtBot) -> ImportWindow:
    """Give the window that has opened, when its list is checked."""
    qtbot.waitUntil(lambda: bool(page.findChildren(ImportWindow)))
    window = page.findChildren(ImportWindow)[-1]
    qtbot.waitUntil(lambda: window.plan is not None or bool(window.waiting.text.text()))
    return window


def pasted(page: MenteesPage | MentorsPage, text: str, qtbot: QtBot) -> ImportWindow:
    QGuiApplication.clipboard().setText(text)
    page.commands.paste.trigger()
    window = opened(page, qtbot)
    checked(window, qtbot)
    return window


def checked(window: ImportWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.plan is not None)


def fates(window: ImportWindow) -> dict[str, Fate]:
    return {row.name: row.fate for row in window.list.rows.shown}


def choose(window: ImportWindow, name: str) -> None:
    at = next(at for at, row in enumerate(window.list.rows.shown) if row.name == name)
    window.list.selectRow(at)


def line(window: ImportWindow, title: str) -> QLineEdit:
    return next(
        each
        for each in window.settling.editors
        if isinstance(each, QLineEdit) and each.accessibleName() == title
    )


def surnames(store: Store) -> list[str]:
    with store.reading() as session:
        return [row.name.last for row in mentees.rows(session)]


def chips(window: ImportWindow) -> list[str]:
    return [chip.text() for chip in window.fates.chips.values() if chip.isVisible()]


def test_a_list_is_seen_mended_loaded_and_taken_back(
    page: MenteesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Педагоги.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, text in enumerate(LIST.splitlines()):
            sheet.write_row(row, 0, text.split("\t"))
    before = dump(page.store)
    page.lists.read(path)
    window = opened(page, qtbot)
    checked(window, qtbot)
    assert fates(window) == {
        "Иванова Мария Петровна": Fate.ADD,
        "Жукова Анна Ильинична": Fate.FAIL,
        "Ким Виктори": Fate.FAIL,
        "Ежова Мария Петровна": Fate.SAME,
    }
    assert chips(window) == ["Добавить 1", "Без изменений 1", "Не загрузить 2"]
    assert window.left_out.text() == "Останется вне загрузки: 2\u00a0строки"
    assert window.settling.row
    assert window.settling.row.name == "Жукова Анна Ильинична"
    date = line(window, "Принят")
    date.setFocus()
    date.setText("28.02.2020")
    QTest.keyClick(date, Qt.Key.Key_Return)
    assert window.load_button.text() == "Загрузить 2\u00a0человека"
    with qtbot.waitSignal(page.said) as said:
        window.load_button.click()
    assert said.args
    text, button, take_back = said.args
    assert text == "Загружено 2\u00a0человека, 1\u00a0строка не загружена"
    assert button == "Отменить"
    assert surnames(page.store) == ["Ежова", "Жукова", "Иванова"]
    assert [row.name.last for row in page.rows.shown] == ["Ежова", "Жукова", "Иванова"]
    take_back()
    assert dump(page.store) == before


def test_a_gender_that_cannot_be_guessed_is_chosen(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    choose(window, "Ким Виктори")
    (gender,) = window.settling.editors
    assert isinstance(gender, QComboBox)
    assert gender.currentIndex() == -1
    gender.setCurrentText("женский")
    gender.activated.emit(0)
    assert fates(window)["Ким Виктори"] is Fate.ADD


def test_the_window_opens_at_the_first_row_that_needs_her(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    row = window.list.current()
    assert row
    assert row.name == "Жукова Анна Ильинична"
    assert focused() is window.list


def test_rows_are_decided_by_keys(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    choose(window, "Иванова Мария Петровна")
    QTest.keyClick(window.list, Qt.Key.Key_Delete)
    assert fates(window)["Иванова Мария Петровна"] is Fate.SKIP
    assert window.load_button.text() == "Загружать нечего"
    assert not window.load_button.isEnabled()
    QTest.keyClick(window.list, Qt.Key.Key_Insert)
    assert fates(window)["Иванова Мария Петровна"] is Fate.ADD


def test_nobody_is_added_twice_by_a_key(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    window.list.selectAll()
    QTest.keyClick(window.list, Qt.Key.Key_Insert)
    assert fates(window)["Ежова Мария Петровна"] is Fate.SAME


def test_enter_goes_to_what_is_wrong_and_never_loads(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    assert focused() is line(window, "Принят")
    line(window, "Принят").setText("29.02.2019")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is line(window, "Принят")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is window.list
    assert window.isVisible()
    assert surnames(page.store) == ["Ежова"]


def test_counts_narrow_the_list_and_what_is_mended_leaves_it(
    page: MenteesPage, qtbot: QtBot
) -> None:
    window = pasted(page, LIST, qtbot)
    window.fates.chips[Fate.FAIL].click()
    assert list(fates(window)) == ["Жукова Анна Ильинична", "Ким Виктори"]
    date = line(window, "Принят")
    date.setFocus()
    date.setText("")
    QTest.keyClick(date, Qt.Key.Key_Return)
    assert list(fates(window)) == ["Ким Виктори"]
    row = window.list.current()
    assert row
    assert row.name == "Ким Виктори"
    QTest.keyClick(window.list, Qt.Key.Key_Delete)
    assert len(fates(window)) == 4


def test_a_namesake_is_asked_about_in_place(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, "ФИО\tДолжность\nЕжова Мария\tметодист", qtbot)
    assert fates(window) == {"Ежова Мария": Fate.ASK}
    deed = window.settling.deed
    words = [deed.itemText(at) for at in range(deed.count())]
    assert words == [
        "Обновить: Ежова Мария Петровна, учитель математики",
        "Добавить другого человека",
        "Не загружать",
    ]
    assert deed.currentIndex() == -1
    deed.setCurrentIndex(0)
    deed.activated.emit(0)
    assert fates(window) == {"Ежова Мария": Fate.CHANGE}
    window.load_button.click()
    with page.store.reading() as session:
        assert mentees.rows(session)[0].position == "методист"


def test_a_column_is_mapped_by_hand_and_remembered(page: MenteesPage, qtbot: QtBot) -> None:
    text = "Кто\tФИО\tГде сидит\n1\tИванова Мария Петровна\tглавный"
    window = pasted(page, text, qtbot)
    choice = window.columns.choice(2)
    assert choice.currentText() == "Не загружать"
    assert window.passed_over.toolTip() == "Не загружаются столбцы: «Кто», «Где сидит»"
    choice.setCurrentText("Корпус")
    choice.activated.emit(choice.currentIndex())
    checked(window, qtbot)
    assert window.passed_over.toolTip() == "Не загружаются столбцы: «Кто»"
    window.load_button.click()
    with page.store.reading() as session:
        assert [row.site for row in mentees.rows(session)] == ["", "главный"]
    again = pasted(page, text.replace("Иванова", "Жукова"), qtbot)
    assert again.columns.choice(2).currentText() == "Корпус"
    page.store.undo()


def test_choices_come_into_sight_by_the_keyboard(page: MenteesPage, qtbot: QtBot) -> None:
    headings = ["ФИО", *(f"Столбец с длинным заголовком {n}" for n in range(20))]
    window = pasted(page, "\t".join(headings) + "\nИванова Мария Петровна", qtbot)
    first, second = window.columns.choice(0), window.columns.choice(1)
    first.setFocus()
    for _ in range(12):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is window.columns.choice(12)
    room = window.columns.viewport().rect()
    assert room.contains(window.columns.choice(12).geometry())
    assert not room.contains(second.geometry())


def test_two_columns_for_one_field_are_asked_about(page: MenteesPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("ФИО\tТелефон\tСотовый\nИванова Мария Петровна\t\t")
    page.commands.paste.trigger()
    window = opened(page, qtbot)
    assert "Оставьте его одному" in window.waiting.text.text()
    assert not window.load_button.isEnabled()
    choice = window.columns.choice(2)
    choice.setCurrentText("Не загружать")
    choice.activated.emit(0)
    checked(window, qtbot)
    assert fates(window) == {"Иванова Мария Петровна": Fate.ADD}


def test_the_row_of_headings_is_chosen(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    assert window.source.row.value() == 2
    window.source.row.setValue(3)
    assert "в каком столбце фамилия" in window.waiting.text.text()
    window.source.row.setValue(2)
    checked(window, qtbot)
    assert len(fates(window)) == 4


def test_people_may_go_into_another_bank(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, "ФИО\nВолкова Анна Ильинична", qtbot)
    banks = window.source.banks
    banks.setCurrentIndex(banks.findData(Bank.MENTORS))
    banks.activated.emit(banks.currentIndex())
    checked(window, qtbot)
    window.load_button.click()
    with page.store.reading() as session:
        assert [row.name.last for row in mentors.rows(session)] == ["Волкова"]
    assert surnames(page.store) == ["Ежова"]


def test_one_of_several_sheets_is_chosen(page: MenteesPage, qtbot: QtBot) -> None:
    found = [
        sheets.Sheet("Титул", (("Школа № 7",),)),
        sheets.Sheet("Люди", (("ФИО",), ("Иванова Мария Петровна",))),
    ]
    window = ImportWindow(page.store, "Книга.xlsx", found, Bank.MENTEES, page)
    window.open()
    assert window.plan is None
    window.source.sheets.setCurrentIndex(1)
    window.source.sheets.activated.emit(1)
    checked(window, qtbot)
    assert fates(window) == {"Иванова Мария Петровна": Fate.ADD}


def test_a_file_is_dropped_onto_the_page(page: MenteesPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Педагоги.csv"
    path.write_text("ФИО;Должность\nИванова Мария Петровна;учитель физики\n", encoding="cp1251")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    at, copy = QPointF(300, 300), Qt.DropAction.CopyAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), copy, mime, left, plain)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(at, copy, mime, left, plain))
    window = opened(page, qtbot)
    checked(window, qtbot)
    assert fates(window) == {"Иванова Мария Петровна": Fate.ADD}


def test_a_file_that_is_no_list_is_told_on_the_page(
    page: MenteesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Приказ.pdf"
    path.write_bytes(b"%PDF-1.7")
    page.lists.read(path)
    notice = the(Notice, page)
    qtbot.waitUntil(lambda: "документ PDF, а не таблица" in notice.sentence)
    assert not page.findChildren(ImportWindow)


def test_an_empty_clipboard_is_told_on_the_page(page: MenteesPage) -> None:
    QGuiApplication.clipboard().clear()
    page.commands.paste.trigger()
    assert "Вставлять нечего" in the(Notice, page).sentence


def test_an_empty_bank_offers_to_load_a_list(school: Store, qtbot: QtBot) -> None:
    page = MentorsPage(school)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    words = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    assert "Загрузить список…" in words
    assert words.count("Загрузить список…") == 1


def test_closing_while_the_list_is_checked_disturbs_nobody(page: MenteesPage, qtbot: QtBot) -> None:
    rows = tuple((f"Иванова Мария {'а' * (n % 50 + 2)}овна",) for n in range(5000))
    sheet = sheets.Sheet("", (("ФИО",), *rows))
    window = ImportWindow(page.store, "Длинный.csv", [sheet], Bank.MENTEES, page)
    window.open()
    window.reject()
    qtbot.waitUntil(lambda: not page.findChildren(ImportWindow))
    QTest.qWait(0)
    assert surnames(page.store) == ["Ежова"]


def test_every_control_has_a_name_for_the_screen_reader(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    named = [*window.findChildren(QComboBox), *window.findChildren(QLineEdit), window.list]
    for control in named:
        if control.isVisible() and not control.objectName().startswith("qt_"):
            assert control.accessibleName(), control


def test_loading_that_is_stopped_leaves_nothing_and_the_window_open(
    page: MenteesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "PATIENCE", 0)
    window = pasted(page, "\n".join(["ФИО", *_many(1200)]), qtbot)
    assert window.load_button.text() == "Загрузить 1200\u00a0человек"
    before = dump(page.store)

    def stop() -> None:
        window.findChildren(QProgressDialog)[-1].canceled.emit()

    QTimer.singleShot(0, stop)
    window.load_button.click()
    assert window.isVisible()
    assert dump(page.store) == before


def test_help_of_lists_opens_from_the_window(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    QTest.keyClick(window, Qt.Key.Key_F1)
    (shown,) = window.findChildren(HelpWindow)
    assert shown.heading == "Загрузить список"


def _many(number: int) -> list[str]:
    letters = "абвгдежзик"
    ends = ("".join(letters[int(digit)] for digit in f"{n:04}") for n in range(number))
    return [f"Иванова{end} Мария Петровна" for end in ends]


def test_tab_goes_from_the_list_to_what_is_to_be_mended(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    window.list.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is window.settling.editors[0]
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is window.load_button
    window.reject()


@pytest.mark.qt_log_ignore("does not support")
def test_columns_are_chosen_from_by_their_whole_names(page: MenteesPage, qtbot: QtBot) -> None:
    window = pasted(page, LIST, qtbot)
    choice = window.columns.choice(1)
    choice.showPopup()
    longest = max(choice.fontMetrics().horizontalAdvance(choice.itemText(at)) for at in range(40))
    assert choice.view().width() > longest
    choice.hidePopup()
    window.reject()
