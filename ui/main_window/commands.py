"""The commands of the window with their keys, and the menu that lists them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from mentoring_desktop import school_file
from ui.icons import icon
from ui.main_window.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.main_window.window import MainWindow

Keys = str | QKeySequence.StandardKey


class Commands:
    """All that the window itself can do, each with its key; the menu holds what has no button."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        keys = QKeySequence.StandardKey
        self.undo = self._add("Отменить", window.undo, "Ctrl+Z")
        self.redo = self._add("Вернуть", window.redo, "Ctrl+Y", "Ctrl+Shift+Z")
        self.undo.setIcon(icon("undo"))
        self.redo.setIcon(icon("redo"))
        for at, place in enumerate(PLACES):
            self._add(place.title, partial(window.go, at), f"Ctrl+{at + 1}")
        self._add("Следующая страница", lambda: window.step(1), "Ctrl+PgDown")
        self._add("Предыдущая страница", lambda: window.step(-1), "Ctrl+PgUp")
        self._add("Между списком страниц и страницей", window.change_side, "F6")
        self._add("Меню", window.show_menu, "F10")
        self._add("Сохранение", window.tell_saved, keys.Save)
        self.menu = QMenu("Меню", window)
        self._fill_menu()

    def name_undo(self, undo: str | None, redo: str | None) -> None:
        """Show what would be undone and redone, everywhere."""
        for action, title in ((self.undo, undo), (self.redo, redo)):
            what = f"{action.iconText()}: {title}" if title else action.iconText()
            action.setText(what.replace("&", "&&"))
            action.setToolTip(f"{what} ({action.shortcut().toString()})")
            action.setEnabled(title is not None)

    def _fill_menu(self) -> None:
        window, keys = self._window, QKeySequence.StandardKey
        self.menu.addActions([self.undo, self.redo])
        self.menu.addSeparator()
        self._list("Новая база…", window.wants_new.emit, "Ctrl+Shift+N")
        self._list("Открыть…", window.wants_open.emit, keys.Open)
        self._recent = self.menu.addMenu("Недавние")
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._list_recent)
        self._list("Учебный пример", window.wants_demo.emit)
        self.menu.addSeparator()
        self._add_themes()
        self.menu.addSeparator()
        self._list("Справка", window.show_help, keys.HelpContents)
        self._list("Клавиши", window.show_keys, "Ctrl+/")
        self._list("О программе", window.show_about)
        self.menu.addSeparator()
        self._list("Выход", window.close, "Ctrl+Q")

    def _add(self, text: str, slot: Callable[[], object], *keys: Keys) -> QAction:
        action = QAction(text, self._window)
        action.setIconText(text.rstrip("…"))
        action.setShortcuts([QKeySequence(key) for key in keys])
        _do(action, slot)
        self._window.addAction(action)
        return action

    def _list(self, text: str, slot: Callable[[], object], *keys: Keys) -> None:
        self.menu.addAction(self._add(text, slot, *keys))

    def _list_recent(self) -> None:
        self._recent.clear()
        for path in self._window.settings.recent:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            there = school_file.is_there(path)
            action.setEnabled(there and path != self._window.store.path)
            _do(action, partial(self._window.wants_file.emit, path))

    def _add_themes(self) -> None:
        themes = self.menu.addMenu("Тема")
        group = QActionGroup(themes)
        for title, dark in (("Системная", None), ("Светлая", False), ("Тёмная", True)):
            action = themes.addAction(title)
            action.setCheckable(True)
            action.setChecked(self._window.settings.dark is dark)
            _do(action, partial(self._window.wear, dark=dark))
            group.addAction(action)


def _do(action: QAction, slot: Callable[[], object]) -> None:
    """Let an action do a thing without telling it whether a tick was set."""
    action.triggered.connect(lambda _checked: slot())
