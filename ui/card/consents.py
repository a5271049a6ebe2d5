"""The section «Согласия»: the sheets this part in mentoring needs, and what became of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import consents, organisation
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.consents import ConsentKind, ConsentStatus
from ui import theme
from ui.card.section import R, Section, scrolled_column
from ui.chip import Chip
from ui.fields import date_field
from ui.labels import label
from ui.news import telling
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from mentoring_desktop.store import Store

TONES = {ConsentStatus.SIGNED: Tone.OK, ConsentStatus.WITHDRAWN: Tone.BAD}


class ConsentsSection(Section[R]):
    """A sheet below a sheet."""

    def __init__(self, store: Store, needed: Iterable[ConsentKind]) -> None:
        super().__init__(store)
        self.sheets = {
            kind: Sheet(kind, partial(self._sign, kind), partial(self._withdraw, kind))
            for kind in needed
        }
        self.setFocusProxy(next(iter(self.sheets.values())).day)
        column = scrolled_column(self, theme.EDGE)
        for sheet in self.sheets.values():
            column.addWidget(sheet)
        column.addStretch(1)

    @override
    def fill(self, *, afresh: bool) -> None:
        for kind, sheet in self.sheets.items():
            nothing = (ConsentStatus.NOT_REQUESTED, None)
            sheet.take(*self.person.consents.get(kind, nothing), afresh=afresh)

    def _sign(self, kind: ConsentKind, on: date | None) -> None:
        with self.store.changing(self.action(f"Отметить согласие «{kind.value}»")) as session:
            consents.sign(session, self.person.id, kind, on or organisation.today(session))

    def _withdraw(self, kind: ConsentKind) -> None:
        with self.store.changing(self.action(f"Отозвать согласие «{kind.value}»")) as session:
            consents.withdraw(session, self.person.id, kind)


class Sheet(QWidget):
    """One kind of consent: its state, the day it was signed, and what may happen to it."""

    def __init__(
        self,
        kind: ConsentKind,
        sign: Callable[[date | None], None],
        withdraw: Callable[[], None],
    ) -> None:
        super().__init__()
        self.kind = kind
        self.state = Chip()
        self.day = date_field("Подписано", partial(_sign_on, sign))
        self.signing = self._button(
            "Подписано сегодня", f"{kind.value}: подписано", partial(sign, None)
        )
        self.withdrawing = self._button("Отозвано", f"{kind.value}: отозвано", withdraw)
        self.day.editor.setAccessibleName(f"{kind.value}: день подписания")
        head = QHBoxLayout()
        head.addWidget(label("heading", kind.value.capitalize()), 1)
        head.addWidget(self.state, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(head)
        column.addWidget(self.day)
        for button in (self.signing, self.withdrawing):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignRight)

    def take(self, status: ConsentStatus, signed_on: date | None, *, afresh: bool) -> None:
        """Show what has become of the sheet."""
        signed = status is ConsentStatus.SIGNED
        self.state.set(status.value, TONES.get(status, Tone.PLAIN))
        self.day.take(signed_on if signed else None, afresh=afresh)
        self.signing.setHidden(signed)
        self.withdrawing.setVisible(signed)

    def _button(self, text: str, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._do(act))
        return button

    def _do(self, act: Callable[[], None]) -> None:
        with telling(self.day):
            act()


def _sign_on(sign: Callable[[date], None], day: date | None) -> None:
    if day is None:
        raise MentoringError("Напишите день подписания или нажмите «Отозвано».")
    sign(day)
