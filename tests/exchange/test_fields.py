"""Cells of lists of people: every spelling of a school is read right or told why not."""

from collections import Counter
from datetime import date
from typing import Any

import pytest

from mentoring_desktop.areas import AreaRow
from mentoring_desktop.exchange.fields import (
    BY_KEY,
    FIELDS,
    Areas,
    Bank,
    CellError,
    Setting,
    exported,
    fields_of,
)
from mentoring_desktop.exchange.importing.headings import plain
from mentoring_desktop.exchange.sheets import Cell
from mentoring_desktop.language import Gender
from mentoring_desktop.model.people import (
    Category,
    Employment,
    Mentee,
    MenteeNeed,
    Mentor,
    MentorStatus,
    Person,
)
from tests.make import TODAY

AREAS = Areas(
    [
        AreaRow(at, title, short, code, synonyms, retired=False)
        for at, title, short, code, synonyms in (
            (1, "методика и современный урок", "методика", "METHOD", ("метод", "фгос")),
            (2, "оценивание, ВПР, ОГЭ, ЕГЭ", "оценивание", "ASSESS", ("оцен", "впр")),
            (3, "цифровые инструменты", "ИКТ", "DIGITAL", ("икт", "электронн")),
            (4, "дисциплина — мотивация", "дисциплина", "CLASSMGMT", ("дисциплин",)),
        )
    ]
)
SETTING = Setting(TODAY, AREAS)


def read(key: str, cell: Cell) -> Any:
    """Give the one value a cell says, or all of them."""
    values = BY_KEY[key].read(cell, SETTING).values
    return values[key] if list(values) == [key] else dict(values)


def refusal(key: str, cell: Cell) -> str:
    with pytest.raises(CellError) as refused:
        BY_KEY[key].read(cell, SETTING)
    return str(refused.value)


def note(key: str, cell: Cell) -> str:
    return BY_KEY[key].read(cell, SETTING).note


@pytest.mark.parametrize(
    "cell",
    [
        date(2021, 9, 1),
        "01.09.2021",
        "1.9.21",
        "01/09/2021",
        "1-9-2021",
        "01,09,2021",
        "2021-09-01",
        "2021-09-01 00:00:00",
        "2021-09-01T00:00:00Z",
        "01.09.2021 0:00",
        "01.09.2021 г.",
        "01.09.2021г.",
        "1 сентября 2021 г.",
        "1 сентября 2021 года",
        "«1» сентября 2021",
        "01 сен 2021",
        "1 сент. 2021",
        "01.сен.21",
        44440,
        44440.0,
        "44440",
    ],
)
def test_a_day_is_read_in_every_spelling(cell: Cell) -> None:
    assert read("person.hired_on", cell) == date(2021, 9, 1)
    assert not note("person.hired_on", cell)


@pytest.mark.parametrize("cell", ["сентябрь 2021", "09.2021", "сентябрь 2021 г."])
def test_of_a_month_its_first_day_is_supposed_aloud(cell: str) -> None:
    assert read("person.hired_on", cell) == date(2021, 9, 1)
    assert note("person.hired_on", cell) == "записано 01.09.2021, указан только месяц"


def test_of_a_year_the_first_of_september_is_supposed_aloud() -> None:
    assert read("person.hired_on", 2021) == date(2021, 9, 1)
    assert note("person.hired_on", "2021 г.") == "записано 01.09.2021, указан только год"
    # That of this year may be yet to come.
    early = Setting(date(2026, 3, 1), AREAS)
    found = BY_KEY["person.hired_on"].read("2026", early)
    assert found.values == {"person.hired_on": date(2026, 1, 1)}


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("31.02.2021", "Такого дня нет"),
        ("09/15/2021", "Такого дня нет"),
        ("скоро", "Это не дата"),
        ("12345", "Это не дата"),
        (7, "Это не дата"),
        (0.5, "Это не дата"),
        ("02.10.2026", "ещё не наступило"),
        (date(2121, 9, 1), "ещё не наступило"),
        ("01.09.1821", "слишком давно"),
    ],
)
def test_what_is_no_day_is_told(cell: Cell, sentence: str) -> None:
    assert sentence in refusal("person.hired_on", cell)


