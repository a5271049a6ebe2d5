"""What becomes of one row: whom it speaks of, what it lacks, what it would change."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentoring_desktop.exchange.fields import Bank, Setting
from mentoring_desktop.exchange.fields.contacts import EMAIL, PHONE
from mentoring_desktop.exchange.fields.mentor import CAPACITY
from mentoring_desktop.exchange.fields.names import FIRST, GENDER, LAST, MIDDLE
from mentoring_desktop.exchange.fields.person import DISMISSED, HIRED
from mentoring_desktop.exchange.fields.years import BIRTH
from mentoring_desktop.exchange.importing.changes import Change, changes, written
from mentoring_desktop.exchange.importing.layout import FULL_NAME, Layout
from mentoring_desktop.exchange.importing.namesakes import NOBODY, Meant, Namesakes, full_name
from mentoring_desktop.exchange.importing.planned import Choice, Deed, Fate, PlannedRow
from mentoring_desktop.exchange.importing.reading import Problem, Reading
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.language import counts, names
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.people import MenteeStatus, MentorStatus

_BY_PAIRS = {"mentee.status": MenteeStatus.PAIRED, "mentor.status": MentorStatus.ACTIVE}
"""States that follow from pairs and are not loaded."""

_APART = (BIRTH, EMAIL, PHONE)
"""Two rows of one name that differ in these are two people."""

_NO_NAME = "Нет имени. Напишите фамилию, имя и отчество."
_MISSING = (
    (LAST, "Фамилия", "Нет фамилии. Допишите её."),
    (FIRST, "Имя", "Нет имени. Допишите его."),
)


@dataclass(slots=True)
class _Draft:
    """A row while it is being decided."""

    at: int
    values: dict[str, Any]
    weak: dict[str, Any]
    """What is supposed, where nothing better is known."""
    notes: list[str]
    name: str
    key: str
    """The name as names are compared; empty where there is none."""


@dataclass(frozen=True)
class _Outcome:
    fate: Fate
    reason: str = ""
    changes: tuple[Change, ...] = ()
    joins: bool = False


_ADDED = _Outcome(Fate.ADD)
_FAILED = _Outcome(Fate.FAIL)
_REFUSED = _Outcome(Fate.SKIP, "так решено")


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
        draft = self._drafted(at, reading)
        meant = self._meant(draft, choice)
        stored = meant.person.values if meant.person else {}
        for found in reading.weak:
            for key in found.values.keys() - draft.values.keys() - stored.keys():
                draft.weak[key] = found.values[key]
                draft.notes.append(found.note)
        if meant.person is None and GENDER not in draft.values:
            _guess_gender(draft.values)
        problems = tuple(self._problems(draft.values, reading.problems, meant.person))
        if choice and choice.deed is Deed.SKIP:
            outcome = _REFUSED
        elif problems:
            outcome = _FAILED
        else:
            outcome = self._outcome(draft, meant, choice)
        return PlannedRow(
            at=at,
            name=draft.name or next((problem.cell for problem in problems), ""),
            fate=outcome.fate,
            reason=outcome.reason,
            problems=problems,
            notes=tuple(draft.notes),
            changes=outcome.changes,
            values=draft.values if meant.person else {**draft.weak, **draft.values},
            target=meant.person,
            joins=outcome.joins,
            candidates=meant.likes,
        )

    def _drafted(self, at: int, reading: Reading) -> _Draft:
        values, notes = reading.values, list(reading.notes)
        for key, state in _BY_PAIRS.items():
            if values.get(key) is state:
                del values[key]
                notes.append(f"состояние «{state.value}» видно по парам и не загружается")
        name = full_name(values)
        key = fold(name) if LAST in values and FIRST in values else ""
        return _Draft(at, values, {}, notes, name, key)

    def _meant(self, draft: _Draft, choice: Choice | None) -> Meant:
        """Tell whom the row speaks of, or is decided to speak of."""
        if not draft.key:
            return NOBODY
        meant = self._namesakes.meant(draft.key, draft.values)
        if choice is None or choice.deed is Deed.SKIP:
            return meant
        likes = (meant.person, *meant.likes) if meant.person else meant.likes
        return Meant(self._people.get(choice.person_id or 0), likes)

    def _problems(
        self, values: Mapping[str, Any], problems: Sequence[Problem], target: Known | None
    ) -> Iterator[Problem]:
        """Give what keeps the row out; a cell that only repeats what is stored does not."""
        fields = self._layout.fields
        for problem in problems:
            key = fields[problem.column]
            stored = target.values.get(key) if target else None
            if stored is None or written(key, stored, self._setting) != problem.cell:
                yield problem
        if LAST not in values or FIRST not in values:
            broken = {fields[problem.column] for problem in problems}
            yield from self._without_name(values, broken)
        if target is None and GENDER not in values and LAST in values and FIRST in values:
            reason = "По имени пол не определить. Выберите его."
            yield Problem(self._layout.column(GENDER), "Пол", "", reason)
        if target and values.get(CAPACITY, target.leads) < target.leads:
            yield self._too_few_places(values[CAPACITY], target.leads)
        if DISMISSED in values or HIRED in values:
            yield from self._left_before_coming(values, target.values if target else {})

    def _without_name(self, values: Mapping[str, Any], broken: set[str]) -> Iterator[Problem]:
        """Tell of a name that is missing, unless it is there and cannot be read."""
        whole = self._layout.column(FULL_NAME)
        if whole >= 0:
            if LAST not in values and FULL_NAME not in broken:
                yield Problem(whole, self._layout.headings[whole], "", _NO_NAME)
            return
        for key, title, reason in _MISSING:
            if key not in values and key not in broken:
                yield Problem(self._layout.column(key), title, "", reason)

    def _left_before_coming(
        self, values: Mapping[str, Any], stored: Mapping[str, Any]
    ) -> Iterator[Problem]:
        kept = stored.get(HIRED), stored.get(DISMISSED)
        hired, dismissed = values.get(HIRED, kept[0]), values.get(DISMISSED, kept[1])
        if hired and dismissed and dismissed < hired and (hired, dismissed) != kept:
            column = self._layout.column(DISMISSED, HIRED)
            day, reason = written(DISMISSED, dismissed, self._setting), "Уволен раньше, чем принят."
            heading = self._layout.headings[column]
            yield Problem(column, heading, day, f"{reason} Исправьте одну из дат.")

    def _too_few_places(self, places: int, leads: int) -> Problem:
        column = self._layout.column(CAPACITY)
        people = counts.count(leads, "наставляемый", "наставляемых", "наставляемых")
        reason = f"Сейчас у наставника {people}: мест не может быть меньше. Исправьте число."
        return Problem(column, self._layout.headings[column], str(places), reason)

    def _outcome(self, draft: _Draft, meant: Meant, choice: Choice | None) -> _Outcome:
        earlier = None if choice else self._earlier(draft, meant.person)
        if earlier is not None:
            other = f"то же имя, что в строке {earlier + 1}: другого человека можно добавить"
            return _Outcome(Fate.SKIP, other)
        if meant.likes and not choice:
            return _Outcome(Fate.ASK, _question(meant.likes))
        if meant.person:
            return self._changed(draft, meant.person)
        draft.notes.extend(f"{why}: {full_name(each.values)}" for why, each in meant.reached)
        return _ADDED

    def _earlier(self, draft: _Draft, target: Known | None) -> int | None:
        """Give the row that has spoken of the same person before; remember this one if none has."""
        if target:
            earlier = self._taken.setdefault(target.id, draft.at)
            return earlier if earlier != draft.at else None
        same = self._named[draft.key]
        for at, said in same:
            if at != draft.at and not _are_apart(said, draft.values):
                return at
        same.append((draft.at, draft.values))
        return None

    def _changed(self, draft: _Draft, target: Known) -> _Outcome:
        found = changes(target, {**draft.weak, **draft.values}, self._setting)
        joins = self._bank is not Bank.STAFF and target.part_id is None
        if target.archived:
            draft.notes.append("сейчас в архиве и останется там")
        return _Outcome(Fate.CHANGE if found or joins else Fate.SAME, "", found, joins)


def _guess_gender(values: dict[str, Any]) -> None:
    gender = names.gender_of(values.get(LAST, ""), values.get(FIRST, ""), values.get(MIDDLE, ""))
    if gender:
        values[GENDER] = gender


def _are_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return any(key in one and key in other and one[key] != other[key] for key in _APART)


def _question(candidates: Sequence[Known]) -> str:
    if len(candidates) > 1:
        return "в школе несколько похожих людей: выберите, о ком речь"
    return "возможно, этот человек уже есть в школе: выберите, он ли это"
