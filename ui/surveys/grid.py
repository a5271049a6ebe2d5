"""The table of marks: a digit gives a mark and goes on to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from ui import painting, theme
from ui.labels import label
from ui.surveys.answer import ENTER, AnswerEdit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPainter

    from mentoring_desktop.surveys.answers import Scale
    from mentoring_desktop.surveys.wording import Question
    from ui.rows import AnyIndex

MARK, HEIGHT = 24, 32
_ROOT = QModelIndex()

Marks = dict[str, dict[str, int]]


class Grid(QAbstractTableModel):
    """Rows by key and title; the columns after the title are scales."""

    def __init__(self, rows: Sequence[tuple[str, str]], scales: Sequence[Scale]) -> None:
        super().__init__()
        self.rows, self.scales = list(rows), tuple(scales)
        self.marks: Marks = {}

    def mark(self, at: QModelIndex) -> int | None:
        """Give the mark of a cell, if there is one."""
        return self.marks.get(self.rows[at.row()][0], {}).get(self.scale(at).key)

    def scale(self, at: AnyIndex) -> Scale:
        """Give the scale of a cell's column."""
        return self.scales[at.column() - 1]

    def set(self, at: QModelIndex, mark: int | None) -> None:
        """Give a cell a mark, or none."""
        row = self.marks.setdefault(self.rows[at.row()][0], {})
        row.pop(self.scale(at).key, None)
        if mark is not None:
            row[self.scale(at).key] = mark
        self.dataChanged.emit(at, at)

    def put(self, marks: Marks) -> None:
        """Show other marks; a row that is asked about no more is shown while it has any."""
        self.beginResetModel()
        self.marks = {row: dict(each) for row, each in marks.items()}
        known = {key for key, _ in self.rows}
        self.rows += [(key, key) for key in self.marks if key not in known]
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.scales) + 1

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsSelectable if index.column() else flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        title = self.rows[index.row()][1]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None if index.column() else title
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column():
            mark = self.mark(self.index(index.row(), index.column()))
            scale = self.scale(index)
            said = "нет отметки" if mark is None else scale.words[mark - scale.least]
            return f"{title}, {scale.title.lower()} {said}".replace(",  ", ", ")
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _heading(self.scales[section - 1]) if section else ""
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class GridAnswer(AnswerEdit):
    """A table answered by digits; arrows and Enter move on, Del takes a mark back."""

    moved = Signal(QRect)
    """The cell that has the keyboard, in the table's own place."""

    def __init__(
        self, question: Question, rows: Sequence[tuple[str, str]], scales: Sequence[Scale]
    ) -> None:
        super().__init__()
        self.grid = Grid(rows, scales)
        self.table = GridTable(self.grid)
        self.table.setAccessibleName(question.text)
        self.table.done.connect(self.done)
        self.grid.dataChanged.connect(self.changed)
        self.table.selectionModel().currentChanged.connect(self._tell_moved)
        # Without a title a scale has no heading in which its words could stand.
        words = "; ".join(_meanings(scale) for scale in scales if not scale.title)
        self.lay_out(*([label("secondary", words)] if words else []), self.table)
        self.setFocusProxy(self.table)

    @override
    def answer(self) -> Marks:
        return {row: dict(marks) for row, marks in self.grid.marks.items() if marks}

    @override
    def put(self, answer: Mapping[str, Mapping[str, int]] | None) -> None:
        self.grid.put({row: dict(marks) for row, marks in (answer or {}).items()})
        self.table.fit()

    def _tell_moved(self, now: QModelIndex) -> None:
        self.moved.emit(self.table.visualRect(now))


