"""The section «Файлы»: scans and photos of the person, kept inside the school's file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout
from typing_extensions import override

from mentoring_desktop import attachments
from mentoring_desktop.exchange.saving import save
from mentoring_desktop.language import counts
from ui import opened_files, theme
from ui.card.file_list import FileList
from ui.card.section import R, ReadingSection
from ui.icons import icon
from ui.labels import label
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentoring_desktop.store import Store

_KEY = QKeySequence.StandardKey


class FilesSection(ReadingSection[R]):
    """Files are dropped or added, opened by the system's viewer, saved elsewhere, taken away."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.list = FileList()
        self.refusal = label("refusal")
        self.refusal.hide()
        self.add = QPushButton("Добавить…")
        self.add.clicked.connect(self.choose)
        self.list.dropped.connect(self.keep)
        self.list.doubleClicked.connect(self.open_current)
        self.opening = self._command("Открыть", "open", self.open_current, "Return", "Enter")
        self.saving = self._command("Сохранить как…", "save", self.save_current, _KEY.SaveAs)
        self.removing = self._command("Убрать", "close", self.remove_current, _KEY.Delete)
        self.adding = self._command("Добавить…", "add", self.choose, "Ins")
        self.list.selectionModel().currentChanged.connect(self._allow)
        self.setFocusProxy(self.list)
        self._lay_out()

    @override
    def fill(self, *, afresh: bool) -> None:
        with self.store.reading() as session:
            rows = attachments.rows(session, self.person.id)
        self.list.rows.set(rows)
        if afresh:
            self.tell("")
            self.list.setCurrentIndex(self.list.rows.index(0, 0))
        self._allow()

    @override
    def forget(self) -> None:
        self.tell("")
        self.list.rows.set([])

    def tell(self, sentence: str) -> None:
        """Show a refusal above the list; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def choose(self) -> None:
        """Ask for files of this computer, and keep them."""
        names, _ = QFileDialog.getOpenFileNames(self, "Добавить файлы", _documents())
        if names:
            self.keep([Path(name) for name in names])

    def keep(self, paths: Sequence[Path]) -> None:
        """Keep files, all of them or none."""
        with telling(self):
            files = [attachments.from_disk(path) for path in paths]
            what = counts.count(len(files), "файл", "файла", "файлов")
            with self.store.changing(self.action(f"Приложить {what}")) as session:
                for name, data in files:
                    attachments.keep(session, name, data, self.person.id)

    def open_current(self) -> None:
        """Show the file in the system's viewer."""
        row = self.list.current()
        with telling(self):
            if row:
                opened_files.show_kept(self.store, row.id)

    def save_current(self) -> None:
        """Ask where a copy shall lie, and save it."""
        row = self.list.current()
        if row is None:
            return
        proposed = str(Path(_documents(), row.name))
        name, _ = QFileDialog.getSaveFileName(self, "Сохранить файл", proposed)
        with telling(self):
            if name:
                with self.store.reading() as session:
                    data = attachments.read(session, row.id)
                save(Path(name), data)
                self.said.emit(f"Сохранено: {Path(name).name}", "", None)

    def remove_current(self) -> None:
        """Take the file away; Ctrl+Z brings it back."""
        row = self.list.current()
        with telling(self):
            if row:
                with self.store.changing(self.action("Убрать файл")) as session:
                    attachments.remove(session, row.id)

    def _allow(self) -> None:
        for command in (self.opening, self.saving, self.removing):
            command.setEnabled(self.list.current() is not None)

    def _command(
        self, text: str, icon_name: str, act: Callable[[], None], *keys: _KEY | str
    ) -> QAction:
        command = QAction(icon(icon_name), text, self.list)
        command.setShortcuts([QKeySequence(key) for key in keys])
        command.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        command.triggered.connect(lambda _checked: act())
        self.list.addAction(command)
        return command

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.refusal)
        column.addWidget(self.list, 1)
        column.addLayout(line)


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place)
