"""Workbooks of Excel since 2007 (.xlsx, .xlsm): macros and pictures in them are passed over."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from posixpath import join, normpath
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from mentoring_desktop.exchange.sheets import elements, refusals, worksheet
from mentoring_desktop.exchange.sheets.archive import Archive
from mentoring_desktop.exchange.sheets.grid import Grid, Reading, Told
from mentoring_desktop.exchange.sheets.sheet import Sheet
from mentoring_desktop.exchange.sheets.worksheet import Worksheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_ROOT = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_MOST_SHEETS = 100
_NOT_COUNTED = "формула не посчитана: откройте книгу в Excel и сохраните её"


def of_xlsx(name: str, data: bytes, told: Told) -> tuple[Sheet, ...]:
    """Read the worksheets: of formulas, the values they had when the book was saved.

    Raises:
        MentoringError: the workbook is damaged, hostile, locked, or larger than a list.
    """
    file, sheets = _looked_through(name, Archive(name, data, told), told)
    reading = Reading(refusals.in_file(name), told)
    return tuple(
        _sheet(Grid(reading), found, sheets[found.name], hidden=hidden)
        for found, hidden in _calamine(name, file, sheets, told)
    )


def _sheet(grid: Grid, found: "CalamineSheet", about: Worksheet, *, hidden: bool) -> Sheet:
    rows = found.to_python(skip_empty_area=False)
    if about.rows:
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                grid.put(*about.place(row, column), value)
    else:
        grid.put_rows(rows)
    for place in about.uncounted:
        grid.note(*about.place(*place), _NOT_COUNTED)
    for area in about.merged:
        grid.merge(area)
    return grid.sheet(found.name, hidden=hidden)


def _looked_through(
    name: str, archive: Archive, told: Told
) -> tuple[BytesIO, dict[str, Worksheet]]:
    """Give a workbook of exactly what was looked through, and the worksheets by their titles."""
    parts = {path: _safe(name, archive.read(path)) for path in (_BOOK, _LINKS, _STRINGS, _STYLES)}
    # the library takes memory for so many texts as are promised here, before it sees one
    parts[_STRINGS] = parts[_STRINGS].replace(b"uniqueCount", b"uniquecount")
    paths = _paths(name, parts, told)
    if len(paths) > _MOST_SHEETS:
        raise refusals.swollen(name)
    file = BytesIO()
    sheets: dict[str, Worksheet] = {}
    with ZipFile(file, "w", ZIP_STORED) as packed:
        for path, xml in {"_rels/.rels": _ROOT, **parts}.items():
            if xml:
                packed.writestr(path, xml)
        for path in dict.fromkeys(paths.values()):
            sheet = worksheet.made_safe(name, _safe(name, archive.read(path)), told)
            packed.writestr(path, sheet.xml)
            sheets[path] = replace(sheet, xml=b"")
    file.seek(0)
    return file, {title: sheets[path] for title, path in paths.items()}


def _safe(name: str, xml: bytes) -> bytes:
    """Give the XML of a part.

    Raises:
        MentoringError: it has entities, or is in letters they could hide in.
    """
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise refusals.with_entities(name)
    if b"\0" in xml[:64]:
        raise refusals.damaged(name)
    return xml


def _paths(name: str, parts: dict[str, bytes], told: Told) -> dict[str, str]:
    """Give the paths of worksheets inside the archive by their titles."""
    titles: dict[str, str] = {}
    targets: dict[str, str] = {}

    def started(tag: str, attributes: elements.Attributes) -> None:
        if tag == "sheet":
            titles[attributes.get("name", "")] = attributes.get("r:id", "")
        elif tag == "Relationship":
            target = attributes.get("Target", "")
            targets[attributes.get("Id", "")] = normpath(join("/xl", target)).lstrip("/")

    for path in (_BOOK, _LINKS):
        elements.walk(name, parts[path], told, started)
    return {
        title: targets[link]
        for title, link in titles.items()
        if "worksheets/" in targets.get(link, "")
    }


def _calamine(
    name: str, file: BytesIO, sheets: Mapping[str, Worksheet], told: Told
) -> "Iterator[tuple[CalamineSheet, bool]]":
    """Give the worksheets one by one, and whether they are hidden.

    Raises:
        MentoringError: the workbook is damaged.
    """
    import python_calamine as calamine  # noqa: PLC0415 - not needed by a start

    try:
        book = calamine.CalamineWorkbook.from_filelike(file)
        for about in book.sheets_metadata:
            if about.name in sheets:
                told()
                hidden = about.visible != calamine.SheetVisibleEnum.Visible
                yield book.get_sheet_by_name(about.name), hidden
    except calamine.CalamineError as error:
        raise refusals.damaged(name) from error
