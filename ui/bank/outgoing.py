"""What goes out of a bank: its register as a paper, and its list for Excel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from mentoring_desktop.exchange import book, exporting
from mentoring_desktop.exchange.csv_file import csv_bytes
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.saving import save
from mentoring_desktop.language import counts
from mentoring_desktop.papers import banks
from ui.news import telling
from ui.preview.saving import ask_file_of, busy
from ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentoring_desktop.exchange.exporting import Table
    from ui.bank.page import BankPage

_TEXT = ".csv"
_KINDS = {"Книга Excel (*.xlsx)": ".xlsx", "Текст с разделителями (*.csv)": _TEXT}


def print_register(page: BankPage[Any]) -> None:
    """Issue the register of a bank and ask for it to be shown."""
    title = f"Составить документ «{page.register.value}»"
    with telling(page):
        with busy(), page.store.changing(title) as session:
            paper_id = banks.issue(session, page.register)
            unlawful = banks.unlawful(session, page.register)
        if unlawful:
            page.said.emit(unlawful, "К согласиям", lambda: page.wanted.emit("consents"))
        page.paper_made.emit(paper_id)


def save_list(page: BankPage[Any]) -> None:
    """Ask where the list of a bank shall lie, and save it there; it is written aside."""
    with telling(page):
        with page.store.reading() as session:
            table = exporting.of_bank(session, Bank(page.part))
        path = ask_file_of(page, "Сохранить список", f"{table.title}.xlsx", _KINDS)
        if path:
            task: Task[bytes] = Task(page, "Сохранить список", book.steps(table))
            task.run(partial(_written, table, path), partial(_keep, page, table, path))


def _written(table: Table, path: Path, told: Callable[[], None]) -> bytes:
    return csv_bytes(table) if path.suffix.casefold() == _TEXT else book.xlsx(table, told)


def _keep(page: BankPage[Any], table: Table, path: Path, data: bytes) -> None:
    save(path, data)
    people = counts.count(len(table.rows), "человек", "человека", "человек")
    folder = QUrl.fromLocalFile(str(path.parent))
    page.said.emit(
        f"Сохранено в «{path.name}»: {people}",
        "Открыть папку",
        lambda: QDesktopServices.openUrl(folder),
    )
