"""Acts of law that papers name as their ground, each while in force; the school edits them."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates, prepositions
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.model.regulation import NormativeAct
from mentoring_desktop.resources import TEMPLATES

LONGEST = 600
"""Letters of a title: the letter on mentoring alone takes two hundred."""

CITING = (
    *(PaperKind.D01, PaperKind.D02, PaperKind.D04, PaperKind.D05, PaperKind.D06),
    *(PaperKind.D07, PaperKind.D08, PaperKind.D14, PaperKind.D15),
)
"""Papers whose texts name acts."""

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_DATED = re.compile(r"от (\d\d\.\d\d\.\d{4}) № ([\w./-]+)")
_ARTICLE = re.compile(r"стать\w+ (\d+(?:\.\d+)*)")
_LISTED = r"(?:стать\w*|ст\.)\s+(?:\d[\d.]*(?:,|\s+и)\s+)*"


@dataclass(frozen=True)
class ActRow:
    """An act as its table shows it."""

    id: int
    code: str
    title: str
    reference: str
    valid_from: date | None
    valid_to: date | None
    papers: tuple[str, ...]
    in_force: bool
    """Today."""
    is_ahead: bool
    """Whether its first day is yet to come."""
    shipped: bool
    """Whether the program came with it."""


def add_default(session: Session) -> None:
    """Write the acts that come with the program into a new file."""
    session.add_all(NormativeAct(**columns) for columns in default())


def default() -> Iterator[dict[str, Any]]:
    """Give the columns of the acts that come with the program, the law before the letter."""
    path = TEMPLATES / "normative_acts.json"
    for position, entry in enumerate(json.loads(path.read_text(encoding="utf-8")), 1):
        days = {name: entry.get(name) for name in ("valid_from", "valid_to")}
        yield (
            entry
            | {name: day and date.fromisoformat(day) for name, day in days.items()}
            | {"position": position}
        )


def rows(session: Session) -> list[ActRow]:
    """Give all acts, the law before the letter."""
    today, shipped = organisation.today(session), _shipped()
    return [
        ActRow(
            id=act.id,
            code=act.code,
            title=act.title,
            reference=act.reference,
            valid_from=act.valid_from,
            valid_to=act.valid_to,
            papers=tuple(act.papers),
            in_force=_in_force(act, today),
            is_ahead=bool(act.valid_from and act.valid_from > today),
            shipped=act.code in shipped,
        )
        for act in _all(session)
    ]


def cited(session: Session, paper: str, on: date) -> str:
    """Give the acts that the preamble of a paper names on a day: «со статьёй …, законом …».

    It stands after «в соответствии»; nothing where no act is in force.
    """
    acts = [act for act in _all(session) if paper in act.papers and _in_force(act, on)]
    named = ", ".join(act.reference for act in acts)
    return prepositions.with_(named) if named else ""


def first_in_force(session: Session, codes: tuple[str, ...], on: date) -> str:
    """Give «со статьёй …» for the first of some acts that is in force, or nothing."""
    known = {act.code: act for act in _all(session) if _in_force(act, on)}
    found = next((known[code] for code in codes if code in known), None)
    return prepositions.with_(found.reference) if found else ""


def named_in(session: Session, text: str) -> list[ActRow]:
    """Give the acts that a text names by number or by article."""
    return [row for row in rows(session) if _names(text, row.title)]


def out_of_force(session: Session, text: str, on: date) -> list[str]:
    """Tell in a sentence of each act that a text names though it is not in force on a day."""
    return [_told(act, on) for act in named_in(session, text) if not _in_force(act, on)]


def add(session: Session, title: str) -> int:
    """Add an act after the others, and give its key; no paper names it yet.

    Raises:
        MentoringError: the title is empty, or another act bears it.
    """
    acts = list(_all(session))
    taken = {act.code for act in acts}
    code = next(code for at in range(1, len(taken) + 2) if (code := f"own_{at}") not in taken)
    title = _title(title)
    if any(act.title == title for act in acts):
        raise MentoringError("Такой акт в списке уже есть.")
    act = NormativeAct(
        code=code,
        title=title,
        reference=_reference_of(title),
        papers=[],
        position=max((act.position for act in acts), default=0) + 1,
    )
    session.add(act)
    session.flush()
    return act.id


def change(session: Session, act_id: int, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put a value into one field of an act.

    Raises:
        MentoringError: a text is empty, or the act would end before it begins.
    """
    act = session.get_one(NormativeAct, act_id)
    setattr(act, field, _CHECKS[field](value))
    if act.valid_from and act.valid_to and act.valid_to < act.valid_from:
        raise MentoringError("Акт утрачивает силу раньше, чем вступает в неё. Поправьте даты.")


