"""The sheet of acquaintance, and the words under an order that agree with those who sign."""

from dataclasses import replace

import pytest

from mentoring_desktop import documents
from mentoring_desktop.documents import acquaintance_sheet as document
from mentoring_desktop.documents.facts import from_json, to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from tests.documents import samples
from tests.documents.conftest import Accepted
from tests.documents.reading import letters_only, pages, printed

PEOPLE = (
    document.Reader(name=samples.IVANOVA.name, position="учитель математики", day="06.10.2026"),
    document.Reader(name=samples.MELNIK.name, position="учитель информатики"),
)


def sheet(people: tuple[document.Reader, ...] = PEOPLE) -> document.AcquaintanceSheet:
    return document.AcquaintanceSheet(
        organization=samples.SCHOOL,
        paper="приказом от\xa001.10.2026 №\xa05",
        title="О закреплении наставнических пар",
        people=people,
    )


def test_accepted_text(accepted: Accepted) -> None:
    accepted("\n".join(pages(printed("ACQUAINTANCE", sheet()))), "acquaintance_sheet")


def test_a_long_sheet_repeats_its_head() -> None:
    first, *others = pages(printed("ACQUAINTANCE", sheet(PEOPLE * 40)))
    assert others
    assert all("Подпись" in page for page in (first, *others))


def test_a_sheet_without_people_is_refused() -> None:
    with pytest.raises(MentoringError, match="никого нет"):
        printed("ACQUAINTANCE", sheet(()))


def test_what_is_typed_is_printed_as_it_is() -> None:
    hostile = '<b>Ёлкина & «Ко»</b> {paper} <img src="/etc/passwd">'
    text = "".join(pages(printed("ACQUAINTANCE", sheet((replace(PEOPLE[0], name=hostile),)))))
    assert letters_only(hostile) in letters_only(text)


def test_facts_survive_json() -> None:
    facts = sheet()
    assert from_json(document.AcquaintanceSheet, to_json(facts)) == facts
    assert documents.render("ACQUAINTANCE", to_json(facts)) == printed("ACQUAINTANCE", facts)


@pytest.mark.parametrize(
    ("names", "gender", "word"),
    [
        (("М.П. Иванова",), Gender.FEMALE, "ознакомлена:"),
        (("О.И. Мельник",), Gender.MALE, "ознакомлен:"),
        (("О.И. Мельник",), None, "ознакомлен(а):"),
        (("М.П. Иванова", "О.И. Мельник"), None, "ознакомлены:"),
    ],
)
def test_the_word_under_an_order_agrees(
    names: tuple[str, ...], gender: Gender | None, word: str
) -> None:
    order = replace(samples.pair_order(), acquainted=names, acquainted_gender=gender)
    text = "".join(pages(printed("D05", order))).replace("\xa0", " ")
    assert f"С приказом {word}" in text
