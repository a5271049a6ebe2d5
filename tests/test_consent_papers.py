"""Forms of consent from the file: names and posts in their cases, printed as one action."""

from datetime import date
from typing import Any

import pytest

from mentoring_desktop import consents, organisation, pairs, signatories
from mentoring_desktop.documents.consent_destruction import Destruction
from mentoring_desktop.documents.consent_distribution import DistributionConsent
from mentoring_desktop.documents.consent_mentoring import MentoringConsent
from mentoring_desktop.documents.consent_participation import ParticipationConsent
from mentoring_desktop.documents.consent_pdn import PdnConsent
from mentoring_desktop.documents.consent_withdrawal import Withdrawal
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.organisation import Signatory
from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.model.people import Mentor
from mentoring_desktop.papers import consents as papers
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.people import staff
from mentoring_desktop.store import Store
from tests import make
from tests.dumps import dump

PDN, DISTRIBUTION, MENTORING, PARTICIPATION = ConsentKind
NBSP = "\u00a0"


@pytest.fixture
def people(school: Store) -> Store:
    """Oleg, Anna and Vera are mentees, Maria is a mentor; nobody has signed anything."""
    with school.changing("Внести") as session:
        make.mentee(
            session,
            "Мельник",
            first="Олег",
            middle="Ильич",
            gender=Gender.MALE,
            position="Учитель информатики",
            consents=(),
        )
        make.mentee(session, "Мельник", first="Анна", middle="", position="", consents=())
        make.mentee(session, "Шевченко", first="Вера", consents=())
        make.mentor(session, "Иванова", consents=(), phone="+7 900 000-00-00")
    return school


def keys(store: Store) -> dict[str, int]:
    with store.reading() as session:
        return {row.name.first: row.id for row in consents.rows(session)}


def printed(store: Store, *wanted: tuple[str, ConsentKind]) -> Forms:
    people = keys(store)
    with store.changing("Напечатать согласия") as session:
        forms = papers.print_sheets(session, [(people[name], kind) for name, kind in wanted])
        assert forms.note
        forms.note(session)
        return forms


def said(facts: Any, field: str, form: str = "") -> str:
    values: dict[str, dict[str, str]] = facts.values
    return values[field][form].replace(NBSP, " ")


def form_pairs(store: Store, *mentees: int) -> None:
    with store.changing("Пара") as session:
        pairs.form(session, 1, list(mentees))


def test_every_kind_is_a_paper_of_its_own(people: Store) -> None:
    forms = printed(people, ("Мария", PDN), ("Мария", DISTRIBUTION), ("Мария", MENTORING))
    forms_of_mentee = printed(people, ("Олег", PDN), ("Олег", PARTICIPATION))
    assert [code for code, _ in forms.papers] == ["D11", "D12", "D09"]
    assert [code for code, _ in forms_of_mentee.papers] == ["D11", "D10"]
    assert forms.title == f"Согласия: Иванова{NBSP}М.П."
    assert forms.pdf().startswith(b"%PDF")


def test_an_address_that_the_law_asks_for_is_missed_aloud(people: Store) -> None:
    assert "Адрес школы не указан" in printed(people, ("Мария", PDN)).warning
    assert printed(people, ("Мария", MENTORING)).warning == ""
    with people.changing("Вписать адрес") as session:
        organisation.current(session).address = "ул. Школьная, д. 3"
    assert printed(people, ("Мария", PDN)).warning == ""


def test_printing_is_one_action_and_undone_by_one(people: Store) -> None:
    before = dump(people)
    forms = printed(people, ("Олег", PDN), ("Анна", PDN), ("Олег", PARTICIPATION))
    assert forms.title == f"Согласия: 2{NBSP}человека"
    with people.reading() as session:
        states = {row.name.first: row.unprinted for row in consents.rows(session)}
    assert states["Олег"] == ()
    assert states["Анна"] == (PARTICIPATION,)
    people.undo()
    assert dump(people) == before


def test_a_sheet_signed_lasts_as_long_as_the_paper_says(people: Store) -> None:
    form_pairs(people, 1)
    with people.changing("Пара до весны") as session:
        session.query(Pair).one().date_to = date(2027, 3, 1)
    printed(people, ("Олег", PARTICIPATION), ("Олег", PDN))
    person = keys(people)["Олег"]
    with people.changing("Подписано") as session:
        for kind in (PARTICIPATION, PDN):
            consents.sign(session, person, kind, make.TODAY)
        (row,) = consents.rows(session, [person])
    assert row.standings[PARTICIPATION].until == date(2027, 3, 1)
    assert row.standings[PDN].until is None


def test_nothing_to_print_is_told(people: Store) -> None:
    with pytest.raises(MentoringError, match="Печатать нечего"):
        printed(people)


def test_the_mentor_consents_to_lead_those_of_the_pairs(people: Store) -> None:
    form_pairs(people, 1, 2)
    ((_, facts),) = printed(people, ("Мария", MENTORING)).papers
    assert isinstance(facts, MentoringConsent)
    assert said(facts, "mentees.introduced", "gen") == (
        "учителя информатики Мельника Олега Ильича, Мельник Анны"
    )
    assert (said(facts, "form"), said(facts, "kind")) == ("педагог – педагог", "традиционное")
    assert (facts.date_from, facts.date_to) == (make.TODAY, date(2027, 5, 31))
    assert facts.author.post_genitive == "учителя математики"
    assert facts.author.name_genitive == "Ивановой Марии Петровны"


