"""The list of kept files: what each is, how large, since when; files are dropped onto it."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from mentoring_desktop.language import dates
from ui import painting, theme
from ui.rows import ROW, Column, Rows

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPaintEvent

    from mentoring_desktop.attachments import FileRow
    from ui.rows import AnyIndex

HEIGHT = 52
INVITATION = "Перетащите сюда сканы и фотографии или нажмите «Добавить…»."


class FileList(QListView):
    """Rows of files; what is dropped is told by paths, for the section to keep."""

    dropped = Signal(list)
    """Carries paths."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows[FileRow] = Rows([Column("Файл", spoken)], key=attrgetter("id"), parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_FileLines(self))
        self.setAccessibleName("Файлы")
        self.setAccessibleDescription(INVITATION)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def current(self) -> FileRow | None:
        """Give the file the keyboard is on."""
        index = self.currentIndex()
        return self.rows.row(index) if index.isValid() else None

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._answer(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._answer(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = paths_in(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(paths)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.shown:
            with QPainter(self.viewport()) as painter:
                room = QRectF(self.viewport().rect()).adjusted(
                    theme.EDGE, theme.EDGE, -theme.EDGE, 0
                )
                colour = QColor(theme.current().text2)
                painting.wrapped(painter, room, INVITATION, lines=3, colour=colour)

    def _answer(self, event: QDropEvent) -> None:
        if paths_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()


def paths_in(data: QMimeData) -> list[Path]:
    """Give the files of this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def described(row: FileRow) -> str:
    """Give «PDF · 1,2 МБ · 01.10.2026»."""
    known = row.kind.words if row.kind.opens else f"{row.kind.words} · не открывается"
    return " · ".join((known, size_in_words(row.size), dates.requisite(row.added_at.date())))


def spoken(row: FileRow) -> str:
    """Give all of a row in one line, for whoever listens."""
    return f"{row.name}, {described(row)}"


def size_in_words(size: int) -> str:
    """Give «850 байт», «12 КБ» or «1,2 МБ» for a number of bytes."""
    kilo = 1024
    if size < kilo:
        return f"{size}\u00a0байт"
    if size < kilo * kilo:
        return f"{round(size / kilo)}\u00a0КБ"
    return f"{size / kilo / kilo:.1f}\u00a0МБ".replace(".", ",")


class _FileLines(QStyledItemDelegate):
    """Draws the name above what the file is."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens, row = theme.current(), index.data(ROW)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        room = QRectF(option.rect).adjusted(theme.PAD, theme.GAP, -theme.PAD, -theme.GAP)
        top = QRectF(room.left(), room.top(), room.width(), room.height() / 2)
        painting.line(painter, top, row.name)
        colour = QColor(tokens.text2 if row.kind.opens else tokens.warn)
        below = top.translated(0, top.height())
        painting.line(painter, below, described(row), size=theme.SECONDARY, colour=colour)
        painter.restore()