def test_two_digits_of_a_year_mean_the_nearest_past() -> None:
    assert read("person.hired_on", "01.09.26") == date(2026, 9, 1)
    assert read("person.hired_on", "01.09.98") == date(1998, 9, 1)


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Иванова Мария Петровна", ("Иванова", "Мария", "Петровна")),
        ("иванова мария петровна", ("Иванова", "Мария", "Петровна")),
        ("ИВАНОВА МАРИЯ ПЕТРОВНА", ("Иванова", "Мария", "Петровна")),
        ("Иванова, Мария Петровна", ("Иванова", "Мария", "Петровна")),
        ("Мария Петровна Иванова", ("Иванова", "Мария", "Петровна")),
        ("Ивaнoвa Мaрия Пeтрoвнa", ("Иванова", "Мария", "Петровна")),
        ("Римская-Корсакова Анна-Мария", ("Римская-Корсакова", "Анна-Мария", "")),
        ("Алиев Рашид Салим оглы", ("Алиев", "Рашид", "Салим оглы")),
        ("О'Коннор Шон", ("О'Коннор", "Шон", "")),
        ("Smith John", ("Smith", "John", "")),
    ],
)
def test_a_full_name_is_split(cell: str, parts: tuple[str, str, str]) -> None:
    found = read("person.full_name", cell)
    assert tuple(found[f"person.{part}_name"] for part in ("last", "first", "middle")) == parts


def test_a_maiden_name_in_brackets_is_left_out_aloud() -> None:
    found = BY_KEY["person.full_name"].read("Иванова (Петрова) Мария Ильинична", SETTING)
    assert found.values["person.first_name"] == "Мария"
    assert found.note == "«Петрова» в скобках не загружается"


def test_a_post_behind_the_name_is_a_post() -> None:
    found = read("person.full_name", "Иванова Мария Петровна, учитель математики")
    assert found["person.position"] == "учитель математики"


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("Иванова", "Нет имени"),
        ("Иванова М.П.", "инициалы"),
        ("Иванова М. П.", "инициалы"),
        ("Иванова Мария 2", "лишний знак «2»"),
        ("я" * 101, "Слишком длинно"),
    ],
)
def test_what_is_no_name_is_told(cell: str, sentence: str) -> None:
    assert sentence in refusal("person.full_name", cell)


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("89000000000", "+7 900 000-00-00"),
        (89000000000, "+7 900 000-00-00"),
        (9000000000.0, "+7 900 000-00-00"),
        ("8 (900) 000-00-00", "+7 900 000-00-00"),
        ("+7(900)000 00 00", "+7 900 000-00-00"),
        ("тел. 8-900-000-00-00", "+7 900 000-00-00"),
        ("моб.: 8 900 000 0000, дом.: 2-34-56", "+7 900 000-00-00, 2-34-56"),
        ("8 900 000 00 00; 8 900 000 00 01", "+7 900 000-00-00, +7 900 000-00-01"),
        ("+375 29 123-45-67", "+375 29 123-45-67"),
    ],
)
def test_a_telephone_is_read_in_every_spelling(cell: Cell, phone: str) -> None:
    assert read("person.phone", cell) == phone


@pytest.mark.parametrize("cell", ["123", "8 900 000 00", "позвонить", "89000000000000000"])
def test_what_is_no_telephone_is_told(cell: str) -> None:
    assert "10 или 11 цифр" in refusal("person.phone", cell)


