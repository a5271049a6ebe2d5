"""A list of 10,000 people: read, checked against the school, and committed to its file."""

import tempfile
from collections.abc import Sequence
from datetime import date
from itertools import product
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from mentoring_desktop import new_school
from mentoring_desktop.exchange import known, sheets
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.importing import applying, layout
from mentoring_desktop.exchange.importing.plan import Plan
from mentoring_desktop.garbage import uncollected
from mentoring_desktop.store import Store
from tests import make
from tests.bench.line import milliseconds, tell

PEOPLE, ROUNDS = 10_000, 5

HEADINGS = (
    *("№ п/п", "Фамилия, имя, отчество", "Дата рождения", "Должность", "Предмет", "Классы"),
    *("Нагрузка", "Корпус", "Образование", "Категория", "Дата присвоения категории", "Общий стаж"),
    *("Педагогический стаж", "Дата приёма", "Телефон", "Эл. почта", "Награды", "Запросы"),
    *("Ожидания", "Примечание"),
)
"""A list of staff as schools keep it, with what the mentees asked for."""

_SYLLABLES = ("ба", "ве", "го", "ду", "жи", "ло", "ма", "не", "ро", "са")


def run() -> None:
    """Bring the list into a new school a few times, each beside a bare reading of the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "Список.xlsx")
        _write(path)
        values, floors = [], []
        for number in range(ROUNDS + 1):
            store = _school(Path(folder, f"{number}.mentoring"))
            took = milliseconds(lambda: _bring_in(store, path))  # noqa: B023 - called at once
            floor = milliseconds(lambda: _read_bare(path))
            store.close()
            if number:
                values.append(took)
                floors.append(floor)
    tell("import of 10,000 rows, checked and committed", values, floors, "≤ 8")


def _bring_in(store: Store, path: Path) -> None:
    """Do what the window does between the choice of the file and the rows in the bank."""
    with uncollected():
        (sheet,) = sheets.read_file(path)
    found = layout.found(sheet.rows, Bank.MENTEES, {})
    with store.reading() as session:
        people, setting = known.people(session, Bank.MENTEES), known.setting(session)
    rows = Plan(sheet.rows, {}, found, Bank.MENTEES, people, setting).make().rows
    with store.changing("Загрузить") as session:
        assert applying.apply(session, rows, Bank.MENTEES) == PEOPLE


def _read_bare(path: Path) -> None:
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert len(rows) == PEOPLE + 1


def _school(path: Path) -> Store:
    store = Store.create(path)
    with store.changing("Создать базу школы") as session:
        new_school.set_up(session, make.school_entry())
        make.live_on(session, make.TODAY)
    return store


def _write(path: Path) -> None:
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd.mm.yyyy"})
    sheet.write_row(0, 0, HEADINGS)
    for number, syllables in zip(range(PEOPLE), product(_SYLLABLES, repeat=4), strict=False):
        for column, cell in enumerate(_person(number, "".join(syllables).capitalize())):
            if isinstance(cell, date):
                sheet.write_datetime(number + 1, column, cell, day)
            elif cell is not None:
                sheet.write(number + 1, column, cell)
    book.close()


def _person(number: int, stem: str) -> Sequence[str | int | date | None]:
    return (
        number + 1,
        f"{stem}нова Мария Петровна",
        date(1960 + number % 40, 1 + number % 12, 1 + number % 28),
        "учитель математики",
        "математика, физика",
        ("5а, 6б, 7в", "10–11", "8а")[number % 3],
        f"{18 + number % 18} ч",
        ("главный", "на Садовой")[number % 2],
        f"высшее, педагогический университет, {1985 + number % 38} г., учитель математики",
        ("высшая", "первая", "б/к")[number % 3],
        date(2015 + number % 10, 1 + number % 12, 25),
        f"{number % 30 + 2} лет",
        number % 30,
        date(2000 + number % 20, 9, 1),
        f"8 (900) {number // 10_000:03}-{number // 100 % 100:02}-{number % 100:02}",
        f"teacher{number}@school.example",
        None if number % 4 else "Почётная грамота Министерства просвещения",
        ("методика; ИКТ", "документация", "дисциплина")[number % 3],
        "посещать уроки наставника",
        None,
    )
