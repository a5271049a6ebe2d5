"""Fields of competence areas with grades: what is asked for, and what can be taught."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields import areas
from mentoring_desktop.exchange.fields.field import CellError, Field, Found, Setting
from mentoring_desktop.exchange.fields.words import is_none, text_of


@dataclass(frozen=True)
class Scale:
    """How grades are written and read."""

    words: Mapping[int, str]
    beginnings: Mapping[str, int]
    """Beginnings of words that mean each grade; the first that fits."""
    usual: Sequence[int]
    """Grades of areas that come without one: of the first, of the second, of all the rest."""
    highest_first: bool
    advice: str
    """What to do with a text that names no area."""


def areas_field(key: str, heading: str, *synonyms: str, scale: Scale) -> Field:
    """Make a field of areas with grades, in the order in which cards show them."""

    def read(cell: Cell, setting: Setting) -> Found:
        text = text_of(cell)
        if is_none(text.strip()):
            return Found({})
        found, strange = areas.read(text, setting.areas, scale.beginnings, scale.usual)
        if strange:
            raise CellError(f"Не понять, о чём «{strange}». {scale.advice}")
        sign = -1 if scale.highest_first else 1
        order = sorted(found, key=lambda each: (sign * each[1], setting.areas.place(each[0])))
        return Found({key: tuple(order)})

    def write(value: areas.Grades, setting: Setting) -> Cell:
        return areas.write(value, setting.areas, scale.words)

    return Field(key, heading, read, write, synonyms)
