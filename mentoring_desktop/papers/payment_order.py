"""The order on payments (D08): to whom, for whom, how much, by which agreement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from mentoring_desktop import normative_acts, organisation
from mentoring_desktop.documents import payment_order as document
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.documents.payment_order import MOST_IN_TEXT
from mentoring_desktop.documents.requisites import reference
from mentoring_desktop.entry import bare_number, cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, counts
from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.model.papers import IN_FORCE, Paper, PaperKind
from mentoring_desktop.model.people import Mentor, Person
from mentoring_desktop.papers import agreement, numbers, payment, sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.papers.standing import standing
from mentoring_desktop.people import name_of

Led = Mapping[int, Sequence[Pair]]
"""The pairs that a mentor is paid for, by the mentor's key."""

_AGREEMENT = "дополнительного соглашения к трудовому договору"
_AGREEMENTS = "дополнительных соглашений к трудовым договорам"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator chose."""

    mentor_ids: tuple[int, ...] = ()
    payment_act: str = ""
    """«Положением об оплате труда», after «в соответствии с»."""
    accountant_id: int | None = None
    """Who reckons the payments; nobody in particular is «бухгалтерия»."""


def mentors(session: Session) -> list[agreement.MentorRow]:
    """Give the mentors to whom a payment may be granted."""
    return [row for row in agreement.mentors(session) if not row.in_job_function]


def draft(session: Session, order: Order, asked: Asked) -> Draft:
    """Gather the order.

    Raises:
        MentoringError: nobody is chosen, or a mentor leads nobody.
    """
    if not asked.mentor_ids:
        raise MentoringError("Отметьте хотя бы одного наставника.")
    order = Order(number=bare_number(order.number), day=order.day)
    return _draft(session, order, asked, {key: _led(session, key) for key in asked.mentor_ids})


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same order as things stand now; of what has ended another order tells."""
    asked = from_json(Asked, paper.asked)
    led = {key: agreement.standing_in(session, paper, key) for key in asked.mentor_ids}
    ids = tuple(key for key, pairs in led.items() if pairs)
    if not ids:
        raise MentoringError("Ни у кого из наставников приказа больше нет действующих пар.")
    asked = replace(asked, mentor_ids=ids)
    return _draft(session, numbers.of(paper), asked, {key: led[key] for key in ids})


def _draft(session: Session, order: Order, asked: Asked, led: Led) -> Draft:
    found = [session.get_one(Mentor, mentor_id) for mentor_id in led]
    accountant = session.get(Person, asked.accountant_id) if asked.accountant_id else None
    acquainted = [mentor.person for mentor in found] + ([accountant] if accountant else [])
    return Draft(
        kind=PaperKind.D08,
        facts=_facts(session, asked, order, led, accountant),
        title="Об установлении выплаты за наставничество",
        about=", ".join(name_of(mentor.person).short for mentor in found),
        number=order.number,
        dated=order.day,
        pair_ids=[pair.id for pairs in led.values() for pair in pairs],
        person_ids=list({person.id: None for person in acquainted}),
        asked=to_json(asked),
    )


def signed(session: Session, paper: Paper) -> None:
    """Make sure that payments are granted no earlier than they are agreed on.

    Raises:
        MentoringError: an agreement that the order names is later.
    """
    for mentor_id in from_json(Asked, paper.asked).mentor_ids:
        agreed = _agreement(session, session.get_one(Mentor, mentor_id))
        if agreed.day and paper.dated and paper.dated < agreed.day:
            raise MentoringError(
                f"Приказ основан на дополнительном соглашении {reference(agreed)} и не может быть "
                "раньше его. Поправьте дату."
            )


def due(session: Session) -> list[Due]:
    """Tell of signed agreements whose payment no order grants yet."""
    granted = {
        mentor_id
        for paper in standing(session, PaperKind.D08)
        for mentor_id in from_json(Asked, paper.asked).mentor_ids
    }
    agreed = agreement.latest(session)
    unpaid = [
        row.id
        for row in mentors(session)
        if row.id not in granted and _agreed(row, agreed.get(row.id))
    ]
    if not unpaid:
        return []
    many = counts.count(len(unpaid), "наставник", "наставника", "наставников")
    return [
        Due(
            kind=PaperKind.D08,
            title=f"Приказ об установлении выплаты: {many}",
            why="Соглашения подписаны, а приказа, по которому начисляют выплату, ещё нет",
            asked=to_json(Asked(mentor_ids=tuple(unpaid))),
        )
    ]


