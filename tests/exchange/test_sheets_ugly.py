"""Whatever a school brings is read, or refused by a sentence that says what to do."""

import re

import pytest

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.sheets import read
from tests.exchange.ugly import UGLY, Ugly

each = pytest.mark.parametrize("ugly", UGLY, ids=lambda ugly: ugly.what)


def test_there_are_many_of_them_and_each_is_named_once() -> None:
    assert len(UGLY) >= 40
    assert len({ugly.what for ugly in UGLY}) == len(UGLY)


@each
def test_is_read_or_explained(ugly: Ugly) -> None:
    if ugly.rows:
        assert read(ugly.file, ugly.make())[0].rows == ugly.rows
        return
    with pytest.raises(MentoringError) as refusal:
        read(ugly.file, ugly.make())
    sentence = str(refusal.value)
    assert re.search(ugly.refused, sentence)
    assert f"«{ugly.file}»" in sentence
    assert sentence.endswith(".")
