"""A panel that shows the pages of a paper, or says in place of them why there are none."""

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

from ui import theme
from ui.elided import ElidedLabel
from ui.labels import label
from ui.news import telling
from ui.preview.pdf import Pdf
from ui.preview.tools import PageTools
from ui.preview.view import PagesView
from ui.tasks import Aside

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.store import Session, Store

    Work = Callable[[Callable[[], None]], bytes]
    Sessions = Callable[[], AbstractContextManager[Session]]
    Gather = Callable[[Session], Work]
    """Reads what the pages need, and gives what makes them on any thread."""

LEAST = 300
"""Pixels below which no page can be read."""

_PAUSE = 70
"""Milliseconds that a paper stays chosen before its pages are made: arrows run on faster."""

_LATE = 400
"""Milliseconds after which the former paper's pages must not stand for the new one's."""

_AGAIN = 50
"""Milliseconds until another look whether long work has let the file go."""

WAIT = "Готовим страницы…"


class PagesPanel(QFrame):
    """Shows the last pages asked for; they are made on a thread of their own."""

    left = Signal()
    """Esc was pressed: the list is wanted again."""

    def __init__(
        self,
        store: Store,
        session: Sessions,
        nothing: str,
    ) -> None:
        """``session`` is what pages are read in; ``nothing`` is said while there are none."""
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Просмотр документа")
        self.setMinimumWidth(LEAST)
        self._store, self._session, self._nothing = store, session, nothing
        self._wanted: Gather | None = None
        self._made_for: Gather | None = None
        self._ready: Work | None = None
        self._work: Aside[bytes] | None = None
        self.pages = PagesView()
        self.tools = PageTools(self.pages)
        self.name, self.about = ElidedLabel("heading"), ElidedLabel("secondary")
        self._words = label("secondary", nothing)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(theme.EDGE)
        # A page reads its list again only after it is shown: what is wanted may be gone by then.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.make_now)
        self._late = QTimer(self, singleShot=True, interval=_LATE)
        self._late.timeout.connect(lambda: self._say(WAIT))
        self._lay_out()
        self._say(nothing)

    @property
    def is_shown(self) -> bool:
        """Whether the pages shown are those asked for last."""
        return self._made_for is not None

    @property
    def sentence(self) -> str:
        """What is said in place of pages; empty while there are pages."""
        return self._words.text() if self._either.currentWidget() is self._words else ""

    def ask(self, gather: Gather | None, name: str = "", about: str = "") -> None:
        """Show other pages under a name, or that there are none."""
        self._wanted, self._made_for, self._ready = gather, None, None
        self.name.show_text(name)
        self.about.show_text(about)
        if gather is None:
            self._be_still()
            self._say(self._nothing)
        elif self.isVisible():
            self._pause.stop()
            self._late.start()
            self._read()

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

    def add_line(self, line: QWidget) -> None:
        """Put a line under what the paper is about."""
        self._said.addWidget(line)

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip between the head and the pages."""
        self._parts.insertWidget(1, strip)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted is not None and self._made_for is None:
            self._say(WAIT)
            self._soon.start()

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
        """Make the pages now wanted, once what is being made has stopped."""
        if self._work:
            self._work.stop()
            return
        if self._wanted is None or self._ready is None or not self.isVisible():
            return
        self._work = Aside[bytes](self)
        then = partial(self._show, self._wanted)
        self._work.run(self._ready, then, self._make_next, self._let_go)

    def _read(self) -> None:
        """Read what is wanted now: later the store may be in the middle of long work."""
        if self._wanted and self._store.busy:
            self._soon.start(_AGAIN)
        elif self._wanted:
            with telling(self):
                with self._session() as session:
                    self._ready = self._wanted(session)
                self._pause.start()

    def _make_next(self) -> None:
        self._let_go()
        self.make_now()

    def _let_go(self) -> None:
        self._work = None

    def _show(self, made_for: Gather, data: bytes) -> None:
        self._work = None
        if made_for is not self._wanted:
            self.make_now()
            return
        self._made_for = made_for
        self._late.stop()
        self.pages.take(Pdf(data))
        self._either.setCurrentWidget(self.pages)

    def _be_still(self) -> None:
        for timer in (self._soon, self._pause, self._late):
            timer.stop()
        if self._work:
            self._work.stop()

    def _say(self, sentence: str) -> None:
        self.pages.take(None)
        self._words.setText(sentence)
        self._either.setCurrentWidget(self._words)

    def _lay_out(self) -> None:
        self._said = QVBoxLayout()
        self._said.setSpacing(0)
        self._said.addWidget(self.name)
        self._said.addWidget(self.about)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(theme.PAD, theme.GAP, theme.GAP, theme.GAP)
        self._head.setSpacing(theme.STEP)
        self._head.addLayout(self._said, 1)
        self._either = QStackedWidget()
        self._either.addWidget(self._words)
        self._either.addWidget(self.pages)
        self._parts = QVBoxLayout(self)
        # The frame's own line stays free of what lies inside.
        self._parts.setContentsMargins(1, 1, 1, 1)
        self._parts.setSpacing(0)
        self._parts.addLayout(self._head)
        self._parts.addWidget(self._either, 1)
        self._parts.addLayout(self._foot())

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
