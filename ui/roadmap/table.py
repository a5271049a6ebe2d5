"""The table of the roadmap: stages that fold, items under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from ui.roadmap.drawing import RowDelegate, paint_arrow, paint_chosen, paint_hairline
from ui.roadmap.rows import Column, RoadmapRows

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from ui.rows import AnyIndex

_ARROW = 24
_WIDTHS = {Column.NUMBER: 56, Column.DONE: 190, Column.TERM: 190}


class RoadmapTable(QTreeView):
    """Unfolds every stage when first filled; afterwards the coordinator folds them as she likes."""

    def __init__(self, rows: RoadmapRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Этапы и мероприятия дорожной карты")
        self.setItemDelegate(RowDelegate(self))
        self.setModel(rows)
        self.setIndentation(_ARROW)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.modelReset.connect(self.expandAll)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        # A narrower text takes more lines, and a tree keeps the heights it has once measured.
        header.sectionResized.connect(self.scheduleDelayedItemsLayout)

    @override
    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if self.selectionModel().isSelected(index):
            paint_chosen(painter, option.rect)
        super().drawRow(painter, option, index)
        paint_hairline(painter, option.rect)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        if self.model().hasChildren(index):
            paint_arrow(painter, rect, folded=not self.isExpanded(index))
