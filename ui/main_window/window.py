"""The main window: which page is shown, how news reach the pages, how undo is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDrag
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop import organisation
from mentoring_desktop.language import dates
from ui import theme
from ui.main_window.commands import Commands
from ui.main_window.field_undo import FieldUndo
from ui.main_window.places import PLACES
from ui.main_window.rail import Rail
from ui.main_window.status_bar import StatusBar
from ui.main_window.top_bar import TopBar
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.papers.forms import Forms
    from mentoring_desktop.store import Store
    from ui.page import Page
    from ui.settings import Settings

_SCHOOL_TABLES = {"organization", "cycle"}
_TAB = Qt.FocusPolicy.TabFocus
_WIDE_ENOUGH = 1100
_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """A school's file on the screen. It owns the store and closes it with itself."""

    wants_new = Signal()
    wants_open = Signal()
    wants_demo = Signal()
    wants_file = Signal(object)
    """Carries the path of a recent file."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Show an open file.

        Raises:
            MentoringError: there is no school in the file.
        """
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.store = store
        self.settings = settings
        self._pages: dict[int, Page] = {}
        self._rail = Rail(PLACES)
        self._show_school()
        self._commands = Commands(self)
        self._top = TopBar(self._commands.undo, self._commands.redo, self._commands.menu)
        self._stack = QStackedWidget()
        self._status = StatusBar(store.path)
        self._lay_out()
        self._name_undo()
        self._rail.chosen.connect(self._show_page)
        self._rail.choose(0)
        self._field_undo = FieldUndo(self)
        _application().focusChanged.connect(self._field_undo.follow)
        self._stop_watching = store.watch(self._hear)

    @property
    def page(self) -> Page:
        """The page in sight."""
        return self._pages[self._rail.at]

    def tell(self, sentence: str) -> None:
        """Show a refusal on the page in sight; an empty sentence takes it away."""
        self.page.tell(sentence)

    def say(self, text: str, button: str = "", slot: Callable[[], object] | None = None) -> None:
        """Show a quiet message with its one button."""
        self._status.say(text, button, slot)

    def go(self, at: int) -> None:
        """Go to a page, and take the keyboard along unless it is on the rail."""
        self._rail.choose(at)
        if not self._rail.isAncestorOf(self.focusWidget()):
            self._enter_page()

    def step(self, by: int) -> None:
        """Go to the next page or the one before."""
        self.go((self._rail.at + by) % len(PLACES))

    def change_side(self) -> None:
        """Take the keyboard from the page to the rail, or back to where it was on the page."""
        if self._rail.isAncestorOf(self.focusWidget()):
            self._enter_page()
        else:
            self._rail.take_focus()

    def undo(self) -> None:
        """Take the last action back and say so."""
        with telling(self):
            title = self.store.undo_title
            self.store.undo()
            self.say(f"Отменено: {_quoted(title)}", "Вернуть", self._commands.redo.trigger)

    def redo(self) -> None:
        """Make the undone action again and say so."""
        with telling(self):
            title = self.store.redo_title
            self.store.redo()
            self.say(f"Возвращено: {_quoted(title)}", "Отменить", self._commands.undo.trigger)

    def tell_saved(self) -> None:
        """Write down what is being typed, and say that saving is not needed."""
        field = self.focusWidget()
        self._finish_typing()
        if field:
            field.setFocus()
        self.say("Уже сохранено: каждое действие записывается сразу")

    def wear(self, *, dark: bool | None) -> None:
        """Put on a theme and remember it; without a choice the system's own."""
        self.settings.dark = dark
        theme.apply(_application(), dark=dark)

    def show_menu(self) -> None:
        """Open the menu by its key."""
        self._top.menu_button.showMenu()

    def show_help(self) -> None:
        """Show the page of help of the page in sight."""
        from ui.help import show_help  # noqa: PLC0415 - as the windows below, not needed by a start

        show_help(PLACES[self._rail.at].name, self)

    def show_keys(self) -> None:
        """Show the keys of the window and of the page in sight."""
        from ui.help import KeysWindow  # noqa: PLC0415

        groups = (("В окне", self.actions()), (self.page.title, self.page.findChildren(QAction)))
        KeysWindow(groups, self).show()

    def show_about(self) -> None:
        """Show the name and the version of the program."""
        from ui.dialogs import tell_about  # noqa: PLC0415

        tell_about(self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.focusWidget():
            self._enter_page()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.set_narrow(narrow=self.width() < _WIDE_ENOUGH)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.findChildren(QDrag):
            QDrag.cancel()
        self._finish_typing()
        if any(each.property("refused") for each in self.page.findChildren(QWidget)):
            # What was typed last could not be kept: it must not go without a word.
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        _application().focusChanged.disconnect(self._field_undo.follow)
        self._stop_watching()
        self.store.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        centre = QWidget()
        line = QHBoxLayout(centre)
        right = QVBoxLayout()
        for layout in (line, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        line.addWidget(self._rail)
        line.addLayout(right, 1)
        right.addWidget(self._top)
        right.addWidget(self._stack, 1)
        right.addWidget(self._status)
        self.setCentralWidget(centre)
        if not self.restoreGeometry(self.settings.geometry):
            self.resize(*_SIZE)
        if not self.isMaximized():
            self._fit_screen()

    def _fit_screen(self) -> None:
        """Stay inside the screen there is now: the window may have been closed on a wider one."""
        room = self.screen().availableGeometry()
        self.resize(self.size().boundedTo(room.size()))
        place = self.geometry()
        place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - place.width())))
        place.moveTop(max(room.top(), min(place.top(), room.bottom() + 1 - place.height())))
        self.setGeometry(place)

    def _show_page(self, at: int) -> None:
        if at not in self._pages:
            self._add_page(at)
        page = self._pages[at]
        before = page.focusWidget()
        self._stack.setCurrentWidget(page)
        if page.isAncestorOf(self.focusWidget()):
            # The stack gives the keyboard to whatever Tab comes to first.
            _enter(page, before)

    def _add_page(self, at: int) -> None:
        page = PLACES[at].build(self.store)
        page.remember(self.settings)
        page.said.connect(self.say)
        page.paper_made.connect(self._show_paper)
        page.forms_made.connect(self._show_forms)
        page.wanted.connect(self._go_to)
        page.wanted_row.connect(self._go_to_row)
        self._pages[at] = page
        self._stack.addWidget(page)

    def _go_to(self, name: str) -> None:
        self.go([place.name for place in PLACES].index(name))

    def _go_to_row(self, name: str, key: int) -> None:
        self._go_to(name)
        self.page.choose(key)

    def _enter_page(self) -> None:
        """Bring the keyboard to where it was on the page, or to its list."""
        _enter(self.page, self.page.focusWidget())

    def _show_paper(self, paper_id: int) -> None:
        # A paper is looked at seldom, and its window is slow to load.
        from ui.preview import show_paper  # noqa: PLC0415

        with telling(self):
            show_paper(self.store, paper_id, self)

    def _show_forms(self, forms: Forms) -> None:
        from ui.preview import show_forms  # noqa: PLC0415 - as above

        show_forms(self.store, forms, self)

    def _hear(self, touched: Touched) -> None:
        self._name_undo()
        if touched.keys() & _SCHOOL_TABLES:
            self._show_school()
        for page in self._pages.values():
            # The action is done: what a page cannot show must not look like its refusal.
            with telling(page):
                page.hear(touched)

    def _name_undo(self) -> None:
        self._commands.name_undo(self.store.undo_title, self.store.redo_title)

    def _show_school(self) -> None:
        with self.store.reading() as session:
            school = organisation.current(session)
            name, cycle = school.short_name, organisation.current_cycle(session).title
            lives_on = school.pretend_today
        if lives_on:
            cycle = f"Учебный пример, сегодня {dates.spoken(lives_on)}"
        self._rail.set_school(name, cycle)
        self.setWindowTitle(name)

    def _finish_typing(self) -> None:
        """Let the field being typed in write itself down, as when it is left."""
        field = self.focusWidget()
        if field:
            field.clearFocus()


def _enter(page: Page, before: QWidget | None) -> None:
    """Bring the keyboard to where it was on a page, to its list, or to the first place there is."""
    places = (before, page.focusProxy())
    target = next((place for place in places if place and place.isVisible()), _first_place(page))
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _first_place(page: Page) -> QWidget:
    """Give the first thing on a page that takes the keyboard, in the order of Tab."""
    there = page.nextInFocusChain()
    while there and page.isAncestorOf(there):
        if there.isVisible() and there.isEnabled() and there.focusPolicy() & _TAB:
            return there
        there = there.nextInFocusChain()
    return page


def _quoted(title: str | None) -> str:
    """Put the name of an action in quotes, and „other ones“ around what it quotes itself."""
    return f"«{(title or '').replace('«', '„').replace('»', '“')}»"


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())
