"""The columns that every bank has, and how columns of one kind are made."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from mentoring_desktop import consents
from mentoring_desktop.language import dates
from mentoring_desktop.language.folding import sort_key
from mentoring_desktop.people import experience
from ui.rows import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mentoring_desktop.bank.partners import Partner
    from mentoring_desktop.model.consents import ConsentKind
    from ui.bank.parts import BankRow


def words(title: str, name: str, sample: str = "", *, long: bool = False) -> Column[Any]:
    """Make a column of what stands in the row under a name."""
    said = attrgetter(name)
    return Column(title, said, lambda row: sort_key(said(row)), sample=sample or title, long=long)


def sentences(title: str, name: str) -> Column[Any]:
    """Make a column of longer texts."""
    return words(title, name, "не самых коротких слов", long=True)


def listed(
    title: str, said: Callable[[Any], Iterable[str]], sample: str, *, long: bool = True
) -> Column[Any]:
    """Make a column of several words."""

    def text(row: BankRow) -> str:
        return ", ".join(said(row))

    return Column(title, text, lambda row: sort_key(text(row)), sample=sample, long=long)


def day(title: str, said: Callable[[Any], date | None]) -> Column[Any]:
    """Make a column of days."""

    def text(row: BankRow) -> str:
        found = said(row)
        return dates.requisite(found) if found else ""

    return Column(title, text, lambda row: said(row) or date.min, sample="01.09.2026")


def years(title: str, name: str) -> Column[Any]:
    """Make a column of full years; the unknown come before any known."""
    known = attrgetter(name)

    def order(row: BankRow) -> int:
        found = known(row)
        return -1 if found is None else found

    return Column(title, lambda row: experience.spoken(known(row)), order, sample="22 года")


def number(title: str, name: str) -> Column[Any]:
    """Make a column of numbers; none is shown as nothing."""
    known = attrgetter(name)
    return Column(
        title, lambda row: str(known(row) or ""), lambda row: known(row) or 0, sample="2026"
    )


def partners(title: str, name: str, said: Callable[[Partner], str], sample: str) -> Column[Any]:
    """Make a column of what is said of each partner in the pairs."""
    known = attrgetter(name)
    return listed(title, lambda row: filter(None, map(said, known(row))), sample)


def signed(kind: ConsentKind) -> Column[Any]:
    """Make a column of the days on which the sheets in force were signed."""
    return day(f"Согласие: {consents.SHORT[kind]}", lambda row: row.signed.get(kind))


def with_whom(heading: str, name: str) -> tuple[Column[Any], ...]:
    """Make the columns of partners, columns 7 to 13 of the official form."""
    return (
        partners(heading, name, lambda one: one.name.short, "Римская-Корсакова"),
        partners("Форма", name, lambda one: one.form.value, "педагог – педагог"),
        partners(
            "Программа завершена",
            name,
            lambda one: dates.requisite(one.ended_on) if one.ended_on else "",
            "01.09.2026",
        ),
        partners("Результаты", name, attrgetter("results"), "не самых коротких слов"),
        partners("Кейс, отзыв на сайте", name, attrgetter("case_url"), "не самых коротких"),
    )


def _consents(row: BankRow) -> str:
    return f"нет: {', '.join(row.missing)}" if row.missing else "все согласия"


NAME: Column[Any] = Column(
    "Фамилия, имя, отчество",
    attrgetter("name.full"),
    attrgetter("sort_key"),
    sample="Римская-Корсакова",
    long=True,
)
POSITION = words("Должность", "position", "английского языка", long=True)
SUBJECTS = listed("Предметы", attrgetter("subjects"), "математика, физика")
EXPERIENCE = years("Стаж", "experience")
CONSENTS: Column[Any] = Column(
    "Согласия", _consents, lambda row: len(row.missing), sample="нет: ПДн, участие"
)
"""Drawn by ``ConsentChips``."""

OF_PERSON: tuple[Column[Any], ...] = (
    listed("Классы", attrgetter("classes"), "5а, 5б, 6в"),
    listed("Уровни", attrgetter("levels"), "НОО, ООО"),
    words("Корпус", "site", "корпус на Школьной", long=True),
    years("Общий стаж", "working"),
    words("Категория", "category.value", "соответствие занимаемой", long=True),
    day("Категория с", attrgetter("category_on")),
    sentences("Награды, учёная степень", "awards"),
    day("Принят(а)", attrgetter("hired_on")),
    words("Занятость", "employment.value", "основное место", long=True),
    words("Нагрузка", "workload", "18 часов"),
    sentences("Образование", "education"),
    words("Место работы", "workplace", "Педагогический колледж", long=True),
    number("Год рождения", "birth_year"),
    words("Телефон", "phone", "+7 900 000-00-00"),
    words("Почта", "email", "shevchenko@school.ru", long=True),
)
"""What may be shown of anybody besides what is shown as usual."""

SURVEY = day("Анкета", attrgetter("survey_on"))
NOTE = sentences("Примечание", "note")
