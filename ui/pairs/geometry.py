"""Where everything on the board lies: cards in a grid, people and the empty place inside them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from collections.abc import Sequence


class Shape(NamedTuple):
    """What of a card decides its size: how many people are in it, and whether one more may come."""

    people: int
    free: bool


class Step(Enum):
    """Ways the cursor walks over the board."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True)
class Sizes:
    """Measures of a card in pixels; all of them follow the font."""

    card_width: int
    """The least; cards grow to fill the row."""
    head: int
    line: int
    """A person, or the empty place."""
    strip: int
    pad: int
    gap: int
    """Between the parts of a card."""
    space: int
    """Between cards."""
    edge: int
    """Around the whole board: room for the halo of a card."""

    def card(self, shape: Shape) -> int:
        """Give the height a card needs."""
        lines = shape.people + shape.free
        return 2 * self.pad + self.head + lines * (self.line + self.gap) + self.gap + self.strip


class Plan(Protocol):
    """Where the items of a view lie, in pixels from the top left corner of the whole."""

    @property
    def items(self) -> int:
        """How many there are."""

    @property
    def height(self) -> int:
        """The height of the whole."""

    def item(self, item: int) -> QRect:
        """Give where an item lies."""

    def around(self, item: int) -> QRect:
        """Give what should be in sight together with an item."""

    def item_at(self, point: QPoint) -> int:
        """Give the item under a point, or -1."""

    def step(self, item: int, step: Step) -> int:
        """Give where the cursor goes from an item."""

    def turn(self, item: int, by: int) -> int:
        """Give where the cursor goes by a page so many pixels high, up if negative."""


