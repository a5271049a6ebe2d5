"""What a paper says beside what the file says now, and the way out."""

from datetime import date

import pytest

from mentoring_desktop import consents, mentees, organisation, pairs, roadmap, signatories
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import EndReason, Pair
from mentoring_desktop.model.papers import Paper
from mentoring_desktop.papers import (
    amending_order,
    discrepancies,
    ending_order,
    life,
    pair_order,
    programme,
)
from mentoring_desktop.papers import roadmap as roadmap_paper
from mentoring_desktop.papers.discrepancies import Way
from mentoring_desktop.people import card
from mentoring_desktop.store import Store
from tests import make

OLEG = 4


@pytest.fixture
def pair(school: Store) -> int:
    """Maria leads Oleg; two more wait."""
    with school.changing("Внести") as session:
        mentor = make.mentor(session, "Иванова", skills={"METHOD": 3})
        mentee = make.mentee(
            session,
            "Мельник",
            first="Олег",
            middle="Ильич",
            gender=Gender.MALE,
            position="учитель информатики",
            requests={"METHOD": 1},
        )
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        (key,) = pairs.form(session, mentor, [mentee])
    return key


def order(store: Store, pair_id: int, *, signed: bool) -> int:
    with store.changing("Приказ") as session:
        paper = pair_order.issue(session, [pair_id], "5", make.TODAY)
        if signed:
            life.sign(session, paper, "5", make.TODAY)
    return paper


def of(store: Store, paper_id: int) -> list[tuple[str, str, str, Way]]:
    with store.reading() as session:
        found = discrepancies.of(session, paper_id)
        assert not found or paper_id in discrepancies.lasting(session)
    return [(each.label, each.was, each.now, each.way) for each in found]


@pytest.mark.parametrize("signed", [False, True])
def test_a_paper_just_made_says_what_is_so(school: Store, pair: int, *, signed: bool) -> None:
    assert of(school, order(school, pair, signed=signed)) == []
    with school.changing("Ещё") as session:
        papers = [programme.issue(session, pair), roadmap_paper.issue(session)]
        if signed:
            for paper in papers:
                life.sign(session, paper, "36-а", make.TODAY)
    for paper in papers:
        assert of(school, paper) == []


@pytest.mark.parametrize(("signed", "way"), [(False, Way.REMAKE), (True, Way.AMEND)])
def test_a_change_of_post_is_seen_in_the_order(
    school: Store, pair: int, way: Way, *, signed: bool
) -> None:
    paper = order(school, pair, signed=signed)
    with school.changing("Перевод") as session:
        card.change(session, OLEG, "position", "учитель физики")
    found = of(school, paper)
    expected = ("Мельник\xa0О.И.: должность", "учитель информатики", "учитель физики", way)
    assert found == [expected]


def test_a_signed_paper_bears_the_letterhead_of_its_day(school: Store, pair: int) -> None:
    paper = order(school, pair, signed=True)
    with school.changing("Падеж, школа, согласие") as session:
        card.correct_form(session, OLEG, Case.GEN, "Мельника О.И.")
        organisation.current(session).short_name = "МБОУ «Лицей № 7»"
        consents.withdraw(session, OLEG, ConsentKind.PARTICIPATION)
    assert of(school, paper) == []


def test_a_draft_follows_the_name_of_the_school(school: Store, pair: int) -> None:
    paper = order(school, pair, signed=False)
    with school.changing("Школа") as session:
        organisation.current(session).short_name = "МБОУ «Лицей № 7»"
    labels = {label for label, *_ in of(school, paper)}
    assert labels == {"Краткое название школы", "Школа, краткое название"}


def test_another_curator_is_named_in_the_words_of_the_template(school: Store, pair: int) -> None:
    """A signed order stays as it is: the curator has an order of their own (D04)."""
    paper = order(school, pair, signed=False)
    with school.changing("Куратор") as session:
        curator = make.person(session, "Зимина", position="методист")
        organisation.current_cycle(session).curator_id = curator.id
    told = ("Куратор: фамилия с инициалами", "Шевченко\xa0О.В.", "Зимина\xa0М.П.", Way.REMAKE)
    assert told in of(school, paper)
    with school.changing("Подписан") as session:
        life.sign(session, paper, "5", make.TODAY)
    assert of(school, paper) == []


def test_the_director_of_a_later_day_changes_nothing(school: Store, pair: int) -> None:
    paper = order(school, pair, signed=True)
    with school.changing("Новый директор") as session:
        make.live_on(session, date(2026, 11, 2))
        new = make.person(session, "Зимина")
        signatories.replace(session, new.id, "директор", date(2026, 11, 1))
    assert of(school, paper) == []


