"""The page «Документы» over the demo school, as tests look at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from mentoring_desktop.model.papers import Paper, PaperStatus
from mentoring_desktop.papers import acquaintances, programme, roadmap
from mentoring_desktop.store import Store
from ui.papers import PapersPage


def issue(store: Store) -> None:
    """Issue a programme and the roadmap beside the order that the demo school has."""
    with store.changing("Выпустить") as session:
        programme.issue(session, 1)
        roadmap.issue(session)


def unsign(store: Store) -> None:
    """Let the demo school's order be as it was before it went to the director."""
    with store.changing("Ещё не подписан") as session:
        paper = session.scalars(select(Paper)).one()
        paper.status, paper.printed_at = PaperStatus.DRAFT, None
        acquaintances.mark(session, [row.id for row in acquaintances.rows(session, paper.id)], None)


@contextmanager
def shown(store: Store, qtbot: QtBot, width: int = 1190) -> Iterator[PapersPage]:
    """Show the page, which hears of every change; the keyboard is in the list."""
    page = PapersPage(store)
    qtbot.addWidget(page)
    stop = store.watch(page.hear)
    page.resize(width, 720)
    with qtbot.waitActive(page):
        page.show()
    page.table.setFocus()
    yield page
    stop()


def kinds(page: PapersPage) -> list[str]:
    """Give the kinds of the papers shown, top down."""
    return [row.kind.value for row in page.rows.shown]


def wait_for_pages(page: PapersPage, qtbot: QtBot) -> None:
    """Wait until the panel shows the pages of the current paper."""
    qtbot.waitUntil(lambda: page.preview.shown == page.table.current())


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Let the coordinator choose a file in Qt's window, or close it."""
    chosen = (str(path) if path else "", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the coordinator choose a folder in Qt's window."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
