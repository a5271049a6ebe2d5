"""Rows behind both lists: whatever is put in, views hear of every step and end with the same."""

from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.rows import Column, Rows

pytestmark = pytest.mark.usefixtures("qapp")

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True)
class Card:
    """A row of a key and what it is sorted by."""

    key: int
    weight: int


class Mirror:
    """What a view would show that believes nothing but the signals."""

    def __init__(self, rows: Rows[Card]) -> None:
        self.rows, self.seen = rows, list(rows.shown)
        rows.rowsInserted.connect(self._insert)
        rows.rowsRemoved.connect(self._remove)
        rows.dataChanged.connect(self._change)
        rows.modelReset.connect(self._read)
        rows.layoutChanged.connect(self._read)

    def _insert(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.seen[first:first] = self.rows.shown[first : last + 1]

    def _remove(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.seen[first : last + 1]

    def _change(self, top: QModelIndex, bottom: QModelIndex) -> None:
        self.seen[top.row() : bottom.row() + 1] = self.rows.shown[top.row() : bottom.row() + 1]

    def _read(self) -> None:
        self.seen = list(self.rows.shown)


cards = st.lists(
    st.builds(Card, st.integers(0, 12), st.integers(0, 4)), unique_by=lambda card: card.key
)
changes = st.lists(st.tuples(cards, st.lists(st.integers(0, 12), max_size=3)), max_size=6)
orders = st.sampled_from([None, Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])


@given(cards, changes, orders)
def test_single_steps_lead_where_reading_all_anew_does(
    start: list[Card],
    puts: list[tuple[list[Card], list[int]]],
    order: Qt.SortOrder | None,
) -> None:
    rows = Rows([Column[Card]("Вес", str, sort=lambda card: (card.weight, card.key))], _key)
    rows.set(start)
    if order is not None:
        rows.sort(0, order)
    mirror, tester = Mirror(rows), QAbstractItemModelTester(rows, _FATAL)
    there = {card.key: card for card in start}
    for put, gone in puts:
        rows.put(put, gone)
        there = {key: card for key, card in there.items() if key not in gone}
        there |= {card.key: card for card in put}
        assert list(rows.all) == list(rows.shown) or order is not None
        assert mirror.seen == list(rows.shown)
        assert {card.key: card for card in rows.shown} == there
        assert order is None or list(rows.shown) == _sorted(there.values(), order)
    assert tester.model() is rows


def _key(card: Card) -> int:
    return card.key


def _sorted(them: Iterable[Card], order: Qt.SortOrder) -> list[Card]:
    down = order == Qt.SortOrder.DescendingOrder
    return sorted(them, key=lambda card: (card.weight, card.key), reverse=down)
