"""Workbooks of Excel since 2007 as schools keep them, and as other programs write them."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.exchange.ugly import by_hand
from tests.exchange.ugly.case import BOOK, HEADING, PEOPLE, Rows, Ugly

Fill = Callable[[Workbook, Worksheet, Format], object]
BLANK = (None,) * 5


def xlsx(fill: Fill, **options: Any) -> Callable[[], bytes]:
    """A workbook whose first sheet is filled by a function given a format of dates."""

    def made() -> bytes:
        file = BytesIO()
        with Workbook(file, options) as book:
            sheet = book.add_worksheet("Педагоги")
            fill(book, sheet, book.add_format({"num_format": "dd.mm.yyyy"}))
        return file.getvalue()

    return made


def write(sheet: Worksheet, dates: Format, rows: Rows = BOOK, top: int = 0, left: int = 0) -> None:
    """Write rows from a cell on."""
    for row, cells in enumerate(rows, top):
        for column, cell in enumerate(cells, left):
            sheet.write(row, column, cell, dates if isinstance(cell, date) else None)


def plain(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """The list as it should be."""
    write(sheet, dates)


def headed(book: Workbook, sheet: Worksheet, dates: Format) -> None:
    """The list under a title over all columns and an empty row."""
    sheet.merge_range("A1:E1", "Список педагогов на 01.09.2026", book.add_format({"bold": True}))
    write(sheet, dates, top=2)


def two_storeys(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """A heading of two rows: most columns over both, one divided below."""
    for column, heading in enumerate(HEADING[:3]):
        sheet.merge_range(0, column, 1, column, heading)
    sheet.merge_range("D1:E1", "Работа")
    sheet.write_row("D2", HEADING[3:])
    write(sheet, dates, PEOPLE, top=2)


def one_subject(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """A cell merged down over all people."""
    write(sheet, dates, (HEADING, *[(*row[:4], None) for row in PEOPLE]))
    sheet.merge_range("E2:E4", "информатика")


def spaced_out(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """Blanks of every kind around and inside texts, й of two letters, marks that are not seen."""
    sheet.write_row(0, 0, [f"\u00a0{heading.replace(' ', '  ')}\u200b " for heading in HEADING])
    for row, cells in enumerate(PEOPLE, 1):
        texts = [
            cell.replace(" ", "\u00a0 ").replace("й", "и\u0306") if isinstance(cell, str) else cell
            for cell in cells
        ]
        write(sheet, dates, (tuple(texts),), top=row)
    sheet.write("A6", "\u00a0 \t")


def by_formulas(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """Values that formulas came to, and one formula that came to an empty text."""
    sheet.write_row(0, 0, HEADING)
    for row, cells in enumerate(PEOPLE, 1):
        for column, cell in enumerate(cells):
            value = (cell - date(1899, 12, 30)).days if isinstance(cell, date) else cell or ""
            sheet.write_formula(row, column, "=X1", dates if column == 3 else None, value)


def with_errors(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """A reference that is gone."""
    write(sheet, dates)
    sheet.write_formula("E3", "=#REF!", None, "#REF!")


def after_hidden(book: Workbook, sheet: Worksheet, dates: Format) -> None:
    """Lists of choice on a hidden first sheet, then an empty one, the people on the third."""
    sheet.write_column(0, 0, ["учитель", "педагог-психолог"])
    sheet.hide()
    book.add_worksheet("Пустой")
    people = book.add_worksheet("Кадры")
    people.activate()
    people.set_first_sheet()
    write(people, dates)


def after_chart(book: Workbook, sheet: Worksheet, dates: Format) -> None:
    """A sheet that is a diagram before the list; a second list after it."""
    write(sheet, dates)
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Педагоги!$A$2:$A$4"})
    charts = book.add_chartsheet("Диаграмма")
    charts.set_chart(chart)
    charts.activate()
    book.worksheets_objs.reverse()
    book.worksheets_objs.sort(key=lambda each: each.name)


def filtered(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """Rows and a column that a filter or a hand has hidden."""
    write(sheet, dates)
    sheet.autofilter("A1:E4")
    sheet.set_row(2, options={"hidden": True})
    sheet.set_column("D:D", options={"hidden": True})


def ruled(book: Workbook, sheet: Worksheet, dates: Format) -> None:
    """Frames drawn far below and beside the list, with nothing in them."""
    write(sheet, dates)
    frame = book.add_format({"border": 1})
    for row in range(4, 3000):
        for column in range(40):
            sheet.write_blank(row, column, None, frame)


def rich(book: Workbook, sheet: Worksheet, dates: Format) -> None:
    """Names with letters in bold, notes beside cells, a picture's worth of other things."""
    write(sheet, dates)
    bold = book.add_format({"bold": True})
    sheet.write_rich_string("B2", bold, "Мельник", " Олег ", bold, "Ильич")
    sheet.write_comment("B2", "уточнить")
    sheet.data_validation("C2:C4", {"validate": "list", "source": ["учитель"]})


