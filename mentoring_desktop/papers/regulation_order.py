"""The order (D01) that approves the Положение and the roadmap: its gathering and its deeds."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import normative_acts, organisation
from mentoring_desktop import roadmap as plan
from mentoring_desktop.documents import order as document
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.documents.requisites import reference
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case
from mentoring_desktop.model.papers import ENDED, IN_FORCE, Paper, PaperKind, PaperStatus
from mentoring_desktop.papers import life, numbers, register, regulation, sources, texts, values
from mentoring_desktop.papers import roadmap as roadmap_paper
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due

PUBLISHED_WITHIN = timedelta(days=14)
"""From the order to its place on the site: ten working days in the practice of schools."""

_ROADMAP = {
    Case.NOM: "Дорожная карта",
    Case.GEN: "Дорожной карты",
    Case.DAT: "Дорожной карте",
    Case.ACC: "Дорожную карту",
    Case.INS: "Дорожной картой",
    Case.PRE: "Дорожной карте",
}
_BANKS = "MENTEE_BANK", "MENTOR_BANK"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator chooses; what is empty is left out of the order."""

    since: date | None = None
    """From when the Положение is in force; from the day of the order if empty."""
    with_roadmap: bool = True
    appoints: bool = True
    """Whether it names the curator, who otherwise has an order of their own (D04)."""
    banks_until: date | None = None
    pairs_until: date | None = None
    report_until: date | None = None
    site_id: int | None = None
    controller_id: int | None = None
    municipal: str = ""
    """«приказом управления образования от 01.09.2026 № 15»."""
    former: Order = field(default_factory=Order)
    """The order on the Положение that loses its force."""


def proposed(session: Session) -> Asked:
    """Propose answers: the terms of the roadmap, the former order, what is not approved yet."""
    former, head = _former(session), plan.head(session)
    ends = _ends(session)
    return Asked(
        with_roadmap=not head.order_number,
        appoints=former is None and not head.order_number,
        banks_until=max((ends[code] for code in _BANKS if code in ends), default=None),
        pairs_until=ends.get("PAIR_WORK"),
        report_until=ends.get("COMPLETION"),
        former=numbers.of(former) if former else sources.approving(session),
    )


def drafts(session: Session, order: Order, asked: Asked) -> list[Draft]:
    """Gather the order and its appendices, the Положение and perhaps the roadmap.

    Raises:
        MentoringError: nobody signs on the day of the order, a text is absurdly long, or the
            newest version of the Положение has been approved already.
    """
    if regulation.current(session).locked:
        raise MentoringError(
            "Эта редакция Положения уже утверждена. Начните новую редакцию, измените её "
            "и составьте приказ о ней."
        )
    found = [_order(session, order, asked), regulation.draft(session, order)]
    return [*found, roadmap_paper.draft(session, order)] if asked.with_roadmap else found


def issue(session: Session, order: Order, asked: Asked) -> list[int]:
    """Keep the order and its appendices, which rest on it, and give their keys.

    Raises:
        MentoringError: as ``drafts`` and ``register.keep`` do.
    """
    first, *others = drafts(session, order, asked)
    key = register.keep(session, first)
    keys = [key]
    for draft in others:
        paper = session.get_one(Paper, register.keep(session, replace(draft, basis_id=key)))
        # One that says the same is the paper it was, and rests on the newer order from now on.
        paper.basis_id, paper.dated = key, draft.dated
        keys.append(paper.id)
    regulation.issued(session, keys[1])
    _precede(session, keys, asked)
    return keys


def again(session: Session, paper: Paper) -> Draft:
    """Gather the order anew by what was chosen for it."""
    order = numbers.of(paper)
    return _order(session, order, from_json(Asked, paper.asked))


def cancelled(session: Session, paper: Paper) -> None:
    """Take the appendices away with an order that nobody has signed; a signed one keeps them."""
    if paper.ended_on is None:
        for each in appendices(session, paper):
            each.basis_id = None
            life.remove(session, each.id)


def appendices(session: Session, paper: Paper) -> list[Paper]:
    """Give what the order approves: the Положение and perhaps the roadmap."""
    query = select(Paper).where(
        Paper.basis_id == paper.id,
        Paper.kind.in_((PaperKind.D02, PaperKind.D03)),
        Paper.status.not_in(ENDED),
    )
    return list(session.scalars(query.order_by(Paper.kind)))


