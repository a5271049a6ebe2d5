"""Files that are damaged, or made to take all the memory or all the time."""

import random
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.exchange.ugly import by_hand
from tests.exchange.ugly.biff import record, workbook
from tests.exchange.ugly.books import NAMED, by_hand_xlsx, plain, xlsx
from tests.exchange.ugly.case import BOOK, Ugly
from tests.exchange.ugly.old_books import STAFF, ods_table, xls
from tests.exchange.ugly.texts import written

_TORN = "повреждён или скопирован не полностью"
_SWOLLEN = "внутри слишком велик"
_ENTITIES = "ссылки на посторонние данные"
_LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "хаха">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
_OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_SHEET = "xl/worksheets/sheet1.xml"


def repacked(change: Callable[[str, bytes], bytes]) -> Callable[[], bytes]:
    """A good workbook with its parts changed."""

    def made() -> bytes:
        with ZipFile(BytesIO(xlsx(plain)())) as book:
            return by_hand.archive(
                {path: change(path, book.read(path)) for path in book.namelist()}
            )

    return made


def changed(path: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    """A good workbook with some bytes of one part replaced."""

    def change(each: str, xml: bytes) -> bytes:
        return xml.replace(old, new, 1) if each == path else xml

    return repacked(change)


def lying() -> bytes:
    """An archive whose sheet says it is small and unpacks into 200 MB."""
    honest = by_hand.xlsx(f"<sheetData>{NAMED}{'<row/>' * 4_000_000}</sheetData>")
    size = struct.pack("<I", 30_000)
    at = honest.rindex(b"PK\x01\x02")
    return honest[: at + 24] + size + honest[at + 28 :]


def crowd(members: int) -> bytes:
    """A workbook with very many parts."""
    file = BytesIO(by_hand.xlsx(f"<sheetData>{NAMED}</sheetData>"))
    with ZipFile(file, "a", ZIP_DEFLATED) as archive:
        for number in range(members):
            archive.writestr(f"xl/media/{number}", b"")
    return file.getvalue()


def outside_in_xml() -> bytes:
    """A table of Excel 2003 that asks for a file of the machine."""
    return f'{_OUTSIDE}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'.encode()


def long_list(rows: int) -> bytes:
    """A csv of many people."""
    return (written(BOOK[:1]) + "".join(f"{n};Ким Виктория;;;\r\n" for n in range(rows))).encode()


def repeated(rows: int, columns: int) -> bytes:
    """A table of OpenDocument where one cell stands for very many."""
    cell = (
        f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
        f'table:number-columns-repeated="{columns}"><text:p>Ким</text:p></table:table-cell>'
        "</table:table-row>"
    )
    return by_hand.ods(ods_table(BOOK, cell))


def _great_sizes() -> bytes:
    """An .xls that promises four thousand million rows and texts."""
    stream = bytearray(workbook(STAFF))
    dimensions = stream.index(struct.pack("<HH", 0x200, 14))
    strings = stream.index(struct.pack("<H", 0xFC), 20)
    stream[dimensions + 4 : dimensions + 16] = struct.pack("<IIHH", 0, 0xFFFFFFFF, 0, 0xFFFF)
    stream[strings + 8 : strings + 12] = b"\xff\xff\xff\x7f"
    return by_hand.compound({"Workbook": bytes(stream)})


def _noise() -> bytes:
    return random.Random(7).randbytes(20_000)  # noqa: S311 - the same each time


def _wide_html() -> bytes:
    return ("<table><tr>" + "<td rowspan=9999999 colspan=9999999>x" * 300_000).encode()


HOSTILE = [
    Ugly("torn xlsx", "оборван.xlsx", lambda: xlsx(plain)()[:-400], refused=_TORN),
    Ugly("head of an xlsx", "начало.xlsx", lambda: xlsx(plain)()[:100], refused=_TORN),
    Ugly("rotten xlsx", "сбой.xlsx", lambda: _rotten(xlsx(plain)()), refused=_TORN),
    Ugly("xml cut", "без конца.xlsx", changed(_SHEET, b"</sheetData>", b""), refused=_TORN),
    Ugly(
        "no sheet",
        "без листа.xlsx",
        changed(_SHEET, b"sheetData", b"sheetDate"),
        refused="ни одной",
    ),
    Ugly("torn xls", "оборван.xls", lambda: xls()[:1500], refused=_TORN),
    Ugly(
        "chain in a circle",
        "круг.xls",
        lambda: by_hand.compound({"Workbook": workbook(STAFF)}, torn=True),
        refused=_TORN,
    ),
    Ugly("great sizes in xls", "размеры.xls", _great_sizes, refused=_TORN),
    Ugly("torn ods", "оборван.ods", lambda: by_hand.ods(ods_table(BOOK) + "<a>"), refused=_TORN),
    Ugly("noise", "шум.csv", _noise, refused="Не удалось понять"),
    Ugly("noise in an archive", "шум.xlsx", lambda: b"PK\x03\x04" + _noise(), refused=_TORN),
    Ugly("noise in a disk", "шум.xls", lambda: xls()[:512] + _noise(), refused=_TORN),
    Ugly(
        "many texts promised",
        "обещание.xlsx",
        changed("xl/sharedStrings.xml", b'uniqueCount="', b'uniqueCount="99999999999'),
        BOOK,
    ),
    Ugly(
        "large sheet promised",
        "обещание2.xlsx",
        changed(_SHEET, b'ref="A1:E4"', b'ref="A1:XFD1048576"'),
        BOOK,
    ),
    Ugly(
        "last cell of all",
        "последняя ячейка.xlsx",
        by_hand_xlsx(f'{NAMED}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        refused="заполнена ячейка XFD1048576, далеко от списка",
    ),
    Ugly(
        "cell past the last",
        "за краем.xlsx",
        by_hand_xlsx(f'{NAMED}<row r="9"><c r="A99999999999"><v>1</v></c></row>'),
        refused=_TORN,
    ),
    Ugly(
        "two places in a cell",
        "два адреса.xlsx",
        by_hand_xlsx(f'{NAMED}<row r="5"><c r="A5" r="XFD1048576"><v>1</v></c></row>'),
        (*BOOK, (1, None, None, None, None)),
    ),
    Ugly(
        "bomb",
        "бомба.xlsx",
        by_hand_xlsx(f"{NAMED}<row>{'<c/>' * 20_000_000}</row>"),
        refused=_SWOLLEN,
    ),
    Ugly(
        "one cell of 300 MB",
        "ячейка.xlsx",
        lambda: by_hand.xlsx("<sheetData/>", f"<sst><si><t>{'я' * 150_000_000}</t></si></sst>"),
        refused=_SWOLLEN,
    ),
    Ugly("bomb that lies", "бомба2.xlsx", lying, refused=f"{_SWOLLEN}|{_TORN}"),
    Ugly("many parts", "части.xlsx", lambda: crowd(5_001), refused=_SWOLLEN),
    Ugly("laughs", "смех.xlsx", lambda: by_hand.xlsx("", prologue=_LAUGHS), refused=_ENTITIES),
    Ugly(
        "laughs in texts",
        "смех2.xlsx",
        changed("xl/sharedStrings.xml", b"<sst", _LAUGHS.encode() + b"<sst"),
        refused=_ENTITIES,
    ),
    Ugly(
        "outside in a sheet",
        "ссылка.xlsx",
        changed(_SHEET, b"<worksheet", _OUTSIDE.encode() + b"<worksheet"),
        refused=_ENTITIES,
    ),
    Ugly("laughs in ods", "смех.ods", lambda: by_hand.ods("", prologue=_LAUGHS), (), _ENTITIES),
    Ugly("outside in xml", "ссылка.xml", outside_in_xml, refused=_ENTITIES),
    Ugly("20 000 people", "много.csv", lambda: long_list(20_000), refused="больше 20.000 строк"),
    Ugly(
        "20 001 rows of xlsx",
        "много.xlsx",
        by_hand_xlsx(
            "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 20_002))
        ),
        refused="больше 20.000 строк",
    ),
    Ugly("rows repeated", "повтор.ods", lambda: repeated(1_000_000, 1), (), "больше 20.000 строк"),
    Ugly("columns repeated", "повтор2.ods", lambda: repeated(1, 9_999_999), (), "далеко от списка"),
    Ugly("cell far in xls", "далеко.xls", lambda: _far_xls(300), refused=_TORN),
    Ugly("wide csv", "широкий.csv", lambda: b"1;" * 400_000 + b"\n1", refused="далеко от списка"),
    Ugly(
        "many cells",
        "плотный.csv",
        lambda: (b"1;" * 499 + b"\n") * 3_000,
        refused="больше 1.000.000 ячеек",
    ),
    Ugly(
        "delimiters only, many",
        "точки.csv",
        lambda: b";" * 5_000_000 + b"\n1;2",
        (),
        "далеко от списка",
    ),
    Ugly("unclosed tags", "теги.xls", lambda: b"<table>" + b"<td" * 1_000_000, refused="ни одной"),
    Ugly(
        "unclosed comments", "комм.xls", lambda: b"<table>" + b"<!--" * 900_000, refused="ни одной"
    ),
    Ugly("wide html", "широкий.xls", _wide_html, refused="далеко от списка"),
    Ugly("quotes only", "кавычки.csv", lambda: b'"' * 1_000_001, (('"' * 1_000_001,),)),
    Ugly("quotes unclosed, many", "к2.csv", lambda: b'";""a' * 200_000, refused="далеко от списка"),
    Ugly("bytes too many", "большой.csv", lambda: b"1;2\n" * 6_000_000, refused="больше 20 МБ"),
]


def _rotten(data: bytes) -> bytes:
    """A file with a sector of a failing disk in the middle."""
    middle = len(data) // 2
    return data[:middle] + zlib.compress(b"rot" * 99)[:64] + data[middle + 64 :]


def _far_xls(column: int) -> bytes:
    cell = record(0x203, struct.pack("<HHHd", 8, column * 3, 0, 1.0))
    stream = workbook(STAFF)
    view = stream.index(struct.pack("<HH", 0x23E, 18))
    return by_hand.compound({"Workbook": stream[:view] + cell + stream[view:]})