class GridTable(QTableView):
    """All rows are in sight: what is around the table scrolls, not the table."""

    done = Signal()

    def __init__(self, grid: Grid) -> None:
        super().__init__()
        self._grid = grid
        self.setModel(grid)
        self.setItemDelegate(MarksDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setVisible(any(scale.title for scale in grid.scales))
        header.ensurePolished()
        for column, scale in enumerate(grid.scales, 1):
            marks = len(scale.marks) * (MARK + theme.STEP) + 2 * theme.PAD
            heading = header.sectionSizeFromContents(column).width()
            self.setColumnWidth(column, max(heading, marks))
        self.fit()

    def fit(self) -> None:
        """Take the height of all rows, and begin at the first."""
        header = self.horizontalHeader()
        head = header.sizeHint().height() if not header.isHidden() else 0
        self.setFixedHeight(head + HEIGHT * self._grid.rowCount() + 4)
        self.setCurrentIndex(self._grid.index(0, 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, digit = self.currentIndex(), event.key() - Qt.Key.Key_0
        if at.column() > 0 and digit in self._grid.scale(at).marks:
            self._grid.set(at, digit)
            self._go_on(at)
        elif at.column() > 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._grid.set(at, None)
        elif event.key() in ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._go_on(at)
        elif event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        to = super().moveCursor(action, modifiers)
        return to if to.column() else self._grid.index(to.row(), 1)

    def give(self, at: QModelIndex, mark: int) -> None:
        """Give a mark by the mouse; a second click takes it back."""
        self._grid.set(at, None if self._grid.mark(at) == mark else mark)

    def _go_on(self, at: QModelIndex) -> None:
        row, column = at.row(), at.column() + 1
        if column > len(self._grid.scales):
            row, column = row + 1, 1
        if row < self._grid.rowCount():
            self.setCurrentIndex(self._grid.index(row, column))
        else:
            self.done.emit()


class MarksDelegate(QStyledItemDelegate):
    """Draws the marks of a scale in a row, the given one filled; a click gives one."""

    def __init__(self, table: GridTable) -> None:
        super().__init__(table)
        self._table = table

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens = theme.current()
        painter.save()
        has_keys = option.state & QStyle.StateFlag.State_HasFocus
        if self._table.hasFocus() and self._table.currentIndex().row() == index.row():
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        if index.column():
            grid = self._table.model()
            assert isinstance(grid, Grid)  # noqa: S101 - the table's own model
            given = grid.mark(grid.index(index.row(), index.column()))
            for mark, place in mark_places(option.rect, grid.scale(index)).items():
                painting.numbered(painter, place, mark, given=mark == given)
            if has_keys:
                painting.focus_ring(painter, QRectF(option.rect))
        else:
            room = QRectF(option.rect).adjusted(theme.GAP, 0, -theme.GAP, 0)
            painting.line(painter, room, str(index.data()))
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        released = event.type() == QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent) or not index.column():
            return super().editorEvent(event, model, option, index)
        at = model.index(index.row(), index.column())
        grid = self._table.model()
        assert isinstance(grid, Grid)  # noqa: S101 - the table's own model
        for mark, place in mark_places(option.rect, grid.scale(at)).items():
            if place.contains(event.position().toPoint()):
                self._table.give(at, mark)
                return True
        return False


def mark_places(cell: QRect, scale: Scale) -> dict[int, QRect]:
    """Give where each mark of a cell stands."""
    top, left = cell.center().y() - MARK // 2, cell.left() + theme.PAD
    return {
        mark: QRect(left + at * (MARK + theme.STEP), top, MARK, MARK)
        for at, mark in enumerate(scale.marks)
    }


def _heading(scale: Scale) -> str:
    """Give the title of a column, and below it what its marks mean: 1 is not «срочно» here."""
    # A line of all meanings would take the room of the areas' titles.
    meanings = _meanings(scale).replace(", ", ",\n")
    return "\n".join(filter(None, (scale.title, meanings))) if scale.title else ""


def _meanings(scale: Scale) -> str:
    """Say what marks mean, if they are more than their figures."""
    said = zip(scale.marks, scale.words, strict=True)
    return ", ".join(f"{mark}\u00a0— {word}" for mark, word in said if word != str(mark))
