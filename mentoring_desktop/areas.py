"""The dictionary of competence areas: what mentees ask for and mentors can teach."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.people import CompetenceArea
from mentoring_desktop.resources import TEMPLATES

LONGEST_SHORT = 30
"""Letters in the short name, which stands in chips and narrow columns."""


@dataclass(frozen=True)
class AreaRow:
    """An area as a list shows it."""

    id: int
    title: str
    short: str
    code: str
    synonyms: tuple[str, ...]
    retired: bool

    @property
    def of_template(self) -> bool:
        """Whether the program has words of its own for the area."""
        return self.code in _template()


def rows(session: Session, *, retired: bool = False) -> list[AreaRow]:
    """Give the areas in their order; those asked about no more only if they are wanted."""
    query = select(CompetenceArea).order_by(CompetenceArea.position, CompetenceArea.id)
    if not retired:
        query = query.where(~CompetenceArea.retired)
    return [
        AreaRow(area.id, area.title, area.short, area.code, tuple(area.synonyms), area.retired)
        for area in session.execute(query).scalars()
    ]


def add_default(session: Session) -> None:
    """Put the areas of the template into a new file."""
    session.add_all(
        CompetenceArea(position=at, **entry) for at, entry in enumerate(_template().values())
    )


def add(session: Session, title: str) -> int:
    """Add an area at the end of the dictionary and give its key.

    Raises:
        MentoringError: the title is empty, too long, or there is such an area.
    """
    title = _named(session, title)
    last = session.execute(select(func.max(CompetenceArea.position))).scalar_one()
    area = CompetenceArea(
        code=_free_code(session),
        title=title,
        short=title[:LONGEST_SHORT].strip(),
        position=(last or 0) + 1,
    )
    session.add(area)
    session.flush()
    return area.id


def rename(session: Session, area_id: int, title: str) -> None:
    """Call an area otherwise; the requests and competences in it stay.

    Raises:
        MentoringError: the title is empty, too long, or another area has it.
    """
    session.get_one(CompetenceArea, area_id).title = _named(session, title, area_id)


def shorten(session: Session, area_id: int, short: str) -> None:
    """Give an area another short name.

    Raises:
        MentoringError: it is empty or too long.
    """
    short = cleaned(short, LONGEST_SHORT)
    if not short:
        raise MentoringError("Краткое название: поле не может быть пустым.")
    session.get_one(CompetenceArea, area_id).short = short


def set_synonyms(session: Session, area_id: int, synonyms: Sequence[str]) -> None:
    """Give the beginnings of words by which a free answer is known to speak of the area.

    Raises:
        MentoringError: one of them has no letters, or is absurdly long.
    """
    kept: dict[str, str] = {}
    for each in filter(None, map(cleaned, synonyms)):
        if not any(map(str.isalnum, each)):
            raise MentoringError(f"«{each}»: по этим знакам область не узнать. Напишите слово.")
        kept.setdefault(fold(each), each)
    session.get_one(CompetenceArea, area_id).synonyms = list(kept.values())


def retire(session: Session, area_id: int, *, retired: bool) -> None:
    """Ask about an area no more, or again; what was answered stays.

    Raises:
        MentoringError: no area would be left.
    """
    if retired and [row.id for row in rows(session)] == [area_id]:
        raise MentoringError("Это последняя область: без областей нечего спрашивать.")
    session.get_one(CompetenceArea, area_id).retired = retired


def move(session: Session, area_id: int, place: int) -> None:
    """Put an area at a place of the whole dictionary, 0 being the first."""
    query = select(CompetenceArea).order_by(CompetenceArea.position, CompetenceArea.id)
    order = list(session.execute(query).scalars())
    area = session.get_one(CompetenceArea, area_id)
    order.remove(area)
    order.insert(place, area)
    for at, each in enumerate(order):
        each.position = at


def restore(session: Session, area_ids: Sequence[int]) -> None:
    """Return the names and the synonyms the program came with; own areas have none."""
    for area_id in area_ids:
        area = session.get_one(CompetenceArea, area_id)
        for field, value in _template().get(area.code, {}).items():
            setattr(area, field, value)


def _named(session: Session, title: str, area_id: int | None = None) -> str:
    title = cleaned(title)
    if not title:
        raise MentoringError("Название области: поле не может быть пустым.")
    for row in rows(session, retired=True):
        if row.id != area_id and fold(row.title) == fold(title):
            way = "верните её в анкеты" if row.retired else "найдите её в списке"
            raise MentoringError(f"Область «{row.title}» уже есть: {way}.")
    return title


def _free_code(session: Session) -> str:
    taken = set(session.execute(select(CompetenceArea.code)).scalars())
    return next(code for at in range(1, len(taken) + 2) if (code := f"OWN{at}") not in taken)


@cache
def _template() -> Mapping[str, Mapping[str, Any]]:
    """The areas the program comes with, by code."""
    entries = json.loads((TEMPLATES / "competence_areas.json").read_text(encoding="utf-8"))
    return {entry["code"]: entry for entry in entries}
