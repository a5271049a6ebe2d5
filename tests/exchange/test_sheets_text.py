"""Texts: any table written in any way it can be held comes back cell by cell."""

import codecs
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.sheets import Sheet, pasted, read
from mentoring_desktop.exchange.sheets.cells import plain, trouble
from tests.exchange.ugly import HEADING

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВЁё ab\t\n\"';,|№«»-—.1"
_cell = st.text(_LETTERS, max_size=20).map(plain)
_cells = _cell.filter(lambda text: text[:1] not in ("'", "=") and not trouble(text))
tables = st.lists(st.lists(_cells, min_size=5, max_size=5), max_size=6)
delimiters = st.sampled_from(";,\t|")
ends = st.sampled_from(["\r\n", "\n", "\r"])
ENCODINGS = [
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("cp1251", b""),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-16-le", b""),
    ("utf-16-be", b""),
]


def csv(table: Sequence[Sequence[str]], delimiter: str, end: str) -> str:
    """The table as text, with quotes where a cell has something that parts cells or lines."""
    lines = (
        delimiter.join(_quoted(cell) if set(cell) & set(';,\t|"\n') else cell for cell in row)
        for row in table
    )
    return "".join(f"{line}\n" for line in lines).replace("\n", end)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def expected(table: Sequence[Sequence[str]]) -> tuple[tuple[str | None, ...], ...]:
    """The rows that must come: empty cells are none, empty rows at the end are dropped."""
    rows = [tuple(cell or None for cell in row) for row in table]
    while rows and not any(rows[-1]):
        rows.pop()
    return tuple(rows)


@pytest.mark.parametrize(("encoding", "mark"), ENCODINGS)
@given(table=tables, delimiter=delimiters, end=ends)
def test_any_table_comes_back_from_csv(
    encoding: str, mark: bytes, table: list[list[str]], delimiter: str, end: str
) -> None:
    table = [list(HEADING), *table]
    data = mark + csv(table, delimiter, end).encode(encoding)
    assert read("список.csv", data)[0].rows == expected(table)


@given(table=tables)
def test_any_table_comes_back_from_the_clipboard(table: list[list[str]]) -> None:
    """Excel quotes there only cells that have a tab or a new line."""
    table = [list(HEADING), *table]
    text = "\r\n".join(
        "\t".join(_quoted(cell) if "\n" in cell or cell[:1] == '"' else cell for cell in row)
        for row in table
    )
    assert pasted(text).rows == expected(table)


def test_the_clipboard_of_excel() -> None:
    text = '№\tФИО\tПримечание\r\n1\tКим Виктория\t"первая\nвторая ""строка"""\r\n'
    assert pasted(text) == Sheet(
        "", (("№", "ФИО", "Примечание"), ("1", "Ким Виктория", 'первая\nвторая "строка"'))
    )


def test_quotes_of_a_copied_cell_are_its_own() -> None:
    assert pasted('"Ромашка"\tООО "Ромашка"').rows == (('"Ромашка"', 'ООО "Ромашка"'),)


def test_lines_divided_by_word_and_by_a_browser_stay_lines() -> None:
    assert pasted("первая\vвторая\tодна\u2028две").rows == (("первая\nвторая", "одна\nдве"),)


@pytest.mark.parametrize("text", ["", "\r\n\t\r\n", "\u200b"])
def test_nothing_to_paste_is_said(text: str) -> None:
    with pytest.raises(MentoringError, match="скопируйте в таблице"):
        pasted(text)


def test_too_much_to_paste_is_said_without_a_file() -> None:
    with pytest.raises(MentoringError, match="Во вставленной таблице заполнено больше 20\u00a0000"):
        pasted("Ким\n" * 20_001)


def test_errors_copied_from_a_workbook_are_told_and_not_taken_for_text() -> None:
    sheet = pasted("Ким Виктория\t#ССЫЛКА!\t########\nОрлова Анна\t#N/A\tErr:502")
    assert sheet.rows == (("Ким Виктория", None, None), ("Орлова Анна", None, None))
    assert [(note.row, note.column, note.text) for note in sheet.notes] == [
        (0, 1, "вместо значения ошибка #ССЫЛКА!"),
        (0, 2, "вместо значения знаки ##: столбец был слишком узким"),
        (1, 1, "вместо значения ошибка #Н/Д"),
        (1, 2, "вместо значения ошибка Err:502"),
    ]


@pytest.mark.parametrize("phrase", ["темы: " + "а, " * 40, "а; б; в; г; д; е; ж; з; и; к; л"])
def test_a_text_full_of_other_delimiters_does_not_mislead(phrase: str) -> None:
    rows = [[*HEADING[:4], "Темы"], ["1", "Ким Виктория", "учитель", "01.09.2023", phrase.strip()]]
    delimiter = ";" if "," in phrase else "\t"
    text = "\r\n".join(delimiter.join(row) for row in rows)
    assert read("темы.csv", text.encode("cp1251"))[0].rows == expected(rows)


def test_a_list_of_one_column_is_a_list() -> None:
    names = "Мельник Олег Ильич\r\nКим Виктория\r\n"
    assert read("имена.txt", names.encode("cp1251"))[0].rows == (
        ("Мельник Олег Ильич",),
        ("Ким Виктория",),
    )


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-8", "utf-16"])
@pytest.mark.parametrize("upper", [False, True])
def test_even_a_few_names_tell_their_encoding(encoding: str, upper: bool) -> None:
    names = "Иванова Мария;Щукин Юрий;Ёлкина Эмма" if not upper else "ИВАНОВА МАРИЯ;ЩУКИН ЮРИЙ"
    read_back = read("имена.csv", names.encode(encoding))[0].rows
    assert read_back == (tuple(names.split(";")),)


def test_where_latin_is_all_there_is_nothing_is_guessed() -> None:
    assert read("a.csv", b"name;post\nKim;teacher")[0].rows == (
        ("name", "post"),
        ("Kim", "teacher"),
    )