def _agreed(row: agreement.MentorRow, paper: Paper | None) -> bool:
    """Tell whether an agreement is signed, here or before the program, that grants a payment."""
    if paper and paper.status in IN_FORCE:
        return agreement.payment_of(paper, row.payment) != payment.TO_WRITE_IN
    return bool(row.agreed and row.payment)


def _led(session: Session, mentor_id: int) -> Sequence[Pair]:
    found = agreement.open_pairs(session, mentor_id)
    if not found:
        name = name_of(session.get_one(Mentor, mentor_id).person).short
        raise MentoringError(f"{name}: нет действующих пар. Снимите отметку.")
    return found


def _facts(
    session: Session, asked: Asked, order: Order, led: Led, accountant: Person | None
) -> document.PaymentOrder:
    people = [session.get_one(Mentor, mentor_id).person for mentor_id in led]
    acquainted = people + ([accountant] if accountant else [])
    in_table = len(led) > MOST_IN_TEXT
    return document.PaymentOrder(
        organization=sources.school(session),
        order=order,
        signature=sources.signature(session, order.day),
        values=_values(session, asked, order, led, accountant),
        **sources.readers(list(dict.fromkeys(acquainted))),
        payments=tuple(_row(session, *each, order) for each in led.items()) if in_table else (),
        wording=texts.read(session, "payment_order", document.Wording),
    )


def _values(
    session: Session, asked: Asked, order: Order, led: Led, accountant: Person | None
) -> values.Forms:
    on = order.day or organisation.today(session)
    few = led.items() if len(led) <= MOST_IN_TEXT else ()
    said = [_said(session, *each, order) for each in few]
    return (
        values.text("acts", normative_acts.cited(session, PaperKind.D08.name, on))
        | values.school(sources.school(session))
        | values.text("payment_act", cleaned(asked.payment_act))
        | values.text("agreements", _AGREEMENTS if len(led) > 1 else _AGREEMENT)
        | values.text("only", said[0] if len(said) == 1 else "")
        | values.lines("few", said if len(said) > 1 else ())
        | values.text("many", "" if said else "приложению № 1")
        | values.person("accountant", accountant)
        | values.person("controller", None)
    )


def _said(session: Session, mentor_id: int, found: Sequence[Pair], order: Order) -> str:
    """«учителю … за наставничество в отношении … с … по … – 3000 рублей в месяц (…)»."""
    mentor = session.get_one(Mentor, mentor_id)
    mentees = ", ".join(sources.declined(person, Case.GEN) for person in agreement.people_of(found))
    return (
        f"{sources.declined(mentor.person, Case.DAT)} за наставничество в отношении {mentees} "
        f"{agreement.terms(session, found, order.day)}\xa0– {_payment(session, mentor)} "
        f"({_basis(session, mentor)})"
    )


def _row(session: Session, mentor_id: int, found: Sequence[Pair], order: Order) -> document.Payment:
    mentor = session.get_one(Mentor, mentor_id)
    return document.Payment(
        mentor=_introduced(mentor.person),
        mentees="\n".join(map(_introduced, agreement.people_of(found))),
        payment=_payment(session, mentor),
        period=agreement.terms(session, found, order.day),
        basis=_basis(session, mentor),
    )


def _introduced(person: Person) -> str:
    return ", ".join(filter(None, (name_of(person).full, sources.inside(person.position))))


def _payment(session: Session, mentor: Mentor) -> str:
    paper = agreement.of_mentor(session, mentor.id)
    if paper:
        return agreement.payment_of(paper, mentor.payment)
    return mentor.payment or payment.TO_WRITE_IN


def _basis(session: Session, mentor: Mentor) -> str:
    return f"дополнительное соглашение {reference(_agreement(session, mentor))}"


def _agreement(session: Session, mentor: Mentor) -> Order:
    paper = agreement.of_mentor(session, mentor.id)
    in_card = Order(number=mentor.agreement_number, day=mentor.agreement_on)
    return numbers.of(paper) if paper else in_card
