"""The plan of a form's sheet: pure, made of its rows and of what there is, mended row by row."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.answers import cells
from mentoring_desktop.exchange.answers.columns import Columns
from mentoring_desktop.exchange.answers.planned import NEW, SKIPPED, Fate, PlannedSheet
from mentoring_desktop.exchange.answers.targets import DAY, Target, Targets
from mentoring_desktop.exchange.fields import BY_KEY, Cell, CellError, Setting, days
from mentoring_desktop.exchange.fields.contacts import EMAIL
from mentoring_desktop.exchange.fields.names import FIRST, LAST, MIDDLE
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.headings import PASSED_OVER
from mentoring_desktop.exchange.importing.layout import FULL_NAME, Rows
from mentoring_desktop.exchange.importing.namesakes import Namesakes, full_name
from mentoring_desktop.exchange.importing.reading import Problem
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.language import dates, names
from mentoring_desktop.language.folding import fold
from mentoring_desktop.surveys.answers import Answers, checked
from mentoring_desktop.surveys.sheets import Sheet

STEP = 100
"""Rows between two calls of ``told``."""


@dataclass(frozen=True)
class There:
    """What there is in the file already."""

    people: Sequence[Known]
    """Everybody of the school, as ``known.people`` gives them for the bank."""
    kept: Mapping[int, Sequence[Sheet]]
    """Sheets by person."""
    setting: Setting
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Why cells of the sheet came out empty, by row and column counted from 0."""


@dataclass(frozen=True)
class _Who:
    values: Mapping[str, Any] = field(default_factory=dict)
    person: Known | None = None
    candidates: tuple[Known, ...] = ()


