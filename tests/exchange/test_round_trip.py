"""What goes out of a bank comes back without a change, whoever is in it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentoring_desktop import new_school
from mentoring_desktop.entry import cleaned
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.importing.planned import Fate
from mentoring_desktop.language import Gender, names
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.people import Category, Employment, Mentee, MenteeNeed, MenteeStatus
from mentoring_desktop.store import Store
from tests import make
from tests.exchange.listed import fates, planned, written


@pytest.mark.parametrize("bank", list(Bank))
def test_the_demo_school_that_goes_out_comes_back_without_a_change(demo: Store, bank: Bank) -> None:
    rows = written(demo, bank)
    assert len(rows) > 10
    assert set(fates(planned(demo, *rows, bank=bank)).values()) == {Fate.SAME}


_TOTALS = ("итог", "всего")
"""So a line of a sum begins, which no list of people brings in."""
_LETTERS = st.sampled_from("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБЁЯ")
_WORD = st.text(_LETTERS, min_size=2, max_size=8).filter(lambda word: not word.startswith(_TOTALS))
_TEXT = st.text(max_size=40).map(cleaned)
_DAY = st.none() | st.dates(date(1950, 1, 1), make.TODAY)
_ITEM = _TEXT.filter(lambda text: bool(text) and not set(text) & set(",;"))
_ITEMS = st.lists(_ITEM, max_size=3, unique_by=str.casefold)
_AREAS = st.sampled_from(("METHOD", "DOCS", "DIGITAL", "ASSESS", "FUNCLIT"))

PEOPLE: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "last": _WORD,
        "first": _WORD,
        "middle": st.just("") | _WORD,
        "gender": st.sampled_from(Gender),
        "birth_year": st.none() | st.integers(1940, 2005),
        "position": _TEXT,
        "subjects": _ITEMS,
        "levels": st.lists(st.sampled_from(("НОО", "ООО", "СОО")), unique=True),
        "classes": _ITEMS,
        "site": _TEXT,
        "employment": st.sampled_from(Employment),
        "category": st.sampled_from(Category),
        "category_on": _DAY,
        "hired_on": _DAY,
        "dismissed_on": _DAY,
        "teaching_since": _DAY,
        "phone": _TEXT,
        "email": _TEXT,
        "note": _TEXT,
        "requests": st.dictionaries(_AREAS, st.integers(1, 3)),
    }
)
PARTS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "status": st.sampled_from(MenteeStatus),
        "need": st.none() | st.sampled_from(MenteeNeed),
        "expectations": _TEXT,
        "days": _TEXT,
    }
)


def _compared(each: tuple[dict[str, Any], dict[str, Any]]) -> str:
    """Give a name as names are compared: of namesakes nobody can tell apart she is asked."""
    person = each[0]
    return fold(names.full(person["last"], person["first"], person["middle"]))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people=st.lists(st.tuples(PEOPLE, PARTS), min_size=1, max_size=5, unique_by=_compared))
def test_any_people_that_go_out_come_back_without_a_change(
    people: list[tuple[dict[str, Any], dict[str, Any]]],
) -> None:
    store = Store.in_memory()
    with store.changing("Завести") as session:
        new_school.set_up(session, make.school_entry())
        make.live_on(session, make.TODAY)
        for person, part in people:
            mentee = session.get_one(Mentee, make.mentee(session, **person))
            for name, value in part.items():
                setattr(mentee, name, value)
    plan = planned(store, *written(store, Bank.MENTEES))
    assert [row for row in plan.rows if row.fate is not Fate.SAME] == []
    assert len(plan.rows) == len(people)
    store.close()


@pytest.mark.parametrize(
    ("birth_year", "became"),
    [(1980, [Fate.ASK, Fate.SKIP]), (1990, [Fate.SAME, Fate.SAME])],
    ids=["alike", "told apart"],
)
def test_people_whose_names_compare_alike_are_asked_about_unless_told_apart(
    school: Store, birth_year: int, became: list[Fate]
) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "Семёнова", birth_year=1980)
        make.mentee(session, "Семенова", birth_year=birth_year)
    plan = planned(school, *written(school, Bank.MENTEES))
    assert [row.fate for row in plan.rows] == became
