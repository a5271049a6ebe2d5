"""Questionnaires on the screen: answers typed by the keyboard, blanks for the chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from mentoring_desktop.language import counts
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.model.surveys import SurveyKind
    from ui.card import Section, Somebody
    from ui.page import Page
    from ui.surveys.entry import EntryWindow

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


def _open(host: Host, window: EntryWindow) -> None:
    window.kept.connect(lambda count: host.said.emit(kept(count), "", None))
    window.open()


def kept(count: int) -> str:
    """Say how many sheets were kept."""
    if count == 1:
        return "Анкета записана"
    return f"Записано: {counts.count(count, 'анкета', 'анкеты', 'анкет')}"
