"""What any list becomes once it is read: sheets of plain cells."""

from dataclasses import dataclass

from mentoring_desktop.exchange.cell import Cell


@dataclass(frozen=True)
class Note:
    """Why a cell came out empty although something stands in the file there.

    ``row`` and ``column`` count from zero in the rows of the sheet; ``text`` is words to go on
    after the place: «вместо значения ошибка #ССЫЛКА!».
    """

    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook as rows of cells.

    The rows are rectangular and start at A1: empty rows inside are kept, empty rows and columns at
    the end are dropped, every cell of a merged area has its value. Rows hidden by a filter are
    read as the others. Text and html have no title, or the caption of their table.
    """

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[Note, ...] = ()
    hidden: bool = False
