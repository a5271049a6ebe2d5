"""Forms of agreements, notices and awards: what is ticked and typed is what is gathered."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mentoring_desktop import roadmap
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.pairs import Pair, PairMember, PairStatus
from mentoring_desktop.model.people import Mentor
from mentoring_desktop.papers import register
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.payment import PaymentKind
from mentoring_desktop.store import Store
from tests import make
from ui.issuing.agreement import AgreementForm
from ui.issuing.award_order import AwardOrderForm
from ui.issuing.certificate import CertificateForm
from ui.issuing.form import IssueForm
from ui.issuing.letter import LetterForm
from ui.issuing.payment_order import PaymentOrderForm
from ui.issuing.people_choice import Choice, PeopleChoice
from ui.issuing.statement import StatementForm

F = TypeVar("F", bound=IssueForm)
FORMS: list[type[IssueForm]] = [
    AgreementForm,
    PaymentOrderForm,
    StatementForm,
    AwardOrderForm,
    LetterForm,
    CertificateForm,
]
ORDER = Order(number="5", day=make.TODAY)
each_form = pytest.mark.parametrize("kind", FORMS, ids=lambda kind: kind.__name__)


@pytest.fixture
def led(school: Store) -> Store:
    """Maria leads two together, Galina leads one; Zoya does so by her very post."""
    with school.changing("Внести") as session:
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        for last, many in (("Иванова", 2), ("Галкина", 1), ("Зимина", 1)):
            mentor = make.mentor(session, last)
            mentees = [make.mentee(session, f"{last}-{each}") for each in range(many)]
            made = Pair(cycle_id=1, mentor_id=mentor, status=PairStatus.ACTIVE)
            made.date_from, made.date_to = make.TODAY, date(2027, 5, 31)
            made.members = [PairMember(mentee_id=each) for each in mentees]
            session.add(made)
        session.get_one(Mentor, 3).in_job_function = True
    return school


@pytest.fixture
def people(qtbot: QtBot) -> Iterator[PeopleChoice]:
    choices = [Choice(1, "Ёлкина Анна", "наставник"), Choice(2, "Ким Виктория", "")]
    choice = PeopleChoice("Кому", choices, [2])
    qtbot.addWidget(choice)
    choice.show()
    yield choice
    choice.hide()


def form(qtbot: QtBot, kind: type[F], store: Store, asked: Mapping[str, Any] | None = None) -> F:
    made = kind(store, asked or {})
    qtbot.addWidget(made)
    made.show()
    return made


def gathered(made: IssueForm) -> list[Draft]:
    with made.store.reading() as session:
        return made.gather()(session, ORDER)


def test_search_finds_yo_and_keeps_ticks(people: PeopleChoice) -> None:
    people.search.setText("елк")
    assert [row.id for row in people.rows.shown] == [1]
    QTest.keyClick(people.search, Qt.Key.Key_Down)
    assert people.view.currentIndex().row() == 0
    QTest.keyClick(people.view, Qt.Key.Key_Space)
    assert people.ticked == (1, 2)
    people.search.setFocus()
    QTest.keyClick(people.search, Qt.Key.Key_Escape)
    assert len(people.rows.shown) == 2
    assert people.counted.text() == "отмечено 2 из 2"


def test_a_click_anywhere_on_a_row_ticks_it(people: PeopleChoice, qtbot: QtBot) -> None:
    row = people.view.visualRect(people.rows.index(0, 0))
    with qtbot.waitSignal(people.changed):
        qtbot.mouseClick(
            people.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(row.right() - 5, row.center().y()),
        )
    assert people.ticked == (1, 2)


def test_all_that_are_found_are_ticked_and_let_go(people: PeopleChoice) -> None:
    people.search.setText("елк")
    people.all.click()
    assert list(people.ticked) == [1, 2]
    people.none.click()
    assert list(people.ticked) == [2]


@each_form
def test_every_control_has_a_name_and_the_keyboard(
    kind: type[IssueForm], led: Store, qtbot: QtBot
) -> None:
    made = form(qtbot, kind, led)
    controls: list[QWidget] = [
        *made.findChildren(QLineEdit),
        *made.findChildren(QComboBox),
        *made.findChildren(QAbstractButton),
    ]
    own = [each for each in controls if not each.objectName().startswith("qt_")]
    nameless = [
        each
        for each in own
        if not each.accessibleName()
        and not (each.parentWidget() or each).accessibleName()
        and each.metaObject().className() != "QToolButton"
    ]
    assert own
    assert nameless == []
    assert made.minimumSizeHint().width() <= 440


@each_form
def test_a_school_without_people_is_asked_in_a_sentence(
    kind: type[IssueForm], school: Store, qtbot: QtBot
) -> None:
    with pytest.raises(MentoringError, match=r"^[А-Я].*\.$"):
        gathered(form(qtbot, kind, school))


def test_an_agreement_says_what_is_chosen(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, AgreementForm, led, {"mentor_ids": [1]})
    assert [row.name for row in made.mentors.rows.all] == [
        "Галкина Мария Петровна",
        "Иванова Мария Петровна",
    ]
    made.kind.setCurrentText(PaymentKind.PERCENT.value)
    made.amount.setText("15")
    made.content.own.setText("мастер-класс; открытый урок")
    made.content.boxes[0].setChecked(False)
    [draft] = gathered(made)
    said = draft.facts.values
    assert said["payment"][""].startswith("в размере 15\xa0процентов")
    content = said["content"][""].splitlines()
    assert content[0] == "консультирование наставляемого."
    assert content[-2:] == ["мастер-класс.", "открытый урок."]


def test_an_agreement_tells_why_somebody_is_not_there(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, AgreementForm, led)
    said = [each.text() for each in made.findChildren(type(made.warning))]
    assert any("Зимина" in text and "письмо Роструда" in text for text in said)


def test_an_agreement_warns_of_missing_consents(led: Store, qtbot: QtBot) -> None:
    with led.changing("Без согласия") as session:
        other = make.mentor(session, "Ёлкина", consents=())
        made_pair = Pair(cycle_id=1, mentor_id=other, date_from=make.TODAY)
        made_pair.date_to = date(2027, 5, 31)
        made_pair.members = [PairMember(mentee_id=make.mentee(session, "Орлова"))]
        session.add(made_pair)
    made = form(qtbot, AgreementForm, led)
    assert made.warning.isHidden()
    made.mentors.all.click()
    assert "Ёлкина М.П.: нет письменного согласия" in made.warning.text().replace("\xa0", " ")


def test_an_amount_is_asked_only_where_it_is_needed(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, AgreementForm, led)
    assert not made.amount.isEnabled()
    made.kind.setCurrentText(PaymentKind.FIXED.value)
    assert made.amount.isEnabled()


def test_the_last_day_follows_the_day_of_notice(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, StatementForm, led)
    assert made.last_day.day == date(2026, 10, 6)
    made.received.setDate(made.received.date().addDays(1))
    assert made.last_day.day == date(2026, 10, 7)
    made.last_day.setDate(made.last_day.date().addDays(-1))
    assert "раньше 07.10.2026" in made.term.text()
    [draft] = gathered(made)
    assert draft.facts.values["last_day"][""] == "06.10.2026"
    made.by_hand.click()
    [draft] = gathered(made)
    assert draft.facts.values["last_day"][""].startswith("____")


def test_a_mentee_of_the_pair_asks_for_another_mentor(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, StatementForm, led)
    made.pair.setCurrentIndex(2)
    made.variant.setCurrentText(Variant.REPLACEMENT.value)
    assert made.mentee.isEnabled()
    made.mentee.setCurrentIndex(1)
    [draft] = gathered(made)
    assert draft.facts.author.name == "Иванова-1 Мария Петровна"
    made.pair.setCurrentIndex(0)
    [draft] = gathered(made)
    assert draft.facts.author.name == "Галкина-0 Мария Петровна"


def test_payments_go_to_those_ticked_by_whom_is_chosen(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, PaymentOrderForm, led)
    made.mentors.all.click()
    made.accountant.setCurrentText("Шевченко\xa0О.В.")
    [draft] = gathered(made)
    assert len(draft.facts.values["few"][""].splitlines()) == 2
    assert draft.facts.values["accountant.short"]["dat"] == "Шевченко\xa0О.В."


def test_awards_are_given_in_one_s_own_words(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, AwardOrderForm, led)
    made.lettered.search.setText("Иванова наставник")
    made.lettered.all.click()
    made.merits["наставник"].setText("за открытые уроки")
    made.payment.setText("в размере 1000 рублей")
    [draft] = gathered(made)
    said = draft.facts.values
    assert said["lettered"][""].endswith("Иванову Марию Петровну за открытые уроки")
    assert said["payment"][""] == "в размере 1000 рублей"


def test_a_letter_is_made_for_each(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, LetterForm, led, {"person_ids": [3, 4]})
    made.greets.setCurrentIndex(1)
    made.on_its_side.setCurrentIndex(1)
    drafts = gathered(made)
    assert [draft.number for draft in drafts] == ["5", "6"]
    assert all(draft.facts.on_its_side and not draft.facts.greets for draft in drafts)


def test_certificates_are_for_all_who_took_part_at_first(led: Store, qtbot: QtBot) -> None:
    made = form(qtbot, CertificateForm, led)
    made.hours.setText("36")
    drafts = gathered(made)
    assert len(drafts) == 7
    assert drafts[0].facts.values["hours"][""] == "36\xa0часов"
    made.hours.setText("много")
    with pytest.raises(MentoringError, match="числ"):
        gathered(made)


@each_form
def test_what_a_form_gathers_is_kept_as_one_step(
    kind: type[IssueForm], led: Store, qtbot: QtBot
) -> None:
    made = form(qtbot, kind, led)
    for choice in made.findChildren(PeopleChoice):
        choice.all.click()
    with led.changing("Составить") as session:
        keys = made.issue()(session, ORDER)
    assert keys
    led.undo()
    with led.reading() as session:
        assert register.rows(session) == []
