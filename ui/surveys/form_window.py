"""The window in which the sheet of an online form is understood, looked through, and kept."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop.exchange.answers import applying, columns
from mentoring_desktop.exchange.answers.plan import Plan, There
from mentoring_desktop.exchange.answers.planned import LOADED, NEW, SKIPPED, Fate
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.namesakes import full_name
from mentoring_desktop.language import counts
from ui import theme
from ui.labels import label
from ui.news import telling
from ui.tasks import stepping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.exchange.answers.planned import PlannedSheet
    from mentoring_desktop.exchange.sheets import Sheet
    from mentoring_desktop.model.surveys import SurveyKind
    from mentoring_desktop.store import Store

_SIZE = (1040, 680)
_NOT_LOADED = "не загружать"
_NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_KEY = Qt.ItemDataRole.UserRole


class FormWindow(QDialog):
    """Columns at the left, what becomes of the rows at the right; nothing is done till the end."""

    kept = Signal(int, str)
    """How many sheets were kept, and the title of that action."""

    def __init__(
        self, store: Store, kind: SurveyKind, sheets: Sequence[Sheet], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Ответы из формы")
        self._store, self._kind, self._sheets = store, kind, sheets
        with store.reading() as session:
            self._targets = columns.known_targets(session, kind)
            self._there = applying.there(session, kind)
        self.which = QComboBox()
        self.columns, self.rows = QListWidget(), QListWidget()
        self.target, self.decision = QComboBox(), QComboBox()
        self.figures, self.refusal = label("secondary"), label("refusal")
        self.keep = QPushButton(autoDefault=False)
        self._lay_out()
        self._fill_choices()
        self.columns.currentRowChanged.connect(self._show_column)
        self.rows.currentRowChanged.connect(self._show_row)
        self.target.activated.connect(self._map)
        self.decision.activated.connect(self._decide)
        self.which.activated.connect(self._take)
        self._take(0)
        self.columns.setFocus()

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def save(self) -> None:
        """Keep all sheets that can be kept, as one action."""
        rows = [row for row in self._plan.rows if row.fate in LOADED]
        said = counts.count(len(rows), "анкета", "анкеты", "анкет")
        title = f"Загрузить ответы из формы: {said}"
        with telling(self), stepping(self, "Записываем анкеты", len(rows)) as told:
            with self._store.changing(title) as session:
                applying.apply(session, rows, self._read_as, self._targets, told)
            self.kept.emit(len(rows), title)
            self.accept()

    def _take(self, at: int) -> None:
        """Understand a sheet of the file."""
        self._sheet = self._sheets[at]
        self._read_as = columns.found(self._sheet.rows, self._targets)
        self._plan_anew()
        self.columns.setCurrentRow(self._first_unknown())

    def _plan_anew(self) -> None:
        faults = {(note.row, note.column): note.text for note in self._sheet.notes}
        there = There(self._there.people, self._there.kept, self._there.setting, faults)
        self._plan = Plan(self._sheet.rows, self._read_as, self._targets, there)
        question = self._read_as.question(self._targets)
        if not question:
            self._plan.make()
        self._list_columns()
        self._list_rows()
        self.tell(question)

    def _list_columns(self) -> None:
        at = max(0, self.columns.currentRow())
        with QSignalBlocker(self.columns):
            self.columns.clear()
            for heading, key in zip(self._read_as.headings, self._read_as.keys, strict=True):
                known = self._targets.all.get(key)
                item = QListWidgetItem(f"{heading or '(без заголовка)'}\n→ {_named(known)}")
                if known is None:
                    item.setForeground(QColor(theme.current().text2))
                self.columns.addItem(item)
            self.columns.setCurrentRow(min(at, self.columns.count() - 1))
        self._show_column()

    def _list_rows(self) -> None:
        at = max(0, self.rows.currentRow())
        with QSignalBlocker(self.rows):
            self.rows.clear()
            for row in self._plan.rows:
                item = QListWidgetItem(_told(row))
                item.setData(_KEY, row.at)
                if colour := _colour(row):
                    item.setForeground(QColor(colour))
                self.rows.addItem(item)
            self.rows.setCurrentRow(min(at, self.rows.count() - 1))
        fates = [(fate, count) for fate, count in self._plan.counts.items() if count]
        self.figures.setText(" · ".join(f"{fate.value} {count}" for fate, count in fates))
        ready = sum(row.fate in LOADED for row in self._plan.rows)
        said = counts.count(ready, "анкету", "анкеты", "анкет")
        self.keep.setText(f"Записать {said}" if ready else "Записать нечего")
        self.keep.setEnabled(bool(ready))
        self._show_row()

    def _show_column(self) -> None:
        at = self.columns.currentRow()
        self.target.setEnabled(at >= 0)
        if at >= 0:
            self.target.setCurrentIndex(max(0, self.target.findData(self._read_as.keys[at])))
            self._example.setText(self._sample(at))

    def _sample(self, column: int) -> str:
        """Give what stands in a column first."""
        cells = (row[column] for row in self._sheet.rows[self._read_as.start :])
        first = next((text_of(cell) for cell in cells if cell not in (None, "")), "")
        return f"Например: {first}" if first else "Столбец пуст"

    def _show_row(self) -> None:
        self.decision.clear()
        row = self._row
        self.decision.setEnabled(row is not None)
        if row is None:
            return
        if row.person:
            self.decision.addItem(f"записать: {full_name(row.person.values)}", row.person.id)
        likely = {known.id for known in row.candidates}
        others = () if row.person else (k for k in self._there.people if k.id not in likely)
        for known in row.candidates:
            self.decision.addItem(f"записать: {full_name(known.values)}", known.id)
        if row.parts[0] and row.gender:
            self.decision.addItem(f"добавить нового: {row.name}", NEW)
        self.decision.addItem(_NOT_LOADED, SKIPPED)
        for known in others:
            self.decision.addItem(f"это {full_name(known.values)}", known.id)
        self.decision.setCurrentIndex(self.decision.findData(_decided(row)))

    @property
    def _row(self) -> PlannedSheet | None:
        item = self.rows.currentItem()
        key = item.data(_KEY) if item else None
        return next((row for row in self._plan.rows if row.at == key), None)

    def _map(self) -> None:
        at = self.columns.currentRow()
        self._read_as = self._read_as.with_key(at, self.target.currentData())
        self._plan_anew()

    def _decide(self) -> None:
        if row := self._row:
            self._plan.decide(row.at, self.decision.currentData())
            self._list_rows()

    def _first_unknown(self) -> int:
        with suppress(ValueError):
            return self._read_as.keys.index("")
        return 0

    def _fill_choices(self) -> None:
        self.target.addItem(_NOT_LOADED, "")
        for key, target in self._targets.all.items():
            self.target.addItem(_named(target), key)
        for sheet in self._sheets:
            self.which.addItem(sheet.title or "Лист")
        self.which.setVisible(len(self._sheets) > 1)

    def _lay_out(self) -> None:
        self._example = label("hint")
        for widget, name in (
            (self.which, "Лист файла"),
            (self.columns, "Столбцы"),
            (self.target, "Что в столбце"),
            (self.rows, "Строки"),
            (self.decision, "Что сделать со строкой"),
        ):
            widget.setAccessibleName(name)
        for view in (self.columns, self.rows):
            view.setObjectName("ordered")
            view.setWordWrap(True)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for choice in (self.target, self.decision):
            choice.setSizeAdjustPolicy(_NARROW)
            choice.setMinimumContentsLength(20)
        halves = QHBoxLayout()
        halves.setSpacing(theme.BLOCK)
        halves.addLayout(_half("Столбцы", self.columns, self._example, self.target), 1)
        halves.addLayout(_half("Что будет", self.rows, self.figures, self.decision), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.BLOCK,) * 4)
        column.setSpacing(theme.GAP)
        column.addWidget(self.which)
        column.addLayout(halves, 1)
        column.addWidget(self.refusal)
        column.addLayout(self._foot())
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - theme.EDGE), min(_SIZE[1], room.height() - 60))

    def _foot(self) -> QHBoxLayout:
        self.keep.setProperty("primary", True)
        self.keep.clicked.connect(self.save)
        closing = QPushButton("Закрыть", autoDefault=False)
        closing.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(label("hint", _HINT), 1)
        line.addWidget(closing)
        line.addWidget(self.keep)
        return line


_HINT = "Столбцы запоминаются: в следующий раз их не придётся указывать. Ничего не удаляется."


def _half(title: str, view: QListWidget, note: QLabel, choice: QComboBox) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.STEP)
    column.addWidget(label("heading", title))
    column.addWidget(view, 1)
    column.addWidget(note)
    column.addWidget(choice)
    return column


def _named(target: Any) -> str:  # noqa: ANN401 - a target, or none
    return str(target.title) if target else _NOT_LOADED


def _told(row: PlannedSheet) -> str:
    head = f"{row.number}. {row.name}: {row.fate.value}"
    why = [row.reason] if row.reason else []
    why += [f"«{each.heading}»: {each.reason}" for each in row.problems]
    return "\n".join([head, *why])


def _colour(row: PlannedSheet) -> str:
    tokens = theme.current()
    return {
        Fate.FAIL: tokens.bad,
        Fate.ASK: tokens.warn,
        Fate.SKIP: tokens.text2,
        Fate.SAME: tokens.text2,
    }.get(row.fate, "")


def _decided(row: PlannedSheet) -> int | None:
    """Give the decision that stands now, if any does."""
    if row.fate is Fate.SKIP:
        return SKIPPED
    if row.fate is Fate.ADD:
        return NEW
    return row.person.id if row.person else None