def test_without_a_pair_the_term_is_that_of_the_cycle(people: Store) -> None:
    ((_, facts),) = printed(people, ("Мария", MENTORING)).papers
    assert (
        said(facts, "mentees.introduced", "gen") == said(facts, "form") == said(facts, "kind") == ""
    )
    assert (facts.date_from, facts.date_to) == (make.TODAY, date(2027, 5, 31))


def test_terms_that_differ_stand_beside_each_name(people: Store) -> None:
    form_pairs(people, 1)
    form_pairs(people, 2)
    with people.changing("Пара до весны") as session:
        session.get_one(Pair, 1).date_to = date(2027, 3, 1)
    forms = printed(people, ("Мария", MENTORING))
    ((_, facts),) = forms.papers
    assert isinstance(facts, MentoringConsent)
    assert said(facts, "mentees.introduced", "gen") == (
        "учителя информатики Мельника Олега Ильича (с 01.10.2026 по 01.03.2027), "
        "Мельник Анны (с 01.10.2026 по 31.05.2027)"
    )
    assert facts.terms_differ
    assert forms.pdf().startswith(b"%PDF")


def test_payment_is_what_the_bank_knows(people: Store) -> None:
    with people.changing("Выплата") as session:
        mentor = session.get_one(Mentor, 1)
        mentor.payment, mentor.in_job_function = "3000 рублей в месяц", True
    ((_, facts),) = printed(people, ("Мария", MENTORING)).papers
    assert (said(facts, "payment"), facts.in_job_function) == ("3000 рублей в месяц", True)


def test_the_mentee_consents_to_be_led_by_the_mentor(people: Store) -> None:
    form_pairs(people, 1)
    ((_, facts),) = printed(people, ("Олег", PARTICIPATION)).papers
    assert isinstance(facts, ParticipationConsent)
    assert said(facts, "mentors.introduced", "gen") == "учителя математики Ивановой Марии Петровны"
    assert facts.author.post_genitive == "учителя информатики"
    ((_, other),) = printed(people, ("Вера", PARTICIPATION)).papers
    assert said(other, "mentors.introduced", "gen") == ""
    assert other.author.name_genitive == "Шевченко Веры Петровны"


def test_personal_data_are_those_of_the_part(people: Store) -> None:
    ((_, mentor), (_, mentee)) = printed(people, ("Мария", PDN), ("Олег", PDN)).papers
    assert isinstance(mentor, PdnConsent)
    assert (mentor.mentor, mentor.mentee, mentor.valid_to) == (True, False, None)
    assert (mentee.mentor, mentee.mentee) == (False, True)


def test_the_consent_to_distribute_names_the_pages_of_the_school(people: Store) -> None:
    with people.changing("Сайт") as session:
        school = organisation.current(session)
        school.site_url = "https://school7.example.org"
        school.social_urls = "https://vk.example.org/school7, https://ok.example.org/school7"
    ((_, facts),) = printed(people, ("Мария", DISTRIBUTION)).papers
    assert isinstance(facts, DistributionConsent)
    assert len(facts.resources) == 3
    assert facts.phone == "+7 900 000-00-00"
    assert facts.valid_to == date(2027, 5, 31)


def test_the_one_who_acts_for_the_director_is_written_to(people: Store) -> None:
    ((_, facts),) = printed(people, ("Мария", PDN)).papers
    assert facts.addressee.position.replace(NBSP, " ") == "Директору МБОУ «Школа № 7»"
    assert facts.addressee.name.replace(NBSP, " ") == "Волковой Н.А."
    with people.changing("И. о.") as session:
        who = staff.enter(session, staff.named("Ткач Пётр Ильич", Gender.MALE), "завуч")
        signatories.add_acting(session, who, date(2026, 9, 20), date(2026, 10, 20))
    ((_, facts),) = printed(people, ("Мария", PDN)).papers
    assert facts.addressee.position.startswith("Исполняющему обязанности директора МБОУ")
    assert facts.addressee.name.replace(NBSP, " ") == "Ткачу П.И."


def test_nothing_is_noted_where_a_sheet_cannot_be_made(people: Store) -> None:
    with people.changing("Директор ещё не вступил") as session:
        session.query(Signatory).one().date_from = date(2026, 10, 2)
    before = dump(people)
    with pytest.raises(MentoringError, match="кто подписывает"):
        printed(people, ("Олег", PDN))
    assert dump(people) == before


def test_a_withdrawal_names_what_is_taken_back_and_by_when(people: Store) -> None:
    person = keys(people)["Олег"]
    with people.changing("Подписано и отозвано") as session:
        consents.sign(session, person, PDN, date(2026, 9, 21))
        consents.withdraw(session, person, PDN)
    with people.reading() as session:
        ((code, facts),) = papers.withdrawal(session, person, PDN).papers
        ((_, blank),) = papers.withdrawal(session, person, PARTICIPATION).papers
    assert code == "D13"
    assert isinstance(facts, Withdrawal)
    assert (said(facts, "given"), facts.until) == ("21.09.2026", date(2026, 10, 31))
    assert said(blank, "given").startswith("«___»")
    assert blank.until is None


def test_the_act_lists_what_is_due(people: Store) -> None:
    person = keys(people)["Олег"]
    with people.changing("Было давно") as session:
        consents.sign(session, person, PDN, date(2022, 9, 1))
        consents.withdraw(session, person, PDN, date(2023, 2, 1))
    with people.reading() as session:
        ((_, facts),) = papers.destruction(session, 2026).papers
        none = papers.destruction(session, 2025)
    assert isinstance(facts, Destruction)
    assert [(each.name, each.kept) for each in facts.sheets] == [
        ("Мельник Олег Ильич", "01.02.2026")
    ]
    with pytest.raises(MentoringError, match="В 2025 году уничтожать нечего"):
        none.pdf()
