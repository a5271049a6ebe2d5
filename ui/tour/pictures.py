"""Pictures that the tour leaves of a window, in both themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import theme
from ui.tour.waiting import application

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.tour.main_job import Tour


def photograph(tour: Tour, window: QWidget, name: str) -> None:
    """Save the window light and dark; it is light again then."""
    for dark in (False, True):
        theme.apply(application(), dark=dark)
        tour.save_picture(window, f"{name}-{'dark' if dark else 'light'}")
    theme.apply(application(), dark=False)
