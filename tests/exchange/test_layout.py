"""Headings found and understood, wherever they stand and however they are worded."""

import pytest

from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.importing import layout
from mentoring_desktop.exchange.importing.headings import plain
from mentoring_desktop.exchange.sheets import Cell
from tests.exchange.ugly import UGLY, Ugly

Row = tuple[Cell, ...]
PERSON: Row = ("Иванова Мария Петровна", "учитель математики", "8 900 000-00-00")
HEADINGS: Row = ("ФИО", "Должность", "Телефон")
FIELDS = ("person.full_name", "person.position", "person.phone")


def found(*rows: Row, bank: Bank = Bank.MENTEES) -> layout.Layout:
    return layout.found(rows, bank, {})


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ((), ()),
        ([("Список педагогов", None, None)], ()),
        ([("Список педагогов",) * 3, ("на 01.09.2026", None, None), (None,) * 3], ()),
        ((), [(1, 2, 3)]),
        ((), [("1", "2", "3")]),
        ([("МБОУ «Школа № 7»",) * 3], [(2, 3, 4)]),
    ],
)
def test_headings_are_found_below_titles_and_above_numbers(
    above: list[Row], below: list[Row]
) -> None:
    read = found(*above, HEADINGS, *below, PERSON)
    assert read.fields == FIELDS
    assert read.start == len(above) + 1 + len(below)
    assert read.headings == HEADINGS
    assert not read.question


def test_headings_of_two_rows_are_joined() -> None:
    read = found(
        ("ФИО", "Контактные данные", "Контактные данные", "Стаж", "Стаж"),
        ("ФИО", "телефон", "эл. почта", "общий", "педагогический"),
        ("Иванова Мария Петровна", "8 900 000-00-00", "a@b.ru", 12, 10),
    )
    assert read.headings[1] == "Контактные данные телефон"
    assert read.start == 2
    assert read.fields == (
        "person.full_name",
        "person.phone",
        "person.email",
        "person.working_years",
        "person.teaching_years",
    )


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Ф.И.О.", "person.full_name"),
        ("ФИО педагога (полностью)", "person.full_name"),
        ("Ф. И. О. наставляемого", "person.full_name"),
        ("ФИО наставника", ""),
        ("№ п/п", ""),
        ("ДОЛЖНОСТЬ*", "person.position"),
        ("Дата рождения (дд.мм.гггг)", "person.birth_year"),
        ("E-mail", "person.email"),
        ("Кв. категория", "person.category"),
        ("Категория наставляемого", "mentee.need"),
        ("Основной запрос наставляемого", "mentee.requests"),
        ("Согласие на обработку ПДн", "consent.PDN"),
        ("Должность, предмет", "person.position"),
        ("Дата рожд.", "person.birth_year"),
        ("Д.р.", "person.birth_year"),
        ("Год рожд.", "person.birth_year"),
        ("Преподаваемый предмет", "person.subjects"),
        ("Предмет преподавания", "person.subjects"),
        ("Квал. категория", "person.category"),
        ("Дата аттест.", "person.category_on"),
        ("Тел., e-mail", "person.contacts"),
        ("Общ. стаж", "person.working_years"),
        ("Кол-во часов", "person.workload"),
        ("Размер обуви", ""),
    ],
)
def test_headings_in_the_words_of_schools(heading: str, field: str) -> None:
    read = found(("ФИО", "Телефон", heading))
    assert read.fields[2] == field


def test_short_headings_of_telephones_are_understood() -> None:
    for heading in ("Тел.", "Конт. тел.", "Номер тел.", "Тел. моб."):
        assert found(("ФИО", "Должность", heading)).fields[2] == "person.phone"


def test_columns_that_have_values_and_fill_nothing_are_named() -> None:
    rows: list[Row] = [
        ("№ п/п", "ФИО", "Размер обуви", "Пустой", None, "Хобби"),
        ("1.", "Иванова Мария Петровна", 38, None, None, None),
        ("2.", "Мельник Олег Ильич", None, None, "вахта", "лыжи"),
    ]
    read = found(*rows)
    assert layout.passed_over(rows, read) == ["Размер обуви", "Столбец 5", "Хобби"]
    read = read.with_field(2, "person.note")
    assert layout.passed_over(rows, read) == ["Столбец 5", "Хобби"]


def test_in_a_list_of_mentors_the_names_of_mentors_are_meant() -> None:
    headings: Row = ("ФИО наставника", "Телефон", "ФИО наставляемых")
    assert found(headings, bank=Bank.MENTORS).fields == ("person.full_name", "person.phone", "")


def test_what_was_mapped_by_hand_is_remembered_and_passing_over_too() -> None:
    remembered = {plain("Кто"): "person.full_name", plain("Телефон"): ""}
    read = layout.found([("Кто", "Телефон", "Должность")], Bank.MENTEES, remembered)
    assert read.fields == ("person.full_name", "", "person.position")


def test_a_list_without_headings_is_known_by_its_names() -> None:
    read = found((1, "Иванова Мария Петровна"), (2, "Мельник Олег Ильич"))
    assert read.start == 0
    assert read.fields == ("", "person.full_name")
    assert read.headings == ("Столбец 1", "Столбец 2")


def test_a_sheet_of_which_nothing_is_known_waits_for_her() -> None:
    read = found((None, None), ("Кто", "Где"), ("Иванова", "в школе"))
    assert read.start == 2
    assert read.question == "Укажите над таблицей, в каком столбце фамилия, имя и отчество."
    read = read.with_field(0, "person.last_name").with_field(1, "person.first_name")
    assert not read.question


def test_two_columns_for_one_field_are_a_question() -> None:
    read = found((*HEADINGS, "Сотовый"))
    assert read.rivals == ("person.phone",)
    assert "выбрано сразу для столбцов «Телефон», «Сотовый»" in read.question
    assert not read.with_field(3, "").question


def test_a_name_whole_and_in_parts_is_a_question() -> None:
    read = found(("ФИО", "Фамилия", "Имя"))
    assert "Имя указано дважды" in read.question


def test_the_row_of_headings_can_be_chosen() -> None:
    rows: list[Row] = [HEADINGS, ("Кто", "Должность", "Тел."), PERSON]
    read = layout.at_row(rows, 1, Bank.MENTEES, {})
    assert (read.start, read.fields) == (2, ("", "person.position", "person.phone"))
    assert layout.at_row(rows, -1, Bank.MENTEES, {}).start == 0


def test_an_empty_sheet_has_no_columns() -> None:
    assert found().fields == ()
    assert found().question


@pytest.mark.parametrize("ugly", [each for each in UGLY if each.rows], ids=lambda each: each.what)
def test_headings_of_every_ugly_file_are_found(ugly: Ugly) -> None:
    read = layout.found(ugly.rows, Bank.MENTEES, {})
    first = next((row for row in ugly.rows[read.start :] if any(row)), ())
    assert read.question or "мельник" in str(first[read.column(layout.FULL_NAME)]).lower()
