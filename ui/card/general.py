"""The section «Общее»: who the person is, and the name in every case."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.people import Category
from mentoring_desktop.people import card
from ui import theme
from ui.card.name_forms import CASES, FormField
from ui.card.section import R, Section, scrolled_column
from ui.fields import ChecksField, ChoiceField, Field, date_field, list_field, text_field
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.store import Session, Store

GENDERS = (("женский", Gender.FEMALE), ("мужской", Gender.MALE))

LEVELS = ("НОО", "ООО", "СОО")
"""Levels of general education: primary, basic, secondary (273-ФЗ ст. 10 ч. 4)."""

_gender = partial(ChoiceField, choices=GENDERS)
_category = partial(ChoiceField, choices=[(each.value, each) for each in Category])
_levels = partial(ChecksField, words=LEVELS)

FIELDS: tuple[tuple[Any, str, str, str, str], ...] = (
    (text_field, "Фамилия", "last_name", "name.last", "фамилию"),
    (text_field, "Имя", "first_name", "name.first", "имя"),
    (text_field, "Отчество", "middle_name", "name.middle", "отчество"),
    (_gender, "Пол", "gender", "name.gender", "пол"),
    (text_field, "Должность", "position", "position", "должность"),
    (list_field, "Предметы", "subjects", "subjects", "предметы"),
    (_levels, "Уровни", "levels", "levels", "уровни образования"),
    (text_field, "Корпус", "site", "site", "корпус"),
    (_category, "Категория", "category", "category", "категорию"),
    (date_field, "Принят(а)", "hired_on", "hired_on", "дату приёма"),
    (date_field, "Преподаёт с", "teaching_since", "teaching_since", "начало работы"),
    (text_field, "Телефон", "phone", "phone", "телефон"),
    (text_field, "Почта", "email", "email", "почту"),
)
"""What makes the field, its label, its name in the core, where the card has it, what is changed."""

PartField = tuple[Any, str, str, str]
"""The same of a field of the part in mentoring, which the row has under the core's name."""


class GeneralSection(Section[R]):
    """Fields of the person, each saved by itself."""

    def __init__(
        self,
        store: Store,
        heading: str,
        part_fields: Sequence[PartField],
        change_part: Callable[[Session, int, str, Any], None],
    ) -> None:
        """Take the part in mentoring: its heading, its fields, and how these are changed."""
        super().__init__(store)
        self._change_part = change_part
        self.column = scrolled_column(self, theme.STEP)
        self.part: dict[str, Field[Any]] = {}
        self.fields: dict[str, Field[Any]] = {}
        self.forms: dict[Case, FormField] = {}
        for make, title, name, _, what in FIELDS:
            self.fields[name] = make(title, partial(self._write, name, f"Изменить {what}"))
        for make, title, name, what in part_fields:
            self.part[name] = make(title, partial(self._write_part, name, f"Изменить {what}"))
        for case, title in CASES.items():
            self.forms[case] = FormField(title, partial(self._correct, case))
        self._add(self.fields.values())
        self._add(self.part.values(), heading)
        self._add(self.forms.values(), "Склонение имени")
        self.column.addStretch(1)
        self.setFocusProxy(self.fields["last_name"])

    @override
    def fill(self, *, afresh: bool) -> None:
        for name, field in self.part.items():
            field.take(getattr(self.row, name), afresh=afresh)
        for _, _, name, path, _ in FIELDS:
            self.fields[name].take(attrgetter(path)(self.person), afresh=afresh)
        for case, form in self.forms.items():
            form.take(self.person.forms[case], afresh=afresh)
            form.mark(corrected=case.value in self.person.name.overrides)

    def _add(self, fields: Iterable[QWidget], heading: str = "") -> None:
        if heading:
            self.column.addSpacing(theme.GAP)
            self.column.addWidget(label("heading", heading))
        for field in fields:
            self.column.addWidget(field)

    def _write_part(self, name: str, deed: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
        with self.store.changing(self.action(deed)) as session:
            self._change_part(session, self.row.id, name, value)

    def _write(self, name: str, deed: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
        with self.store.changing(self.action(deed)) as session:
            card.change(session, self.person.id, name, value)

    def _correct(self, case: Case, form: str) -> None:
        with self.store.changing(self.action("Исправить склонение")) as session:
            card.correct_form(session, self.person.id, case, form)
