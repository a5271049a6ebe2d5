"""The agreement with a mentor (D14): who needs one, what it says, what its signing changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop import consents, normative_acts, organisation, pairs
from mentoring_desktop.documents import agreement as document
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, counts, dates
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.organisation import BY_CHARTER
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairStatus
from mentoring_desktop.model.papers import IN_FORCE, Paper, PaperKind, PaperPair
from mentoring_desktop.model.people import Mentor, Person
from mentoring_desktop.papers import numbers, pair_rows, payment, sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.papers.payment import Payment
from mentoring_desktop.papers.standing import standing
from mentoring_desktop.people import PersonName, name_of

CONTENT = (
    "составление и реализация программы наставничества",
    "консультирование наставляемого",
    "посещение и анализ уроков (занятий) наставляемого",
    "показ своих уроков (занятий)",
    "помощь в работе с документацией",
    "подготовка к аттестации, конкурсу",
    "отчёт о реализации программы",
)
"""What a mentor may be charged with; the law wants it said (ТК РФ ст. 351.8)."""
USUAL = tuple(text for text in CONTENT if not text.startswith("подготовка"))
_BRINGING = PaperKind.D05, PaperKind.D06
"""Orders that make somebody a mentor."""
WAYS = "очная", "дистанционная", "смешанная (очная и дистанционная)"
HOURS = "в пределах рабочего времени", "сверх рабочего времени"
NOT_NEEDED = (
    "соглашение не нужно: наставничество входит в должностные обязанности и учтено в окладе "
    "(письмо Роструда от 02.10.2025 № ТЗ/7300-6-1)"
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator chose; the same for all mentors of a pack."""

    mentor_ids: tuple[int, ...] = ()
    content: tuple[str, ...] = USUAL
    way: str = WAYS[0]
    hours: str = HOURS[0]
    payment: Payment = field(default_factory=Payment)
    payment_act: str = ""
    """«Положения об оплате труда», in the genitive."""
    basis: str = ""
    """On what the one who signs acts, in the genitive; empty as the school has it."""


@dataclass(frozen=True)
class MentorRow:
    """A mentor with open pairs."""

    id: int
    name: PersonName
    mentees: tuple[PersonName, ...]
    agreed: str
    """«№ 5 от 01.10.2026», the agreement there is."""
    in_job_function: bool
    payment: str


def mentors(session: Session) -> list[MentorRow]:
    """Give the mentors who lead anybody now."""
    led: dict[Mentor, list[Pair]] = {}
    for pair in pair_rows.open_pairs(session):
        led.setdefault(pair.mentor, []).append(pair)
    return [_row(mentor, found) for mentor, found in led.items()]


def drafts(session: Session, order: Order, asked: Asked) -> list[Draft]:
    """Gather an agreement with each of the mentors; numbers go on from the first.

    Raises:
        MentoringError: nobody is chosen, a mentor leads nobody or needs none, no content is
            chosen, or the amount is no number.
    """
    if not asked.mentor_ids:
        raise MentoringError("Отметьте хотя бы одного наставника.")
    if not any(map(str.strip, asked.content)):
        raise MentoringError("Отметьте, что входит в работу наставника: закон велит это указать.")
    row = numbers.in_row(order, len(asked.mentor_ids))
    return [
        _draft(
            session,
            numbered,
            replace(asked, mentor_ids=(mentor_id,)),
            open_pairs(session, mentor_id),
        )
        for mentor_id, numbered in zip(asked.mentor_ids, row, strict=True)
    ]


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same agreement as things stand now; an ended pair alone needs no new one."""
    asked = from_json(Asked, paper.asked)
    if to_json(sources.signature(session, paper.dated)) != paper.facts["signature"]:
        # Another acts on another ground.
        asked = replace(asked, basis="")
    found = standing_in(session, paper, *asked.mentor_ids)
    return _draft(session, numbers.of(paper), asked, found)


def signed(session: Session, paper: Paper) -> None:
    """Note number and date in the mentor's card."""
    for mentor_id in _of(paper):
        mentor = session.get_one(Mentor, mentor_id)
        mentor.agreement_number, mentor.agreement_on = paper.number or "", paper.dated


def cancelled(session: Session, paper: Paper) -> None:
    """Take number and date out of the mentor's card, unless it tells of another agreement."""
    for mentor_id in _of(paper):
        mentor = session.get_one(Mentor, mentor_id)
        if (mentor.agreement_number, mentor.agreement_on) == (paper.number or "", paper.dated):
            mentor.agreement_number, mentor.agreement_on = "", None


