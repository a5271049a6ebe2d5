"""Paints a mentor in the list to choose from: the score, who it is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ui import painting, theme
from ui.pairs.card import FADED, TONES
from ui.pairs.reasons import LINES, brief
from ui.pairs.tailed import tailed
from ui.pairs.wording import category_of

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from mentoring_desktop.mentors import MentorRow
    from ui.pairs.answers import Answer

_FIGURE = 44


class ChoicePainter:
    """Paints lines of one height: the name with the places, the reasons in two lines below."""

    @property
    def height(self) -> int:
        """Give the height of a line in the font of now."""
        small = painting.metrics(theme.font(theme.SECONDARY)).height()
        return round(_name_height() + LINES * small) + 2 * theme.GAP

    def paint(
        self, painter: QPainter, rect: QRect, mentor: MentorRow, answer: Answer, *, selected: bool
    ) -> None:
        """Paint one mentor."""
        tokens, tone = theme.current(), TONES[answer.verdict]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        inside = QRectF(rect).adjusted(theme.PAD, theme.GAP, -theme.PAD, -theme.GAP)
        figure = QRectF(inside)
        figure.setWidth(_FIGURE)
        painting.line(painter, figure, answer.figure, size=13, strong=True, colour=tokens.ink(tone))
        painter.setOpacity(FADED if answer.refuses else 1)
        top = inside.adjusted(_FIGURE, 0, 0, 0)
        top.setHeight(_name_height())
        foot = inside.adjusted(_FIGURE, top.height(), 0, 0)
        taken, places = mentor.taken, max(mentor.capacity, mentor.taken)
        dots = painting.dots(painter, top.right(), top.center().y(), taken, places)
        top.setRight(dots.left() - theme.GAP)
        self._who(painter, top, mentor)
        painter.setOpacity(1)
        ink = tokens.ink(tone)
        reason = brief(answer.reasons, foot.width())
        painting.wrapped(painter, foot, reason, size=theme.SECONDARY, colour=ink)
        painter.restore()

    def _who(self, painter: QPainter, rect: QRectF, mentor: MentorRow) -> None:
        face = theme.font(strong=True)
        painting.line(painter, rect, mentor.name.short, strong=True)
        name = painting.metrics(face).horizontalAdvance(mentor.name.short) + theme.GAP
        post = rect.adjusted(name, 0, 0, 0)
        tailed(painter, post, mentor.position, category_of(mentor))


def _name_height() -> float:
    return painting.metrics(theme.font(strong=True)).height()
