"""What can stand in a field of a person, or of a person's part in mentoring."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.entry import EARLIEST, cleaned, lines, past
from mentoring_desktop.errors import MentoringError

LONG = frozenset(
    {
        "education",
        "awards",
        "note",
        "courses",
        "achievements",
        "interests",
        "motivation",
        "support_needed",
        "limits",
        "strengths",
        "expectations",
    }
)
"""Fields whose text may take several lines."""

MOST_YEARS = 60
"""Of being a mentor."""

_REQUIRED = {"last_name": "Фамилия", "first_name": "Имя"}
_PAST = {
    "hired_on": "Дата приёма",
    "teaching_since": "Начало педагогической работы",
    "working_since": "Начало трудовой деятельности",
    "category_on": "Дата присвоения категории",
    "trained_on": "Установочная сессия",
    "joined_on": "Дата вхождения в программу",
    "agreement_on": "Дата соглашения",
}
_BOUNDS = {
    "mentoring_years": (0, MOST_YEARS, "Опыт наставника — от {} до {} лет. Поправьте число."),
    "mentored_people": (0, 999, "Сколько человек вёл наставник — от {} до {}. Поправьте число."),
}
LONGEST_NOTICE = timedelta(days=366)
"""How far ahead a dismissal is known: by the end of a term contract of a year."""
LONGEST_LIFE, YOUNGEST = 95, 16
"""In years: who works in a school, or studies to."""


def checked(session: Session, field: str, value: Any) -> Any:  # noqa: ANN401 - a field's own type
    """Give the value as it is stored in a column of a person, a mentor or a mentee.

    Raises:
        MentoringError: the value cannot stand in that field; the sentence tells why.
    """
    if isinstance(value, str):
        return _text(field, value)
    if isinstance(value, tuple | list):
        return list(filter(None, map(cleaned, value)))
    if field in _BOUNDS:
        return _within(value, *_BOUNDS[field])
    if value is not None and field in _DATED:
        return _DATED[field](value, organisation.today(session))
    return past(value, organisation.today(session), _PAST[field]) if field in _PAST else value


def require_order(hired_on: date | None, dismissed_on: date | None) -> None:
    """Make sure that nobody leaves before coming.

    Raises:
        MentoringError: the day of dismissal is before the day of hiring.
    """
    if hired_on and dismissed_on and dismissed_on < hired_on:
        raise MentoringError(
            f"Увольнение {dismissed_on:%d.%m.%Y} раньше приёма {hired_on:%d.%m.%Y}. "
            "Поправьте одну из дат."
        )


def _text(field: str, text: str) -> str:
    text = lines(text) if field in LONG else cleaned(text)
    if field in _REQUIRED and not text:
        raise MentoringError(f"{_REQUIRED[field]}: поле не может быть пустым.")
    if field == "email" and text and not _is_email(text):
        raise MentoringError("Почту пишут так: ivanova@school.ru. Поправьте адрес.")
    if field == "phone" and text and not any(map(str.isdecimal, text)):
        raise MentoringError("В телефоне нет ни одной цифры. Поправьте номер.")
    return text


def _is_email(text: str) -> bool:
    name, _, host = text.partition("@")
    return bool(name) and "." in host.strip(".") and " " not in text and "@" not in host


def _within(number: int, least: int, most: int, sentence: str) -> int:
    if not least <= number <= most:
        raise MentoringError(sentence.format(least, most))
    return number


def _birth_year(year: int, today: date) -> int:
    least, most = today.year - LONGEST_LIFE, today.year - YOUNGEST
    return _within(year, least, most, "Год рождения — от {} до {}. Поправьте год.")


def _dismissed_on(day: date, today: date) -> date:
    if not EARLIEST <= day <= today + LONGEST_NOTICE:
        raise MentoringError("Дата увольнения: такого дня не может быть. Поправьте год.")
    return day


_DATED: Mapping[str, Any] = {"birth_year": _birth_year, "dismissed_on": _dismissed_on}
"""Rules of their own; each takes the value and today."""
