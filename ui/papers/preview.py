"""The panel beside the register: the pages of the paper now chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mentoring_desktop.papers import packs
from ui.preview.panel import PagesPanel

if TYPE_CHECKING:
    from mentoring_desktop.papers.register import PaperRow
    from mentoring_desktop.store import Session, Store
    from ui.preview.panel import Work

NOTHING = "Выберите документ в списке, и здесь откроются его страницы."


class Preview(PagesPanel):
    """Shows the last paper asked for."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.reading, NOTHING)
        self._row: PaperRow | None = None

    def take(self, row: PaperRow | None, *, afresh: bool = False) -> None:
        """Show a paper, or that none is chosen; ``afresh`` makes its pages again."""
        if row == self._row and not afresh:
            return
        self._row = row
        if row:
            self.ask(partial(_of_paper, row.id), row.kind.value, row.about)
        else:
            self.ask(None)


def _of_paper(paper_id: int, session: Session) -> Work:
    return packs.paper(session, paper_id).pdf
