"""The window «К уничтожению»: sheets whose term of keeping ends in a year."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop import consents, organisation
from mentoring_desktop.consents import DueRow
from mentoring_desktop.language import counts, dates
from ui import theme
from ui.calm_table import calm
from ui.consent_wording import HEADINGS
from ui.icons import icon
from ui.labels import label
from ui.news import telling
from ui.rows import Column, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.store import Store

_SIZE = (860, 480)
_EARLIEST, _LATEST = 2006, 2099
_NOTHING = "В этом году уничтожать нечего."
_NOT_YET = "Акт печатают, когда выйдет срок хранения хотя бы одного листа."
_RULE = (
    "Подписанное согласие хранят три года после того, как оно истекло или было отозвано. "
    "Лист можно уничтожить, когда этот срок вышел; скан удалится вместе с ним."
)

_COLUMNS = (
    Column[DueRow]("Фамилия, имя, отчество", lambda row: row.name.full),
    Column[DueRow]("Согласие", lambda row: HEADINGS[row.kind], hint=lambda row: row.kind.value),
    Column[DueRow]("Прекратилось", lambda row: dates.requisite(row.ended_on)),
    Column[DueRow]("Хранить по", lambda row: dates.requisite(row.keep_until)),
    Column[DueRow]("Место хранения", lambda row: row.storage_place),
)
_WIDTHS = (0, 170, 120, 110, 170)


class DestructionWindow(QDialog):
    """Lists them, prints the act, and notes that the chosen ones were destroyed."""

    forms_made = Signal(object)
    """Carries ``Forms`` that are to be shown and printed."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Согласия к уничтожению")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._store = store
        with store.reading() as session:
            today = organisation.today(session)
        self.year = QSpinBox(minimum=_EARLIEST, maximum=_LATEST, value=today.year)
        self.year.setAccessibleName("Год")
        self.rows = Rows(_COLUMNS, key=attrgetter("id"), parent=self)
        self.table = _table(self.rows)
        self.found, self.refusal = label("secondary"), label("refusal")
        self.destroying = QPushButton("Отметить уничтоженными", autoDefault=False)
        self.printing = QPushButton(icon("print"), "Напечатать акт", autoDefault=False)
        self.year.valueChanged.connect(self._fill)
        self.table.selectionModel().selectionChanged.connect(self._allow)
        self.destroying.clicked.connect(self.note_destroyed)
        self.printing.clicked.connect(self.print_act)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.undo)
        self._lay_out()
        self._fill()
        self.finished.connect(store.watch(lambda _touched: self._fill()))

    def tell(self, sentence: str) -> None:
        """Show a refusal below the list; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def chosen(self) -> Sequence[DueRow]:
        """Give the sheets chosen."""
        return [self.rows.row(each) for each in self.table.selectionModel().selectedRows()]

    def note_destroyed(self) -> None:
        """Note that the chosen sheets were destroyed today."""
        chosen = self.chosen()
        number = counts.count(len(chosen), "лист", "листа", "листов")
        with telling(self), self._store.changing(f"Уничтожить согласия: {number}") as session:
            consents.destroy(session, [row.id for row in chosen])

    def print_act(self) -> None:
        """Print the act on those of the list whose term is over."""
        # Papers are slow to load, and seldom made.
        from mentoring_desktop.papers import consents as papers  # noqa: PLC0415

        with telling(self):
            with self._store.reading() as session:
                forms = papers.destruction(session, self.year.value())
            self.forms_made.emit(forms)

    def undo(self) -> None:
        """Take the last action back, as everywhere in the program."""
        with telling(self):
            self._store.undo()

    def _fill(self) -> None:
        with self._store.reading() as session:
            self.rows.set(consents.due(session, self.year.value()))
        number = counts.count(len(self.rows.all), "лист", "листа", "листов")
        why = "" if self._over or not self.rows.all else _NOT_YET
        found = f"{number}." if self.rows.all else _NOTHING
        self.found.setText(" ".join(filter(None, (found, why, _RULE))))
        self.tell("")
        self._allow()

    def _allow(self) -> None:
        self.destroying.setEnabled(self.table.selectionModel().hasSelection())
        self.printing.setEnabled(self._over)
        self.printing.setToolTip("" if self._over else _NOT_YET)

    @property
    def _over(self) -> bool:
        """Whether there is a sheet that may be destroyed today."""
        return any(row.over for row in self.rows.all)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(label("heading", "Год"))
        head.addWidget(self.year)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.GAP)
        self.destroying.setProperty("primary", True)
        closing = QPushButton("Закрыть", autoDefault=False)
        closing.clicked.connect(self.reject)
        foot.addWidget(self.printing)
        foot.addStretch(1)
        foot.addWidget(closing)
        foot.addWidget(self.destroying)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.PAD)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        for words in (self.found, self.refusal):
            column.addWidget(words)
        column.addLayout(foot)


def _table(rows: Rows[DueRow]) -> QTableView:
    table = QTableView()
    calm(table, "Согласия к уничтожению")
    table.setModel(rows)
    table.setWordWrap(False)
    header = table.horizontalHeader()
    for column, width in enumerate(_WIDTHS):
        header.resizeSection(column, width)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table
