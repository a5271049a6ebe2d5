"""The page «Школа»: what the papers read from the file, and how it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import school_card, signatories
from mentoring_desktop.people import staff
from ui import theme
from ui.page import Page
from ui.school.cycle import CycleBlock
from ui.school.details import DetailsBlock
from ui.school.signing import SigningBlock
from ui.school.surveys import SurveysBlock
from ui.school.texts import TextsBlock

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mentoring_desktop.store import Store

_WIDE_ENOUGH = 900


class SchoolPage(Page):
    """The school at the left, the other blocks at the right; below one another if narrow."""

    title = "Школа"
    tables = frozenset(("organization", "signatory", "cycle", "person"))

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.details, self.signing, self.cycle = (
            DetailsBlock(store),
            SigningBlock(store),
            CycleBlock(store),
        )
        self.surveys = SurveysBlock(store)
        self.texts = TextsBlock(store)
        self.signing.removed.connect(self._tell_removed)
        self.surveys.forms_made.connect(self.forms_made)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.setFocusProxy(self.details)

    @override
    def reload(self) -> None:
        with self.store.reading() as session:
            school, cycle = school_card.card(session), school_card.cycle(session)
            entries, people = signatories.rows(session), staff.rows(session)
        self.set_summary("отсюда эти сведения берут все документы")
        self.details.take(school)
        self.signing.take(entries, people)
        self.cycle.take(cycle, people)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= _WIDE_ENOUGH
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _tell_removed(self, name: str, title: str) -> None:
        self.say_done(f"{name}: запись убрана", title)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(theme.BLOCK)
        right.addWidget(self.signing)
        right.addWidget(self.cycle)
        right.addWidget(self.surveys)
        right.addWidget(self.texts)
        right.addStretch(1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.BLOCK)
        self._columns.addWidget(self.details, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(right, 1)
        content = QWidget()
        content.setLayout(self._columns)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        self.body.addWidget(area, 1)
