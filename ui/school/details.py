"""The block «Школа»: how the school is called, where it is, and its habits of paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mentoring_desktop import school_card
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.new_school import GENERIC_NOUNS
from ui.fields import ChoiceField, LineField, text_field
from ui.school.block import Block

if TYPE_CHECKING:
    from mentoring_desktop.school_card import SchoolCard
    from mentoring_desktop.store import Store

_noun = partial(ChoiceField, choices=[(noun, noun) for noun in GENERIC_NOUNS])
_style = partial(ChoiceField, choices=[(each.value, each) for each in ApprovalStyle])
_week = partial(ChoiceField, choices=[("пять дней", 5), ("шесть дней", 6)])

FIELDS: tuple[tuple[Any, str, str, str], ...] = (
    (text_field, "Полное название", "full_name", "полное название школы"),
    (text_field, "Краткое название", "short_name", "краткое название школы"),
    (_noun, "В тексте", "generic_noun", "название школы в тексте"),
    (text_field, "Город", "city", "город"),
    (text_field, "Учредитель", "founder", "учредителя"),
    (text_field, "Адрес", "address", "адрес школы"),
    (text_field, "ИНН", "inn", "ИНН"),
    (text_field, "ОГРН", "ogrn", "ОГРН"),
    (text_field, "Телефон", "phone", "телефон школы"),
    (text_field, "Почта", "email", "почту школы"),
    (text_field, "Сайт", "site_url", "адрес сайта"),
    (text_field, "Сообщества", "social_urls", "адреса сообществ"),
    (_style, "Гриф утверждения", "approval_style", "вид грифа утверждения"),
    (_week, "Рабочая неделя", "week_days", "рабочую неделю"),
)
"""What makes the field, its label, its name in the core, what is changed."""

_TIPS = {
    "generic_noun": "Как школа называет себя внутри фразы: «педагоги лицея», «в гимназии»",
    "founder": "Печатается вверху бланка",
    "site_url": "Печатается в согласии на распространение: где будут размещены данные",
    "social_urls": "Адреса страниц школы в социальных сетях, через запятую. "
    "Печатаются в согласии на распространение",
}


class DetailsBlock(Block):
    """Fields of the school, each saved by itself."""

    def __init__(self, store: Store) -> None:
        super().__init__("Школа")
        self._store = store
        for make, title, name, what in FIELDS:
            field = make(title, partial(self._write, name, f"Изменить {what}"))
            field.setToolTip(_TIPS.get(name, ""))
            self.add_field(name, field)
        self.column.addStretch(1)
        self.setFocusProxy(self.fields["full_name"])

    def take(self, school: SchoolCard) -> None:
        """Show the school as it is stored."""
        self.fill(school)
        for name, field in self.fields.items():
            if isinstance(field, LineField) and name not in _TIPS:
                field.editor.setToolTip(field.editor.text())

    def _write(self, name: str, deed: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
        with self._store.changing(deed) as session:
            school_card.change(session, name, value)
