"""Folding, counts, dates and the spaces that must not break."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop.language import counts, dates, typography
from mentoring_desktop.language.folding import fold, sort_key


def test_search_folds_case_yo_and_spaces() -> None:
    assert fold("  ЁЛКИНА\u00a0 Алёна ") == "елкина алена"
    assert fold("Мельник") != fold("Мелник")
    assert fold("Чай") == fold("Чаи\u0306") == "чай"


def test_yo_is_sorted_after_ye() -> None:
    people = ["Жукова", "Ёлкина", "Ежова", "Егорова", "Еёнко", "Ея"]
    assert sorted(people, key=sort_key) == ["Егорова", "Еёнко", "Ежова", "Ея", "Ёлкина", "Жукова"]


@given(st.text(alphabet="ЁёЕеЙйИиAa-'ß \u00a0\t"))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "1 пара"), (22, "22 пары"), (11, "11 пар"), (114, "114 пар"), (0, "0 пар"), (5, "5 пар")],
)
def test_a_number_and_its_noun(n: int, said: str) -> None:
    assert counts.count(n, "пара", "пары", "пар") == said.replace(" ", "\u00a0")


def test_dates_as_papers_print_them() -> None:
    day = date(2022, 2, 2)
    assert dates.requisite(day) == "02.02.2022"
    assert dates.spoken(day) == "2\u00a0февраля\u00a02022\u00a0г."
    assert dates.day_month(date(2022, 5, 9)) == "9\u00a0мая"
    assert dates.day_month(date(2022, 8, 31)) == "31\u00a0августа"
    assert dates.month_year(date(2022, 3, 1)) == "март 2022"
    assert dates.months(day, date(2022, 3, 31)) == "февраль\u00a0– март 2022\u00a0г."
    assert dates.months(day, day) == "февраль 2022\u00a0г."
    assert "2026\u00a0г.\u00a0– январь 2027" in dates.months(date(2026, 12, 1), date(2027, 1, 9))


@pytest.mark.parametrize(
    "text",
    [
        "№_36-а от 02.02.2022",
        "в 2022_г. и ст._351.8, п._3, ч._4",
        "М.П._Иванова",
        "директору Волковой_Н.А. и Ким_В.",
        "15_мин, 75_%",
        "педагог_– педагог",
        "А. Смирнов остался",
    ],
)
def test_what_a_line_must_not_tear_is_glued(text: str) -> None:
    typed = text.replace("_", " ")
    glued = "А.\u00a0Смирнов остался" if "остался" in text else text.replace("_", "\u00a0")
    assert typography.nbsp(typed) == glued
    assert typography.nbsp(glued) == glued


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('МБОУ "Гимназия №5"', "МБОУ «Гимназия № 5»"),
        ('МБОУ "Школа "Радуга""', "МБОУ «Школа «Радуга»»"),
        ("МБОУ «ЦО № 14»", "МБОУ «ЦО № 14»"),
    ],
)
def test_names_of_schools_get_proper_quotes(typed: str, printed: str) -> None:
    assert typography.quoted(typed) == printed
    assert typography.quoted(printed) == printed
