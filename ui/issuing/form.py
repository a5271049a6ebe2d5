"""The form of a paper: what the coordinator is asked before it is issued."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentoring_desktop.papers import register

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentoring_desktop.papers.draft import Gather, Issue
    from mentoring_desktop.store import Store


class IssueForm(QWidget):
    """Asks for what a paper cannot know of itself; the window around it shows and keeps the paper.

    A form is made with the store it reads and what it is filled in with at first.
    """

    changed = Signal()
    """An answer is another: what is shown beside the form is out of date."""
    title: str
    """«Приказ о назначении куратора»; the action is called «Составить: …»."""
    numbered = True
    """Whether number and date are asked for too."""

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.store, self.asked = store, asked

    def gather(self) -> Gather:
        """Give what gathers the papers by the answers given; nothing is written.

        Raises:
            MentoringError: an answer is missing or does not do.
        """
        raise NotImplementedError

    def issue(self) -> Issue:
        """Give what keeps the papers; a form whose paper changes more than the register says how.

        Raises:
            MentoringError: an answer is missing or does not do.
        """
        return partial(register.keep_all, gather=self.gather())
