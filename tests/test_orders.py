"""Orders on pairs, their changes and ends: rows that keep their numbers, and who they speak of."""

from datetime import date, timedelta

import pytest

from mentoring_desktop import organisation, pairs
from mentoring_desktop.documents.facts import Order, to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.pairs import EndReason, Pair, PairStatus
from mentoring_desktop.model.papers import Paper, PaperStatus
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import (
    amending_order,
    basis,
    charges,
    ending_order,
    notice,
    ordered_pairs,
    pair_order,
    register,
)
from mentoring_desktop.papers.charges import Charges
from mentoring_desktop.people import card
from mentoring_desktop.store import Store
from tests import make

LATER = date(2027, 1, 25)


@pytest.fixture
def people(school: Store) -> Store:
    """Ivanova leads Oleg and Kim by order 41-а; Kotova and Anna are free; it is winter."""
    with school.changing("Внести") as session:
        make.mentor(session, "Иванова", capacity=3)
        make.mentor(session, "Котова", first="Елена", middle="Викторовна", capacity=3)
        make.mentee(
            session,
            "Мельник",
            first="Олег",
            middle="Ильич",
            gender=Gender.MALE,
            position="учитель информатики",
        )
        make.mentee(session, "Ким", first="Виктория", middle="")
        make.mentee(session, "Мельник", first="Анна", middle="Ильинична")
        keys = pairs.form(session, 1, [1, 2])
        pair_order.issue(session, keys, "41-а", make.TODAY)
        make.live_on(session, LATER)
    return school


def amend(store: Store, number: str = "7", paper: int = 1) -> int:
    """Amend the order by all that has changed."""
    with store.changing("Изменения") as session:
        keys = [row.pair_id for row in amending_order.changes(session, paper)]
        answers = amending_order.Asked(paper_id=paper, pair_ids=keys)
        return amending_order.issue(session, Order(number=number, day=LATER), answers)


def end(
    store: Store,
    pair_ids: list[int],
    reason: EndReason = EndReason.MUTUAL,
    last_day: date = LATER,
    number: str = "8",
) -> int:
    with store.changing("Завершение") as session:
        answers = ending_order.Asked(pair_ids=pair_ids, reason=reason, last_day=last_day)
        return ending_order.issue(session, Order(number=number, day=LATER), answers)


def words(store: Store, paper: int = 1) -> list[str]:
    with store.reading() as session:
        return [spaced(row.text) for row in amending_order.changes(session, paper)]


def spaced(text: str) -> str:
    """Give a text with plain spaces."""
    return text.replace("\xa0", " ")


def rows(store: Store) -> dict[int, str]:
    """Give the mentor and the mentees by the numbers of rows."""
    with store.reading() as session:
        (order,) = ordered_pairs.appendices(session)
    return {
        number: spaced(f"{row.pair.mentor.short_name} – {row.pair.mentees[0].short_name}")
        for number, row in order.rows.items()
    }


def replace_mentor(store: Store) -> None:
    with store.changing("Сменить наставника") as session:
        pairs.end(session, 1, EndReason.MENTEE_REQUEST, LATER)
        pairs.form(session, 2, [1])


def test_a_replaced_mentor_is_one_change_and_keeps_the_row(people: Store) -> None:
    replace_mentor(people)
    assert words(people) == ["Мельник О.И.: наставник Иванова М.П. → Котова Е.В."]
    with people.reading() as session:
        assert ending_order.due(session) == []
        assert pair_order.due(session) == []
        (due,) = amending_order.due(session)
    assert due.title == "Изменения в приказ № 41-а о закреплении: 1\xa0пара"
    paper = amend(people)
    assert rows(people) == {1: "Котова Е.В. – Мельник О.И.", 2: "Иванова М.П. – Ким В."}
    assert words(people) == []
    with people.reading() as session:
        new = session.get_one(Pair, 3)
        assert new.status is PairStatus.ORDERED
        assert new.date_from == LATER + timedelta(days=1)
        found = pairs.order_of(session, 3)
        assert found
        assert found.number == "7"
        kept = session.get_one(Paper, paper)
        assert kept.basis_id == 1
        assert [link.pair_id for link in kept.pairs] == [3]


