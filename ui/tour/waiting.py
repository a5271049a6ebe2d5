"""Waiting for the window, and what a step requires."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 30
"""Seconds for any work aside."""


def require(promise: object, what: str) -> None:
    """Fail the step in words unless the promise holds."""
    if not promise:
        raise AssertionError(what)


def settle() -> None:
    """Let everything that waits for the event loop happen."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents()


def settle_until(come: Callable[[], object]) -> None:
    """Wait for work aside, but not for ever."""
    end = time.perf_counter() + PATIENCE
    while not come() and time.perf_counter() < end:
        settle()
    require(come(), "работа в стороне не закончилась")


def application() -> QApplication:
    """Give the running application."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(type(app))
    return app
