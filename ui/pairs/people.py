"""Mentors and mentees as the page shows them: read once, and then only those touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mentoring_desktop import mentees, mentors
from mentoring_desktop.language import counts
from ui.pairs.answers import Answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow
    from mentoring_desktop.store import Store

R = TypeVar("R")

_POINT_AT_AREAS = frozenset({"pair", "professional_request", "mentor_competence"})
_MOST_ROWS = 300
"""Past so many touched rows one reading of all is quicker."""


class Changed(NamedTuple):
    """Keys of those read again; who is not among the people any more went into the archive."""

    mentors: frozenset[int]
    mentees: frozenset[int]


class Figures(NamedTuple):
    """What the line beside the title counts."""

    pairs: int
    waiting: int
    places: int

    @classmethod
    def of(cls, mentors: Iterable[MentorRow], mentees: Iterable[MenteeRow]) -> Figures:
        """Count pairs, people without one, and free places."""
        pairs = places = 0
        for mentor in mentors:
            pairs += len({member.pair_id for member in mentor.members})
            places += 0 if mentor.closed else mentor.free
        return cls(pairs, sum(mentee.waits for mentee in mentees), places)

    def replaced(self, old: Figures, new: Figures) -> Figures:
        """Count what has changed anew, and leave the rest."""
        return Figures(*(all_ - was + now for all_, was, now in zip(self, old, new, strict=True)))

    @property
    def line(self) -> str:
        """«14 пар · без пары 3 · свободно 5 мест»."""
        pairs = counts.count(self.pairs, "пара", "пары", "пар")
        places = counts.count(self.places, "место", "места", "мест")
        return f"{pairs} · без пары {self.waiting} · свободно {places}"


class People:
    """Everybody on the page but the archived."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.mentors: dict[int, MentorRow] = {}
        self.mentees: dict[int, MenteeRow] = {}
        self.figures = Figures(0, 0, 0)
        self._leads: dict[int, int] = {}

    @property
    def waiting(self) -> list[MenteeRow]:
        """Mentees without a mentor."""
        return [row for row in self.mentees.values() if row.waits]

    def answers(self, mentee_ids: Iterable[int]) -> Answers:
        """Let mentors answer to these mentees."""
        return Answers([self.mentees[key] for key in mentee_ids if key in self.mentees])

    def mentor_of(self, mentee_id: int) -> MentorRow:
        """Give the mentor who leads the mentee."""
        return self.mentors[self._leads[self.mentees[mentee_id].pair_id or 0]]

    def read(self) -> None:
        """Read everybody."""
        with self._store.reading() as session:
            found_mentors, found_mentees = mentors.rows(session), mentees.rows(session)
        self.mentors, self.mentees, self._leads = {}, {}, {}
        self.figures = self._keep(found_mentors, found_mentees)

    def read_touched(self, touched: Touched) -> Changed | None:
        """Read those touched and tell who they are; nothing when reading all is the better way.

        A pair that ends or comes back touches its mentor only: the people are those the mentor led
        before and leads now.
        """
        asked = self._of(touched)
        if _concerns_all(touched) or len(asked.mentors) + len(asked.mentees) > _MOST_ROWS:
            return None
        led = _led(self.mentors[key] for key in asked.mentors if key in self.mentors)
        with self._store.reading() as session:
            found_mentors = mentors.rows(session, asked.mentors)
            mentee_ids = asked.mentees | led | _led(found_mentors)
            found_mentees = mentees.rows(session, mentee_ids)
        old = Figures.of(_taken(self.mentors, asked.mentors), _taken(self.mentees, mentee_ids))
        new = self._keep(found_mentors, found_mentees)
        self.figures = self.figures.replaced(old, new)
        return Changed(asked.mentors, mentee_ids)

    def _keep(self, found_mentors: list[MentorRow], found_mentees: list[MenteeRow]) -> Figures:
        there = {row.id: row for row in found_mentors if not row.archived}
        here = {row.id: row for row in found_mentees if not row.archived}
        self.mentors.update(there)
        self.mentees.update(here)
        self._leads.update(
            (member.pair_id, row.id) for row in found_mentors for member in row.members
        )
        return Figures.of(there.values(), here.values())

    def _of(self, touched: Touched) -> Changed:
        """Find who on the page shows what was touched: a card shows its people's consents too."""
        people = touched.get("person", frozenset())
        mentee_ids = touched.get("mentee", frozenset()) | _parts(self.mentees, people)
        pairs = set(touched.get("pair", ()))
        pairs.update(self.mentees[key].pair_id or 0 for key in mentee_ids & self.mentees.keys())
        leaders = {self._leads[pair_id] for pair_id in pairs & self._leads.keys()}
        mentor_ids = touched.get("mentor", frozenset()) | _parts(self.mentors, people)
        return Changed(mentor_ids | leaders, mentee_ids)


def _parts(
    rows: Mapping[int, MentorRow] | Mapping[int, MenteeRow], people: frozenset[int]
) -> frozenset[int]:
    """Find the rows of these people."""
    if not people:
        return frozenset()
    return frozenset(row.id for row in rows.values() if row.person_id in people)


def _taken(rows: dict[int, R], ids: Iterable[int]) -> list[R]:
    """Take rows out, and give those that were there."""
    return [rows.pop(key) for key in ids if key in rows]


def _led(rows: Iterable[MentorRow]) -> frozenset[int]:
    return frozenset(member.mentee_id for row in rows for member in row.members)


def _concerns_all(touched: Touched) -> bool:
    """Tell whether the day or the words of an area changed, which any row may show.

    An area is touched as well by a row that merely points at it: then that row is what changed.
    """
    reworded = "competence_area" in touched and not _POINT_AT_AREAS & touched.keys()
    return "organization" in touched or reworded
