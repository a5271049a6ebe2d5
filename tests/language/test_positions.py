"""Posts decline by their head, whatever follows it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop.language import Case, positions

GOLD = Path(__file__).with_name("positions.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("row", GOLD, ids=lambda row: row.split(" | ")[0])
def test_a_post_stands_in_the_right_case(row: str) -> None:
    post, *forms = row.split(" | ")
    assert [positions.inflect(post, case) for case in tuple(Case)[1:]] == forms
    assert positions.inflect(post, Case.NOM) == post


def test_an_unknown_head_is_not_spoilt() -> None:
    assert positions.inflect("ИТ-эксперто", Case.GEN) == "ИТ-эксперто"
    assert positions.inflect("", Case.GEN) == ""
    assert positions.inflect("учитель, математика", Case.DAT) == "учителю, математика"


def test_a_post_in_capitals_stays_in_capitals() -> None:
    assert positions.inflect("СТАРШИЙ МЕТОДИСТ", Case.INS) == "СТАРШИМ МЕТОДИСТОМ"


@given(st.text(alphabet="учителзавдющйяр ,-/()–.", max_size=30), st.sampled_from(Case))
def test_no_word_of_a_post_is_lost(post: str, case: Case) -> None:
    assert len(positions.inflect(post, case).split()) == len(post.split())
