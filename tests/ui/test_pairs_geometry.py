"""Where things lie on the board: nothing overlaps, and a point leads back to what is there."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from ui.pairs.geometry import Layout, Pile, Shape, Sizes, Step

SIZES = Sizes(card_width=270, head=34, line=30, strip=42, pad=12, gap=6, space=12, edge=4)
TWO_COLUMNS = 2 * 270 + 12 + 8

shapes = st.lists(st.builds(Shape, st.integers(0, 6), st.booleans()), max_size=30)
layouts = st.builds(Layout, shapes, st.integers(100, 2000), st.just(SIZES))


@given(layouts)
def test_cards_do_not_overlap_and_stay_on_the_board(layout: Layout) -> None:
    cards = [layout.card(card) for card in range(layout.cards)]
    for at, card in enumerate(cards):
        assert not any(card.intersects(other) for other in cards[:at])
        assert card.top() >= SIZES.edge
        assert card.bottom() < layout.height


@given(layouts)
def test_parts_of_a_card_lie_inside_it_one_below_another(layout: Layout) -> None:
    for card in range(layout.cards):
        items = range(layout.head_of(card), layout.head_of(card + 1))
        empty = layout.empty(card)
        parts = [*map(layout.item, items), *([] if empty.isNull() else [empty])]
        parts.append(layout.strip(card))
        assert all(layout.card(card).contains(part) for part in parts)
        assert all(upper.bottom() < lower.top() for upper, lower in pairwise(parts))


@given(layouts)
def test_the_middle_of_an_item_leads_back_to_it(layout: Layout) -> None:
    for item in range(layout.items):
        assert layout.item_at(layout.item(item).center()) == item
    for card in range(layout.cards):
        assert layout.card_at(layout.card(card).center()) == card
        assert layout.item_at(layout.strip(card).center()) == layout.head_of(card)


@given(layouts, st.integers(0, 3000), st.integers(0, 1000))
def test_what_is_seen_misses_no_card(layout: Layout, top: int, page: int) -> None:
    seen = layout.between(top, top + page)
    for card in range(layout.cards):
        rect = layout.card(card)
        if rect.bottom() >= top and rect.top() <= top + page:
            assert card in seen


@given(layouts)
def test_walking_down_and_up_again_returns(layout: Layout) -> None:
    for item in range(layout.items):
        below = layout.step(item, Step.DOWN)
        assert 0 <= below < layout.items
        if layout.card_of(below) == layout.card_of(item) != below:
            assert below == item or layout.step(below, Step.UP) == item


def test_as_many_columns_as_fit() -> None:
    four = [Shape(0, free=True)] * 4
    assert Layout(four, TWO_COLUMNS, SIZES).columns == 2
    assert Layout(four, TWO_COLUMNS - 1, SIZES).columns == 1
    assert Layout(four, 50, SIZES).columns == 1


def test_cards_of_a_row_are_equally_high() -> None:
    layout = Layout([Shape(3, free=False), Shape(0, free=True)], TWO_COLUMNS, SIZES)
    assert layout.card(0).height() == layout.card(1).height() == SIZES.card(Shape(3, free=False))


def test_arrows_walk_over_people_then_cards() -> None:
    layout = Layout([Shape(1, free=True)] * 4, TWO_COLUMNS, SIZES)
    assert layout.step(0, Step.DOWN) == 1
    assert layout.step(1, Step.DOWN) == layout.head_of(2)
    assert layout.step(layout.head_of(2), Step.UP) == 1
    assert layout.step(1, Step.RIGHT) == layout.head_of(1)
    assert layout.step(layout.head_of(3), Step.RIGHT) == layout.head_of(3)
    assert layout.step(layout.head_of(3) + 1, Step.DOWN) == layout.head_of(3) + 1


@given(st.integers(1, 40), st.integers(10, 90), st.integers(0, 900))
def test_a_pile_finds_each_item_where_it_lies(items: int, line: int, page: int) -> None:
    pile = Pile(items, 200, line)
    for item in range(items):
        assert pile.item_at(pile.item(item).center()) == item
        assert 0 <= pile.turn(item, page) < items
        assert pile.step(item, Step.DOWN) == min(item + 1, items - 1)
    assert pile.item_at(QPoint(5, pile.height)) == -1
    seen = pile.between(page, page + line)
    assert all(item in seen for item in range(items) if page <= item * line <= page + line)


def test_an_empty_board_has_nothing_anywhere() -> None:
    layout = Layout([], 800, SIZES)
    assert layout.height == 0
    assert layout.card_at(QPoint(5, 5)) == -1
    assert layout.item_at(QPoint(5, 5)) == -1
    assert list(layout.between(0, 900)) == []
