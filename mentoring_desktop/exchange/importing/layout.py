"""How a sheet is laid out: where its headings stand, and which field each column fills."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mentoring_desktop.exchange.fields import BY_KEY, Bank, Cell
from mentoring_desktop.exchange.fields.names import FIRST, LAST, MIDDLE
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.headings import PASSED_OVER, Headings, is_number
from mentoring_desktop.language import names

FULL_NAME = "person.full_name"

Rows = Sequence[Sequence[Cell]]

_DEEPEST = 40
"""Headings are looked for in so many rows of the beginning."""
_TALLEST = 3
"""Rows that one heading may take."""
_LEAST_NAMED = 0.6
"""The share of cells that are names in a column of names without a heading."""
_SAMPLE = 200


@dataclass(frozen=True)
class Layout:
    """Where the people of a sheet begin, and which field each column fills."""

    heading: int
    """The last row of the headings, counted from 0; -1 where there are none."""
    start: int
    """The row in which the people begin."""
    headings: tuple[str, ...]
    fields: tuple[str, ...]
    """The key of a field for each column, or ``PASSED_OVER``."""

    def with_field(self, column: int, key: str) -> "Layout":
        """Give the layout in which a column fills another field."""
        return replace(self, fields=(*self.fields[:column], key, *self.fields[column + 1 :]))

    def column(self, *keys: str) -> int:
        """Give the column that fills the first of these fields that has one, or -1."""
        return next((self.fields.index(key) for key in keys if key in self.fields), -1)

    @property
    def rivals(self) -> tuple[str, ...]:
        """The fields that several columns fill."""
        counted = Counter(key for key in self.fields if key != PASSED_OVER)
        return tuple(key for key, times in counted.items() if times > 1)

    @property
    def question(self) -> str:
        """What must be settled before anything can be read, as a sentence; empty when nothing."""
        filled = set(self.fields)
        if FULL_NAME in filled and filled & {LAST, FIRST, MIDDLE}:
            return (
                "Имя указано дважды: в одном столбце целиком и по частям. Оставьте что-то одно, "
                "другому выберите «Не загружать»."
            )
        for key in self.rivals:
            columns = [
                f"«{h}»" for h, f in zip(self.headings, self.fields, strict=True) if f == key
            ]
            return (
                f"Поле «{BY_KEY[key].heading}» выбрано сразу для столбцов {', '.join(columns)}. "
                "Оставьте его одному, другим выберите «Не загружать»."
            )
        if FULL_NAME not in filled and not {LAST, FIRST} <= filled:
            return "Укажите над таблицей, в каком столбце фамилия, имя и отчество."
        return ""


def found(rows: Rows, bank: Bank, remembered: Mapping[str, str]) -> Layout:
    """Find the headings of a sheet and what they mean."""
    headings = Headings(bank, remembered)
    best, most = None, 0
    for height in range(1, _TALLEST + 1):
        for top in range(min(_DEEPEST, len(rows) - height + 1)):
            if not _is_text(rows[top : top + height]):
                continue
            layout = _read(rows, top, height, headings)
            score = len(set(layout.fields) - {PASSED_OVER})
            if score > most:
                best, most = layout, score
    if best and (most > 1 or FULL_NAME in best.fields):
        return best
    return _without_headings(rows) or at_row(rows, _first_filled(rows), bank, remembered)


def at_row(rows: Rows, row: int, bank: Bank, remembered: Mapping[str, str]) -> Layout:
    """Read the headings in one row, counted from 0; below 0 there are none."""
    if row < 0:
        width = len(rows[0]) if rows else 0
        return _without_headings(rows) or Layout(-1, 0, _letters(width), ("",) * width)
    return _read(rows, row, 1, Headings(bank, remembered))


def passed_over(rows: Rows, found: Layout) -> list[str]:
    """Name the columns that have values and fill no field, but for numbers of rows."""
    columns = zip(*rows[found.start :], strict=True)
    named = zip(found.headings, found.fields, columns, strict=False)
    return [
        heading or f"Столбец {at}"
        for at, (heading, key, cells) in enumerate(named, 1)
        if key == PASSED_OVER and _says_something(heading, cells, found)
    ]


def _says_something(heading: str, cells: Sequence[Cell], found: Layout) -> bool:
    said = [text_of(cell).strip(" .") for cell in cells if cell is not None]
    numbers = found.heading < 0 or is_number(heading)
    return any(said) and not (numbers and all(map(str.isdecimal, filter(None, said))))


def _read(rows: Rows, top: int, height: int, headings: Headings) -> Layout:
    columns = list(zip(*(map(text_of, row) for row in rows[top : top + height]), strict=True))
    parts = [list(dict.fromkeys(filter(None, column))) for column in columns]
    start = top + height
    return Layout(
        heading=start - 1,
        start=start + (start < len(rows) and _is_numbered(rows[start])),
        headings=tuple(" ".join(column) for column in parts),
        fields=tuple(_field(column, headings) for column in parts),
    )


def _field(parts: Sequence[str], headings: Headings) -> str:
    """Tell the field of a heading of several rows: by all of it, by its end, by its beginning."""
    if not parts:
        return PASSED_OVER
    said = map(headings.field, dict.fromkeys((" ".join(parts), parts[-1], parts[0])))
    return next((key for key in said if key is not None), PASSED_OVER)


def _is_text(rows: Rows) -> bool:
    return all(cell is None or isinstance(cell, str) for row in rows for cell in row)


def _is_numbered(row: Sequence[Cell]) -> bool:
    """Tell whether a row only numbers the columns: 1 2 3."""
    said = [text_of(cell) for cell in row if cell is not None]
    first = int(said[0]) if said and said[0].isdecimal() and len(said[0]) == 1 else 0
    return len(said) > 1 and said == [str(first + at) for at in range(len(said))]


def _without_headings(rows: Rows) -> Layout | None:
    """Take the sheet for people from its first row if one of its columns holds names."""
    width = len(rows[0]) if rows else 0
    for column in range(width):
        said = [text_of(row[column]) for row in rows[:_SAMPLE] if row[column] is not None]
        if said and _is_name(said[0]) and sum(map(_is_name, said)) >= _LEAST_NAMED * len(said):
            fields = tuple(FULL_NAME if at == column else PASSED_OVER for at in range(width))
            return Layout(-1, 0, _letters(width), fields)
    return None


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and any(map(names.is_patronymic, words))


def _first_filled(rows: Rows) -> int:
    return next((at for at, row in enumerate(rows) if any(c is not None for c in row)), 0)


def _letters(width: int) -> tuple[str, ...]:
    return tuple(f"Столбец {at + 1}" for at in range(width))
