"""What a list would do is told before anything is done: who is new, who changes, what is wrong."""

from datetime import date

import pytest

from mentoring_desktop import mentees, mentors, pairs
from mentoring_desktop.exchange import known, sheets
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.importing import layout
from mentoring_desktop.exchange.importing.plan import Plan
from mentoring_desktop.exchange.importing.planned import Choice, Deed, Fate
from mentoring_desktop.exchange.importing.reading import NOWHERE
from mentoring_desktop.language import Gender
from mentoring_desktop.model.people import Person
from mentoring_desktop.store import Store
from tests import make
from tests.exchange.listed import Row, fates, planned, the
from tests.exchange.ugly import UGLY, Ugly

HEADINGS: Row = ("ФИО", "Должность", "Дата приёма")
IVANOVA: Row = ("Иванова Мария Петровна", "учитель физики", "01.09.2020")


@pytest.fixture
def bank(school: Store) -> Store:
    """A school with one mentee, Иванова Мария Петровна."""
    with school.changing("Завести") as session:
        make.mentee(session, "Иванова", hired_on=date(2020, 9, 1), birth_year=1990)
    return school


def test_somebody_new_is_added_with_the_gender_guessed(school: Store) -> None:
    row = the(planned(school, HEADINGS, IVANOVA))
    assert row.fate is Fate.ADD
    assert row.values
    assert row.values["person.gender"] is Gender.FEMALE
    assert row.number == 2


def test_what_differs_is_shown_from_what_to_what(bank: Store) -> None:
    row = the(planned(bank, HEADINGS, IVANOVA))
    assert row.fate is Fate.CHANGE
    (change,) = row.changes
    assert (change.title, change.before, change.after) == (
        "Должность",
        "учитель математики",
        "учитель физики",
    )


@pytest.mark.parametrize(
    "row",
    [
        ("Иванова Мария Петровна", "учитель математики", "01.09.2020"),
        ("ИВАНОВА МАРИЯ ПЕТРОВНА", "Учитель математики", date(2020, 9, 1)),
        ("Иванова Мария Петровна", None, "—"),
        ("Иванова Мария Петровна", "  ", None),
    ],
)
def test_what_is_the_same_or_blank_changes_nothing(bank: Store, row: Row) -> None:
    assert the(planned(bank, HEADINGS, row)).fate is Fate.SAME


