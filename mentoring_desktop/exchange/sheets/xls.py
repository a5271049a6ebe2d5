"""Workbooks of Excel 5–2003 (.xls): which streams the file has, and the cells of its sheets."""

from collections.abc import Callable, Sequence
from functools import partial
from io import StringIO
from typing import Any, TypeVar

from mentoring_desktop.exchange.sheets import refusals
from mentoring_desktop.exchange.sheets.cells import of_serial
from mentoring_desktop.exchange.sheets.grid import Grid, Reading, Told
from mentoring_desktop.exchange.sheets.sheet import Sheet

T = TypeVar("T")

_BREATH = 512
"""Rows between two looks whether to go on."""


def streams(name: str, data: bytes, wanted: Sequence[str]) -> set[str]:
    """Tell which of the wanted streams a file of an older Office program has.

    Raises:
        MentoringError: the file is damaged.
    """
    return _tried(name, lambda: _found(data, wanted))


def _found(data: bytes, wanted: Sequence[str]) -> set[str]:
    from xlrd.compdoc import CompDoc  # noqa: PLC0415 - old files are seldom brought

    disk = CompDoc(data, StringIO())
    return {each for each in wanted if disk.locate_named_stream(each)[0]}


def of_xls(name: str, data: bytes, told: Told) -> tuple[Sheet, ...]:
    """Read the worksheets.

    Raises:
        MentoringError: the workbook is damaged, locked, or larger than a list.
    """
    reading = Reading(refusals.in_file(name), told)
    book = _tried(name, lambda: _book(data))
    found = []
    for at in range(book.nsheets):
        told()
        sheet = _tried(name, partial(book.sheet_by_index, at))
        found.append(_sheet(sheet, Grid(reading), told, book.datemode))
    return tuple(found)


def _book(data: bytes) -> Any:  # noqa: ANN401 - the library is untyped
    import xlrd  # noqa: PLC0415 - old workbooks are seldom brought

    return xlrd.open_workbook(
        file_contents=data,
        logfile=StringIO(),
        formatting_info=True,
        on_demand=True,
        ragged_rows=True,
    )


def _tried(name: str, step: Callable[[], T]) -> T:
    """Take a step of the library, which a damaged file makes stumble anywhere."""
    try:
        return step()
    except Exception as error:
        if "encrypted" in str(error):
            raise refusals.locked(name) from error
        raise refusals.damaged(name) from error


def _sheet(sheet: Any, grid: Grid, told: Told, datemode: int) -> Sheet:  # noqa: ANN401 - untyped
    for row in range(sheet.nrows):
        if not row % _BREATH:
            told()
        for column, cell in enumerate(sheet.row(row)):
            grid.put(row, column, _value(cell.ctype, cell.value, datemode))
    for top, bottom, left, right in sheet.merged_cells:
        grid.merge((top, left, bottom - 1, right - 1))
    return grid.sheet(sheet.name, hidden=bool(sheet.visibility))


def _value(kind: int, value: object, datemode: int) -> object:
    from xlrd import biffh  # noqa: PLC0415 - loaded by now

    if kind == biffh.XL_CELL_DATE and isinstance(value, float):
        return of_serial(value, from_1904=bool(datemode))
    if kind == biffh.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == biffh.XL_CELL_ERROR:
        return biffh.error_text_from_code.get(value, "#N/A")
    return value
