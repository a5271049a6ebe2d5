"""The headings of a bank's list: columns are chosen, moved, drawn wider and sorted by them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu
from typing_extensions import override

from ui.bank.arrangement import Arrangement
from ui.bank.columns import NAME
from ui.bank.widths import chosen_widths, heading_height, widths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QContextMenuEvent, QMouseEvent

    from ui.rows import Column

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class Headings(QHeaderView):
    """Lays out the columns as the coordinator has arranged them, else as usual."""

    rearranged = Signal()
    """By the coordinator, so that it is worth remembering."""
    asked = Signal()
    """The window that chooses columns is wanted."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        usual: Sequence[Column[Any]],
        least_needed: Sequence[Column[Any]],
    ) -> None:
        """Take all columns, those shown as usual, and what of these goes where room is tight."""
        super().__init__(Qt.Orientation.Horizontal)
        self._columns, self._usual, self._least_needed = columns, usual, least_needed
        self._at = {column: at for at, column in enumerate(columns)}
        self._shown = tuple(usual)
        self._kept: dict[Column[Any], int] = {}
        self._room = 0
        self._by_hand, self._drawn = True, False
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setFixedHeight(heading_height())
        self.sectionMoved.connect(self._take_order)
        self.sectionResized.connect(self._take_width)
        self.sortIndicatorChanged.connect(self._tell)

    @property
    def shown(self) -> Sequence[Column[Any]]:
        """The columns wanted, from left to right."""
        return self._shown

    @property
    def hidden(self) -> Sequence[Column[Any]]:
        """The other columns."""
        return [column for column in self._columns if column not in self._shown]

    @property
    def arrangement(self) -> Arrangement:
        """How the columns stand now."""
        as_usual = self._shown == tuple(self._usual)
        return Arrangement(
            shown=() if as_usual else tuple(column.title for column in self._shown),
            widths={column.title: width for column, width in self._kept.items()},
            sorted_by=self.sorted_by.title,
            down=self.sortIndicatorOrder() == _DOWN,
        )

    @property
    def sorted_by(self) -> Column[Any]:
        """The column by which the list is sorted."""
        return self._columns[max(0, self.sortIndicatorSection())]

    def arrange(self, arrangement: Arrangement) -> None:
        """Arrange the columns as they once stood; headings not known any more are passed over."""
        known = {column.title: column for column in self._columns}
        shown = tuple(known[title] for title in arrangement.shown if title in known)
        self._kept = {
            known[title]: width for title, width in arrangement.widths.items() if title in known
        }
        with self._not_by_hand():
            self.sort_by(known.get(arrangement.sorted_by, NAME), down=arrangement.down)
        self._show(shown if NAME in shown else tuple(self._usual))

    def show_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Show these columns in this order; the name is always among them."""
        self._show(tuple(columns) if NAME in columns else (NAME, *columns))
        self._tell()

    def draw(self, column: Column[Any], by: int) -> None:
        """Make a column wider or narrower by so many pixels."""
        at = self._at[column]
        self.resizeSection(at, max(self.minimumSectionSize(), self.sectionSize(at) + by))
        self.fill(self._room)

    def sort_by(self, column: Column[Any], *, down: bool = False) -> None:
        """Sort the list by a column."""
        self.setSortIndicator(self._at[column], _DOWN if down else _UP)

    def reset_columns(self) -> None:
        """Return to the usual columns, widths and order."""
        self.arrange(Arrangement())
        self._tell()

    def fill(self, room: int) -> None:
        """Give the columns their widths in a room of so many pixels."""
        self._room = room
        chosen = set(self._shown) != set(self._usual)
        if chosen or self._kept:
            given = chosen_widths(self._shown, self._kept, room)
        else:
            given = widths(self._shown, self._least_needed, room)
        with self._not_by_hand():
            for column, width in zip(self._shown, given, strict=True):
                self.setSectionHidden(self._at[column], not width)
                if width:
                    self.resizeSection(self._at[column], width)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._drawn:
            self._drawn = False
            self.fill(self._room)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_at(event.pos()).exec(event.globalPos())

    def menu_at(self, place: QPoint) -> QMenu:
        """Make the menu of the heading at a place."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = self._columns[max(0, self.logicalIndexAt(place))]
        hide = menu.addAction(f"Скрыть столбец «{column.title}»")
        hide.setEnabled(column is not NAME)
        hide.triggered.connect(
            lambda: self.show_columns([each for each in self._shown if each is not column])
        )
        menu.addAction("Столбцы…").triggered.connect(self.asked)
        menu.addSeparator()
        menu.addAction("Вернуть обычные столбцы").triggered.connect(self.reset_columns)
        return menu

    def _show(self, columns: tuple[Column[Any], ...]) -> None:
        self._shown = columns
        with self._not_by_hand():
            for to, column in enumerate((*columns, *self.hidden)):
                self.moveSection(self.visualIndex(self._at[column]), to)
                self.setSectionHidden(self._at[column], column not in columns)
        self.fill(self._room)

    def _take_order(self) -> None:
        if self._by_hand:
            self._shown = tuple(
                sorted(self._shown, key=lambda one: self.visualIndex(self._at[one]))
            )
            self._tell()

    def _take_width(self, at: int, _old: int, width: int) -> None:
        if self._by_hand and width:
            self._kept[self._columns[at]] = width
            self._drawn = True
            self._tell()

    def _tell(self) -> None:
        if self._by_hand:
            self.rearranged.emit()

    @contextmanager
    def _not_by_hand(self) -> Iterator[None]:
        before, self._by_hand = self._by_hand, False
        yield
        self._by_hand = before
