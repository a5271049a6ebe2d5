"""How mentors answer to the people in the air; asked of those in sight, and once of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentoring_desktop import matching
from mentoring_desktop.language import counts
from mentoring_desktop.matching import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow

_WORST_FIRST = (Verdict.REFUSES, Verdict.DOUBTFUL, Verdict.FITS)


@dataclass(frozen=True)
class Answer:
    """What the strip of a card says: a colour, a score where one can be given, and why."""

    verdict: Verdict
    score: int | None
    reason: str

    @property
    def figure(self) -> str:
        """The score, or a dash."""
        return "—" if self.score is None else str(self.score)

    @property
    def refuses(self) -> bool:
        """Whether the mentor cannot take them."""
        return self.verdict is Verdict.REFUSES

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
        if 0 < mentor.free < len(self._mentees):
            places = counts.count(mentor.free, "место", "места", "мест")
            return Answer(Verdict.REFUSES, None, f"не хватает мест: здесь {places}")
        fits = [matching.fit(mentor, mentee) for mentee in self._mentees]
        worst = min(fits, key=lambda fit: (_WORST_FIRST.index(fit.verdict), fit.score))
        refuses = worst.verdict is Verdict.REFUSES
        return Answer(worst.verdict, None if refuses else worst.score, worst.reason)
