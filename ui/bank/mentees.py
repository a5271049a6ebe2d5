"""The columns of the bank of mentees, and what its list may be narrowed by."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

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
    sentences,
    signed,
    with_whom,
)
from ui.bank.facets import OF_PEOPLE
from ui.narrowing import Facet
from ui.rows import Column

if TYPE_CHECKING:
    from mentoring_desktop.bank.mentees import MenteeEntry


def _status(row: MenteeEntry) -> str:
    return row.status if row.archived else row.standing.value


def _need(row: MenteeEntry) -> str:
    return row.need.value if row.need else ""


REQUESTED = listed("Запросы", lambda row: (ask.short for ask in row.requests), "документация,")
STATUS = Column["MenteeEntry"]("Статус", _status, hint=lambda row: row.status, sample="ждёт пары")

USUAL = (NAME, POSITION, EXPERIENCE, REQUESTED, CONSENTS, STATUS)
LEAST_NEEDED = (STATUS, EXPERIENCE)

COLUMNS = (
    *USUAL,
    SUBJECTS,
    *OF_PERSON,
    Column["MenteeEntry"](
        "Почему нужен наставник", _need, sample="молодой (начинающий)", long=True
    ),
    sentences("Сильные стороны", "strengths"),
    sentences("Ожидания", "expectations"),
    sentences("Формат встреч", "preferred_ways"),
    sentences("Удобные дни", "days"),
    sentences("Желает наставника", "wanted_mentors"),
    sentences("Не желает", "unwanted_mentors"),
    day("В программе с", attrgetter("waits_since")),
    *with_whom("Наставник", "mentors"),
    *map(signed, (ConsentKind.PDN, ConsentKind.PARTICIPATION, ConsentKind.DISTRIBUTION)),
    SURVEY,
    NOTE,
)

FACETS = (
    Facet["MenteeEntry"]("Статус", lambda row: (_status(row),)),
    Facet["MenteeEntry"]("Запрос", lambda row: [ask.short for ask in row.requests]),
    Facet["MenteeEntry"]("Почему нужен", lambda row: (_need(row),)),
    *OF_PEOPLE,
)
