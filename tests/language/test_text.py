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


NOUNS = """
пара пары пар
наставник наставника наставников
наставляемый наставляемых наставляемых
программа программы программ
встреча встречи встреч
мероприятие мероприятия мероприятий
анкета анкеты анкет
год года лет
месяц месяца месяцев
день дня дней
человек человека человек
педагог педагога педагогов
документ документа документов
"""


@pytest.mark.parametrize("forms", NOUNS.strip().split("\n"))
@pytest.mark.parametrize(
    ("numbers", "which"),
    [((1, 21, 101, 1001), 0), ((2, 3, 4, 22, 104), 1), ((0, 5, 11, 12, 14, 20, 111, 1014), 2)],
)
def test_every_noun_of_papers_follows_its_number(
    forms: str, numbers: tuple[int, ...], which: int
) -> None:
    one, few, many = forms.split()
    for n in numbers:
        assert counts.count(n, one, few, many) == f"{n}\u00a0{(one, few, many)[which]}"


@pytest.mark.parametrize(
    ("value", "printed"),
    [(75, "75,0"), (4.5, "4,5"), (2.25, "2,3"), (0.05, "0,1"), (9.949, "9,9"), (-1.5, "-1,5")],
)
def test_a_number_has_a_comma_and_is_rounded_as_at_school(value: float, printed: str) -> None:
    assert counts.decimal(value) == printed


def test_a_number_may_have_other_places() -> None:
    assert counts.decimal(4.5, 0) == "5"
    assert counts.decimal(3.14159, 2) == "3,14"


def test_terms_include_their_days() -> None:
    assert dates.until(date(2026, 5, 25)) == "до 25.05.2026"
    assert dates.period(date(2026, 3, 1), date(2026, 5, 31)) == "с 01.03.2026 по 31.05.2026"


@pytest.mark.parametrize("day", [date(2026, 7, 1), date(2026, 9, 1), date(2027, 6, 30)])
def test_a_school_year_has_two_spellings(day: date) -> None:
    assert f"{dates.school_year(day)} учебный год" == "2026/2027 учебный год"
    assert dates.school_year(day, "–") == "2026–2027"


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
        "г._Заречный, в 2022_г. Школа",
        "Гимназия №_5_г._Заречного",
        "педагог_– педагог",
        "в Школе_№_5, в средней школе_№_7, в МБОУ «ЦО_№_14», приказ №_36-а",
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
        ("Школа-интернат №2 - детский сад", "Школа-интернат № 2 – детский сад"),
    ],
)
def test_names_of_schools_get_proper_quotes(typed: str, printed: str) -> None:
    assert typography.quoted(typed) == printed
    assert typography.quoted(printed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("«Устав МБОУ «ЦО № 14»»", "«Устав МБОУ „ЦО № 14“»"),
        ("«Лидер» и «Росток»", "«Лидер» и «Росток»"),
        ("«Об уставе МБОУ «ЦО № 14»", "«Об уставе МБОУ «ЦО № 14»"),
        ("ЦО » «", "ЦО » «"),
    ],
)
def test_quotations_inside_quotations_get_other_marks(typed: str, printed: str) -> None:
    assert typography.inner_quotes(typed) == printed
    assert typography.inner_quotes(printed) == printed


def test_a_dash_stands_between_words_and_years_only() -> None:
    typed = "педагог - педагог, 2026-2027, № 36-а, учитель-логопед — тьютор, 8-950"
    assert typography.dashed(typed) == (
        "педагог – педагог, 2026–2027, № 36-а, учитель-логопед – тьютор, 8-950"
    )
