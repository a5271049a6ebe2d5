"""Enter presses the button that has the keyboard; outside dialogs Qt knows only Space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPushButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


def let_enter_press(app: QApplication) -> None:
    """Let Enter press any push button of the program."""
    app.focusChanged.connect(_prepare)


def _prepare(_before: QWidget | None, now: QWidget | None) -> None:
    # In a dialog this would make the button take Enter from the default one.
    if isinstance(now, QPushButton) and not isinstance(now.window(), QDialog):
        now.setAutoDefault(True)
