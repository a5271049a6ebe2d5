"""Lists kept as text: every encoding, delimiter and bad habit."""

import csv
from collections.abc import Callable
from io import StringIO

from tests.exchange.ugly.case import HEADING, TEXT, Rows, Ugly

_BLANK = (None,) * 5


def written(rows: Rows = TEXT, delimiter: str = ";", end: str = "\r\n") -> str:
    """The rows as an honest program writes them."""
    file = StringIO()
    csv.writer(file, delimiter=delimiter, lineterminator=end).writerows(
        ["" if cell is None else cell for cell in row] for row in rows
    )
    return file.getvalue()


def coded(encoding: str, delimiter: str = ";", begin: bytes = b"") -> Callable[[], bytes]:
    """The list in an encoding."""
    return lambda: begin + written(delimiter=delimiter).encode(encoding)


def of(text: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    """A text."""
    return lambda: text.encode(encoding)


_LINES = written().split("\r\n")
_HELD: Rows = (
    HEADING,
    ("1", 'Мельник "Кот" Олег', "учитель;\nклассный руководитель", "a,b", "\tтаб"),
)
_MULTILINE: Rows = (
    HEADING,
    ("1", 'Мельник "Кот" Олег', "учитель;\nклассный руководитель", "a,b", "таб"),
)
_UNCLOSED: Rows = (
    HEADING,
    ("1", '"Мельник Олег Ильич', "учитель информатики", "02.09.2024", "информатика"),
    *TEXT[2:],
)
_TORN: Rows = (*TEXT[:3], (*TEXT[3][:4], "математик\ufffd"))
_SHOUTED: Rows = tuple(tuple(cell and str(cell).upper() for cell in row) for row in TEXT)
_RAGGED: Rows = (
    (*HEADING, None),
    ("1", "Мельник Олег Ильич", None, None, None, None),
    (*TEXT[2], None),
    (*TEXT[3], "лишнее"),
)

TEXTS = [
    Ugly("csv of Excel", "excel.csv", coded("cp1251"), TEXT),
    Ugly("csv utf-8 with a mark", "utf8.csv", coded("utf-8-sig"), TEXT),
    Ugly("csv utf-8 without a mark", "google.csv", coded("utf-8", ","), TEXT),
    Ugly("Unicode text of Excel", "юникод.txt", coded("utf-16-le", "\t", b"\xff\xfe"), TEXT),
    Ugly("utf-16 big-endian", "be.csv", coded("utf-16-be", ";", b"\xfe\xff"), TEXT),
    Ugly("utf-16 without a mark", "le.csv", coded("utf-16-le"), TEXT),
    Ugly("utf-16 big-endian without a mark", "be2.csv", coded("utf-16-be"), TEXT),
    Ugly(
        "koi8-r",
        "koi.csv",
        of(written().replace("№", "N"), "koi8-r"),
        (("N", *HEADING[1:]), *TEXT[1:]),
    ),
    Ugly("cp866", "dos.csv", coded("cp866"), TEXT),
    Ugly("tabs in cp1251", "табуляция.tsv", coded("cp1251", "\t"), TEXT),
    Ugly("commas in cp1251", "запятые.csv", coded("cp1251", ","), TEXT),
    Ugly("bars", "черта.txt", coded("utf-8", "|"), TEXT),
    Ugly("lines of old Macs", "mac.csv", of(written(end="\r"), "cp1251"), TEXT),
    Ugly("lines of Unix", "unix.csv", of(written(end="\n")), TEXT),
    Ugly("says its delimiter", "sep.csv", of("sep=,\r\n" + written(delimiter=",")), TEXT),
    Ugly("delimiters inside", "кавычки.csv", of(written(_HELD)), _MULTILINE),
    Ugly("delimiters inside, commas", "к2.csv", of(written(_HELD, ","), "cp1251"), _MULTILINE),
    Ugly(
        "numbers as formulas",
        "нули.csv",
        of('№;Код\r\n="001";"=""002"""\r\n'),
        (("№", "Код"), ("001", "002")),
    ),
    Ugly(
        "apostrophes",
        "апостроф.csv",
        of("№;Телефон\r\n'1;'+7 900 000-00-00\r\n"),
        (("№", "Телефон"), ("1", "+7 900 000-00-00")),
    ),
    Ugly("unclosed quote", "незакрытая.csv", of(written().replace(";Мел", ';"Мел')), _UNCLOSED),
    Ugly("NUL bytes", "nul.csv", lambda: written().encode("cp1251").replace(b";", b";\0"), TEXT),
    Ugly("end mark of DOS", "eof.csv", of(written() + "\x1a", "cp866"), TEXT),
    Ugly(
        "ragged",
        "рваный.csv",
        of("\n".join((_LINES[0], "1;Мельник Олег Ильич", _LINES[2], _LINES[3] + ";лишнее"))),
        _RAGGED,
    ),
    Ugly("blank end", "пустой конец.csv", of(written() + ";;;;\r\n" * 50 + "\r\n \r\n"), TEXT),
    Ugly(
        "columns of nothing", "лишние.csv", of(written().replace("\r\n", ";" * 900 + "\r\n")), TEXT
    ),
    Ugly(
        "blank lines inside",
        "через строку.csv",
        of("\r\n" + written().replace("\r\n", "\r\n\r\n", 1), "cp1251"),
        (_BLANK, TEXT[0], _BLANK, *TEXT[1:]),
    ),
    Ugly("torn in a letter", "оборван.csv", lambda: written().encode()[:-3], _TORN),
    Ugly(
        "lost letters",
        "вопросы.csv",
        lambda: written().encode("ascii", "replace"),
        refused="вопросительные знаки",
    ),
    Ugly("shouting", "ПРОПИСНЫЕ.csv", of(written().upper(), "cp1251"), _SHOUTED),
]
