"""The ways a list gets into the program: a file chosen or dropped, a table pasted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from mentoring_desktop.errors import MentoringError
from ui.news import telling
from ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from mentoring_desktop.exchange.sheets import Sheet
    from ui.page import Page

_LISTS = "Списки (*.xlsx *.xls *.xlsm *.ods *.csv *.tsv *.txt *.xml *.html *.htm)"
_STEPS = 100
"""About as many steps as the reading of a long file tells of."""
_ENTERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Ways(QObject):
    """Takes tables for a page, and opens the window that checks and loads them."""

    asking = "Загрузить список"
    """What the window that asks for a file is called."""

    def __init__(self, page: Page) -> None:
        """Take the page that gets what the tables say."""
        super().__init__(page)
        self._page = page

    def show(self, name: str, found: Sequence[Sheet]) -> None:
        """Open the window on sheets that came under a name."""
        raise NotImplementedError

    def choose(self) -> None:
        """Ask for a file."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(place)
        filters = f"{_LISTS};;Все файлы (*)"
        name, _ = QFileDialog.getOpenFileName(self._page, self.asking, folder, filters)
        if name:
            self.read(Path(name))

    def paste(self) -> None:
        """Take the table on the clipboard."""
        with telling(self._page):
            text = QGuiApplication.clipboard().text()
            if not text.strip():
                raise MentoringError(
                    "Вставлять нечего. Скопируйте строки таблицы в Excel и нажмите Ctrl+V снова."
                )
            # Lists come in seldom, and what reads them is slow to load.
            from mentoring_desktop.exchange import sheets  # noqa: PLC0415

            self.show("Вставленная таблица", (sheets.pasted(text),))

    def read(self, path: Path) -> None:
        """Read a file aside, and show what is in it."""
        from mentoring_desktop.exchange import sheets  # noqa: PLC0415 - as above
        from mentoring_desktop.garbage import uncollected  # noqa: PLC0415

        def work(told: Callable[[], None]) -> tuple[Sheet, ...]:
            with uncollected():
                return sheets.read_file(path, told)

        def show(found: tuple[Sheet, ...]) -> None:
            self.show(path.name, found)

        Task[tuple["Sheet", ...]](self._page, "Читаем список", _STEPS).run(work, show)


class WaysIn(Ways):
    """The ways of a list of people, which may be dropped onto the page as well."""

    def __init__(self, page: Page, part: str) -> None:
        """Take the page that gets the people, and the table of the part they get there."""
        super().__init__(page)
        self._part = part
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return False
        path = _dropped(event.mimeData())
        if path is None:
            return False
        # The list stays where it lies, whatever the other program proposes.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() not in _ENTERS:
            self.read(path)
        return True

    @override
    def show(self, name: str, found: Sequence[Sheet]) -> None:
        from mentoring_desktop.exchange.fields import Bank  # noqa: PLC0415 - as above
        from ui.importing.window import ImportWindow  # noqa: PLC0415

        window = ImportWindow(self._page.store, name, found, Bank(self._part), self._page)
        window.loaded.connect(self._page.say_done)
        window.open()


def _dropped(mime: QMimeData) -> Path | None:
    """Give the file that is dropped, if it is one and lies on this computer."""
    urls = mime.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
