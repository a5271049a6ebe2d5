"""A list as text with semicolons, as Excel in Russian reads and writes it."""

import csv
from datetime import date
from io import StringIO

from mentoring_desktop.exchange.exporting import Table
from mentoring_desktop.exchange.fields import Cell
from mentoring_desktop.exchange.guard import guarded
from mentoring_desktop.language import dates


def csv_bytes(table: Table) -> bytes:
    """Write the table in UTF-8 with the mark by which Excel knows it."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.headings)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return file.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return dates.requisite(cell) if isinstance(cell, date) else guarded(str(cell))
