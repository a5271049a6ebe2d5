"""How the coordinator has arranged a list: which columns, in which order, how wide, sorted how."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Arrangement:
    """Columns are called by their headings; what is empty is as usual."""

    shown: tuple[str, ...] = ()
    """From left to right."""
    widths: Mapping[str, int] = field(default_factory=dict)
    """In pixels, of those columns that were drawn wider or narrower by hand."""
    sorted_by: str = ""
    down: bool = False

    def to_text(self) -> str:
        """Give what the settings keep."""
        return json.dumps(asdict(self), ensure_ascii=False)


def from_text(text: str) -> Arrangement:
    """Read what the settings kept; what is written wrong there is as usual."""
    try:
        kept = json.loads(text)
        return Arrangement(
            shown=tuple(map(str, kept["shown"])),
            widths={str(title): _width(width) for title, width in kept["widths"].items()},
            sorted_by=str(kept["sorted_by"]),
            down=kept["down"] is True,
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return Arrangement()


_LEAST, _MOST = 24, 2000


def _width(kept: Any) -> int:  # noqa: ANN401 - whatever stands in the file
    return min(max(_LEAST, int(kept)), _MOST)
