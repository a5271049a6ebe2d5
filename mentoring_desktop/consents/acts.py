"""What may happen to a sheet of consent: printed, signed, taken back, mended."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import attachments, organisation
from mentoring_desktop.consents.named import partners, partners_of, uncovered
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus
from mentoring_desktop.new_school import LONGEST_CYCLE

EARLIEST = date(2006, 7, 27)
"""The day of the law on personal data (152-ФЗ): nobody signed such sheets before it."""

_LONGEST_TERM = timedelta(days=75 * 366)
_AWAITING = (ConsentStatus.NOT_REQUESTED, ConsentStatus.PRINTED)


def mark_printed(
    session: Session,
    person_id: int,
    kind: ConsentKind,
    until: date | None,
    named: Iterable[int] = (),
) -> None:
    """Note that a sheet is printed today, the last day and the people of a pair whom it names.

    What was signed or taken back before stays as it was.
    """
    sheet = _awaiting(session, person_id, kind) or _new(session, person_id, kind)
    sheet.status, sheet.printed_on = ConsentStatus.PRINTED, organisation.today(session)
    sheet.valid_to, sheet.named = until, sorted(named)


def sign(session: Session, person_id: int, kind: ConsentKind, on: date) -> None:
    """Note that the person has signed: a new sheet, or another day of the one in force.

    A sheet in force that names another pair than there is stays as it was beside the new one.

    Raises:
        MentoringError: the day is yet to come, or absurd.
    """
    sheet = _awaiting(session, person_id, kind)
    if sheet is None:
        in_force = _in_force(session, person_id, kind)
        wanted = partners_of(partners(session, [person_id]), person_id, kind)
        fits = in_force and not uncovered((each.named for each in in_force), wanted)
        sheet = in_force[-1] if fits else _new(session, person_id, kind)
    if sheet.status is not ConsentStatus.SIGNED and (sheet.valid_to is None or sheet.valid_to < on):
        sheet.valid_to = usual_end(session, kind, on)
    sheet.status = ConsentStatus.SIGNED
    _put(session, sheet, "signed_on", on)


def withdraw(session: Session, person_id: int, kind: ConsentKind, on: date | None = None) -> None:
    """Note that the person has taken the consent back, today or on a day (152-ФЗ ст. 9 ч. 2).

    Raises:
        MentoringError: there is none in force, or the day is absurd.
    """
    in_force = _in_force(session, person_id, kind)
    if not in_force:
        raise MentoringError(
            "Отзывать нечего: действующего согласия нет. Сначала отметьте, когда его подписали."
        )
    for sheet in in_force:
        sheet.status = ConsentStatus.WITHDRAWN
        _put(session, sheet, "withdrawn_on", on or organisation.today(session))


def execute(session: Session, person_id: int, kind: ConsentKind, on: date | None = None) -> None:
    """Note that the school has done what a withdrawal asks, today or on a day.

    Raises:
        MentoringError: nothing is taken back, or the day is absurd.
    """
    query = _of(person_id, kind).where(
        Consent.status == ConsentStatus.WITHDRAWN, Consent.executed_on.is_(None)
    )
    withdrawn = session.scalars(query).all()
    if not withdrawn:
        raise MentoringError("Исполнять нечего: отозванного согласия нет.")
    for sheet in withdrawn:
        _put(session, sheet, "executed_on", on or organisation.today(session))


def take_mark_back(session: Session, consent_id: int) -> None:
    """Take the last mark on a sheet back: done, withdrawn, signed, printed. An empty sheet goes."""
    sheet = session.get_one(Consent, consent_id)
    if sheet.executed_on:
        sheet.executed_on = None
    elif sheet.status is ConsentStatus.WITHDRAWN:
        sheet.status, sheet.withdrawn_on = ConsentStatus.SIGNED, None
    elif sheet.signed_on and sheet.printed_on:
        sheet.status, sheet.signed_on = ConsentStatus.PRINTED, None
    else:
        session.delete(sheet)


def change(session: Session, consent_id: int, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put a value into one field of a sheet: a day of it, its last day, where it is kept.

    Raises:
        MentoringError: the day is empty, yet to come, or out of its order.
    """
    _put(session, session.get_one(Consent, consent_id), field, value)


