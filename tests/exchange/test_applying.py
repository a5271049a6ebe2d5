"""An import is one action: all that was planned and nothing else, taken back to the byte."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from mentoring_desktop import consents, mentees, mentors, new_school
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.importing import applying
from mentoring_desktop.exchange.importing.planned import Choice, Deed, Fate
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus
from mentoring_desktop.model.people import (
    Category,
    Employment,
    Mentee,
    MenteeStatus,
    MentorCompetence,
    Person,
    ProfessionalRequest,
    RequestStatus,
)
from mentoring_desktop.store import Store
from tests import make
from tests.dumps import content_hash, dump
from tests.exchange.listed import Row, load, planned, the

HEADINGS: Row = (
    *("ФИО", "Должность", "Предметы", "Категория", "Дата приёма", "Телефон", "Запросы"),
    *("Ожидания", "Согласие на обработку ПДн"),
)
IVANOVA: Row = (
    *("Иванова Мария Петровна", "Учитель физики", "физика, астрономия", "ВКК", "01.09.2020"),
    *(89000000000, "методика; ИКТ", "посещать уроки", "15.09.2026"),
)


def person(store: Store, last: str) -> Person:
    with store.reading() as session:
        found = session.execute(select(Person).where(Person.last_name == last)).scalar_one()
        session.expunge(found)
        return found


def test_a_new_mentee_has_all_that_the_list_says(school: Store) -> None:
    assert load(school, planned(school, HEADINGS, IVANOVA)) == 1
    added = person(school, "Иванова")
    assert added.gender is Gender.FEMALE
    assert (added.position, added.subjects) == ("учитель физики", ["физика", "астрономия"])
    assert (added.category, added.hired_on) == (Category.HIGHEST, date(2020, 9, 1))
    assert (added.phone, added.employment) == ("+7 900 000-00-00", Employment.MAIN)
    assert (added.former_names, added.case_overrides) == ([], {})
    with school.reading() as session:
        (row,) = mentees.rows(session)
        mentee = session.execute(select(Mentee)).scalar_one()
        assert (mentee.status, mentee.expectations) == (MenteeStatus.WAITING, "посещать уроки")
        consent = session.execute(select(Consent)).scalar_one()
        assert (consent.kind, consent.status) == (ConsentKind.PDN, ConsentStatus.SIGNED)
    assert row.waits_since == make.TODAY
    assert [(ask.short, ask.priority) for ask in row.requests] == [("методика", 1), ("ИКТ", 2)]
    assert row.missing == ("участие",)


def test_what_was_added_at_once_is_searched_and_sorted_as_if_typed(school: Store) -> None:
    load(school, planned(school, HEADINGS, ("Ёлкина Алёна", *IVANOVA[1:])))
    imported = person(school, "Ёлкина")
    with school.changing("Завести") as session:
        post, subjects = imported.position, imported.subjects
        typed = make.person(session, "Ёлкина", "Алёна", "", position=post, subjects=subjects)
        assert (imported.search, imported.sort_key) == (typed.search, typed.sort_key)


def test_a_new_mentor_has_competences_and_places(school: Store) -> None:
    rows: list[Row] = [
        ("ФИО наставника", "Компетенции", "Мест", "Установочная сессия"),
        ("Волкова Анна Ильинична", "методика — научит; ИКТ", 4, "10.09.2026"),
    ]
    load(school, planned(school, *rows, bank=Bank.MENTORS))
    with school.reading() as session:
        (row,) = mentors.rows(session)
    assert (row.capacity, row.trained_on) == (4, date(2026, 9, 10))
    assert [(skill.short, skill.level) for skill in row.skills] == [("методика", 3), ("ИКТ", 2)]


def test_people_of_the_school_alone_get_no_part(school: Store) -> None:
    load(school, planned(school, ("ФИО",), ("Иванова Мария Петровна",), bank=Bank.STAFF))
    assert person(school, "Иванова")
    with school.reading() as session:
        assert not mentees.rows(session)


def test_a_blank_never_wipes_and_a_list_takes_the_place_of_a_list(school: Store) -> None:
    with school.changing("Завести") as session:
        mentee = make.mentee(session, "Иванова", site="главный", requests={"DOCS": 1, "METHOD": 2})
        kept = session.execute(
            select(ProfessionalRequest).where(ProfessionalRequest.priority == 2)
        ).scalar_one()
        kept.text = "хочу вести урок по ФГОС"
        session.add(
            ProfessionalRequest(
                mentee_id=mentee,
                area_id=make.area(session, "GIFTED"),
                status=RequestStatus.RESOLVED,
            )
        )
    headings: Row = ("ФИО", "Корпус", "Предметы", "Запросы")
    plan = planned(school, headings, ("Иванова Мария Петровна", None, "физика", "методика; ИКТ"))
    load(school, plan)
    assert (person(school, "Иванова").site, person(school, "Иванова").subjects) == (
        "главный",
        ["физика"],
    )
    with school.reading() as session:
        asked = session.execute(select(ProfessionalRequest)).scalars().all()
        assert {(each.area.short, each.priority, each.text, each.status) for each in asked} == {
            ("методика", 1, "хочу вести урок по ФГОС", RequestStatus.OPEN),
            ("ИКТ", 2, "", RequestStatus.OPEN),
            ("олимпиады", 2, "", RequestStatus.RESOLVED),
        }


def test_competences_take_the_place_of_competences(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentor(session, "Волкова", skills={"DOCS": 3, "METHOD": 1})
    rows: list[Row] = [("ФИО", "Компетенции"), ("Волкова Мария Петровна", "методика — научит; ИКТ")]
    load(school, planned(school, *rows, bank=Bank.MENTORS))
    with school.reading() as session:
        found = session.execute(select(MentorCompetence)).scalars().all()
        assert {(each.area.short, each.level) for each in found} == {("методика", 3), ("ИКТ", 2)}


def test_a_later_consent_is_noted_and_an_earlier_one_changes_nothing(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Иванова", consents=(ConsentKind.PDN,))
    headings: Row = ("ФИО", "Согласие на обработку ПДн", "Согласие на участие")
    name = "Иванова Мария Петровна"
    row = the(planned(school, headings, (name, "01.09.2026", "02.09.2026")))
    assert [(change.title, change.after) for change in row.changes] == [
        ("Согласие на участие в программе", "02.09.2026")
    ]
    load(school, planned(school, headings, (name, "01.09.2026", "02.09.2026")))
    with school.reading() as session:
        assert mentees.rows(session)[0].missing == ()


def test_a_consent_taken_back_is_not_given_again_by_an_old_list(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Иванова")
        person_id = mentees.rows(session)[0].person_id
        consents.withdraw(session, person_id, ConsentKind.PDN)
    rows: list[Row] = [
        ("ФИО", "Согласие на обработку ПДн"),
        ("Иванова Мария Петровна", "15.09.2026"),
    ]
    assert the(planned(school, *rows)).fate is Fate.SAME


def test_consents_last_as_long_as_those_signed_by_hand(school: Store) -> None:
    kinds = (ConsentKind.PDN, ConsentKind.PARTICIPATION)
    with school.changing("Завести") as session:
        by_hand = make.person(session, "Ежова").id
        for kind in kinds:
            consents.sign(session, by_hand, kind, date(2026, 9, 15))
    headings: Row = ("ФИО", "Согласие на обработку ПДн", "Согласие на участие")
    load(school, planned(school, headings, ("Иванова Мария Петровна", "15.09.2026", "15.09.2026")))
    with school.reading() as session:
        sheets = session.execute(select(Consent)).scalars().all()
        ends = {(each.person_id == by_hand, each.kind): each.valid_to for each in sheets}
        assert [ends[True, kind] for kind in kinds] == [ends[False, kind] for kind in kinds]


def test_corrected_forms_of_a_name_go_when_the_name_is_made_whole(school: Store) -> None:
    with school.changing("Завести") as session:
        made = make.person(session, "Иванова", middle="")
        made.case_overrides = {"dat": "Ивановой Марии"}
    plan = planned(school, ("ФИО",), ("Иванова Мария Петровна",), bank=Bank.STAFF)
    plan.choose(1, Choice(Deed.UPDATE, the(plan).candidates[0].id))
    load(school, plan)
    assert person(school, "Иванова").middle_name == "Петровна"
    assert person(school, "Иванова").case_overrides == {}


def test_somebody_of_the_school_joins_the_bank_with_what_is_said(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentor(session, "Иванова")
    load(school, planned(school, HEADINGS, IVANOVA))
    with school.reading() as session:
        (row,) = mentees.rows(session)
    assert row.name.last == "Иванова"
    assert row.position == "учитель физики"
    assert [ask.short for ask in row.requests] == ["методика", "ИКТ"]


def test_rows_with_problems_are_left_out_whole(school: Store) -> None:
    broken: Row = ("Петрова Анна Ильинична", *IVANOVA[1:4], "31.02.2020", *IVANOVA[5:])
    plan = planned(school, HEADINGS, broken, IVANOVA)
    before = dump(school)["person"]
    assert load(school, plan) == 1
    assert len(dump(school)["person"]) == len(before) + 1
    with school.reading() as session:
        assert not session.execute(select(Person).where(Person.last_name == "Петрова")).all()


def test_a_second_person_of_the_same_name_is_added_if_she_says_so(school: Store) -> None:
    load(school, planned(school, HEADINGS, IVANOVA))
    plan = planned(school, HEADINGS, IVANOVA)
    assert plan.choose(1, Choice(Deed.ADD)).fate is Fate.ADD
    load(school, plan)
    with school.reading() as session:
        assert len(mentees.rows(session)) == 2


def test_two_rows_decided_to_speak_of_one_person_are_both_loaded(school: Store) -> None:
    with school.changing("Завести") as session:
        key = make.person(session, "Иванова").id
    headings: Row = ("ФИО", "Корпус", "Телефон")
    name = "Иванова Мария Петровна"
    plan = planned(school, headings, (name, "главный", None), (name, None, "8 900 000-00-00"))
    assert plan.choose(2, Choice(Deed.UPDATE, key)).fate is Fate.CHANGE
    load(school, plan)
    assert person(school, "Иванова").site == "главный"
    assert person(school, "Иванова").phone == "+7 900 000-00-00"
    with school.reading() as session:
        assert len(mentees.rows(session)) == 1


def test_one_undo_takes_an_import_back_to_the_byte_and_redo_makes_it_again(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Иванова", requests={"DOCS": 1})
        make.person(session, "Ежова")
    changed: Row = ("Ежова Мария Петровна", *IVANOVA[1:])
    new: Row = ("Жукова Анна Ильинична", *IVANOVA[1:])
    before = dump(school)
    load(school, planned(school, HEADINGS, IVANOVA, changed, new))
    after = dump(school)
    assert after != before
    school.undo()
    assert dump(school) == before
    school.redo()
    assert dump(school) == after


def test_the_file_holds_the_same_after_undo(tmp_path: Path) -> None:
    path = tmp_path / "school.mentoring"
    with closing(Store.create(path)) as store, store.changing("Создать") as session:
        new_school.set_up(session, make.school_entry())
        make.mentee(session, "Иванова", requests={"DOCS": 1})
    before = content_hash(path)
    with closing(Store.open(path)) as store:
        load(store, planned(store, HEADINGS, IVANOVA, ("Жукова Анна Ильинична", *IVANOVA[1:])))
    assert content_hash(path) != before
    with closing(Store.open(path)) as store:
        store.undo()
    assert content_hash(path) == before


def test_after_the_import_the_same_list_changes_nothing(school: Store) -> None:
    load(school, planned(school, HEADINGS, IVANOVA))
    assert the(planned(school, HEADINGS, IVANOVA)).fate is Fate.SAME


def test_work_that_is_stopped_leaves_nothing(school: Store) -> None:
    names = [f"Иванова{number}".translate(_LETTERS) for number in range(applying.STEP + 1)]
    plan = planned(school, HEADINGS, *((f"{name} Мария Петровна", *IVANOVA[1:]) for name in names))
    told = 0

    def stop_at_second() -> None:
        nonlocal told
        told += 1
        if told > 1:
            raise KeyboardInterrupt

    before = dump(school)
    assert applying.steps(plan.rows) == 2
    with pytest.raises(KeyboardInterrupt), school.changing("Загрузить список") as session:
        applying.apply(session, plan.rows, plan.bank, stop_at_second)
    assert told == 2
    assert dump(school) == before


_LETTERS = str.maketrans("0123456789", "абвгдежзик")
