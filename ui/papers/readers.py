"""The window «Лист ознакомления»: who has signed that a paper is known, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop import organisation
from mentoring_desktop.papers import acquaintances
from ui import theme
from ui.calm_table import calm
from ui.labels import label
from ui.news import telling
from ui.papers.state import requisites
from ui.question import DayEdit
from ui.rows import Column, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date

    from mentoring_desktop.papers.acquaintances import AcquaintanceRow
    from mentoring_desktop.papers.register import PaperRow
    from mentoring_desktop.store import Store

_SIZE = 680, 460
_WIDTHS = 250, 0, 128
_HINT = "Пробел отмечает выбранных этим днём, Backspace снимает отметку."


class Readers(QDialog):
    """Lists them with their days; each mark is an action of its own."""

    forms_made = Signal(object)

    def __init__(self, store: Store, row: PaperRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Лист ознакомления")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._store, self._paper = store, row
        with store.reading() as session:
            today = organisation.today(session)
        self.rows = Rows(_columns(), lambda each: each.id, self)
        self.table = self._table()
        self.day = DayEdit(today)
        self.day.setAccessibleName("День ознакомления")
        self.counted = label("secondary")
        self._refusal = label("refusal")
        self._refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.GAP)
        column.addWidget(label("heading", f"{row.kind.value} {requisites(row)}".strip()))
        column.addWidget(self.counted)
        column.addLayout(self._tools())
        column.addWidget(self.table, 1)
        column.addWidget(label("hint", _HINT))
        column.addWidget(self._refusal)
        column.addWidget(self._buttons())
        self._read()
        self.table.selectRow(0)
        self.table.setFocus()
        self.finished.connect(store.watch(lambda _touched: self._read()))

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def mark_chosen(self) -> None:
        """Note the day for those chosen."""
        self._mark("Ознакомлены", self._chosen(), self.day.day)

    def mark_all(self) -> None:
        """Note the day for all who have none yet."""
        left = [each for each in self.rows.all if not each.acquainted_on]
        self._mark("Ознакомлены все", left, self.day.day)

    def clear_chosen(self) -> None:
        """Take the day off those chosen."""
        self._mark("Снять ознакомление", self._chosen(), None)

    def print_sheet(self) -> None:
        """Ask for the sheet to be shown and printed."""
        with telling(self):
            with self._store.reading() as session:
                forms = acquaintances.sheet(session, self._paper.id)
            self.forms_made.emit(forms)

    def _mark(self, deed: str, people: Collection[AcquaintanceRow], day: date | None) -> None:
        if not people:
            return
        title = f"{deed}: {self._paper.kind.value} {requisites(self._paper)}"
        with telling(self), self._store.changing(title) as session:
            acquaintances.mark(session, [each.id for each in people], day)

    def _chosen(self) -> list[AcquaintanceRow]:
        return [self.rows.row(index) for index in self.table.selectionModel().selectedRows()]

    def _read(self) -> None:
        with self._store.reading() as session:
            found = acquaintances.rows(session, self._paper.id)
        self.rows.set(found)
        done = sum(each.acquainted_on is not None for each in found)
        self.counted.setText(f"Ознакомлены {done} из {len(found)}")

    def _tools(self) -> QHBoxLayout:
        every = QPushButton("Отметить всех")
        every.clicked.connect(self.mark_all)
        chosen = QPushButton("Отметить выбранных")
        chosen.clicked.connect(self.mark_chosen)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        name = label("field-label", "День ознакомления")
        name.setWordWrap(False)
        line.addWidget(name)
        for widget in (self.day, every, chosen):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        # Enter stays with the list: it must not close the window.
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        sheet = box.addButton("Напечатать лист…", QDialogButtonBox.ButtonRole.ActionRole)
        sheet.setProperty("primary", True)
        sheet.clicked.connect(self.print_sheet)
        return box

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.rows)
        calm(table, "Кто знакомится с документом")
        header = table.horizontalHeader()
        for column, width in enumerate(_WIDTHS):
            if width:
                header.resizeSection(column, width)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("Ознакомлен этим днём", "Space", self.mark_chosen),
            ("Снять отметку", "Backspace", self.clear_chosen),
            ("Напечатать лист…", "Ctrl+P", self.print_sheet),
        )
        for text, key, act in acts:
            action = QAction(text, table)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            table.addAction(action)
        return table


def _columns() -> tuple[Column[AcquaintanceRow], ...]:
    return (
        Column("Фамилия, имя, отчество", lambda row: row.name.full),
        Column("Должность", lambda row: row.position),
        Column(
            "Ознакомлен",
            lambda row: f"{row.acquainted_on:%d.%m.%Y}" if row.acquainted_on else "",
        ),
    )
