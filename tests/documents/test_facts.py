"""Facts live for years as JSON: what is read back is what was frozen."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring_desktop.documents import wording
from mentoring_desktop.documents.facts import from_json, to_json
from mentoring_desktop.documents.lists import Item, Line, lines, numbered
from mentoring_desktop.documents.mentee_bank import MenteeBank
from mentoring_desktop.documents.mentor_bank import MentorBank
from mentoring_desktop.documents.pair_order import PairOrder
from mentoring_desktop.documents.programme import Programme
from mentoring_desktop.documents.questionnaire import Questionnaire
from mentoring_desktop.documents.roadmap import Roadmap
from mentoring_desktop.errors import MentoringError
from tests.documents import samples


@settings(deadline=None)
@given(st.data())
@pytest.mark.parametrize(
    "cls", [PairOrder, Programme, Questionnaire, Roadmap, MenteeBank, MentorBank]
)
def test_facts_survive_json(
    cls: type[PairOrder | Programme | Questionnaire | Roadmap | MenteeBank | MentorBank],
    data: st.DataObject,
) -> None:
    facts = data.draw(st.from_type(cls))
    assert from_json(cls, json.loads(json.dumps(to_json(facts)))) == facts


def test_dates_are_iso_and_enums_are_names() -> None:
    plain = to_json(samples.roadmap())
    assert plain["approval"]["order"]["day"] == "2022-02-02"
    assert plain["approval"]["style"] == "MIXED_SCHOOL"


def test_facts_of_a_later_version_are_read_without_what_is_unknown() -> None:
    plain = to_json(samples.roadmap()) | {"later": 1}
    assert from_json(Roadmap, plain) == samples.roadmap()


def test_a_template_naming_an_unknown_field_is_refused_by_name() -> None:
    with pytest.raises(MentoringError, match=r"\{teacher\}"):
        wording.fill("Назначить {teacher}.", {"mentor": "Иванову М.П."})


def test_a_phrase_about_nothing_is_nothing() -> None:
    assert wording.fill("Отчёт до {day}.", {"day": ""}) == ""


def test_a_name_with_initials_brings_the_full_stop() -> None:
    assert wording.fill("Возложить на {who}.", {"who": "Ким В."}) == "Возложить на Ким В."


def test_values_are_not_templates() -> None:
    assert wording.fill("{who}!", {"who": "{who}"}) == "{who}!"


def test_list_ends_with_a_full_stop_and_its_items_with_semicolons() -> None:
    inner = Item(marker="–", text="приказа.")
    items = (Item(marker="1)", text="Подготовка", items=(inner,)), Item(marker="2)", text="и др."))
    assert [(line.depth, line.text.replace("\xa0", " ")) for line in lines(items)] == [
        (0, "1) Подготовка:"),
        (1, "– приказа;"),
        (0, "2) и др."),
    ]


def test_a_single_item_has_no_number() -> None:
    assert numbered(["Освоить урок"]) == [Line(0, "Освоить урок.", marked=False)]
