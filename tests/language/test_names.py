"""Names stand in the right case, the rare ones too, and a corrected form always wins."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop.language import Case, Gender, names

M, F = Gender.MALE, Gender.FEMALE

GOLD = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines()

_CASES = (Case.GEN, Case.DAT, Case.INS, Case.PRE)


def gold() -> list[tuple[Gender, str, dict[Case, str]]]:
    """Read the table: gender, the name and its forms."""
    people = []
    for row in GOLD:
        gender, rest = row.split(" ", 1)
        name, *forms = rest.split(" | ")
        people.append(
            (
                Gender.MALE if gender == "m" else Gender.FEMALE,
                name,
                dict(zip(_CASES, forms, strict=True)),
            )
        )
    return people


@pytest.mark.parametrize(("gender", "name", "forms"), gold(), ids=[name for _, name, _ in gold()])
def test_a_name_stands_in_the_right_case(gender: Gender, name: str, forms: dict[Case, str]) -> None:
    last, first, *middle = name.split(" ", 2)
    parts = (last, first, middle[0] if middle else "", gender)
    assert names.inflect(*parts, Case.NOM) == name
    assert {case: names.inflect(*parts, case) for case in forms} == forms


@pytest.mark.parametrize(
    ("name", "gender", "form"),
    [
        ("Ким Виктория", F, "Ким Викторию"),
        ("Мельник Олег Ильич", M, "Мельника Олега Ильича"),
        ("Дюма Любовь Артёмовна", F, "Дюма Любовь Артёмовну"),
        ("Иванова Мария Петровна", F, "Иванову Марию Петровну"),
        ("Кара-Мурза Илья Лукич", M, "Кара-Мурзу Илью Лукича"),
    ],
)
def test_the_accusative(name: str, gender: Gender, form: str) -> None:
    last, first, *middle = name.split(" ", 2)
    assert names.inflect(last, first, "".join(middle), gender, Case.ACC) == form


def test_short_forms_hold_together() -> None:
    assert names.short("Иванова", "Мария", "Петровна") == "Иванова\u00a0М.П."
    assert names.signature("Волкова", "Наталья", "Андреевна") == "Н.А.\u00a0Волкова"
    assert names.short("Ким", "Виктория", "") == "Ким\u00a0В."
    assert names.signature("Ким", "Виктория", "") == "В.\u00a0Ким"
    director = ("Волкова", "Наталья", "Андреевна", F)
    assert names.inflect_short(*director, Case.DAT) == "Волковой\u00a0Н.А."


def test_the_surname_of_a_corrected_form_is_used_with_initials() -> None:
    own = {Case.GEN: "Сови Анны Ильиничны"}
    assert names.inflect_short("Сова", "Анна", "Ильинична", F, Case.GEN, own) == "Сови\u00a0А.И."


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Мельник Анна Ильинична", F),
        ("Мельник Олег Ильич", M),
        ("Мамедов Рашид Тофик оглы", M),
        ("Алиева Лейла Тофик кызы", F),
        ("Ким Виктория ", F),
        ("Цой Никита ", M),
        ("Шевченко Женя ", None),
        ("Ким Айгуль ", None),
        ("Орлова Айгуль ", F),
    ],
)
def test_gender_is_guessed_only_when_sure(name: str, gender: Gender | None) -> None:
    last, first, middle = name.split(" ", 2)
    assert names.gender_of(last, first, middle) is gender


words = st.text(alphabet="абвеёийкьяАЁ-' ", max_size=9)


@given(words, words, words, st.sampled_from(Gender), st.sampled_from(Case), words)
def test_a_corrected_form_wins_and_no_name_breaks(
    last: str, first: str, middle: str, gender: Gender, case: Case, own: str
) -> None:
    assert names.inflect(last, first, middle, gender, Case.NOM) == names.full(last, first, middle)
    form = names.inflect(last, first, middle, gender, case, {case: own})
    assert not own or form == own
