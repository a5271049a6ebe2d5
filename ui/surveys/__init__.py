"""Questionnaires on the screen: answers typed by the keyboard, blanks for the chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtGui import QGuiApplication

from mentoring_desktop.language import counts
from ui.news import telling
from ui.tasks import Task

if TYPE_CHECKING:
    from pathlib import Path

    from mentoring_desktop.exchange.sheets import Sheet
    from mentoring_desktop.model.surveys import SurveyKind
    from ui.card import Section, Somebody
    from ui.page import Page
    from ui.surveys.entry import EntryWindow
    from ui.surveys.form_window import FormWindow

    Host: TypeAlias = "Page | Section[Any]"
    """A page or a section of the card: what is asked for there is shown over it."""


def enter_answers(host: Host, kind: SurveyKind, people: Sequence[Somebody]) -> EntryWindow:
    """Open the window in which the sheets of these people are typed, one after another."""
    # Sheets are typed in seasons, and a bank is shown at every start.
    from ui.surveys.entry import EntryWindow  # noqa: PLC0415

    window = EntryWindow(host.store, kind, people, host)
    _open(host, window)
    return window


def mend_answers(host: Host, kind: SurveyKind, person: Somebody, sheet_id: int) -> EntryWindow:
    """Open a sheet that was typed before."""
    from ui.surveys.entry import EntryWindow  # noqa: PLC0415 - as above

    window = EntryWindow.to_mend(host.store, kind, person, sheet_id, host)
    _open(host, window)
    return window


def print_blanks(host: Host, kind: SurveyKind, people: Sequence[Somebody]) -> None:
    """Make a blank for each of these people, to be shown and printed."""
    from mentoring_desktop.papers import questionnaire  # noqa: PLC0415 - brings ReportLab

    with telling(host):
        with host.store.reading() as session:
            forms = questionnaire.blanks(session, kind, [each.person_id for each in people])
        host.forms_made.emit(forms)


def load_answers(host: Page, kind: SurveyKind) -> None:
    """Ask for the file of an online form, and open the window in which it is looked through."""
    from ui.dialogs import ask_sheet_to_read  # noqa: PLC0415 - as above

    path = ask_sheet_to_read(host)
    if path:
        read_answers(host, kind, path)


def read_answers(host: Page, kind: SurveyKind, path: Path) -> None:
    """Read the file of an online form aside, and open the window in which it is looked through."""
    from mentoring_desktop.exchange.sheets import read_file  # noqa: PLC0415 - as above

    task = Task[Sequence["Sheet"]](host, "Читаем файл", 1)
    task.run(lambda told: read_file(path, told), lambda sheets: show_answers(host, kind, sheets))


def paste_answers(host: Page, kind: SurveyKind) -> None:
    """Look through what was copied from the table of an online form."""
    from mentoring_desktop.exchange.sheets import pasted  # noqa: PLC0415 - as above

    with telling(host):
        show_answers(host, kind, [pasted(QGuiApplication.clipboard().text())])


def show_answers(host: Page, kind: SurveyKind, sheets: Sequence[Sheet]) -> FormWindow:
    """Open the window in which the sheet of a form is looked through."""
    from ui.surveys.form_window import FormWindow  # noqa: PLC0415 - as above

    window = FormWindow(host.store, kind, sheets, host)
    window.kept.connect(lambda count, title: host.say_done(_kept(count), title))
    window.open()
    return window


def _open(host: Host, window: EntryWindow) -> None:
    window.kept.connect(lambda count: host.said.emit(_kept(count), "", None))
    window.open()


def _kept(count: int) -> str:
    if count == 1:
        return "Анкета записана"
    return f"Записано: {counts.count(count, 'анкета', 'анкеты', 'анкет')}"
