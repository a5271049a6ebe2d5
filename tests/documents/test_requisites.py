"""Requisites and lines stand as a chancellery sets them, with names of any length."""

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument, PdfPage

from mentoring_desktop.documents.facts import Approval, Signature
from mentoring_desktop.model.organisation import ApprovalStyle
from tests.documents import bank_samples, regulation_samples, samples
from tests.documents.reading import letters_only, pages, printed

LONG = Signature(position="И.о. директора", name="А.В. Константинопольская-Преображенская")


@pytest.mark.parametrize("style", ApprovalStyle)
def test_a_long_name_under_an_approval_breaks_at_its_hyphen_only(style: ApprovalStyle) -> None:
    approval = Approval(style=style, signature=LONG)
    shown = "\n".join(pages(printed("D22", replace(samples.programme(), approval=approval))))
    halves = ("Константинопольская", "Преображенская")
    assert style is ApprovalStyle.BY_ORDER or all(half in shown for half in halves)


def test_a_school_of_one_name_is_named_once_above_an_order() -> None:
    one, two = (
        pages(printed("D01", regulation_samples.regulation_order(hard=hard)))[0]
        for hard in (True, False)
    )
    assert one.startswith("Школа № 5\nул. Школьная")
    assert "(МБОУ «ЦО № 14»)" in two.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("kind", "register"),
    [("D18", bank_samples.mentor_bank()), ("D19", bank_samples.mentee_bank())],
)
def test_a_register_declines_a_school_named_in_words(kind: str, register: object) -> None:
    facts = replace(register, organization=regulation_samples.PLAIN)  # type: ignore[type-var]
    assert "Школы№5" in "".join(pages(printed(kind, facts))[0].split()[:5])


def test_acquaintance_begins_a_page_without_room_above_it() -> None:
    tops = set()
    for more in range(8):
        order = samples.pair_order()
        text = order.wording.many.replace("6. ", "6. Ещё один пункт.\n" * more + "6. ")
        order = replace(order, wording=replace(order.wording, many=text))
        with PdfDocument(printed("D05", order)) as document:
            heads = [_top(page, "С приказом") for page in document]
            texts = [page.get_textpage().get_text_bounded() for page in document]
        tops |= {
            head for head, text in zip(heads, texts, strict=True) if head and "Директор" not in text
        }
    assert len(tops) == 1


def test_no_one_signs_alone_on_the_next_page() -> None:
    plain = samples.pair_order()
    ends = set()
    for more in range(20):
        text = plain.wording.many.split("2. ")[0] + "2. Ещё один пункт.\n" * more
        order = replace(
            plain,
            acquainted=tuple(f"А.А. Имя{number}" for number in range(7)),
            wording=replace(plain.wording, many=text),
        )
        ends |= {page.count("А.А. Имя") for page in pages(printed("D05", order))}
    assert {5, 2} < ends
    assert 1 not in ends


def test_text_stands_at_one_distance_from_the_dashes_of_a_list() -> None:
    with PdfDocument(printed("D02", regulation_samples.regulation())) as document:
        distances = {each for page in document for each in _after_dashes(page)}
    assert len(distances) == 1


def test_a_long_word_with_a_hyphen_goes_on_in_the_next_line() -> None:
    shown = "\n".join(pages(printed("D04", regulation_samples.curator_order(hard=True))))
    assert "педагога-психолога" not in shown
    assert letters_only("педагога-психолога Мельник Анну") in letters_only(shown)


def _top(page: PdfPage, text: str) -> float:
    """How high a text begins on a page, in whole points; 0 where there is none."""
    found = page.get_textpage().search(text).get_next()
    return round(page.get_textpage().get_charbox(found[0])[3]) if found else 0


def _after_dashes(page: PdfPage) -> list[float]:
    """From each dash that begins a line to the letter after it, in tenths of a point."""
    text = page.get_textpage()
    said = text.get_text_range()
    starts = [at + 2 for at in range(len(said)) if said.startswith("\r\n–", at)]
    return [
        round(text.get_charbox(at + 2, loose=True)[0] - text.get_charbox(at, loose=True)[0], 1)
        for at in starts
    ]
