"""Orders on pairs say what was accepted, in an ordinary school and in a hard case."""

import pytest

from mentoring_desktop import documents
from mentoring_desktop.documents.facts import to_json
from tests.documents import order_samples
from tests.documents.conftest import Accepted
from tests.documents.reading import pages

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