class Pile:
    """Items of one height, one below another."""

    def __init__(self, items: int, width: int, line: int) -> None:
        self.items = items
        self._width, self._line = width, line

    @property
    def height(self) -> int:
        """The height of the whole."""
        return self.items * self._line

    def item(self, item: int) -> QRect:
        """Give where an item lies."""
        return QRect(0, item * self._line, self._width, self._line)

    def around(self, item: int) -> QRect:
        """Give the item itself."""
        return self.item(item)

    def item_at(self, point: QPoint) -> int:
        """Give the item under a point, or -1."""
        item = point.y() // self._line
        return item if 0 <= item < self.items and 0 <= point.x() < self._width else -1

    def between(self, top: int, bottom: int) -> range:
        """Give the items that are seen between two heights."""
        return range(max(0, top // self._line), min(bottom // self._line + 1, self.items))

    def step(self, item: int, step: Step) -> int:
        """Give the neighbour above or below; there is none aside."""
        way = {Step.UP: -1, Step.DOWN: 1}.get(step, 0)
        return min(max(0, item + way), self.items - 1)

    def turn(self, item: int, by: int) -> int:
        """Give where the cursor goes by a page so many pixels high, up if negative."""
        lines = max(1, abs(by) // self._line)
        return min(max(0, item + (lines if by > 0 else -lines)), self.items - 1)


class Layout:
    """The board laid out: items are numbered as in the model, a card's head before its people.

    All rectangles are in pixels from the top left corner of the whole board.
    """

    def __init__(self, shapes: Sequence[Shape], width: int, sizes: Sizes) -> None:
        self._shapes = shapes
        self._sizes = sizes
        room = width - 2 * sizes.edge + sizes.space
        self.columns = max(1, room // (sizes.card_width + sizes.space))
        self._width = room // self.columns - sizes.space
        self._heads = list(accumulate((1 + shape.people for shape in shapes), initial=0))
        self._heights = [
            max(map(sizes.card, shapes[at : at + self.columns]))
            for at in range(0, len(shapes), self.columns)
        ]
        steps = (height + sizes.space for height in self._heights)
        self._tops = list(accumulate(steps, initial=sizes.edge))

    @property
    def items(self) -> int:
        """How many heads and people there are."""
        return self._heads[-1]

    @property
    def cards(self) -> int:
        """How many cards there are."""
        return len(self._shapes)

    @property
    def height(self) -> int:
        """The height of the whole board."""
        return self._tops[-1] - self._sizes.space + self._sizes.edge if self._shapes else 0

    def head_of(self, card: int) -> int:
        """Give the item that is the card's head."""
        return self._heads[card]

    def card_of(self, item: int) -> int:
        """Give the card an item belongs to."""
        return bisect_right(self._heads, item) - 1

    def card(self, card: int) -> QRect:
        """Give the whole card."""
        row, column = divmod(card, self.columns)
        left = self._sizes.edge + column * (self._width + self._sizes.space)
        return QRect(left, self._tops[row], self._width, self._heights[row])

    def item(self, item: int) -> QRect:
        """Give a card's head, or a person's line."""
        card = self.card_of(item)
        line = item - self._heads[card] - 1
        return self._line(card, line) if line >= 0 else self._head(card)

    def empty(self, card: int) -> QRect:
        """Give the line of the empty place; a null rectangle where there is none."""
        shape = self._shapes[card]
        return self._line(card, shape.people) if shape.free else QRect()

    def around(self, item: int) -> QRect:
        """Give the whole card an item belongs to."""
        return self.card(self.card_of(item))

    def strip(self, card: int) -> QRect:
        """Give the two lines at the foot of a card."""
        inside = self._inside(card)
        inside.setTop(inside.bottom() + 1 - self._sizes.strip)
        return inside

    def card_at(self, point: QPoint) -> int:
        """Give the card under a point, or -1."""
        row = bisect_right(self._tops, point.y()) - 1
        column = (point.x() - self._sizes.edge) // (self._width + self._sizes.space)
        card = row * self.columns + column
        there = row >= 0 and 0 <= column < self.columns and card < self.cards
        return card if there and self.card(card).contains(point) else -1

    def item_at(self, point: QPoint) -> int:
        """Give the person under a point, or the head of the card there, or -1."""
        card = self.card_at(point)
        if card < 0:
            return -1
        below = point.y() - self._line(card, 0).top()
        line, rest = divmod(below, self._sizes.line + self._sizes.gap)
        on_line = rest < self._sizes.line and self._inside(card).contains(point)
        on_person = on_line and 0 <= line < self._shapes[card].people
        return self._heads[card] + 1 + line if on_person else self._heads[card]

    def between(self, top: int, bottom: int) -> range:
        """Give the cards that are seen between two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, bottom)
        return range(first * self.columns, min(last * self.columns, self.cards))

    def step(self, item: int, step: Step) -> int:
        """Give where the cursor goes: up and down over people, then cards; aside over cards."""
        card = self.card_of(item)
        line = item - self._heads[card]
        if step is Step.LEFT:
            return self._heads[max(0, card - 1)]
        if step is Step.RIGHT:
            return self._heads[min(self.cards - 1, card + 1)]
        if step is Step.DOWN:
            below = card + self.columns
            inside = line < self._shapes[card].people
            return item + 1 if inside else self._heads[below] if below < self.cards else item
        above = card - self.columns
        if line:
            return item - 1
        return self._heads[above] + self._shapes[above].people if above >= 0 else item

    def turn(self, item: int, by: int) -> int:
        """Give the head to which a page so many pixels high leads, up if negative."""
        card = self.card_of(item)
        rows = max(1, abs(by) // self.card(card).height())
        there = card + (rows if by > 0 else -rows) * self.columns
        return self._heads[min(max(0, there), self.cards - 1)]

    def _inside(self, card: int) -> QRect:
        pad = self._sizes.pad
        return self.card(card).adjusted(pad, pad, -pad, -pad)

    def _head(self, card: int) -> QRect:
        inside = self._inside(card)
        inside.setHeight(self._sizes.head)
        return inside

    def _line(self, card: int, line: int) -> QRect:
        sizes, inside = self._sizes, self._inside(card)
        top = inside.top() + sizes.head + sizes.gap + line * (sizes.line + sizes.gap)
        return QRect(inside.left(), top, inside.width(), sizes.line)
