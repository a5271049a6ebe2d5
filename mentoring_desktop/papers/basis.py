"""On what an order about pairs rests: statements and notices (D15) that the register keeps."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.language import Case, dates
from mentoring_desktop.model.pairs import EndReason, Pair
from mentoring_desktop.model.papers import ENDED, Paper, PaperKind, PaperPair
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers.notice import Asked, earliest
from mentoring_desktop.people import name_of

_REASONS = {
    Variant.REFUSAL: EndReason.MENTOR_REFUSAL,
    Variant.CANCEL: EndReason.EMPLOYER_CANCEL,
    Variant.REPLACEMENT: EndReason.MENTEE_REQUEST,
}


@dataclass(frozen=True)
class Statement:
    """What a statement says of the end of a pair."""

    pair_id: int
    text: str
    """After «на основании»: «заявления Ивановой М.П. от 12.01.2027 № 3»."""
    reason: EndReason
    received: date | None
    last_day: date | None


def offered(session: Session, pair_ids: Collection[int]) -> list[Statement]:
    """Give the statements about these pairs, the newest first."""
    query = select(Paper, PaperPair.pair_id).join(PaperPair)
    query = query.where(
        Paper.kind == PaperKind.D15, Paper.status.not_in(ENDED), PaperPair.pair_id.in_(pair_ids)
    )
    found = session.execute(query.order_by(Paper.id.desc()))
    return [_statement(session, paper, session.get_one(Pair, key)) for paper, key in found]


def _statement(session: Session, paper: Paper, pair: Pair) -> Statement:
    asked = from_json(Asked, paper.asked)
    last_day = asked.last_day or (earliest(session, asked.received) if asked.received else None)
    return Statement(
        pair_id=pair.id,
        text=_said(paper, asked, pair),
        reason=_REASONS[asked.variant],
        received=asked.received,
        last_day=last_day,
    )


def _said(paper: Paper, asked: Asked, pair: Pair) -> str:
    if asked.variant is Variant.CANCEL:
        whose = "уведомления"
    else:
        whose = f"заявления {name_of(_author(asked, pair)).short_in(Case.GEN)}"
    on = paper.dated or asked.received
    day = f"от\xa0{dates.requisite(on)}" if on else ""
    number = f"№\xa0{paper.number}" if paper.number else ""
    return " ".join(filter(None, (whose, day, number)))


def _author(asked: Asked, pair: Pair) -> Person:
    """Give who wrote it: the mentor, or the mentee who asks for another."""
    if asked.variant is Variant.REFUSAL:
        return pair.mentor.person
    first, *_ = people = [member.mentee.person for member in pair.members]
    return next((person for person in people if person.id == asked.mentee_id), first)
