"""The section «Общее»: who the person is, and the name in every case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from mentoring_desktop.model.people import Category, Employment
from mentoring_desktop.people import card, experience, former_names
from mentoring_desktop.people.names import GENDER_WORDS
from ui import theme
from ui.card.former_names import FormerNames
from ui.card.name_forms import CASES, FormField
from ui.card.section import R, Section, scrolled_column
from ui.fields import (
    ChecksField,
    ChoiceField,
    Field,
    TextsField,
    date_field,
    list_field,
    text_field,
    year_field,
)
from ui.labels import label
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.language import Case
    from mentoring_desktop.people.former_names import FormerName
    from mentoring_desktop.store import Session, Store

GENDERS = tuple((word, gender) for gender, word in GENDER_WORDS.items())

LEVELS = ("НОО", "ООО", "СОО")
"""Levels of general education: primary, basic, secondary (273-ФЗ ст. 10 ч. 4)."""

_gender = partial(ChoiceField, choices=GENDERS)
_category = partial(ChoiceField, choices=[(each.value, each) for each in Category])
_employment = partial(ChoiceField, choices=[(each.value, each) for each in Employment])
_levels = partial(ChecksField, words=LEVELS)


@dataclass(frozen=True)
class PersonField:
    """A field of the person: what makes it, its label, its name in the core, what is changed."""

    make: Any
    title: str
    name: str
    what: str
    path: str = ""
    """Where the card of the core has it, if not under its name."""


NAME = (
    PersonField(text_field, "Фамилия", "last_name", "фамилию", "name.last"),
    PersonField(text_field, "Имя", "first_name", "имя", "name.first"),
    PersonField(text_field, "Отчество", "middle_name", "отчество", "name.middle"),
)
GROUPS: tuple[tuple[str, tuple[PersonField, ...]], ...] = (
    (
        "",
        (
            PersonField(_gender, "Пол", "gender", "пол", "name.gender"),
            PersonField(year_field, "Год рождения", "birth_year", "год рождения"),
        ),
    ),
    (
        "Работа",
        (
            PersonField(text_field, "Должность", "position", "должность"),
            PersonField(list_field, "Предметы", "subjects", "предметы"),
            PersonField(_levels, "Уровни", "levels", "уровни образования"),
            PersonField(list_field, "Классы", "classes", "классы"),
            PersonField(text_field, "Корпус", "site", "корпус"),
            PersonField(_employment, "Занятость", "employment", "занятость"),
            PersonField(text_field, "Место работы", "workplace", "место работы"),
            PersonField(text_field, "Нагрузка", "workload", "нагрузку"),
            PersonField(date_field, "Принят(а)", "hired_on", "дату приёма"),
            PersonField(date_field, "Уволен(а)", "dismissed_on", "дату увольнения"),
            PersonField(date_field, "Работает с", "working_since", "начало трудовой деятельности"),
            PersonField(date_field, "Преподаёт с", "teaching_since", "начало работы"),
        ),
    ),
    (
        "Образование и категория",
        (
            PersonField(TextsField, "Образование", "education", "образование"),
            PersonField(_category, "Категория", "category", "категорию"),
            PersonField(date_field, "Присвоена", "category_on", "дату категории"),
            PersonField(TextsField, "Награды, учёная степень", "awards", "награды"),
        ),
    ),
    (
        "Связь",
        (
            PersonField(text_field, "Телефон", "phone", "телефон"),
            PersonField(text_field, "Почта", "email", "почту"),
        ),
    ),
)
NOTE = (PersonField(TextsField, "Примечание", "note", "примечание"),)
FIELDS = (*NAME, *(field for _, fields in GROUPS for field in fields), *NOTE)
_TIPS = {
    "workplace": "Где работает или учится тот, кто не из этой школы",
    "working_since": "Начало трудовой деятельности: от него считается общий стаж",
    "teaching_since": "Начало педагогической работы: от него считается педагогический стаж",
}

PartField = tuple[Any, str, str, str]
"""What makes a field of the part, its label, its name in the core, what is changed."""


class GeneralSection(Section[R]):
    """Fields of the person and of the part, each saved by itself."""

    def __init__(
        self,
        store: Store,
        heading: str,
        part: str,
        part_fields: Sequence[PartField],
        change_part: Callable[[Session, int, str, Any], None],
    ) -> None:
        """Take the part in mentoring: how the window and the core call it, its fields and rule."""
        super().__init__(store)
        self._change_part, self._part = change_part, part
        self.column = scrolled_column(self, theme.STEP)
        self.part: dict[str, Field[Any]] = {}
        self.fields: dict[str, Field[Any]] = {}
        self.forms: dict[Case, FormField] = {}
        self.former = FormerNames(self._forget_name)
        for make, title, name, what in part_fields:
            self.part[name] = make(title, partial(self._write_part, name, f"Изменить {what}"))
        for case, title in CASES.items():
            self.forms[case] = FormField(title, partial(self._correct, case))
        self._lay_out(heading)
        self.setFocusProxy(self.fields["last_name"])

    @override
    def fill(self, *, afresh: bool) -> None:
        part = getattr(self.person, self._part)
        for name, field in self.part.items():
            # The state follows from pairs too, and only the row knows them.
            value = self.row.standing if name == "status" else getattr(part, name)
            field.take(value, afresh=afresh)
        for each in FIELDS:
            value = attrgetter(each.path or each.name)(self.person)
            self.fields[each.name].take(value, afresh=afresh)
        for case, form in self.forms.items():
            form.take(self.person.forms[case], afresh=afresh)
            form.mark(corrected=case.value in self.person.name.overrides)
        self.former.take(self.person.former_names)
        self._note()

    def _note(self) -> None:
        """Say what follows from the values."""
        person, young = self.person, ", молодой специалист" if self.person.young else ""
        self.fields["working_since"].note(_years("общий стаж", person.total_years))
        self.fields["teaching_since"].note(_years("педстаж", person.teaching_years, young))
        self.part["status"].note(self.row.warning, Tone.WARN)

    def _lay_out(self, heading: str) -> None:
        self._add(self._made(NAME))
        self.column.addWidget(self.former)
        for title, fields in GROUPS:
            self._add(self._made(fields), title)
        self._add(self.part.values(), heading)
        self._add(self._made(NOTE), "Примечание")
        self.fields["note"].label.hide()
        self._add(self.forms.values(), "Склонение имени")
        self.column.addStretch(1)

    def _made(self, fields: Iterable[PersonField]) -> Iterable[QWidget]:
        for each in fields:
            field = each.make(each.title, partial(self._write, each.name, f"Изменить {each.what}"))
            field.setToolTip(_TIPS.get(each.name, ""))
            self.fields[each.name] = field
            yield field

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

    def _forget_name(self, former: FormerName) -> None:
        with self.store.changing(self.action("Убрать прежнее имя")) as session:
            former_names.forget(session, self.person.id, former)


def _years(what: str, years: int | None, more: str = "") -> str:
    return "" if years is None else f"{what} {experience.spoken(years)} на сегодня{more}"
