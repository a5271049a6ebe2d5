"""A bank as a workbook and as text: no formula in it, and brought in again nothing changes."""

import re
import zipfile
from contextlib import suppress
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from mentoring_desktop import mentees, pairs
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange import known, sheets
from mentoring_desktop.exchange.book import steps, xlsx
from mentoring_desktop.exchange.csv_file import csv_bytes
from mentoring_desktop.exchange.exporting import Table, of_bank
from mentoring_desktop.exchange.fields import Bank, exported
from mentoring_desktop.exchange.importing.layout import found
from mentoring_desktop.exchange.importing.plan import Plan
from mentoring_desktop.exchange.importing.planned import Fate
from mentoring_desktop.model.people import Category, Employment, Mentee, MenteeNeed, Mentor
from mentoring_desktop.store import Store
from tests import make
from tests.exchange.test_guard import HOSTILE

KINDS = [("список.xlsx", xlsx), ("список.csv", csv_bytes)]
each_kind = pytest.mark.parametrize(("name", "write"), KINDS, ids=["xlsx", "csv"])
each_bank = pytest.mark.parametrize("bank", [Bank.MENTEES, Bank.MENTORS])


def fates(session: Session, bank: Bank, name: str, data: bytes) -> dict[Fate, int]:
    """Plan the import of a file, and count what it would do."""
    (sheet,) = sheets.read(name, data)
    layout = found(sheet.rows, bank, {})
    assert layout.question == ""
    faults = {(note.row, note.column): note.text for note in sheet.notes}
    plan = Plan(
        sheet.rows, faults, layout, bank, known.people(session, bank), known.setting(session)
    ).make()
    return dict(plan.counts)


@each_kind
@each_bank
def test_the_demo_brought_in_again_changes_nothing(
    demo: Store, bank: Bank, name: str, write: Any
) -> None:
    with demo.reading() as session:
        table = of_bank(session, bank)
        assert fates(session, bank, name, write(table)) == {Fate.SAME: len(table.rows)}


def test_a_bank_goes_out_by_surname_without_its_archive(school: Store) -> None:
    with school.changing("Завести") as session:
        for last in ("Ёлкина", "Жукова", "Ежова"):
            make.mentee(session, last, birth_year=1999, hired_on=date(2021, 9, 1))
        mentees.archive(session, [make.mentee(session, "Яшина")])
        make.mentor(session, "Волкова")
        table = of_bank(session, Bank.MENTEES)
    assert table.title == "База наставляемых на 01.10.2026"
    assert [row[0] for row in table.rows] == ["Ежова", "Ёлкина", "Жукова"]
    values = dict(zip(table.headings, table.rows[0], strict=True))
    assert values["Год рождения"] == 1999
    assert values["Дата приёма"] == date(2021, 9, 1)
    assert "Число мест" not in values


@each_bank
def test_an_empty_bank_is_refused_in_a_sentence(school: Store, bank: Bank) -> None:
    with school.reading() as session, pytest.raises(MentoringError, match="пуста"):
        of_bank(session, bank)


@each_kind
def test_hostile_texts_survive_in_every_field(school: Store, name: str, write: Any) -> None:
    texts = [cleaned(text) for text in HOSTILE]
    with school.changing("Завести") as session:
        for at, text in enumerate(texts):
            make.mentee(session, f"Ежова{'абвгдежзийк'[at]}", note=text, position=text, site=text)
        table = of_bank(session, Bank.MENTEES)
        (sheet,) = sheets.read(name, write(table))
        at = table.headings.index("Примечание")
        assert [row[at] for row in sheet.rows[1:]] == texts
        assert fates(session, Bank.MENTEES, name, write(table)) == {Fate.SAME: len(texts)}


def test_no_cell_of_a_workbook_is_a_formula_or_a_link() -> None:
    table = Table("Список", ("=1+1", "b"), tuple((text, "http://x.ru") for text in HOSTILE))
    with zipfile.ZipFile(BytesIO(xlsx(table))) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    cells = parts["xl/worksheets/sheet1.xml"]
    assert not re.search(r"<f[ >/]|<hyperlink", cells)
    assert set(re.findall(r'<c [^>]*t="(\w+)"', cells)) == {"s"}
    assert not any("externalLink" in name or "vba" in name for name in parts)


def test_a_csv_guards_formulas_and_leaves_telephones_alone() -> None:
    rows = [*((text,) for text in HOSTILE), ("+7 900 000-00-00",), ("Ёлкина; «А»",)]
    data = csv_bytes(Table("Список", ("Поле",), tuple(rows)))
    assert data.startswith(b"\xef\xbb\xbf")
    lines = data.decode("utf-8-sig").split("\r\n")
    assert lines[-3:] == ["+7 900 000-00-00", '"Ёлкина; «А»"', ""]
    assert not any(re.match(r'"?[=+\-@]', line) for line in lines[1:-3])


