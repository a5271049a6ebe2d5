"""Asks whom an order on pairs charges with what; nobody leaves the point out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from mentoring_desktop.papers import charges
from mentoring_desktop.papers.charges import Charges
from mentoring_desktop.people import staff
from ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.people.staff import StaffRow
    from mentoring_desktop.store import Store

_LABELS = {
    "accountant_id": "Выплаты",
    "site_id": "Сайт",
    "controller_id": "Контроль",
}
_NOBODY = {
    "accountant_id": "не упоминать",
    "site_id": "не упоминать",
    "controller_id": "директор, «оставляю за собой»",
}


class Charged(QWidget):
    """One choice for each: those of the last order at first."""

    changed = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        with store.reading() as session:
            self._before, people = charges.remembered(session), staff.rows(session)
        self.choices = {
            name: StaffChoice(nobody, people, getattr(self._before, name))
            for name, nobody in _NOBODY.items()
        }
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.GAP)
        for name, choice in self.choices.items():
            choice.setAccessibleName(_LABELS[name])
            choice.currentIndexChanged.connect(lambda _at: self.changed.emit())
            form.addRow(_LABELS[name], choice)

    @property
    def value(self) -> Charges:
        """What is chosen; how often pairs meet stays as it was in the last order."""
        return Charges(
            accountant_id=self.choices["accountant_id"].person_id,
            site_id=self.choices["site_id"].person_id,
            controller_id=self.choices["controller_id"].person_id,
            meetings=self._before.meetings,
        )


class StaffChoice(QComboBox):
    """Somebody of the school or nobody; may be narrower than the longest post."""

    def __init__(self, nobody: str, people: Sequence[StaffRow], chosen: int | None) -> None:
        super().__init__()
        self.addItem(nobody, None)
        for each in people:
            post = f", {each.position}" if each.position else ""
            self.addItem(f"{each.name.short}{post}", each.id)
        self.setCurrentIndex(max(self.findData(chosen), 0) if chosen else 0)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def person_id(self) -> int | None:
        """The key of the one chosen."""
        found = self.currentData()
        return None if found is None else int(found)
