"""Paragraphs and tables put down as the XML of Word."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from mentoring_desktop.documents.letters import SOFT_HYPHEN
from mentoring_desktop.documents.word_file.blocks import Block, Cell, Grid, Line, Row
from mentoring_desktop.documents.word_file.styles import Styles

_SIDES = "top", "left", "bottom", "right"
_ALL = (*_SIDES, "insideH", "insideV")
_HAIR = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})
"""What docxtpl would take for its own marks."""


def written(typed: str) -> str:
    """Give a user's text as it stands in XML."""
    return escape(typed).translate(BRACES)


def markup(blocks: Iterable[Block], styles: Styles) -> str:
    """Give the XML of blocks one after another."""
    return "".join(
        _line(block, styles) if isinstance(block, Line) else _grid(block, styles)
        for block in blocks
    )


def twips(points: float) -> int:
    """Give a length in the unit of Word: 20 to the point."""
    return round(points * 20)


def _line(line: Line, styles: Styles) -> str:
    texts = (f'<w:t xml:space="preserve">{written(part)}</w:t>' for part in _parts(line.text))
    said = "<w:tab/>" if line.pen else "<w:softHyphen/>".join(texts)
    run = f"<w:r>{_type(line)}{said}</w:r>" if said else ""
    return f"<w:p><w:pPr>{''.join(_properties(line, styles))}</w:pPr>{run}</w:p>"


def _type(line: Line) -> str:
    """Give what a paragraph adds to the type of its style."""
    spacing = f'<w:spacing w:val="{twips(line.spacing)}"/>' if line.spacing else ""
    size = f'<w:sz w:val="{round(line.size * 2)}"/>' if line.size else ""
    return f"<w:rPr>{spacing}{size}</w:rPr>" if spacing or size else ""


def _parts(text: str) -> list[str]:
    """Part a text where its words may be hyphenated."""
    return text.split(SOFT_HYPHEN) if text else []


def _properties(line: Line, styles: Styles) -> Iterator[str]:
    """Give what a paragraph adds to its style, in the order Word wants."""
    yield f'<w:pStyle w:val="{styles[line.style]}"/>'
    if line.keeps:
        yield "<w:keepNext/><w:keepLines/>"
    if line.begins_page:
        yield "<w:pageBreakBefore/>"
    if line.pen:
        place = f'w:val="right" w:leader="underscore" w:pos="{twips(line.pen)}"'
        yield f"<w:tabs><w:tab {place}/></w:tabs>"
    yield _spacing(line)
    sides = (("left", line.left), ("right", line.right))
    indents = [f' w:{side}="{twips(size)}"' for side, size in sides if size is not None]
    if indents:
        yield f"<w:ind{''.join(indents)}/>"
    if line.level is not None:
        yield f'<w:outlineLvl w:val="{line.level}"/>'
    yield line.section


def _spacing(line: Line) -> str:
    sizes = [
        f' w:{name}="{twips(size)}"'
        for name, size in (("before", line.before), ("after", line.after))
        if size
    ]
    if line.high:
        sizes.append(f' w:line="{twips(line.high)}" w:lineRule="exact"')
    return f"<w:spacing{''.join(sizes)}/>" if sizes else ""


def _grid(grid: Grid, styles: Styles) -> str:
    padding = grid.rows[-1].cells[-1].padding
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in grid.widths)
    rows = "".join(_row(row, grid, padding, styles) for row in grid.rows)
    borders = f"<w:tblBorders>{_borders(_ALL)}</w:tblBorders>" if grid.ruled else ""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(grid.widths))}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_margins(padding)}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(row: Row, grid: Grid, padding: tuple[float, ...], styles: Styles) -> str:
    properties = "<w:cantSplit/>" if row.whole else ""
    if row.height:
        properties += f'<w:trHeight w:val="{twips(row.height)}" w:hRule="atLeast"/>'
    if row.heads:
        properties += "<w:tblHeader/>"
    cells, at = "", 0
    for cell in row.cells:
        width = sum(grid.widths[at : at + cell.columns])
        cells += _cell(cell, width, padding, styles)
        at += cell.columns
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def _cell(cell: Cell, width: float, padding: tuple[float, ...], styles: Styles) -> str:
    properties = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
    if cell.columns > 1:
        properties += f'<w:gridSpan w:val="{cell.columns}"/>'
    if cell.merged:
        properties += f'<w:vMerge w:val="{cell.merged}"/>'
    if cell.sides:
        sides = [side for side in _SIDES if side in cell.sides]
        properties += f"<w:tcBorders>{_borders(sides)}</w:tcBorders>"
    if cell.padding != padding:
        properties += f"<w:tcMar>{_margins(cell.padding)}</w:tcMar>"
    properties += f'<w:vAlign w:val="{cell.upright}"/>'
    # Word wants a cell to end with a paragraph.
    closing = [Line(style="gap", high=1)] if isinstance(cell.content[-1], Grid) else []
    inside = markup([*cell.content, *closing], styles)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def _borders(sides: Iterable[str]) -> str:
    return "".join(f"<w:{side} {_HAIR}/>" for side in sides)


def _margins(padding: tuple[float, ...]) -> str:
    left, top, right, bottom = padding
    sizes = {"top": top, "left": left, "bottom": bottom, "right": right}
    return "".join(f'<w:{side} w:w="{twips(sizes[side])}" w:type="dxa"/>' for side in _SIDES)
