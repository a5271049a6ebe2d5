"""Competence areas in a cell: «методика — срочно; ИКТ — нужно», by short, title or synonym."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mentoring_desktop.areas import AreaRow
from mentoring_desktop.language.folding import fold
from mentoring_desktop.surveys import tagging

Grades = tuple[tuple[int, int], ...]
"""Keys of areas, each with its priority or level."""

_PIECES = re.compile(r"[;\n]")
_NUMBER = re.compile(r"^\d{1,2}[.)]\s*")
_GRADED = re.compile(r"(.*?)\s*(?:[—–:=-]\s*|\()([^()—–:=]+?)\)?\s*")


class Areas:
    """The dictionary of areas, ready to be asked by any of their names."""

    def __init__(self, areas: Sequence[AreaRow]) -> None:
        """Take all areas in their order, those asked about no more too: old answers name them."""
        self._by_name: dict[str, int] = {}
        for name, area in [(each.short, each) for each in areas] + [(e.title, e) for e in areas]:
            self._by_name.setdefault(fold(name), area.id)
        self._own_names = {each.id: self._own_name(each) for each in areas}
        self._places = {each.id: at for at, each in enumerate(areas)}
        self._asked = [each for each in areas if not each.retired]
        self._ids = {each.code: each.id for each in areas}

    def name(self, area_id: int) -> str:
        """Give the name by which a list is to call the area, so that it is known again."""
        return self._own_names[area_id]

    def place(self, area_id: int) -> int:
        """Give the place of the area in the dictionary."""
        return self._places[area_id]

    def named(self, text: str) -> int | None:
        """Give the area of exactly this short or title."""
        return self._by_name.get(fold(text))

    def spoken_of(self, text: str) -> list[int]:
        """Give the areas a free text speaks of."""
        return [self._ids[code] for code in tagging.proposed(text, self._asked)]

    def _own_name(self, area: AreaRow) -> str:
        names = [name for name in (area.short, area.title) if not _PIECES.search(name)]
        return next((name for name in names if self.named(name) == area.id), area.title)


def read(
    text: str, areas: Areas, grades: Mapping[str, int], usual: Sequence[int]
) -> tuple[Grades, str]:
    """Read areas with their grades, and give the first piece that is no area, if there is one.

    Args:
        text: what stands in the cell.
        areas: the dictionary.
        grades: beginnings of the words for grades.
        usual: grades of those that come without one: first, second, and all the rest.
    """
    found: dict[int, int] = {}
    for name, grade in _pieces(text, areas, grades):
        exact = areas.named(name)
        meant = areas.spoken_of(name) if exact is None else [exact]
        if not meant:
            return (), name
        for area in meant:
            found.setdefault(area, grade or usual[min(len(found), len(usual) - 1)])
    return tuple(found.items()), ""


def write(graded: Grades, areas: Areas, words: Mapping[int, str]) -> str:
    """Write areas with the words for their grades."""
    return "; ".join(f"{areas.name(area)} — {words[grade]}" for area, grade in graded)


def _pieces(text: str, areas: Areas, grades: Mapping[str, int]) -> Iterator[tuple[str, int | None]]:
    """Cut a cell into areas with their grades; commas part them where they belong to no name."""
    for part in _PIECES.split(text):
        piece = _NUMBER.sub("", part.strip(), count=1).strip(" .,")
        name, grade = _graded(piece, areas, grades)
        if areas.named(name) is not None:
            yield name, grade
        else:
            smaller = filter(None, map(str.strip, piece.split(",")))
            yield from (_graded(each, areas, grades) for each in smaller)


def _graded(piece: str, areas: Areas, grades: Mapping[str, int]) -> tuple[str, int | None]:
    found = None if areas.named(piece) is not None else _GRADED.fullmatch(piece)
    said = fold(found[2]) if found else ""
    grade = next((grade for word, grade in grades.items() if said.startswith(word)), None)
    return (found[1], grade) if found and grade else (piece, None)
