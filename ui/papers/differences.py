"""The window «Расхождения»: what a paper says beside what is so now, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.papers import discrepancies, life
from mentoring_desktop.papers.discrepancies import Way
from ui import theme
from ui.calm_table import calm
from ui.issuing.forms import FORMS
from ui.labels import label
from ui.news import telling
from ui.papers.state import requisites
from ui.rows import Column, Rows

if TYPE_CHECKING:
    from mentoring_desktop.papers.discrepancies import Difference
    from mentoring_desktop.papers.register import PaperRow
    from mentoring_desktop.store import Store

_SIZE = 760, 420
_SAME = "Документ говорит то же, что и база."
_WAYS = {
    Way.REMAKE: "Документ ещё не подписан: составьте его заново, номер и дата останутся за ним.",
    Way.NEW_VERSION: "Подписанный документ не переписывают. Новая редакция заменит его, когда её "
    "подпишут.",
    Way.AMEND: "Подписанный приказ не переписывают: составьте приказ о внесении изменений.",
    Way.END: "Пара завершена: составьте приказ о завершении наставничества.",
}

_ORDERS = {Way.AMEND: PaperKind.D06, Way.END: PaperKind.D07}
"""The orders that lead out."""


class Differences(QDialog):
    """Shows them side by side; one button leads out."""

    made_anew = Signal(int, str)
    """The key of the new paper, and the title of the action."""
    wants_order = Signal(object)
    """The kind of the order that has to be made."""

    def __init__(self, store: Store, row: PaperRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Расхождения")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._store, self._row = store, row
        with store.reading() as session:
            self.found = discrepancies.of(session, row.id)
        self.table = _table(self.found)
        self._refusal = label("refusal")
        self._refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.PAD)
        column.addWidget(label("heading", f"{row.kind.value} {requisites(row)}".strip()))
        ways = dict.fromkeys(each.way for each in self.found)
        self.words = label("secondary", " ".join(_WAYS[way] for way in ways) or _SAME)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        if not self.found:
            column.addStretch(1)
        column.addWidget(self._refusal)
        column.addWidget(self._buttons(list(ways)))
        self.table.setVisible(bool(self.found))

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def make_anew(self) -> None:
        """Gather the paper anew: in its place, or as the next version of a signed one."""
        title = f"Составить заново: {self._row.kind.value}"
        with telling(self):
            with self._store.changing(title) as session:
                new = life.remake(session, self._row.id)
            self.accept()
            self.made_anew.emit(new, title)

    def _go(self, way: Way) -> None:
        if way in _ORDERS:
            self.accept()
            self.wants_order.emit(_ORDERS[way])
        else:
            self.make_anew()

    def _buttons(self, ways: list[Way]) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        for way in ways:
            if way not in _ORDERS or _ORDERS[way] in FORMS:
                main = box.addButton(way.value, QDialogButtonBox.ButtonRole.ActionRole)
                main.setProperty("primary", way is ways[0])
                main.setDefault(way is ways[0])
                main.clicked.connect(lambda _checked, way=way: self._go(way))
        return box


def _table(found: tuple[Difference, ...]) -> QTableView:
    columns = (
        Column[tuple[int, "Difference"]]("Что", lambda each: each[1].label),
        Column[tuple[int, "Difference"]]("Было в документе", lambda each: each[1].was or "–"),
        Column[tuple[int, "Difference"]]("Сейчас в базе", lambda each: each[1].now or "–"),
    )
    table = QTableView()
    rows = Rows(columns, lambda each: each[0], table)
    table.setModel(rows)
    rows.set(list(enumerate(found)))
    calm(table, "Что было в документе и что сейчас в базе")
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setWordWrap(True)
    table.setTextElideMode(Qt.TextElideMode.ElideNone)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setMinimumSectionSize(theme.ROW)
    # A row is as high as its words at the width they have now.
    table.horizontalHeader().sectionResized.connect(table.resizeRowsToContents)
    return table
