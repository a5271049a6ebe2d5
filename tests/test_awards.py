"""Awards: when they are due, whom they name, letters and certificates that follow."""

from datetime import date
from functools import partial

import pytest
from sqlalchemy import select

from mentoring_desktop import pairs, roadmap
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.pairs import EndReason, Pair, PairMember, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind, PaperStatus
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import award_order, certificate, letter, participants, register
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.people import mentions
from mentoring_desktop.store import Session, Store
from tests import make

ORDER = Order(number="7", day=make.TODAY)


@pytest.fixture
def led(school: Store) -> Store:
    """Maria leads Oleg by order; Galina's pair is a draft yet."""
    with school.changing("Внести") as session:
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        for last, status in (("Иванова", PairStatus.ACTIVE), ("Галкина", PairStatus.DRAFT)):
            mentor = make.mentor(session, last)
            mentee = make.mentee(
                session, "Мельник", first="Олег", middle="Ильич", gender=Gender.MALE
            )
            made = Pair(cycle_id=1, mentor_id=mentor, status=status)
            made.date_from, made.date_to = make.TODAY, date(2027, 5, 31)
            made.members = [PairMember(mentee_id=mentee)]
            session.add(made)
    return school


def person(store: Store, last: str) -> int:
    with store.reading() as session:
        query = select(Person.id).where(Person.last_name == last).order_by(Person.id)
        return session.scalars(query).first() or 0


def at_the_end(store: Store, day: date = date(2027, 5, 1)) -> None:
    with store.changing("Прошло время") as session:
        make.live_on(session, day)


def keep_award(store: Store, asked: award_order.Asked) -> int:
    with store.changing("Приказ") as session:
        return register.keep(session, award_order.draft(session, ORDER, asked))


def certified(asked: certificate.Asked, session: Session, order: Order) -> list[Draft]:
    return certificate.drafts(session, order, asked)


def test_those_of_working_pairs_took_part(led: Store) -> None:
    with led.reading() as session:
        parts = {row.name.last: row.part for row in participants.rows(session) if row.part}
    assert parts == {"Иванова": "наставник", "Мельник": "наставляемый", "Шевченко": "куратор"}


@pytest.mark.parametrize(
    ("day", "due"),
    [(date(2026, 10, 1), False), (date(2027, 4, 30), False), (date(2027, 5, 1), True)],
)
def test_awards_are_due_in_the_last_thirty_days(led: Store, day: date, *, due: bool) -> None:
    at_the_end(led, day)
    with led.reading() as session:
        assert bool(award_order.due(session)) is due
        assert bool(certificate.due(session)) is due


def test_awards_are_due_once_a_pair_has_done_its_work(led: Store) -> None:
    with led.changing("Завершить") as session:
        pairs.end(session, 1, EndReason.PLAN_DONE, make.TODAY)
        [due] = award_order.due(session)
    assert due.asked["lettered"] == [person(led, "Иванова")]


def test_an_order_given_is_due_no_more_until_it_is_cancelled(led: Store) -> None:
    at_the_end(led)
    paper = keep_award(led, award_order.Asked(lettered=(person(led, "Иванова"),)))
    with led.changing("Отменить") as session:
        assert award_order.due(session) == []
        session.get_one(Paper, paper).status = PaperStatus.CANCELLED
        assert award_order.due(session)


def test_awards_put_people_in_their_cases_and_say_for_what(led: Store) -> None:
    asked = award_order.Asked(
        lettered=(person(led, "Иванова"),),
        thanked=(person(led, "Мельник"), person(led, "Шевченко")),
        merits={"наставляемый": "за открытые уроки"},
    )
    with led.reading() as session:
        said = award_order.draft(session, ORDER, asked).facts.values
    assert said["lettered"][""].startswith("учителя математики Иванову Марию Петровну за вклад")
    assert said["thanked"][""] == ""
    first, second = said["all_thanked"][""].splitlines()
    assert first == "учителю математики Мельнику Олегу Ильичу за открытые уроки."
    assert "Шевченко Ольге Викторовне за организацию" in second


def test_nobody_to_award_is_told(led: Store) -> None:
    with led.reading() as session:
        with pytest.raises(MentoringError, match="кого наградить"):
            award_order.draft(session, ORDER, award_order.Asked())
        with pytest.raises(MentoringError, match="письма"):
            letter.drafts(session, ORDER, letter.Asked())
        with pytest.raises(MentoringError, match="сертификаты"):
            certificate.drafts(session, ORDER, certificate.Asked())


def test_letters_are_due_for_those_whom_the_order_names(led: Store) -> None:
    mentor, mentee = person(led, "Иванова"), person(led, "Мельник")
    own = {"наставник": "за уроки мужества"}
    order = keep_award(led, award_order.Asked(lettered=(mentor, mentee), merits=own))
    with led.changing("Письма") as session:
        [due] = letter.due(session)
        assert due.title == "Благодарственные письма: 2\xa0письма"
        asked = from_json(letter.Asked, due.asked)
        assert (asked.person_ids, asked.basis_id) == ((mentor, mentee), order)
        drafts = letter.drafts(session, Order(day=make.TODAY), asked)
        assert drafts[0].facts.values["merit"][""] == "за уроки мужества"
        assert "от\xa001.10.2026 №\xa07" in drafts[0].facts.values["award_order"][""]
        register.keep(session, drafts[0])
        [left] = letter.due(session)
        assert left.asked["person_ids"] == [mentee]
        register.keep(session, drafts[1])
        assert letter.due(session) == []


