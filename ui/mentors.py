"""The page «Наставники»: who can help, in what, and for how many there is a place."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from typing_extensions import override

from mentoring_desktop import consents, mentors
from mentoring_desktop.bank import mentors as entries
from mentoring_desktop.bank.mentors import MentorEntry
from mentoring_desktop.language import counts
from mentoring_desktop.mentors import MentorRow
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.model.surveys import SurveyKind
from ui.bank import BankPage
from ui.bank.mentors import COLUMNS, FACETS, LEAST_NEEDED, USUAL
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
from ui.fields import (
    StateField,
    TextsField,
    TickField,
    date_field,
    number_field,
    text_field,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.card import Section

COMPETENCES = Grading[MentorRow](
    deed="Изменить компетенции",
    words=("знает", "поможет", "научит"),
    grades=lambda row: {skill.area_id: skill.level for skill in row.skills},
    change=mentors.set_skill,
    highest_first=True,
)


_state = partial(StateField, choices=mentors.CHOSEN)

PART = (
    (_state, "Состояние", "status", "состояние"),
    (number_field, "Мест", "capacity", "число мест"),
    (date_field, "В программе с", "joined_on", "дату вхождения в программу"),
    (date_field, "Установочная сессия", "trained_on", "дату установочной сессии"),
    (number_field, "Опыт, лет", "mentoring_years", "опыт наставника"),
    (number_field, "Вёл(а) человек", "mentored_people", "число прежних наставляемых"),
    (TextsField, "Курсы по наставничеству", "courses", "курсы по наставничеству"),
    (TextsField, "Достижения", "achievements", "достижения"),
    (TextsField, "Интересы", "interests", "интересы"),
    (TextsField, "Мотивация", "motivation", "мотивацию"),
    (text_field, "Кого готов(а) вести", "desired_mentees", "кого готов вести"),
    (text_field, "Виды и формы", "ways", "виды и формы"),
    (text_field, "Сколько времени", "time_resource", "ресурс времени"),
    (text_field, "Удобные дни", "days", "удобные дни"),
    (TextsField, "Какая поддержка нужна", "support_needed", "нужную поддержку"),
    (TextsField, "Ограничения", "limits", "ограничения"),
    (TickField, "Входит в обязанности по должности", "in_job_function", "входит ли в обязанности"),
    (text_field, "Соглашение №", "agreement_number", "номер соглашения"),
    (date_field, "от", "agreement_on", "дату соглашения"),
    (text_field, "Выплата", "payment", "выплату"),
)


class MentorsPage(BankPage[MentorEntry]):
    """The bank of mentors."""

    title = "Наставники"
    part = "mentor"
    grades = "mentor_competence"
    tables = BankPage.tables | {"mentor_competence"}
    survey = SurveyKind.MENTOR
    whom = "наставника"
    invitation = (
        "Здесь будут опытные педагоги, которые могут помочь другим. "
        "Добавьте первого и отметьте в карточке, чему он научит."
    )
    register = PaperKind.D18
    bank = mentors
    read = staticmethod(entries.rows)
    columns = COLUMNS
    usual = USUAL
    least_needed = LEAST_NEEDED
    facets = FACETS
    filters = MappingProxyType(
        {
            "Есть места": lambda row: not row.closed,
            "Нет согласия": lambda row: bool(row.missing),
        }
    )

    @override
    def sections(self) -> Mapping[str, Section[MentorRow]]:
        return {
            "Общее": GeneralSection(self.store, "Наставник", "mentor", PART, mentors.change),
            "Компетенции": AreasSection(self.store, COMPETENCES),
            "Анкеты": SurveysSection(self.store, self.survey),
            "Согласия": ConsentsSection(self.store, consents.NEEDED_BY_MENTOR),
            "Пары": PairsSection(self.store),
            "Файлы": FilesSection(self.store),
            "Изменения": ChangesSection(self.store),
        }

    @override
    def figures(self, rows: Sequence[MentorEntry]) -> str:
        places = counts.count(sum(row.free for row in rows), "место", "места", "мест")
        return f"свободно {places}"
