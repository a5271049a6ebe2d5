"""The school as the papers need it: its name, who signs on a day, the cycle that runs."""

from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.organisation import Cycle, Organization, Signatory


def today(session: Session) -> date:
    """Give the day by which terms are counted: the demo school lives on one day of its year."""
    pretended = session.execute(select(Organization.pretend_today)).scalar_one_or_none()
    return pretended or date.today()  # noqa: DTZ011 - the school's own calendar day is meant


def moment(session: Session) -> datetime:
    """Give the moment that is noted of a deed: the school's day, the hour of this machine."""
    return datetime.combine(today(session), datetime.now().time())  # noqa: DTZ005 - local time


def day_of(session: Session, moment: datetime) -> date:
    """Give the school's day of a moment by this machine's clock: a demo school has one day only."""
    pretended = session.execute(select(Organization.pretend_today)).scalar_one_or_none()
    return pretended or moment.date()


def current(session: Session) -> Organization:
    """Give the school.

    Raises:
        MentoringError: the file has no school yet.
    """
    school = session.execute(select(Organization)).scalar_one_or_none()
    if school is None:
        raise MentoringError("В файле ещё нет сведений о школе. Создайте базу школы заново.")
    return school


def current_cycle(session: Session) -> Cycle:
    """Give the newest cycle.

    Raises:
        MentoringError: the file has no cycle yet.
    """
    newest = select(Cycle).order_by(Cycle.date_from.desc(), Cycle.id.desc()).limit(1)
    cycle = session.execute(newest).scalar_one_or_none()
    if cycle is None:
        raise MentoringError("В файле ещё нет цикла наставничества. Создайте базу школы заново.")
    return cycle


def signing(session: Session, on: date) -> Signatory | None:
    """Give the one who signs on a day, if anybody does; an acting one goes before the permanent."""
    query = select(Signatory).where(
        Signatory.date_from <= on, or_(Signatory.date_to.is_(None), Signatory.date_to >= on)
    )
    query = query.order_by(Signatory.acting.desc(), Signatory.date_from.desc()).limit(1)
    return session.execute(query).scalar_one_or_none()


def signatory(session: Session, on: date) -> Signatory:
    """Give the one who signs for the school on a day.

    Raises:
        MentoringError: nobody signs on that day.
    """
    found = signing(session, on)
    if found is None:
        raise MentoringError(
            f"На {on:%d.%m.%Y} не указано, кто подписывает за школу. Проверьте дату документа."
        )
    return found
