"""What the page says of people in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentoring_desktop.language import counts
from mentoring_desktop.mentors import CLOSED
from mentoring_desktop.model.people import Category

if TYPE_CHECKING:
    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow


def waits(row: MenteeRow) -> str:
    """Say how long the mentee has waited: «ждёт 24 дня», or «сегодня» of who has just come."""
    if not row.waits_days:
        return "сегодня"
    return f"ждёт {counts.count(row.waits_days, 'день', 'дня', 'дней')}"


def spoken(row: MenteeRow) -> str:
    """Say everything the card shows."""
    asks = ", ".join(ask.short for ask in row.requests)
    lacking = f"нет согласия: {', '.join(row.missing)}" if row.missing else ""
    long = waits(row) if row.waits_days else "ждёт с сегодняшнего дня"
    parts = (row.name.full, row.position, long, asks and f"запросы: {asks}", lacking)
    return ", ".join(filter(None, parts))


def category_of(mentor: MentorRow) -> str:
    """Give «высшая», or nothing where there is no category."""
    return "" if mentor.category is Category.NONE else mentor.category.value


def pause_of(mentor: MentorRow) -> str:
    """Say why the mentor takes nobody for now; that all places are taken the dots tell already."""
    return str(mentor.status.value) if mentor.status in CLOSED else ""
