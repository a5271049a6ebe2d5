"""A list as a workbook of Excel, which Р7, МойОфис and Calc open too; no cell is ever a formula."""

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from mentoring_desktop.exchange.exporting import Table
from mentoring_desktop.exchange.fields import Cell

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

STEP = 500
"""Rows between two calls of ``told``."""

_OPTIONS = {
    "in_memory": True,  # nobody's data reach the folder of temporary files
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "dd.mm.yyyy",
}
_LEAST, _MOST = 8, 44
"""Widths of columns, in letters."""
_NAMES = 3
"""Columns of the name, which stay in sight."""
_HEADING_HEIGHT = 45
"""In points: three lines."""
_A4 = 9
_MARGIN = 0.4
"""In inches."""


def xlsx(table: Table, told: Callable[[], object] = bool) -> bytes:
    """Write a workbook of one sheet; ``told`` is called now and then, what it raises stops all."""
    # The library is wanted once in a while, and takes its time to load.
    from xlsxwriter import Workbook  # noqa: PLC0415

    file = BytesIO()
    book = Workbook(file, _OPTIONS)
    book.set_properties({"title": table.title})
    sheet = book.add_worksheet("Список")
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = {"text_wrap": True, "valign": "top"}
    text, day = book.add_format(body), book.add_format(body | {"num_format": "dd.mm.yyyy"})
    for column, title in enumerate(table.headings):
        sheet.write_string(0, column, title, heading)
    for at, row in enumerate(table.rows, 1):
        if at % STEP == 1:
            told()
        _write(sheet, at, row, text, day)
    _lay_out(sheet, table)
    told()
    book.close()
    return file.getvalue()


def steps(table: Table) -> int:
    """Count how many times ``xlsx`` will call ``told``."""
    return -(-len(table.rows) // STEP) + 1


def _write(sheet: "Worksheet", at: int, row: Sequence[Cell], text: Any, day: Any) -> None:  # noqa: ANN401 - formats of the library
    for column, cell in enumerate(row):
        if isinstance(cell, date):
            sheet.write_datetime(at, column, cell, day)
        elif isinstance(cell, int | float):
            sheet.write_number(at, column, cell, text)
        elif cell:
            sheet.write_string(at, column, cell, text)


def _lay_out(sheet: "Worksheet", table: Table) -> None:
    for column, title in enumerate(table.headings):
        sheet.set_column(column, column, _width(title, [row[column] for row in table.rows]))
    last = len(table.headings) - 1
    sheet.freeze_panes(1, _NAMES)
    sheet.autofilter(0, 0, len(table.rows), last)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, _NAMES - 1)
    sheet.set_row(0, _HEADING_HEIGHT)
    # An ampersand begins a command of the footer; our titles have none.
    sheet.set_footer(f"&L{table.title}&RСтраница &P из &N")


def _width(title: str, cells: Sequence[Cell]) -> int:
    word = max(map(len, title.split()))
    said = max((len(_shown(cell)) for cell in cells), default=0)
    return min(max(_LEAST, word + 3, said + 1), _MOST)


def _shown(cell: Cell) -> str:
    return "01.09.2026" if isinstance(cell, date) else str(cell or "")
