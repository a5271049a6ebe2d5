"""Posts decline by their head, whatever follows it."""

from pathlib import Path

import pytest

from mentoring_desktop.language import Case, positions

GOLD = Path(__file__).with_name("positions.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("row", GOLD, ids=lambda row: row.split(" | ")[0])
def test_a_post_stands_in_the_right_case(row: str) -> None:
    post, *forms = row.split(" | ")
    cases = (Case.GEN, Case.DAT, Case.INS, Case.PRE)
    assert [positions.inflect(post, case) for case in cases] == forms
    assert positions.inflect(post, Case.NOM) == post


def test_the_accusative_of_a_post_is_its_genitive() -> None:
    assert positions.inflect("учитель математики", Case.ACC) == "учителя математики"
    assert positions.inflect("медицинская сестра", Case.ACC) == "медицинскую сестру"


def test_an_unknown_head_is_not_spoilt() -> None:
    assert positions.inflect("ИТ-эксперто", Case.GEN) == "ИТ-эксперто"
    assert positions.inflect("", Case.GEN) == ""
