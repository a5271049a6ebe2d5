"""The personal programme (D22) of a pair: drafted if there is none yet, and issued."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation, pairs, programmes
from mentoring_desktop.documents import programme as document
from mentoring_desktop.documents.facts import Order, Participant
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts, dates
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair
from mentoring_desktop.model.papers import IN_FORCE, UNSIGNED, Paper, PaperKind, PaperPair
from mentoring_desktop.model.people import Mentor, Person
from mentoring_desktop.model.programmes import Programme, ProgrammeActivity
from mentoring_desktop.papers import pair_order, register, sources, texts
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.people import name_of


def issue(session: Session, pair_id: int) -> int:
    """Issue the programme of a pair and give the paper's key.

    Raises:
        MentoringError: the cycle has no curator to agree it.
    """
    programmes.of_pair(session, pair_id)
    return register.keep(session, draft(session, pair_id))


def draft(session: Session, pair_id: int) -> Draft:
    """Gather the programme of a pair as it stands, or as it would be drafted now.

    Raises:
        MentoringError: the cycle has no curator to agree it.
    """
    pair = session.get_one(Pair, pair_id)
    programme = programmes.as_it_would_be(session, pair_id)
    return Draft(
        kind=PaperKind.D22,
        facts=_facts(session, pair, programme),
        title="Персонализированная программа наставничества",
        about=_participants(pair),
        pair_ids=[pair_id],
    )


def again(session: Session, paper: Paper) -> Draft:
    """Gather the programme of the same pair as things stand now."""
    return draft(session, paper.pairs[0].pair_id)


def signed(_: Session, paper: Paper) -> None:
    """Make sure that a programme is approved no earlier than the order it names as its ground.

    Raises:
        MentoringError: it is approved earlier (V08).
    """
    named = (paper.facts["order"] or {}).get("day")
    day = date.fromisoformat(named) if named else None
    if day and paper.dated and paper.dated < day:
        raise MentoringError(
            f"Программа основана на приказе от {dates.requisite(day)} и не может быть утверждена "
            "раньше его. Поправьте дату."
        )


def without(session: Session) -> Sequence[Pair]:
    """Give the open pairs of the current cycle whose programme is not issued, by mentor."""
    issued = select(PaperPair.pair_id).join(Paper)
    issued = issued.where(Paper.kind == PaperKind.D22, Paper.status.in_((*UNSIGNED, *IN_FORCE)))
    query = (
        select(Pair)
        .join(Mentor)
        .join(Person)
        .where(
            Pair.status.in_(OPEN_STATUSES),
            Pair.cycle_id == organisation.current_cycle(session).id,
            Pair.id.not_in(issued),
        )
    )
    return session.scalars(query.order_by(Person.sort_key, Pair.id)).all()


def due(session: Session) -> Iterator[Due]:
    """Offer the programmes of pairs that an order has formed."""
    brought = pairs.ordered(session)
    ordered = [pair for pair in without(session) if pair.id in brought]
    if ordered:
        yield Due(
            kind=PaperKind.D22,
            title=f"Программы: {counts.count(len(ordered), 'пара', 'пары', 'пар')}",
            why="Пары есть в приказе, а программ у них ещё нет.",
            asked={"pair_ids": [pair.id for pair in ordered]},
        )


def _participants(pair: Pair) -> str:
    people = [member.mentee.person for member in pair.members]
    mentees = ", ".join(name_of(person).short for person in people)
    return f"{name_of(pair.mentor.person).short} – {mentees}"


def _facts(session: Session, pair: Pair, programme: Programme) -> document.Programme:
    mentor, mentees = pair.mentor.person, [member.mentee.person for member in pair.members]
    return document.Programme(
        organization=sources.school(session),
        approval=sources.approval(session, Order()),
        mentor=sources.participant(session, mentor, ConsentKind.MENTORING_351_8, mentees),
        mentees=tuple(
            sources.participant(session, person, ConsentKind.PARTICIPATION, [mentor])
            for person in mentees
        ),
        curator=_curator(session),
        date_from=programme.date_from,
        date_to=programme.date_to,
        form=pair.role_form.value,
        kind=pair.kind.value,
        meetings=programme.meetings,
        order=pair_order.of_pair(session, pair.id),
        relevance=programme.relevance,
        difficulties=programme.difficulties,
        strengths=programme.strengths,
        aim=programme.aim,
        tasks=tuple(
            document.Task(text=goal.text, result=goal.expected_result) for goal in programme.goals
        ),
        methods=programme.methods,
        activities=tuple(map(_activity, programme.activities)),
        control=programme.control,
        wording=texts.read(session, "programme", document.Wording),
    )


def _curator(session: Session) -> Participant:
    curator = sources.curator(session)
    if curator is None:
        raise MentoringError("У цикла не указан куратор: программу некому согласовать.")
    return sources.participant(session, curator, ConsentKind.PDN)


def _activity(activity: ProgrammeActivity) -> document.Activity:
    by = dates.until(activity.date_to) if activity.date_to else ""
    return document.Activity(
        text=activity.text,
        form=activity.form,
        term=activity.term_text or by,
        responsible=activity.responsible,
        result=activity.expected_result,
        mark=dates.requisite(activity.done_on) if activity.done_on else "",
    )
