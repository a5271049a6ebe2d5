"""Whatever is typed is printed as typed: no markup, no loss, nothing past the margin."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import count
from typing import Any

import pytest

from mentoring_desktop.documents.fonts import MissingLetterError, faces
from mentoring_desktop.documents.letters import clean
from mentoring_desktop.model.consents import ConsentKind
from tests.documents import (
    bank_samples,
    consent_samples,
    extract_sample,
    regulation_samples,
    samples,
)
from tests.documents.reading import letters_only, pages, printed, room_at_right

HOSTILE = [
    "<b>",
    "&amp; & &lt;",
    '<img src="/etc/passwd"/>',
    "<font color=red>",
    "x<y и z>w",
    "</para><para>",
    "{pairs} %s \\n",
    "\x00\x07\x1b[31m\u202eabc\ufeff",
    "и\u0306 ё\u00ad",
    "<a href='//b'>",
    "'\"--\\",
]
_LETTERHEAD = {
    f"organization.{name}" for name in ("full_name", "founder", "city", "address", "inn", "ogrn")
}
_UNADDRESSED = {f"organization.{name}" for name in ("short_name", "founder", "city")}
Paper = tuple[str, Any, set[str]]


def _named(*people: str) -> set[str]:
    """The fields of people that no text names, and the name under which the file knows them."""
    unnamed = ("short", "position", "signature", "addressed")
    known = {f"values.{who}.{tail}" for who in people for tail in unnamed}
    others = {f"values.{who}.full" for who in people if who != "author"}
    return known | others | {"values.author.introduced", "author.name"}


PAPERS: list[Paper] = [
    (
        "D05",
        samples.pair_order(),
        {
            *[f"values.{name}" for name in ("mentor.introduced", "mentees.introduced", "period")],
            *[f"pairs.{who}.signature" for who in ("mentor", "mentees")],
            *[f"pairs.{who}.experience" for who in ("mentor", "mentees")],
        },
    ),
    (
        "D22",
        samples.programme(),
        {*_LETTERHEAD, "approval.order.number", "curator.short_name", "curator.experience"},
    ),
    ("D03", samples.roadmap(), _LETTERHEAD),
    ("D17", samples.questionnaire(), {*_LETTERHEAD, "known.short"}),
    ("D18", bank_samples.mentor_bank(), _LETTERHEAD | {"mentors.partners.mark"}),
    ("D19", bank_samples.mentee_bank(), _LETTERHEAD),
    ("D09", consent_samples.mentoring(), {"school", "values.school", *_named("author", "mentees")}),
    ("D10", consent_samples.participation(), {"school", *_named("author", "mentors")}),
    (
        "D11",
        consent_samples.pdn(),
        {*_LETTERHEAD, "organization.short_name", "values.valid_to", *_named("author")},
    ),
    ("D12", consent_samples.distribution(), _UNADDRESSED | _named("author")),
    (
        "D13",
        consent_samples.withdrawal(ConsentKind.DISTRIBUTION),
        {"school", *_named("author")},
    ),
    (
        "EXTRACT",
        extract_sample.subject_extract(),
        _LETTERHEAD | {"organization.short_name", "name"},
    ),
    ("DESTRUCTION", consent_samples.destruction(), set()),
    ("D01", regulation_samples.regulation_order(), set()),
    ("D02", regulation_samples.regulation(), _LETTERHEAD),
    ("D04", regulation_samples.curator_order(), set()),
]
"""A paper by its code, its facts, and the fields it has no place for."""
each_paper = pytest.mark.parametrize("paper", PAPERS, ids=[code for code, *_ in PAPERS])


@pytest.mark.parametrize("hostile", HOSTILE)
@each_paper
def test_every_field_prints_as_typed(paper: Paper, hostile: str) -> None:
    kind, facts, unprinted = paper
    numbers = count(100)
    typed: list[str] = []

    def spoil(field: str, _: str) -> str:
        text = f"{hostile}{next(numbers)}q"
        if field not in unprinted:
            typed.append(letters_only(clean(text)))
        return text

    shown = letters_only("\n".join(pages(printed(kind, changed(facts, spoil)))))
    assert len(typed) >= 8
    assert [text for text in typed if text not in shown] == []


@each_paper
def test_words_of_300_letters_are_broken_and_lose_nothing(paper: Paper) -> None:
    kind, facts, unprinted = paper
    lengths, expected = count(300), 0

    def lengthen(field: str, _: str) -> str:
        nonlocal expected
        length = next(lengths)
        expected += length * (field not in unprinted)
        return "Щ" * length

    pdf = printed(kind, changed(facts, lengthen))
    assert "".join(pages(pdf)).count("Щ") >= expected
    assert room_at_right(pdf) >= 9


@pytest.mark.parametrize(
    ("paper", "field"),
    [
        ("D05", "organization.city"),
        ("D05", "signature.position"),
        ("D22", "relevance"),
        ("D22", "mentor.name"),
        ("D03", "organization.short_name"),
        ("D17", "known.subjects"),
        ("D17", "questions.text"),
        ("D17", "questions.options"),
        ("D17", "questions.rows"),
        ("D18", "mentors.achievements"),
        ("D19", "mentees.contacts"),
    ],
)
def test_a_word_of_20_000_letters_goes_on_over_pages(paper: str, field: str) -> None:
    (facts,) = (facts for kind, facts, _ in PAPERS if kind == paper)

    def lengthen(name: str, text: str) -> str:
        return "Щ" * 20_000 if name == field else text

    pdf = printed(paper, changed(facts, lengthen))
    letters = "".join(pages(pdf)).count("Щ")
    assert letters
    assert letters % 20_000 == 0
    assert room_at_right(pdf) >= 9


def test_a_letter_no_face_has_is_named_with_its_place() -> None:
    order = replace(
        samples.pair_order(), values=samples.values(meetings="раз в неделю 漢 по средам")
    )
    with pytest.raises(MissingLetterError, match=r"«漢» \(U\+6F22\).*в неделю 漢 по средам"):
        printed("D05", order)


def test_a_letter_only_a_later_face_has_sets_the_whole_paper_in_it() -> None:
    later = [face for face in faces()[1:] if face.letters - faces()[0].letters]
    if not later:
        pytest.skip("one face on this machine")
    letter = min(later[0].letters - faces()[0].letters)
    pdf = printed("D05", replace(samples.pair_order(), values=samples.values(meetings=letter)))
    assert letter in "".join(pages(pdf))
    assert faces()[0].regular.encode() not in pdf


def changed(facts: Any, change: Callable[[str, str], str], path: str = "") -> Any:
    """The facts with every string changed but the wording; ``change`` is told the field's path."""
    if isinstance(facts, Enum):
        return facts
    if isinstance(facts, str):
        return change(path, facts)
    if isinstance(facts, tuple):
        return tuple(changed(part, change, path) for part in facts)
    if path == "values":
        return {name: _forms_changed(name, forms, change) for name, forms in facts.items()}
    if not is_dataclass(facts) or isinstance(facts, type) or path == "wording":
        return facts
    return replace(
        facts,
        **{
            part.name: changed(getattr(facts, part.name), change, f"{path}.{part.name}".strip("."))
            for part in fields(facts)
        },
    )


def _forms_changed(
    name: str, forms: dict[str, str], change: Callable[[str, str], str]
) -> dict[str, str]:
    """A field of the texts changed alike in all its forms."""
    if "gender" in forms:
        return forms
    return dict.fromkeys(forms, change(f"values.{name}", ""))
