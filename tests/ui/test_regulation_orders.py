"""Forms of the orders on the Положение and on the curator: answers proposed, one action issues."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentoring_desktop.documents.facts import Order
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.papers import regulation_order
from tests import make
from tests.dumps import dump
from tests.ui.finding import the
from tests.ui.test_issuing import choose
from ui.issuing.curator_order import CuratorOrderForm
from ui.issuing.regulation_order import RegulationOrderForm
from ui.issuing.window import IssueWindow
from ui.papers import PapersPage
from ui.regulation import RegulationWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.papers.draft import Draft
    from mentoring_desktop.store import Store
    from ui.issuing.form import IssueForm

_STARTS = Qt.MatchFlag.MatchStartsWith
ORDER = Order(day=date(2026, 9, 1), number="5")


@pytest.fixture
def window(qtbot: QtBot, school: Store) -> Iterator[IssueWindow]:
    page = PapersPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.show()
    page.commands.create.trigger()
    yield the(IssueWindow, page)
    stop()


def gathered(form: IssueForm) -> list[Draft]:
    gather = form.gather()
    with form.store.reading() as session:
        return gather(session, ORDER)


def test_the_order_on_the_regulation_is_what_is_due_first(window: IssueWindow) -> None:
    form = the(RegulationOrderForm, window)
    assert [draft.kind.name for draft in gathered(form)] == ["D01", "D02", "D03"]
    assert (form.banks.text(), form.report.text()) == ("31.10.2026", "31.05.2027")
    assert "Не указан протокол" in form.warning.text()


def test_all_papers_are_kept_in_one_action(window: IssueWindow, school: Store) -> None:
    before = dump(school)
    window.issue()
    with school.reading() as session:
        kinds = [paper.kind for paper in session.query(Paper).order_by(Paper.id)]
    assert kinds == [PaperKind.D01, PaperKind.D02, PaperKind.D03]
    assert school.undo_title == "Составить: Приказ об утверждении Положения"
    school.undo()
    assert dump(school) == before


def test_every_answer_goes_into_the_order(qtbot: QtBot, school: Store) -> None:
    with school.changing("Внести") as session:
        key = make.person(session, "Мельник", "Анна", "Ильинична").id
    form = RegulationOrderForm(school, {})
    qtbot.addWidget(form)
    with qtbot.waitSignals([form.changed] * 4):
        form.with_roadmap.click()
        form.appoints.click()
        form.municipal.setText(" приказом управления № 4 ")
        form.former.number.setText("№ 11")
    form.former.day.setText("1.9.2020")
    form.since.setText("02.09.2026")
    for choice in (form.site, form.controller):
        choice.setCurrentIndex(choice.findText("Мельник", flags=_STARTS))
    form.banks.clear()
    assert form.answers() == regulation_order.Asked(
        since=date(2026, 9, 2),
        with_roadmap=False,
        appoints=False,
        pairs_until=date(2026, 10, 31),
        report_until=date(2027, 5, 31),
        site_id=key,
        controller_id=key,
        municipal="приказом управления № 4",
        former=Order(number="11", day=date(2020, 9, 1)),
    )
    assert [draft.kind.name for draft in gathered(form)] == ["D01", "D02"]


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("banks", "31.02.2026", "Банки – до: напишите дату так"),
        ("former", "11", "Впишите дату прежнего приказа"),
    ],
)
def test_what_is_no_day_is_told(
    qtbot: QtBot, school: Store, field: str, typed: str, told: str
) -> None:
    form = RegulationOrderForm(school, {})
    qtbot.addWidget(form)
    line = form.former.number if field == "former" else form.banks
    line.setText(typed)
    with pytest.raises(MentoringError, match=told):
        form.gather()


def test_a_form_is_filled_in_with_what_was_asked_before(qtbot: QtBot, school: Store) -> None:
    form = RegulationOrderForm(school, {})
    qtbot.addWidget(form)
    form.municipal.setText("приказом № 4")
    [first, *_] = gathered(form)
    again = RegulationOrderForm(school, first.asked)
    qtbot.addWidget(again)
    assert again.answers() == form.answers()


def test_the_order_on_the_curator(window: IssueWindow, school: Store) -> None:
    choose(window, PaperKind.D04)
    form = the(CuratorOrderForm, window)
    assert form.curator.currentText() == "Шевченко Ольга Викторовна"
    form.since.setText("02.09.2026")
    [draft] = gathered(form)
    assert draft.about == "Шевченко\u00a0О.В."
    assert draft.facts.values["since"] == {"": "02.09.2026"}
    form.deputy.setCurrentIndex(form.deputy.findText("Шевченко", flags=_STARTS))
    with pytest.raises(MentoringError, match="сам себя"):
        gathered(form)
    form.deputy.setCurrentIndex(0)
    window.issue()
    assert school.undo_title == "Составить: Приказ о назначении куратора"


def test_the_text_is_opened_from_the_form_and_read_again(window: IssueWindow, qtbot: QtBot) -> None:
    form = the(RegulationOrderForm, window)
    form.editing.click()
    text = the(RegulationWindow, form)
    for name, typed in (("council_number", "1"), ("council_on", "28.08.2026")):
        text.acceptance.fields[name].editor.setText(typed)  # type: ignore[attr-defined]
        text.acceptance.fields[name].keep()
    with qtbot.waitSignal(form.changed):
        text.accept()
    assert form.warning.isHidden()
