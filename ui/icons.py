"""Our own icons: drawn from resources/icons in the colours of the theme, crisp on any screen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from mentoring_desktop.resources import RESOURCES
from ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


@cache
def icon(name: str, *, on_accent: bool = False) -> QIcon:
    """Give the icon of a name in resources/icons; it follows every change of the theme.

    An icon for a primary button is asked for with ``on_accent``.
    """
    return QIcon(_Engine(name, on_accent=on_accent))


def paint(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon in one colour, as large as fits in the middle of a rectangle."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    _renderer(name, colour.name()).render(painter, square)


class _Engine(QIconEngine):
    """Draws one icon in the colour that fits its mode at the moment of drawing."""

    def __init__(self, name: str, *, on_accent: bool) -> None:
        super().__init__()
        self._name = name
        self._on_accent = on_accent

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, self._name, QRectF(rect), QColor(self._colour(mode, state)))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _Engine(self._name, on_accent=self._on_accent)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        tokens = theme.current()
        if mode == QIcon.Mode.Disabled:
            return tokens.strong
        if self._on_accent:
            return tokens.on_accent
        chosen = mode == QIcon.Mode.Selected or state == QIcon.State.On
        return tokens.accent if chosen else tokens.text2


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """Read an icon once in each colour; the theme's colour takes the place of ``currentColor``."""
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(svg.replace("currentColor", colour).encode())
