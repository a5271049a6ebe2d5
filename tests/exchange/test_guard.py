"""Texts on their way to a spreadsheet: none is a formula, each comes back to the letter."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop.exchange.guard import guarded, unguarded

HOSTILE = [
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    '"=1"',
    "'=1",
    "«=1»",
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_program_may_take_for_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text", ["Ёлкина Алёна", "+7 900 000-00-00", "+7 (900) 000-00-00", "", "5-а", "1+1"]
)
def test_a_plain_text_and_a_phone_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(st.sampled_from("=+-@\t\r '\"«7аё(")) | st.text())
def test_every_text_comes_back_and_none_begins_a_formula(text: str) -> None:
    safe = guarded(text)
    assert unguarded(safe) == text
    assert not re.match(r"[=+\-@\t\r]", safe) or re.fullmatch(r"\+[\d ()-]+", safe)
