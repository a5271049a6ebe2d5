"""What becomes of one row: whom it speaks of, what it lacks, what it would change."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mentoring_desktop.exchange.fields import Bank, Setting
from mentoring_desktop.exchange.fields.contacts import EMAIL, PHONE
from mentoring_desktop.exchange.fields.mentor import CAPACITY
from mentoring_desktop.exchange.fields.names import FIRST, GENDER, LAST, MIDDLE
from mentoring_desktop.exchange.fields.years import BIRTH
from mentoring_desktop.exchange.importing.changes import changes, written
from mentoring_desktop.exchange.importing.layout import Layout
from mentoring_desktop.exchange.importing.namesakes import Namesakes, full_name, name_key
from mentoring_desktop.exchange.importing.planned import Choice, Deed, Fate, PlannedRow
from mentoring_desktop.exchange.importing.reading import Problem, Reading
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.language import counts, names
from mentoring_desktop.model.people import MenteeStatus, MentorStatus

_BY_PAIRS = {"mentee.status": MenteeStatus.PAIRED, "mentor.status": MentorStatus.ACTIVE}
"""States that follow from pairs and are not loaded."""

_APART = (BIRTH, EMAIL, PHONE)
"""Two rows of one name that differ in these are two people."""


class Decider:
    """Decides row by row, and remembers whom the rows before have spoken of."""

    def __init__(
        self, bank: Bank, layout: Layout, people: Sequence[Known], setting: Setting
    ) -> None:
        """Take everybody of the school, as ``known.people`` gives them for the bank."""
        self._bank, self._layout, self._setting = bank, layout, setting
        self._namesakes = Namesakes(people)
        self._people = {each.id: each for each in people}
        self._taken: dict[int, int] = {}
        self._named: dict[str, list[tuple[int, Mapping[str, Any]]]] = defaultdict(list)

    def decide(self, at: int, reading: Reading, choice: Choice | None) -> PlannedRow:
        """Tell what becomes of a row, by what it says and what the coordinator wants."""
        notes = list(reading.notes)
        values = self._without_states(reading.values, notes)
        target, candidates = self._meant(values, choice)
        row = PlannedRow(
            at,
            full_name(values),
            Fate.SAME,
            problems=tuple(self._problems(reading.problems, values, target)),
            values=values,
            target=target,
            candidates=tuple(candidates),
        )
        if choice and choice.deed is Deed.SKIP:
            return replace(row, fate=Fate.SKIP, reason="так решено", problems=())
        if row.problems:
            return replace(row, fate=Fate.FAIL, notes=tuple(notes))
        earlier = None if choice else self._earlier(row)
        if earlier is not None:
            return _repeated(row, earlier)
        if candidates and not choice:
            return replace(row, fate=Fate.ASK, reason=_question(candidates), notes=tuple(notes))
        if target:
            return self._changed(row, reading, notes)
        return self._added(row, reading, notes)

    def _meant(
        self, values: Mapping[str, Any], choice: Choice | None
    ) -> tuple[Known | None, Sequence[Known]]:
        if LAST not in values or FIRST not in values:
            return None, ()
        target, candidates = self._namesakes.meant(values)
        if choice and choice.deed is not Deed.SKIP:
            others = [*candidates, *filter(None, [target])]
            return self._people.get(choice.person_id or 0), others
        return target, candidates

    def _without_states(self, values: Mapping[str, Any], notes: list[str]) -> dict[str, Any]:
        """Leave out states that follow from pairs."""
        state = next((key for key, state in _BY_PAIRS.items() if values.get(key) is state), None)
        if state:
            notes.append(f"состояние «{_BY_PAIRS[state].value}» видно по парам и не загружается")
        return {key: value for key, value in values.items() if key != state}

    def _problems(
        self, problems: Sequence[Problem], values: Mapping[str, Any], target: Known | None
    ) -> Iterator[Problem]:
        """Give what keeps the row out; a cell that only repeats what is stored does not."""
        for problem in problems:
            key = self._layout.fields[problem.column]
            stored = target.values.get(key) if target else None
            if stored is None or written(key, stored, self._setting) != problem.cell:
                yield problem
        broken = {self._layout.fields[problem.column] for problem in problems}
        for key, title in ((LAST, "Фамилия"), (FIRST, "Имя")):
            if key not in values and not broken & {key, "person.full_name"}:
                column = self._layout.column(key, "person.full_name")
                yield Problem(column, title, "", f"{title} не указано. Допишите её в этой строке.")
        if LAST in values and FIRST in values and target is None and not _gender(values):
            column = self._layout.column(GENDER)
            yield Problem(column, "Пол", "", "По имени пол не определить. Выберите его.")
        if target and values.get(CAPACITY, target.leads) < target.leads:
            yield self._too_few_places(values[CAPACITY], target.leads)

    def _too_few_places(self, places: int, leads: int) -> Problem:
        column = self._layout.column(CAPACITY)
        heading = self._layout.headings[column]
        people = counts.count(leads, "наставляемый", "наставляемых", "наставляемых")
        reason = f"Сейчас у наставника {people}: мест не может быть меньше. Исправьте число."
        return Problem(column, heading, str(places), reason)

    def _earlier(self, row: PlannedRow) -> int | None:
        """Give the row that has spoken of the same person before; remember this one if none has."""
        if row.target:
            earlier = self._taken.setdefault(row.target.id, row.at)
            return earlier if earlier != row.at else None
        values = row.values or {}
        same = self._named[name_key(values)]
        for at, said in same:
            if at != row.at and not _apart(said, values):
                return at
        same.append((row.at, values))
        return None

    def _changed(self, row: PlannedRow, reading: Reading, notes: list[str]) -> PlannedRow:
        target = row.target
        if target is None:
            return row
        found = changes(target, row.values or {}, reading.weak, self._setting)
        joins = self._bank is not Bank.STAFF and target.part_id is None
        if target.archived:
            notes.append("сейчас в архиве и останется там")
        return replace(
            row,
            fate=Fate.CHANGE if found or joins else Fate.SAME,
            changes=found,
            joins=joins,
            notes=tuple(notes),
        )

    def _added(self, row: PlannedRow, reading: Reading, notes: list[str]) -> PlannedRow:
        values = dict(reading.weak) | dict(row.values or {})
        values[GENDER] = _gender(values)
        others = self._namesakes.sharing_email(values)
        notes += [f"та же почта: {full_name(each.values)}" for each in others]
        return replace(row, fate=Fate.ADD, values=values, notes=tuple(notes))


def _gender(values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a gender or nothing
    parts = values.get(LAST, ""), values.get(FIRST, ""), values.get(MIDDLE, "")
    return values.get(GENDER) or names.gender_of(*parts)


def _apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return any(key in one and key in other and one[key] != other[key] for key in _APART)


def _repeated(row: PlannedRow, earlier: int) -> PlannedRow:
    reason = f"то же имя, что в строке {earlier + 1}: если это другой человек, выберите «Добавить»"
    return replace(row, fate=Fate.SKIP, reason=reason)


def _question(candidates: Sequence[Known]) -> str:
    if len(candidates) > 1:
        return "в школе несколько похожих людей: выберите, о ком речь"
    return "возможно, этот человек уже есть в школе: выберите, он ли это"
