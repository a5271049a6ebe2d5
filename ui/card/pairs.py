"""The section «Пары»: all pairs of the person in both roles, and what they have come to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import pairs
from mentoring_desktop.language import dates
from mentoring_desktop.model.pairs import PairStatus
from mentoring_desktop.people import pairings
from mentoring_desktop.people.pairings import Role
from ui import theme
from ui.card.section import R, ReadingSection, scrolled_column
from ui.chip import Chip
from ui.fields import Field, TextsField, text_field
from ui.labels import label
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.people.pairings import Pairing
    from mentoring_desktop.store import Store

NOBODY = "Пар ещё не было. Их образуют на доске «Пары»."
_TONES = {
    PairStatus.ACTIVE: Tone.OK,
    PairStatus.ORDERED: Tone.OK,
    PairStatus.SUSPENDED: Tone.WARN,
}


class PairsSection(ReadingSection[R]):
    """A pair below a pair, those that go on first."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.nobody = label("secondary", NOBODY)
        self.blocks: dict[int, PairBlock] = {}
        self._column = scrolled_column(self, theme.EDGE)
        self._column.addWidget(self.nobody)
        self._column.addStretch(1)

    @override
    def fill(self, *, afresh: bool) -> None:
        with self.store.reading() as session:
            found = {each.id: each for each in pairings.of_person(session, self.person.id)}
        if afresh or list(found) != list(self.blocks):
            self._build(found)
        for key, pairing in found.items():
            self.blocks[key].take(pairing, afresh=afresh)

    @override
    def forget(self) -> None:
        self._build({})

    def _build(self, found: dict[int, Pairing]) -> None:
        for block in self.blocks.values():
            block.hide()
            block.deleteLater()
        self.blocks = {key: PairBlock(key, self._write, self._show_on_board) for key in found}
        for at, block in enumerate(self.blocks.values()):
            self._column.insertWidget(at, block)
        self.nobody.setVisible(not found)
        first = next(iter(self.blocks.values()), None)
        self.setFocusProxy(first.first if first else self.nobody)

    def _write(self, pair_id: int, field: str, deed: str, text: str) -> None:
        with self.store.changing(self.action(deed)) as session:
            pairs.change(session, pair_id, field, text)

    def _show_on_board(self, mentee_id: int) -> None:
        self.wanted_row.emit("pairs", mentee_id)


class PairBlock(QWidget):
    """One pair: with whom, since when, by which order, and two fields that save themselves."""

    def __init__(
        self,
        pair_id: int,
        write: Callable[[int, str, str, str], None],
        show: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._mentee_id = 0
        self.partner, self.facts, self.state = label("heading"), label("secondary"), Chip()
        self.fields: dict[str, Field[str]] = {
            "results": TextsField(
                "Результаты", partial(write, pair_id, "results", "Изменить результаты пары")
            ),
            "case_url": text_field(
                "Ссылка", partial(write, pair_id, "case_url", "Изменить ссылку о паре")
            ),
        }
        self.fields["case_url"].setToolTip("Страница сайта, где рассказано об этой паре")
        self.on_board = QPushButton("Показать на доске")
        self.on_board.setProperty("flat", True)
        self.on_board.clicked.connect(lambda: show(self._mentee_id))
        self._lay_out()

    @property
    def first(self) -> QWidget:
        """What the keyboard comes to first."""
        return self.fields["results"]

    def take(self, pairing: Pairing, *, afresh: bool) -> None:
        """Show the pair as it stands."""
        who = "Наставляемый" if pairing.role is Role.MENTOR else "Наставник"
        names = ", ".join(name.full for name in pairing.partners)
        self.partner.setText(f"{who}: {names}")
        self.facts.setText("\n".join(_facts(pairing)))
        self.state.set(pairing.status.value, _TONES.get(pairing.status, Tone.PLAIN))
        self._mentee_id = pairing.mentee_id
        self.on_board.setVisible(pairing.is_open)
        for name, field in self.fields.items():
            field.take(getattr(pairing, name), afresh=afresh)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.partner, 1)
        head.addWidget(self.state, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.STEP)
        column.addLayout(head)
        column.addWidget(self.facts)
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(self.on_board, alignment=Qt.AlignmentFlag.AlignLeft)


def _facts(pairing: Pairing) -> list[str]:
    facts = [
        dates.period(pairing.date_from, pairing.date_to),
        f"{pairing.form.value}, {pairing.kind.value}",
        _order(pairing),
    ]
    if pairing.ended_on:
        reason = f": {pairing.end_reason.value}" if pairing.end_reason else ""
        facts.append(f"закончена {dates.requisite(pairing.ended_on)}{reason}")
    return facts


def _order(pairing: Pairing) -> str:
    order = pairing.order
    if order is None:
        return "приказа ещё нет"
    day = f" от\u00a0{dates.requisite(order.dated)}" if order.dated else ""
    return f"приказ{day} №\u00a0{order.number}" if order.number else "приказ составлен, без номера"
