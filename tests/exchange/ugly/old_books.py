"""Workbooks of older and of other programs: .xls, .ods, and tables of HTML and XML named .xls."""

import struct
from datetime import date
from html import escape

from mentoring_desktop.exchange.sheets import Cell
from tests.exchange.ugly import by_hand
from tests.exchange.ugly.biff import record, workbook
from tests.exchange.ugly.case import BOOK, HEADING, PEOPLE, TEXT, Rows, Ugly

STAFF = {"Педагоги": (BOOK, 0)}
_CHOICE: Rows = (("учитель",), ("педагог-психолог",))


def xls() -> bytes:
    """A workbook of Excel 97."""
    return by_hand.compound({"Workbook": workbook(STAFF)})


def ods_table(rows: Rows, more: str = "", named: str = "Педагоги", style: str = "") -> str:
    """A table with these rows and some more XML after them."""
    cells = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
    )
    style = f' table:style-name="{style}"' if style else ""
    return f'<table:table table:name="{named}"{style}>{cells}{more}</table:table>'


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    kind, value = "string", ""
    if isinstance(cell, date):
        kind, value = "date", f' office:date-value="{cell}"'
    elif isinstance(cell, int):
        kind, value = "float", f' office:value="{cell}"'
    text = f"<text:p>{cell}</text:p>"
    return f'<table:table-cell office:value-type="{kind}"{value}>{text}</table:table-cell>'


_ENDLESS = (
    '<table:table-row table:number-rows-repeated="1048572">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)
_TITLE = (
    '<table:table-row><table:table-cell office:value-type="string" '
    'table:number-columns-spanned="5" table:number-rows-spanned="1"><text:p>Список</text:p>'
    '</table:table-cell><table:covered-table-cell table:number-columns-repeated="4"/>'
    "</table:table-row>"
)
_NOTED = (
    '<table:table-cell office:value-type="string"><office:annotation><text:p>уточнить</text:p>'
    "</office:annotation><text:p>Мельник<text:s/>Олег</text:p><text:p>Ильич</text:p>"
    "</table:table-cell>"
)
_HIDDEN = (
    '<style:style style:name="ta1" style:family="table"><style:table-properties '
    'table:display="false"/></style:style>'
)


def ods_under_title() -> bytes:
    """A title over all columns, then the list, then empty rows to the very end of the sheet."""
    table = ods_table(BOOK, _ENDLESS)
    return by_hand.ods(table.replace("<table:table-row>", _TITLE + "<table:table-row>", 1))


def ods_with_notes() -> bytes:
    """A note beside a name, which itself is in two lines; a hidden table before the list."""
    table = ods_table(BOOK).replace(_ods_cell(PEOPLE[0][1]), _NOTED)
    return by_hand.ods(ods_table(_CHOICE, named="Списки", style="ta1") + table, _HIDDEN)


def html(rows: Rows, *, head: str = "", cell: str = "<td>{}</td>") -> str:
    """A table of HTML."""
    lines = ("".join(cell.format(escape(str(each or ""))) for each in row) for row in rows)
    return f"<html><head>{head}</head><body><table>{_joined(lines)}</table></body></html>"


def _joined(lines: object) -> str:
    assert not isinstance(lines, str)
    return "".join(f"<tr>{line}</tr>\r\n" for line in lines)  # type: ignore[attr-defined]


_META = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
_SPANS = (
    "<table><caption>Кадры</caption>"
    "<tr><th rowspan=2>№<th rowspan='2'>Фамилия, имя, отчество<th rowspan=2>Должность"
    '<th colspan="2">Работа<tr><th>Дата приёма<th>Предмет'
)


def html_with_spans() -> bytes:
    """A heading of two rows, tags never closed, scripts and comments with tables inside."""
    rows = "".join(
        "<tr>" + "".join(f"<td><p>{cell or '&nbsp;'}" for cell in row) for row in TEXT[1:]
    )
    noise = "<script>document.write('<table><tr><td>x')</script><!-- <table><tr><td>y -->"
    return f"{noise}<div><b>Отчёт</b></div>{_SPANS}{rows}</table>".encode()


def xml_2003() -> bytes:
    """The XML that Excel of the year 2003 wrote."""
    rows = "".join(f"<Row>{''.join(map(_xml_cell, row))}</Row>" for row in BOOK)
    rows = rows.replace('<Cell><Data ss:Type="String">математика', '<Cell ss:Index="5"><Data '
                        'ss:Type="String">математика')  # fmt: skip
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="Педагоги"><Table>'
        f"{rows}</Table></Worksheet></Workbook>"
    ).encode()


def _xml_cell(cell: Cell) -> str:
    if cell is None:
        return "<Cell/>"
    kind, text = "String", str(cell)
    if isinstance(cell, date):
        kind, text = "DateTime", f"{cell}T00:00:00.000"
    elif isinstance(cell, int):
        kind = "Number"
    return f'<Cell><Data ss:Type="{kind}">{text}</Data></Cell>'


_TWO_LINES = (
    HEADING,
    (1, "Мельник Олег\nИльич", *PEOPLE[0][2:]),
    *PEOPLE[1:],
)

OLD_BOOKS = [
    Ugly("xls of Excel 97", "старый.xls", xls, BOOK),
    Ugly(
        "xls of Excel 95",
        "очень старый.xls",
        lambda: by_hand.compound({"Book": workbook(STAFF, biff8=False)}),
        BOOK,
    ),
    Ugly(
        "small xls",
        "маленький.xls",
        lambda: by_hand.compound({"Workbook": workbook(STAFF)}, mini=True),
        BOOK,
    ),
    Ugly("xls named xlsx", "старый.xlsx", xls, BOOK),
    Ugly(
        "xls with a hidden sheet",
        "скрытый.xls",
        lambda: by_hand.compound({"Workbook": workbook({"Списки": (_CHOICE, 1), **STAFF})}),
        BOOK,
    ),
    Ugly(
        "locked xls",
        "под паролем.xls",
        lambda: by_hand.compound(
            {"Workbook": workbook(STAFF, extra=record(0x2F, struct.pack("<HHH", 1, 1, 1)))}
        ),
        refused="защищена паролем",
    ),
    Ugly("ods", "таблица.ods", lambda: by_hand.ods(ods_table(BOOK)), BOOK),
    Ugly(
        "ods to the last row",
        "до конца.ods",
        ods_under_title,
        (("Список",) * 5, *BOOK),
    ),
    Ugly("ods with notes", "примечания.ods", ods_with_notes, _TWO_LINES),
    Ugly("flat ods", "таблица.fods", lambda: by_hand.fods(ods_table(BOOK)), BOOK),
    Ugly(
        "locked ods",
        "под паролем.ods",
        lambda: by_hand.ods(ods_table(BOOK), manifest="<encryption-data/>"),
        refused="защищена паролем",
    ),
    Ugly("html of 1С", "из 1С.xls", lambda: html(TEXT, head=_META).encode("cp1251"), TEXT),
    Ugly(
        "html of a journal",
        "журнал.xls",
        lambda: html(TEXT, cell="<td style='mso-number-format:\"\\@\"'><b>{}</b><br></td>").encode(
            "utf-8-sig"
        ),
        TEXT,
    ),
    Ugly(
        "html with spans",
        "отчёт.xls",
        html_with_spans,
        ((*HEADING[:3], "Работа", "Работа"), *TEXT),
    ),
    Ugly("xml of 2003", "отчёт 2003.xls", xml_2003, BOOK),
]
