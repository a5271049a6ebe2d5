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
from ui.bank import BankPage
from ui.bank.mentors import COLUMNS, FACETS, LEAST_NEEDED, USUAL
from ui.card import AreasSection, ConsentsSection, GeneralSection, Grading
from ui.fields import ChoiceField, date_field, number_field

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


_state = partial(ChoiceField, choices=[(each.value, each) for each in mentors.CHOSEN])

PART = (
    (number_field, "Мест", "capacity", "число мест"),
    (_state, "Состояние", "status", "состояние"),
    (date_field, "Установочная сессия", "trained_on", "дату установочной сессии"),
    (number_field, "Опыт, лет", "mentoring_years", "опыт наставника"),
)


class MentorsPage(BankPage[MentorEntry]):
    """The bank of mentors."""

    title = "Наставники"
    part = "mentor"
    grades = "mentor_competence"
    tables = BankPage.tables | {"mentor_competence"}
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
            "Общее": GeneralSection(self.store, "Наставник", PART, mentors.change),
            "Компетенции": AreasSection(self.store, COMPETENCES),
            "Согласия": ConsentsSection(self.store, consents.NEEDED_BY_MENTOR),
        }

    @override
    def figures(self, rows: Sequence[MentorEntry]) -> str:
        places = counts.count(sum(row.free for row in rows), "место", "места", "мест")
        return f"свободно {places}"