def test_a_new_pair_gets_the_next_number_and_an_end_leaves_a_gap(people: Store) -> None:
    with people.changing("Закрепить") as session:
        pairs.form(session, 2, [3])
    assert words(people) == ["Мельник А.И.: новая пара, наставник Котова Е.В."]
    amend(people)
    end(people, [2])
    with people.changing("Закрепить") as session:
        pairs.form(session, 2, [2])
    amend(people, "9")
    assert sorted(rows(people)) == [1, 3, 4]


def test_an_order_names_no_consent_that_nobody_has_given(people: Store) -> None:
    with people.changing("Закрепить") as session:
        zoya = make.mentor(session, "Зимина", consents=())
        pairs.form(session, zoya, [3])
        pairs.form(session, 2, [make.mentee(session, "Орлова")])
    assert "Мельник А.И.: новая пара, наставник Зимина М.П. (нет согласия: Зимина М.П.)" in words(
        people
    )
    paper = amend(people)
    with people.reading() as session:
        given = session.get_one(Paper, paper).facts["values"]
    assert given["consenting.full"]["nom"].startswith("Котова")
    assert "Зимина" not in given["consenting.full"]["nom"]
    assert "Зимина" in given["beginners.full"]["nom"]


def test_the_order_to_be_changed_is_of_the_school_as_it_was_called(people: Store) -> None:
    with people.changing("Школа и пара") as session:
        organisation.current(session).short_name = "МБОУ «Лицей № 7»"
        pairs.form(session, 2, [3])
    paper = amend(people)
    with people.reading() as session:
        values = session.get_one(Paper, paper).facts["values"]
    assert values["issuer"]["gen"] == "МБОУ «Школа\xa0№\xa07»"
    assert values["school"]["gen"] == "МБОУ «Лицей\xa0№\xa07»"


def test_a_prolongation_replaces_words(people: Store) -> None:
    with people.changing("Продлить") as session:
        pairs.set_term(session, 2, make.TODAY, date(2027, 6, 30))
    assert words(people) == ["Иванова М.П. – Ким В.: срок по 31.05.2027 → по 30.06.2027"]
    paper = amend(people)
    with people.reading() as session:
        facts = session.get_one(Paper, paper).facts
    assert facts["values"]["changes"][""] == (
        "В строке 2 приложения № 1 слова «по\xa031.05.2027» заменить словами «по\xa030.06.2027»."
    )


def test_a_married_name_asks_for_a_new_wording_of_every_row(people: Store) -> None:
    with people.changing("Фамилия") as session:
        card.change(session, 3, "last_name", "Замужняя")
    assert words(people)[1] == (
        "Замужняя М.П. – Ким В.: Иванова Мария Петровна → Замужняя Мария Петровна"
    )
    paper = amend(people)
    with people.reading() as session:
        changes = session.get_one(Paper, paper).facts["values"]["changes"][""]
    assert changes.startswith("Строки 1–2 приложения № 1 изложить")


def test_an_order_without_number_is_composed_anew(people: Store) -> None:
    with people.changing("Без номера") as session:
        (key,) = pairs.form(session, 2, [3])
        session.get_one(Paper, 1).status = PaperStatus.SIGNED
        former = pair_order.issue(session, [key], "", None)
        pairs.set_term(session, key, LATER, date(2027, 6, 30))
        (due,) = pair_order.due(session)
        assert due.asked == {"pair_ids": [key], "instead_of": former}
        with pytest.raises(MentoringError, match="ещё нет номера и даты"):
            amending_order.draft(
                session, Order(), amending_order.Asked(paper_id=former, pair_ids=[key])
            )
        answers = pair_order.Asked(**due.asked)
        (new,) = pair_order.issue_all(session, Order(number="8", day=LATER), answers)
        assert session.get_one(Paper, former).status is PaperStatus.SUPERSEDED
        assert session.get_one(Paper, former).successor_id == new
        assert pair_order.due(session) == []


