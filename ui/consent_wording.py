"""How a kind of consent is told: in a chip, in a hint, in the line of its history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentoring_desktop.consents import State
from mentoring_desktop.language import dates
from mentoring_desktop.model.consents import ConsentKind, ConsentStatus
from ui.theme import Tone

if TYPE_CHECKING:
    from datetime import date

    from mentoring_desktop.consents import ConsentRow, Sheet, Standing

HEADINGS = {
    ConsentKind.PDN: "Персональные данные",
    ConsentKind.DISTRIBUTION: "Распространение",
    ConsentKind.MENTORING_351_8: "Наставничество",
    ConsentKind.PARTICIPATION: "Участие",
}


@dataclass(frozen=True)
class Told:
    """A state in words; the brief ones are for a narrow place."""

    text: str
    tone: Tone = Tone.PLAIN
    brief: str = ""


def told(standing: Standing, today: date) -> Told:
    """Tell how a kind of consent stands; a day of this year is told without the year."""
    found = _TELL[standing.state](standing, today)
    if standing.warnings:
        return Told(f"{found.text} !", Tone.WARN if found.tone is Tone.OK else found.tone)
    return found


def hint(standing: Standing) -> str:
    """Tell all there is to say: the kind, its sheets, what does not agree."""
    sheets = [sentence(sheet) for sheet in reversed(standing.history)]
    warnings = [f"Внимание: {text}" for text in standing.warnings]
    return "\n".join([standing.kind.value.capitalize(), *sheets, *warnings])


def earlier(standing: Standing) -> str:
    """Tell of the sheets that were before the one which tells the state."""
    others = [sheet for sheet in standing.history if sheet != standing.sheet]
    return "; ".join(map(sentence, others))


def sentence(sheet: Sheet) -> str:
    """Tell what became of a sheet: «подписано 01.09.2021, действовало до 31.05.2022»."""
    parts = [
        f"{word} {dates.requisite(day)}"
        for word, day in (
            ("напечатано", sheet.printed_on),
            ("подписано", sheet.signed_on),
            ("срок до", sheet.valid_to if sheet.signed_on else None),
            ("отозвано", sheet.withdrawn_on),
            ("отзыв исполнен", sheet.executed_on),
            ("уничтожено", sheet.destroyed_on),
        )
        if day
    ]
    place = f"хранится: {sheet.storage_place}" if sheet.storage_place else ""
    return ", ".join(filter(None, [*parts, place])) or ConsentStatus.NOT_REQUESTED.value


def parts(row: ConsentRow) -> str:
    """Say what somebody is in mentoring: «наставник, наставляемый»."""
    return ", ".join(sorted(part.value for part in row.parts)) or "в архиве"


def _day(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return f"{day:%d.%m}" if day.year == today.year else dates.requisite(day)


def _none(standing: Standing, _: date) -> Told:
    if standing.idle:
        return Told("не нужно")
    return Told("нет", Tone.WARN if standing.needed else Tone.PLAIN)


def _printed(standing: Standing, today: date) -> Told:
    day = _day(standing.sheet.printed_on if standing.sheet else None, today)
    return Told(f"напечатано {day}".strip(), Tone.ACCENT)


def _signed(standing: Standing, today: date) -> Told:
    day = _day(standing.sheet.signed_on if standing.sheet else None, today)
    if standing.uncovered:
        return Told("подписано не об этой паре", Tone.WARN, "не об этой паре")
    return Told(f"подписано {day}".strip(), Tone.OK)


def _expires(standing: Standing, today: date) -> Told:
    brief = f"истекает {_day(standing.until, today)}"
    return Told(f"{brief}, напечатано" if standing.awaits else brief, Tone.WARN, brief)


def _expired(standing: Standing, today: date) -> Told:
    tone = Tone.BAD if standing.needed else Tone.PLAIN
    return Told(f"истекло {_day(standing.until, today)}".strip(), tone)


def _withdrawn(standing: Standing, today: date) -> Told:
    day = _day(standing.until, today)
    if standing.overdue:
        return Told(f"отозвано, срок вышел {day}", Tone.BAD, f"срок вышел {day}")
    return Told(f"отозвано, исполнить до {day}", Tone.BAD, f"исполнить до {day}")


def _executed(standing: Standing, today: date) -> Told:
    day = _day(standing.sheet.withdrawn_on if standing.sheet else None, today)
    return Told(f"отозвано {day}".strip(), Tone.WARN if standing.needed else Tone.PLAIN)


_TELL = {
    State.NONE: _none,
    State.PRINTED: _printed,
    State.SIGNED: _signed,
    State.EXPIRES: _expires,
    State.EXPIRED: _expired,
    State.WITHDRAWN: _withdrawn,
    State.EXECUTED: _executed,
}