def due(session: Session) -> list[Due]:
    """Tell of mentors whose pairs are agreed or ordered and who have no agreement."""
    drafted = {mentor_id for paper in standing(session, PaperKind.D14) for mentor_id in _of(paper)}
    waiting = select(Pair.mentor_id).where(
        Pair.status.in_(OPEN_STATUSES), Pair.status != PairStatus.DRAFT
    )
    settled = set(session.scalars(waiting))
    lacking = [
        row.id
        for row in mentors(session)
        if row.id in settled - drafted and not row.agreed and not row.in_job_function
    ]
    if not lacking:
        return []
    many = counts.count(len(lacking), "наставник", "наставника", "наставников")
    return [
        Due(
            kind=PaperKind.D14,
            title=f"Дополнительные соглашения: {many}",
            why="Содержание, срок, форму и оплату наставничества закон велит записать "
            "в соглашении к трудовому договору (ТК РФ, ст. 351.8)",
            asked=to_json(Asked(mentor_ids=tuple(lacking))),
        )
    ]


def warnings(session: Session, asked: Asked, on: date | None) -> list[str]:
    """Warn of a payment left open (V22), of no consent (V07) and of days out of order (V02)."""
    on = on or organisation.today(session)
    chosen = [session.get_one(Mentor, mentor_id) for mentor_id in asked.mentor_ids]
    by_card = asked.payment.kind is payment.PaymentKind.CARD
    unpaid = [name_of(each.person).short for each in chosen if by_card and not each.payment]
    said = [f"Впишите выплату, в карточке её нет: {', '.join(unpaid)}"] if unpaid else []
    return said + [each for mentor in chosen for each in _warnings(session, mentor, on)]


def payment_of(paper: Paper, card: str) -> str:
    """Give «3000 рублей в месяц» as an agreement has it, or the mentor's card."""
    return payment.told(from_json(Asked, paper.asked).payment, card)


def latest(session: Session) -> dict[int, Paper]:
    """Give the latest agreement that stands with each mentor, by the mentors' keys."""
    return {
        mentor_id: paper for paper in standing(session, PaperKind.D14) for mentor_id in _of(paper)
    }


def of_mentor(session: Session, mentor_id: int) -> Paper | None:
    """Give the latest agreement with a mentor that stands."""
    return latest(session).get(mentor_id)


def open_pairs(session: Session, mentor_id: int) -> Sequence[Pair]:
    """Give the pairs that a mentor leads now."""
    query = select(Pair).where(Pair.mentor_id == mentor_id, Pair.status.in_(OPEN_STATUSES))
    return session.scalars(query.order_by(Pair.id)).all()


def standing_in(session: Session, paper: Paper, mentor_id: int) -> Sequence[Pair]:
    """Give of whom a paper on a mentor speaks: those led now, if any of them is new to it.

    A pair that has only ended leaves the paper as it is: what ended is said by an order. One that
    ended before the day of the paper has no place in it.
    """
    found, told = open_pairs(session, mentor_id), {link.pair_id for link in paper.pairs}
    if any(pair.id not in told for pair in found):
        return found
    lasted = or_(Pair.ended_on.is_(None), Pair.ended_on >= (paper.dated or date.min))
    query = select(Pair).where(Pair.mentor_id == mentor_id, Pair.id.in_(told), lasted)
    return session.scalars(query.order_by(Pair.id)).all()


def people_of(found: Sequence[Pair]) -> list[Person]:
    """Give the mentees of pairs."""
    return [member.mentee.person for pair in found for member in pair.members]


def terms(session: Session, found: Sequence[Pair], on: date | None) -> str:
    """Give «с … по …», each pair's own where they differ.

    A pair that no signed order speaks of begins no earlier than the day of the paper (V02).
    """
    periods = {pair.id: _period(session, pair, on) for pair in found}
    if len(set(periods.values())) == 1:
        return next(iter(periods.values()))
    return "; ".join(
        f"в отношении {name_of(person).short_in(Case.GEN)}\xa0– {periods[pair.id]}"
        for pair in found
        for person in people_of([pair])
    )


def _period(session: Session, pair: Pair, on: date | None) -> str:
    query = select(Paper.id).join(PaperPair).where(PaperPair.pair_id == pair.id)
    orders = query.where(Paper.kind.in_(_BRINGING), Paper.status.in_(IN_FORCE))
    signed = session.scalars(orders.limit(1)).first() is not None
    return dates.period(pair.date_from if signed else pair_rows.begins(pair, on), pair.date_to)


