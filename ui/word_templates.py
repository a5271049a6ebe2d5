"""The window of the school's own layouts of papers in Word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop import attachments, documents
from mentoring_desktop.exchange.saving import save
from mentoring_desktop.papers import word_templates
from mentoring_desktop.papers.forms import as_file_name
from ui import theme
from ui.labels import label
from ui.news import telling
from ui.page import Notice
from ui.preview import saving

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.papers.word_templates import TemplateRow
    from mentoring_desktop.store import Store

_KINDS = {"Word (*.docx)": ".docx"}
_SIZE = 640, 520
_HINT = (
    "Сохраните образец, поправьте его в Word, Р7-Офисе или LibreOffice (шрифты, герб, угловой "
    "штамп) и поставьте как свой. Что и где можно вставить, написано в самом образце."
)


class WordTemplatesWindow(QWidget):
    """A list of papers, and what can be done with the layout of the one that is chosen."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("Page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Шаблоны Word")
        self._store = store
        self._rows: list[TemplateRow] = []
        self._notice = Notice(self)
        self.papers = QListWidget()
        self.papers.setObjectName("ordered")
        self.papers.setAccessibleName("Документы")
        self.sampling = QPushButton("Сохранить образец…")
        self.putting = QPushButton("Поставить свой…")
        self.restoring = QPushButton("Вернуть исходный")
        self.said = label("secondary")
        self._lay_out()
        self.papers.currentRowChanged.connect(self._show_row)
        self.sampling.clicked.connect(self.save_sample)
        self.putting.clicked.connect(self.put_own)
        self.restoring.clicked.connect(self.restore)
        self._stop_watching = store.watch(self.hear)
        self._add_keys()
        self.resize(*_SIZE)
        self.reload()

    @property
    def chosen(self) -> TemplateRow:
        """The paper that is chosen; one always is."""
        return self._rows[max(self.papers.currentRow(), 0)]

    def tell(self, sentence: str) -> None:
        """Show a refusal above the list; an empty sentence takes it away."""
        self._notice.show_sentence(sentence)

    def hear(self, touched: Touched) -> None:
        """Read the list again when a layout was put or taken away, here or by undo."""
        if "word_template" in touched:
            self.reload()

    def reload(self) -> None:
        """Read which papers have a layout of the school's own."""
        at = max(self.papers.currentRow(), 0)
        with self._store.reading() as session:
            self._rows = word_templates.rows(session)
        self.papers.clear()
        for row in self._rows:
            self.papers.addItem(f"{row.name} — свой: {row.file}" if row.file else row.name)
        self.papers.setCurrentRow(at)

    def save_sample(self) -> None:
        """Ask where, and save the program's layout with a list of what it may name."""
        row = self.chosen
        name = as_file_name(f"Шаблон. {row.name}", ".docx")
        path = saving.ask_file_of(self, "Сохранить образец", name, _KINDS)
        if path is None:
            return
        with telling(self):
            with saving.busy():
                save(path, documents.word_sample(row.code))
            self.said.setText(f"Сохранено: {path.name}")

    def put_own(self) -> None:
        """Ask for the school's own file, try it, and put it in place."""
        kinds = ";;".join((*_KINDS, "Все файлы (*)"))
        name, _ = QFileDialog.getOpenFileName(self, "Поставить свой шаблон", "", kinds)
        if name:
            self.put(Path(name))

    def put(self, path: Path) -> None:
        """Try a file and put it in place."""
        row = self.chosen
        self.said.clear()
        with telling(self):
            file, data = attachments.from_disk(path)
            title = f"Поставить свой шаблон Word: {row.name}"
            with saving.busy(), self._store.changing(title) as session:
                word_templates.put(session, row.code, file, data)
            self.said.setText(f"Поставлен: {file}")

    def restore(self) -> None:
        """Let the paper have the program's layout again; undo brings the school's back."""
        row = self.chosen
        self.said.clear()
        with telling(self):
            title = f"Вернуть исходный шаблон Word: {row.name}"
            with self._store.changing(title) as session:
                word_templates.remove(session, row.code)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop_watching()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.putting.setProperty("primary", True)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        for button in (self.putting, self.sampling, self.restoring):
            buttons.addWidget(button)
        buttons.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.EDGE,) * 4)
        lines.setSpacing(theme.GAP)
        lines.addWidget(label("secondary", _HINT))
        lines.addWidget(self._notice)
        lines.addWidget(self.papers, 1)
        lines.addLayout(buttons)
        lines.addWidget(self.said)

    def _add_keys(self) -> None:
        close = QAction(self)
        close.setShortcut(QKeySequence.StandardKey.Cancel)
        close.triggered.connect(self.close)
        self.addAction(close)

    def _show_row(self, at: int) -> None:
        self.restoring.setEnabled(0 <= at < len(self._rows) and bool(self._rows[at].file))