def test_certificates_have_numbers_in_a_row_and_say_what_one_did(led: Store) -> None:
    at_the_end(led, date(2027, 5, 25))
    with led.changing("Сертификаты") as session:
        [due] = certificate.due(session)
        asked = certificate.Asked(person_ids=tuple(due.asked["person_ids"]), hours=34)
        drafts = certificate.drafts(session, Order(number="7", day=date(2027, 5, 25)), asked)
        for draft in drafts:
            register.keep(session, draft)
        assert certificate.due(session) == []
    said = {draft.about: draft.facts.values for draft in drafts}
    assert [draft.number for draft in drafts] == ["7", "8"]
    assert said["Иванова\xa0М.П."]["role"][""] == "наставника"
    assert said["Мельник\xa0О.И."]["role"][""] == "наставляемого"
    assert said["Мельник\xa0О.И."]["period"][""] == "с 01.10.2026 по 25.05.2027"
    assert said["Мельник\xa0О.И."]["hours"][""] == "34\xa0часов"


def test_a_pair_that_ended_early_counts_until_its_end(led: Store) -> None:
    asked = certificate.Asked(person_ids=(person(led, "Иванова"),))
    with led.changing("Завершить") as session:
        make.live_on(session, date(2027, 3, 1))
        pairs.end(session, 1, EndReason.PLAN_DONE, date(2027, 2, 26))
        [draft] = certificate.drafts(session, Order(), asked)
    assert draft.facts.values["period"][""] == "с 01.10.2026 по 26.02.2027"


def test_a_number_taken_keeps_none_of_the_pack(led: Store) -> None:
    asked = certificate.Asked(person_ids=(person(led, "Иванова"), person(led, "Мельник")))
    one = certificate.Asked(person_ids=(person(led, "Шевченко"),))
    with led.changing("Один") as session:
        register.keep_all(session, Order(number="8"), partial(certified, one))
    with pytest.raises(MentoringError, match="8 в 2026"), led.changing("Пачка") as session:
        register.keep_all(session, Order(number="7"), partial(certified, asked))
    with led.reading() as session:
        assert len(register.rows(session)) == 1


def test_the_same_papers_are_gathered_anew(led: Store) -> None:
    mentor, mentee = person(led, "Иванова"), person(led, "Мельник")
    order = keep_award(
        led, award_order.Asked(lettered=(mentor,), thanked=(mentee,), payment="в размере 1 рубля")
    )
    with led.changing("Остальное") as session:
        letters = letter.Asked(person_ids=(mentor, mentee), basis_id=order, greets=False)
        given = certificate.Asked(person_ids=(mentee,), given=True, hours=2)
        for draft in (
            *letter.drafts(session, Order(day=make.TODAY), letters),
            *certificate.drafts(session, ORDER, given),
        ):
            register.keep(session, draft)
    modules = {
        PaperKind.D34: award_order,
        PaperKind.D35: letter,
        PaperKind.D36: certificate,
    }
    with led.reading() as session:
        papers = session.scalars(select(Paper)).all()
        assert len(papers) == 4
        for paper in papers:
            again = modules[paper.kind].again(session, paper)
            assert to_json(again.facts) == paper.facts
            assert again.basis_id == paper.basis_id


def test_the_year_of_awards_is_that_of_the_cycle(led: Store) -> None:
    asked = award_order.Asked(thanked=(person(led, "Иванова"),))
    with led.reading() as session:
        said = award_order.draft(session, ORDER, asked).facts.values
    assert said["school_year"][""] == "2026/2027"


def test_who_led_a_pair_that_ended_early_is_thanked_as_a_mentor(led: Store) -> None:
    maria = person(led, "Иванова")
    with led.changing("Завершить") as session:
        make.live_on(session, date(2027, 3, 1))
        pairs.end(session, 1, EndReason.MENTOR_REFUSAL, date(2027, 2, 26))
        assert "профессиональное развитие коллег" in award_order.merit(session, maria)
        [draft] = certificate.drafts(session, Order(), certificate.Asked(person_ids=(maria,)))
        assert maria not in participants.took_part(session)
    assert draft.facts.values["period"][""] == "с 01.10.2026 по 26.02.2027"


def test_letters_and_certificates_speak_of_one_alone(led: Store) -> None:
    maria, oleg = person(led, "Иванова"), person(led, "Мельник")
    with led.changing("Письмо и сертификаты") as session:
        [letters] = letter.drafts(session, ORDER, letter.Asked(person_ids=(maria,)))
        asked = certificate.Asked(person_ids=(maria, oleg))
        for draft in (letters, *certificate.drafts(session, ORDER, asked)):
            register.keep(session, draft)
        found = {who: mentions.papers(session, who) for who in (maria, oleg)}
    assert [each.kind for each in found[maria]] == [PaperKind.D35, PaperKind.D36]
    assert [each.kind for each in found[oleg]] == [PaperKind.D36]
