"""Pairs: forming, moving and dissolving them, with the rules worded for the coordinator."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from mentoring_desktop import matching, mentees, mentors, organisation
from mentoring_desktop.entry import lines, link
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts
from mentoring_desktop.mentees import MenteeRow
from mentoring_desktop.mentors import MentorRow
from mentoring_desktop.model.pairs import (
    OPEN_STATUSES,
    EndReason,
    MentoringKind,
    Pair,
    PairMember,
    PairStatus,
)
from mentoring_desktop.model.papers import IN_FORCE, UNSIGNED, Paper, PaperKind, PaperPair


def form(session: Session, mentor_id: int, mentee_ids: Sequence[int]) -> list[int]:
    """Make a pair of the mentor with each of the mentees, and give the pairs' keys.

    A mentee who has a mentor is moved: the pair that was is dissolved in the same action.

    Raises:
        MentoringError: mentor and mentee are one person (V01), the mentor has no place left or
            takes nobody now, or a paper speaks of the former pair.
    """
    if len(mentee_ids) > 1:
        _require_places(session, mentor_id, mentee_ids)
    return [_form_one(session, mentor_id, mentee_id) for mentee_id in mentee_ids]


def dissolve(session: Session, mentee_ids: Sequence[int]) -> None:
    """Take mentees out of their draft pairs; they wait for a mentor again.

    Raises:
        MentoringError: a paper speaks of a pair, so it must be ended with a reason.
    """
    for mentee_id in mentee_ids:
        member = _membership(session, mentee_id)
        if member is None:
            continue
        _require_no_paper(session, member)
        _leave(session, member)


def end(
    session: Session, pair_id: int, reason: EndReason, on: date, *, by_order: bool = False
) -> None:
    """End a pair that a paper speaks of; it stays in the file with its reason and last day.

    An order may name a day that is yet to come: those who work are told beforehand.

    Raises:
        MentoringError: the pair has ended already, or the day is yet to come or outside its term.
    """
    pair = session.get_one(Pair, pair_id)
    require_open(pair)
    if on > organisation.today(session) and not by_order:
        raise MentoringError(f"День {on:%d.%m.%Y} ещё не наступил. Завершите пару в этот день.")
    if on > pair.date_to:
        raise MentoringError(
            f"Срок пары — до {pair.date_to:%d.%m.%Y}: позже этого дня её не завершают."
        )
    if on < pair.date_from:
        raise MentoringError(
            f"Пара работает с {pair.date_from:%d.%m.%Y}: раньше этого дня её не завершить."
        )
    done = reason in (EndReason.PLAN_DONE, EndReason.TERM_END)
    pair.status = PairStatus.COMPLETED if done else PairStatus.TERMINATED
    pair.ended_on, pair.end_reason = on, reason


def term(session: Session, pair_id: int) -> tuple[date, date]:
    """Give the first and the last day of a pair."""
    pair = session.get_one(Pair, pair_id)
    return pair.date_from, pair.date_to


def set_term(session: Session, pair_id: int, since: date, until: date) -> None:
    """Give a pair another term, both days included; an order that speaks of it has to follow.

    Raises:
        MentoringError: the pair has ended, or the days go backwards.
    """
    pair = session.get_one(Pair, pair_id)
    require_open(pair)
    if until < since:
        raise MentoringError("Последний день пары раньше первого. Поправьте дни.")
    pair.date_from, pair.date_to = since, until


def require_open(pair: Pair) -> None:
    """Make sure that the pair has not ended.

    Raises:
        MentoringError: it has.
    """
    if pair.status not in OPEN_STATUSES:
        raise MentoringError(f"Эта пара уже {pair.status.value}.")


def has_paper(session: Session, pair_id: int) -> bool:
    """Tell whether a paper of the school already speaks of the pair."""
    query = select(PaperPair.id).where(PaperPair.pair_id == pair_id).limit(1)
    return session.execute(query).first() is not None


@dataclass(frozen=True)
class OrderOfPair:
    """The order that brought a pair: what the chancellery has yet to write is empty."""

    number: str
    dated: date | None


def order_of(session: Session, pair_id: int, instead_of: int | None = None) -> OrderOfPair | None:
    """Give the order in force that brought a pair, if there is one.

    That is the first of those that speak of it: later ones put its row right. ``instead_of`` is
    the key of one that does not count, since another is to come in its place.
    """
    query = select(Paper.number, Paper.dated).join(PaperPair)
    query = query.where(PaperPair.pair_id == pair_id, *_brought(instead_of))
    row = session.execute(query.order_by(Paper.id).limit(1)).one_or_none()
    return OrderOfPair(row[0] or "", row[1]) if row else None


def ordered(session: Session, instead_of: int | None = None) -> set[int]:
    """Give the keys of all pairs that an order in force brought."""
    query = select(PaperPair.pair_id).join(Paper).where(*_brought(instead_of))
    return set(session.scalars(query))


def _brought(instead_of: int | None) -> list[ColumnElement[bool]]:
    counts_not = [] if instead_of is None else [Paper.id != instead_of]
    return [
        Paper.kind.in_((PaperKind.D05, PaperKind.D06)),
        Paper.status.in_((*UNSIGNED, *IN_FORCE)),
        *counts_not,
    ]


def change(session: Session, pair_id: int, field: str, text: str) -> None:
    """Tell what a pair has come to (``results``), or where the site tells of it (``case_url``).

    Raises:
        MentoringError: the text is absurdly long, or the address is none.
    """
    pair = session.get_one(Pair, pair_id)
    setattr(pair, field, link(text) if field == "case_url" else lines(text))


def _require_places(session: Session, mentor_id: int, mentee_ids: Sequence[int]) -> None:
    """Count the places once for all, so that the sentence speaks of what the board shows."""
    (mentor,) = mentors.rows(session, [mentor_id])
    new = set(mentee_ids) - {member.mentee_id for member in mentor.members}
    if 0 < mentor.free < len(new):
        places = counts.count(mentor.free, "место", "места", "мест")
        raise MentoringError(
            f"У наставника ({mentor.name.short}) не хватает мест: свободно {places}. "
            "Добавьте место в карточке наставника или перенесите не всех."
        )


def _form_one(session: Session, mentor_id: int, mentee_id: int) -> int:
    (mentor,) = mentors.rows(session, [mentor_id])
    (mentee,) = mentees.rows(session, [mentee_id])
    _require_possible(mentor, mentee)
    if mentee.pair_id is not None:
        dissolve(session, [mentee_id])
    pair = _new_pair(session, mentor, mentee)
    session.add(pair)
    session.flush()
    return pair.id


def _new_pair(session: Session, mentor: MentorRow, mentee: MenteeRow) -> Pair:
    cycle, fit = organisation.current_cycle(session), matching.fit(mentor, mentee)
    older = (mentor.experience or 0) >= (mentee.experience or 0)
    return Pair(
        cycle_id=cycle.id,
        mentor_id=mentor.id,
        kind=MentoringKind.TRADITIONAL if older else MentoringKind.REVERSE,
        area_id=mentee.requests[0].area_id if mentee.requests else None,
        date_from=min(max(organisation.today(session), cycle.date_from), cycle.date_to),
        date_to=cycle.date_to,
        score=fit.score,
        score_reason=fit.reason,
        members=[PairMember(mentee_id=mentee.id)],
    )


def _require_possible(mentor: MentorRow, mentee: MenteeRow) -> None:
    if mentor.person_id == mentee.person_id:
        raise MentoringError(f"{mentor.name.short} не может быть наставником самому себе.")
    if any(member.mentee_id == mentee.id for member in mentor.members):
        raise MentoringError(f"{mentee.name.short} уже в паре с этим наставником.")
    if mentor.closed and not mentor.free:
        raise MentoringError(
            f"У наставника ({mentor.name.short}) {mentor.closed}. Добавьте место в карточке "
            "наставника или освободите одно на доске."
        )
    if mentor.closed or mentor.archived:
        state = "в архиве" if mentor.archived else mentor.closed
        raise MentoringError(
            f"{mentor.name.short}: {state}. Сначала измените состояние в карточке наставника."
        )
    if mentee.archived:
        raise MentoringError(f"{mentee.name.short} в архиве. Сначала верните из архива.")
    if mentee.state in mentees.LEFT:
        raise MentoringError(
            f"{mentee.name.short}: {mentee.state.value}. Сначала измените состояние в карточке."
        )


def _membership(session: Session, mentee_id: int) -> PairMember | None:
    query = select(PairMember).join(Pair).where(PairMember.mentee_id == mentee_id)
    return session.execute(query.where(Pair.status.in_(OPEN_STATUSES))).scalar_one_or_none()


def _require_no_paper(session: Session, member: PairMember) -> None:
    if has_paper(session, member.pair_id):
        (mentee,) = mentees.rows(session, [member.mentee_id])
        raise MentoringError(
            f"О паре ({mentee.name.short}) уже составлен документ, просто убрать её нельзя. "
            "Нажмите «Завершить пару…» и укажите причину."
        )


def _leave(session: Session, member: PairMember) -> None:
    """Take the mentee out; a pair that nobody is left in goes too."""
    pair = member.pair
    pair.members.remove(member)
    session.flush()
    if not pair.members:
        session.delete(pair)
        session.flush()
