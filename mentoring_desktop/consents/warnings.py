"""Where a consent does not agree with the bank, the order and the pair it belongs to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.consents.named import Partners, partners, partners_of
from mentoring_desktop.consents.standing import Standing, State
from mentoring_desktop.language import dates
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.consents import Consent, ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair
from mentoring_desktop.model.papers import ENDED, Paper, PaperKind, PaperPair
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.people.names import NAME_COLUMNS, PersonName

_OVER = {
    State.EXPIRED: "согласие истекло",
    State.WITHDRAWN: "согласие отозвано",
    State.EXECUTED: "согласие отозвано",
}


@dataclass(frozen=True)
class Circumstances:
    """What of the banks, orders and pairs consents have to agree with, by person."""

    joined: Mapping[int, date]
    """Since when somebody is in a bank."""
    ordered: Mapping[int, tuple[date, str]]
    """Date and number of the first order in force that makes somebody a mentor."""
    partners: Partners
    """The other side of everybody's open pairs."""
    names: Mapping[int, PersonName]
    """Of everybody in open pairs or named by a sheet."""


def circumstances(session: Session) -> Circumstances:
    """Read them for everybody."""
    paired = partners(session)
    return Circumstances(
        joined=_joined(session),
        ordered=_ordered(session),
        partners=paired,
        names=_names(session, paired),
    )


def warnings(person_id: int, standing: Standing, facts: Circumstances) -> Iterator[str]:
    """Tell, in words, what of one kind of consent does not agree."""
    yield from _too_late(person_id, standing, facts)
    yield from _of_others(person_id, standing, facts)
    kinds = facts.partners if standing.kind is ConsentKind.PDN else (standing.kind,)
    paired = any(partners_of(facts.partners, person_id, kind) for kind in kinds)
    if standing.state in _OVER and paired:
        yield f"{_OVER[standing.state]}, а пара действует"


def _of_others(person_id: int, standing: Standing, facts: Circumstances) -> Iterator[str]:
    """Tell of a sheet that names other people than those of the pair, or not all of them."""
    if not (standing.in_force and standing.uncovered and standing.sheet):
        return
    named = set(standing.sheet.named)
    if named & partners_of(facts.partners, person_id, standing.kind):
        yield f"в подписанном листе не названы: {_listed(standing.uncovered, facts)}"
    else:
        yield f"лист подписан о другой паре: {_listed(named, facts)}"


def _listed(keys: Iterable[int], facts: Circumstances) -> str:
    return ", ".join(sorted(facts.names[key].short for key in keys if key in facts.names))


def _too_late(person_id: int, standing: Standing, facts: Circumstances) -> Iterator[str]:
    """Tell of a consent that came after what it had to go before (V06, V07)."""
    signed = standing.sheet.signed_on if standing.sheet and standing.in_force else None
    joined = facts.joined.get(person_id)
    late = signed and joined and joined < signed and not _covered(standing, joined)
    if standing.kind is ConsentKind.PDN and late and joined:
        yield f"подписано позже, чем внесено в банк ({dates.requisite(joined)})"
    asked = standing.needed and standing.kind is ConsentKind.MENTORING_351_8
    if asked and person_id in facts.ordered:
        day, number = facts.ordered[person_id]
        if _covered(standing, day):
            return
        order = f"приказ № {number}" if number else "приказ"
        if standing.state in (State.NONE, State.PRINTED):
            yield f"{order} от {dates.requisite(day)} издан без согласия"
        elif signed and day < signed:
            yield f"{order} от {dates.requisite(day)} издан раньше согласия"


def _covered(standing: Standing, day: date) -> bool:
    """Tell whether any sheet there has been was in force on the day; the newest may renew it."""
    return any(sheet.covered(day) for sheet in standing.history)


def _joined(session: Session) -> Mapping[int, date]:
    found: dict[int, date] = {}
    for part in (Mentor, Mentee):
        query = select(part.person_id, part.joined_on).where(part.archived_at.is_(None))
        for person_id, day in session.execute(query):
            if day:
                found[person_id] = min(day, found.get(person_id, day))
    return found


def _names(session: Session, paired: Partners) -> Mapping[int, PersonName]:
    keys = {key for named in session.scalars(select(Consent.named)) for key in named}
    keys |= {key for sides in paired.values() for side in sides.values() for key in side}
    found = session.execute(_NAMES.where(Person.id.in_(keys)))
    return {key: PersonName(*name) for key, *name in found}


_NAMES: Query = select(Person.id, *NAME_COLUMNS)


def _ordered(session: Session) -> Mapping[int, tuple[date, str]]:
    query = (
        select(Mentor.person_id, Paper.dated, Paper.number)
        .join(Pair, Pair.mentor_id == Mentor.id)
        .join(PaperPair, PaperPair.pair_id == Pair.id)
        .join(Paper, Paper.id == PaperPair.paper_id)
        .where(
            Pair.status.in_(OPEN_STATUSES),
            Paper.kind.in_((PaperKind.D05, PaperKind.D06)),
            Paper.status.not_in(ENDED),
        )
        .order_by(Paper.dated.desc())
    )
    found = session.execute(query)
    return {person_id: (day, number or "") for person_id, day, number in found if day}