def test_a_workbook_tells_how_far_it_is_and_can_be_stopped() -> None:
    table = Table("Список", ("Поле",), tuple((str(at),) for at in range(1200)))
    told: list[int] = []
    xlsx(table, lambda: told.append(1))
    assert len(told) == steps(table) == 4

    def stop() -> None:
        raise MentoringError

    with pytest.raises(MentoringError):
        xlsx(table, stop)


def test_headings_stay_in_sight_and_dates_are_dates() -> None:
    table = Table("Список", ("Фамилия", "Дата"), (("Ёлкина", date(2026, 9, 1)),))
    with zipfile.ZipFile(BytesIO(xlsx(table))) as file:
        cells = file.read("xl/worksheets/sheet1.xml").decode()
        styles = file.read("xl/styles.xml").decode()
    assert 'ySplit="1"' in cells
    assert "<autoFilter" in cells
    assert 'orientation="landscape"' in cells
    assert 'formatCode="dd.mm.yyyy"' in styles
    (sheet,) = sheets.read("a.xlsx", xlsx(table))
    assert sheet.rows[1] == ("Ёлкина", date(2026, 9, 1))


WORDS = st.text("абвгд ё-=+'\"@;,.«»()1", max_size=20).map(cleaned)
LISTS = st.lists(st.sampled_from(["физика", "химия", "русский язык"]), max_size=2, unique=True)
DAYS = st.none() | st.dates(date(1960, 1, 1), make.TODAY)
PERSON = {
    "position": st.sampled_from(["учитель физики", "воспитатель", ""]),
    "subjects": LISTS,
    "birth_year": st.none() | st.integers(1950, 2005),
    "category": st.sampled_from(Category),
    "category_on": DAYS,
    "employment": st.sampled_from(Employment),
    "hired_on": DAYS,
    "working_since": DAYS,
    "teaching_since": DAYS,
    "phone": st.sampled_from(["", "+7 900 000-00-00", "2-15-16"]),
    "email": st.sampled_from(["", "a.b@school.ru"]),
    "site": WORDS,
    "workload": WORDS,
    "education": WORDS,
    "awards": WORDS,
    "note": WORDS,
}
MENTEE = {
    "need": st.none() | st.sampled_from(MenteeNeed),
    "joined_on": DAYS,
    "expectations": WORDS,
    "days": WORDS,
    "wanted_mentors": WORDS,
}
MENTOR = {
    "mentoring_years": st.integers(0, 40),
    "courses": WORDS,
    "achievements": WORDS,
    "in_job_function": st.booleans(),
    "agreement_number": WORDS,
    "agreement_on": DAYS,
    "trained_on": DAYS,
}


class TakenBackError(Exception):
    """Ends an action of which nothing is to stay."""


@each_kind
@each_bank
@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.fixed_dictionaries(PERSON),
            st.fixed_dictionaries(MENTEE),
            st.fixed_dictionaries(MENTOR),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_any_people_survive_going_out_and_coming_in(
    school: Store, bank: Bank, name: str, write: Any, people: list[tuple[dict[str, Any], ...]]
) -> None:
    with suppress(TakenBackError), school.changing("Завести") as session:
        for at, (person, mentee, mentor) in enumerate(people):
            who = make.person(session, f"Ежова{'абв'[at]}", **person)
            is_mentee = bank is Bank.MENTEES
            part = (
                Mentee(person_id=who.id, **mentee)
                if is_mentee
                else Mentor(person_id=who.id, **mentor)
            )
            session.add(part)
        session.flush()
        table = of_bank(session, bank)
        assert fates(session, bank, name, write(table)) == {Fate.SAME: len(people)}
        raise TakenBackError


def test_every_field_of_a_bank_goes_out_and_comes_back(school: Store) -> None:
    with school.changing("Завести") as session:
        leader = make.mentor(session, "Волкова", skills={"METHOD": 3, "DOCS": 1})
        led = make.mentee(session, "Ёлкина", requests={"DIGITAL": 2, "METHOD": 1})
        pairs.form(session, leader, [led])
        for bank in (Bank.MENTEES, Bank.MENTORS):
            table = of_bank(session, bank)
            assert len(table.headings) == len(exported(bank)) == len(set(table.headings))
            for name, write in KINDS:
                assert fates(session, bank, name, write(table)) == {Fate.SAME: 1}
