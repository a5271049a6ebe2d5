"""What the answers change in the banks: requests, competences and fields, never wiped by blanks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import mentors
from mentoring_desktop.model.people import (
    CompetenceArea,
    Mentee,
    Mentor,
    MentorCompetence,
    ProfessionalRequest,
    RequestStatus,
)
from mentoring_desktop.model.surveys import QuestionType, SurveyKind
from mentoring_desktop.people import rules
from mentoring_desktop.surveys.answers import Answers
from mentoring_desktop.surveys.wording import NUMBERS, Form

URGENT, NEEDED, WELCOME = 1, 2, 3
"""Priorities of a request: «срочно», «нужно», «желательно»."""

CONFIDENT = 4
"""Somebody who rates oneself so high and yet asks for help asks for it less urgently."""

HELPS, TEACHES = 2, 3
LEVELS = (0, HELPS, TEACHES)
"""Levels of a mentor's competence by the mark on the sheet; 0 is none."""

Part = TypeVar("Part", Mentor, Mentee)
Tags = Mapping[str, Sequence[str]]
Grid = Mapping[str, Mapping[str, int]]


def apply(
    session: Session, person_id: int, form: Form, answers: Answers, tags: Tags, before: Answers
) -> None:
    """Put the answers into the person's part in mentoring, if the person has it.

    ``before`` are the answers of the same sheet that these mend: a mark taken off takes back what
    it gave.
    """
    if form.kind is SurveyKind.MENTOR:
        mentor = _part(session, Mentor, person_id)
        if mentor:
            _teach(session, mentor, _mended(form, before, answers), _said(form, answers, tags))
            _fill(session, mentor, form, answers)
    else:
        mentee = _part(session, Mentee, person_id)
        if mentee:
            _ask(session, mentee, _mended(form, before, answers), _said(form, answers, tags))
            _fill(session, mentee, form, answers)


def _part(session: Session, part: type[Part], person_id: int) -> Part | None:
    query = select(part).where(part.person_id == person_id)
    return session.execute(query).scalar_one_or_none()


def _mended(form: Form, before: Answers, answers: Answers) -> Grid:
    """Give the marks by area; what was marked before and is blank now counts as 0."""
    given = _grid(form, answers)
    taken_off = {
        code: {key: 0 for key, mark in marks.items() if mark and key != "rating"}
        for code, marks in _grid(form, before).items()
    }
    return {code: {**taken_off.get(code, {}), **given.get(code, {})} for code in given | taken_off}


def _grid(form: Form, answers: Answers) -> dict[str, dict[str, int]]:
    return {
        code: marks
        for question in form.questions
        if question.type is QuestionType.AREAS
        for code, marks in answers.get(question.key, {}).items()
    }


def _said(form: Form, answers: Answers, tags: Tags) -> dict[str, str]:
    """Give what is said of each area in the answers tagged with it."""
    said: dict[str, list[str]] = {}
    for question in form.questions:
        if question.tagged and question.key in answers:
            for code in tags.get(question.key, ()):
                said.setdefault(code, []).append(" ".join(str(answers[question.key]).split()))
    return {code: "; ".join(texts) for code, texts in said.items()}


def _ask(session: Session, mentee: Mentee, grid: Grid, said: Mapping[str, str]) -> None:
    """Open, change and close requests; where one is less sure of oneself stands first."""
    areas, there = _areas(session), {each.area_id: each for each in mentee.requests}
    wanted = _priorities(grid)
    wanted |= {code: wanted.get(code) or NEEDED for code in said}
    for code in sorted(wanted.keys() & areas.keys(), key=lambda each: _rating(grid, each)):
        priority, request = wanted[code], there.get(areas[code])
        if request is None and priority:
            request = ProfessionalRequest(area_id=areas[code])
            mentee.requests.append(request)
        if request:
            request.status = RequestStatus.OPEN if priority else RequestStatus.RESOLVED
            request.priority = priority or request.priority
            request.text = said.get(code) or request.text or ""


def _priorities(grid: Grid) -> dict[str, int]:
    """Give the priority of each area that was marked, 0 where no help is needed."""
    return {
        code: _priority(marks["need"], marks.get("rating", 0))
        for code, marks in grid.items()
        if "need" in marks
    }


def _priority(need: int, rating: int) -> int:
    if need == 1:
        return WELCOME if rating >= CONFIDENT else NEEDED
    return URGENT if need else 0


def _rating(grid: Grid, code: str) -> tuple[int, str]:
    return grid.get(code, {}).get("rating", CONFIDENT), code


def _teach(session: Session, mentor: Mentor, grid: Grid, said: Mapping[str, str]) -> None:
    """Add, change and take away competences."""
    areas, there = _areas(session), {each.area_id: each for each in mentor.competences}
    levels = {code: LEVELS[marks["ready"]] for code, marks in grid.items() if marks}
    for code in said.keys() & areas.keys():
        known = there.get(areas[code])
        levels[code] = levels.get(code) or (known.level if known else HELPS)
    for code, level in levels.items():
        skill = there.get(areas.get(code, 0))
        if skill and level:
            skill.level = level
        elif skill:
            mentor.competences.remove(skill)
        elif level and code in areas:
            mentor.competences.append(MentorCompetence(area_id=areas[code], level=level))


def _areas(session: Session) -> dict[str, int]:
    query = select(CompetenceArea.code, CompetenceArea.id)
    return dict(session.execute(query).all())


def _fill(session: Session, part: Mentor | Mentee, form: Form, answers: Answers) -> None:
    """Put the texts and numbers into the fields that the questions fill.

    Raises:
        MentoringError: what several answers put into one field is absurdly long together.
    """
    texts: dict[str, list[str]] = {}
    for field, text in _texts(form, answers):
        texts.setdefault(field, []).append(text)
    for field, parts in texts.items():
        if field not in NUMBERS:
            setattr(part, field, rules.checked(session, field, "; ".join(parts)))
        elif (number := _number(parts[0])) is not None:
            setattr(part, field, _allowed(session, part, field, number))


def _texts(form: Form, answers: Answers) -> Iterator[tuple[str, str]]:
    for question in form.questions:
        answer = answers.get(question.key)
        if question.field and not question.tagged and answer is not None:
            text = ", ".join(answer) if isinstance(answer, list) else str(answer)
            yield question.field, text


def _number(text: str) -> int | None:
    found = re.search(r"\d+", text)
    return int(found[0]) if found else None


def _allowed(session: Session, part: Mentor | Mentee, field: str, number: int) -> int:
    """Keep a number within what the bank allows: places that are taken cannot be taken away."""
    if field == "capacity":
        (row,) = mentors.rows(session, [part.id])
        return min(max(1, row.taken, number), mentors.MOST_PLACES)
    return min(number, mentors.MOST_YEARS) if field == "mentoring_years" else number
