"""The window in which questionnaires and the dictionary of areas are edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop.model.surveys import SurveyKind
from ui import theme
from ui.labels import label
from ui.news import telling
from ui.surveys import dictionary, questions
from ui.surveys.dictionary import AreasTab
from ui.surveys.questions import QuestionsTab

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.store import Store

_SIZE = (960, 680)


class EditWindow(QDialog):
    """Three tabs; each change is an action at once, and Ctrl+Z takes it back here too."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Анкеты и области")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.store = store
        self.mentor = QuestionsTab(store, SurveyKind.MENTOR)
        self.requests = QuestionsTab(store, SurveyKind.REQUESTS)
        self.areas = AreasTab(store)
        self.tabs, self._pages = QTabBar(), QStackedWidget()
        self.tabs.setAccessibleName("Что изменить")
        self.tabs.setExpanding(False)
        for title, tab in (
            ("Анкета наставника", self.mentor),
            ("Анкета запросов", self.requests),
            ("Области", self.areas),
        ):
            self.tabs.addTab(title)
            self._pages.addWidget(tab)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.message, self.refusal = label("secondary"), label("refusal")
        self._lay_out()
        self._add_keys()
        self.tell("")
        self._stop_watching = store.watch(self._hear)

    def tell(self, sentence: str) -> None:
        """Show a refusal below the tabs; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def turn_to(self, tab: QWidget) -> None:
        """Show a tab and give it the keyboard."""
        self.tabs.setCurrentIndex(self._pages.indexOf(tab))
        tab.setFocus()

    def undo(self) -> None:
        """Take the last action back and say so."""
        self._replay("Отменено", self.store.undo_title, self.store.undo)

    def redo(self) -> None:
        """Make the undone action again and say so."""
        self._replay("Возвращено", self.store.redo_title, self.store.redo)

    @override
    def done(self, result: int) -> None:
        """Close, when what is being typed has been kept; what cannot be is not lost."""
        field = self.focusWidget()
        if field:
            field.clearFocus()
        if any(each.property("refused") for each in self.findChildren(QWidget)):
            return
        self._stop_watching()
        super().done(result)

    def _replay(self, said: str, title: str | None, replay: Callable[[], None]) -> None:
        if title is None:
            return
        with telling(self.tabs):
            replay()
            self.message.setText(f"{said}: {title}")

    def _hear(self, touched: Touched) -> None:
        self.message.clear()
        if touched.keys() & questions.TABLES:
            self.mentor.reload()
            self.requests.reload()
        if touched.keys() & dictionary.TABLES:
            self.areas.reload()

    def _lay_out(self) -> None:
        closing = QPushButton("Закрыть", autoDefault=False)
        closing.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(closing)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.BLOCK,) * 4)
        column.setSpacing(theme.GAP)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        column.addWidget(self.refusal)
        column.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - theme.EDGE), min(_SIZE[1], room.height() - 60))

    def _add_keys(self) -> None:
        for text, act, *keys in (
            ("Отменить", self.undo, "Ctrl+Z"),
            ("Вернуть", self.redo, "Ctrl+Y", "Ctrl+Shift+Z"),
        ):
            action = QAction(str(text), self)
            action.setShortcuts([QKeySequence(str(key)) for key in keys])
            action.triggered.connect(act)
            self.addAction(action)
