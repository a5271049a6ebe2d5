"""Names stand in the right case, the rare ones too, and a corrected form always wins."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop.language import Case, Gender, names

M, F = Gender.MALE, Gender.FEMALE

_OBLIQUE = tuple(Case)[1:]


def gold() -> list[tuple[Gender, str, list[str]]]:
    """Read the tables: gender, the name and its forms in the five oblique cases.

    The rules were written before ``names_unseen.txt`` was; it was used to measure them first.
    """
    here = Path(__file__).parent
    tables = (
        (here / table).read_text(encoding="utf-8") for table in ("names.txt", "names_unseen.txt")
    )
    people = []
    for row in (row for table in tables for row in table.splitlines()):
        gender, _, rest = row.partition(" ")
        name, *forms = rest.split(" | ")
        people.append((M if gender == "m" else F, name, forms))
    return people


@pytest.mark.parametrize(("gender", "name", "forms"), gold(), ids=[name for _, name, _ in gold()])
def test_a_name_stands_in_the_right_case(gender: Gender, name: str, forms: list[str]) -> None:
    last, first, *middle = name.split(" ", 2)
    parts = (last, first, middle[0] if middle else "", gender)
    assert names.inflect(*parts, Case.NOM) == name
    assert [names.inflect(*parts, case) for case in _OBLIQUE] == forms


@pytest.mark.parametrize(
    ("parts", "form"),
    [
        (("фон Берг", "Карл", "Оттович"), "фон Берга Карла Оттовича"),
        (("О'Коннор", "Шон", ""), "О'Коннора Шона"),
        (("Рза Заде", "Ариф", "Мамед оглы"), "Рзы Заде Арифа Мамед оглы"),
        (("ЗАЯЦ", "ПЁТР", "ЛУКИЧ"), "ЗАЙЦА ПЕТРА ЛУКИЧА"),
        (("Королек", "Иван", "Силыч"), "Королька Ивана Силыча"),
        (("Щербачёк", "Иван", "Фокич"), "Щербачка Ивана Фокича"),
        (("Иванов", "И.", "П."), "Иванова И. П."),
    ],
)
def test_a_name_is_declined_as_it_is_written(parts: tuple[str, str, str], form: str) -> None:
    assert names.inflect(*parts, M, Case.GEN) == form


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
        ("Горячий Гаврила Силыч", M),
        ("Каримов Бахтиёр Рустам угли", M),
        ("Ким Дильбар Анвар кизи", F),
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


LETTERS = "абвгеёжийклмнорцчшщьыюяАЁ-' "
words = st.text(alphabet=LETTERS, max_size=9)
stems = st.text(alphabet="бвгджзклмнпрстаоуеёи", min_size=2, max_size=9)


@given(words, words, words, st.sampled_from(Gender), st.sampled_from(Case), words)
def test_a_corrected_form_wins_and_no_name_breaks(
    last: str, first: str, middle: str, gender: Gender, case: Case, own: str
) -> None:
    assert names.inflect(last, first, middle, gender, Case.NOM) == names.full(last, first, middle)
    form = names.inflect(last, first, middle, gender, case, {case: own})
    assert not own or form == own


@given(words, words, words, st.sampled_from(Gender), st.sampled_from(Case))
def test_no_word_of_a_name_is_lost(
    last: str, first: str, middle: str, gender: Gender, case: Case
) -> None:
    words_of = names.full(last, first, middle).split()
    declined = names.inflect(last, first, middle, gender, case).split()
    assert len(declined) == len(words_of)
    assert [word.count("-") for word in declined] == [word.count("-") for word in words_of]


@given(stems, st.sampled_from(["ов", "ев", "ин", "ский", "енко", "ук"]), st.sampled_from(Case))
def test_the_stem_of_a_usual_surname_stays_with_its_yo(stem: str, ending: str, case: Case) -> None:
    last = stem.capitalize() + ending
    for gender in Gender:
        form = names.inflect(last, "Анна", "", gender, case)
        assert form.startswith(last[:-2])
