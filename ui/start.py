"""The page shown while no file is open: make a school's file, open one, or look at the example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mentoring_desktop import school_file
from ui import theme
from ui.icons import icon
from ui.labels import label
from ui.page import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from ui.settings import Settings

_WIDTH = 560
_PICTURE = 24


class StartPage(QWidget):
    """Three big choices, and the recent files below."""

    wants_new = Signal()
    wants_open = Signal()
    wants_demo = Signal()
    wants_file = Signal(object)
    """Carries the path of a recent file."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(960, 640)
        self.notice = Notice(self)
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        self._lines = QVBoxLayout(column)
        self._lines.setSpacing(theme.GAP)
        self._lines.addStretch(1)
        self._add_heading()
        self._lines.addWidget(self.notice)
        self._add_choices()
        if settings.recent:
            self._add_recent(settings.recent)
        self._lines.addStretch(2)
        QHBoxLayout(self).addWidget(column)
        self._add_help()

    def tell(self, sentence: str) -> None:
        """Show a refusal above the choices; an empty sentence takes it away."""
        self.notice.show_sentence(sentence)

    def _add_heading(self) -> None:
        self._lines.addWidget(label("page-title", "Наставничество"))
        about = "Вся работа школы с наставниками и наставляемыми — в одном файле."
        self._lines.addWidget(label("secondary", about))
        self._lines.addSpacing(theme.BLOCK)

    def _add_help(self) -> None:
        action = QAction("Справка", self)
        action.setShortcut(QKeySequence.StandardKey.HelpContents)
        action.triggered.connect(self._show_help)
        self.addAction(action)

    def _show_help(self) -> None:
        from ui.help import show_help  # noqa: PLC0415 - not needed by a start

        show_help("start", self)

    def _add_choices(self) -> None:
        new = Choice("Создать базу школы", "Три коротких шага", "add", primary=True)
        new.clicked.connect(self.wants_new)
        there = Choice("Открыть", "Файл, который уже есть на этом компьютере", "open")
        there.clicked.connect(self.wants_open)
        demo = Choice("Посмотреть на примере", "Придуманная школа: пробуйте всё", "school")
        demo.clicked.connect(self.wants_demo)
        for choice in (new, there, demo):
            self._lines.addWidget(choice)

    def _add_recent(self, files: list[Path]) -> None:
        self._lines.addSpacing(theme.BLOCK)
        self._lines.addWidget(label("heading", "Недавние"))
        for file in files:
            button = QPushButton(f"{file.stem}   {QDir.toNativeSeparators(str(file.parent))}")
            button.setProperty("flat", True)
            button.setEnabled(school_file.is_there(file))
            button.clicked.connect(lambda _checked, path=file: self.wants_file.emit(path))
            self._lines.addWidget(button)


class Choice(QPushButton):
    """A big button with what it does and a line about it."""

    def __init__(self, title: str, about: str, icon_name: str, *, primary: bool = False) -> None:
        super().__init__()
        self.setProperty("primary", primary)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        picture = QLabel(pixmap=icon(icon_name, on_accent=primary).pixmap(_PICTURE))
        words = QVBoxLayout()
        words.setSpacing(theme.STEP // 2)
        words.addWidget(label("heading", title))
        words.addWidget(label("secondary", about))
        line = QHBoxLayout(self)
        line.setContentsMargins(*(theme.BLOCK,) * 4)
        line.setSpacing(theme.BLOCK)
        line.addWidget(picture)
        line.addLayout(words, 1)
