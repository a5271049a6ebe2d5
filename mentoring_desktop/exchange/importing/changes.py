"""What a row would change of a person: from what to what, and nothing where both say the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring_desktop.exchange.fields import BY_KEY, CellError, Setting
from mentoring_desktop.exchange.fields.names import FIRST, LAST, MIDDLE
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.language.folding import fold


@dataclass(frozen=True)
class Change:
    """A field that gets a new value, with both as the list would write them."""

    key: str
    before: str
    after: str
    value: Any

    @property
    def title(self) -> str:
        """What the field is called."""
        return BY_KEY[self.key].heading


def changes(known: Known, values: Mapping[str, Any], setting: Setting) -> tuple[Change, ...]:
    """Compare what a row says with what is stored; the name is not changed, only made whole."""
    return tuple(
        Change(
            key, written(key, known.values.get(key), setting), written(key, value, setting), value
        )
        for key, value in values.items()
        if _differs(key, known, value, setting)
    )


def written(key: str, value: Any, setting: Setting) -> str:  # noqa: ANN401 - a field's own type
    """Give a value as a list would show it."""
    write = BY_KEY[key].write
    return "" if value is None or write is None else text_of(write(value, setting))


def _differs(key: str, known: Known, value: Any, setting: Setting) -> bool:  # noqa: ANN401 - as above
    stored = known.values.get(key)
    if key in known.ended and value <= known.ended[key]:
        return False
    if stored is None:
        return True
    if key in (LAST, FIRST, MIDDLE) or _folded(stored) == _folded(value):
        return False
    if key.startswith("consent."):
        return bool(value > stored)
    return bool(_folded(_read_again(key, stored, setting)) != _folded(value))


def _read_again(key: str, stored: Any, setting: Setting) -> Any:  # noqa: ANN401 - as above
    """Give a stored value as reading would have it: «8(900)…» and «+7 900 …» are one telephone."""
    field = BY_KEY[key]
    try:
        cell = field.write(stored, setting) if field.write else None
        return field.read(cell, setting).values.get(key, stored)
    except CellError:
        return stored


def _folded(value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, tuple):
        # In what order things are listed says nothing.
        return frozenset(map(_folded, value)) if isinstance(value[0], str) else frozenset(value)
    return value
