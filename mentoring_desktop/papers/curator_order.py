"""The order (D04) that names the curator: its gathering and its deed."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import normative_acts, organisation
from mentoring_desktop import roadmap as plan
from mentoring_desktop.documents import order as document
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.documents.requisites import reference
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.organisation import Cycle
from mentoring_desktop.model.papers import ENDED, IN_FORCE, Paper, PaperKind
from mentoring_desktop.papers import numbers, register, regulation_order, sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.people import name_of

_TITLE = "О назначении куратора реализации программ наставничества"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator chooses; what is empty is left out of the order."""

    curator_id: int | None = None
    since: date | None = None
    report_until: date | None = None
    deputy_id: int | None = None
    controller_id: int | None = None
    former: Order = field(default_factory=Order)
    """The order on the former curator, which loses its force."""


def proposed(session: Session) -> Asked:
    """Propose answers: the curator of the cycle, the end of the roadmap, the former order."""
    curator, former = sources.curator(session), _former(session)
    stages = {stage.code: stage.date_to for stage in plan.current(session).stages}
    return Asked(
        curator_id=curator.id if curator else None,
        report_until=stages.get("COMPLETION"),
        former=numbers.of(former) if former else Order(),
    )


def draft(session: Session, order: Order, asked: Asked) -> Draft:
    """Gather the order.

    Raises:
        MentoringError: no curator is chosen, or one who is to be replaced by themselves.
    """
    curator = sources.person(session, asked.curator_id)
    deputy, controller = (
        sources.person(session, key) for key in (asked.deputy_id, asked.controller_id)
    )
    if curator is None:
        raise MentoringError("Выберите, кого приказ назначает куратором.")
    if deputy is curator:
        raise MentoringError("Куратор не может замещать сам себя. Выберите другого работника.")
    readers = {who.id: who for who in (curator, deputy, controller) if who}
    return Draft(
        kind=PaperKind.D04,
        facts=document.PlainOrder(
            organization=sources.school(session),
            order=order,
            signature=sources.signature(session, order.day),
            values=_values(session, order, asked),
            **sources.readers(readers.values()),
            wording=texts.read(session, "curator_order", document.Wording),
        ),
        title=_TITLE,
        about=name_of(curator).short,
        number=order.number,
        dated=order.day,
        person_ids=list(readers),
        asked=to_json(asked),
    )


def issue(session: Session, order: Order, asked: Asked) -> list[int]:
    """Keep the order, in whose place it comes when it is signed, and give its key.

    Raises:
        MentoringError: as ``draft`` and ``register.keep`` do.
    """
    former = _former(session)
    key = register.keep(session, draft(session, order, asked))
    if former and (former.number or "", former.dated) == (asked.former.number, asked.former.day):
        former.successor_id = key
    return [key]


def again(session: Session, paper: Paper) -> Draft:
    """Gather the order anew by what was chosen for it."""
    order = numbers.of(paper)
    return draft(session, order, from_json(Asked, paper.asked))


def signed(session: Session, paper: Paper) -> None:
    """Make the one it names the curator of its cycle."""
    cycle = session.get_one(Cycle, paper.cycle_id)
    cycle.curator_id = from_json(Asked, paper.asked).curator_id


def due(session: Session) -> list[Due]:
    """Tell whether the curator is named by no order.

    An order issued without the program names the curator too, as far as can be known.
    """
    curator = sources.curator(session)
    if curator is None or regulation_order.appoints(session, curator.id):
        return []
    query = select(Paper).where(Paper.status.not_in(ENDED))
    of_curators = session.scalars(query.where(Paper.kind == PaperKind.D04)).all()
    if any(paper.asked.get("curator_id") == curator.id for paper in of_curators):
        return []
    on_regulation = session.scalars(query.where(Paper.kind == PaperKind.D01)).first()
    if not (of_curators or on_regulation):
        return []
    name = name_of(curator)
    return [
        Due(
            kind=PaperKind.D04,
            title=f"Приказ о назначении куратора: {name.short}",
            why=f"{name.short} ведёт наставничество, но приказа об этом нет",
        )
    ]


def _former(session: Session) -> Paper | None:
    query = select(Paper).where(Paper.kind == PaperKind.D04, Paper.status.in_(IN_FORCE))
    return session.scalars(query.order_by(Paper.id.desc())).first()


def _values(session: Session, order: Order, asked: Asked) -> values.Forms:
    on, approving = order.day or organisation.today(session), sources.approving(session)
    return (
        values.school(sources.school(session))
        | values.text("acts", normative_acts.cited(session, PaperKind.D04.name, on))
        | values.text("regulation", reference(approving) if approving.number else "")
        | values.person("curator", sources.person(session, asked.curator_id))
        | values.day("since", asked.since)
        | values.day("report_until", asked.report_until)
        | values.person("deputy", sources.person(session, asked.deputy_id))
        | values.text("former", reference(asked.former) if asked.former.number else "")
        | values.person("controller", sources.person(session, asked.controller_id))
    )
