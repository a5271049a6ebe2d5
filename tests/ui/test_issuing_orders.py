"""The forms of orders on pairs: what they ask, and what they make of the answers."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from mentoring_desktop import pairs
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.model.pairs import EndReason, Pair, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.papers import notice, pair_order, register
from mentoring_desktop.store import Store
from tests import make
from ui.issuing.amending_order import AmendingOrderForm
from ui.issuing.ending_order import EndingOrderForm
from ui.issuing.form import IssueForm
from ui.issuing.pair_order import PairOrderForm

LATER = date(2027, 1, 25)


@pytest.fixture
def people(school: Store) -> Store:
    """Ivanova leads Kim and Orlova by order 41; Shcherba waits for an order."""
    with school.changing("Внести") as session:
        make.mentor(session, "Иванова", capacity=3)
        make.mentor(session, "Котова", first="Елена", capacity=3)
        keys = pairs.form(session, 1, [make.mentee(session, "Ким"), make.mentee(session, "Орлова")])
        pair_order.issue(session, keys, "41", make.TODAY)
        make.live_on(session, LATER)
    return school


def issued(form: IssueForm, number: str) -> list[Paper]:
    """Press «Составить» and give the papers, detached."""
    with form.store.changing("Составить") as session:
        keys = form.issue()(session, Order(number=number, day=LATER))
    with form.store.reading() as session:
        found = [session.get_one(Paper, key) for key in keys]
        session.expunge_all()
    return found


def test_an_order_for_each_pair_is_previewed_and_issued(people: Store, qtbot: QtBot) -> None:
    with people.changing("Закрепить") as session:
        mentees = [make.mentee(session, last) for last in ("Щерба", "Белова")]
        pairs.form(session, 2, mentees)
    form = PairOrderForm(people, {})
    qtbot.addWidget(form)
    assert form.pairs.ticked == [3, 4]
    with qtbot.waitSignal(form.changed):
        form.apart.click()
    with people.reading() as session:
        drafts = form.gather()(session, Order(number="42", day=LATER))
    assert [draft.number for draft in drafts] == ["42", "43"]
    assert [paper.kind for paper in issued(form, "42")] == [PaperKind.D05] * 2
    assert PairOrderForm(people, {}).pairs.count() == 0


def test_what_was_answered_last_stands_in_the_next_form(people: Store, qtbot: QtBot) -> None:
    with people.changing("Закрепить") as session:
        payer = make.person(session, "Сомова", position="главный бухгалтер").id
        pairs.form(session, 2, [make.mentee(session, "Щерба")])
    form = PairOrderForm(people, {})
    qtbot.addWidget(form)
    choice = form.charged.choices["accountant_id"]
    choice.setCurrentIndex(choice.findData(payer))
    form.meetings.setText("каждую среду")
    (paper,) = issued(form, "42")
    assert paper.facts["values"]["meetings"][""] == "каждую среду"
    following = PairOrderForm(people, {})
    qtbot.addWidget(following)
    assert following.meetings.text() == "каждую среду"
    assert following.charged.value.accountant_id == payer


def test_changes_are_chosen_by_ticks(people: Store, qtbot: QtBot) -> None:
    with people.changing("Сменить и продлить") as session:
        pairs.end(session, 1, EndReason.MENTEE_REQUEST, LATER)
        pairs.form(session, 2, [1])
        pairs.set_term(session, 2, make.TODAY, date(2027, 6, 30))
    form = AmendingOrderForm(people, {"paper_id": 1})
    qtbot.addWidget(form)
    texts = [form.changes.item(row).text().replace("\xa0", " ") for row in range(2)]
    assert texts == [
        "Ким М.П.: наставник Иванова М.П. → Котова Е.П.",
        "Иванова М.П. – Орлова М.П.: срок по 31.05.2027 → по 30.06.2027",
    ]
    form.changes.setCurrentRow(1)
    with qtbot.waitSignal(form.changed):
        qtbot.keyClick(form.changes, Qt.Key.Key_Space)
    form.basis.setEditText("заявления Ким М.П.")
    (paper,) = issued(form, "7")
    assert paper.kind is PaperKind.D06
    assert [row["number"] for row in paper.facts["rows"]] == [1]
    assert paper.facts["values"]["basis"][""] == "заявления Ким М.П."
    left = AmendingOrderForm(people, {})
    qtbot.addWidget(left)
    assert left.changes.ticked == [2]


def test_where_nothing_has_changed_the_form_says_so(people: Store, qtbot: QtBot) -> None:
    form = AmendingOrderForm(people, {})
    qtbot.addWidget(form)
    assert form.amended.isHidden()
    assert form.changes.ticked == []


def test_an_open_pair_is_ended_by_the_order(people: Store, qtbot: QtBot) -> None:
    form = EndingOrderForm(people, {})
    qtbot.addWidget(form)
    assert form.pairs.ticked == []
    assert form.open_pairs.isHidden()
    form.pairs.tick(1)
    assert not form.open_pairs.isHidden()
    form.reason.setCurrentText(EndReason.MENTOR_REFUSAL.value)
    assert "Укажите день предупреждения" in form.warning.text()
    form.noticed.click()
    assert "не может быть раньше 28.01.2027" in form.warning.text()
    soon = LATER + timedelta(days=3)
    form.last_day.setDate(QDate(soon.year, soon.month, soon.day))
    assert form.warning.text() == ""
    (paper,) = issued(form, "7")
    assert paper.kind is PaperKind.D07
    with people.reading() as session:
        ended = session.get_one(Pair, 1)
        assert (ended.status, ended.ended_on) == (PairStatus.TERMINATED, soon)


def test_what_a_statement_says_is_filled_in(people: Store, qtbot: QtBot) -> None:
    with people.changing("Заявление") as session:
        asked = notice.Asked(pair_id=1, received=LATER)
        register.keep(session, notice.draft(session, Order(number="3", day=LATER), asked))
    form = EndingOrderForm(people, {"pair_ids": [1]})
    qtbot.addWidget(form)
    assert form.basis.currentText().startswith("заявления Ивановой")
    assert form.reason.currentText() == EndReason.MENTOR_REFUSAL.value
    assert form.last_day.day == date(2027, 1, 28)
    assert form.warning.text() == ""


def test_of_a_pair_that_has_ended_nothing_more_is_asked(people: Store, qtbot: QtBot) -> None:
    with people.changing("Завершить") as session:
        pairs.end(session, 2, EndReason.MUTUAL, LATER)
    form = EndingOrderForm(people, {})
    qtbot.addWidget(form)
    assert form.pairs.ticked == [2]
    assert form.open_pairs.isHidden()
    assert "взаимное согласие" in form.pairs.item(0).text()
