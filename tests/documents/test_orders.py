"""Orders on pairs say what was accepted, in an ordinary school and in a hard case."""

from itertools import count

import pytest

from mentoring_desktop import documents
from mentoring_desktop.documents.facts import to_json
from mentoring_desktop.documents.letters import clean
from mentoring_desktop.papers.draft import Draft
from tests.documents import order_samples
from tests.documents.conftest import Accepted
from tests.documents.reading import letters_only, pages, printed
from tests.documents.test_hostile import HOSTILE, changed

NAMES = (
    "order_on_pairs",
    "order_on_one_pair",
    "order_amending",
    "order_prolonging_one_pair",
    "order_amending_one_pair",
    "order_ending_early",
    "order_on_group",
    "order_amending_group",
    "order_ending_group",
)


@pytest.mark.parametrize("name", NAMES)
def test_an_order_says_what_was_accepted(name: str, accepted: Accepted) -> None:
    draft = order_samples.papers()[name]
    pdf = documents.render(draft.kind.name, to_json(draft.facts))
    assert pdf == documents.render(draft.kind.name, to_json(draft.facts))
    accepted("\n\n".join(pages(pdf)).replace("\xa0", " ") + "\n", name)


def test_every_sample_is_looked_at() -> None:
    assert set(order_samples.papers()) == set(NAMES)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_every_field_of_a_change_and_an_end_prints_as_typed(hostile: str) -> None:
    """What is seen of the fields when they hold plain words is seen of them with these."""
    for draft in (_PAPERS["order_amending"], _PAPERS["order_ending_group"]):
        plain, typed = (_seen(draft, each) for each in ("слово", hostile))
        assert len(plain) >= 8
        assert plain == typed


_PAPERS = order_samples.papers()


def _seen(draft: Draft, word: str) -> set[int]:
    """Give the numbers of the fields that are printed, each holding the word and its number."""
    numbers = count(100)
    facts = changed(draft.facts, lambda _, __: f"{word}{next(numbers)}q")
    shown = letters_only("\n".join(pages(printed(draft.kind.name, facts))))
    said = (letters_only(clean(f"{word}{number}q")) for number in range(100, next(numbers)))
    return {at for at, text in enumerate(said) if text in shown}
