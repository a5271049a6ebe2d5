"""How mentors answer to the people in the air; asked of those in sight, and once of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentoring_desktop import matching
from mentoring_desktop.matching import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow


@dataclass(frozen=True)
class Answer:
    """What the strip of a card says: a colour, a score where one can be given, and why."""

    verdict: Verdict
    score: int | None
    reasons: tuple[str, ...]
    """The weightiest first; where room is short the last are left out."""

    @property
    def figure(self) -> str:
        """The score, or a dash."""
        return "—" if self.score is None else str(self.score)

    @property
    def refuses(self) -> bool:
        """Whether the mentor cannot take them."""
        return self.verdict is Verdict.REFUSES

    @property
    def reason(self) -> str:
        """All the reasons in one line."""
        return " · ".join(self.reasons)

    @property
    def spoken(self) -> str:
        """The answer in one line."""
        return f"{self.figure} {self.reason}"


class Answers:
    """The answers of mentors to one mentee, or to several carried together."""

    def __init__(self, mentees: Sequence[MenteeRow]) -> None:
        self._mentees = mentees
        self._known: dict[int, Answer] = {}

    @property
    def mentee_ids(self) -> frozenset[int]:
        """Keys of those in the air."""
        return frozenset(mentee.id for mentee in self._mentees)

    @property
    def any_led(self) -> bool:
        """Whether somebody in the air has a mentor already."""
        return any(mentee.pair_id is not None for mentee in self._mentees)

    def of(self, mentor: MentorRow) -> Answer:
        """Give the mentor's answer; to several people it is the one to the least fitting."""
        known = self._known.get(mentor.id)
        if known is None:
            known = self._known[mentor.id] = self._weigh(mentor)
        return known

    def ranked(self, mentors: Iterable[MentorRow]) -> list[MentorRow]:
        """Give the mentors, the best first and those who refuse last."""

        def order(mentor: MentorRow) -> tuple[bool, int, str]:
            score = self.of(mentor).score
            return score is None, -(score or 0), mentor.sort_key

        return sorted(mentors, key=order)

    def _weigh(self, mentor: MentorRow) -> Answer:
        fit = matching.fit_all(mentor, self._mentees)
        score = None if fit.verdict is Verdict.REFUSES else fit.score
        return Answer(fit.verdict, score, fit.reasons)
