"""The panel beside the register: the pages of the paper now chosen, its state, what differs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mentoring_desktop.papers import packs
from ui.elided import ElidedLabel
from ui.papers import state
from ui.papers.strip import Strip
from ui.preview.panel import PagesPanel

if TYPE_CHECKING:
    from mentoring_desktop.papers.register import PaperRow
    from mentoring_desktop.store import Session, Store
    from ui.preview.panel import Work

NOTHING = "Выберите документ в списке, и здесь откроются его страницы."


class Preview(PagesPanel):
    """Shows the last paper asked for."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, store.reading, NOTHING)
        self._row: PaperRow | None = None
        self.state = ElidedLabel("secondary")
        self.strip = Strip()
        self.add_line(self.state)
        self.add_strip(self.strip)

    @property
    def shown(self) -> PaperRow | None:
        """The paper whose pages are shown; nothing while they are being made."""
        return self._row if self.is_shown else None

    def take(self, row: PaperRow | None, *, afresh: bool = False) -> None:
        """Show a paper, or that none is chosen; ``afresh`` makes its pages again."""
        self.state.show_text(state.told(row) if row else "")
        self.strip.setVisible(bool(row and row.differs))
        same = _printed_of(row) == _printed_of(self._row)
        self._row = row
        if same and not afresh:
            return
        if row:
            self.ask(partial(_of_paper, row.id), row.kind.value, row.about)
        else:
            self.ask(None)


def _of_paper(paper_id: int, session: Session) -> Work:
    return packs.paper(session, paper_id).pdf


def _printed_of(row: PaperRow | None) -> PaperRow | None:
    """Give a row without what changes no page of the paper."""
    return row and replace(row, differs=False, readers=(0, 0))
