"""The columns of the bank of mentors, and what its list may be narrowed by."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from mentoring_desktop.language import dates
from mentoring_desktop.model.consents import ConsentKind
from ui.bank.columns import (
    CONSENTS,
    EXPERIENCE,
    NAME,
    NOTE,
    OF_PERSON,
    POSITION,
    SUBJECTS,
    SURVEY,
    day,
    listed,
    number,
    sentences,
    signed,
    with_whom,
)
from ui.bank.facets import OF_PEOPLE
from ui.narrowing import Facet
from ui.rows import Column

if TYPE_CHECKING:
    from mentoring_desktop.bank.mentors import MentorEntry


def _standing(row: MentorEntry) -> str:
    return "в архиве" if row.archived else row.standing.value


def _agreement(row: MentorEntry) -> str:
    if row.in_job_function:
        return "входит в обязанности"
    number = f"№ {row.agreement_number}" if row.agreement_number else ""
    on = f"от {dates.requisite(row.agreement_on)}" if row.agreement_on else ""
    return " ".join(filter(None, (number, on)))


TEACHES = listed("Может помочь", lambda row: (skill.short for skill in row.skills), "документация,")
PLACES = Column["MentorEntry"](
    "Места",
    lambda row: f"{row.taken} из {row.capacity}",
    lambda row: row.free,
    sample="10 из 20",
)
STATUS = Column["MentorEntry"]("Статус", _standing, sample="анкетируется")

USUAL = (NAME, POSITION, EXPERIENCE, TEACHES, PLACES, CONSENTS, STATUS)
LEAST_NEEDED = (STATUS, EXPERIENCE)

COLUMNS = (
    *USUAL,
    SUBJECTS,
    *OF_PERSON,
    number("Опыт наставника, лет", "mentoring_years"),
    number("Вёл(а) человек", "mentored_people"),
    sentences("Курсы по наставничеству", "courses"),
    sentences("Достижения", "achievements"),
    sentences("Интересы", "interests"),
    sentences("Мотивация", "motivation"),
    sentences("Кого готов(а) вести", "desired_mentees"),
    sentences("Виды и формы", "ways"),
    sentences("Сколько времени", "time_resource"),
    sentences("Удобные дни", "days"),
    sentences("Какая поддержка нужна", "support_needed"),
    sentences("Ограничения", "limits"),
    day("Установочная сессия", attrgetter("trained_on")),
    Column["MentorEntry"]("Доп. соглашение", _agreement, sample="№ 15 от 01.09.2026"),
    sentences("Выплата", "payment"),
    day("В программе с", attrgetter("joined_on")),
    *with_whom("Наставляемые", "mentees"),
    *map(signed, (ConsentKind.PDN, ConsentKind.MENTORING_351_8, ConsentKind.DISTRIBUTION)),
    SURVEY,
    NOTE,
)

FACETS = (
    Facet["MentorEntry"]("Статус", lambda row: (_standing(row),)),
    Facet["MentorEntry"]("Компетенция", lambda row: [skill.short for skill in row.skills]),
    *OF_PEOPLE,
)
