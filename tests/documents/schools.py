"""Two invented schools in real files: an ordinary one, and one where everything is hard."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import new_school, organisation, roadmap, signatories
from mentoring_desktop.language import Gender
from mentoring_desktop.model.pairs import MentoringKind, Pair, PairMember, PairStatus
from mentoring_desktop.model.people import Mentor, Person
from mentoring_desktop.papers import pair_order
from mentoring_desktop.store import Store
from tests import make

Found = TypeVar("Found")
START, END = date(2026, 10, 1), date(2027, 5, 31)
ON = date(2026, 10, 1)


def ordinary(gather: Callable[[Session], Found]) -> Found:
    """What is gathered in a school of one pair: Иванова leads Мельник Олег."""
    with _ordinary().reading() as session:
        return gather(session)


def hard(gather: Callable[[Session], Found]) -> Found:
    """What is gathered in «Школа № 5»: a group of three, indeclinable names, an acting head."""
    with _hard().reading() as session:
        return gather(session)


def many(gather: Callable[[Session], Found]) -> Found:
    """What is gathered in a school of five pairs."""
    with _many().reading() as session:
        return gather(session)


def person_of(session: Session, last: str, first: str) -> int:
    """The key of a person by name."""
    query = select(Person.id).where(Person.last_name == last, Person.first_name == first)
    return session.scalars(query).one()


@cache
def _ordinary() -> Store:
    store = _school()
    with store.changing("Внести") as session:
        mentor = make.mentor(session, "Иванова")
        _pair(session, mentor, [_oleg(session)])
        _agree(session, mentor, "5", "3000 рублей в месяц")
        pair_order.issue(session, [1], "112-од", ON)
    return store


@cache
def _hard() -> Store:
    store = _school(
        full_name="Муниципальное казённое общеобразовательное учреждение «Средняя школа № 5 имени "
        "Героя Советского Союза П.П. Константинопольского»",
        short_name="Школа № 5",
        founder="Управление образования администрации города Заречного",
        address="ул. Школьная, д. 3, г. Заречный, 301000",
        inn="7100000000",
        ogrn="1027100000000",
    )
    with store.changing("Внести") as session:
        mentor = make.mentor(session, "Шевченко", first="Ольга", middle="Викторовна")
        _pair(session, mentor, [_anna(session), _oleg(session), _kim(session)])
        acting = make.person(
            session,
            "Константинопольская-Преображенская",
            "Александра",
            "Всеволодовна",
            position="заместитель директора по учебно-воспитательной работе",
        )
        signatories.add_acting(session, acting.id, date(2026, 9, 20), date(2027, 6, 30))
        pair_order.issue(session, [1], "112-од", ON)
    return store


@cache
def _many() -> Store:
    store = _school()
    with store.changing("Внести") as session:
        names = "Иванова", "Егорова", "Ежова", "Ёлкина", "Жукова"
        for number, last in enumerate(names, 1):
            mentor = make.mentor(session, last)
            mentee = make.mentee(session, f"{last}-Младшая", first="Анна", middle="Ильинична")
            _pair(session, mentor, [mentee])
            _agree(session, mentor, str(number), f"{number}000 рублей в месяц")
    return store


def _school(**changes: str) -> Store:
    store = Store.in_memory()
    with store.changing("Создать базу школы") as session:
        new_school.set_up(session, make.school_entry())
        for name, text in changes.items():
            setattr(organisation.current(session), name, text)
        make.live_on(session, make.TODAY)
        roadmap.approve(session, "36-а", date(2026, 9, 2))
    return store


def _pair(session: Session, mentor_id: int, mentee_ids: list[int]) -> None:
    group = len(mentee_ids) > 1
    made = Pair(
        cycle_id=organisation.current_cycle(session).id,
        mentor_id=mentor_id,
        kind=MentoringKind.GROUP if group else MentoringKind.TRADITIONAL,
        date_from=START,
        date_to=END,
        status=PairStatus.AGREED,
        members=[PairMember(mentee_id=each) for each in mentee_ids],
    )
    session.add(made)
    session.flush()


def _agree(session: Session, mentor_id: int, number: str, payment: str) -> None:
    mentor = session.get_one(Mentor, mentor_id)
    mentor.agreement_number, mentor.agreement_on, mentor.payment = number, ON, payment


def _oleg(session: Session) -> int:
    return make.mentee(
        session,
        "Мельник",
        first="Олег",
        middle="Ильич",
        gender=Gender.MALE,
        position="учитель информатики",
    )


def _anna(session: Session) -> int:
    return make.mentee(
        session, "Мельник", first="Анна", middle="Ильинична", position="педагог-психолог"
    )


def _kim(session: Session) -> int:
    return make.mentee(
        session,
        "Ким",
        first="Виктория",
        middle="",
        position="советник директора по воспитанию и взаимодействию с детскими общественными "
        "объединениями",
    )
