"""The pages at the right: the paper with the texts as they are being typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.papers import specimens
from mentoring_desktop.papers.specimens import Specimen
from ui import theme
from ui.labels import label
from ui.preview.pdf import Pdf
from ui.preview.tools import PageTools
from ui.preview.view import PagesView
from ui.tasks import Aside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QPushButton

    from mentoring_desktop.store import Store
    from ui.texts.drafts import Key

    Facts = Mapping[str, Any]

LEAST = 300
"""Pixels below which no page can be read."""

_OF_SCHOOL = "Данные школы; чего ещё нет, показано примером"
_OF_DEMO = "Данные учебного примера: в школе такого документа ещё нет"


class LivePreview(QFrame):
    """Makes pages on a thread of their own, the last texts asked for."""

    refused = Signal(str)
    """Why there are no pages, in a sentence."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Как это будет напечатано")
        self.setMinimumWidth(LEAST)
        self._store = store
        self._work: Aside[bytes] | None = None
        self._next: Callable[[], None] | None = None
        self._of_demo: dict[str, Facts] = {}
        self._shown: Key | None = None
        self.pages = PagesView()
        self.tools = PageTools(self.pages)
        self.whose = label("secondary")
        self._lay_out()

    def tell(self, sentence: str) -> None:
        """Pass a refusal on; what was refused before is not taken back by pages."""
        if sentence:
            self.refused.emit(sentence)

    @property
    def busy(self) -> bool:
        """Whether pages are being made."""
        return self._work is not None

    def show_texts(self, key: Key, own: Mapping[str, str], edited: Mapping[str, str]) -> None:
        """Show a paper with these texts, once what is being made is done with."""
        self._next = partial(self._begin, key, own, edited)
        if self._work:
            self._work.stop()
        else:
            self._go_on()

    def _begin(self, key: Key, own: Mapping[str, str], edited: Mapping[str, str]) -> None:
        facts = self._of_school(key)
        work = partial(self._made, key, facts, own, edited)
        self._work = Aside(self)
        self._work.run(work, partial(self._show, key, facts is None), self._go_on, self._go_on)

    def _of_school(self, key: Key) -> Facts | None:
        try:
            with self._store.reading() as session:
                return specimens.of_school(session, key[0])
        except MentoringError:
            # A school that lacks what every paper needs looks at the papers of another.
            return None

    def _made(
        self,
        key: Key,
        facts: Facts | None,
        own: Mapping[str, str],
        edited: Mapping[str, str],
        told: Callable[[], None],
    ) -> bytes:
        """Set the paper: the work that goes on aside."""
        file, part = key
        told()
        if facts is None and file not in self._of_demo:
            self._of_demo[file] = specimens.of_demo(file)
            told()
        known = self._of_demo[file] if facts is None else facts
        return Specimen(file, known, own).pdf(part, edited)

    def _go_on(self) -> None:
        self._work = None
        begin, self._next = self._next, None
        if begin:
            begin()

    def _show(self, key: Key, of_demo: bool, data: bytes) -> None:  # noqa: FBT001 - as it was begun
        self.whose.setText(_OF_DEMO if of_demo else _OF_SCHOOL)
        bar = self.pages.verticalScrollBar()
        place = bar.value()
        self.pages.take(Pdf(data))
        if self._shown and key[0] == self._shown[0]:
            bar.setValue(place)
        else:
            self.pages.fit_width()
            self.pages.verticalScrollBar().setValue(0)
        self._shown = key
        self._go_on()

    def _lay_out(self) -> None:
        self.whose.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.STEP)
        tools = self.tools
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.GAP, theme.STEP, theme.GAP, theme.STEP)
        foot.setSpacing(theme.STEP)
        foot.addWidget(_flat(tools.button(tools.before)))
        foot.addWidget(tools.page)
        foot.addWidget(_flat(tools.button(tools.after)))
        foot.addStretch(1)
        foot.addWidget(_flat(tools.button(tools.smaller)))
        foot.addWidget(_flat(tools.zoom_button()))
        foot.addWidget(_flat(tools.button(tools.larger)))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.whose)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)


def _flat(button: QPushButton) -> QPushButton:
    button.setProperty("flat", True)
    return button