def test_addresses_of_mail() -> None:
    assert read("person.email", "Ivanova@School.RU") == "ivanova@school.ru"
    assert read("person.email", "a@b.ru; c@d.ru") == "a@b.ru"
    assert note("person.email", "a@b.ru; c@d.ru") == "не загружается вторая почта: c@d.ru"
    assert "не адрес" in refusal("person.email", "иванова собака школа")
    assert "русские буквы" in refusal("person.email", "iвanova@school.ru")


def test_both_in_one_cell() -> None:
    found = read("person.contacts", "8 900 000-00-00, e-mail: Ivanova@school.ru")
    assert found == {"person.email": "ivanova@school.ru", "person.phone": "+7 900 000-00-00"}


@pytest.mark.parametrize(
    ("cell", "category"),
    [
        ("высшая", Category.HIGHEST),
        ("Высшая кв. категория", Category.HIGHEST),
        ("высш.", Category.HIGHEST),
        ("ВКК", Category.HIGHEST),
        ("1", Category.FIRST),
        (1, Category.FIRST),
        ("1 кв. кат.", Category.FIRST),
        ("I", Category.FIRST),
        ("первая", Category.FIRST),
        ("СЗД", Category.SZD),
        ("соответствие", Category.SZD),
        ("соответствие занимаемой должности", Category.SZD),
        ("б/к", Category.NONE),
        ("без категории", Category.NONE),
        ("нет", Category.NONE),
        ("не имеет", Category.NONE),
        ("педагог-методист", Category.METHODIST),
        ("педагог-наставник", Category.MENTOR),
    ],
)
def test_a_category_is_read_in_every_spelling(cell: Cell, category: Category) -> None:
    assert read("person.category", cell) == category


def test_the_day_of_a_category_may_stand_beside_it() -> None:
    found = read("person.category", "высшая, пр. № 5 от 25.12.2020")
    assert found == {
        "person.category": Category.HIGHEST,
        "person.category_on": date(2020, 12, 25),
    }
    assert read("person.category", "первая до 25.12.2020") == Category.FIRST
    assert "Такой категории нет" in refusal("person.category", "супер")


@pytest.mark.parametrize(
    ("cell", "begun"),
    [
        ("12 лет", date(2014, 10, 1)),
        (12, date(2014, 10, 1)),
        ("12", date(2014, 10, 1)),
        ("12 л. 3 мес.", date(2014, 7, 1)),
        ("12,5", date(2014, 4, 1)),
        ("6 мес", date(2026, 4, 1)),
        ("менее года", date(2026, 10, 1)),
        ("б/с", date(2026, 10, 1)),
    ],
)
def test_experience_is_counted_back_from_today(cell: Cell, begun: date) -> None:
    found = BY_KEY["person.teaching_years"].read(cell, SETTING)
    assert found.values == {"person.teaching_since": begun}
    assert found.weak
    assert "посчитано от сегодня" in found.note


def test_absurd_experience_is_told() -> None:
    assert "от 0 до 70" in refusal("person.teaching_years", 99)
    assert "от 0 до 70" in refusal("person.teaching_years", "большой")


def test_of_a_birthday_only_the_year_is_kept() -> None:
    assert read("person.birth_year", "12.03.1985") == 1985
    assert read("person.birth_year", 1985) == 1985
    assert read("person.birth_year", date(1985, 3, 12)) == 1985
    assert read("person.birth_year", 31118) == 1985
    assert "невозможен" in refusal("person.birth_year", 2025)


def test_lists_and_choices() -> None:
    assert read("person.subjects", "физика; Астрономия,  физика") == ("физика", "Астрономия")
    assert read("person.levels", "начальное общее, СОО") == ("НОО", "СОО")
    assert read("person.classes", "5а, 6б\n7в") == ("5а", "6б", "7в")
    assert read("person.employment", "внешний совместитель") is Employment.OUTER
    assert read("person.gender", "Жен.") is Gender.FEMALE
    assert read("mentee.need", "молодой специалист") is MenteeNeed.YOUNG
    assert read("mentor.status", "На паузе") is MentorStatus.PAUSED
    assert read("mentor.in_job_function", "+") is True
    assert "Может быть: «основное место работы»" in refusal("person.employment", "как-то")


