"""The page «Пары» as tests see it: a picture in text, and a drag played into its views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QVersionNumber
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ui.pairs.carrying import ACTIONS

if TYPE_CHECKING:
    from ui.pairs import PairsPage
    from ui.pairs.carrying import CarryingView


def board(page: PairsPage) -> str:
    """Draw what the page shows: «Иванова 1/2: Петров», then those who wait."""
    lines: list[str] = []
    for seat in page.board.rows.shown:
        if seat.member:
            lines[-1] += f" {seat.member.name.last}"
        else:
            mentor = seat.mentor
            lines.append(f"{mentor.name.last} {mentor.taken}/{mentor.capacity}:")
    waiting = " ".join(row.name.last for row in page.waiting.rows.shown)
    return "\n".join([*lines, f"свободны: {waiting}".rstrip()])


def plain(text: str | None) -> str:
    """Give a text with usual spaces, as one types it."""
    return (text or "").replace("\N{NO-BREAK SPACE}", " ")


def load_of_waiting(page: PairsPage, *surnames: str) -> QMimeData:
    """Pick people up from the left."""
    rows = page.waiting.rows
    return rows.mimeData(
        [rows.index(at, 0) for at, row in enumerate(rows.shown) if row.name.last in surnames]
    )


def load_of_board(page: PairsPage, *surnames: str) -> QMimeData:
    """Pick people up from cards."""
    rows = page.board.rows
    return rows.mimeData(
        [
            rows.index(at, 0)
            for at, seat in enumerate(rows.shown)
            if seat.member and seat.member.name.last in surnames
        ]
    )


def mentor_key(page: PairsPage, surname: str) -> int:
    """Find a mentor on the board."""
    return next(
        seat.mentor.id for seat in page.board.rows.shown if seat.mentor.name.last == surname
    )


def drop(view: CarryingView, point: QPoint, load: QMimeData) -> bool:
    """Carry a load into a view, let it go, and tell whether it was taken."""
    accepted = carry(view, point, load)
    event = QDropEvent(
        QPointF(point),
        ACTIONS,
        load,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(view.viewport(), event)
    QApplication.processEvents()
    return accepted and event.isAccepted()


def carry(view: CarryingView, point: QPoint, load: QMimeData) -> bool:
    """Carry a load over a view and tell whether it could be let go."""
    event: QDragEnterEvent | QDragMoveEvent | None = None
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(
            _spot(point), ACTIONS, load, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        QApplication.sendEvent(view.viewport(), event)
    return event is not None and event.isAccepted()


def drop_on_mentor(page: PairsPage, surname: str, load: QMimeData) -> bool:
    """Let a load go over a mentor's card."""
    return drop(page.board, page.board.rect_of(mentor_key(page, surname)).center(), load)


def _spot(point: QPoint) -> Any:
    """Give the point as this Qt wants it: since 6.12 events of a drag have fractions."""
    return QPointF(point) if QLibraryInfo.version() >= QVersionNumber(6, 12) else point
