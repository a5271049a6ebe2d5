"""A text that is saved can be filled; one that cannot is refused by line and fragment."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentoring_desktop import documents
from mentoring_desktop.documents import order, wording
from mentoring_desktop.documents.template import DECIDES, Part, Template, files, template
from mentoring_desktop.documents.template_check import check, faults
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.papers import specimens
from tests.documents.samples import SCHOOL

ORDER = template("pair_order")
PART = ORDER.parts["appendix_of_one"]
every_template = pytest.mark.parametrize("file", files())


def refusal(text: str, part: Part = PART, of: Template = ORDER) -> str:
    with pytest.raises(MentoringError) as refused:
        check(of, part, text)
    return str(refused.value)


@every_template
def test_every_text_the_program_comes_with_passes(file: str) -> None:
    found = template(file)
    for part in found.parts.values():
        check(found, part, part.text)


@every_template
def test_every_text_can_be_filled_with_whatever_it_may_name(file: str) -> None:
    found = template(file)
    forms = specimens.sample(found, SCHOOL)
    for part in found.parts.values():
        assert order.read(part.text, forms) if part.is_order else wording.fill(part.text, forms)


@every_template
def test_every_template_is_of_a_known_paper_and_labelled(file: str) -> None:
    found = template(file)
    assert found.paper in documents.CODES
    labels = [part.label for part in found.parts.values()]
    assert len(set(labels)) == len(labels)
    assert all(label[:1].isupper() for label in [*labels, found.name])
    assert all(field.label[:1].isupper() for field in found.fields.values())


def test_an_unknown_field_is_named_with_its_line_and_the_nearest() -> None:
    said = refusal("Сведения\nо паре\n{mentr.full}")
    assert said == "В строке 3 неизвестное поле {mentr.full}. Возможно, {mentor.full}."
    assert "«Вставить поле»" in refusal("{wholly_other}")
    assert "неизвестное поле {}" in refusal("{}")


def test_a_case_that_a_field_has_not_is_named() -> None:
    assert "у поля {period} нет падежа «acc»" in refusal("На {period|acc}")
    assert "у поля {school} нет падежа «abl»" in refusal("В {school|abl}")
    assert "acc (винительный)" in refusal("{mentor.full|ac}")


def test_a_person_needs_a_case_or_a_word() -> None:
    assert "{mentor.full|nom}" in refusal("Наставник {mentor}")
    assert "{mentor.full|acc}" in refusal("Назначить {mentor|acc}")
    check(ORDER, PART, "{mentor|назначен}, {mentor.full}, {mentor.full|acc}")


@pytest.mark.parametrize("text", ["{mentor.full", "mentor.full}", "а [б", "а] б", "[а [б] в]"])
def test_a_brace_without_its_pair_is_shown_with_its_place(text: str) -> None:
    said = refusal(f"Сведения\n{text}")
    assert said.startswith("В строке 2 ")
    assert "скобк" in said


def test_a_way_ends_in_its_line() -> None:
    assert refusal("[возложить\nна себя]").startswith("В строке 1 у скобки «[»")


def test_an_order_needs_a_title_the_decision_and_a_point() -> None:
    part = ORDER.parts["one"]
    assert DECIDES in refusal("О парах\n\n1. Назначить.", part)
    assert "нет заголовка" in refusal(f"{DECIDES}\n1. Назначить.", part)
    assert "нужен пункт" in refusal(f"О парах\n{DECIDES}\nНазначить.", part)
    assert "не может быть пустым" in refusal(" \n", part)
    check(ORDER, part, f"О парах\n{DECIDES}\n1. Назначить.")


def test_columns_keep_their_number() -> None:
    part = ORDER.parts["columns"]
    assert "Строк должно быть 7, а здесь 6" in refusal(part.text.partition("\n")[2], part)
    assert "Строка 2 пустая" in refusal("\n".join(["№", "", *"абвгд"]), part)
    title = template("roadmap").parts["title"]
    check(template("roadmap"), title, "План")


def test_a_letter_that_no_face_can_draw_is_named() -> None:
    assert "«漢»" in refusal("Сведения 漢")


def pieces(found: Template) -> st.SearchStrategy[str]:
    """Whatever may stand in a line: words, fields in their forms, words that agree, ways."""
    forms = [
        f"{{{field.name}|{form}}}" if form else f"{{{field.name}}}"
        for field in found.fields.values()
        for form in (field.forms if not field.agrees else ("назначен", "согласен"))
    ]
    plain = st.text("абвгд ,.–«»№1", max_size=8)
    one = plain | st.sampled_from(forms)
    ways = st.lists(one, min_size=1, max_size=3).map(lambda each: f"[{'|'.join(each)}]")
    return st.lists(one | ways, max_size=8).map("".join)


@every_template
@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_text_of_valid_pieces_passes_and_is_filled(file: str, data: st.DataObject) -> None:
    found = template(file)
    if not found.fields:
        return
    lines = data.draw(st.lists(pieces(found), min_size=1, max_size=4))
    text = "\n".join(["Начало", *lines])
    free = Part("free", "Текст", "", lines=False)
    check(found, free, text)
    assert wording.fill(text, specimens.sample(found, SCHOOL)).startswith("Начало")


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_a_spoilt_field_is_refused_with_its_line(data: st.DataObject) -> None:
    lines = ORDER.parts["many"].text.splitlines()
    at = data.draw(st.sampled_from([at for at, line in enumerate(lines) if "{" in line]))
    start = lines[at].index("{") + 1
    place = data.draw(st.integers(start, lines[at].index("}") - 1))
    letter = data.draw(st.sampled_from("xyzъ!{["))
    lines[at] = f"{lines[at][:place]}{letter}{lines[at][place:]}"
    text = "\n".join(lines)
    assert refusal(text, ORDER.parts["many"]).startswith(f"В строке {at + 1} ")
    first = next(_places(text))
    assert text.count("\n", 0, first) == at


def _places(text: str) -> Iterator[int]:
    return (fault.start for fault in faults(ORDER, ORDER.parts["many"], text))
