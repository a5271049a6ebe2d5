"""What a file is by its bytes, whatever its name says."""

import re
from enum import Enum, auto

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.sheets import encoding, refusals
from mentoring_desktop.exchange.sheets.archive import Archive
from mentoring_desktop.exchange.sheets.grid import Told
from mentoring_desktop.exchange.sheets.xls import streams


class Kind(Enum):
    """The kinds of files a list can be read from."""

    XLSX = auto()
    XLS = auto()
    ODS = auto()
    FLAT_ODS = auto()
    XML_2003 = auto()
    HTML = auto()
    TEXT = auto()


_FROM_WORD = (
    "Скопируйте таблицу из документа в Excel, сохраните её как .xlsx и загрузите эту книгу."
)
_FROM_PICTURE = "Нужен сам список: книга Excel (.xlsx, .xls), таблица .ods или текст .csv."
_UNPACK = "Достаньте из него список и загрузите сам список."
_BEGINNINGS = (
    (b"%PDF", "документ PDF", _FROM_PICTURE),
    (b"{\\rtf", "документ Word (RTF)", _FROM_WORD),
    (b"\x89PNG", "рисунок", _FROM_PICTURE),
    (b"\xff\xd8\xff", "фотография", _FROM_PICTURE),
    (b"GIF8", "рисунок", _FROM_PICTURE),
    (b"BM", "рисунок", _FROM_PICTURE),
    (b"II*\0", "рисунок", _FROM_PICTURE),
    (b"MM\0*", "рисунок", _FROM_PICTURE),
    (b"Rar!", "архив", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "архив", _UNPACK),
    (b"\x1f\x8b", "архив", _UNPACK),
    (b"SQLite format 3\0", "база данных", _FROM_PICTURE),
    (b"MIME-Version:", "страница, сохранённая из браузера", refusals.SAVE_AS_XLSX),
    (b"\x09\x00\x04\x00", "книга очень старого Excel", refusals.SAVE_AS_XLSX),
    (b"\x09\x02\x06\x00", "книга очень старого Excel", refusals.SAVE_AS_XLSX),
    (b"\x09\x04\x06\x00", "книга очень старого Excel", refusals.SAVE_AS_XLSX),
    (b"\x09\x08", "книга старого Excel", refusals.SAVE_AS_XLSX),
)
_MEMBERS = (
    ("xl/workbook.bin", "книга Excel в двоичном виде", refusals.SAVE_AS_XLSX),
    ("word/", "документ Word", _FROM_WORD),
    ("ppt/", "презентация", _FROM_PICTURE),
    ("index/", "книга Apple Numbers", refusals.SAVE_AS_XLSX),
    ("index.zip", "книга Apple Numbers", refusals.SAVE_AS_XLSX),
    ("content.xml", "документ LibreOffice", _FROM_WORD),
)
_BINARY = re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL)
_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = ("EncryptedPackage", "Workbook", "Book", "WordDocument", "PowerPoint Document")
_HEAD = 4_096


def kind_of(name: str, data: bytes, told: Told) -> Kind:
    """Tell how a file is to be read.

    Raises:
        MentoringError: it is no list, and what it is and what to do about it.
    """
    if not data.strip(b"\0\r\n\t "):
        raise MentoringError(f"Файл «{name}» пуст. Выберите другой.")
    if data.startswith((_ZIP, b"PK\x05\x06")):
        return _of_archive(name, Archive(name, data, told))
    if data.startswith(_COMPOUND):
        return _of_compound(name, data)
    for beginning, what, way_out in _BEGINNINGS:
        if data.startswith(beginning) and (beginning != b"BM" or _BINARY.match(data)):
            raise refusals.not_a_table(name, what, way_out)
    return _of_text(name, encoding.decoded(data))


def _of_archive(name: str, archive: Archive) -> Kind:
    if "xl/workbook.xml" in archive.paths:
        return Kind.XLSX
    mimetype = archive.read("mimetype")
    if b"opendocument.spreadsheet" in mimetype:
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise refusals.locked(name)
        return Kind.ODS
    for beginning, what, way_out in _MEMBERS:
        if any(path.startswith(beginning) for path in archive.paths):
            raise refusals.not_a_table(name, what, way_out)
    raise refusals.not_a_table(name, "архив", _UNPACK)


def _of_compound(name: str, data: bytes) -> Kind:
    found = streams(name, data, _STREAMS)
    if "EncryptedPackage" in found:
        raise refusals.locked(name)
    if found & {"Workbook", "Book"}:
        return Kind.XLS
    if "WordDocument" in found:
        raise refusals.not_a_table(name, "документ Word", _FROM_WORD)
    if "PowerPoint Document" in found:
        raise refusals.not_a_table(name, "презентация", _FROM_PICTURE)
    raise refusals.damaged(name)


def _of_text(name: str, text: str | None) -> Kind:
    if text is None:
        raise MentoringError(f"Не удалось понять, что в файле «{name}». {refusals.SAVE_AS_XLSX}")
    head = text[:_HEAD].lstrip().casefold()
    if not head.startswith("<"):
        return Kind.TEXT
    if "urn:schemas-microsoft-com:office:spreadsheet" in head and "<html" not in head:
        return Kind.XML_2003
    if "opendocument:xmlns:office" in head and "<html" not in head:
        return Kind.FLAT_ODS
    if "<html" in head or "<table" in head or "<!doctype html" in head or "<meta" in head:
        return Kind.HTML
    raise refusals.not_a_table(name, "файл XML", refusals.SAVE_AS_XLSX)
