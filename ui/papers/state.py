"""How the state of a paper is said and coloured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentoring_desktop.documents.facts import Order
from mentoring_desktop.model.papers import PaperStatus
from ui.theme import Tone

if TYPE_CHECKING:
    from mentoring_desktop.papers.register import PaperRow

TONES = {
    PaperStatus.DRAFT: Tone.PLAIN,
    PaperStatus.PRINTED: Tone.ACCENT,
    PaperStatus.SIGNED: Tone.OK,
    PaperStatus.PUBLISHED: Tone.OK,
    PaperStatus.SUPERSEDED: Tone.PLAIN,
    PaperStatus.CANCELLED: Tone.BAD,
}

DIFFERS = "расхождение"


def requisites(row: PaperRow) -> str:
    """Say number and date as a paper does: «№ 41-а от 25.03.2022»."""
    return Order(number=row.number, day=row.dated).said


def readers(row: PaperRow) -> str:
    """Say how many have signed that they know a paper in force: «ознакомлены 3 из 7»."""
    done, whole = row.readers
    return f"ознакомлены {done} из {whole}" if whole and row.in_force else ""


def mark(row: PaperRow) -> tuple[str, Tone]:
    """Give the one thing that asks for attention, and how loudly."""
    done, whole = row.readers
    if row.differs:
        return DIFFERS, Tone.WARN
    return (readers(row) if done < whole else ""), Tone.PLAIN


def spoken(row: PaperRow) -> str:
    """Say the state of a paper in a cell, for whoever listens."""
    return ", ".join(filter(None, (row.status.value, mark(row)[0])))


def told(row: PaperRow) -> str:
    """Tell of a paper's life so far in a line."""
    public = f"{row.published_on:%d.%m.%Y}, {row.published_in}" if row.published_on else ""
    ended = f"{row.status.value} {row.ended_on:%d.%m.%Y}" if row.ended_on else ""
    reason = f"{ended}: {row.end_reason}" if row.end_reason else ended
    said = (
        row.status.value if not row.ended_on and row.status is not PaperStatus.PUBLISHED else "",
        f"опубликован {public}" if public else "",
        reason,
        readers(row),
    )
    return " · ".join(filter(None, said))
