"""Orders on pairs of two invented schools, from real files: an ordinary and a hard case."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy.orm import Session

from mentoring_desktop import new_school, pairs, roadmap, signatories
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.language import Gender
from mentoring_desktop.model.pairs import EndReason, MentoringKind, Pair, PairMember
from mentoring_desktop.model.people import Category
from mentoring_desktop.papers import amending_order, ending_order, pair_order
from mentoring_desktop.papers.charges import Charges
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.store import Store
from tests import make

ORDERED, AMENDED, ENDED = date(2026, 10, 1), date(2027, 1, 25), date(2027, 5, 31)


@dataclass(frozen=True)
class School:
    """The keys of the people of one of the schools."""

    ivanova: int
    kotova: int
    melnik: int
    anna: int
    kim: int
    two_named: int
    charges: Charges


@cache
def papers() -> dict[str, Draft]:
    """Give drafts of orders by the names of their accepted texts."""
    return dict([*_ordinary(), *_hard()])


def _ordinary() -> Iterator[tuple[str, Draft]]:
    """Two pairs; one is prolonged, one gets another mentor, a third comes; one ends early."""
    store = Store.in_memory()
    with store.changing("Школа") as session:
        school = _people(session, "МБОУ «ЦО № 14»")
        keys = pairs.form(session, school.ivanova, [school.melnik, school.kim])
        _direct(session, keys)
        order = Order(number="41-од", day=ORDERED)
        for name, chosen in (("order_on_pairs", keys), ("order_on_one_pair", keys[:1])):
            (draft,) = pair_order.drafts(session, order, _on(chosen, school))
            yield name, draft
        (listed,) = pair_order.issue_all(session, order, _on(keys, school))
        make.live_on(session, AMENDED)
        yield "order_ending_early", _ended_early(session, school, keys[0])
        pairs.set_term(session, keys[1], ORDERED, date(2027, 6, 30))
        _replace(session, keys[0], school, [school.melnik])
        pairs.form(session, school.kotova, [school.anna])
        yield "order_amending", _amended(session, listed, school, "заявления Мельника О.И.")
    store.close()
    yield from _one(amended=False)
    yield from _one(amended=True)


def _one(*, amended: bool) -> Iterator[tuple[str, Draft]]:
    """The order on one pair: prolonged, or with another mentor."""
    store = Store.in_memory()
    with store.changing("Школа") as session:
        school = _people(session, "МБОУ «ЦО № 14»")
        keys = pairs.form(session, school.ivanova, [school.melnik])
        order = Order(number="41-од", day=ORDERED)
        (paper,) = pair_order.issue_all(session, order, _on(keys, school))
        make.live_on(session, AMENDED)
        if amended:
            _replace(session, keys[0], school, [school.melnik])
            yield "order_amending_one_pair", _amended(session, paper, school)
        else:
            pairs.set_term(session, keys[0], ORDERED, date(2027, 6, 30))
            yield "order_prolonging_one_pair", _amended(session, paper, school)
    store.close()


def _hard() -> Iterator[tuple[str, Draft]]:
    """A group of three with an indeclinable woman, an acting director, a name without quotes."""
    store = Store.in_memory()
    with store.changing("Школа") as session:
        school = _people(session, "Школа № 5")
        acting = make.person(
            session, "Шевченко", "Ольга", "Викторовна", position="заместитель директора"
        )
        signatories.add_acting(session, acting.id, date(2026, 9, 15), date(2027, 6, 30))
        group = _group(session, school)
        (single,) = pairs.form(session, school.kotova, [school.melnik])
        order = Order(number="12", day=ORDERED)
        (draft,) = pair_order.drafts(session, order, _on([group], school))
        yield "order_on_group", draft
        (listed,) = pair_order.issue_all(session, order, _on([group, single], school))
        make.live_on(session, AMENDED)
        _replace(session, group, school, [school.anna])
        yield "order_amending_group", _amended(session, listed, school)
    store.close()
    yield "order_ending_group", _group_ended()


def _group_ended() -> Draft:
    """Pairs that ended in time and early in one order, the last day of each its own."""
    store = Store.in_memory()
    with store.changing("Школа") as session:
        school = _people(session, "Школа № 5")
        acting = make.person(session, "Золя", "Анна", "Олеговна", position="учитель")
        signatories.add_acting(session, acting.id, date(2026, 9, 15), date(2027, 6, 30))
        group = _group(session, school)
        (single,) = pairs.form(session, school.kotova, [school.melnik])
        pair_order.issue_all(session, Order(number="12", day=ORDERED), _on([group, single], school))
        make.live_on(session, ENDED)
        pairs.end(session, single, EndReason.DISMISSAL, AMENDED)
        answers = ending_order.Asked(
            pair_ids=[group, single],
            reason=EndReason.PLAN_DONE,
            last_day=ENDED,
            charges=school.charges,
        )
        draft = ending_order.draft(session, Order(), answers)
    store.close()
    return draft


def _people(session: Session, short_name: str) -> School:
    full = "Муниципальное бюджетное общеобразовательное учреждение "
    full += "«Центр образования № 14»" if "14" in short_name else short_name
    new_school.set_up(session, make.school_entry(full_name=full, short_name=short_name))
    make.live_on(session, ORDERED)
    roadmap.approve(session, "36-а", date(2026, 9, 2))
    accountant = make.person(session, "Сомова", "Нина", "Николаевна", position="главный бухгалтер")
    site = make.person(
        session, "Лукин", "Пётр", "Романович", Gender.MALE, position="учитель информатики"
    )
    return School(
        ivanova=make.mentor(session, "Иванова", capacity=4, category=Category.HIGHEST),
        kotova=make.mentor(session, "Котова", first="Елена", middle="Викторовна", capacity=3),
        melnik=make.mentee(
            session,
            "Мельник",
            first="Олег",
            middle="Ильич",
            gender=Gender.MALE,
            position="учитель информатики",
            requests={"DIGITAL": 1},
        ),
        anna=make.mentee(
            session, "Мельник", first="Анна", middle="Ильинична", position="педагог-психолог"
        ),
        kim=make.mentee(
            session,
            "Ким",
            first="Виктория",
            middle="",
            position="советник директора по воспитанию и взаимодействию с детскими общественными "
            "объединениями",
        ),
        two_named=make.mentee(
            session,
            "Константинопольская-Преображенская",
            first="Александра",
            middle="Всеволодовна",
            position="преподаватель-организатор основ безопасности и защиты Родины",
            consents=(),
        ),
        charges=Charges(accountant_id=accountant.id, site_id=site.id),
    )


def _group(session: Session, school: School) -> int:
    (key,) = pairs.form(session, school.ivanova, [school.anna])
    pair = session.get_one(Pair, key)
    pair.kind = MentoringKind.GROUP
    pair.members += [PairMember(mentee_id=who) for who in (school.kim, school.two_named)]
    session.flush()
    return key


def _direct(session: Session, keys: list[int]) -> None:
    for key in keys:
        session.get_one(Pair, key).area_id = make.area(session, "METHOD")


def _on(keys: list[int], school: School) -> pair_order.Asked:
    return pair_order.Asked(pair_ids=keys, charges=school.charges)


def _replace(session: Session, pair_id: int, school: School, mentee_ids: list[int]) -> None:
    pairs.end(session, pair_id, EndReason.MENTEE_REQUEST, AMENDED)
    pairs.form(session, school.kotova, mentee_ids)


def _amended(session: Session, paper: int, school: School, basis: str = "") -> Draft:
    keys = [row.pair_id for row in amending_order.changes(session, paper)]
    answers = amending_order.Asked(
        paper_id=paper, pair_ids=keys, basis=basis, charges=school.charges
    )
    return amending_order.draft(session, Order(number="7-од", day=AMENDED), answers)


def _ended_early(session: Session, school: School, pair_id: int) -> Draft:
    answers = ending_order.Asked(
        pair_ids=[pair_id],
        reason=EndReason.MENTOR_REFUSAL,
        last_day=date(2027, 1, 31),
        basis="заявления Ивановой М.П. от 25.01.2027",
        noticed_on=AMENDED,
        charges=school.charges,
    )
    return ending_order.draft(session, Order(number="6-од", day=AMENDED), answers)