def due(session: Session) -> list[Due]:
    """Tell whether the Положение has no order: neither here nor issued without the program."""
    found = regulation.current(session)
    if found.id and found.paper_id is None and len(regulation.editions(session)) > 1:
        title = "Приказ об утверждении Положения: новая редакция"
        return [Due(kind=PaperKind.D01, title=title, why="Новая редакция ещё не утверждена")]
    if plan.head(session).order_number or _last(session):
        return []
    why = "Положение и дорожная карта ещё не утверждены приказом"
    title = "Приказ об утверждении Положения и дорожной карты"
    return [Due(kind=PaperKind.D01, title=title, why=why)]


def appoints(session: Session, person_id: int) -> bool:
    """Tell whether an order on the Положение that lasts has named a person the curator."""
    query = select(Paper.asked).where(Paper.kind == PaperKind.D01, Paper.status.not_in(ENDED))
    return any(asked.get("curator_id") == person_id for asked in session.scalars(query))


def _order(session: Session, order: Order, asked: Asked) -> Draft:
    site, controller = (
        sources.person(session, key) for key in (asked.site_id, asked.controller_id)
    )
    curator = sources.curator(session)
    readers = {who.id: who for who in (curator, site, controller) if who}
    named = curator.id if curator and asked.appoints else None
    return Draft(
        kind=PaperKind.D01,
        facts=document.PlainOrder(
            organization=sources.school(session),
            order=order,
            signature=sources.signature(session, order.day),
            values=_values(session, order, asked),
            **sources.readers(readers.values()),
            wording=texts.read(session, "regulation_order", document.Wording),
        ),
        title=_title(session),
        about="Положение и дорожная карта" if asked.with_roadmap else "Положение",
        number=order.number,
        dated=order.day,
        person_ids=list(readers),
        asked=to_json(asked) | {"curator_id": named},
    )


def _title(session: Session) -> str:
    school = sources.school(session).name_in(Case.PRE)
    about = "Об утверждении Положения о системе наставничества педагогических работников"
    return f"{about} в {school}"


def _values(session: Session, order: Order, asked: Asked) -> values.Forms:
    on, curator = order.day or organisation.today(session), sources.curator(session)
    former = reference(asked.former) if asked.former.number else ""
    whole = former if asked.with_roadmap else ""
    site = sources.person(session, asked.site_id)
    until = order.day + PUBLISHED_WITHIN if order.day else None
    found = regulation.protocols(regulation.current(session))
    return (
        values.school(sources.school(session))
        | values.text("acts", normative_acts.cited(session, PaperKind.D01.name, on))
        | values.text("municipal", cleaned(asked.municipal))
        | {name: found[name] for name in ("council", "protocol", "union_protocol")}
        | values.day("since", asked.since or order.day, blank=True)
        | {"roadmap": {case: said if asked.with_roadmap else "" for case, said in _ROADMAP.items()}}
        | values.person("curator", curator)
        | values.person("appointed", curator if asked.appoints else None)
        | values.day("banks_until", asked.banks_until)
        | values.day("pairs_until", asked.pairs_until)
        | values.day("report_until", asked.report_until)
        | values.person("site", site)
        | values.day("site_until", until, blank=True)
        | values.text("former", whole)
        | values.text("former_regulation", "" if whole else former)
        | values.person("controller", sources.person(session, asked.controller_id))
    )


def _ends(session: Session) -> dict[str, date]:
    """Give the last day of each stage of the roadmap by its code."""
    return {stage.code: stage.date_to for stage in plan.current(session).stages if stage.date_to}


def _former(session: Session) -> Paper | None:
    """Give the order on the Положение that is in force."""
    return _last(session, IN_FORCE)


def _last(session: Session, statuses: tuple[PaperStatus, ...] = ()) -> Paper | None:
    query = select(Paper).where(Paper.kind == PaperKind.D01)
    lasting = Paper.status.in_(statuses) if statuses else Paper.status.not_in(ENDED)
    return session.scalars(query.where(lasting).order_by(Paper.id.desc())).first()


def _precede(session: Session, keys: Sequence[int], asked: Asked) -> None:
    """Note in whose place these papers come when they are signed.

    The former order on the Положение goes on where its roadmap does.
    """
    papers = {paper.kind: paper for paper in (session.get_one(Paper, key) for key in keys)}
    if not (asked.with_roadmap and asked.former.number):
        del papers[PaperKind.D01]
    query = select(Paper).where(Paper.kind.in_(papers), Paper.status.in_(IN_FORCE))
    for former in session.scalars(query):
        same_plan = former.cycle_id == papers[former.kind].cycle_id
        if former.kind is not PaperKind.D03 or same_plan:
            former.successor_id = papers[former.kind].id
