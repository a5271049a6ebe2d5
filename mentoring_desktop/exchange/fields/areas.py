"""Competence areas in a cell: «методика — срочно; ИКТ — нужно», by short, title or synonym."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mentoring_desktop.language.folding import fold

Grades = tuple[tuple[int, int], ...]
"""Keys of areas, each with its priority or level."""

_PIECES = re.compile(r"[;\n]")
_NUMBER = re.compile(r"^\d{1,2}[.)]\s*")
_GRADED = re.compile(r"(.*?)\s*(?:[—–:=-]\s*|\()([^()—–:=]+?)\)?\s*")


@dataclass(frozen=True)
class Area:
    """An area of the dictionary with all the names it goes by."""

    id: int
    title: str
    short: str
    synonyms: Sequence[str] = ()
    """Beginnings of words by which a free answer is known to speak of the area."""


class Areas:
    """The dictionary of areas, ready to be asked by any of their names."""

    def __init__(self, areas: Sequence[Area]) -> None:
        """Take the areas in their order."""
        self._by_name: dict[str, int] = {}
        for name, area in [(each.short, each) for each in areas] + [(e.title, e) for e in areas]:
            self._by_name.setdefault(fold(name), area.id)
        self._own_names = {each.id: self._own_name(each) for each in areas}
        self._places = {each.id: at for at, each in enumerate(areas)}
        self._beginnings = {each.id: _beginnings(each.synonyms) for each in areas}

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
        folded = fold(text)
        return [key for key, pattern in self._beginnings.items() if pattern.search(folded)]

    def _own_name(self, area: Area) -> str:
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


def _beginnings(synonyms: Sequence[str]) -> re.Pattern[str]:
    folded = [re.escape(fold(synonym)) for synonym in synonyms if synonym.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(folded)})" if folded else r"(?!)")
