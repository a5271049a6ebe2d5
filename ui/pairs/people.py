"""Mentors and mentees as the page shows them: read once, and then only those touched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mentoring_desktop import mentees, mentors
from mentoring_desktop.language import counts
from ui.pairs.answers import Answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow
    from mentoring_desktop.store import Store

_POINT_AT_AREAS = frozenset({"pair", "professional_request", "mentor_competence"})
_MOST_ROWS = 300
"""Past so many touched rows one reading of all is quicker."""


class Changed(NamedTuple):
    """Keys of those read again; who is not among the people any more went into the archive."""

    mentors: frozenset[int]
    mentees: frozenset[int]


@dataclass(frozen=True)
class Figures:
    """What the line beside the title counts."""

    pairs: int
    waiting: int
    places: int

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
        self._leads: dict[int, int] = {}

    @property
    def waiting(self) -> list[MenteeRow]:
        """Mentees without a mentor."""
        return [row for row in self.mentees.values() if row.pair_id is None]

    @property
    def figures(self) -> Figures:
        """How many pairs, people without one and free places there are."""
        return Figures(
            pairs=len({member.pair_id for row in self.mentors.values() for member in row.members}),
            waiting=len(self.waiting),
            places=sum(row.free for row in self.mentors.values() if not row.closed),
        )

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
        self._keep(found_mentors, found_mentees)

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
        for mentor_id in asked.mentors:
            self.mentors.pop(mentor_id, None)
        for mentee_id in mentee_ids:
            self.mentees.pop(mentee_id, None)
        self._keep(found_mentors, found_mentees)
        return Changed(asked.mentors, mentee_ids)

    def _keep(self, found_mentors: list[MentorRow], found_mentees: list[MenteeRow]) -> None:
        self.mentors.update((row.id, row) for row in found_mentors if not row.archived)
        self.mentees.update((row.id, row) for row in found_mentees if not row.archived)
        self._leads.update(
            (member.pair_id, row.id) for row in found_mentors for member in row.members
        )

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


def _led(rows: Iterable[MentorRow]) -> frozenset[int]:
    return frozenset(member.mentee_id for row in rows for member in row.members)


def _concerns_all(touched: Touched) -> bool:
    """Tell whether the day or the words of an area changed, which any row may show.

    An area is touched as well by a row that merely points at it: then that row is what changed.
    """
    reworded = "competence_area" in touched and not _POINT_AT_AREAS & touched.keys()
    return "organization" in touched or reworded
