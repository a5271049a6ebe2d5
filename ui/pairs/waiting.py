"""The left side: who waits for a mentor, in two orders, ready to be dragged."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from ui import theme
from ui.painting import CardState
from ui.pairs import luggage
from ui.pairs.cards_view import CardsView
from ui.pairs.geometry import Pile
from ui.pairs.mentee_card import MenteePainter
from ui.pairs.wording import spoken
from ui.rows import AnyIndex, Column, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData, QModelIndex, QObject
    from PySide6.QtGui import QPaintEvent, QPixmap
    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.mentees import MenteeRow

INVITATION = "Отпустите здесь, чтобы открепить"
_VEIL = 0.85
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap

LONGEST_FIRST, BY_SURNAME = 0, 1
"""Columns of the list, which it is sorted by."""


class Waiting(Rows["MenteeRow"]):
    """Mentees without a mentor."""

    def __init__(self, parent: QObject | None = None) -> None:
        longest = Column["MenteeRow"](
            "ждут дольше", lambda row: row.name.short, sort=_longest_first, hint=spoken
        )
        surname = Column["MenteeRow"](
            "по фамилии", lambda row: row.name.short, sort=lambda row: row.sort_key
        )
        super().__init__([longest, surname], attrgetter("id"), parent)
        self.sort(LONGEST_FIRST)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return spoken(self.row(index))
        return super().data(index, role)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [luggage.MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return luggage.pack(list(dict.fromkeys(self.row(index).id for index in indexes)))


class WaitingView(CardsView[Pile]):
    """The list of those who wait; people dragged back here leave their mentors."""

    dropped = Signal(object)
    """Keys of the mentees let go over the list."""

    def __init__(
        self, picture_of: Callable[[Sequence[int]], QPixmap], parent: QWidget | None = None
    ) -> None:
        self._painter = MenteePainter()
        super().__init__(picture_of, Pile(0, 0, self._pitch), parent)
        self.rows = Waiting(self)
        self.in_air: frozenset[int] = frozenset()
        self.inviting = False
        """Whether somebody in the air has a mentor to be parted from by letting go here."""
        self.setAccessibleName("Без пары")
        self.setModel(self.rows)

    @property
    def persons(self) -> list[MenteeRow]:
        """The people selected in the list."""
        return [self.rows.row(index) for index in self.selectedIndexes()]

    def show_in_air(self, mentee_ids: Sequence[int], *, inviting: bool = False) -> None:
        """Leave only traces of the cards that are carried; invite those who come from a mentor."""
        self.in_air, self.inviting = frozenset(mentee_ids), inviting
        self.viewport().update()

    @override
    def make_plan(self) -> Pile:
        return Pile(len(self.rows.shown), self.viewport().width(), self._pitch)

    @override
    def takes(self, point: QPoint) -> bool:
        return True

    @override
    def take(self, point: QPoint, mentee_ids: Sequence[int]) -> None:
        self.dropped.emit(mentee_ids)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        dirty = event.rect().translated(0, self.verticalOffset())
        for item in self.plan.between(dirty.top(), dirty.bottom()):
            rect = self.seen(self.plan.item(item)).adjusted(0, 0, 0, -theme.GAP)
            self._painter.paint(painter, rect, self.rows.shown[item], self._state(item))
        if self.inviting:
            _invite(painter, self.viewport().rect())
        painter.end()

    @property
    def _pitch(self) -> int:
        return self._painter.height + theme.GAP

    def _state(self, item: int) -> CardState:
        index = self.rows.index(item, 0)
        if self.rows.row(index).id in self.in_air:
            return CardState.FADED
        if self.hasFocus() and self.currentIndex().row() == item:
            return CardState.CURRENT
        chosen = self.selectionModel().isSelected(index)
        return CardState.AIR if chosen else CardState.NORMAL


def _invite(painter: QPainter, rect: QRect) -> None:
    """Draw where people are let go so that they wait again; the cards below shine through."""
    tokens = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(_VEIL)
    painter.fillRect(rect, QColor(tokens.bg))
    painter.setOpacity(1)
    frame = QRectF(rect).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(QColor(tokens.accent), 1.4, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(frame, theme.CARD_RADIUS, theme.CARD_RADIUS)
    painter.setPen(QColor(tokens.text))
    painter.setFont(theme.font())
    inside = frame.adjusted(theme.PAD, 0, -theme.PAD, 0)
    words = painter.boundingRect(inside, _WRAPPED, INVITATION)
    painter.fillRect(words.adjusted(-theme.GAP, -theme.GAP, theme.GAP, theme.GAP), tokens.bg)
    painter.drawText(inside, _WRAPPED, INVITATION)


def _longest_first(row: MenteeRow) -> tuple[int, str]:
    return -row.waits_days, row.sort_key
