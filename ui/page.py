"""What every page has: a title with figures, its buttons, a place for a refusal, and the news."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui import theme
from ui.icons import icon
from ui.labels import label
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QShowEvent

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.store import Store
    from ui.settings import Settings


class Page(QWidget):
    """A page of the window. It reads its rows when shown, and again when they are touched.

    A page that is not in sight only remembers what was touched, and reads it when it is shown.
    """

    said = Signal(str, str, object)
    """A quiet message, the text of its one button, and what the button does."""
    paper_made = Signal(int)
    """The key of a paper that is to be shown."""
    forms_made = Signal(object)
    """Carries ``Forms`` that are to be shown and printed."""
    wanted = Signal(str)
    """The name of the page that has what is missing here."""
    wanted_row = Signal(str, int)
    """The name of a page, and the key of what is to be chosen there."""

    title: ClassVar[str]
    tables: ClassVar[frozenset[str]]
    """The tables whose rows the page shows."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.setObjectName(type(self).__name__)
        self.setAccessibleName(self.title)
        self._missed: dict[str, frozenset[int]] = {}
        self._fresh = False
        title, self._summary = label("page-title", self.title), label("summary")
        title.setWordWrap(False)
        self._notice = Notice(self)
        self.header = QHBoxLayout()
        self.header.setSpacing(theme.GAP)
        self.header.addWidget(title)
        self.header.addWidget(self._summary, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*(theme.EDGE,) * 4)
        self.body.setSpacing(theme.GAP)
        self.body.addLayout(self.header)
        self.body.addWidget(self._notice)

    def remember(self, settings: Settings) -> None:
        """Look as remembered from here on; most pages have nothing to remember."""

    def reload(self) -> None:
        """Read everything the page shows."""
        raise NotImplementedError

    def refresh(self, touched: Touched) -> None:  # noqa: ARG002 - pages that can, read only these
        """Read again what was touched; a page that cannot tell its rows apart reads all."""
        self.reload()

    def choose(self, key: int) -> None:
        """Choose the row of this key and go to it."""
        raise NotImplementedError

    def hear(self, touched: Touched) -> None:
        """Take the news of a change, now if the page is in sight and later if it is not."""
        mine = {name: ids for name, ids in touched.items() if name in self.tables}
        if mine and self.isVisible():
            self.refresh(mine)
        else:
            for name, ids in mine.items():
                self._missed[name] = self._missed.get(name, frozenset()) | ids

    def tell(self, sentence: str) -> None:
        """Show a refusal above the work; an empty sentence takes it away."""
        self._notice.show_sentence(sentence)

    def say_done(self, text: str, title: str) -> None:
        """Say quietly that an action is done, with a button that takes back this very action."""
        self.said.emit(text, "Отменить", lambda: self._take_back(title))

    def set_summary(self, text: str) -> None:
        """Show the figures beside the title."""
        self._summary.setText(text)

    def add_button(
        self, text: str, slot: Callable[[], object], icon_name: str = "", *, primary: bool = False
    ) -> QPushButton:
        """Put a button at the right end of the title line."""
        button = QPushButton(text)
        button.setProperty("primary", primary)
        if icon_name:
            button.setIcon(icon(icon_name, on_accent=primary))
        button.clicked.connect(slot)
        self.header.addWidget(button)
        return button

    def add_shortcuts(self, widget: QWidget, *actions: QAction) -> None:
        """Give a widget actions that act by key while the focus is inside it."""
        for action in actions:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            widget.addAction(action)

    def _take_back(self, title: str) -> None:
        if self.store.undo_title != title:
            self.tell("После этого сделано другое. Отмените сначала его: Ctrl+Z.")
            return
        with telling(self):
            self.store.undo()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._fresh:
            self._fresh = True
            self._missed = {}
            self.reload()
        elif self._missed:
            missed, self._missed = self._missed, {}
            self.refresh(missed)


class Notice(QWidget):
    """A strip with a sentence and a cross; it takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(wordWrap=True)
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setAccessibleName("Скрыть сообщение")
        close.setToolTip("Скрыть сообщение")
        close.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.PAD, theme.STEP, theme.STEP, theme.STEP)
        line.addWidget(self._text, 1)
        line.addWidget(close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown now."""
        return self._text.text() if self.isVisible() else ""

    def show_sentence(self, sentence: str) -> None:
        """Show the sentence, or hide the strip when there is none."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
