"""The window in which the Положение is worded, with its pages beside the text."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop import documents, organisation
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.language import dates
from mentoring_desktop.papers import regulation
from ui import theme
from ui.labels import label, mark
from ui.news import telling
from ui.normative_acts import ActsWindow
from ui.preview.panel import PagesPanel
from ui.regulation.acceptance import AcceptanceTab
from ui.regulation.sections import SectionsTab
from ui.saving_window import SavingWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.papers.regulation import Edition
    from mentoring_desktop.store import Session, Store
    from ui.preview.panel import Work

_SIZE, _LEFT = (1240, 720), 700
_ROOMY = 1100
"""Pixels that have room for the pages beside the text."""
_PAUSE = 250
"""Milliseconds after a key before the pages are made anew."""
_TABLES = frozenset(
    ("regulation_version", "regulation_section", "normative_act", "organization", "paper")
)


class RegulationWindow(SavingWindow):
    """Sections at the left, pages at the right; a signed version is followed by a new one."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(store, "Положение о наставничестве", _SIZE, parent)
        self.edition: Edition | None = None
        self.which = QComboBox()
        self.which.setAccessibleName("Редакция Положения")
        self.beginning = _button("Новая редакция", self.begin)
        self.acts = _button("Нормативные акты…", self.show_acts)
        self.looking = _button("Просмотр", self._turn)
        self.warning = label("hint")
        self.sections, self.acceptance = SectionsTab(store), AcceptanceTab(store)
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.pages = PagesPanel(store, store.reading, "")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show_pages)
        self._lay_out()
        self.which.activated.connect(self._choose)
        self.sections.typed.connect(self._pause.start)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._read(0)
        self.sections.setFocus()

    @override
    def hear(self, touched: Touched) -> None:
        if touched.keys() & _TABLES:
            self._read(self.edition.id if self.edition else 0)

    def begin(self) -> None:
        """Begin a new version as a copy of the signed one."""
        with telling(self):
            with self.store.changing("Начать новую редакцию Положения") as session:
                key = regulation.begin(session)
            self._read(key)

    def show_acts(self) -> None:
        """Open the list of acts of law that the texts name."""
        ActsWindow(self.store, self).open()

    def _read(self, version_id: int) -> None:
        """Read all versions, and show this one or the newest."""
        with self.store.reading() as session:
            found = regulation.editions(session)
            today = organisation.today(session)
            keys = [each.id for each in found]
            edition = found[keys.index(version_id) if version_id in keys else 0]
            on = edition.dated or today
            told = [] if edition.locked else regulation.warnings(session, edition, on)
        self.edition = edition
        self.which.clear()
        for each in found:
            self.which.addItem(_called(each), each.id)
        self.which.setCurrentIndex(found.index(edition))
        self.beginning.setVisible(found[0].locked)
        self.warning.setText("\n".join(told))
        self.warning.setVisible(bool(told))
        self.sections.take(edition)
        self.acceptance.take(edition)
        self._pause.start()

    def _choose(self) -> None:
        self._read(self.which.currentData())

    def _show_pages(self) -> None:
        """Show the pages with the text as it is being typed."""
        edition = self.edition
        if edition is None:
            return
        typing = self.sections.section
        if typing:
            typed = replace(typing, text=self.sections.text.value())
            sections = tuple(typed if each == typing else each for each in edition.sections)
            edition = replace(edition, sections=sections)
        self.pages.ask(partial(_pages, edition), "Положение", _called(edition))

    def _turn(self) -> None:
        self.pages.setVisible(self.looking.isChecked())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.which)
        head.addWidget(self.beginning)
        head.addStretch(1)
        head.addWidget(self.acts)
        head.addWidget(self.looking)
        self.beginning.setProperty("primary", True)
        self.looking.setCheckable(True)
        self.looking.setProperty("turns", True)
        self.looking.setToolTip("Показать или убрать страницы (F7)")
        turning = QAction(self)
        turning.setShortcut(QKeySequence("F7"))
        turning.triggered.connect(self.looking.click)
        self.addAction(turning)
        mark(self.warning, "tone", "warn")
        self.tabs.setAccessibleName("Что изменить")
        self.tabs.setExpanding(False)
        for title, tab in (
            ("Разделы", self.sections),
            ("Принятие и согласование", self.acceptance),
        ):
            self.tabs.addTab(title)
            self._stack.addWidget(tab)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setHandleWidth(theme.BLOCK)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self._left())
        sides.addWidget(self.pages)
        sides.setStretchFactor(1, 1)
        sides.setSizes([_LEFT, _SIZE[0] - _LEFT])
        self.body.addLayout(head)
        self.body.addWidget(sides, 1)
        self.looking.setChecked(self.width() >= _ROOMY)
        self._turn()

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.tabs)
        column.addWidget(self.warning)
        column.addWidget(self._stack, 1)
        return left


def _pages(edition: Edition, session: Session) -> Work:
    facts = regulation.facts(session, edition, Order(day=edition.dated))
    return partial(documents.pack, [("D02", facts)])


def _called(edition: Edition) -> str:
    if edition.locked and edition.dated:
        return f"Редакция, утверждённая {dates.requisite(edition.dated)}"
    if edition.made_on is None:
        return "Исходный текст программы"
    return f"Редакция от {dates.requisite(edition.made_on)}, не подписана"


def _button(text: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(text, autoDefault=False)
    button.clicked.connect(act)
    return button
