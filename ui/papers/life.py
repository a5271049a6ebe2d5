"""The steps of a paper's life on the page of papers: each by a key and from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentoring_desktop.papers import life
from ui.news import telling
from ui.papers.differences import Differences
from ui.papers.questions import CancelPaper, PublishPaper, SignPaper
from ui.papers.readers import Readers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from mentoring_desktop.papers.register import PaperRow
    from ui.papers.commands import Fits
    from ui.papers.page import PapersPage

    Made = Callable[..., QAction]


def _unsigned(chosen: Sequence[PaperRow]) -> bool:
    return len(chosen) == 1 and chosen[0].unsigned


def _in_force(chosen: Sequence[PaperRow]) -> bool:
    return len(chosen) == 1 and chosen[0].in_force


def _lasts(chosen: Sequence[PaperRow]) -> bool:
    return _unsigned(chosen) or _in_force(chosen)


def _read(chosen: Sequence[PaperRow]) -> bool:
    return len(chosen) == 1 and chosen[0].readers[1] > 0


class Life(QObject):
    """Asks what a step needs, makes it, and says quietly that it is done."""

    def __init__(self, page: PapersPage) -> None:
        super().__init__(page)
        self._page = page

    def actions(self, made: Made) -> tuple[QAction, ...]:
        """Make the actions on the one chosen paper, in the order of its life."""
        steps: tuple[tuple[Fits, str, str, Callable[[], object], str], ...] = (
            (_unsigned, "Подписан…", "check", self.sign, "F2"),
            (_in_force, "Опубликован…", "open", self.publish, "F3"),
            (_read, "Лист ознакомления…", "consents", self.read, "F4"),
            (_lasts, "Расхождения…", "edit", self.compare, "F8"),
            (_in_force, "Отменить документ…", "archive", self.cancel, "Del"),
            (_unsigned, "Удалить неподписанный", "close", self.remove, "Del"),
        )
        return tuple(made(*step) for step in steps)

    def sign(self) -> None:
        """Ask for the number and the day that stand on the signed paper."""
        row = self._row()
        question = SignPaper(self._page.store, row, self._page)
        question.accepted.connect(lambda: self._done("Документ подписан", question.title))
        question.made_anew.connect(self._choose_new)
        question.open()

    def publish(self) -> None:
        """Ask when and where the paper was made public."""
        question = PublishPaper(self._page.store, self._row(), self._page)
        question.accepted.connect(lambda: self._done("Документ опубликован", question.title))
        question.open()

    def read(self) -> None:
        """Show who has signed that the paper is known."""
        window = Readers(self._page.store, self._row(), self._page)
        window.forms_made.connect(self._page.forms_made)
        window.open()

    def compare(self) -> None:
        """Show what the paper says beside what is so now."""
        window = Differences(self._page.store, self._row(), self._page)
        window.made_anew.connect(self._choose_new)
        window.wants_order.connect(self._page.create_paper)
        window.open()

    def cancel(self) -> None:
        """Ask from which day a signed paper is cancelled, and why."""
        question = CancelPaper(self._page.store, self._row(), self._page)
        question.accepted.connect(lambda: self._done("Документ отменён", question.title))
        question.open()

    def remove(self) -> None:
        """Take away a paper that nobody has signed."""
        row = self._row()
        title = f"Удалить неподписанный документ: {row.kind.value}"
        with telling(self._page):
            with self._page.store.changing(title) as session:
                life.remove(session, row.id)
            self._done("Неподписанный документ удалён", title)

    def _row(self) -> PaperRow:
        (row,) = self._page.chosen()
        return row

    def _choose_new(self, paper_id: int, title: str) -> None:
        self._page.choose(paper_id)
        self._done("Документ составлен заново", title)

    def _done(self, text: str, title: str) -> None:
        self._page.say_done(text, title)
