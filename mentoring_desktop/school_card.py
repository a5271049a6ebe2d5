"""The card of the school: what its papers say of it, and the cycle that runs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop import organisation, school_wording
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates, typography
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.new_school import EARLIEST, GENERIC_NOUNS, LONGEST_CYCLE

INN_DIGITS, OGRN_DIGITS = 10, 13
"""Of an organization; those of a person are longer."""


@dataclass(frozen=True)
class SchoolCard:
    """The school as its page shows it; the noun is one of ``GENERIC_NOUNS``."""

    full_name: str
    short_name: str
    generic_noun: str
    city: str
    founder: str
    address: str
    inn: str
    ogrn: str
    phone: str
    email: str
    site_url: str
    social_urls: str
    approval_style: ApprovalStyle
    week_days: int


@dataclass(frozen=True)
class CycleCard:
    """The current cycle as its page shows it."""

    title: str
    date_from: date
    date_to: date
    curator_id: int | None


def card(session: Session) -> SchoolCard:
    """Give all that can be edited of the school."""
    school = organisation.current(session)
    return SchoolCard(
        full_name=school.full_name,
        short_name=school.short_name,
        generic_noun=school.generic_noun["nom"],
        city=school.city,
        founder=school.founder,
        address=school.address,
        inn=school.inn,
        ogrn=school.ogrn,
        phone=school.phone,
        email=school.email,
        site_url=school.site_url,
        social_urls=school.social_urls,
        approval_style=school.approval_style,
        week_days=school.week_days,
    )


def cycle(session: Session) -> CycleCard:
    """Give all that can be edited of the current cycle."""
    found = organisation.current_cycle(session)
    return CycleCard(found.title, found.date_from, found.date_to, found.curator_id)


def change(session: Session, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put a value into one field of the school; a new name or noun goes into the roadmap too.

    Raises:
        MentoringError: the value cannot stand in that field; the sentence tells why.
    """
    school = organisation.current(session)
    value = _CHECKS.get(field, _as_is)(value)
    if field == "short_name":
        school_wording.rename(session, school.short_name, value)
    elif field == "generic_noun":
        school_wording.change_noun(session, school.generic_noun, value, school.short_name)
    setattr(school, field, value)


def change_cycle(session: Session, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put a value into one field of the current cycle; terms laid already stay as they are.

    Raises:
        MentoringError: the title or a day is empty, or no cycle runs from one day to the other.
    """
    found = organisation.current_cycle(session)
    if field == "title":
        value = _required("Название цикла")(value)
    if value is None and field != "curator_id":
        raise MentoringError("Напишите день: поле не может быть пустым.")
    if field == "date_from" and value >= found.date_to:
        raise MentoringError(
            f"Цикл заканчивается {dates.requisite(found.date_to)}. Поправьте сначала конец."
        )
    if field == "date_to" and value <= found.date_from:
        raise MentoringError(
            f"Цикл начинается {dates.requisite(found.date_from)}: закончиться он может позже."
        )
    setattr(found, field, value)
    if found.date_to - found.date_from > LONGEST_CYCLE or found.date_from < EARLIEST:
        raise MentoringError("Цикл длиннее двух лет или слишком давний. Проверьте год.")


def _as_is(value: object) -> object:
    return value


def _clean(text: str) -> str:
    return typography.quoted(cleaned(text))


def _required(title: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not cleaned(text):
            raise MentoringError(f"{title}: поле не может быть пустым.")
        return _clean(text)

    return check


def _digits(title: str, length: int) -> Callable[[str], str]:
    def check(text: str) -> str:
        number = "".join(text.split())
        if number and not (number.isascii() and number.isdecimal() and len(number) == length):
            raise MentoringError(f"{title} организации — {length} цифр. Проверьте номер.")
        return number

    return check


def _noun(noun: str) -> dict[str, str]:
    return dict(GENERIC_NOUNS[noun])


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "full_name": _required("Полное название"),
    "short_name": _required("Краткое название"),
    "generic_noun": _noun,
    "city": _clean,
    "founder": _clean,
    "address": _clean,
    "inn": _digits("ИНН", INN_DIGITS),
    "ogrn": _digits("ОГРН", OGRN_DIGITS),
    "phone": cleaned,
    "email": cleaned,
    "site_url": cleaned,
    "social_urls": cleaned,
}
