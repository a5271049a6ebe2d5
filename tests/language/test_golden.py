"""Whole phrases of papers, with people, posts, schools, numbers and dates in their places."""

from dataclasses import dataclass
from datetime import date

import pytest
from typing_extensions import override

from mentoring_desktop.documents import requisites
from mentoring_desktop.documents.facts import Approval, Order, Organization, Signature
from mentoring_desktop.language import (
    Case,
    Gender,
    GrammaticalGender,
    dates,
    gendered,
    names,
    organisations,
    positions,
    typography,
)
from mentoring_desktop.language.counts import count
from mentoring_desktop.language.folding import fold, sort_key
from mentoring_desktop.model.organisation import ApprovalStyle


@dataclass(frozen=True)
class Teacher:
    """An invented person; a format gives the case: ``{mentor:dat}``, ``{director:dat short}``.

    ``{director:agree действующего}`` gives the word as it is said of the person.
    """

    last: str
    first: str
    middle: str
    gender: Gender
    post: str

    @override
    def __format__(self, wanted: str) -> str:
        case, _, what = wanted.partition(" ")
        if case == "agree":
            return gendered.agree(what, self.gender)
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


@dataclass(frozen=True)
class School:
    """An invented school: ``{school:gen}``."""

    name: str

    @override
    def __format__(self, case: str) -> str:
        return organisations.inflect(self.name, Case(case))


THINGS = PEOPLE | {
    "school": School("МБОУ «ЦО № 14»"),
    "gymnasium": School("Гимназия «Лидер»"),
    "year": dates.period(date(2026, 10, 1), date(2027, 5, 31)),
    "september": dates.until(date(2026, 9, 15)),
    "february": dates.requisite(date(2027, 2, 1)),
}


PHRASES = """
Назначить куратором реализации программ наставничества {curator:acc post} {curator:acc}.
Назначить куратором реализации программ наставничества заместителя директора \
по учебно-воспитательной работе Шевченко Ольгу Викторовну.

Куратору {curator:dat short} сформировать банк наставников {september}.
Куратору Шевченко_О.В. сформировать банк наставников до 15.09.2026.

Назначить наставником {mentor:acc post} {mentor:acc} в отношении {mentee:gen post} {mentee:gen} \
на период {year}.
Назначить наставником учителя математики Иванову Марию Петровну в отношении \
учителя информатики Мельника Олега Ильича на период с 01.10.2026 по 31.05.2027.

Закрепить за {mentee2:ins post} {mentee2:ins} наставника – {mentor:acc post} {mentor:acc}.
Закрепить за педагогом-психологом Мельник Анной Ильиничной наставника_– \
учителя математики Иванову Марию Петровну.

Освободить {mentor:acc}, {mentor:acc post}, от обязанностей наставника {mentee:gen} \
с {february}.
Освободить Иванову Марию Петровну, учителя математики, от обязанностей наставника \
Мельника Олега Ильича с 01.02.2027.

Отзыв о {mentee:agree наставляемом} {mentee:pre}
Отзыв о наставляемом Мельнике Олеге Ильиче

Отзыв о {mentee2:agree наставляемом} {mentee2:pre}
Отзыв о наставляемой Мельник Анне Ильиничне

Директору {school:gen} {director:dat short} от {mentor:gen post} {mentor:gen}
Директору МБОУ «ЦО_№_14» Волковой_Н.А. от учителя математики Ивановой Марии Петровны

Вручается {mentee:dat}
Вручается Мельнику Олегу Ильичу

{mentor:agree Уважаемый} Мария Петровна!
Уважаемая Мария Петровна!

{mentee2:nom} {mentee2:agree принял} участие
Мельник Анна Ильинична приняла участие

в лице {director:gen post} {director:gen short}, {director:agree действующего} на основании Устава
в лице директора Волковой_Н.А., действующей на основании Устава

наставничество в {gymnasium:pre}, по приказу {gymnasium:gen}
наставничество в Гимназии «Лидер», по приказу Гимназии «Лидер»

Назначить наставником {guest:acc}
Назначить наставником Ким Викторию
"""


@pytest.mark.parametrize("pair", PHRASES.strip().split("\n\n"))
def test_a_phrase_puts_people_in_their_cases(pair: str) -> None:
    template, phrase = pair.split("\n")
    assert typography.nbsp(template.format_map(THINGS)) == phrase.replace("_", "\u00a0")


def test_an_approved_programme_names_the_order() -> None:
    lines = requisites.approval_lines(
        Approval(
            style=ApprovalStyle.BY_ORDER,
            signature=Signature(position="Директор", name="Н.А. Волкова"),
            order=Order(day=date(2022, 2, 2), number="36-а"),
        ),
        Organization(full_name="", short_name="МБОУ «ЦО № 14»"),
        GrammaticalGender.FEMININE,
    )
    assert " ".join(lines).replace("\u00a0", " ") == (
        "УТВЕРЖДЕНА приказом МБОУ «ЦО № 14» от 02.02.2022 № 36-а"
    )


def test_someone_without_a_patronymic_signs() -> None:
    assert names.signature("Ким", "Виктория", "") == "В.\u00a0Ким"


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


def test_names_with_yo_stand_after_those_with_ye() -> None:
    people = ["Жукова", "Ёлкина", "Ежова", "Егорова"]
    assert sorted(people, key=sort_key) == ["Егорова", "Ежова", "Ёлкина", "Жукова"]