def typed(_: Workbook, sheet: Worksheet, dates: Format) -> None:
    """Numbers with an apostrophe before them, times of day at midnight."""
    sheet.write_row(0, 0, HEADING)
    for row, cells in enumerate(PEOPLE, 1):
        sheet.write_string(row, 0, f"{cells[0]}")
        sheet.write_row(row, 1, cells[1:3])
        assert isinstance(cells[3], date)
        midnight = datetime.combine(cells[3], datetime.min.time())
        sheet.write_datetime(row, 3, midnight, dates)
        sheet.write(row, 4, cells[4])


def _cells(rows: Rows, cell: Callable[[str, str, str], str]) -> str:
    """The rows as XML, with texts inside cells; ``cell`` gets a place, a type and the inside."""
    return "".join(
        f'<row r="{number}">'
        + "".join(
            cell(f"{'ABCDE'[at]}{number}", *_inside(value))
            for at, value in enumerate(row)
            if value is not None
        )
        + "</row>"
        for number, row in enumerate(rows, 1)
    )


def _inside(value: object) -> tuple[str, str]:
    if isinstance(value, str):
        return ' t="inlineStr"', f"<is><t>{value}</t></is>"
    if isinstance(value, date):
        return ' s="1"', f"<v>{(value - date(1899, 12, 30)).days}</v>"
    return "", f"<v>{value}</v>"


def _named(place: str, kind: str, inside: str) -> str:
    return f'<c r="{place}"{kind}>{inside}</c>'


def _nameless(_: str, kind: str, inside: str) -> str:
    return f"<c{kind}>{inside}</c>"


def _iso(place: str, kind: str, inside: str) -> str:
    if kind != ' s="1"':
        return _named(place, kind, inside)
    days = int(inside.removeprefix("<v>").removesuffix("</v>"))
    day = date.fromordinal(date(1899, 12, 30).toordinal() + days)
    return f'<c r="{place}" t="d"><v>{day}</v></c>'


NAMED = _cells(BOOK, _named)
FULL = tuple(tuple("—" if cell is None else cell for cell in row) for row in BOOK)
"""The list without an empty cell."""
FAR = '<row r="1000000"><c r="A1000000"><v>7</v></c></row>'


def by_hand_xlsx(sheet_data: str, more: str = "") -> Callable[[], bytes]:
    """A workbook of this XML."""
    return lambda: by_hand.xlsx(f"<sheetData>{sheet_data}</sheetData>{more}")


def prefixed() -> bytes:
    """Every name with a prefix, as some libraries of .NET write them."""
    rows = NAMED.replace("</", "</x:").replace("<x:", "<").replace("<", "<x:").replace("<x:/", "</")
    return by_hand.xlsx(f"<x:sheetData>{rows.replace('x:x:', 'x:')}</x:sheetData>")


