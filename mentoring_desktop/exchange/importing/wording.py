"""A planned row in words: what becomes of it and why, as the coordinator reads it."""

from collections.abc import Mapping, Sequence

from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.fields.names import POSITION
from mentoring_desktop.exchange.importing.namesakes import full_name
from mentoring_desktop.exchange.importing.planned import LOADED, Fate, PlannedRow
from mentoring_desktop.exchange.importing.reading import Problem
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.language import counts

BANKS: Mapping[Bank, str] = {
    Bank.MENTEES: "наставляемые",
    Bank.MENTORS: "наставники",
    Bank.STAFF: "только список сотрудников",
}


def details(row: PlannedRow, bank: Bank) -> str:
    """Say in one line what changes, what is wrong, or what was supposed."""
    if row.fate is Fate.FAIL:
        return " ".join(f"{problem.heading}: {told(problem)}" for problem in row.problems)
    joins = [joined(bank)] if row.joins else []
    changed = [
        f"{change.title}: {change.before or 'пусто'} → {change.after}" for change in row.changes
    ]
    return "; ".join(filter(None, (row.reason, *joins, *changed, *row.notes)))


def joined(bank: Bank) -> str:
    """Say that somebody of the school gets a part in the bank."""
    return f"войдёт в {BANKS[bank]}"


def told(problem: Problem) -> str:
    """Say what is wrong with a cell and what to do."""
    return f"«{problem.cell}» — {problem.reason}" if problem.cell else problem.reason


def known(person: Known) -> str:
    """Name somebody of the school: «Иванова Мария Петровна, учитель математики»."""
    return ", ".join(filter(None, (full_name(person.values), person.values.get(POSITION, ""))))


def people(number: int) -> str:
    """Count whom to load, in the accusative: «1 человека», «15 человек»."""
    return counts.count(number, "человека", "человека", "человек")


def done(rows: Sequence[PlannedRow]) -> str:
    """Say what is loaded and what is not: «Загружено 12 человек, 2 строки не загружены»."""
    number, waiting = sum(row.fate in LOADED for row in rows), _waiting(rows)
    deed = counts.plural(number, "Загружен", "Загружено", "Загружено")
    said = f"{deed} {counts.count(number, 'человек', 'человека', 'человек')}"
    left = counts.plural(waiting, "не загружена", "не загружены", "не загружено")
    return f"{said}, {_lines(waiting)} {left}" if waiting else said


def left_out(rows: Sequence[PlannedRow]) -> str:
    """Say how many rows wait for an answer or cannot be loaded; empty when none."""
    waiting = _waiting(rows)
    return f"Останется вне загрузки: {_lines(waiting)}" if waiting else ""


def passed_over(headings: Sequence[str]) -> str:
    """Say which columns fill nothing although they have values; empty when none."""
    named = ", ".join(f"«{heading}»" for heading in headings)
    return f"Не загружаются столбцы: {named}" if headings else ""


def _waiting(rows: Sequence[PlannedRow]) -> int:
    return sum(row.fate in (Fate.ASK, Fate.FAIL) for row in rows)


def _lines(number: int) -> str:
    return counts.count(number, "строка", "строки", "строк")