def remove(session: Session, act_id: int) -> None:
    """Take an act out of the list; one that the program came with can be returned."""
    session.delete(session.get_one(NormativeAct, act_id))


def restore(session: Session, act_id: int) -> None:
    """Return an act to what the program came with."""
    act = session.get_one(NormativeAct, act_id)
    for field, value in _shipped()[act.code].items():
        setattr(act, field, value)


def missing(session: Session) -> list[str]:
    """Give the codes of acts that the program came with and that were taken out."""
    there = {act.code for act in _all(session)}
    return [code for code in _shipped() if code not in there]


def restore_missing(session: Session) -> int:
    """Return the acts that were taken out, and tell how many they are."""
    codes = missing(session)
    session.add_all(NormativeAct(**_shipped()[code]) for code in codes)
    return len(codes)


@cache
def _shipped() -> Mapping[str, Mapping[str, Any]]:
    return {columns["code"]: {"valid_to": None} | columns for columns in default()}


def _all(session: Session) -> Iterator[NormativeAct]:
    return iter(session.scalars(select(NormativeAct).order_by(NormativeAct.position)).all())


def _in_force(act: NormativeAct | ActRow, on: date) -> bool:
    begun = act.valid_from is None or act.valid_from <= on
    return begun and (act.valid_to is None or on <= act.valid_to)


def _names(text: str, title: str) -> bool:
    """Find the act's number with its date, or alone where a letter makes it its own; an article."""
    said = " ".join(_IN_BRACKETS.sub("", title).split())
    for day, number in _DATED.findall(said):
        alone = rf"(?<![\w/-]){re.escape(number)}(?![\w/-])"
        dated = rf"{re.escape(day)}(?:\s*г\.)?\s*№\s*{re.escape(number)}(?![\w/-])"
        if re.search(dated if number.isdecimal() else alone, text):
            return True
    article = _ARTICLE.search(said)
    return bool(article and re.search(rf"{_LISTED}{re.escape(article[1])}(?![\d.]*\d)", text))


def _told(act: ActRow, on: date) -> str:
    if act.valid_from and on < act.valid_from:
        return f"{act.title}: вступает в силу только {dates.requisite(act.valid_from)}."
    ended = dates.requisite(act.valid_to) if act.valid_to else ""
    return f"{act.title}: не действует после {ended}."


def _title(text: str) -> str:
    title = cleaned(text, LONGEST)
    if not title:
        raise MentoringError("Название акта: поле не может быть пустым.")
    return title


def _reference_of(title: str) -> str:
    """Propose how a preamble names the act: the kind of it in the instrumental."""
    head, _, tail = title.partition(" ")
    known = {
        "закон": "законом",
        "письмо": "письмом",
        "постановление": "постановлением",
        "приказ": "приказом",
        "распоряжение": "распоряжением",
        "указ": "указом",
    }
    kind = known.get(head.lower())
    return f"{kind} {tail}".strip() if kind else title


def _reference(text: str) -> str:
    reference = cleaned(text, LONGEST)
    if not reference:
        raise MentoringError("Впишите, как акт назван в документах: «в соответствии с …».")
    return reference


def _as_is(value: object) -> object:
    return value


def _papers(codes: Any) -> list[str]:  # noqa: ANN401 - any collection of codes
    return [kind.name for kind in CITING if kind.name in codes]


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "title": _title,
    "reference": _reference,
    "valid_from": _as_is,
    "valid_to": _as_is,
    "papers": _papers,
}
