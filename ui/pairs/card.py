"""Paints a mentor's card: head, people, the empty place, and the strip at its foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mentoring_desktop.matching import Verdict
from mentoring_desktop.model.pairs import PairStatus
from ui import painting, theme
from ui.painting import CardState
from ui.pairs.geometry import Layout, Sizes
from ui.pairs.reasons import brief
from ui.pairs.tailed import tailed
from ui.pairs.wording import category_of, pause_of
from ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from mentoring_desktop.mentors import Member, MentorRow
    from ui.pairs.answers import Answer

AVATAR = 28
FADED = 0.5
_STRIP_PAD = 6

TONES = {Verdict.FITS: Tone.OK, Verdict.DOUBTFUL: Tone.WARN, Verdict.REFUSES: Tone.BAD}
_STATUS_TONES = {
    PairStatus.AGREED: Tone.ACCENT,
    PairStatus.ORDERED: Tone.OK,
    PairStatus.ACTIVE: Tone.OK,
    PairStatus.SUSPENDED: Tone.WARN,
}


@dataclass(frozen=True)
class Card:
    """A card as it is to be painted now; items are numbered as in the layout."""

    at: int
    mentor: MentorRow
    answer: Answer | None
    aimed: bool
    selected: frozenset[int]
    focused: int
    carried: frozenset[int]

    @property
    def refuses(self) -> bool:
        """Whether the mentor cannot take the card in the air."""
        return self.answer is not None and self.answer.refuses


class CardPainter:
    """Paints cards where a layout puts them."""

    @property
    def sizes(self) -> Sizes:
        """Give the measures of a card in the font of now."""
        name = round(painting.metrics(theme.font(strong=True)).height())
        small = round(painting.metrics(theme.font(theme.SECONDARY)).height())
        return Sizes(
            card_width=max(270, 16 * name),
            head=max(AVATAR, name + small),
            line=name + theme.PAD,
            strip=2 * small + 2 * _STRIP_PAD,
            pad=theme.PAD,
            gap=theme.STEP + 2,
            space=theme.PAD,
            edge=theme.STEP,
        )

    def paint(self, painter: QPainter, layout: Layout, card: Card) -> None:
        """Paint one card."""
        head = layout.head_of(card.at)
        painting.card(painter, QRectF(layout.card(card.at)), _state(card, head))
        painter.setOpacity(FADED if card.refuses else 1)
        _head(painter, QRectF(layout.item(head)), card.mentor)
        for item, member in enumerate(card.mentor.members, head + 1):
            self._person(painter, layout.item(item), item, member, card)
        empty = layout.empty(card.at)
        if not empty.isNull():
            painting.dashed_place(painter, QRectF(empty), "свободное место")
        painter.setOpacity(1)
        strip = QRectF(layout.strip(card.at))
        if card.answer:
            _answer(painter, strip, card.answer)
        else:
            _calm(painter, strip, card.mentor)

    def _person(
        self, painter: QPainter, rect: QRect, item: int, member: Member, card: Card
    ) -> None:
        tokens, chosen = theme.current(), item in card.selected
        usual = painter.opacity()
        if member.mentee_id in card.carried:
            painter.setOpacity(FADED)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.border), 1))
        painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.bg))
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        text, tone = state_of(member)
        chip = painting.chip_size(text)
        at = QPointF(box.right() - theme.GAP - chip.width(), box.center().y() - chip.height() / 2)
        painting.chip(painter, at, text, tone)
        name = QRectF(box.left() + 10, box.top(), at.x() - box.left() - 16, box.height())
        painting.line(painter, name, member.name.short)
        if item == card.focused:
            painting.focus_ring(painter, QRectF(rect))
        painter.setOpacity(usual)


def state_of(member: Member) -> tuple[str, Tone]:
    """Give the chip of a person in a card: what is missing goes before how far the pair is."""
    if member.missing:
        return "нет согласия", Tone.WARN
    return member.status.value, _STATUS_TONES.get(member.status, Tone.PLAIN)


def _state(card: Card, head: int) -> CardState:
    if card.aimed:
        return CardState.TARGET
    return CardState.CURRENT if head == card.focused else CardState.NORMAL


def _head(painter: QPainter, rect: QRectF, mentor: MentorRow) -> None:
    avatar = QRectF(rect.left(), rect.top() + 1, AVATAR, AVATAR)
    painting.avatar(painter, avatar, mentor.name.initials)
    text = rect.adjusted(AVATAR + theme.GAP, 0, 0, 0)
    name = QRectF(text.topLeft(), text.bottomRight())
    name.setHeight(painting.metrics(theme.font(strong=True)).height())
    dots = painting.dots(
        painter, text.right(), name.center().y(), mentor.taken, max(mentor.capacity, mentor.taken)
    )
    post = QRectF(text)
    post.setTop(name.bottom())
    name.setRight(dots.left() - theme.GAP)
    painting.line(painter, name, mentor.name.short, strong=True)
    tailed(painter, post, mentor.position, category_of(mentor))


def _answer(painter: QPainter, rect: QRectF, answer: Answer) -> None:
    tokens, tone = theme.current(), TONES[answer.verdict]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.soft(tone))
    painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)
    figure = painting.metrics(theme.font(strong=True)).horizontalAdvance("100") + theme.STEP
    inside = rect.adjusted(theme.GAP + 1, _STRIP_PAD, -theme.GAP, -_STRIP_PAD)
    why = inside.adjusted(figure, 0, 0, 0)
    face = theme.font(theme.SECONDARY)
    reason = brief(answer.reasons, why.width())
    if len(painting.broken(reason, why.width(), face, 2)) == 1:
        why.setTop(why.center().y() - painting.metrics(face).height() / 2)
    else:
        inside.setHeight(inside.height() / 2)
    ink = tokens.ink(tone)
    painting.line(painter, inside, answer.figure, strong=True, colour=ink)
    painting.wrapped(painter, why, reason, size=theme.SECONDARY, colour=ink)


def _calm(painter: QPainter, rect: QRectF, mentor: MentorRow) -> None:
    skills = ", ".join(skill.short for skill in mentor.skills)
    helps = f"поможет: {skills}" if skills else "не указано, в чём поможет"
    text = " · ".join(filter(None, (pause_of(mentor), helps)))
    inside = rect.adjusted(0, _STRIP_PAD, 0, -_STRIP_PAD)
    grey = QColor(theme.current().text2)
    painting.wrapped(painter, inside, text, size=theme.SECONDARY, colour=grey)
