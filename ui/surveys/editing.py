"""The window in which questionnaires and the dictionary of areas are edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget
from typing_extensions import override

from mentoring_desktop.model.surveys import SurveyKind
from ui.saving_window import SavingWindow
from ui.surveys import dictionary, questions
from ui.surveys.dictionary import AreasTab
from ui.surveys.questions import QuestionsTab

if TYPE_CHECKING:
    from mentoring_desktop.journal import Touched
    from mentoring_desktop.store import Store

_SIZE = (960, 680)


class EditWindow(SavingWindow):
    """Three tabs; each change is an action at once, and Ctrl+Z takes it back here too."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(store, "Анкеты и области", _SIZE, parent)
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
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._pages, 1)

    def turn_to(self, tab: QWidget) -> None:
        """Show a tab and give it the keyboard."""
        self.tabs.setCurrentIndex(self._pages.indexOf(tab))
        tab.setFocus()

    @override
    def hear(self, touched: Touched) -> None:
        if touched.keys() & questions.TABLES:
            self.mentor.reload()
            self.requests.reload()
        if touched.keys() & dictionary.TABLES:
            self.areas.reload()
