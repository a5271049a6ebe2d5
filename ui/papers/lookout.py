"""Looks through the papers for discrepancies, one at a time, while the window has nothing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mentoring_desktop.papers import discrepancies

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.store import Store

SPOKEN_OF = frozenset(
    {
        "acquaintance",
        "consent",
        "cycle",
        "mentee",
        "mentor",
        "normative_act",
        "organization",
        "pair",
        "pair_member",
        "person",
        "professional_request",
        "programme",
        "programme_activity",
        "programme_goal",
        "roadmap",
        "roadmap_item",
        "roadmap_stage",
        "signatory",
    }
)
"""Tables that papers speak of: a change in them may make a paper differ."""

_PAUSE = 300
"""Milliseconds after a change: several come together."""
_BREATH = 15
"""Milliseconds between two papers, for everything else."""


class Lookout(QObject):
    """Tells of each paper whether it differs; a change begins the round anew."""

    seen = Signal(int, bool)
    """The key of a paper, and whether it differs from the file."""

    def __init__(self, store: Store, page: QWidget) -> None:
        super().__init__(page)
        self.differing: set[int] = set()
        """Papers that were last seen to differ."""
        self._store, self._page = store, page
        self._left: list[int] = []
        self._begin = QTimer(self, singleShot=True, interval=_PAUSE)
        self._begin.timeout.connect(self._read)
        self._next = QTimer(self, singleShot=True, interval=_BREATH)
        self._next.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether a round is on its way."""
        return self._begin.isActive() or self._next.isActive()

    def start(self) -> None:
        """Begin a round soon."""
        self._next.stop()
        self._begin.start()

    def _read(self) -> None:
        if self._store.busy:
            self._begin.start()
        elif self._page.isVisible():
            with self._store.reading() as session:
                self._left = discrepancies.lasting(session)[::-1]
            for ended in self.differing - set(self._left):
                self._tell(ended, differs=False)
            self._next.start()

    def _look(self) -> None:
        if not self._left or not self._page.isVisible():
            return
        if self._store.busy:
            # Long work lets the window live: this look comes after it.
            self._next.start()
            return
        paper_id = self._left.pop()
        with self._store.reading() as session:
            differs = bool(discrepancies.of(session, paper_id))
        self._tell(paper_id, differs=differs)
        self._next.start()

    def _tell(self, paper_id: int, *, differs: bool) -> None:
        (self.differing.add if differs else self.differing.discard)(paper_id)
        self.seen.emit(paper_id, differs)
