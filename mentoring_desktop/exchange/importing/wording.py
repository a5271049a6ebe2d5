"""A planned row in words: what becomes of it and why, as the coordinator reads it."""

from collections.abc import Mapping, Sequence

from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.fields.names import POSITION
from mentoring_desktop.exchange.importing.namesakes import full_name
from mentoring_desktop.exchange.importing.planned import Fate, PlannedRow
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


def done(number: int) -> str:
    """Say that people are loaded: «Загружено 15 человек»."""
    deed = counts.plural(number, "Загружен", "Загружено", "Загружено")
    return f"{deed} {counts.count(number, 'человек', 'человека', 'человек')}"


def left_out(rows: Sequence[PlannedRow]) -> str:
    """Say how many rows wait for an answer or cannot be loaded; empty when none."""
    waiting = sum(row.fate in (Fate.ASK, Fate.FAIL) for row in rows)
    lines = counts.count(waiting, "строка", "строки", "строк")
    return f"Останется вне загрузки: {lines}" if waiting else ""
