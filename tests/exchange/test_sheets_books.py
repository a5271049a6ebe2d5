"""Workbooks: what is told beside the values, and values of kinds the lists of ugly files lack."""

import struct
from datetime import date, datetime, time

import pytest
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from mentoring_desktop.exchange.sheets import Note, Sheet, read
from tests.exchange.ugly import BOOK, by_hand
from tests.exchange.ugly.biff import record, workbook
from tests.exchange.ugly.books import after_hidden, with_errors, write, xlsx
from tests.exchange.ugly.old_books import STAFF, ods_table

DAY = datetime(2026, 9, 1)  # noqa: DTZ001 - a wall clock


def one(data: bytes) -> Sheet:
    """The first sheet of a file."""
    return read("список", data)[0]


def values(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """Values of all kinds in a row."""
    sheet.write_row("A1", [True, False, 2.0, 2.5, 1e300, -7, "  да\r\n\nнет "])
    sheet.write_datetime("H1", DAY, dates)
    sheet.write_datetime("I1", DAY.replace(hour=14, minute=30), dates)
    sheet.write_datetime("J1", time(8, 5), dates)
    sheet.write_string("K1", "=1+1")


def test_values_come_as_she_sees_them() -> None:
    assert one(xlsx(values)()).rows == (
        (
            *("да", "нет", 2, 2.5, 1e300, -7, "да\n\nнет"),
            *(date(2026, 9, 1), "01.09.2026 14:30", "08:05", "=1+1"),
        ),
    )


def test_an_error_is_told_and_leaves_its_cell_empty() -> None:
    sheet = one(xlsx(with_errors)())
    assert sheet.notes == (Note(2, 4, "вместо значения ошибка #ССЫЛКА!"),)
    assert sheet.rows == BOOK


def test_an_error_of_a_newer_excel_is_told_too() -> None:
    cells = '<c r="A1"><v>1</v></c><c r="B1" t="e"><v>#SPILL!</v></c>'
    sheet = one(by_hand.xlsx(f'<sheetData><row r="1">{cells}</row></sheetData>'))
    assert sheet.notes == (Note(0, 1, "вместо значения ошибка #ПЕРЕНОС!"),)
    assert sheet.rows == ((1, None),)


@pytest.mark.parametrize("inside", ["<f>A1</f>", "<f>A1</f><v></v>", "<f>A1</f><v/>"])
@pytest.mark.parametrize("row", [2, 900_000])
def test_a_formula_never_counted_is_told(inside: str, row: int) -> None:
    cells = f'<c r="A{row}"><v>1</v></c><c r="B{row}">{inside}</c>'
    rows = f'<row r="1"><c r="A1"><v>7</v></c></row><row r="{row}">{cells}</row>'
    [note] = one(by_hand.xlsx(f"<sheetData>{rows}</sheetData>")).notes
    assert (note.row, note.column) == (row - 1, 1)
    assert "откройте книгу в Excel и сохраните" in note.text


def test_a_formula_that_came_to_an_empty_text_is_only_empty() -> None:
    cells = '<c r="A1"><v>1</v></c><c r="B1" t="str"><f>A2</f><v></v></c>'
    sheet = one(by_hand.xlsx(f'<sheetData><row r="1">{cells}</row></sheetData>'))
    assert (sheet.rows, sheet.notes) == (((1,),), ())


def test_hidden_sheets_come_last_and_are_marked() -> None:
    sheets = read("список.xlsx", xlsx(after_hidden)())
    assert [(sheet.title, sheet.hidden) for sheet in sheets] == [
        ("Кадры", False),
        ("Педагоги", True),
    ]


def test_every_sheet_is_given_by_its_title() -> None:
    def fill(book: Workbook, sheet: Worksheet, dates: Format) -> None:
        write(sheet, dates)
        sheet.set_tab_color("red")
        write(book.add_worksheet("5 «А» & <др.>"), dates)

    assert [sheet.title for sheet in read("а.xlsx", xlsx(fill)())] == ["Педагоги", "5 «А» & <др.>"]


def test_a_merged_area_fills_no_row_that_holds_nothing_else() -> None:
    def fill(book: Workbook, sheet: Worksheet, _: Format) -> None:
        sheet.merge_range("A1:B3", "Список", book.add_format())
        sheet.write("A4", "Ким Виктория")
        sheet.write("B4", 2)

    blank = (None, None)
    assert one(xlsx(fill)()).rows == (("Список",) * 2, blank, blank, ("Ким Виктория", 2))


def number(row: int, column: int, kind: int, data: bytes) -> bytes:
    """A cell of an .xls in style 0."""
    return record(kind, struct.pack("<HHH", row, column, 0) + data)


def with_cells(cells: bytes) -> bytes:
    """An .xls of the staff with more cells after it."""
    stream = workbook(STAFF)
    view = stream.index(struct.pack("<HH", 0x23E, 18))
    return by_hand.compound({"Workbook": stream[:view] + cells + stream[view:]})


def test_cells_of_every_record_of_an_old_workbook() -> None:
    text = struct.pack("<HB", 3, 1) + "тип".encode("utf-16-le")
    tail = struct.pack("<HIH", 0, 0, 0)
    cells = [
        record(0xBD, struct.pack("<HHHIHIH", 4, 0, 0, 314 << 2 | 3, 0, 5 << 2 | 2, 1)),
        number(4, 2, 0x205, b"\1\0") + number(4, 3, 0x205, b"\x17\1"),
        number(4, 4, 0x06, b"\0" * 6 + b"\xff\xff" + tail) + record(0x207, text),
        number(5, 0, 0x06, struct.pack("<d", 2.5) + tail),
        number(5, 1, 0x06, b"\1\0\1\0\0\0\xff\xff" + tail),
        number(5, 2, 0x06, b"\2\0\x07\0\0\0\xff\xff" + tail),
        number(5, 3, 0x204, text),
        number(5, 4, 0x27E, struct.pack("<I", 0x3FF00000)),
        record(0xE5, struct.pack("<HHHHH", 1, 6, 6, 0, 1)) + number(6, 0, 0x204, text),
    ]
    sheet = one(with_cells(b"".join(cells)))
    assert sheet.rows[4:] == (
        (3.14, 5, "да", None, "тип"),
        (2.5, "да", None, "тип", 1),
        ("тип", "тип", None, None, None),
    )
    assert [(note.row, note.column) for note in sheet.notes] == [(4, 3), (5, 2)]


def test_a_diagram_inside_a_sheet_of_an_old_workbook_is_passed_over() -> None:
    begin = record(0x809, struct.pack("<HHHH", 0x600, 0x20, 0, 0))
    diagram = begin + number(9, 9, 0x203, struct.pack("<d", 1.0)) + record(0x0A, b"")
    assert one(with_cells(diagram)).rows == BOOK


def test_dates_of_an_old_workbook_of_a_mac() -> None:
    stream = workbook(STAFF, extra=record(0x22, struct.pack("<H", 1)))
    moved = one(by_hand.compound({"Workbook": stream})).rows[1][3]
    assert moved == date(2028, 9, 3)


def test_a_number_that_is_no_day_stays_a_number() -> None:
    days = record(0x203, struct.pack("<HHHd", 4, 0, 1, float("nan")))
    days += record(0x203, struct.pack("<HHHd", 4, 1, 1, 1e9))
    days += record(0x203, struct.pack("<HHHd", 4, 2, 1, 0.25))
    assert one(with_cells(days)).rows[4][:3] == ("nan", 1_000_000_000, "06:00")


@pytest.mark.parametrize(
    ("shown", "comes"),
    [("dd.mm.yyyy", date(2026, 9, 1)), ('0.00" руб. в день"', 46266), ("[$-419]General", 46266)],
)
def test_a_format_of_its_own_tells_dates_from_numbers(shown: str, comes: object) -> None:
    stream = _shown(shown)
    assert one(by_hand.compound({"Workbook": stream})).rows == ((comes,),)


@pytest.mark.parametrize(
    ("cell", "comes"),
    [
        ('office:value-type="percentage" office:value="0.5"', 0.5),
        ('office:value-type="boolean" office:boolean-value="true"', "да"),
        ('office:value-type="time" office:time-value="PT08H05M00S"', "08:05"),
        ('office:value-type="time" office:time-value="PT36H00M00S"', "36:00"),
        ('office:value-type="date" office:date-value="2026-09-01T14:30:00"', "01.09.2026 14:30"),
        ('office:value-type="date" office:date-value="не день"', "как видно"),
        ('office:value-type="float"', "как видно"),
    ],
)
def test_values_of_an_open_document(cell: str, comes: object) -> None:
    row = f"<table:table-row><table:table-cell {cell}><text:p>как видно</text:p></table:table-cell>"
    table = ods_table((), f"{row}</table:table-row>")
    assert one(by_hand.ods(table)).rows == ((comes,),)


def test_equal_rows_kept_once_come_all() -> None:
    row = (
        '<table:table-row table:number-rows-repeated="3"><table:table-cell '
        'table:number-columns-repeated="2"><text:p>Ким</text:p></table:table-cell></table:table-row>'
    )
    assert one(by_hand.ods(ods_table((), row))).rows == (("Ким", "Ким"),) * 3


@pytest.mark.parametrize(
    "shown",
    ["[$-419]d mmmm yyyy;@", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "dd/mm/yy;@", 'd" г."'],
)
def test_days_shown_in_any_way_are_days(shown: str) -> None:
    def fill(book: Workbook, sheet: Worksheet, _: Format) -> None:
        sheet.write_datetime("A1", DAY, book.add_format({"num_format": shown}))

    assert one(xlsx(fill)()).rows == ((date(2026, 9, 1),),)
    days = by_hand.compound({"Workbook": _shown(shown)})
    assert one(days).rows == ((date(2026, 9, 1),),)


def _shown(shown: str) -> bytes:
    known = struct.pack("<HHB", 164, len(shown), 1) + shown.encode("utf-16-le")
    styles = record(0x41E, known) + record(0xE0, struct.pack("<HH16x", 0, 164))
    return workbook({"Дни": (((46266.0,),), 0)}, extra=styles)
