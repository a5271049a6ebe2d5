"""How well a mentor suits a mentee: a score of lines that are all shown, never a verdict.

The lines follow the two criteria of the letter АЗ-1128/08: the mentor's competence answers the
request, and it is easy for the two to work together. The score is the sum of the lines.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow

REQUESTS, SUBJECT, LEVEL, PLACE, LOAD, TRAINING = 50, 20, 10, 10, 5, 5
"""The most points a line can give; together they make a hundred."""

GOOD, FAIR = 60, 30
_WEIGHTS = {1: 3, 2: 2, 3: 1}
_TOP_LEVEL = 3


class Verdict(enum.Enum):
    """How a mentor answers a card in the air."""

    FITS = "подходит"
    DOUBTFUL = "с оговоркой"
    REFUSES = "нельзя"


_WORST_FIRST = (Verdict.REFUSES, Verdict.DOUBTFUL, Verdict.FITS)


@dataclass(frozen=True)
class Line:
    """A reason and the points it gives."""

    points: int
    text: str


@dataclass(frozen=True)
class Fit:
    """The answer of a mentor to a mentee: a score of 0 to 100, or why it cannot be."""

    lines: tuple[Line, ...]
    reservation: str = ""
    refusal: str = ""

    @property
    def score(self) -> int:
        """The sum of the lines."""
        return sum(line.points for line in self.lines)

    @property
    def verdict(self) -> Verdict:
        """Green, amber or grey."""
        if self.refusal:
            return Verdict.REFUSES
        fits = self.score >= GOOD and not self.reservation
        return Verdict.FITS if fits else Verdict.DOUBTFUL

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, the weightiest first: the refusal, or the reservation and lines that give points."""
        if self.refusal:
            return (self.refusal,)
        shown = (line.text for line in self.lines if line.points)
        return tuple(filter(None, (self.reservation, *shown))) or ("общего не нашлось",)

    @property
    def reason(self) -> str:
        """All the reasons in one line."""
        return " · ".join(self.reasons)


def fit(mentor: MentorRow, mentee: MenteeRow) -> Fit:
    """Weigh a mentor for a mentee by what is known of both; unknown things give no points."""
    return Fit(
        lines=tuple(_lines(mentor, mentee)),
        reservation=_reservation(mentor, mentee),
        refusal=refusal(mentor, mentee),
    )


def fit_all(mentor: MentorRow, mentees: Sequence[MenteeRow]) -> Fit:
    """Weigh a mentor for several mentees at once: the answer is the one to the least fitting."""
    led = {member.mentee_id for member in mentor.members}
    if 0 < mentor.free < len({mentee.id for mentee in mentees} - led):
        return Fit(lines=(), refusal=f"не хватает мест: свободно {mentor.free}")
    fits = (fit(mentor, mentee) for mentee in mentees)
    return min(fits, key=lambda each: (_WORST_FIRST.index(each.verdict), each.score))


def refusal(mentor: MentorRow, mentee: MenteeRow) -> str:
    """Say in a few words why the two cannot be a pair; empty when they can."""
    if mentor.person_id == mentee.person_id:
        return "это один и тот же человек"
    if any(member.mentee_id == mentee.id for member in mentor.members):
        return "уже в этой паре"
    return mentor.closed


def _reservation(mentor: MentorRow, mentee: MenteeRow) -> str:
    """Name what the coordinator should know and may overrule."""
    if None not in (mentor.experience, mentee.experience) and (
        (mentor.experience or 0) <= (mentee.experience or 0)
    ):
        return "стаж не больше, чем у наставляемого"
    if "351.8" in mentor.missing:
        return "нет согласия наставника"
    return "" if mentor.trained_on else "нет установочной сессии"


def _lines(mentor: MentorRow, mentee: MenteeRow) -> Iterator[Line]:
    yield _requests(mentor, mentee)
    common = [each for each in mentor.subjects if each in mentee.subjects]
    yield Line(SUBJECT if common else 0, "тот же предмет")
    same_level = set(mentor.levels) & set(mentee.levels)
    yield Line(LEVEL if same_level else 0, "тот же уровень")
    same_place = bool(mentor.site) and mentor.site == mentee.site
    yield Line(PLACE if same_place else 0, "один корпус")
    yield Line(LOAD if not mentor.taken else 0, "ещё никого не ведёт")
    yield Line(TRAINING if mentor.mentoring_years else 0, "есть опыт наставника")


def _requests(mentor: MentorRow, mentee: MenteeRow) -> Line:
    levels = {skill.area_id: skill.level for skill in mentor.skills}
    most = sum(_WEIGHTS[ask.priority] * _TOP_LEVEL for ask in mentee.requests)
    got = sum(_WEIGHTS[ask.priority] * levels.get(ask.area_id, 0) for ask in mentee.requests)
    met = sum(ask.area_id in levels for ask in mentee.requests)
    points = round(REQUESTS * got / most) if most else 0
    return Line(points, f"закрывает {met} из {len(mentee.requests)}")