def test_each_pair_may_get_an_order_of_its_own(school: Store) -> None:
    with school.changing("Приказы") as session:
        make.mentor(session, "Иванова", capacity=3)
        keys = pairs.form(
            session, 1, [make.mentee(session, last) for last in ("Ким", "Орлова", "Щерба")]
        )
        answers = pair_order.Asked(pair_ids=keys, apart=True)
        papers = pair_order.issue_all(session, Order(number="41-а", day=make.TODAY), answers)
        kept = [session.get_one(Paper, paper) for paper in papers]
        assert [paper.number for paper in kept] == ["41-а", "42-а", "43-а"]
        assert {paper.title for paper in kept} == {"О назначении наставника"}
    with school.reading() as session, pytest.raises(MentoringError, match="не продолжить"):
        pair_order.drafts(session, Order(number="б/н"), answers)


def test_an_order_ends_a_pair_beforehand_and_names_the_day_it_is_free(people: Store) -> None:
    last_day = LATER + timedelta(days=6)
    paper = end(people, [1], EndReason.MENTOR_REFUSAL, last_day)
    with people.reading() as session:
        assert session.get_one(Pair, 1).ended_on == last_day
        facts = session.get_one(Paper, paper).facts
    assert facts["values"]["relieved"][""] == (
        "Освободить Иванову Марию Петровну, учителя математики, от обязанностей наставника "
        "Мельника Олега Ильича с 01.02.2027 в связи с досрочным отказом от осуществления "
        "наставничества."
    )
    with people.reading() as session:
        assert ending_order.due(session) == []


def test_a_pair_outside_orders_needs_no_order_to_end(people: Store) -> None:
    with people.changing("Закрепить") as session:
        (key,) = pairs.form(session, 2, [3])
    with pytest.raises(MentoringError, match="не стоит ни в одном приказе"):
        end(people, [key])


@pytest.mark.parametrize(
    ("last_day", "warned"), [(date(2026, 5, 13), True), (date(2026, 5, 14), False)]
)
def test_an_early_end_comes_three_working_days_after_the_notice(
    people: Store, last_day: date, *, warned: bool
) -> None:
    answers = ending_order.Asked(
        pair_ids=[1],
        reason=EndReason.MENTOR_REFUSAL,
        last_day=last_day,
        noticed_on=date(2026, 5, 8),
    )
    with people.reading() as session:
        assert bool(ending_order.warnings(session, answers)) is warned


def test_an_early_end_without_a_notice_is_warned_of(people: Store) -> None:
    answers = ending_order.Asked(pair_ids=[1], reason=EndReason.EMPLOYER_CANCEL, last_day=LATER)
    with people.reading() as session:
        (warning,) = ending_order.warnings(session, answers)
    assert "не позднее чем за три рабочих дня" in warning


def test_what_another_order_rests_on_is_cancelled_after_it(people: Store) -> None:
    replace_mentor(people)
    amending = amend(people)
    with people.changing("Отменить") as session:
        with pytest.raises(MentoringError, match="основан приказ №\xa07"):
            pair_order.cancelled(session, session.get_one(Paper, 1))
        paper = session.get_one(Paper, amending)
        paper.status = PaperStatus.CANCELLED
        amending_order.cancelled(session, paper)
        assert session.get_one(Pair, 3).status is PairStatus.DRAFT
    assert words(people) == ["Мельник О.И.: наставник Иванова М.П. → Котова Е.В."]


def test_a_cancelled_end_opens_the_pair_again(people: Store) -> None:
    paper = end(people, [1])
    with people.changing("Отменить") as session:
        kept = session.get_one(Paper, paper)
        kept.status = PaperStatus.CANCELLED
        ending_order.cancelled(session, kept)
        pair = session.get_one(Pair, 1)
        assert (pair.status, pair.ended_on) == (PairStatus.ORDERED, None)
    assert words(people) == []


def test_a_signed_order_lets_its_pairs_work(people: Store) -> None:
    with people.changing("Подписать") as session:
        pair_order.signed(session, session.get_one(Paper, 1))
        assert session.get_one(Pair, 1).status is PairStatus.ACTIVE