def _of(paper: Paper) -> tuple[int, ...]:
    return from_json(Asked, paper.asked).mentor_ids


def _row(mentor: Mentor, found: Sequence[Pair]) -> MentorRow:
    agreement = Order(number=mentor.agreement_number, day=mentor.agreement_on)
    return MentorRow(
        id=mentor.id,
        name=name_of(mentor.person),
        mentees=tuple(map(name_of, people_of(found))),
        agreed=agreement.said,
        in_job_function=mentor.in_job_function,
        payment=mentor.payment,
    )


def _draft(session: Session, order: Order, asked: Asked, found: Sequence[Pair]) -> Draft:
    mentor = session.get_one(Mentor, *asked.mentor_ids)
    name = name_of(mentor.person)
    if mentor.in_job_function:
        raise MentoringError(f"{name.short}: {NOT_NEEDED}. Снимите отметку.")
    if not found:
        raise MentoringError(f"{name.short}: нет действующих пар. Снимите отметку.")
    return Draft(
        kind=PaperKind.D14,
        facts=_facts(session, mentor, found, asked, order),
        title="Дополнительное соглашение о наставничестве",
        about=name.short,
        number=order.number,
        dated=order.day,
        pair_ids=[pair.id for pair in found],
        asked=to_json(asked),
    )


def _facts(
    session: Session, mentor: Mentor, found: Sequence[Pair], asked: Asked, order: Order
) -> document.Agreement:
    name = name_of(mentor.person)
    return document.Agreement(
        organization=sources.school(session),
        order=order,
        signature=sources.signature(session, order.day),
        employee=name.full,
        position=sources.inside(mentor.person.position),
        employee_signature=name.signature,
        values=_values(session, mentor, found, asked, order.day),
        wording=texts.read(session, "agreement", document.Wording),
    )


def _values(
    session: Session, mentor: Mentor, found: Sequence[Pair], asked: Asked, day: date | None
) -> values.Forms:
    on, school, mentees = day or organisation.today(session), sources.school(session), found
    who = values.signatory("director", organisation.signatory(session, on))
    if basis := cleaned(asked.basis):
        who |= values.text("director.basis", basis)
    # One signed later is no ground of the agreement, and is warned of.
    consent = _consent(session, mentor, found)
    people = people_of(mentees)
    kind = "индивидуальная" if len(people) == 1 else "групповая"
    form = ", ".join(filter(None, (kind, cleaned(asked.way), cleaned(asked.hours))))
    granted = payment.granted(asked.payment)
    return (
        values.text("acts", normative_acts.cited(session, PaperKind.D14.name, on))
        | values.school(school)
        | values.text("school_full", school.full_name)
        | who
        | values.person("mentor", mentor.person)
        | values.people("mentees", people)
        | values.day("consent", consent if consent and consent <= on else None)
        | values.lines("content", map(cleaned, asked.content))
        | values.text("period", terms(session, found, day))
        | values.text("form", form)
        | values.text("payment", granted)
        | values.text("payment_terms", "" if granted else mentor.payment or payment.TO_WRITE_IN)
        | values.text("payment_act", cleaned(asked.payment_act))
    )


def _consent(session: Session, mentor: Mentor, found: Sequence[Pair]) -> date | None:
    mentees = [person.id for person in people_of(found)]
    return consents.signed_on(session, mentor.person_id, ConsentKind.MENTORING_351_8, mentees)


def _warnings(session: Session, mentor: Mentor, on: date) -> Iterator[str]:
    found, name = open_pairs(session, mentor.id), name_of(mentor.person).short
    consent = _consent(session, mentor, found)
    if consent is None:
        yield f"{name}: нет письменного согласия на наставничество."
    elif consent > on:
        yield f"{name}: согласие от {dates.requisite(consent)} позже соглашения."
    ordered = [order.dated for pair in found if (order := pairs.order_of(session, pair.id))]
    first = min(filter(None, ordered), default=None)
    if first and first < on:
        yield f"{name}: приказ о паре от {dates.requisite(first)} раньше соглашения."
    if any(pair.date_from <= on and not pairs.order_of(session, pair.id) for pair in found):
        yield (
            f"{name}: приказа о паре ещё нет. Подпишите его в один день с соглашением или сначала "
            "задайте паре первый день, не раньше приказа: иначе сроки в них разойдутся."
        )


def basis(session: Session) -> str:
    """Give on what the one who signs today acts, where it is not written in by hand."""
    found = organisation.signatory(session, organisation.today(session))
    return "" if found.acting and found.basis == BY_CHARTER else found.basis
