"""What the law gives a person over the data: an extract of them all, and their erasure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentoring_desktop.people import erasure
from ui.news import telling

if TYPE_CHECKING:
    from ui.bank.page import BankPage


def make_extract(page: BankPage[Any]) -> None:
    """Show the extract of the one on the card, to be printed."""
    # The papers' engine is slow to load, and an extract is seldom asked for.
    from mentoring_desktop.papers import subject_extract  # noqa: PLC0415

    row = page.table.current()
    with telling(page):
        if row:
            with page.store.reading() as session:
                forms = subject_extract.gather(session, row.person_id)
            page.forms_made.emit(forms)


def ask_erasure(page: BankPage[Any]) -> None:
    """Tell what would go of the one on the card, and ask whether it shall."""
    from ui.bank.erasing import EraseWindow  # noqa: PLC0415 - as above

    row = page.table.current()
    with telling(page):
        if row:
            with page.store.reading() as session:
                plan = erasure.plan(session, row.person_id)
            window = EraseWindow(page.store, row.person_id, plan, page)
            window.erased.connect(lambda: _finish(page))
            window.open()


def _finish(page: BankPage[Any]) -> None:
    """Write the file anew; a full disk is told, though the data are erased already."""
    with telling(page):
        page.store.compact()
        page.said.emit("Данные стёрты, файл переписан начисто", "", None)