def test_gathered_anew_an_order_is_the_same_until_it_is_wrong(people: Store) -> None:
    def again() -> object:
        with people.reading() as session:
            paper = session.get_one(Paper, 1)
            return to_json(pair_order.again(session, paper).facts) == paper.facts

    assert again()
    with people.changing("Продлить") as session:
        pairs.set_term(session, 2, make.TODAY, date(2027, 6, 30))
    assert not again()
    paper = amend(people)
    assert again()
    with people.reading() as session:
        kept = session.get_one(Paper, paper)
        assert to_json(amending_order.again(session, kept).facts) == kept.facts


def test_an_order_on_one_pair_that_was_prolonged_is_the_same_gathered_anew(school: Store) -> None:
    with school.changing("Приказ") as session:
        make.mentor(session, "Иванова")
        keys = pairs.form(session, 1, [make.mentee(session, "Ким")])
        paper = pair_order.issue(session, keys, "5", make.TODAY)
        pairs.set_term(session, keys[0], make.TODAY, date(2027, 6, 30))
        make.live_on(session, LATER)
    amend(school)
    with school.reading() as session:
        kept = session.get_one(Paper, paper)
        assert to_json(pair_order.again(session, kept).facts) == kept.facts


def test_an_end_gathered_anew_is_the_same_when_another_leads(people: Store) -> None:
    paper = end(people, [1])
    with people.changing("Закрепить") as session:
        pairs.form(session, 2, [1])
        kept = session.get_one(Paper, paper)
        assert to_json(ending_order.again(session, kept).facts) == kept.facts


def test_whom_the_last_order_charged_is_remembered(people: Store) -> None:
    with people.changing("Приказ") as session:
        payer = make.person(session, "Сомова", position="главный бухгалтер")
        (key,) = pairs.form(session, 2, [3])
        charged = Charges(accountant_id=payer.id)
        answers = pair_order.Asked(pair_ids=[key], charges=charged)
        (paper,) = pair_order.issue_all(session, Order(number="9", day=LATER), answers)
        assert charges.remembered(session) == charged
        values = session.get_one(Paper, paper).facts["values"]
        assert values["accountant.short"]["dat"] == "Сомовой\xa0М.П."
        session.get_one(Person, payer.id).erased_on = LATER
        gathered = pair_order.again(session, session.get_one(Paper, paper)).facts
        assert gathered.values["accountant.short"]["dat"] == ""


def test_an_order_is_no_earlier_than_the_one_it_changes(people: Store) -> None:
    replace_mentor(people)
    answers = amending_order.Asked(paper_id=1, pair_ids=[3])
    order = Order(number="7", day=make.TODAY - timedelta(days=1))
    with people.reading() as session, pytest.raises(MentoringError, match="раньше его"):
        amending_order.draft(session, order, answers)


def test_only_what_has_changed_is_amended(people: Store) -> None:
    with people.reading() as session:
        for keys, sentence in (([], "хотя бы одно"), ([1], "уже внесено")):
            answers = amending_order.Asked(paper_id=1, pair_ids=keys)
            with pytest.raises(MentoringError, match=sentence):
                amending_order.draft(session, Order(), answers)


def test_a_statement_asks_for_the_order_and_gives_its_basis(people: Store) -> None:
    with people.changing("Заявление") as session:
        asked = notice.Asked(pair_id=1, received=LATER)
        register.keep(session, notice.draft(session, Order(number="3", day=LATER), asked))
        (found,) = basis.offered(session, [1, 2])
        (due,) = ending_order.due(session)
    assert spaced(found.text) == "заявления Ивановой М.П. от 25.01.2027 № 3"
    assert (found.reason, found.last_day) == (EndReason.MENTOR_REFUSAL, date(2027, 1, 28))
    assert due.asked == {"pair_ids": [1]}
    end(people, [1], found.reason, date(2027, 1, 28))
    with people.reading() as session:
        assert ending_order.due(session) == []
