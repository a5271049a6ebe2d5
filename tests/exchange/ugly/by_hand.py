"""Files written byte by byte, as no honest program would write them."""

import struct
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'

_NONE, _END = 0xFFFFFFFF, 0xFFFFFFFE
"""No entry; the end of a chain."""


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A zip of these members."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for path, content in members.items():
            packed.writestr(path, content)
    return file.getvalue()


def xlsx(sheet: str, strings: str = "", *, prologue: str = "", **more: str | bytes) -> bytes:
    """A workbook of one sheet of this XML; style 1 is a date."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": f"{_XML}<Types/>",
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_LINKS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_XML}{prologue}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Педагоги" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_LINKS}"><Relationship '
        f'Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}">{_STYLES}</styleSheet>',
        "xl/worksheets/sheet1.xml": f'{_XML}<worksheet xmlns="{_MAIN}">{sheet}</worksheet>',
    }
    if strings:
        members["xl/sharedStrings.xml"] = _XML + strings
    return archive(members | {name.replace("__", "/"): value for name, value in more.items()})


def ods(tables: str, styles: str = "", prologue: str = "", manifest: str = "") -> bytes:
    """A table of OpenDocument."""
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": _XML + prologue + _document("document-content", tables, styles),
        }
    )


def fods(tables: str) -> bytes:
    """The same in one file of XML."""
    return (_XML + _document("document", tables, "")).encode()


def _document(root: str, tables: str, styles: str) -> str:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    return (
        f"<office:{root} {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        f"</office:{root}>"
    )


def compound(streams: Mapping[str, bytes], *, mini: bool = False, torn: bool = False) -> bytes:
    """A compound file: a table, a folder, then the streams, small ones in mini sectors if asked.

    A torn one has a chain that runs in a circle.
    """
    table, sectors = [0xFFFFFFFD, _END], [b""]
    entries: list[bytes] = []
    minis, mini_table = b"", list[int]()
    for name, content in streams.items():
        size = len(content) if mini else max(4096, len(content))
        if mini:
            start = len(mini_table)
            mini_table += _chain(start, -(-size // 64))
            minis += _padded(content, 64)
        else:
            start = len(table)
            table += _chain(start, -(-size // 512))
            sectors.append(_padded(content.ljust(size, b"\0"), 512))
        after = len(entries) + 2 if len(entries) + 1 < len(streams) else _NONE
        entries.append(_entry(name, 2, (_NONE, after, _NONE), start, size))
    root, mini_at = _END, _END
    if mini:
        root = len(table)
        table += _chain(root, -(-len(minis) // 512))
        sectors.append(_padded(minis, 512))
        mini_at = len(table)
        table += _chain(mini_at, 1)
        sectors.append(struct.pack(f"<{len(mini_table)}I", *mini_table).ljust(512, b"\xff"))
    if torn:
        table[-1] = 2
    sectors[0] = b"".join(
        (_entry("Root Entry", 5, (_NONE, _NONE, 1), root, len(minis)), *entries)
    ).ljust(512, b"\0")
    header = struct.pack("<8s16xHHHHH6xIII4xIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3,
                         0xFFFE, 9, 6, 0, 1, 1, 4096, mini_at, int(mini), _END, 0)  # fmt: skip
    difat = struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    packed = struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
    return b"".join((header, difat, packed, *sectors))


def _padded(content: bytes, unit: int) -> bytes:
    return content.ljust(-(-len(content) // unit) * unit, b"\0")


def _chain(start: int, count: int) -> list[int]:
    return [*range(start + 1, start + count), _END]


def _entry(name: str, kind: int, near: tuple[int, int, int], start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le")
    head = struct.pack("<64sHBBIII", raw, len(raw) + 2, kind, 1, *near)
    return head + struct.pack("<36xII4x", start, size)
