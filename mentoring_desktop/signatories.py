"""Who signs for the school: one permanent head after another, and those who act for the head."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from mentoring_desktop.model.organisation import Signatory
from mentoring_desktop.people import PersonName, name_of

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class SignatoryRow:
    """An entry of who signs, in which post and when."""

    id: int
    person_id: int
    name: PersonName
    position: str
    date_from: date
    date_to: date | None
    acting: bool
    signs_today: bool


def rows(session: Session) -> list[SignatoryRow]:
    """Give all entries, the newest first."""
    signing = organisation.signing(session, organisation.today(session))
    newest = select(Signatory).order_by(Signatory.date_from.desc(), Signatory.id.desc())
    found = session.execute(newest).scalars()
    return [_row(each, signs_today=each is signing) for each in found]


def replace(session: Session, person_id: int, position: str, since: date) -> int:
    """Let another sign from a day on; the former's term ends the day before. Gives the key.

    Raises:
        MentoringError: the post is empty, or somebody is permanent from that day or a later one.
    """
    permanent = _permanent(session)
    for later in permanent:
        if later.date_from >= since:
            raise _taken(later)
    former = permanent[-1] if permanent else None
    if former and (former.date_to is None or former.date_to >= since):
        former.date_to = since - _DAY
    return _add(session, person_id, _post(position), since, None, acting=False)


def add_acting(session: Session, person_id: int, since: date, until: date) -> int:
    """Let somebody act for the head, both days included; the post is the head's. Gives the key.

    Raises:
        MentoringError: the days go backwards, or there is no head on the first of them.
    """
    _require_order(since, until)
    heads = [each for each in _permanent(session) if each.date_from <= since]
    if not heads:
        raise MentoringError(
            f"На {dates.requisite(since)} не указан директор: замещать некого. Проверьте день."
        )
    return _add(session, person_id, heads[-1].position, since, until, acting=True)


def correct(
    session: Session, signatory_id: int, position: str, since: date, until: date | None = None
) -> None:
    """Mend the post and the term; the one before a permanent signs up to the day before.

    Args:
        session: the session of an action.
        signatory_id: the key of the entry.
        position: the post of the one who signs; of the one who is replaced where it is acting.
        since: the first day.
        until: the last day of an acting one; a permanent one signs until the next begins.

    Raises:
        MentoringError: the post is empty, or the term does not fit with the others.
    """
    entry = session.get_one(Signatory, signatory_id)
    if entry.acting:
        if until is None:
            raise MentoringError("Укажите последний день исполнения обязанностей.")
        _require_order(since, until)
        entry.date_to = until
    else:
        _move(session, entry, since)
    entry.position, entry.date_from = _post(position), since


def remove(session: Session, signatory_id: int) -> None:
    """Take a wrong entry away; the one before a permanent gets the days back.

    Raises:
        MentoringError: it is the only permanent one.
    """
    entry = session.get_one(Signatory, signatory_id)
    if not entry.acting:
        if len(_permanent(session)) == 1:
            raise MentoringError(
                "Без директора не подписать ни одного документа. Исправьте запись или смените его."
            )
        former = _before(session, entry)
        if former and _joined(former, entry):
            former.date_to = entry.date_to
    session.delete(entry)


def _permanent(session: Session) -> list[Signatory]:
    query = select(Signatory).where(Signatory.acting.is_(False))
    return list(session.execute(query.order_by(Signatory.date_from)).scalars())


def _before(session: Session, entry: Signatory) -> Signatory | None:
    """Give the permanent one who began before this one."""
    earlier = [each for each in _permanent(session) if each.date_from < entry.date_from]
    return earlier[-1] if earlier else None


def _joined(former: Signatory, entry: Signatory) -> bool:
    """Tell whether one's term ends the day before the other's begins."""
    return former.date_to == entry.date_from - _DAY


def _move(session: Session, entry: Signatory, since: date) -> None:
    """Begin a permanent term on another day, and end the one before it accordingly."""
    if entry.date_to and since > entry.date_to:
        raise MentoringError(
            f"Запись заканчивается {dates.requisite(entry.date_to)}. Назовите день не позже этого."
        )
    former = _before(session, entry)
    if former:
        if former.date_from >= since:
            raise _taken(former)
        if _joined(former, entry) or former.date_to is None or former.date_to >= since:
            former.date_to = since - _DAY


def _taken(other: Signatory) -> MentoringError:
    return MentoringError(
        f"С {dates.requisite(other.date_from)} за школу подписывает {name_of(other.person).short}. "
        "Назовите более поздний день или исправьте ту запись."
    )


def _require_order(since: date, until: date) -> None:
    if until < since:
        raise MentoringError("Последний день раньше первого. Поправьте дни.")


def _post(text: str) -> str:
    post = cleaned(text)
    if not post:
        raise MentoringError("Напишите должность: она печатается над подписью.")
    return post


def _add(
    session: Session,
    person_id: int,
    position: str,
    since: date,
    until: date | None,
    *,
    acting: bool,
) -> int:
    entry = Signatory(
        person_id=person_id, position=position, date_from=since, date_to=until, acting=acting
    )
    session.add(entry)
    session.flush()
    return entry.id


def _row(entry: Signatory, *, signs_today: bool) -> SignatoryRow:
    return SignatoryRow(
        id=entry.id,
        person_id=entry.person_id,
        name=name_of(entry.person),
        position=entry.position,
        date_from=entry.date_from,
        date_to=entry.date_to,
        acting=entry.acting,
        signs_today=signs_today,
    )