def test_a_yo_never_makes_another_person(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Ёлкина", hired_on=date(2020, 9, 1))
    assert the(planned(school, ("ФИО",), ("Елкина Мария Петровна",))).fate is Fate.SAME


def test_the_same_telephone_in_another_spelling_is_no_change(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Иванова", phone="8(900)000-00-00")
    row = the(planned(school, ("ФИО", "Тел."), ("Иванова Мария Петровна", 89000000000)))
    assert row.fate is Fate.SAME


def test_each_problem_is_told_by_row_column_and_reason(school: Store) -> None:
    row = the(planned(school, HEADINGS, ("Иванова Мария Петровна", "учитель", "31.02.2020")))
    assert row.fate is Fate.FAIL
    (problem,) = row.problems
    assert (row.number, problem.column, problem.heading) == (2, 2, "Дата приёма")
    assert (problem.cell, problem.reason) == (
        "31.02.2020",
        "Такого дня нет. Напишите дату так: 01.09.2021.",
    )


def test_a_cell_that_came_out_empty_is_a_problem_only_in_a_column_that_is_read(
    school: Store,
) -> None:
    faults = {(1, 2): "вместо значения ошибка #Н/Д", (1, 3): "вместо значения ошибка #Н/Д"}
    rows: list[Row] = [(*HEADINGS, "Размер обуви"), (*IVANOVA[:2], None, None)]
    (problem,) = the(planned(school, *rows, faults=faults)).problems
    assert problem.heading == "Дата приёма"
    assert problem.reason == "Вместо значения ошибка #Н/Д; напишите значение здесь."


def test_a_problem_is_settled_by_typing_into_the_cell(school: Store) -> None:
    plan = planned(school, HEADINGS, ("Иванова Мария Петровна", "учитель", "31.02.2020"))
    row = plan.type(1, 2, "28.02.2020")
    assert row.fate is Fate.ADD
    assert row.values
    assert row.values["person.hired_on"] == date(2020, 2, 28)
    assert plan.counts == {Fate.ADD: 1}
    assert plan.type(1, 2, "").fate is Fate.ADD


def test_a_gender_that_cannot_be_guessed_is_chosen(school: Store) -> None:
    plan = planned(school, HEADINGS, ("Ким Виктори", "педагог-психолог", None))
    (problem,) = the(plan).problems
    assert (problem.column, problem.heading) == (NOWHERE, "Пол")
    row = plan.type(1, NOWHERE, "женский")
    assert row.fate is Fate.ADD
    assert row.values
    assert row.values["person.gender"] is Gender.FEMALE


def test_blank_rows_totals_titles_and_headings_met_again_are_nobody(school: Store) -> None:
    plan = planned(
        school,
        HEADINGS,
        ("Начальная школа",) * 3,
        IVANOVA,
        (None, None, None),
        HEADINGS,
        ("Итого: 1", None, None),
    )
    assert fates(plan) == {
        "Начальная школа": Fate.SKIP,
        "Иванова Мария Петровна": Fate.ADD,
        "ФИО": Fate.SKIP,
        "Итого: 1": Fate.SKIP,
    }
    assert [row.reason for row in plan.rows if row.fate is Fate.SKIP] == [
        "заголовок раздела",
        "повтор заголовков",
        "итоговая строка",
    ]


def test_the_same_name_twice_in_a_list_is_pointed_out(school: Store) -> None:
    plan = planned(school, HEADINGS, IVANOVA, IVANOVA)
    first, second = plan.rows
    assert (first.fate, second.fate) == (Fate.ADD, Fate.SKIP)
    assert "то же имя, что в строке 2" in second.reason
    assert plan.choose(2, Choice(Deed.ADD)).fate is Fate.ADD


def test_two_of_one_name_who_are_plainly_two_are_both_added(school: Store) -> None:
    headings: Row = ("ФИО", "Год рождения")
    name = "Иванова Мария Петровна"
    plan = planned(school, headings, (name, 1980), (name, 1990))
    assert plan.counts == {Fate.ADD: 2}


def test_namesakes_are_told_apart_by_what_else_is_known(bank: Store) -> None:
    with bank.changing("Завести") as session:
        make.mentee(session, "Иванова", position="педагог-психолог", email="m@school.ru")
    headings: Row = ("ФИО", "Должность", "Почта")
    name = "Иванова Мария Петровна"
    row = the(planned(bank, headings, (name, "педагог-психолог", None)))
    assert row.target
    assert row.target.values["person.email"] == "m@school.ru"
    row = the(planned(bank, headings, (name, "методист", "M@school.ru")))
    assert [change.title for change in row.changes] == ["Должность"]


def test_where_namesakes_cannot_be_told_apart_she_is_asked(bank: Store) -> None:
    with bank.changing("Завести") as session:
        make.mentee(session, "Иванова", position="педагог-психолог")
    plan = planned(bank, HEADINGS, ("Иванова Мария Петровна", "методист", None))
    row = the(plan)
    assert row.fate is Fate.ASK
    assert len(row.candidates) == 2
    chosen = plan.choose(1, Choice(Deed.UPDATE, row.candidates[1].id))
    assert (chosen.fate, chosen.target) == (Fate.CHANGE, row.candidates[1])
    assert plan.choose(1, Choice(Deed.ADD)).fate is Fate.ADD
    assert plan.choose(1, Choice(Deed.SKIP)).fate is Fate.SKIP


def test_another_year_of_birth_is_asked_about(bank: Store) -> None:
    plan = planned(bank, ("ФИО", "Год рождения"), ("Иванова Мария Петровна", 1970))
    assert the(plan).fate is Fate.ASK
    assert plan.choose(1, Choice(Deed.ADD)).fate is Fate.ADD


@pytest.mark.parametrize("name", ["Иванова Мария", "Иванова Мария Петровнна"])
def test_a_like_name_is_asked_about_and_the_stored_one_stays(bank: Store, name: str) -> None:
    plan = planned(bank, ("ФИО",), (name,))
    row = the(plan)
    assert row.fate is Fate.ASK
    assert plan.choose(1, Choice(Deed.UPDATE, row.candidates[0].id)).fate is Fate.SAME


def test_a_patronymic_that_was_missing_is_made_whole(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Иванова", middle="")
    plan = planned(school, ("ФИО",), ("Иванова Мария Петровна",))
    row = plan.choose(1, Choice(Deed.UPDATE, the(plan).candidates[0].id))
    assert [(change.title, change.after) for change in row.changes] == [("Отчество", "Петровна")]


def test_the_same_address_of_somebody_else_is_only_a_note(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Петрова", email="m@school.ru")
    row = the(planned(school, ("ФИО", "Почта"), ("Иванова Анна Ильинична", "m@school.ru")))
    assert row.fate is Fate.ADD
    assert row.notes == ("та же почта: Петрова Мария Петровна",)


def test_somebody_of_the_school_joins_the_bank(school: Store) -> None:
    with school.changing("Завести") as session:
        make.person(session, "Иванова")
    row = the(planned(school, ("ФИО",), ("Иванова Мария Петровна",)))
    assert (row.fate, row.joins) == (Fate.CHANGE, True)
    row = the(planned(school, ("ФИО",), ("Иванова Мария Петровна",), bank=Bank.STAFF))
    assert (row.fate, row.joins) == (Fate.SAME, False)


def test_who_is_in_the_archive_stays_there(school: Store) -> None:
    with school.changing("Завести") as session:
        mentees.archive(session, [make.mentee(session, "Иванова")])
    row = the(planned(school, ("ФИО",), ("Иванова Мария Петровна",)))
    assert (row.fate, row.notes) == (Fate.SAME, ("сейчас в архиве и останется там",))


def test_whose_data_were_erased_is_nobody(school: Store) -> None:
    with school.changing("Завести") as session:
        person = make.person(session, "Иванова")
        session.get_one(Person, person.id).erased_on = make.TODAY
    assert the(planned(school, ("ФИО",), ("Иванова Мария Петровна",))).fate is Fate.ADD


def test_experience_counts_only_where_no_day_is_known(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Иванова", teaching_since=date(2001, 9, 1))
        make.mentee(session, "Петрова", teaching_since=None)
    headings: Row = ("ФИО", "Стаж")
    plan = planned(
        school, headings, ("Иванова Мария Петровна", 5), ("Петрова Мария Петровна", "5 лет")
    )
    assert list(fates(plan).values()) == [Fate.SAME, Fate.CHANGE]
    assert plan.rows[1].changes[0].after == "01.10.2021"


def test_places_of_a_mentor_cannot_be_fewer_than_are_taken(school: Store) -> None:
    with school.changing("Завести") as session:
        mentor = make.mentor(session, "Волкова", capacity=3)
        for last in ("Ежова", "Ёлкина"):
            pairs.form(session, mentor, [make.mentee(session, last)])
        assert mentors.rows(session)[0].taken == 2
    rows: list[Row] = [("ФИО", "Мест"), ("Волкова Мария Петровна", 1)]
    (problem,) = the(planned(school, *rows, bank=Bank.MENTORS)).problems
    assert "мест не может быть меньше" in problem.reason


def test_nobody_leaves_before_coming(bank: Store) -> None:
    rows: list[Row] = [("ФИО", "Дата увольнения"), ("Иванова Мария Петровна", "01.09.2019")]
    (problem,) = the(planned(bank, *rows)).problems
    assert problem.reason == "Уволен раньше, чем принят. Исправьте одну из дат."
    rows[1] = ("Иванова Мария Петровна", "31.08.2027")
    assert the(planned(bank, *rows)).fate is Fate.CHANGE


def test_a_state_that_follows_from_pairs_is_left_out_aloud(bank: Store) -> None:
    row = the(planned(bank, ("ФИО", "Статус"), ("Иванова Мария Петровна", "в паре")))
    assert row.fate is Fate.SAME
    assert row.notes == ("состояние «в паре» видно по парам и не загружается",)


def test_a_stored_value_that_is_odd_comes_back_without_a_problem(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Иванова", phone="спросить у мужа", hired_on=date(2026, 12, 1))
    headings: Row = ("ФИО", "Телефон", "Дата приёма")
    row = the(
        planned(school, headings, ("Иванова Мария Петровна", "спросить у мужа", "01.12.2026"))
    )
    assert row.fate is Fate.SAME


@pytest.mark.parametrize(
    "ugly", [each for each in UGLY if not each.refused], ids=lambda each: each.what
)
def test_every_ugly_file_ends_in_the_right_people_or_in_a_sentence(
    school: Store, ugly: Ugly
) -> None:
    sheet = sheets.read(ugly.file, ugly.make())[0]
    found = layout.found(sheet.rows, Bank.MENTEES, {})
    faults = {(note.row, note.column): note.text for note in sheet.notes}
    with school.reading() as session:
        people, setting = known.people(session, Bank.MENTEES), known.setting(session)
    plan = Plan(sheet.rows, faults, found, Bank.MENTEES, people, setting).make()
    right = {"Мельник Олег Ильич", "Ким Виктория", "Орлова-Чехова Анна Кирилловна"}
    added = {row.name for row in plan.rows if row.fate is Fate.ADD}
    assert added <= right
    assert all(row.problems for row in plan.rows if row.name not in added)
    assert all(problem.reason for row in plan.rows for problem in row.problems)
    if not sheet.notes and '"' not in str(ugly.rows):
        assert added == right or found.question
