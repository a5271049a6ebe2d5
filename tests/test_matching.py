"""A mentor's answer to a card in the air: a sum of lines, all of them shown."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop import matching
from mentoring_desktop.language import Gender
from mentoring_desktop.matching import Verdict, fit
from mentoring_desktop.mentees import Ask, MenteeRow
from mentoring_desktop.mentors import Member, MentorRow, Skill
from mentoring_desktop.model.pairs import PairStatus
from mentoring_desktop.model.people import Category, MenteeStatus, MentorStatus
from mentoring_desktop.people import PersonName

NAME = PersonName("Иванова", "Мария", "Петровна", Gender.FEMALE)

MENTOR = MentorRow(
    id=1,
    person_id=1,
    name=NAME,
    position="учитель математики",
    category=Category.HIGHEST,
    subjects=("математика",),
    levels=("ООО",),
    site="",
    experience=20,
    mentoring_years=5,
    trained_on=date(2022, 3, 15),
    capacity=2,
    status=MentorStatus.IN_BANK,
    skills=(Skill(1, "методика", 3), Skill(2, "документация", 3)),
    members=(),
    missing=(),
    survey_on=None,
    survey_due=True,
    archived=False,
    search="",
    sort_key="",
)
MENTEE = MenteeRow(
    id=7,
    person_id=7,
    name=NAME,
    position="учитель математики",
    subjects=("математика",),
    levels=("ООО",),
    site="",
    experience=1,
    young=True,
    state=MenteeStatus.WAITING,
    waits_since=None,
    waits_days=0,
    requests=(Ask(1, "методика", 1), Ask(2, "документация", 2)),
    strengths="",
    missing=(),
    survey_on=None,
    survey_due=True,
    pair_id=None,
    mentor=None,
    archived=False,
    search="",
    sort_key="",
)
PETYA = Member(1, 8, NAME, PairStatus.DRAFT, ())


def test_all_that_can_be_known_makes_a_hundred() -> None:
    answer = fit(replace(MENTOR, site="Корпус 2"), replace(MENTEE, site="Корпус 2"))
    assert (answer.score, answer.verdict) == (100, Verdict.FITS)
    assert answer.reason.startswith("закрывает 2 из 2 · тот же предмет")


def test_what_neither_is_known_of_is_nothing_in_common() -> None:
    answer = fit(MENTOR, MENTEE)
    assert answer.score == 100 - matching.PLACE
    assert "корпус" not in answer.reason


def test_several_get_the_answer_of_the_least_fitting() -> None:
    other = replace(MENTEE, id=8, person_id=8, subjects=("физика",), requests=())
    assert matching.fit_all(MENTOR, [MENTEE, other]) == fit(MENTOR, other)
    himself = replace(MENTEE, person_id=MENTOR.person_id)
    assert matching.fit_all(MENTOR, [other, himself]).verdict is Verdict.REFUSES


def test_several_need_a_place_each() -> None:
    narrow = replace(MENTOR, capacity=2, members=(PETYA,))
    others = [replace(MENTEE, id=key, person_id=key) for key in (21, 22)]
    assert matching.fit_all(narrow, others).refusal == "не хватает мест: свободно 1"
    assert not matching.fit_all(narrow, others[:1]).refusal


def test_a_more_wanted_request_weighs_more() -> None:
    first = replace(MENTOR, skills=(Skill(1, "методика", 3),))
    second = replace(MENTOR, skills=(Skill(2, "документация", 3),))
    assert fit(first, MENTEE).score > fit(second, MENTEE).score


@pytest.mark.parametrize(
    ("mentor", "reservation"),
    [
        (replace(MENTOR, trained_on=None), "нет установочной сессии"),
        (replace(MENTOR, missing=("351.8",)), "нет согласия наставника"),
        (replace(MENTOR, experience=1), "стаж не больше, чем у наставляемого"),
    ],
)
def test_a_reservation_is_said_first_and_forbids_nothing(
    mentor: MentorRow, reservation: str
) -> None:
    answer = fit(mentor, MENTEE)
    assert answer.verdict is Verdict.DOUBTFUL
    assert answer.reason.startswith(reservation)


@pytest.mark.parametrize(
    ("mentor", "refusal"),
    [
        (replace(MENTOR, person_id=7), "это один и тот же человек"),
        (replace(MENTOR, members=(PETYA, PETYA)), "мест нет: 2 из 2"),
        (replace(MENTOR, members=(replace(PETYA, mentee_id=7),)), "уже в этой паре"),
        (replace(MENTOR, status=MentorStatus.PAUSED), "на паузе"),
    ],
)
def test_a_refusal_says_why(mentor: MentorRow, refusal: str) -> None:
    answer = fit(mentor, MENTEE)
    assert (answer.verdict, answer.reason) == (Verdict.REFUSES, refusal)


areas = st.integers(1, 5)
asks = st.lists(
    st.builds(Ask, areas, st.just("x"), st.integers(1, 3)), unique_by=lambda a: a.area_id
)
skills = st.lists(
    st.builds(Skill, areas, st.just("x"), st.integers(1, 3)), unique_by=lambda s: s.area_id
)


@given(asks, skills, st.none() | st.dates(), st.booleans(), st.integers(0, 3))
def test_the_score_is_the_sum_of_its_lines_and_never_passes_a_hundred(
    requests: list[Ask],
    has: list[Skill],
    trained: date | None,
    same: bool,
    taken: int,
) -> None:
    mentor = replace(MENTOR, skills=tuple(has), trained_on=trained, members=(PETYA,) * taken)
    mentee = replace(MENTEE, requests=tuple(requests), subjects=("математика",) if same else ())
    answer = matching.fit(mentor, mentee)
    assert answer.score == sum(line.points for line in answer.lines)
    assert 0 <= answer.score <= 100
    assert answer.reason
