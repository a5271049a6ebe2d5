"""The three steps of the wizard: the school, its people, the beginning of the work."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QDate, QDir
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from mentoring_desktop import new_school
from mentoring_desktop.language import Gender, names
from mentoring_desktop.school_file import SUFFIX
from ui import theme
from ui.dialogs import ask_file_to_make
from ui.labels import label
from ui.name_line import NameLine

_MARK = "\N{NO-BREAK SPACE}*"
_CURATOR = "заместитель директора по учебно-воспитательной работе"
_CYCLE = (
    "Цикл — учебный год или другой срок, на который составлена дорожная карта. "
    "Сроки пар лежат внутри цикла."
)
_NOT_IN_NAMES = re.compile(r'[«»"\\/:*?<>|]')
_LONGEST_NAME = 60
_POST_WIDTH = 400
"""Room for the curator's post; the form puts so wide a field below its name."""
_FIRST_MONTH, _LAST_MONTH, _LAST_DAY = 9, 5, 31


def school_year(today: date) -> tuple[date, date]:
    """Give the school year that runs, or in summer the one to come: 1 September to 31 May."""
    start = today.year if today.month > _LAST_MONTH else today.year - 1
    return date(start, _FIRST_MONTH, 1), date(start + 1, _LAST_MONTH, _LAST_DAY)


class Step(QWidget):
    """A step of the wizard: a form in which some lines may not stay empty."""

    title: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.required: list[QLineEdit] = []

    def line(self, form: QFormLayout, title: str, hint: str = "") -> QLineEdit:
        """Add a line that may stay empty."""
        field = QLineEdit(placeholderText=hint)
        _add(form, title, field)
        return field

    def needed(self, form: QFormLayout, title: str, hint: str = "") -> QLineEdit:
        """Add a line that may not stay empty, and mark it so."""
        field = QLineEdit(placeholderText=hint)
        self.need(form, title, field)
        return field

    def need(self, form: QFormLayout, title: str, field: QLineEdit) -> None:
        """Add a line made elsewhere that may not stay empty, and mark it so."""
        _add(form, title, field, _MARK)
        self.required.append(field)


class SchoolStep(Step):
    """How the school is called in papers."""

    title = "Школа"

    def __init__(self) -> None:
        super().__init__()
        form = _form(self)
        self.full_name = self.needed(form, "Полное название", hint="как в уставе")
        self.short_name = self.needed(form, "Краткое название", hint="МБОУ «Школа № 7»")
        self.generic_noun = QComboBox()
        self.generic_noun.addItems(list(new_school.GENERIC_NOUNS))
        _add(form, "Как называть в тексте", self.generic_noun)
        self.city = self.line(form, "Населённый пункт", hint="г. Заречный")
        self.founder = self.line(form, "Учредитель", hint="для гербовых бланков, можно позже")

    def answers(self) -> dict[str, Any]:
        """Give the answers under the names of the entry."""
        return {
            "full_name": self.full_name.text(),
            "short_name": self.short_name.text(),
            "generic_noun": self.generic_noun.currentText(),
            "city": self.city.text(),
            "founder": self.founder.text(),
        }


class PeopleStep(Step):
    """Who signs, and who runs the mentoring."""

    title = "Люди"

    def __init__(self) -> None:
        super().__init__()
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.EDGE)
        self.director = PersonForm(self, "Директор", "директор")
        self.curator = PersonForm(self, "Куратор наставничества", _CURATOR)
        for person in (self.director, self.curator):
            columns.addWidget(person, 1)


class PersonForm(QWidget):
    """A person's name, gender and position; the gender is guessed until it is chosen."""

    def __init__(self, step: Step, who: str, position: str) -> None:
        super().__init__()
        form = _form(self)
        form.addRow(label("heading", who))
        self.last_name, self.first_name, self.middle_name = (NameLine() for _ in range(3))
        step.need(form, "Фамилия", self.last_name)
        step.need(form, "Имя", self.first_name)
        _add(form, "Отчество", self.middle_name)
        self.gender = QComboBox()
        for title, gender in (("женский", Gender.FEMALE), ("мужской", Gender.MALE)):
            self.gender.addItem(title, gender)
        self.gender.activated.connect(self._stop_guessing)
        _add(form, "Пол", self.gender)
        self.position = step.needed(form, "Должность")
        self.position.setText(position)
        self.position.setCursorPosition(0)
        self.position.setMinimumWidth(_POST_WIDTH)
        self._name = (self.last_name, self.first_name, self.middle_name)
        for field in self._name:
            field.textEdited.connect(self._guess_gender)
            field.setAccessibleDescription(who)

    def entry(self) -> new_school.PersonEntry:
        """Give what was typed."""
        last, first, middle = (field.text() for field in self._name)
        gender = Gender(self.gender.currentData())
        return new_school.PersonEntry(last, first, middle, gender, self.position.text())

    def _guess_gender(self) -> None:
        gender = names.gender_of(*(field.text().strip() for field in self._name))
        if gender:
            self.gender.setCurrentIndex(self.gender.findData(gender))

    def _stop_guessing(self) -> None:
        for field in self._name:
            field.textEdited.disconnect(self._guess_gender)
        self.gender.activated.disconnect(self._stop_guessing)


class BeginningStep(Step):
    """When the first cycle runs, and where the file lies."""

    title = "Начало работы"

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder, self._chosen = folder, False
        form = _form(self)
        today = date.today()  # noqa: DTZ011 - the coordinator's own calendar day is meant
        self.start, self.end = (_date_field(day) for day in school_year(today))
        _add(form, "Цикл начинается", self.start)
        _add(form, "Цикл заканчивается", self.end)
        form.addRow("", label("secondary", _CYCLE))
        self.file = QLineEdit()
        self.file.textEdited.connect(self._keep_path)
        choose = QPushButton("Выбрать…", autoDefault=False)
        choose.setAccessibleName("Выбрать место файла")
        choose.clicked.connect(self._choose)
        self._add_file_line(form, choose)

    def cycle(self) -> tuple[date, date]:
        """Give the first and the last day of the cycle."""
        return _day(self.start), _day(self.end)

    def path(self) -> Path:
        """Give the path of the file to be made."""
        typed = self.file.text().strip().removesuffix(SUFFIX)
        return Path(f"{typed}{SUFFIX}").expanduser()

    def name_after(self, school: str) -> None:
        """Name the file after the school, until the coordinator names it otherwise."""
        if not self._chosen:
            name = " ".join(_NOT_IN_NAMES.sub(" ", school).split())
            self._show(self._folder / f"{name[:_LONGEST_NAME]}{SUFFIX}")

    def _add_file_line(self, form: QFormLayout, choose: QPushButton) -> None:
        title = "Файл базы"
        self.file.setAccessibleName(title)
        self.required.append(self.file)
        words = QLabel(f"{title}{_MARK}")
        words.setBuddy(self.file)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(self.file, 1)
        line.addWidget(choose)
        form.addRow(words, line)

    def _choose(self) -> None:
        path = ask_file_to_make(self, self.path())
        if path:
            self._keep_path()
            self._show(path)

    def _keep_path(self) -> None:
        self._chosen = True

    def _show(self, path: Path) -> None:
        self.file.setText(QDir.toNativeSeparators(str(path)))


def _form(parent: QWidget) -> QFormLayout:
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(theme.BLOCK)
    form.setVerticalSpacing(theme.GAP)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _add(form: QFormLayout, title: str, field: QWidget, mark: str = "") -> None:
    field.setAccessibleName(title)
    form.addRow(f"{title}{mark}", field)


def _date_field(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("dd.MM.yyyy")
    return field


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
