"""Whole phrases of papers, with people, posts, numbers and dates in their places."""

from dataclasses import dataclass
from datetime import date

import pytest
from typing_extensions import override

from mentoring_desktop.language import Case, Gender, dates, names, positions, typography
from mentoring_desktop.language.counts import count
from mentoring_desktop.language.folding import fold


@dataclass(frozen=True)
class Teacher:
    """An invented person; a format gives the case: ``{mentor:dat}``, ``{director:dat short}``."""

    last: str
    first: str
    middle: str
    gender: Gender
    post: str

    @override
    def __format__(self, wanted: str) -> str:
        case, _, what = wanted.partition(" ")
        parts = self.last, self.first, self.middle, self.gender, Case(case)
        if what == "post":
            return positions.inflect(self.post, Case(case))
        return names.inflect_short(*parts) if what == "short" else names.inflect(*parts)


PEOPLE = {
    "mentor": Teacher("Иванова", "Мария", "Петровна", Gender.FEMALE, "учитель математики"),
    "mentee": Teacher("Мельник", "Олег", "Ильич", Gender.MALE, "учитель информатики"),
    "mentee2": Teacher("Мельник", "Анна", "Ильинична", Gender.FEMALE, "педагог-психолог"),
    "curator": Teacher(
        "Шевченко",
        "Ольга",
        "Викторовна",
        Gender.FEMALE,
        "заместитель директора по учебно-воспитательной работе",
    ),
    "director": Teacher("Волкова", "Наталья", "Андреевна", Gender.FEMALE, "директор"),
    "guest": Teacher("Ким", "Виктория", "", Gender.FEMALE, "учитель музыки"),
}


PHRASES = """
Назначить куратором {curator:acc post} {curator:acc}.
Назначить куратором заместителя директора по учебно-воспитательной работе Шевченко Ольгу Викторовну.

Куратору {curator:dat short} сформировать банк наставников до 15.09.2026.
Куратору Шевченко_О.В. сформировать банк наставников до 15.09.2026.

Назначить наставником {mentor:acc post} {mentor:acc} в отношении {mentee:gen post} {mentee:gen}
Назначить наставником учителя математики Иванову Марию Петровну в отношении \
учителя информатики Мельника Олега Ильича

Закрепить за {mentee2:ins post} {mentee2:ins} наставника – {mentor:acc post} {mentor:acc}.
Закрепить за педагогом-психологом Мельник Анной Ильиничной наставника_– \
учителя математики Иванову Марию Петровну.

Освободить {mentor:acc}, {mentor:acc post}, от обязанностей наставника {mentee:gen}
Освободить Иванову Марию Петровну, учителя математики, от обязанностей наставника \
Мельника Олега Ильича

Отзыв о наставляемом {mentee:pre}
Отзыв о наставляемом Мельнике Олеге Ильиче

Отзыв о наставляемой {mentee2:pre}
Отзыв о наставляемой Мельник Анне Ильиничне

Директору МБОУ «ЦО № 14» {director:dat short} от {mentor:gen post} {mentor:gen}
Директору МБОУ «ЦО №_14» Волковой_Н.А. от учителя математики Ивановой Марии Петровны

Вручается {mentee:dat}
Вручается Мельнику Олегу Ильичу

{mentee2:nom} приняла участие
Мельник Анна Ильинична приняла участие

в лице {director:gen post} {director:gen short}, действующей на основании Устава
в лице директора Волковой_Н.А., действующей на основании Устава

Назначить наставником {guest:acc}
Назначить наставником Ким Викторию
"""


@pytest.mark.parametrize("pair", PHRASES.strip().split("\n\n"))
def test_a_phrase_puts_people_in_their_cases(pair: str) -> None:
    template, phrase = pair.split("\n")
    assert typography.nbsp(template.format_map(PEOPLE)) == phrase.replace("_", "\u00a0")


def test_the_term_of_a_pair_includes_both_days() -> None:
    term = dates.period(date(2026, 10, 1), date(2027, 5, 31))
    assert term == "с 01.10.2026 по 31.05.2027"


def test_numbers_of_a_report() -> None:
    counted = [
        count(1, "пара", "пары", "пар"),
        count(22, "пара", "пары", "пар"),
        count(11, "пара", "пары", "пар"),
        count(4, "наставляемый", "наставляемых", "наставляемых"),
        count(21, "наставник", "наставника", "наставников"),
    ]
    assert "; ".join(counted).replace("\u00a0", " ") == (
        "1 пара; 22 пары; 11 пар; 4 наставляемых; 21 наставник"
    )


@pytest.mark.parametrize("typed", ["ёлкин", "елкин", "ЕЛКИН"])
def test_search_finds_yo_by_either_letter(typed: str) -> None:
    assert fold(typed) in fold("Ёлкина Алёна Сергеевна")