def test_a_pair_that_ended_asks_for_the_order_on_it(school: Store, pair: int) -> None:
    paper = order(school, pair, signed=True)
    with school.changing("Завершить") as session:
        make.live_on(session, date(2026, 12, 5))
        pairs.end(session, pair, EndReason.MENTOR_REFUSAL, date(2026, 12, 5))
    assert of(school, paper) == [
        (
            "Иванова\xa0М.П. – Мельник\xa0О.И.: срок",
            "до 31.05.2027",
            "прекращена 05.12.2026, отказ наставника",
            Way.END,
        )
    ]


def test_what_a_later_order_amends_is_no_difference(school: Store, pair: int) -> None:
    paper = order(school, pair, signed=True)
    with school.changing("Продлить") as session:
        session.get_one(Pair, pair).date_to = date(2027, 4, 30)
    assert [each[1:] for each in of(school, paper)] == [("31.05.2027", "30.04.2027", Way.AMEND)]
    with school.changing("Изменения") as session:
        answers = amending_order.Asked(paper_id=paper, pair_ids=[pair])
        later = amending_order.issue(session, Order(number="6", day=make.TODAY), answers)
        life.sign(session, later, "6", make.TODAY)
    assert of(school, paper) == of(school, later) == []
    with school.changing("Перевод") as session:
        card.change(session, OLEG, "position", "учитель физики")
    assert of(school, paper) == [], "the later order speaks of the pair"
    (found,) = of(school, later)
    assert found[1:] == ("учитель информатики", "учитель физики", Way.AMEND)


def test_another_mentor_asks_for_an_amendment(school: Store, pair: int) -> None:
    paper = order(school, pair, signed=True)
    with school.changing("Сменить наставника") as session:
        pairs.end(session, pair, EndReason.MENTOR_REFUSAL, make.TODAY)
        pairs.form(session, make.mentor(session, "Котова"), [1])
    (found,) = of(school, paper)
    assert found == (
        "Иванова\xa0М.П. – Мельник\xa0О.И.: наставник",
        "Иванова Мария Петровна",
        "Котова Мария Петровна",
        Way.AMEND,
    )


def test_an_ended_pair_is_no_difference_once_an_order_ends_it(school: Store, pair: int) -> None:
    paper = order(school, pair, signed=True)
    with school.changing("Завершить") as session:
        make.live_on(session, date(2026, 12, 5))
        pairs.end(session, pair, EndReason.MENTOR_REFUSAL, date(2026, 12, 5))
        answers = ending_order.Asked(pair_ids=[pair])
        ending_order.issue(session, Order(number="7", day=date(2026, 12, 5)), answers)
    assert of(school, paper) == []


def test_a_signed_programme_gets_a_new_version(school: Store, pair: int) -> None:
    with school.changing("Программа") as session:
        first = programme.issue(session, pair)
        life.sign(session, first, "36-а", make.TODAY)
    with school.changing("Запрос") as session:
        mentees.set_request(session, 1, make.area(session, "DIGITAL"), 2)
    found = of(school, first)
    assert {way for *_, way in found} == {Way.NEW_VERSION}
    assert "Затруднения" in {label for label, *_ in found}
    assert any(label == "План мероприятий" for label, *_ in found)
    with school.changing("Новая редакция") as session:
        second = life.remake(session, first)
    assert of(school, second) == []
    assert of(school, first), "it is in force until the new one is signed"
    with school.changing("Подписана") as session:
        life.sign(session, second, "36-а", make.TODAY)
    assert of(school, first) == []


def test_a_draft_made_again_says_what_is_so(school: Store, pair: int) -> None:
    paper = order(school, pair, signed=False)
    with school.changing("Перевод") as session:
        card.change(session, OLEG, "position", "учитель физики")
    with school.changing("Заново") as session:
        again = life.remake(session, paper)
    assert of(school, again) == []
    with school.reading() as session:
        new, old = session.get_one(Paper, again), session.get_one(Paper, paper)
        assert (new.number, new.dated, old.number) == ("5", make.TODAY, None)


def test_looking_writes_nothing(school: Store, pair: int) -> None:
    with school.changing("Программа") as session:
        paper = programme.issue(session, pair)
    with school.changing("Запрос") as session:
        mentees.set_request(session, 1, make.area(session, "DIGITAL"), 2)
    done = school.undo_title
    assert of(school, paper)
    assert school.undo_title == done


def test_a_cycle_without_a_curator_is_told_as_a_difference(school: Store, pair: int) -> None:
    with school.changing("Программа") as session:
        paper = programme.issue(session, pair)
        organisation.current_cycle(session).curator_id = None
    ((label, _, now, way),) = of(school, paper)
    assert (label, way) == ("Документ", Way.REMAKE)
    assert "не указан куратор" in now
