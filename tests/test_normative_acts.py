"""Acts of law: cited while in force, found in any text, edited by the school and returned."""

from datetime import date

import pytest

from mentoring_desktop import normative_acts
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.normative_acts import ActRow
from mentoring_desktop.store import Store
from tests.dumps import dump

BEFORE, SINCE = date(2025, 2, 28), date(2025, 3, 1)


def act(store: Store, code: str) -> ActRow:
    with store.reading() as session:
        return next(row for row in normative_acts.rows(session) if row.code == code)


def named(store: Store, text: str) -> list[str]:
    with store.reading() as session:
        return [row.code for row in normative_acts.named_in(session, text)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("в соответствии со статьёй 351.8 Трудового кодекса", ["tk_351_8"]),
        ("по ст. 351.8 ТК РФ", ["tk_351_8"]),
        ("статьями 60.2, 151 и 351.8 ТК РФ", ["tk_60_2", "tk_351_8"]),
        ("статья 358.1 ТК РФ", []),
        ("статья 1351.8", []),
        ("Федеральный закон № 273-ФЗ", ["fz_273"]),
        ("закон № 1273-ФЗ", []),
        ("распоряжение № Р-145 и письмо № АЗ-1128/08", ["r_145", "az_1128"]),
        ("приказ от 24.03.2023 № 196", ["order_196"]),
        ("приказ от 24.03.2023\u00a0№\u00a0196", ["order_196"]),
        ("приказ школы от 01.09.2025 № 196", []),
        ("Федеральный закон от 09.11.2024 № 381-ФЗ", []),
    ],
)
def test_an_act_is_known_by_its_number_wherever_it_is_named(
    school: Store, text: str, codes: list[str]
) -> None:
    assert named(school, text) == codes


def test_every_shipped_act_is_found_by_its_own_title_and_reference(school: Store) -> None:
    with school.reading() as session:
        rows = normative_acts.rows(session)
    assert len(rows) >= 10
    for row in rows:
        assert row.code in named(school, row.title)
        assert row.code in named(school, row.reference)


def test_an_act_out_of_force_on_the_day_is_told(school: Store) -> None:
    text = "по статье 60.2 и статье 351.8, а также приказу от 24.03.2023 № 196"
    with school.reading() as session:
        early, late = (normative_acts.out_of_force(session, text, on) for on in (BEFORE, SINCE))
        assert normative_acts.out_of_force(session, "письмо", SINCE) == []
    assert len(early) == 1
    assert "вступает в силу только 01.03.2025" in early[0]
    assert len(late) == 1
    assert "60.2" in late[0]
    assert "не действует после 28.02.2025" in late[0]


def test_papers_name_only_acts_in_force(school: Store) -> None:
    with school.reading() as session:
        assert "351.8" not in normative_acts.cited(session, "D01", BEFORE)
        assert "статьёй 351.8" in normative_acts.cited(session, "D01", SINCE)
        codes = "tk_351_8", "tk_60_2"
        found = [normative_acts.first_in_force(session, codes, on) for on in (BEFORE, SINCE)]
    assert found == [
        "со статьями 60.2 и 151 Трудового кодекса Российской Федерации",
        "со статьёй 351.8 Трудового кодекса Российской Федерации",
    ]


def test_an_act_of_ones_own_comes_into_the_preamble(school: Store) -> None:
    title = "Приказ управления образования от 25.08.2026 № 215"
    with school.changing("Добавить акт") as session:
        key = normative_acts.add(session, f"  {title} ")
        normative_acts.change(session, key, "papers", ("D05", "D01", "D99"))
        normative_acts.change(session, key, "valid_from", date(2026, 8, 25))
    row = act(school, "own_1")
    assert (row.title, row.papers, row.shipped) == (title, ("D01", "D05"), False)
    assert row.reference == "приказом управления образования от 25.08.2026 № 215"
    with school.reading() as session:
        cited = normative_acts.cited(session, "D01", date(2026, 9, 1))
        assert cited.endswith(row.reference)
        assert "215" not in normative_acts.cited(session, "D01", date(2026, 8, 24))


def test_what_is_changed_or_taken_out_is_returned_as_it_was(school: Store) -> None:
    before, row = dump(school), act(school, "tk_351_8")
    with school.changing("Испортить") as session:
        normative_acts.change(session, row.id, "title", "Другое")
        normative_acts.change(session, row.id, "valid_to", date(2030, 1, 1))
        normative_acts.change(session, row.id, "papers", ())
    assert act(school, "tk_351_8") != row
    with school.changing("Вернуть") as session:
        normative_acts.restore(session, row.id)
    assert act(school, "tk_351_8") == row
    with school.changing("Убрать") as session:
        normative_acts.remove(session, row.id)
    assert named(school, "статья 351.8") == []
    with school.changing("Вернуть") as session:
        assert normative_acts.restore_missing(session) == 1
        assert normative_acts.restore_missing(session) == 0
    assert act(school, "tk_351_8").reference == row.reference
    while school.undo_title != "Создать базу школы":
        school.undo()
    assert dump(school) == before


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", "  ", "не может быть пустым"),
        ("reference", "", "в соответствии с"),
        ("valid_to", date(2020, 1, 1), "раньше, чем вступает"),
    ],
)
def test_what_cannot_stand_is_refused(
    school: Store, field: str, value: object, sentence: str
) -> None:
    row = act(school, "tk_351_8")
    with pytest.raises(MentoringError, match=sentence), school.changing("x") as session:
        normative_acts.change(session, row.id, field, value)
    assert act(school, "tk_351_8") == row


def test_the_same_act_is_not_added_twice(school: Store) -> None:
    title = act(school, "fz_273").title
    with pytest.raises(MentoringError, match="уже есть"), school.changing("x") as session:
        normative_acts.add(session, title)
