"""The page «Наставляемые»: who needs a mentor, and in what."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from typing_extensions import override

from mentoring_desktop import consents, mentees
from mentoring_desktop.bank import mentees as entries
from mentoring_desktop.bank.mentees import MenteeEntry
from mentoring_desktop.mentees import MenteeRow
from mentoring_desktop.model.papers import PaperKind
from ui.bank import BankPage
from ui.bank.mentees import COLUMNS, FACETS, LEAST_NEEDED, USUAL
from ui.card import AreasSection, ConsentsSection, GeneralSection, Grading
from ui.fields import text_field

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

PART = ((text_field, "Сильные стороны", "strengths", "сильные стороны"),)


class MenteesPage(BankPage[MenteeEntry]):
    """The bank of mentees."""

    title = "Наставляемые"
    part = "mentee"
    grades = "professional_request"
    tables = BankPage.tables | {"professional_request"}
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
            "Общее": GeneralSection(self.store, "Наставляемый", PART, mentees.change),
            "Запросы": AreasSection(self.store, REQUESTS),
            "Согласия": ConsentsSection(self.store, consents.NEEDED_BY_MENTEE),
        }

    @override
    def figures(self, rows: Sequence[MenteeEntry]) -> str:
        return f"без пары {sum(row.waits for row in rows)}"
