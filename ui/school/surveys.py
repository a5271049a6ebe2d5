"""The block «Анкеты и области»: the way to edit them, and blanks for anybody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from mentoring_desktop.model.surveys import SurveyKind
from ui import theme
from ui.labels import label
from ui.news import telling
from ui.school.block import Block

if TYPE_CHECKING:
    from mentoring_desktop.store import Store
    from ui.surveys.editing import EditWindow

MENTOR, REQUESTS = SurveyKind.MENTOR, SurveyKind.REQUESTS


class SurveysBlock(Block):
    """A line for each questionnaire and one for the dictionary."""

    forms_made = Signal(object)
    """Carries ``Forms`` that are to be shown and printed."""

    def __init__(self, store: Store) -> None:
        super().__init__("Анкеты и области")
        self._store = store
        self.editing: dict[str, QPushButton] = {}
        self.printing: dict[SurveyKind, QPushButton] = {}
        self._add_line("Анкета наставника", "mentor", SurveyKind.MENTOR)
        self._add_line("Анкета запросов", "requests", SurveyKind.REQUESTS)
        self._add_line("Области компетенций", "areas")

    def edit(self, tab: str) -> EditWindow:
        """Open the window at a tab."""
        # Questionnaires are worded once in a year.
        from ui.surveys.editing import EditWindow  # noqa: PLC0415

        window = EditWindow(self._store, self)
        window.open()
        window.turn_to(getattr(window, tab))
        return window

    def print_blank(self, kind: SurveyKind) -> None:
        """Make a blank for anybody, with room for the name."""
        from mentoring_desktop.papers import questionnaire  # noqa: PLC0415 - brings ReportLab

        with telling(self):
            with self._store.reading() as session:
                forms = questionnaire.blank(session, kind)
            self.forms_made.emit(forms)

    def _add_line(self, title: str, tab: str, kind: SurveyKind | None = None) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(label("secondary", title), 1)
        if kind:
            self.printing[kind] = self._button("Чистый бланк", title)
            self.printing[kind].clicked.connect(partial(self._print, kind))
            line.addWidget(self.printing[kind])
        self.editing[tab] = self._button("Изменить…", title)
        self.editing[tab].clicked.connect(partial(self._edit, tab))
        line.addWidget(self.editing[tab])
        self.column.addLayout(line)

    def _button(self, text: str, of: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(f"{of}: {text.rstrip('…').lower()}")
        return button

    def _edit(self, tab: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's own
        self.edit(tab)

    def _print(self, kind: SurveyKind, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's own
        self.print_blank(kind)
