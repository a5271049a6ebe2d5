"""Two versions of facts leaf by leaf: what is seen, under which name, and what is passed over."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring_desktop.documents.facts import Order, to_json
from mentoring_desktop.documents.pair_order import PairOrder
from mentoring_desktop.documents.programme import Programme
from mentoring_desktop.papers import comparing
from mentoring_desktop.papers.comparing import Unlike
from tests.documents import samples

NONE: frozenset[str] = frozenset()


def unlike(was: object, now: object, passed: frozenset[str] = NONE) -> list[Unlike]:
    return list(comparing.facts(to_json(was), to_json(now), passed))


@settings(deadline=None)
@given(st.data())
@pytest.mark.parametrize("cls", [PairOrder, Programme])
def test_nothing_differs_from_itself(cls: type[Any], data: st.DataObject) -> None:
    facts = data.draw(st.from_type(cls))
    assert unlike(facts, facts) == []


def test_a_row_is_named_by_its_people() -> None:
    order = samples.pair_order()
    first, *others = order.pairs
    changed = replace(first, date_to=date(2027, 1, 31), mentees=(samples.MELNIK_ANNA,))
    found = unlike(order, replace(order, pairs=(changed, *others)))
    pair = "Иванова М.П. – Мельник О.И."
    assert (f"{pair}: конец срока", "31.05.2027", "31.01.2027") in found
    names = [each for each in found if each.label == "Мельник О.И.: фамилия, имя, отчество"]
    assert [each[1:] for each in names] == [(samples.MELNIK.name, samples.MELNIK_ANNA.name)]


def test_lists_without_names_show_only_what_differs() -> None:
    programme = samples.programme()
    first, *others = programme.activities
    found = unlike(programme, replace(programme, activities=tuple(others)))
    assert [each.label for each in found] == ["План мероприятий"]
    assert found[0].was.startswith(first.text)
    assert found[0].now == ""


def test_the_order_a_paper_rests_on_is_said_in_one_line() -> None:
    programme = samples.programme()
    found = unlike(programme, replace(programme, order=Order(day=date(2026, 9, 30), number="113")))
    assert found == [Unlike("Приказ", "№\xa0112-од от\xa028.09.2026", "№\xa0113 от\xa030.09.2026")]
    assert unlike(programme, replace(programme, order=None))[0].now == ""


def test_texts_and_what_is_passed_over_do_not_count() -> None:
    order = samples.pair_order()
    other = replace(order, wording=replace(order.wording, one="Иначе"), order=Order())
    assert unlike(order, other, frozenset({"order"})) == []


def _named(plain: Any) -> Iterator[str]:
    """Give the fields under which a difference may be shown."""
    if isinstance(plain, Mapping):
        for key, value in plain.items():
            if isinstance(value, Mapping):
                yield from _named(value)
            else:
                yield key
                rows = value if isinstance(value, list) else []
                yield from (name for row in rows if comparing.is_named(row) for name in _named(row))


@pytest.mark.parametrize(
    "facts",
    [samples.pair_order(), samples.programme(), samples.roadmap()],
    ids=lambda each: type(each).__name__,
)
def test_every_fact_has_a_russian_name(facts: object) -> None:
    plain = {key: value for key, value in to_json(facts).items() if key not in comparing.PASSED}
    known = {*comparing.LABELS, *comparing.PASSED, "day"}
    assert set(_named(plain)) <= known
