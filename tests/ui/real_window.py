"""The program in a process of its own on a real screen: says where cards are, and what changed."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QTimer

from mentoring_desktop import demo, mentors
from mentoring_desktop.store import Store
from ui import program, theme
from ui.main_window import MainWindow
from ui.main_window.places import PLACES
from ui.settings import Settings

MENTEE, MENTOR = "Мельник Олег Ильич", "Нуриев Салават Фаритович"


def main() -> None:
    """Show the board, print the two places on the screen, then the mentor's people at each news."""
    app = program.application()
    theme.apply(app, dark=False)
    store = Store.in_memory()
    with store.changing(demo.ACTION) as session:
        demo.fill(session)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(store, Settings(Path(folder, "settings.ini")))
        window.resize(1366, 768)
        window.move(0, 0)
        window.show()
        window.go([place.name for place in PLACES].index("pairs"))
        store.watch(lambda _touched: _tell(_people(store)))
        QTimer.singleShot(500, lambda: _tell(_places(window.page)))
        app.exec()


def _places(page: Any) -> list[list[int]]:
    waiting, board = page.waiting, page.board
    mentee = next(row.id for row in waiting.rows.shown if row.name.full == MENTEE)
    card = waiting.visualRect(waiting.rows.index_of(mentee)).center()
    mentor = next(seat.mentor.id for seat in board.rows.shown if seat.mentor.name.full == MENTOR)
    ends = (
        waiting.viewport().mapToGlobal(card),
        board.viewport().mapToGlobal(board.rect_of(mentor).center()),
    )
    return [_pair(end) for end in ends]


def _pair(point: QPoint) -> list[int]:
    return [point.x(), point.y()]


def _people(store: Store) -> list[str]:
    with store.reading() as session:
        rows = [row for row in mentors.rows(session) if row.name.full == MENTOR]
    return [member.name.full for member in rows[0].members]


def _tell(what: object) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
