"""Asks which mentor, by keyboard: all of them by how well they suit, found as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop.language.folding import fold
from ui import theme
from ui.labels import label
from ui.pairs.choice_line import ChoicePainter
from ui.rows import ROW, AnyIndex, Column, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPainter

    from mentoring_desktop.mentors import MentorRow
    from ui.pairs.answers import Answers

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class MentorChooser(QDialog):
    """A search line over the mentors, the best first; Enter picks."""

    chosen = Signal(int)
    """The mentor's key."""

    def __init__(
        self, title: str, mentors: Iterable[MentorRow], answers: Answers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(600, 560)
        self.rows = Choices(answers, self)
        self.rows.set(answers.ranked(mentors))
        self.list = QListView()
        self.list.setAccessibleName("Наставники")
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_Lines(answers, self.list))
        self.list.activated.connect(self.accept)
        self.search = _Search(self.list)
        self.search.returnPressed.connect(self.accept)
        self.search.textChanged.connect(self._narrow)
        self._lay_out(title)
        self._narrow("")

    @override
    def accept(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            super().accept()
            self.chosen.emit(self.rows.row(index).id)

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        self.rows.narrow(lambda row: all(word in row.search for word in words))
        self.list.setCurrentIndex(self.rows.index(0, 0))
        self.list.scrollToTop()

    def _lay_out(self, title: str) -> None:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        pick = box.addButton("Закрепить", QDialogButtonBox.ButtonRole.AcceptRole)
        pick.setProperty("primary", True)
        # Enter in the line or in the list picks; a default button would hear it a second time.
        pick.setAutoDefault(False)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.EDGE,) * 4)
        lines.setSpacing(theme.PAD)
        for widget in (label("heading", title), self.search, self.list, box):
            lines.addWidget(widget)


class Choices(Rows["MentorRow"]):
    """Mentors, each with the answer a screen reader says as well."""

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        column = Column["MentorRow"](
            "Наставник", lambda row: row.name.short, hint=lambda row: answers.of(row).reason
        )
        super().__init__([column], lambda row: row.id, parent)
        self._answers = answers

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            row = self.row(index)
            return f"{row.name.full}, {row.position}, {self._answers.of(row).spoken}"
        return super().data(index, role)


class _Search(QLineEdit):
    """A search line whose arrows walk over the list below it."""

    def __init__(self, walked: QListView) -> None:
        super().__init__(placeholderText="Фамилия, предмет, должность", clearButtonEnabled=True)
        self.setAccessibleName("Найти наставника")
        self._walked = walked

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _WALKING:
            QCoreApplication.sendEvent(self._walked, event)
        else:
            super().keyPressEvent(event)


class _Lines(QStyledItemDelegate):
    def __init__(self, answers: Answers, parent: QWidget) -> None:
        super().__init__(parent)
        self._answers = answers
        self._painter = ChoicePainter()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._painter.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: MentorRow = index.data(ROW)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._painter.paint(painter, option.rect, row, self._answers.of(row), selected=selected)
