"""The list of papers to issue: what is due now, with the reason, and then all the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mentoring_desktop.papers.due import Due
from ui import painting, theme
from ui.issuing.forms import FORMS
from ui.rows import ROW, AnyIndex, Column, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.model.papers import PaperKind

NOW, ANY = "Нужно сейчас", "Любой документ"
_NOTHING = "Сейчас ничего не нужно"
_HEADING, _PAD = 34, 6


@dataclass(frozen=True)
class Heading:
    """A line that parts the list and cannot be chosen."""

    title: str


Entry = Due | Heading


class Catalogue(Rows[Entry]):
    """What is due, then a blank form of every paper."""

    def __init__(self, due: Sequence[Due], parent: QObject | None = None) -> None:
        super().__init__([Column("Документ", _spoken)], _key, parent)
        self.offer(due)

    def offer(self, due: Sequence[Due]) -> None:
        """Show what is due from now on."""
        others = [Due(kind=kind, title=kind.value, why="") for kind in FORMS]
        self.set([Heading(NOW if due else _NOTHING), *due, Heading(ANY), *others])

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.row(index), Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def first(self) -> AnyIndex:
        """Give the first paper of the list."""
        return self.index(1 if isinstance(self.shown[1], Due) else 2, 0)

    def first_of(self, kind: PaperKind) -> AnyIndex:
        """Give the first paper of a kind: one that is due, if there is one."""
        kinds = [row.kind if isinstance(row, Due) else None for row in self.shown]
        return self.index(kinds.index(kind), 0)


class CatalogueView(QListView):
    """Shows the list; a paper is its name and, under it, why it is due."""

    def __init__(self, rows: Catalogue) -> None:
        super().__init__()
        self.setAccessibleName("Какой документ создать")
        self.setModel(rows)
        self.setItemDelegate(_Lines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The room of lines must not change once they are laid.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Lines are as high as their texts, broken by the width.
        self.scheduleDelayedItemsLayout()


class _Lines(QStyledItemDelegate):
    """Draws headings, and papers of as many lines as they need."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: Entry = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(0, _HEADING)
        title, why = self._broken(row)
        height = len(title) * self._step(bold=True) + len(why) * self._step(bold=False)
        return QSize(0, round(height) + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Entry = index.data(ROW)
        colours = theme.current()
        place = QRectF(option.rect).adjusted(theme.PAD, 0, -theme.PAD, 0)
        painter.save()
        if isinstance(row, Heading):
            painter.setFont(theme.font(theme.SECONDARY))
            painter.setPen(QColor(colours.text2))
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom, row.title)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, QColor(colours.accent_soft))
            self._paper(painter, place, row)
        painter.restore()

    def _paper(self, painter: QPainter, place: QRectF, row: Due) -> None:
        title, why = self._broken(row)
        colours, top = theme.current(), place.top() + _PAD
        for lines, bold, colour in ((title, True, colours.text), (why, False, colours.text2)):
            painter.setFont(_font(bold=bold))
            painter.setPen(QColor(colour))
            for text in lines:
                step = self._step(bold=bold)
                room = QRectF(place.left(), top, place.width(), step)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
                top += step

    def _broken(self, row: Due) -> tuple[tuple[str, ...], tuple[str, ...]]:
        view = self.parent()
        width = view.viewport().width() - 2 * theme.PAD if isinstance(view, QListView) else 0
        title = painting.broken(row.title, width, _font(bold=True))
        return title, painting.broken(row.why, width, _font(bold=False)) if row.why else ()

    def _step(self, *, bold: bool) -> float:
        return painting.metrics(_font(bold=bold)).lineSpacing()


def _font(*, bold: bool) -> QFont:
    return theme.font() if bold else theme.font(theme.SECONDARY)


def _spoken(row: Entry) -> str:
    return ". ".join(filter(None, (row.title, row.why))) if isinstance(row, Due) else row.title


def _key(row: Entry) -> tuple[str, ...]:
    if isinstance(row, Heading):
        return (row.title,)
    return row.kind.name, row.title, str(row.asked)
