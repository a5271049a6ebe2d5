"""Agreements, notices, payments and awards: their texts, their bytes, whatever is typed."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import count
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from mentoring_desktop import documents
from mentoring_desktop.documents import wording
from mentoring_desktop.documents.facts import Signature, to_json
from mentoring_desktop.documents.letters import clean
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.errors import MentoringError
from tests.documents import agreement_samples, award_samples
from tests.documents.conftest import Accepted
from tests.documents.reading import letters_only, pages, printed, room_at_right
from tests.documents.test_hostile import HOSTILE

PAPERS = agreement_samples.PAPERS | award_samples.PAPERS
UNPRINTED = {
    "D14": {"organization.short_name", "organization.founder"},
    "D15": {"signature.position", "signature.name"},
    "D35": {"organization.short_name", "organization.city", "order.number", "person"},
    "D36": {"organization.short_name", "organization.city", "person"},
}
"""The fields a paper has no place for, beside those that stand in its text as values."""
_LETTERHEAD = {"organization.address", "organization.inn", "organization.ogrn"}
each_paper = pytest.mark.parametrize("name", PAPERS)
ONE_PAGE = [name for name, (kind, _) in PAPERS.items() if kind in ("D35", "D36")]


@each_paper
def test_paper_says_what_was_accepted(name: str, accepted: Accepted) -> None:
    kind, facts = PAPERS[name]
    text = "\n\n".join(pages(documents.render(kind, to_json(facts))))
    accepted(text.replace("\xa0", " ") + "\n", name)


@each_paper
def test_same_facts_give_same_bytes_in_embedded_fonts(name: str) -> None:
    kind, facts = PAPERS[name]
    pdf = documents.render(kind, to_json(facts))
    assert pdf == documents.render(kind, to_json(facts))
    assert b"Helvetica" not in pdf
    assert b"/Outlines" in pdf


@pytest.mark.parametrize("hostile", HOSTILE)
@each_paper
def test_every_field_prints_as_typed(name: str, hostile: str) -> None:
    kind, facts = PAPERS[name]
    numbers = count(100)
    typed: list[str] = []

    def spoil(field: str, said: str) -> str:
        text = f"{hostile}{next(numbers)}q"
        if said and _is_printed(kind, facts, field):
            typed.append(letters_only(clean(text)))
        return text if said else ""

    shown = letters_only("\n".join(pages(printed(kind, _changed(facts, spoil)))))
    assert len(typed) >= 4
    assert [text for text in typed if text not in shown] == []


@each_paper
def test_words_of_300_letters_are_broken_and_lose_nothing(name: str) -> None:
    kind, facts = PAPERS[name]
    expected = 0

    def lengthen(field: str, said: str) -> str:
        nonlocal expected
        expected += 300 * bool(said and _is_printed(kind, facts, field))
        return "Щ" * 300 if said else ""

    pdf = printed(kind, _changed(facts, lengthen))
    assert "".join(pages(pdf)).count("Щ") >= expected
    assert room_at_right(pdf) >= 9


@pytest.mark.parametrize("name", ONE_PAGE)
def test_letters_and_certificates_are_one_page_in_a_frame(name: str) -> None:
    kind, facts = PAPERS[name]
    pdf = printed(kind, facts)
    assert len(pages(pdf)) == 1
    assert room_at_right(pdf) >= 25


def test_a_pack_of_letters_and_orders_keeps_the_way_of_each_page() -> None:
    order, letter, certificate = (PAPERS[name] for name in ("award", "letter", "certificate"))
    with PdfDocument(documents.pack([certificate, order, letter, certificate])) as document:
        across = [page.get_width() > page.get_height() for page in document]
    assert across == [True, False, False, True]


def test_the_sides_sign_beside_the_last_point() -> None:
    [*_, last] = pages(printed(*PAPERS["agreement_of_group"]))
    for said in ("Настоящее соглашение вступает", "РАБОТОДАТЕЛЬ", "Экземпляр соглашения"):
        assert said in last


def test_letters_of_a_heading_are_set_apart_and_read_as_one_word() -> None:
    assert "БЛАГОДАРСТВЕННОЕ" in pages(printed(*PAPERS["letter"]))[0]
    assert "СЕРТИФИКАТ" in pages(printed(*PAPERS["certificate"]))[0]


def test_golden_strings() -> None:
    """Domain §6.6, 8 and 9, from real papers."""
    assert "в лице директора Волковой Н.А., действующей на основании Устава" in _said("agreement")
    assert "Вручается Мельнику Олегу Ильичу" in _said("certificate_given")
    assert "Уважаемая Мария Петровна!" in _said("letter")
    assert "Уважаемая Виктория!" in _said("letter_without_patronymic")
    mentee = _said("certificate_of_mentee").replace("педагог-психолог ", "")
    assert "Мельник Анна Ильинична приняла участие" in mentee
    assert "в качестве наставляемой с 01.10.2026 по 25.05.2027 в объёме 36 часов" in mentee


def test_the_acting_head_acts_by_an_order_still_to_be_written_in() -> None:
    said = _said("agreement_of_group")
    head = "в лице исполняющего обязанности директора Константинопольской-Преображенской А.В."
    assert f"{head}, действующей на основании приказа от ____________ № ______" in said


def test_names_stand_in_the_case_of_the_award() -> None:
    said = _said("award_of_many")
    assert "1.1. Педагогу-психологу Мельник Анне Ильиничне за успешное" in said
    assert "1.2. Учителю информатики Мельнику Олегу Ильичу за успешное" in said
    assert "2.1. Учителя математики Шевченко Ольгу Викторовну за вклад" in said
    assert "объединениями Ким Викторию за" in said
    assert "Наградить Благодарственным письмом Школы № 5:" in said


def test_who_received_a_notice_agrees_with_the_person() -> None:
    assert "Уведомление получила (подпись)" in _said("cancel")
    signature = Signature(position="Директор", name="Н.А. Волкова")
    facts = replace(PAPERS["cancel"][1], signature=signature)
    assert "Н.А. Волкова" in pages(printed("D15", facts))[0]


@pytest.mark.parametrize("text", ["", "Заголовок", "Заголовок\n\nВступление", "1. Пункт."])
def test_an_agreement_without_a_part_is_refused_in_a_sentence(text: str) -> None:
    facts = PAPERS["agreement"][1]
    with pytest.raises(MentoringError, match="нужны заголовок"):
        printed("D14", replace(facts, wording=replace(facts.wording, text=text)))


def _said(name: str) -> str:
    kind, facts = PAPERS[name]
    text = "\n".join(pages(printed(kind, facts))).replace("\xa0", " ")
    whole = re.sub(r"[-\x02\ufffe]\n(?=[А-Я])", "-", text)
    return " ".join(whole.split())


def _is_printed(kind: str, facts: Any, field: str) -> bool:
    """Whether a field has a place in the paper: of values, those that the text names."""
    if field.startswith("values."):
        name, _, form = field.removeprefix("values.").partition("|")
        values = facts.values
        return any(
            name == asked and form == (case or ("" if "" in values[name] else "nom"))
            for line in facts.template.splitlines()
            if wording.fill(line, values)
            for _, asked, case in _outside_ways(line)
        )
    if kind == "D15" and facts.variant is not Variant.CANCEL:
        return field not in {*_all("organization"), "author.name", *_all("signature")}
    if kind == "D15":
        unread = {"author.post_genitive", "author.name_genitive", "author.signature", "author.name"}
        return field not in unread
    return field not in UNPRINTED.get(kind, set()) | (
        _LETTERHEAD if kind in ("D35", "D36") else set()
    )


def _outside_ways(line: str) -> list[tuple[int, str, str]]:
    """What a line says always; of several ways one is said and the others are not."""
    return list(wording.named(re.sub(r"\[[^\]]*\]", "", line)))


def _all(name: str) -> set[str]:
    parts = {
        "organization": "full_name short_name founder city address inn ogrn",
        "signature": "position name",
    }
    return {f"{name}.{part}" for part in parts[name].split()}


def _changed(facts: Any, change: Callable[[str, str], str], path: str = "") -> Any:
    """The facts with every string changed but the wording and what words agree with."""
    if isinstance(facts, Enum) or path in ("wording", "template"):
        return facts
    if isinstance(facts, str):
        return change(path, facts)
    if isinstance(facts, tuple):
        return tuple(_changed(part, change, path) for part in facts)
    if isinstance(facts, dict):
        return {
            name: {
                form: said if form == "gender" else change(f"values.{name}|{form}", said)
                for form, said in forms.items()
            }
            for name, forms in facts.items()
        }
    if not is_dataclass(facts) or isinstance(facts, type):
        return facts
    return replace(
        facts,
        **{
            part.name: _changed(getattr(facts, part.name), change, f"{path}.{part.name}".strip("."))
            for part in fields(facts)
        },
    )
