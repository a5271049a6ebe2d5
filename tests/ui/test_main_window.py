"""The main window: pages, undo and its names, quiet messages, keys, closing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mentoring_desktop import organisation
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.papers import roadmap
from mentoring_desktop.store import Store
from tests import make
from tests.ui.finding import close, focused, the
from ui.help import HelpWindow, KeysWindow
from ui.main_window import MainWindow
from ui.main_window.places import PLACES
from ui.main_window.rail import Rail
from ui.main_window.status_bar import StatusBar
from ui.main_window.top_bar import TopBar
from ui.settings import Settings

CONTROL = Qt.KeyboardModifier.ControlModifier
ADD = "Добавить Ёлкину А.С."


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(demo: Store, settings: Settings, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(demo, settings)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    yield window
    close(window, qtbot)


def add_mentee(window: MainWindow) -> None:
    with window.store.changing(ADD) as session:
        make.mentee(session, "Ёлкина")


def top_bar(window: MainWindow) -> tuple[QToolButton, QToolButton, str]:
    bar = the(TopBar, window)
    undo, redo, _menu = bar.findChildren(QToolButton)
    return undo, redo, bar.names.whole


def said(window: MainWindow) -> tuple[str, str]:
    bar = the(StatusBar, window)
    return bar.message.whole, bar.button.text()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def test_the_window_says_whose_file_it_is(window: MainWindow) -> None:
    words = {label.text() for label in the(Rail, window).findChildren(QLabel)}
    assert words == {
        "Наставничество",
        "МБОУ «ЦО\u00a0№\u00a014»",
        "Учебный пример, сегодня 28\u00a0марта\u00a02022\u00a0г.",
    }
    assert window.windowTitle() == "МБОУ «ЦО № 14»"


def test_a_new_name_of_the_school_is_heard(window: MainWindow) -> None:
    with window.store.changing("Переименовать школу") as session:
        organisation.current(session).short_name = "Гимназия № 1"
    assert window.windowTitle() == "Гимназия № 1"


def test_every_page_of_the_rail_opens(window: MainWindow) -> None:
    for at, place in enumerate(PLACES):
        window.go(at)
        assert window.page.title == place.title
        assert window.page.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1])
def test_a_page_is_entered_by_its_list_with_a_row_chosen(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    with qtbot.waitActive(window):
        window.go(0)
    press(key, CONTROL)
    assert focused() is window.page.focusProxy()
    view = focused()
    assert isinstance(view, QAbstractItemView)
    assert view.selectionModel().selectedRows()
    assert view.currentIndex().isValid()


def test_a_click_on_the_rail_brings_the_keyboard_to_the_list(window: MainWindow) -> None:
    papers = [place.name for place in PLACES].index("papers")
    with window.store.changing("Напечатать дорожную карту") as session:
        roadmap.issue(session)
    the(Rail, window).buttons[papers].click()
    assert isinstance(focused(), QTableView)


def test_a_page_left_keeps_its_place(window: MainWindow) -> None:
    window.go(1)
    press(Qt.Key.Key_F, CONTROL)
    search = focused()
    press(Qt.Key.Key_3, CONTROL)
    press(Qt.Key.Key_2, CONTROL)
    assert focused() is search


def test_a_window_closed_on_a_wider_screen_opens_inside_this_one(
    demo: Store, settings: Settings, qtbot: QtBot
) -> None:
    room = QApplication.primaryScreen().availableGeometry()
    wide = QWidget()
    qtbot.addWidget(wide)
    wide.setGeometry(room.adjusted(200, 150, 900, 600))
    settings.geometry = wide.saveGeometry()
    window = MainWindow(demo, settings)
    assert room.contains(window.geometry())
    window.show()
    close(window, qtbot)


def test_the_window_fits_a_small_screen_whatever_page_it_shows(window: MainWindow) -> None:
    for at in range(len(PLACES)):
        window.go(at)
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 540


def test_what_an_action_quotes_stands_in_inner_quotes(window: MainWindow) -> None:
    with window.store.changing("Отметить «Карта»") as session:
        make.mentee(session, "Ёлкина")
    window.undo()
    assert said(window)[0] == "Отменено: «Отметить „Карта“»"


def test_undo_and_redo_carry_the_name_of_the_action(window: MainWindow) -> None:
    add_mentee(window)
    undo, redo, names = top_bar(window)
    assert names == f"Отменить: {ADD}"
    assert undo.toolTip() == f"Отменить: {ADD} (Ctrl+Z)"
    assert not redo.isEnabled()
    undo.click()
    assert said(window) == (f"Отменено: «{ADD}»", "Вернуть")
    assert f"Вернуть: {ADD}" in top_bar(window)[2]
    the(StatusBar, window).button.click()
    assert said(window) == (f"Возвращено: «{ADD}»", "Отменить")
    assert window.store.undo_title == ADD


def test_ctrl_z_undoes_the_action_and_ctrl_y_makes_it_again(window: MainWindow) -> None:
    add_mentee(window)
    press(Qt.Key.Key_Z, CONTROL)
    assert window.store.redo_title == ADD
    press(Qt.Key.Key_Y, CONTROL)
    assert window.store.undo_title == ADD


def test_a_field_takes_its_own_typing_back_first(window: MainWindow) -> None:
    field = QLineEdit(window.page)
    field.show()
    field.setFocus()
    add_mentee(window)
    field.insert("абв")
    press(Qt.Key.Key_Z, CONTROL)
    assert (field.text(), window.store.undo_title) == ("", ADD)
    press(Qt.Key.Key_Z, CONTROL)
    assert window.store.redo_title == ADD


def test_a_quiet_message_goes_away_by_itself(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.main_window.status_bar.STAYS_MS", 20)
    pressed: list[str] = []
    window.page.said.emit("Приказ готов", "Открыть", lambda: pressed.append("открыть"))
    assert said(window) == ("Приказ готов", "Открыть")
    qtbot.waitUntil(lambda: said(window)[0] == "")
    assert not the(StatusBar, window).button.isVisible()
    assert not pressed


def test_the_button_of_a_quiet_message_acts_once(window: MainWindow) -> None:
    pressed: list[str] = []
    window.page.said.emit("Приказ готов", "Открыть", lambda: pressed.append("открыть"))
    button = the(StatusBar, window).button
    button.click()
    button.click()
    assert pressed == ["открыть"]


def test_ctrl_s_says_that_all_is_saved(window: MainWindow) -> None:
    press(Qt.Key.Key_S, CONTROL)
    assert said(window)[0] == "Уже сохранено: каждое действие записывается сразу"


def test_keys_lead_from_page_to_page(window: MainWindow) -> None:
    press(Qt.Key.Key_4, CONTROL)
    assert window.page.title == "Пары"
    assert window.page.isAncestorOf(focused())
    press(Qt.Key.Key_PageDown, CONTROL)
    assert window.page.title == "Согласия"
    press(Qt.Key.Key_PageDown, CONTROL)
    assert window.page.title == "Документы"
    press(Qt.Key.Key_PageDown, CONTROL)
    press(Qt.Key.Key_PageDown, CONTROL)
    assert window.page.title == "Дорожная карта"
    press(Qt.Key.Key_PageUp, CONTROL)
    assert window.page.title == "Школа"


def test_f6_and_arrows_walk_the_rail(window: MainWindow) -> None:
    none = Qt.KeyboardModifier.NoModifier
    on_page = focused()
    press(Qt.Key.Key_F6, none)
    assert the(Rail, window).isAncestorOf(focused())
    press(Qt.Key.Key_Down, none)
    assert window.page.title == "Наставляемые"
    press(Qt.Key.Key_Up, none)
    assert window.page.title == "Дорожная карта"
    press(Qt.Key.Key_F6, none)
    assert focused() is on_page


def test_a_narrow_window_leaves_only_icons_on_the_rail(window: MainWindow) -> None:
    rail = the(Rail, window)
    wide = rail.width()
    for at in range(len(PLACES)):
        window.go(at)
    window.resize(1024, 768)
    QApplication.processEvents()
    assert rail.width() < wide // 2
    assert window.width() == 1024
    window.resize(1366, 768)
    QApplication.processEvents()
    assert rail.width() == wide


def test_help_opens_at_something_and_keys_are_listed(window: MainWindow) -> None:
    press(Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert the(HelpWindow, window).heading
    window.activateWindow()
    window.show_keys()
    words = {label.text() for label in the(KeysWindow, window).findChildren(QLabel)}
    assert {"В окне", "Отменить", "Ctrl+Z", window.page.title} <= words


def test_keys_are_called_as_on_the_keyboard_and_each_once(window: MainWindow) -> None:
    window.go(1)
    window.show_keys()
    words = [label.text() for label in the(KeysWindow, window).findChildren(QLabel)]
    in_the_list_and_among_the_files_of_the_card = 2
    assert words.count("Enter") == in_the_list_and_among_the_files_of_the_card
    assert words.count("Delete") == in_the_list_and_among_the_files_of_the_card
    assert not [word for word in words if "Return" in word or "Del," in word]


def menu(window: MainWindow) -> QMenu:
    found = the(TopBar, window).menu_button.menu()
    assert found is not None
    return found


def submenu(window: MainWindow, title: str) -> QMenu:
    return next(part for part in menu(window).findChildren(QMenu) if part.title() == title)


def test_the_menu_lists_the_commands_of_the_program(window: MainWindow) -> None:
    words = [action.text() for action in menu(window).actions() if not action.isSeparator()]
    assert words == [
        "Отменить: Заполнить учебный пример",
        "Вернуть",
        "Новая база…",
        "Открыть…",
        "Недавние",
        "Учебный пример",
        "Тема",
        "Справка",
        "Клавиши",
        "О программе",
        "Выход",
    ]


def test_the_theme_chosen_in_the_menu_is_remembered(window: MainWindow, settings: Settings) -> None:
    system, light, dark = submenu(window, "Тема").actions()
    for action, kept in ((dark, True), (light, False), (system, None)):
        action.trigger()
        assert settings.dark is kept


def test_recent_files_open_from_the_menu_and_missing_ones_are_greyed(
    window: MainWindow, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    there = tmp_path / "есть.mentoring"
    there.touch()
    settings.remember(tmp_path / "нет.mentoring")
    settings.remember(there)
    recent = submenu(window, "Недавние")
    recent.aboutToShow.emit()
    first, second = recent.actions()
    assert not second.isEnabled()
    with qtbot.waitSignal(window.wants_file) as wish:
        first.trigger()
    assert wish.args == [there]


def test_a_refusal_is_told_on_the_page_in_sight(window: MainWindow) -> None:
    window.tell("Так нельзя.")
    words = [label.text() for label in window.page.findChildren(QLabel) if label.isVisible()]
    assert "Так нельзя." in words


def test_every_control_has_a_name(window: MainWindow) -> None:
    for at in range(len(PLACES)):
        window.go(at)
        nameless = [w for w in window.findChildren(QWidget) if takes_keys(w) and not name_of(w)]
        assert not nameless, window.page.title


def takes_keys(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    wanted = isinstance(widget, QAbstractButton) or bool(widget.focusPolicy() & tab)
    return wanted and widget.isVisible()


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_closing_leaves_nothing_behind(demo: Store, settings: Settings, qtbot: QtBot) -> None:
    before = set(QApplication.topLevelWidgets())
    window = MainWindow(demo, settings)
    window.show()
    for at in range(len(PLACES)):
        window.go(at)
    window.show_help()
    window.show_keys()
    close(window, qtbot)
    assert set(QApplication.topLevelWidgets()) <= before
    assert not settings.geometry.isEmpty()


def test_a_file_without_a_school_is_refused(store: Store, settings: Settings) -> None:
    with pytest.raises(MentoringError, match="нет сведений о школе"):
        MainWindow(store, settings)
