"""A window whose fields save themselves, so that undo must work in it as it does outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui import theme
from ui.labels import label
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.store import Store


class SavingWindow(QDialog):
    """Each change is an action at once, and Ctrl+Z takes it back here too.

    Subclasses put what they show into ``body`` and say in ``hear`` how it is read again.
    """

    def __init__(self, store: Store, title: str, size: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.store = store
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.GAP)
        self.message, self.refusal = label("secondary"), label("refusal")
        self.refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.BLOCK,) * 4)
        column.setSpacing(theme.GAP)
        column.addLayout(self.body, 1)
        column.addWidget(self.refusal)
        column.addLayout(self._foot())
        room = self.screen().availableGeometry()
        self.resize(min(size[0], room.width() - theme.EDGE), min(size[1], room.height() - 60))
        self._add_keys()
        self._stop_watching = store.watch(self._hear)

    def hear(self, touched: Touched) -> None:
        """Read again what was touched."""
        raise NotImplementedError

    def tell(self, sentence: str) -> None:
        """Show a refusal below the work; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

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
        with telling(self):
            replay()
            self.message.setText(f"{said}: {title}")

    def _hear(self, touched: Touched) -> None:
        self.message.clear()
        self.hear(touched)

    def _foot(self) -> QHBoxLayout:
        closing = QPushButton("Закрыть", autoDefault=False)
        closing.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(closing)
        return foot

    def _add_keys(self) -> None:
        for text, act, *keys in (
            ("Отменить", self.undo, "Ctrl+Z"),
            ("Вернуть", self.redo, "Ctrl+Y", "Ctrl+Shift+Z"),
        ):
            action = QAction(str(text), self)
            action.setShortcuts([QKeySequence(str(key)) for key in keys])
            action.triggered.connect(act)
            self.addAction(action)
