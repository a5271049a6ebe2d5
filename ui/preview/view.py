"""The pages of a PDF one under another, drawn when they come into sight."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from ui import theme

if TYPE_CHECKING:
    from ui.preview.pdf import Pdf

STEPS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""What the keys go through; 1 is the size of the paper."""

_WHEEL = 1.1
_LINE = 40


class PagesView(QAbstractScrollArea):
    """Shows the pages; only those in sight are kept as pictures, at the screen's own resolution."""

    moved = Signal(int)
    """Another page is in the middle of the view: its number, from 0."""
    zoomed = Signal(float)

    def __init__(self, pdf: Pdf | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self._sizes = pdf.sizes if pdf else ()
        self._pdf = pdf
        self._fits = True
        self._most = 1.0
        self._at = 0
        self._places: list[QRect] = []
        self._pictures: dict[int, QPixmap] = {}
        self.setAccessibleName("Страницы документа")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_LINE)

    @property
    def drawn(self) -> frozenset[int]:
        """Which pages are kept as pictures."""
        return frozenset(self._pictures)

    @property
    def at(self) -> int:
        """The page in the middle of the view, from 0."""
        return self._at

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def take(self, pdf: Pdf | None) -> None:
        """Show the pages of another paper from the first one on, at the zoom there is, or none."""
        self._pdf, self._sizes = pdf, pdf.sizes if pdf else ()
        self._pictures.clear()
        self._at = 0
        self._places = []
        if self._fits:
            self._fit()
        else:
            self._lay()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()
        self.moved.emit(0)

    def turn_to(self, number: int) -> None:
        """Go to the top of a page."""
        if self._places:
            place = self._places[min(max(number, 0), self.count - 1)]
            self.verticalScrollBar().setValue(place.top() - theme.BLOCK)

    def next_page(self) -> None:
        """Go to the top of the next page."""
        tops = (at for at in range(self.count) if self._top(at) > self.verticalScrollBar().value())
        self.turn_to(next(tops, self.count - 1))

    def previous_page(self) -> None:
        """Go to the top of the page before, or of this one where its top is out of sight."""
        value = self.verticalScrollBar().value()
        self.turn_to(max((at for at in range(self.count) if self._top(at) < value), default=0))

    def fit_width(self) -> None:
        """Make every page as wide as the view, and keep it so when the view changes."""
        self._fits, self._most = True, STEPS[-1]
        self._fit()

    def zoom_to(self, zoom: float, around: QPoint | None = None) -> None:
        """Show the pages at so many times their size on paper, keeping a point where it is."""
        self._fits = False
        self._scale_to(zoom, around or self._middle())

    def zoom_in(self) -> None:
        """Go to the next larger step."""
        self.zoom_to(next((step for step in STEPS if step > self.zoom + 0.01), STEPS[-1]))

    def zoom_out(self) -> None:
        """Go to the next smaller step."""
        self.zoom_to(next((step for step in reversed(STEPS) if step < self.zoom - 0.01), STEPS[0]))

    def page_size(self, number: int) -> QSize:
        """Give the size of a page on the screen."""
        size = self._sizes[number] * (self._zoom_of(number) * self._inch())
        return QSize(round(size.width()), round(size.height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        view = self.viewport().rect().translated(shift)
        seen = {at: place for at, place in enumerate(self._places) if place.intersects(view)}
        self._pictures = {at: kept for at, kept in self._pictures.items() if at in seen}
        painter.setPen(self.palette().mid().color())
        for at, place in seen.items():
            page = place.translated(-shift)
            painter.drawPixmap(page.topLeft(), self._picture(at))
            painter.drawRect(page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._fit()
        else:
            self._lay()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._tell_page()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turns = event.angleDelta().y() / 120
            self.zoom_to(self.zoom * _WHEEL**turns, event.position().toPoint())
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        goals = {
            Qt.Key.Key_Home: lambda: bar.setValue(bar.minimum()),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_PageDown: self._go_on,
            Qt.Key.Key_PageUp: self._go_back,
        }
        if go := goals.get(Qt.Key(event.key())):
            go()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        """Go on by what is in sight, but not past the top of a page."""
        bar = self.verticalScrollBar()
        goal = bar.value() + bar.pageStep()
        tops = (self._top(at) for at in range(self.count))
        bar.setValue(next((top for top in tops if bar.value() < top <= goal), goal))

    def _go_back(self) -> None:
        """Go back by what is in sight, but not past the top of a page."""
        bar = self.verticalScrollBar()
        goal = bar.value() - bar.pageStep()
        tops = (self._top(at) for at in reversed(range(self.count)))
        bar.setValue(next((top for top in tops if goal <= top < bar.value()), goal))

    def _top(self, number: int) -> int:
        """Give where the bar stands when a page begins at the upper edge."""
        bar = self.verticalScrollBar()
        return min(self._places[number].top() - theme.BLOCK, bar.maximum())

    def _fit(self) -> None:
        """Fit the width; a paper opens no larger than it is, until a larger one is asked for."""
        narrowest = min((size.width() for size in self._sizes), default=1.0)
        self._scale_to(min(self._room() / (narrowest * self._inch()), self._most), QPoint())

    def _zoom_of(self, number: int) -> float:
        """Give the zoom of a page: one that lies on its side is fitted by itself."""
        fit = self._room() / (self._sizes[number].width() * self._inch())
        return min(self.zoom, max(fit, STEPS[0])) if self._fits else self.zoom

    def _room(self) -> int:
        return self.viewport().width() - 2 * theme.BLOCK

    def _inch(self) -> float:
        """Give the screen's pixels to a point of paper at 100 %."""
        return self.logicalDpiX() / 72

    def _middle(self) -> QPoint:
        return self.viewport().rect().center()

    def _scale_to(self, zoom: float, around: QPoint) -> None:
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        before = QPointF(around) + QPointF(*(bar.value() for bar in bars))
        grown = min(max(zoom, STEPS[0]), STEPS[-1]) / self.zoom
        self.zoom *= grown
        self._pictures.clear()
        self._lay()
        for bar, was, at in zip(bars, before.toTuple(), around.toTuple(), strict=True):
            bar.setValue(round(was * grown - at))
        self.viewport().update()
        self.zoomed.emit(self.zoom)

    def _lay(self) -> None:
        """Find the place of each page: in the middle, or at the edge when wider than the view."""
        sizes = [self.page_size(number) for number in range(self.count)]
        room = self.viewport().size()
        width = max([room.width(), *(size.width() + 2 * theme.BLOCK for size in sizes)])
        tops = accumulate((size.height() + theme.BLOCK for size in sizes), initial=theme.BLOCK)
        *starts, height = tops
        self._places = [
            QRect(QPoint((width - size.width()) // 2, top), size)
            for size, top in zip(sizes, starts, strict=True)
        ]
        self.horizontalScrollBar().setRange(0, width - room.width())
        self.verticalScrollBar().setRange(0, max(0, height - room.height()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.verticalScrollBar().setPageStep(max(room.height() - _LINE, _LINE))
        self._tell_page()

    def _tell_page(self) -> None:
        value = self.verticalScrollBar().value()
        middle = value + self.viewport().height() // 2
        at = bisect_right([place.top() for place in self._places], middle) - 1 if value else 0
        if at != self._at:
            self._at = at
            self.moved.emit(at)

    def _picture(self, number: int) -> QPixmap:
        if number not in self._pictures and self._pdf:
            ratio = self.devicePixelRatioF()
            image = self._pdf.picture(number, self._zoom_of(number) * self._inch() * ratio)
            image.setDevicePixelRatio(ratio)
            self._pictures[number] = QPixmap.fromImage(image)
        return self._pictures[number]
