"""What the page's actions are called, and what is said when they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentoring_desktop.language import Case, Gender, counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow
    from mentoring_desktop.people import PersonName


def form(mentees: Sequence[MenteeRow], mentor: MentorRow) -> str:
    """Give «Закрепить Щербу М.К. за Нуриевым С.Ф.», or «Перевести …» where there was a mentor."""
    if all(row.pair_id is not None for row in mentees):
        return f"Перевести {_people(mentees, Case.ACC)} к {mentor.name.short_in(Case.DAT)}"
    return f"Закрепить {_people(mentees, Case.ACC)} за {mentor.name.short_in(Case.INS)}"


def formed(mentees: Sequence[MenteeRow], mentor: MentorRow) -> str:
    """Tell «Щерба М.К. закреплена за Нуриевым С.Ф.», or how many are."""
    they_are = _are(mentees, "закреплён", "закреплена", "закреплены")
    return f"{they_are} за {mentor.name.short_in(Case.INS)}"


def dissolve(mentees: Sequence[MenteeRow]) -> str:
    """Give «Открепить Щербу М.К.»."""
    return f"Открепить {_people(mentees, Case.ACC)}"


def dissolved(mentees: Sequence[MenteeRow]) -> str:
    """Tell «Щерба М.К. откреплена и снова ждёт пары», or how many are."""
    they_are = _are(mentees, "откреплён", "откреплена", "откреплены")
    return f"{they_are} и снова {'ждёт' if len(mentees) == 1 else 'ждут'} пары"


def ended(names: str) -> str:
    """Tell of an ended pair: «Завершена пара Нуриев С.Ф. – Щерба М.К.»."""
    return f"Завершена пара {names}"


def prolonged(names: str) -> str:
    """Tell of a pair with another term: «Изменён срок пары Нуриев С.Ф. – Щерба М.К.»."""
    return f"Изменён срок пары {names}"


def bound(mentee: MenteeRow) -> str:
    """Tell why a pair can only be ended: «О паре Щербы М.К. есть документ»."""
    return f"О паре {mentee.name.short_in(Case.GEN)} есть документ"


def pair(mentee: MenteeRow, mentor: MentorRow) -> str:
    """Give «Нуриев С.Ф. – Щерба М.К.»."""
    return f"{mentor.name.short} – {mentee.name.short}"


def programme(mentee: PersonName) -> str:
    """Give «Создать программу: Щерба М.К.»."""
    return f"Создать программу: {mentee.short}"


def choose(mentees: Sequence[MenteeRow]) -> str:
    """Give the heading of the list to choose a mentor from."""
    return f"Наставник для {_people(mentees, Case.GEN)}"


def _people(mentees: Sequence[MenteeRow], case: Case) -> str:
    if len(mentees) == 1:
        return mentees[0].name.short_in(case)
    # «21 человека» stands in the genitive, «закрепить 21 человека» in the accusative: one form.
    few = "человек" if case is Case.GEN else "человека"
    return counts.count(len(mentees), "человека", few, "человек")


def _are(mentees: Sequence[MenteeRow], he: str, she: str, they: str) -> str:
    """Give the people and what became of them: «Щерба М.К. закреплена», «21 … закреплён»."""
    if len(mentees) == 1:
        name = mentees[0].name
        return f"{name.short} {he if name.gender is Gender.MALE else she}"
    people = counts.count(len(mentees), "наставляемый", "наставляемых", "наставляемых")
    return f"{people} {counts.plural(len(mentees), he, they, they)}"
