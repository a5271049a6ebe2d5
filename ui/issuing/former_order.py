"""The order that loses its force: its number and its day, or none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentoring_desktop.documents.facts import Order
from mentoring_desktop.entry import bare_number
from mentoring_desktop.errors import MentoringError
from ui import theme
from ui.issuing.answers import Line
from ui.issuing.day_line import DayLine


class FormerOrder(QWidget):
    """Two lines side by side; without a number nothing loses its force."""

    changed = Signal()

    def __init__(self, title: str, order: Order) -> None:
        super().__init__()
        self.number, self.day = Line(order.number, "номер"), DayLine(order.day)
        self.number.setAccessibleName(f"{title}: номер")
        self.day.setAccessibleName(f"{title}: дата")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GAP)
        for part in (self.number, self.day):
            part.textChanged.connect(self.changed)
            line.addWidget(part, 1)
        self.setFocusProxy(self.number)

    @property
    def order(self) -> Order:
        """The order typed.

        Raises:
            MentoringError: it has a number and no day, or a day that is none.
        """
        number, day = bare_number(self.number.said), self.day.day
        if number and day is None:
            raise MentoringError("Впишите дату прежнего приказа или уберите его номер.")
        return Order(number=number, day=day if number else None)
