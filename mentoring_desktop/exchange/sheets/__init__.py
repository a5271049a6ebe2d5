"""Lists of any kind a school may have, read as sheets of plain cells.

What a file is, is told by its bytes. Nothing in it is run, nothing outside it is opened, and it can
take neither all the memory nor all the time.
"""

import errno
import stat
from collections.abc import Callable
from pathlib import Path

from mentoring_desktop.errors import FileError, MentoringError
from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.sheets import refusals
from mentoring_desktop.exchange.sheets.grid import Told
from mentoring_desktop.exchange.sheets.html_table import of_html
from mentoring_desktop.exchange.sheets.kinds import Kind, kind_of
from mentoring_desktop.exchange.sheets.ods import of_flat_ods, of_ods
from mentoring_desktop.exchange.sheets.sheet import Note, Sheet
from mentoring_desktop.exchange.sheets.text import of_clipboard, of_text
from mentoring_desktop.exchange.sheets.xls import of_xls
from mentoring_desktop.exchange.sheets.xlsx import of_xlsx
from mentoring_desktop.exchange.sheets.xml_2003 import of_xml_2003

__all__ = ["LARGEST", "Cell", "Note", "Sheet", "pasted", "read", "read_file"]

LARGEST = 20 * 1024 * 1024
"""Bytes in a file: the staff of the largest school take one or two million."""

_READERS: dict[Kind, Callable[[str, bytes, Told], tuple[Sheet, ...]]] = {
    Kind.XLSX: of_xlsx,
    Kind.XLS: of_xls,
    Kind.ODS: of_ods,
    Kind.FLAT_ODS: of_flat_ods,
    Kind.XML_2003: of_xml_2003,
    Kind.HTML: of_html,
    Kind.TEXT: of_text,
}
_OWNER = "~$"
"""What the name of Excel's mark of an open book begins with."""
_GONE = "Файла «{name}» больше нет на месте. Выберите его ещё раз."
_CLOSED = (
    "Файл «{name}» не открывается: нет прав на него или он занят другой программой. "
    "Закройте его там и загрузите снова."
)
_LONG_NAME = "Файл «{name}» не открывается: имя слишком длинное. Назовите файл короче."
_SILENT = "Файл «{name}» не читается: диск не отвечает. Скопируйте файл на другой диск."
_SENTENCES = {
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EBUSY: _CLOSED,
    errno.ENAMETOOLONG: _LONG_NAME,
}


def read(name: str, data: bytes, told: Told = lambda: None) -> tuple[Sheet, ...]:
    """Read the sheets that hold anything, those she sees in Excel before the hidden ones.

    ``told`` is called now and then: what it raises ends the reading.

    Raises:
        MentoringError: the file is no list, or is damaged, locked, hostile, empty or too large.
    """
    name = name.replace("\\", "/").rpartition("/")[2]
    if len(data) > LARGEST:
        raise refusals.too_large(name, LARGEST)
    sheets = _READERS[kind_of(name, data, told)](name, data, told)
    filled = sorted((sheet for sheet in sheets if sheet.rows), key=lambda sheet: sheet.hidden)
    if not filled:
        raise refusals.empty(name)
    return tuple(filled)


def read_file(path: Path, told: Told = lambda: None) -> tuple[Sheet, ...]:
    """Read a file as ``read`` does, its size looked at before its bytes.

    Raises:
        FileError: the file is not there, not a file, closed to us, or the disk is silent.
        MentoringError: as ``read``.
    """
    if path.name.startswith(_OWNER):
        raise MentoringError(
            f"«{path.name}» — не список, а пометка о том, что книга открыта. Выберите саму книгу."
        )
    try:
        data = _bytes(path)
    except (OSError, ValueError) as error:
        sentence = _SENTENCES.get(getattr(error, "errno", None) or 0, _SILENT)
        raise FileError(sentence.format(name=path.name)) from error
    return read(path.name, data, told)


def pasted(text: str) -> Sheet:
    """Read what was copied in Excel, Calc or Р7.

    Raises:
        MentoringError: nothing is filled there, or too much.
    """
    sheet = of_clipboard(text)
    if not sheet.rows:
        raise MentoringError("Вставлять нечего: скопируйте в таблице ячейки со списком.")
    return sheet


def _bytes(path: Path) -> bytes:
    about = path.stat()
    if stat.S_ISDIR(about.st_mode):
        raise FileError(f"«{path.name}» — папка. Откройте её и выберите в ней файл списка.")
    if not stat.S_ISREG(about.st_mode):
        raise FileError(f"«{path.name}» — не файл. Выберите файл списка.")
    if about.st_size > LARGEST:
        raise refusals.too_large(path.name, LARGEST)
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
