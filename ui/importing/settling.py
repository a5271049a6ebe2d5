"""The pane of one planned row: what is wrong is mended here, and what is asked is answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop.exchange.importing import wording
from mentoring_desktop.exchange.importing.planned import Choice, Deed, Fate
from ui import theme
from ui.card import GENDERS
from ui.labels import label, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mentoring_desktop.exchange.fields import Bank
    from mentoring_desktop.exchange.importing.planned import PlannedRow
    from mentoring_desktop.exchange.importing.reading import Problem

WIDTH = 316
_GENDER = "Пол"


class Settling(QScrollArea):
    """Shows one row at a time."""

    typed = Signal(int, int, str)
    """Row, column, and the text that takes the place of the cell's."""
    decided = Signal(int, object)
    """Row, and the choice made for it."""
    changed = Signal()
    """Other widgets are shown."""

    def __init__(self, bank: Bank) -> None:
        super().__init__(widgetResizable=True)
        self.bank = bank
        self.row: PlannedRow | None = None
        self.editors: list[QLineEdit | QComboBox] = []
        self.deed = QComboBox()
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Выбранная строка")

    def take(self, row: PlannedRow | None) -> None:
        """Show a row, or nothing."""
        self.row, self.editors = row, []
        content = QWidget()
        content.setObjectName("card")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(content)
        column.setContentsMargins(*(theme.PAD,) * 4)
        column.setSpacing(theme.GAP)
        for widget in self._widgets(row) if row else ():
            column.addWidget(widget)
        column.addStretch(1)
        # It may be one of the old widgets that has brought the new row.
        old = self.takeWidget()
        if old:
            old.deleteLater()
        self.setWidget(content)
        self.changed.emit()

    def controls(self) -> list[QWidget]:
        """Give what takes the keyboard, from above to below."""
        return [*self.editors, self.deed] if self.row else []

    def open(self) -> None:
        """Give the keyboard to what is to be mended or decided."""
        if self.row:
            (*self.editors, self.deed)[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _widgets(self, row: PlannedRow) -> Iterator[QWidget]:
        yield _said("heading", row.name or "Без имени")
        yield _said("secondary", f"строка {row.number}: {row.fate.value}")
        if row.reason:
            yield _said("secondary", row.reason)
        for problem in row.problems if row.fate is Fate.FAIL else ():
            yield from self._problem(row, problem)
        yield from self._choice(row)
        if row.joins:
            yield _said("secondary", wording.joined(self.bank))
        for change in row.changes:
            yield _said("field-label", change.title)
            yield _said("", f"{change.before or 'пусто'} → {change.after}")
        for note in row.notes:
            yield _said("hint", note)

    def _problem(self, row: PlannedRow, problem: Problem) -> Iterator[QWidget]:
        title = _said("field-label", problem.heading)
        editor = self._editor(row, problem)
        editor.setAccessibleName(problem.heading)
        editor.setAccessibleDescription(problem.reason)
        mark(editor, "refused", True)
        title.setBuddy(editor)
        self.editors.append(editor)
        yield title
        yield editor
        yield _said("refusal", problem.reason)

    def _editor(self, row: PlannedRow, problem: Problem) -> QLineEdit | QComboBox:
        write = partial(self.typed.emit, row.at, problem.column)
        if problem.heading == _GENDER and not problem.cell:
            choice = QComboBox()
            choice.setPlaceholderText("выберите")
            choice.addItems([word for word, _ in GENDERS])
            choice.setCurrentIndex(-1)
            choice.activated.connect(lambda _: write(choice.currentText()))
            return choice
        line = QLineEdit(problem.cell)
        line.editingFinished.connect(lambda: _write_if_new(line, problem.cell, write))
        return line

    def _choice(self, row: PlannedRow) -> Iterator[QWidget]:
        """Offer what may be done with the row, unless it holds nobody."""
        self.deed = QComboBox()
        self.deed.setPlaceholderText("выберите")
        if row.values is None:
            return
        for text, choice in _choices(row):
            self.deed.addItem(text, choice)
            self.deed.setItemData(self.deed.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        self.deed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.deed.setCurrentIndex(self._at(row))
        self.deed.activated.connect(lambda _: self.decided.emit(row.at, self.deed.currentData()))
        title = label("field-label", "Что сделать")
        title.setBuddy(self.deed)
        self.deed.setAccessibleName("Что сделать со строкой")
        yield title
        yield self.deed

    def _at(self, row: PlannedRow) -> int:
        """Give the place of what is done with the row now; nowhere while she is asked."""
        if row.fate is Fate.ASK:
            return -1
        if row.fate is Fate.SKIP:
            return self.deed.count() - 1
        deed = Choice(Deed.UPDATE, row.target.id) if row.target else Choice(Deed.ADD)
        return [self.deed.itemData(at) for at in range(self.deed.count())].index(deed)


def _write_if_new(line: QLineEdit, cell: str, write: Callable[[str], None]) -> None:
    if line.text() != cell:
        write(line.text())


def _said(look: str, text: str) -> QLabel:
    """Make a label that shows marks of a list as they are."""
    made = label(look, text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def _choices(row: PlannedRow) -> Iterator[tuple[str, Choice]]:
    people = {each.id: each for each in (row.target, *row.candidates) if each}
    for person in people.values():
        yield f"Обновить: {wording.known(person)}", Choice(Deed.UPDATE, person.id)
    yield "Добавить другого человека" if people else "Добавить", Choice(Deed.ADD)
    yield "Не загружать", Choice(Deed.SKIP)
