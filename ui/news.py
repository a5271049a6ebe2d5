"""How refusals reach the coordinator: the one place where the window catches them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from mentoring_desktop.errors import MentoringError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


@runtime_checkable
class Teller(Protocol):
    """A page or a dialog that has a place for a sentence."""

    def tell(self, sentence: str) -> None:
        """Show the sentence beside the work; an empty one takes the last away."""


class Outcome:
    """How an action went, to be asked when it is over."""

    refused = False


@contextmanager
def telling(widget: QWidget) -> Iterator[Outcome]:
    """Show a refusal on the nearest page or dialog around the widget; all else is a bug."""
    teller, outcome = _teller(widget), Outcome()
    teller.tell("")
    try:
        yield outcome
    except MentoringError as refusal:
        outcome.refused = True
        teller.tell(str(refusal))


def _teller(widget: QWidget) -> Teller:
    around: QWidget | None = widget
    while around is not None:
        if isinstance(around, Teller):
            return around
        around = around.parentWidget()
    msg = f"{widget.objectName() or type(widget).__name__} stands on nothing that can tell"
    raise RuntimeError(msg)