def test_a_post_begins_small_unless_it_is_an_abbreviation() -> None:
    assert read("person.position", "Учитель  математики") == "учитель математики"
    assert read("person.position", "ИО директора") == "ИО директора"


def test_a_long_text_keeps_its_lines_and_an_absurd_one_is_told() -> None:
    assert read("person.note", "раз \n  два   три ") == "раз\nдва три"
    assert "больше 3000" in refusal("person.note", "я" * 3001)
    assert "больше 300" in refusal("person.site", "я" * 301)


def test_numbers() -> None:
    assert read("mentor.capacity", "3 чел.") == 3
    assert read("mentor.mentoring_years", "5 лет") == 5
    assert read("mentor.mentored_people", "нет") == 0
    assert "от 1 до 20" in refusal("mentor.capacity", 0)


@pytest.mark.parametrize(
    ("cell", "asked"),
    [
        ("методика", ((1, 1),)),
        ("ИКТ; методика; оценивание; дисциплина", ((3, 1), (1, 2), (2, 3), (4, 3))),
        ("методика, ИКТ", ((1, 1), (3, 2))),
        ("методика — желательно; ИКТ (1)", ((3, 1), (1, 3))),
        ("1. Методика\n2. ИКТ", ((1, 1), (3, 2))),
        ("оценивание, ВПР, ОГЭ, ЕГЭ", ((2, 1),)),
        ("дисциплина — мотивация: срочно", ((4, 1),)),
        ("Затрудняюсь с электронным журналом", ((3, 1),)),
    ],
)
def test_requests_are_read_by_any_name(cell: str, asked: tuple[tuple[int, int], ...]) -> None:
    assert read("mentee.requests", cell) == asked


def test_a_synonym_is_a_beginning_of_a_word_and_never_its_middle() -> None:
    assert "«диктант»" in refusal("mentee.requests", "диктант")


def test_competences_with_their_levels() -> None:
    cell = "методика — научит; ИКТ — знает; оценивание"
    assert read("mentor.competences", cell) == ((1, 3), (2, 2), (3, 1))
    assert "«кулинария»" in refusal("mentor.competences", "кулинария")


def test_every_column_of_a_bank_is_a_field_of_lists() -> None:
    """What is left out of lists is named here: what follows from other things, and what is kept."""
    left_out = {
        *("person.id", "person.case_overrides", "person.former_names", "person.erased_on"),
        *("person.search", "person.sort_key", "mentee.id", "mentee.person_id"),
        *("mentee.archived_at", "mentor.id", "mentor.person_id", "mentor.archived_at"),
    }
    for table in (Person, Mentee, Mentor):
        columns = {f"{table.__tablename__}.{column.name}" for column in table.__table__.c}
        assert columns - left_out <= BY_KEY.keys()


def test_keys_are_unique_and_no_heading_means_two_fields_of_one_bank() -> None:
    assert len(BY_KEY) == len(FIELDS)
    for bank in Bank:
        headings = Counter(plain(field.heading) for field in fields_of(bank))
        assert set(headings.values()) == {1}
        said = Counter(name for field in fields_of(bank) for name in set(field.synonyms))
        assert not [name for name, times in said.items() if times > 1]


def test_synonyms_are_written_as_headings_are_compared() -> None:
    assert all(plain(name) == name for field in FIELDS for name in field.synonyms)


def test_a_list_that_goes_out_has_everything_once() -> None:
    assert "person.full_name" not in [field.key for field in exported(Bank.MENTEES)]
    assert "mentor.capacity" not in [field.key for field in exported(Bank.MENTEES)]
    assert "mentee.requests" not in [field.key for field in exported(Bank.STAFF)]
