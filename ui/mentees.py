"""The page «Наставляемые»: who needs a mentor, and in what."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from typing_extensions import override

from mentoring_desktop import consents, mentees
from mentoring_desktop.bank import mentees as entries
from mentoring_desktop.bank.mentees import MenteeEntry
from mentoring_desktop.mentees import MenteeRow
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.model.people import MenteeNeed, MenteeStatus
from mentoring_desktop.model.surveys import SurveyKind
from ui.bank import BankPage
from ui.bank.mentees import COLUMNS, FACETS, LEAST_NEEDED, USUAL
from ui.card import (
    AreasSection,
    ChangesSection,
    ConsentsSection,
    FilesSection,
    GeneralSection,
    Grading,
    PairsSection,
    SurveysSection,
)
from ui.fields import ChoiceField, StateField, TextsField, date_field, text_field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.card import Section

REQUESTS = Grading[MenteeRow](
    deed="Изменить запросы",
    words=("срочно", "нужно", "желательно"),
    grades=lambda row: {ask.area_id: ask.priority for ask in row.requests},
    change=mentees.set_request,
    highest_first=False,
)

_state = partial(StateField, choices=mentees.CHOSEN, locked_by=(MenteeStatus.PAIRED,))
_need = partial(
    ChoiceField, choices=[("не указано", None), *((each.value, each) for each in MenteeNeed)]
)

PART = (
    (_state, "Состояние", "status", "состояние"),
    (date_field, "В программе с", "joined_on", "дату вхождения в программу"),
    (_need, "Почему нужен наставник", "need", "причину"),
    (TextsField, "Сильные стороны", "strengths", "сильные стороны"),
    (TextsField, "Ожидания", "expectations", "ожидания"),
    (text_field, "Формат встреч", "preferred_ways", "формат встреч"),
    (text_field, "Удобные дни", "days", "удобные дни"),
    (text_field, "Желает наставника", "wanted_mentors", "желаемых наставников"),
    (text_field, "Не желает", "unwanted_mentors", "нежелательных наставников"),
)


class MenteesPage(BankPage[MenteeEntry]):
    """The bank of mentees."""

    title = "Наставляемые"
    part = "mentee"
    grades = "professional_request"
    tables = BankPage.tables | {"professional_request"}
    survey = SurveyKind.REQUESTS
    whom = "наставляемого"
    invitation = (
        "Здесь будут педагоги, которым нужен наставник: молодые специалисты, новые в школе, "
        "те, кто осваивает новое. Добавьте первого."
    )
    register = PaperKind.D19
    bank = mentees
    read = staticmethod(entries.rows)
    columns = COLUMNS
    usual = USUAL
    least_needed = LEAST_NEEDED
    facets = FACETS
    filters = MappingProxyType(
        {
            "Без пары": lambda row: row.waits,
            "Стаж до 3 лет": lambda row: row.young,
            "Нет согласия": lambda row: bool(row.missing),
        }
    )

    @override
    def sections(self) -> Mapping[str, Section[MenteeRow]]:
        return {
            "Общее": GeneralSection(self.store, "Наставляемый", "mentee", PART, mentees.change),
            "Запросы": AreasSection(self.store, REQUESTS),
            "Анкеты": SurveysSection(self.store, self.survey),
            "Согласия": ConsentsSection(self.store, consents.NEEDED_BY_MENTEE),
            "Пары": PairsSection(self.store),
            "Файлы": FilesSection(self.store),
            "Изменения": ChangesSection(self.store),
        }

    @override
    def figures(self, rows: Sequence[MenteeEntry]) -> str:
        return f"без пары {sum(row.waits for row in rows)}"
