"""The story of a paper, made for pages of PDF, read as paragraphs and tables of Word."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Spacer,
)

from mentoring_desktop.documents import ending, pdf
from mentoring_desktop.documents.ceremony import Spaced
from mentoring_desktop.documents.ending import Ending
from mentoring_desktop.documents.hand import Box, Lines
from mentoring_desktop.documents.letters import fitted, plain
from mentoring_desktop.documents.page import Ruled
from mentoring_desktop.documents.text import Text
from mentoring_desktop.documents.word_file.blocks import Block, Grid, Line, keep, keep_with_next
from mentoring_desktop.documents.word_file.styles import known
from mentoring_desktop.documents.word_file.tables import grid

TICK = "☐"
_PEN = 13.0
"""How high a line to write on is without the room above it, in points."""
_LEAST = 1.0
"""Points between two tables: without a paragraph between them Word makes them one."""


@dataclass
class Part:
    """What stands on pages of one way."""

    on_its_side: bool
    blocks: list[Block] = field(default_factory=list)


def parts(story: Iterable[Flowable], *, on_its_side: bool) -> list[Part]:
    """Read a story that begins on a page of this way."""
    reading = _Reading(on_its_side)
    reading.read(story)
    return [part for part in reading.parts if part.blocks]


def blocks(story: Iterable[Flowable]) -> list[Block]:
    """Read what has no pages of its own, such as a cell."""
    return [block for part in parts(story, on_its_side=False) for block in part.blocks]


class _Reading:
    """What has been read so far, and what is yet to be done before the next block."""

    def __init__(self, on_its_side: bool) -> None:  # noqa: FBT001 - the one thing it needs to know
        self.parts = [Part(on_its_side)]
        self._next_lies = on_its_side
        self._room = 0.0
        self._keeps = self._turns = False
        self._readers: Mapping[type[Flowable], Callable[[Any], None]] = {
            Text: self._text,
            Spaced: self._spaced,
            Ruled: self._table,
            Spacer: self._spacer,
            Ending: self._ending,
            KeepTogether: self._together,
            CondPageBreak: self._heading,
            NextPageTemplate: self._template,
            PageBreak: self._page,
            Box: self._box,
            Lines: self._lines,
        }

    def read(self, story: Iterable[Flowable]) -> None:
        for flowable in story:
            self._readers[type(flowable)](flowable)

    @property
    def _blocks(self) -> list[Block]:
        return self.parts[-1].blocks

    def _text(self, text: Text) -> None:
        look = text.style
        said = plain(text.typed)
        said = fitted(said, look, text.room) if text.room else said
        line = Line(said, known(look), level=0 if text.bookmark else None)
        line.left = look.leftIndent if line.style == "requisite" else None
        line.right = look.rightIndent if line.style == "title" else None
        line.size = look.fontSize if look.name.startswith("large-") else 0
        line.keeps = self._keeps or bool(text.bookmark)
        self._keeps = False
        self._put(line, look.spaceBefore)

    def _spaced(self, heading: Spaced) -> None:
        line = Line(heading.text, known(heading.style), size=heading.style.fontSize)
        line.spacing = heading.spacing
        self._put(line)

    def _spacer(self, spacer: Spacer) -> None:
        self._room += spacer.height + spacer.getSpaceBefore()

    def _box(self, _: Box) -> None:
        self._put(Line(TICK, "tick"))

    def _lines(self, lines: Lines) -> None:
        for _ in range(lines.count):
            self._room += max(lines.pitch - _PEN, 0)
            self._put(Line(pen=lines.width))

    def _table(self, table: Ruled) -> None:
        self._part_from_table()
        self._blocks.append(grid(table, blocks))

    def _part_from_table(self) -> None:
        """What is left free before a table belongs to the paragraph before it, if there is one."""
        last = self._blocks[-1] if self._blocks else None
        if isinstance(last, Line) and not self._turns:
            last.after += self._room
        elif isinstance(last, Grid) or self._room or self._turns:
            room, self._room = self._room, 0
            self._put(Line(style="gap", high=max(room, _LEAST)))
        self._room = 0

    def _ending(self, found: Ending) -> None:
        self._table(found.table)
        at = len(self._blocks)
        self.read(found.below)
        keep_with_next(self._blocks[at - 1], ending.LAST)
        keep(self._blocks[at:])

    def _together(self, group: KeepTogether) -> None:
        at, content = len(self._blocks), group._content  # noqa: SLF001 - nothing else tells it
        self.read(content)
        keep(self._blocks[at:])
        if at and isinstance(content[0], Spacer):
            # Room above the group binds it to what stands before: a signature is never alone.
            keep_with_next(self._blocks[at - 1], 1)

    def _heading(self, _: CondPageBreak) -> None:
        self._keeps = True

    def _template(self, template: NextPageTemplate) -> None:
        self._next_lies = pdf.lies(template.action[1])

    def _page(self, _: PageBreak) -> None:
        self._room, self._keeps = 0, False
        if self._next_lies != self.parts[-1].on_its_side:
            self.parts.append(Part(self._next_lies))
        else:
            self._turns = True

    def _put(self, line: Line, own: float = 0) -> None:
        """Put a paragraph; ``own`` is the room above it of which its style knows."""
        line.before = self._room + own if self._room else 0
        line.begins_page, self._turns = self._turns, False
        self._room = 0
        self._blocks.append(line)