def attach_scan(session: Session, consent_id: int, name: str, data: bytes) -> None:
    """Keep the scan of a sheet inside the school's file, among the files of the person.

    Raises:
        MentoringError: the file is empty or too large.
    """
    sheet = session.get_one(Consent, consent_id)
    sheet.scan_id = attachments.keep(session, name, data, sheet.person_id)


def usual_end(session: Session, kind: ConsentKind, on: date) -> date | None:
    """Give the last day of a consent signed on a day, as the school usually has it.

    The consent to the use of personal data lasts until its purpose is reached; the others until the
    end of the running cycle, unless they were signed out of all connection with it.
    """
    end = organisation.current_cycle(session).date_to
    near = timedelta(0) <= end - on <= LONGEST_CYCLE
    return end if near and kind is not ConsentKind.PDN else None


def _put(session: Session, sheet: Consent, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    setattr(sheet, field, _CHECKS[field](value, organisation.today(session)))
    _require_order(sheet)


def _require_order(sheet: Consent) -> None:
    """See to it that a sheet was signed, then withdrawn, then that was done; its end is after."""
    for earlier, later, sentence in (
        ("signed_on", "valid_to", "Согласие подписано {0}: раньше оно не кончится."),
        ("signed_on", "withdrawn_on", "Согласие подписано {0}: раньше его не отозвать."),
        ("withdrawn_on", "executed_on", "Согласие отозвано {0}: раньше отзыв не исполнить."),
    ):
        first, second = getattr(sheet, earlier), getattr(sheet, later)
        if first and second and second < first:
            raise MentoringError(f"{sentence.format(dates.requisite(first))} Поправьте дату.")
    if sheet.signed_on and sheet.valid_to and sheet.valid_to - sheet.signed_on > _LONGEST_TERM:
        raise MentoringError("Согласие не действует больше 75 лет. Поправьте год.")


def _day_of(what: str) -> Callable[[date | None, date], date]:
    def check(day: date | None, today: date) -> date:
        if day is None:
            raise MentoringError(
                f"Напишите день, когда согласие {what}. "
                "Если это отмечено по ошибке, снимите отметку."
            )
        if day > today:
            raise MentoringError(
                f"Согласие не может быть {what} завтрашним днём или позже. Поправьте дату."
            )
        if day < EARLIEST:
            raise MentoringError("Слишком давно: таких согласий ещё не было. Поправьте год.")
        return day

    return check


_CHECKS: Mapping[str, Callable[[Any, date], Any]] = {
    "signed_on": _day_of("подписано"),
    "withdrawn_on": _day_of("отозвано"),
    "executed_on": _day_of("исполнено"),
    "valid_to": lambda day, _: day,
    "storage_place": lambda text, _: cleaned(text),
}


def _of(person_id: int, kind: ConsentKind) -> Any:  # noqa: ANN401 - a query
    query = select(Consent).where(Consent.person_id == person_id, Consent.kind == kind)
    return query.order_by(Consent.id)


def _awaiting(session: Session, person_id: int, kind: ConsentKind) -> Consent | None:
    """Give the sheet that is prepared and not signed yet."""
    return session.scalars(_of(person_id, kind).where(Consent.status.in_(_AWAITING))).first()


def _in_force(session: Session, person_id: int, kind: ConsentKind) -> list[Consent]:
    """Give the sheets in force today, the one signed last at the end."""
    today = organisation.today(session)
    signed = session.scalars(_of(person_id, kind).where(Consent.status == ConsentStatus.SIGNED))
    in_force = [sheet for sheet in signed if sheet.valid_to is None or sheet.valid_to >= today]
    return sorted(in_force, key=lambda sheet: (sheet.signed_on or date.min, sheet.id))


def _new(session: Session, person_id: int, kind: ConsentKind) -> Consent:
    sheet = Consent(person_id=person_id, kind=kind)
    session.add(sheet)
    return sheet
