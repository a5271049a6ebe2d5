"""What a person writes to the school: to whom, from whom, blanks for the hand, the signature."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether

from mentoring_desktop.documents import requisites
from mentoring_desktop.documents.page import Sheet, Story

_LABEL = 62 * mm
_TO_WRITE_IN = 8.5 * mm
_APART = 3 * mm
_DAY, _LINE = 64 * mm, 42 * mm


@dataclass(frozen=True, kw_only=True)
class Addressee:
    """The head of the school in the dative: «Директору МБОУ «ЦО № 14»», «Волковой Н.А.»."""

    position: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Author:
    """The person who signs."""

    name: str
    """«Иванова Мария Петровна»."""
    post_genitive: str
    """«учителя математики», after the word «от»."""
    name_genitive: str
    """«Ивановой Марии Петровны»."""
    signature: str
    """«М.П. Иванова»."""


def head(sheet: Sheet, addressee: Addressee, author: Author, title: Sequence[str]) -> Story:
    """The address at the top right and the title under it."""
    first, *others = title
    origin = [part for part in (author.post_genitive, author.name_genitive) if part]
    corner = (addressee.position, addressee.name, f"от {origin[0]}", *origin[1:])
    return [
        *[sheet.line(line, "requisite", width=sheet.width) for line in corner],
        sheet.gap(),
        sheet.line(first, "name", bookmark=" ".join(title)),
        *[sheet.line(line, "name") for line in others],
        sheet.gap(),
    ]


def signed(sheet: Sheet, story: Story, signature: str) -> Story:
    """The story with date, line for the pen and name under it; its last two blocks stay with it."""
    cells = (requisites.BLANK_DAY, ""), (requisites.SIGNATURE_LINE, ""), (signature, "right")
    widths = [_DAY, _LINE, sheet.width - _DAY - _LINE]
    row = [
        [sheet.line(text, style or "line", width=width)]
        for (text, style), width in zip(cells, widths, strict=True)
    ]
    block = sheet.grid([row], widths, requisites.UNRULED)
    return [*story[:-2], KeepTogether([*story[-2:], sheet.gap(1.5), block])]


def fields(sheet: Sheet, rows: Sequence[tuple[str, str]], *, label: float = _LABEL) -> Flowable:
    """Rows «what is asked, line for the answer»; what is known stands on its line already.

    ``label`` is the width of what is asked, in points.
    """
    widths = [label, sheet.width - label]
    cells = [
        [[sheet.line(text, width=width - _APART)] for text, width in zip(row, widths, strict=True)]
        for row in rows
    ]
    ruled = ("LINEBELOW", (1, 0), (1, -1), 0.5, black)
    apart = ("RIGHTPADDING", (0, 0), (0, -1), _APART)
    high = ("TOPPADDING", (0, 0), (-1, -1), 0.5 * _APART)
    heights = [_TO_WRITE_IN] * len(rows)
    return sheet.grid(
        cells, widths, [*requisites.UNRULED, ruled, apart, high], minRowHeights=heights
    )


def blanks(sheet: Sheet, labels: Iterable[str]) -> Story:
    """Lines to write on, each as long as what is asked leaves it."""
    return [fields(sheet, [(label, "")], label=_natural(sheet, label)) for label in labels]


def asked(labels: Iterable[str]) -> list[tuple[str, str]]:
    """Rows of which nothing is known yet."""
    return [(label, "") for label in labels]


def _natural(sheet: Sheet, label: str) -> float:
    width = float(stringWidth(label, sheet.face.regular, sheet.size)) + _APART + 1
    return float(min(width, 0.6 * sheet.width))
