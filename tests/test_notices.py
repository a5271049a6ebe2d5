"""The early end of mentoring: who writes to whom, and the day it takes effect."""

from datetime import date

import pytest

from mentoring_desktop import organisation, roadmap, signatories
from mentoring_desktop.documents.facts import Order, to_json
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.pairs import Pair, PairMember, PairStatus
from mentoring_desktop.model.papers import Paper
from mentoring_desktop.papers import life, notice, register
from mentoring_desktop.store import Store
from tests import make

LATER = date(2026, 10, 5)


@pytest.fixture
def led(school: Store) -> Store:
    """Maria leads Анна and Ким."""
    with school.changing("Внести") as session:
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        mentor = make.mentor(session, "Иванова")
        mentees = [
            make.mentee(session, "Мельник", first="Анна", position="педагог-психолог"),
            make.mentee(session, "Ким", first="Виктория", middle=""),
        ]
        made = Pair(cycle_id=1, mentor_id=mentor, status=PairStatus.ACTIVE)
        made.date_from, made.date_to = make.TODAY, date(2027, 5, 31)
        made.members = [PairMember(mentee_id=each) for each in mentees]
        session.add(made)
    return school


@pytest.mark.parametrize(
    ("week", "received", "last"),
    [
        (5, date(2026, 5, 8), date(2026, 5, 14)),
        (6, date(2026, 5, 8), date(2026, 5, 13)),
        (5, date(2026, 10, 1), date(2026, 10, 6)),
        (6, date(2026, 10, 1), date(2026, 10, 5)),
    ],
)
def test_the_end_comes_three_working_days_after_the_notice(
    led: Store, week: int, received: date, last: date
) -> None:
    """Domain §1.3: notice on Friday 08.05.2026 of a five-day week ends on 14.05.2026."""
    with led.changing("Неделя") as session:
        organisation.current(session).week_days = week
        assert notice.earliest(session, received) == last


def test_the_last_day_follows_from_the_notice_or_is_put_off(led: Store) -> None:
    asked = notice.Asked(pair_id=1, received=date(2026, 5, 8))
    later = notice.Asked(pair_id=1, received=date(2026, 5, 8), last_day=date(2026, 5, 29))
    with led.reading() as session:
        days = [
            notice.draft(session, Order(), each).facts.values["last_day"][""]
            for each in (asked, later, notice.Asked(pair_id=1))
        ]
    assert days == ["14.05.2026", "29.05.2026", "____________"]


def test_too_early_an_end_is_told(led: Store) -> None:
    received = date(2026, 5, 8)
    with led.reading() as session:
        said = notice.warnings(
            session, notice.Asked(pair_id=1, received=received, last_day=date(2026, 5, 13))
        )
        fine = notice.warnings(
            session, notice.Asked(pair_id=1, received=received, last_day=date(2026, 5, 14))
        )
    assert "раньше 14.05.2026" in said[0]
    assert fine == []


def test_each_is_written_by_the_right_one(led: Store) -> None:
    with led.reading() as session:
        kim = session.get_one(Pair, 1).members[1].mentee.person_id
        drafts = {
            variant: notice.draft(
                session, Order(), notice.Asked(pair_id=1, variant=variant, mentee_id=kim)
            )
            for variant in Variant
        }
    assert drafts[Variant.REFUSAL].facts.author.name == "Иванова Мария Петровна"
    assert drafts[Variant.REFUSAL].facts.addressee.name == "Волковой\xa0Н.А."
    assert drafts[Variant.CANCEL].facts.addressee.position == "Учителю математики"
    assert drafts[Variant.CANCEL].facts.addressee.name == "Ивановой\xa0М.П."
    assert drafts[Variant.REPLACEMENT].about == "Ким\xa0В."


def test_a_pair_has_to_be_chosen(led: Store) -> None:
    with pytest.raises(MentoringError, match="Выберите пару"), led.reading() as session:
        notice.draft(session, Order(), notice.Asked())


def test_nobody_is_asked_to_refuse(led: Store) -> None:
    with led.reading() as session:
        assert notice.due(session) == []


@pytest.mark.parametrize("variant", Variant)
def test_the_same_paper_is_gathered_anew(led: Store, variant: Variant) -> None:
    asked = notice.Asked(pair_id=1, variant=variant, reason="отпуск", received=make.TODAY)
    with led.changing("Заявление") as session:
        draft = notice.draft(session, Order(number="17", day=make.TODAY), asked)
        paper = session.get_one(Paper, register.keep(session, draft))
        assert to_json(notice.again(session, paper).facts) == paper.facts


def test_the_day_of_a_statement_is_that_of_its_delivery_if_none_was_named(led: Store) -> None:
    """Composed anew by the day it came, it says its last day and is signed (V12, V22)."""
    asked = notice.Asked(pair_id=1, variant=Variant.REPLACEMENT)
    with led.changing("Заявление") as session:
        paper = register.keep(session, notice.draft(session, Order(), asked))
    with pytest.raises(MentoringError, match="Последний день"), led.changing("x") as session:
        life.sign(session, paper, "17", make.TODAY)
    with led.changing("Заново") as session:
        paper = life.remake(session, paper, make.TODAY)
        life.sign(session, paper, "17", make.TODAY)
        assert session.get_one(Paper, paper).facts["values"]["last_day"][""] == "06.10.2026"


def test_a_statement_is_addressed_to_the_head_of_its_day(led: Store) -> None:
    asked = notice.Asked(pair_id=1, received=make.TODAY)
    with led.changing("Новый директор") as session:
        make.live_on(session, date(2026, 10, 12))
        signatories.replace(session, make.person(session, "Белая").id, "директор", LATER)
        before = notice.draft(session, Order(number="1", day=make.TODAY), asked)
        after = notice.draft(session, Order(number="2", day=LATER), asked)
    names = [draft.facts.addressee.name.replace("\xa0", " ") for draft in (before, after)]
    assert names == ["Волковой Н.А.", "Белой М.П."]
