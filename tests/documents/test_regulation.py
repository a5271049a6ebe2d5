"""The Положение as a paper: numbered anew, approved once, every text printed as it was typed."""

import re
from dataclasses import replace
from itertools import count

import pytest

from mentoring_desktop.documents import letters, requisites
from mentoring_desktop.documents.facts import Approval
from mentoring_desktop.documents.regulation import Section
from mentoring_desktop.language import GrammaticalGender
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.papers import regulation
from tests.documents import regulation_samples, samples
from tests.documents.reading import letters_only, pages, printed
from tests.documents.test_hostile import HOSTILE

ONE = Section(title="Общее", text="Первый.\n- один\n– два;\n7.9. Второй\nтретий.\n")


def said(*sections: Section) -> str:
    text = "\n".join(pages(printed("D02", regulation_samples.regulation(sections=sections))))
    return text.replace("\xa0", " ")


def test_points_and_lists_are_numbered_and_stopped_anew() -> None:
    text = said(ONE, replace(ONE, title="Частное"))
    lines = [line for line in text.splitlines() if re.match(r"\d\.|–", line)]
    assert lines == [
        "1. Общее",
        *("1.1. Первый.", "– один;", "– два.", "1.2. Второй", "1.3. Третий."),
        "2. Частное",
        *("2.1. Первый.", "– один;", "– два.", "2.2. Второй", "2.3. Третий."),
    ]


def test_the_shipped_text_is_of_five_to_eight_pages_and_says_what_the_law_wants() -> None:
    facts = regulation_samples.regulation()
    found = pages(printed("D02", facts))
    assert 5 <= len(found) <= 8
    text = " ".join(" ".join(found).split()).replace("\xa0", " ")
    titles = [section.title for section in regulation.original()]
    assert len(titles) == 12
    assert all(f"{number}. {title}" in text for number, title in enumerate(titles, 1))
    for law in (
        "со статьёй 351.8 Трудового кодекса",
        "только с его письменного согласия",
        "не позднее чем за три рабочих дня",
        "содержание работы по наставничеству, срок и форма",
        "размер и условия выплат",
        "федеральном уровне не установлен",
        "от трёх месяцев до одного года",
        "отдельно друг от друга",
        "не более тридцати дней",
    ):
        assert law in text


def test_the_curator_has_all_eleven_duties_of_the_letter() -> None:
    [section] = [each for each in regulation.original() if each.code == "ORGANIZATION"]
    _, duties = section.text.split("Куратор:\n")
    assert len(duties.split("\nСовет наставников")[0].splitlines()) == 11


@pytest.mark.parametrize("hostile", [text for text in HOSTILE if "{" not in text])
def test_any_text_of_a_section_is_printed_as_typed(hostile: str) -> None:
    numbers = count(100)
    typed = [f"{hostile}{next(numbers)}q" for _ in range(4)]
    title, point, item, last = typed
    text = letters_only(said(Section(title=title, text=f"{point}\n– {item}\n{last}")))
    assert [one for one in typed if letters_only(letters.clean(one)) not in text] == []


@pytest.mark.parametrize(
    ("style", "named"),
    [(ApprovalStyle.BY_PERSON, 1), (ApprovalStyle.BY_ORDER, 1), (ApprovalStyle.MIXED_SCHOOL, 1)],
)
def test_an_appendix_names_its_order_once(style: ApprovalStyle, named: int) -> None:
    approval = Approval(
        style=style, signature=samples.DIRECTOR, order=samples.REGULATION, appendix=1
    )
    facts = replace(regulation_samples.regulation(), approval=approval)
    text = pages(printed("D02", facts))[0].replace("\xa0", " ")
    head = text.split("1. Общие положения")[0]
    assert head.count("Приложение № 1") == 1
    assert head.count("№ 36-а") == named


@pytest.mark.parametrize(
    ("noun", "word"),
    [
        (GrammaticalGender.MASCULINE, "УТВЕРЖДЕН"),
        (GrammaticalGender.FEMININE, "УТВЕРЖДЕНА"),
        (GrammaticalGender.NEUTER, "УТВЕРЖДЕНО"),
        (GrammaticalGender.PLURAL, "УТВЕРЖДЕНЫ"),
    ],
)
def test_the_word_of_approval_agrees_with_the_paper(noun: GrammaticalGender, word: str) -> None:
    approval = replace(samples.APPROVED, style=ApprovalStyle.BY_ORDER)
    first, *others = requisites.approval_lines(approval, samples.SCHOOL, noun)
    assert first == word
    assert others == ["приказом МБОУ «ЦО\xa0№\xa014»", "от\xa002.02.2022 №\xa036-а"]
    person = replace(samples.APPROVED, style=ApprovalStyle.BY_PERSON)
    assert requisites.approval_lines(person, samples.SCHOOL, noun)[0] == "УТВЕРЖДАЮ"


def test_no_union_no_block_of_it() -> None:
    [first, *_] = pages(printed("D02", regulation_samples.regulation(hard=True)))
    assert "СОГЛАСОВАНО" not in first
    assert "общим собранием работников" in first.replace("\n", " ")
