"""The running program: Qt in Russian, and which one window is open."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QStandardPaths,
    QTimer,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from mentoring_desktop import school_file
from mentoring_desktop.school_file import SUFFIX
from mentoring_desktop.store import Store
from ui import theme
from ui.enter_key import let_enter_press
from ui.icons import icon
from ui.last_resort import LastResort
from ui.main_window import MainWindow
from ui.news import telling
from ui.settings import Settings
from ui.start import StartPage

NAME = "Наставничество"
VERSION = "0.1.0"
_LATER = 3000
"""Milliseconds after the start when the window has nothing more urgent to do."""

DEMO = f"Учебный пример{SUFFIX}"


def application() -> QApplication:
    """Make the application: named, in Russian, its buttons pressed by Enter."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName(NAME)
    QCoreApplication.setApplicationVersion(VERSION)
    app.setApplicationDisplayName(NAME)
    app.setWindowIcon(icon("app"))
    speak_russian(app)
    let_enter_press(app)
    return app


def speak_russian(app: QApplication) -> None:
    """Put Qt's own buttons, menus and dates into Russian, whatever the system speaks."""
    QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    texts = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if texts.load("qtbase_ru", folder):
        app.installTranslator(texts)


def run(file: Path | None, *, demo: bool) -> int:
    """Show the window and stay until it is closed."""
    app = application()
    sys.excepthook = LastResort()
    settings = Settings()
    theme.apply(app, dark=settings.dark)
    program = Program(settings, documents())
    # A fault of the start, too, has to find a running program that can show it.
    QTimer.singleShot(0, lambda: program.start(file, demo=demo))
    QTimer.singleShot(0, collect_garbage_again)
    QTimer.singleShot(_LATER, sweep_copies)
    return app.exec()


def sweep_copies() -> None:
    """Remove copies of scans that a program killed at work has left behind."""
    from ui import opened_files  # noqa: PLC0415 - not needed by a start

    opened_files.sweep()


def collect_garbage_again() -> None:
    """Look for garbage from now on, but never among what the start has made: that stays."""
    gc.freeze()
    gc.enable()


def documents() -> Path:
    """Give the folder where the coordinator keeps documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


class Program(QObject):
    """Keeps one window open: the start page, or a school's file; opens the next before closing."""

    window: StartPage | MainWindow

    def __init__(self, settings: Settings, folder: Path) -> None:
        """Take what is remembered, and the folder where new files lie unless said otherwise."""
        super().__init__()
        self._settings = settings
        self._folder = folder

    def start(self, file: Path | None = None, *, demo: bool = False) -> None:
        """Show what was asked for, else the last file, else the start page."""
        self._listen(StartPage(self._settings))
        last = next(iter(self._settings.recent), None)
        if demo:
            self.open_demo()
        elif wanted := file or last:
            self.open(wanted)
        self.window.show()

    def open(self, path: Path) -> None:
        """Open a school's file; a refusal is told in the window that is open now."""
        if path.absolute() != self._path():
            with telling(self.window):
                self._show(Store.open(path.absolute()))

    def open_demo(self) -> None:
        """Open the demo school, making its file when there is none: work on it stays, too."""
        path = self._folder / DEMO
        if school_file.is_there(path):
            self.open(path)
            return
        from mentoring_desktop import demo  # noqa: PLC0415 - needed once

        with telling(self.window):
            self._show(Store.found(path, demo.ACTION, demo.fill))

    def create(self) -> None:
        """Ask about a new school and open its file."""
        from ui.new_school import NewSchool  # noqa: PLC0415 - needed once

        wizard = NewSchool(self._folder, self.window)
        wizard.made.connect(self._show)
        wizard.open()

    def choose(self) -> None:
        """Ask which file to open."""
        from ui.dialogs import ask_file_to_open  # noqa: PLC0415 - needed once

        path = ask_file_to_open(self.window, (self._path() or self._folder / DEMO).parent)
        if path:
            self.open(path)

    def _path(self) -> Path | None:
        return self.window.store.path if isinstance(self.window, MainWindow) else None

    def _show(self, store: Store) -> None:
        try:
            window = MainWindow(store, self._settings)
        except BaseException:
            store.close()
            raise
        if store.path:
            self._settings.remember(store.path)
        before = self.window
        self._listen(window)
        window.show()
        # Its own button may have brought us here: it goes once that click is over.
        QTimer.singleShot(0, before.close)

    def _listen(self, window: StartPage | MainWindow) -> None:
        self.window = window
        window.wants_open.connect(self.choose)
        window.wants_file.connect(self.open)
        window.wants_new.connect(self.create)
        window.wants_demo.connect(self.open_demo)
