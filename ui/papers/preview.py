"""The panel beside the register: the pages of the paper now chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)
from typing_extensions import override

from mentoring_desktop.papers import packs
from ui import theme
from ui.elided import ElidedLabel
from ui.labels import label
from ui.preview.pdf import Pdf
from ui.preview.tools import PageTools
from ui.preview.view import PagesView
from ui.tasks import Aside

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent

    from mentoring_desktop.papers.register import PaperRow
    from mentoring_desktop.store import Store

LEAST = 300
"""Pixels below which no page can be read."""

_PAUSE = 70
"""Milliseconds that a paper stays chosen before its pages are made: arrows run on faster."""

_LATE = 400
"""Milliseconds after which the former paper's pages must not stand for the new one's."""

NOTHING = "Выберите документ в списке, и здесь откроются его страницы."
WAIT = "Готовим страницы…"


class Preview(QFrame):
    """Shows the last paper asked for; its pages are made on a thread of their own."""

    left = Signal()
    """Esc was pressed: the list is wanted again."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Просмотр документа")
        self.setMinimumWidth(LEAST)
        self._store = store
        self._row: PaperRow | None = None
        self._made_for: PaperRow | None = None
        self._work: Aside[bytes] | None = None
        self.pages = PagesView()
        self.tools = PageTools(self.pages)
        self.name, self.about = ElidedLabel("heading"), ElidedLabel("secondary")
        self._words = label("secondary", NOTHING)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(theme.EDGE)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.make_now)
        self._late = QTimer(self, singleShot=True, interval=_LATE)
        self._late.timeout.connect(lambda: self._say(WAIT))
        self._lay_out()
        self._say(NOTHING)

    @property
    def shown(self) -> PaperRow | None:
        """The paper whose pages are shown; nothing while they are being made."""
        return self._made_for

    @property
    def sentence(self) -> str:
        """What is said in place of pages; empty while there are pages."""
        return self._words.text() if self._either.currentWidget() is self._words else ""

    def take(self, row: PaperRow | None, *, afresh: bool = False) -> None:
        """Show a paper, or that none is chosen; ``afresh`` makes its pages again."""
        if row == self._row and not afresh:
            return
        self._row = row
        self._made_for = None
        self.name.show_text(row.kind.value if row else "")
        self.about.show_text(row.about if row else "")
        if row is None:
            self._be_still()
            self._say(NOTHING)
        elif self.isVisible():
            self._pause.start()
            self._late.start()

    def tell(self, sentence: str) -> None:
        """Say in place of the pages why there are none; an empty sentence says nothing."""
        if sentence and not self._pause.isActive():
            self._late.stop()
            self._say(sentence)

    def add_button(self, action: QAction) -> None:
        """Put an action on the paper at the right of its name."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        self._head.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._row is not None and self._made_for is None:
            self._say(WAIT)
            self._pause.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._be_still()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def make_now(self) -> None:
        """Make the pages of the paper now chosen, once what is being made has stopped."""
        if self._work:
            self._work.stop()
            return
        row = self._row
        if row is None or not self.isVisible():
            return
        with self._store.reading() as session:
            item = packs.paper(session, row.id)
        self._work = Aside[bytes](self)
        self._work.run(item.pdf, partial(self._show, row), self._make_next, self._let_go)

    def _make_next(self) -> None:
        self._let_go()
        self.make_now()

    def _let_go(self) -> None:
        self._work = None

    def _show(self, row: PaperRow, data: bytes) -> None:
        self._work = None
        if row is not self._row:
            self.make_now()
            return
        self._made_for = row
        self._late.stop()
        self.pages.take(Pdf(data))
        self._either.setCurrentWidget(self.pages)

    def _be_still(self) -> None:
        self._pause.stop()
        self._late.stop()
        if self._work:
            self._work.stop()

    def _say(self, sentence: str) -> None:
        self.pages.take(None)
        self._words.setText(sentence)
        self._either.setCurrentWidget(self._words)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(theme.PAD, theme.GAP, theme.GAP, theme.GAP)
        self._head.setSpacing(theme.STEP)
        self._head.addLayout(words, 1)
        self._either = QStackedWidget()
        self._either.addWidget(self._words)
        self._either.addWidget(self.pages)
        column = QVBoxLayout(self)
        # The frame's own line stays free of what lies inside.
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._either, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        tools = self.tools
        line = QHBoxLayout()
        line.setContentsMargins(theme.GAP, theme.STEP, theme.GAP, theme.STEP)
        line.setSpacing(theme.STEP)
        line.addWidget(_flat(tools.button(tools.before)))
        line.addWidget(tools.page)
        line.addWidget(_flat(tools.button(tools.after)))
        line.addStretch(1)
        line.addWidget(_flat(tools.button(tools.smaller)))
        line.addWidget(_flat(tools.zoom_button()))
        line.addWidget(_flat(tools.button(tools.larger)))
        line.addWidget(_flat(tools.button(tools.by_width)))
        return line


def _flat(button: QPushButton) -> QPushButton:
    button.setProperty("flat", True)
    return button
