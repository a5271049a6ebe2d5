"""How a form's sheet is laid out: its headings, and what each column holds."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import areas
from mentoring_desktop.exchange.answers.targets import Targets
from mentoring_desktop.exchange.fields.contacts import EMAIL
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.headings import PASSED_OVER, plain
from mentoring_desktop.exchange.importing.layout import FULL_NAME, Rows
from mentoring_desktop.model.exchange import KnownColumn
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.surveys import wording

_DEEPEST = 10
"""Headings are looked for in so many rows: forms put them first, people a title above."""


@dataclass(frozen=True)
class Columns:
    """Where the answers begin, and the key of what each column holds, or ``PASSED_OVER``."""

    start: int
    headings: tuple[str, ...]
    keys: tuple[str, ...]

    def with_key(self, column: int, key: str) -> "Columns":
        """Give the layout in which a column holds something else."""
        return replace(self, keys=(*self.keys[:column], key, *self.keys[column + 1 :]))

    def question(self, targets: Targets) -> str:
        """Give what must be settled before anything can be read; empty when nothing."""
        counted = Counter(key for key in self.keys if key != PASSED_OVER)
        for key, times in counted.items():
            if times > 1:
                title = targets.all[key].title
                return f"Для «{title}» выбрано столбцов: {times}. Оставьте один из них."
        if not counted.keys() & {FULL_NAME, EMAIL}:
            return "Выберите столбец и укажите под списком, где имя или почта того, кто отвечал."
        if not any(targets.all[key].question for key in counted):
            return "Выберите столбцы и укажите под списком, где ответы на вопросы анкеты."
        return ""


def known_targets(session: Session, kind: SurveyKind) -> Targets:
    """Give what columns may hold, with the headings the coordinator has read before."""
    query = select(KnownColumn.heading, KnownColumn.field)
    query = query.where(KnownColumn.purpose == _purpose(kind))
    remembered = {heading: field for heading, field in session.execute(query)}  # noqa: C416 - rows
    return Targets(wording.current(session, kind), areas.rows(session), remembered)


def found(rows: Rows, targets: Targets) -> Columns:
    """Find the headings: the row of which most is known, the first one if nothing is."""
    best, most = _read(rows, 0, targets), 0
    for row in range(min(_DEEPEST, len(rows))):
        columns = _read(rows, row, targets)
        known = sum(key != PASSED_OVER for key in columns.keys)
        if known > most:
            best, most = columns, known
    return best


def remember(session: Session, kind: SurveyKind, columns: Columns, targets: Targets) -> None:
    """Note how the headings were read where they were not understood, for the next sheet."""
    purpose = _purpose(kind)
    query = select(KnownColumn).where(KnownColumn.purpose == purpose)
    there = {row.heading: row for row in session.execute(query).scalars()}
    for heading, key in _chosen(columns, targets).items():
        if heading in there:
            there[heading].field = key
        else:
            session.add(KnownColumn(purpose=purpose, heading=heading, field=key))


def _chosen(columns: Columns, targets: Targets) -> Mapping[str, str]:
    return {
        plain(heading): key
        for heading, key in zip(columns.headings, columns.keys, strict=True)
        if heading and targets.key(heading) != key
    }


def _purpose(kind: SurveyKind) -> str:
    return f"survey.{kind.name}"


def _read(rows: Rows, row: int, targets: Targets) -> Columns:
    headings = tuple(" ".join(text_of(cell).split()) for cell in (rows[row] if rows else ()))
    keys = [targets.key(heading) if heading else PASSED_OVER for heading in headings]
    return Columns(row + 1, headings, tuple(keys))
