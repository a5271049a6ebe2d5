"""A day that may be left empty: the paper then does not speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from ui.issuing.answers import Line

if TYPE_CHECKING:
    from datetime import date

_HINT = "дд.мм.гггг"


class DayLine(Line):
    """A line for a day, typed as it is printed."""

    def __init__(self, day: date | None, empty: str = _HINT) -> None:
        super().__init__(dates.requisite(day) if day else "", empty)

    @property
    def day(self) -> date | None:
        """The day typed, if there is one.

        Raises:
            MentoringError: what is typed is no day.
        """
        if not self.said:
            return None
        day = QDate.fromString(self.said, "d.M.yyyy")
        if not day.isValid():
            raise MentoringError(f"{self.accessibleName()}: напишите дату так: 01.09.2021.")
        found: date = day.toPython()  # type: ignore[assignment]
        return found