class Plan:
    """Made of a sheet and of the people there are; mended by decisions row by row."""

    def __init__(self, rows: Rows, columns: Columns, targets: Targets, there: There) -> None:
        """Take the cells, what each column holds and may hold, and what there is already."""
        self.columns = columns
        self._cells, self._targets = rows, targets
        self._kept, self._setting, self._faults = there.kept, there.setting, there.faults
        self._people = {each.id: each for each in there.people}
        self._namesakes = Namesakes(there.people)
        self._by_email = {
            fold(each.values[EMAIL]): each for each in there.people if each.values.get(EMAIL)
        }
        self._decided: dict[int, int] = {}
        self._planned: dict[int, PlannedSheet] = {}

    @property
    def rows(self) -> Sequence[PlannedSheet]:
        """All rows but blank ones, in the order of the sheet."""
        return list(self._planned.values())

    @property
    def counts(self) -> Mapping[Fate, int]:
        """How many rows have each fate."""
        return Counter(row.fate for row in self._planned.values())

    def make(self, told: Callable[[], None] = lambda: None) -> "Plan":
        """Plan all rows, calling ``told`` now and then, and give the plan."""
        for at in range(self.columns.start, len(self._cells)):
            if at % STEP == 0:
                told()
            if any(cell not in (None, "") for cell in self._cells[at]):
                self._planned[at] = self._made(at)
        return self

    def decide(self, at: int, decision: int) -> PlannedSheet:
        """Decide whom a row speaks of: a person's key, ``NEW`` or ``SKIPPED``."""
        self._decided[at] = decision
        self._planned[at] = self._made(at)
        return self._planned[at]

    def _made(self, at: int) -> PlannedSheet:
        problems: list[Problem] = []
        who = self._who(at, problems)
        answers = self._answers(at, problems)
        name = full_name(who.values) or str(who.values.get(EMAIL, "")) or f"строка {at + 1}"
        sheet = Sheet(self._day(at, problems), answers)
        parts = (who.values.get(LAST, ""), who.values.get(FIRST, ""), who.values.get(MIDDLE, ""))
        fate, reason = self._fate(at, who, sheet, problems)
        return PlannedSheet(
            at=at,
            name=full_name(who.person.values) if who.person else name,
            fate=fate,
            reason=reason,
            problems=tuple(problems),
            person=who.person,
            parts=parts,
            gender=names.gender_of(*parts),
            email=who.values.get(EMAIL, ""),
            sheet=sheet,
            candidates=who.candidates,
        )

    def _fate(self, at: int, who: _Who, sheet: Sheet, problems: list[Problem]) -> tuple[Fate, str]:
        if self._decided.get(at) == SKIPPED:
            return Fate.SKIP, "так решено"
        if problems:
            return Fate.FAIL, ""
        if not sheet.answers:
            return Fate.SKIP, "нет ни одного ответа"
        if who.person:
            if any(self._same(sheet, kept) for kept in self._kept.get(who.person.id, ())):
                return Fate.SAME, f"от {dates.requisite(sheet.filled_on)}"
            return Fate.SAVE, ""
        if who.candidates and self._decided.get(at) != NEW:
            return Fate.ASK, "похожие люди уже есть: выберите, о ком речь"
        return Fate.ADD, ""

    @staticmethod
    def _same(one: Sheet, other: Sheet) -> bool:
        return (one.filled_on, one.answers) == (other.filled_on, other.answers)

    def _who(self, at: int, problems: list[Problem]) -> _Who:
        """Tell who answered; somebody new must have a whole name whose gender is plain."""
        values: dict[str, Any] = {}
        for key in (FULL_NAME, EMAIL):
            column, cell = self._cell(at, key)
            if cell in (None, ""):
                continue
            try:
                values |= BY_KEY[key].read(cell, self._setting).values
            except CellError as error:
                self._refuse(problems, column, cell, str(error))
        decided = self._people.get(self._decided.get(at, 0))
        if decided:
            problems.clear()
            return _Who(values, decided)
        known = self._by_email.get(fold(values.get(EMAIL, "")))
        if known and self._decided.get(at) != NEW:
            problems.clear()
            return _Who(values, known)
        if problems or LAST not in values:
            if not problems:
                self._refuse(problems, self._cell(at, FULL_NAME)[0], None, _NOBODY)
            return _Who(values)
        meant = self._namesakes.meant(fold(full_name(values)), values)
        if meant.person and self._decided.get(at) != NEW:
            return _Who(values, meant.person)
        if not names.gender_of(values[LAST], values[FIRST], values.get(MIDDLE, "")):
            self._refuse(problems, self._cell(at, FULL_NAME)[0], full_name(values), _NO_GENDER)
        return _Who(values, None, meant.likes)

    def _answers(self, at: int, problems: list[Problem]) -> Answers:
        for (row, column), fault in self._faults.items():
            if row == at and self.columns.keys[column] != PASSED_OVER:
                sentence = f"{fault[:1].upper()}{fault[1:]}. Исправьте ячейку или сотрите её."
                self._refuse(problems, column, None, sentence)
        said: Answers = {}
        for column, cell, target in self._answered(at):
            try:
                self._put(said, target, cell)
            except CellError as error:
                self._refuse(problems, column, cell, str(error))
        try:
            return checked(self._targets.form, said)
        except MentoringError as error:
            self._refuse(problems, 0, None, str(error))
            return {}

    def _answered(self, at: int) -> Iterator[tuple[int, Cell, Target]]:
        for column, (cell, key) in enumerate(zip(self._cells[at], self.columns.keys, strict=True)):
            target = self._targets.all.get(key)
            if target and target.question and cell not in (None, ""):
                yield column, cell, target

    @staticmethod
    def _put(said: Answers, target: Target, cell: Cell) -> None:
        question = target.question
        if question and target.scale:
            table = said.setdefault(question.key, {})
            table.setdefault(target.row, {})[target.scale.key] = cells.mark(cell, target.scale)
        elif question:
            said[question.key] = cells.answer(cell, question)

    def _day(self, at: int, problems: list[Problem]) -> date:
        """Give the day of the sheet: of its own time stamp, or today where it has none."""
        column, cell = self._cell(at, DAY)
        if cell in (None, ""):
            return self._setting.today
        try:
            day: date = days.read(DAY, cell, self._setting).values[DAY]
        except CellError as error:
            self._refuse(problems, column, cell, str(error))
            return self._setting.today
        return day

    def _cell(self, at: int, key: str) -> tuple[int, Cell]:
        if key not in self.columns.keys:
            return 0, None
        column = self.columns.keys.index(key)
        return column, self._cells[at][column]

    def _refuse(self, problems: list[Problem], column: int, cell: Cell, reason: str) -> None:
        headings = self.columns.headings
        heading = headings[column] if column < len(headings) else ""
        problems.append(Problem(column, heading, text_of(cell), reason))


_NOBODY = "Не указано, кто ответил: по почте человек не найден, а имени нет. Допишите имя."
_NO_GENDER = "По имени пол не определить: сначала добавьте этого человека в список сами."