BOOKS = [
    Ugly("plain", "педагоги.xlsx", xlsx(plain), BOOK),
    Ugly("macro book", "педагоги.xlsm", xlsx(plain), BOOK),
    Ugly("xlsx named xls", "педагоги.xls", xlsx(plain), BOOK),
    Ugly("no extension", "педагоги", xlsx(plain), BOOK),
    Ugly("dates from 1904", "mac.xlsx", xlsx(plain, date_1904=True), BOOK),
    Ugly(
        "title over the list",
        "с шапкой.xlsx",
        xlsx(headed),
        (("Список педагогов на 01.09.2026",) * 5, BLANK, *BOOK),
    ),
    Ugly(
        "heading of two rows",
        "две строки.xlsx",
        xlsx(two_storeys),
        ((*HEADING[:3], "Работа", "Работа"), HEADING, *PEOPLE),
    ),
    Ugly(
        "merged down",
        "предмет.xlsx",
        xlsx(one_subject),
        (HEADING, *[(*row[:4], "информатика") for row in PEOPLE]),
    ),
    Ugly(
        "not from A1",
        "со сдвигом.xlsx",
        xlsx(lambda _, sheet, dates: write(sheet, dates, top=2, left=1)),
        ((None,) * 6, (None,) * 6, *[(None, *row) for row in BOOK]),
    ),
    Ugly("odd blanks", "пробелы.xlsx", xlsx(spaced_out), BOOK),
    Ugly("formulas", "формулы.xlsx", xlsx(by_formulas), BOOK),
    Ugly("errors", "ошибки.xlsx", xlsx(with_errors), BOOK),
    Ugly("hidden sheet first", "скрытый лист.xlsx", xlsx(after_hidden), BOOK),
    Ugly("sheet of a diagram", "диаграмма.xlsx", xlsx(after_chart), BOOK),
    Ugly("filtered rows", "фильтр.xlsx", xlsx(filtered), BOOK),
    Ugly("frames below", "рамки.xlsx", xlsx(ruled), BOOK),
    Ugly("rich texts", "жирный.xlsx", xlsx(rich), BOOK),
    Ugly("inline texts", "построчно.xlsx", xlsx(plain, constant_memory=True), BOOK),
    Ugly(
        "numbers as texts",
        "как текст.xlsx",
        xlsx(typed),
        (HEADING, *[(str(row[0]), *row[1:]) for row in PEOPLE]),
    ),
    Ugly("written by hand", "вручную.xlsx", by_hand_xlsx(NAMED), BOOK),
    Ugly("no places in cells", "без адресов.xlsx", by_hand_xlsx(_cells(FULL, _nameless)), FULL),
    Ugly("names with prefixes", "префиксы.xlsx", prefixed, BOOK),
    Ugly("dates in ISO", "iso.xlsx", by_hand_xlsx(_cells(BOOK, _iso)), BOOK),
    Ugly(
        "one cell far below",
        "далеко внизу.xlsx",
        by_hand_xlsx(NAMED + FAR),
        (*BOOK, *[BLANK] * (1_000_000 - 5), (7, None, None, None, None)),
    ),
    Ugly(
        "million empty rows",
        "миллион строк.xlsx",
        lambda: by_hand.xlsx(
            f"<sheetData>{NAMED}"
            + "".join(f'<row r="{row}"/>' for row in range(5, 1_000_000))
            + "</sheetData>"
        ),
        BOOK,
    ),
    Ugly(
        "blank far to the right",
        "пробел справа.xlsx",
        by_hand_xlsx(NAMED + '<row r="5"><c r="XFD5" t="inlineStr"><is><t> </t></is></c></row>'),
        BOOK,
    ),
    Ugly(
        "merged to the end",
        "объединено.xlsx",
        by_hand_xlsx(NAMED, '<mergeCells count="1"><mergeCell ref="E4:XFD1048576"/></mergeCells>'),
        BOOK,
    ),
]
