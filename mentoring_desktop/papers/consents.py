"""Sheets of consent, withdrawals and the yearly act, gathered as forms to be printed."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation
from mentoring_desktop.consents import Part
from mentoring_desktop.documents import (
    consent_destruction,
    consent_distribution,
    consent_mentoring,
    consent_participation,
    consent_pdn,
    consent_withdrawal,
    requisites,
)
from mentoring_desktop.documents.consent_destruction import Destruction, DueSheet
from mentoring_desktop.documents.consent_distribution import DistributionConsent
from mentoring_desktop.documents.consent_mentoring import MentoringConsent
from mentoring_desktop.documents.consent_participation import ParticipationConsent
from mentoring_desktop.documents.consent_pdn import PdnConsent
from mentoring_desktop.documents.consent_withdrawal import Withdrawal
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, counts, dates
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairMember
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.papers import sources, texts, values
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.people import name_of

Wanted = Sequence[tuple[int, ConsentKind]]
"""Sheets to print: the person's key and the kind."""

Parts = AbstractSet[Part]
Mark = tuple[int, ConsentKind, date | None, Collection[int]]
"""A sheet that went to paper: whose, of which kind, until when, whom of a pair it names."""


def print_sheets(session: Session, wanted: Wanted) -> Forms:
    """Gather sheets of consent; once they have gone to paper they are noted as printed.

    Raises:
        MentoringError: none is wanted, or nobody heads the school today.
    """
    forms, _ = gather(session, wanted)
    return forms


def gather(
    session: Session, wanted: Wanted, told: Callable[[], object] = bool
) -> tuple[Forms, Sequence[Mark]]:
    """Gather sheets of consent, with the mark by which each alone is noted as printed.

    ``told`` is called before each is gathered; what it raises stops all.

    Raises:
        MentoringError: none is wanted, or nobody heads the school today.
    """
    if not wanted:
        raise MentoringError(
            "Печатать нечего: нужные согласия подписаны или отозваны. "
            "Любой лист можно напечатать ещё раз на странице «Согласия»: выберите его и нажмите P."
        )
    people = {row.id: row.parts for row in consents.rows(session, {key for key, _ in wanted})}
    papers = []
    for person_id, kind in wanted:
        told()
        code, gathered = _GATHERED[kind]
        person = session.get_one(Person, person_id)
        papers.append((code, gathered(session, person, people[person_id])))
    paired = consents.partners(session)
    marks = [
        (person_id, kind, _until(facts), consents.partners_of(paired, person_id, kind))
        for (person_id, kind), (_, facts) in zip(wanted, papers, strict=True)
    ]
    whom = named(session, people)
    forms = Forms(
        f"Согласия: {whom}",
        tuple(papers),
        warning=_lack(session, {kind for _, kind in wanted}),
        deed=f"Напечатать согласия: {whom}",
        note=partial(note, marks),
    )
    return forms, marks


def _lack(session: Session, kinds: AbstractSet[ConsentKind]) -> str:
    """Warn of what the law asks for in these sheets and the school has not entered."""
    of_data = kinds & {ConsentKind.PDN, ConsentKind.DISTRIBUTION}
    if not of_data or organisation.current(session).address:
        return ""
    return (
        "Адрес школы не указан, а согласие без него неполно (152-ФЗ, ст. 9 ч. 4): впишите адрес "
        "на странице «Школа» и напечатайте снова, или впишите его от руки."
    )


def note(marks: Sequence[Mark], session: Session) -> None:
    """Note these sheets as printed today."""
    for mark in marks:
        consents.mark_printed(session, *mark)


def print_missing(session: Session, person_ids: Collection[int]) -> Forms:
    """Gather all sheets that some people need and have not signed, printed before or not.

    What somebody has taken back is left out: it is asked for again by name only.

    Raises:
        MentoringError: they lack none, or nobody heads the school today.
    """
    people = consents.rows(session, person_ids)
    return print_sheets(session, [(row.id, kind) for row in people for kind in row.printable])


def withdrawal(session: Session, person_id: int, kind: ConsentKind) -> Forms:
    """Gather the paper by which a person takes a consent back."""
    person = session.get_one(Person, person_id)
    (row,) = consents.rows(session, [person_id])
    standing = row.standings[kind]
    given = standing.sheet.signed_on if standing.sheet else None
    runs = standing.state is consents.State.WITHDRAWN
    facts = Withdrawal(
        school=sources.school(session).name,
        addressee=sources.addressee(session),
        author=sources.author(person),
        kind=kind,
        until=standing.until if runs else None,
        phone=person.phone,
        email=person.email,
        values=values.person("author", person)
        | values.text("given", dates.requisite(given) if given else requisites.BLANK_DAY),
        wording=texts.read(session, "consent_withdrawal", consent_withdrawal.Wording),
    )
    return Forms(f"Отзыв согласия: {name_of(person).short}", (("D13", facts),))


def destruction(session: Session, year: int) -> Forms:
    """Gather the act on the sheets whose term of keeping is over: of a year, and of before."""
    sheets = tuple(
        DueSheet(
            name=row.name.full,
            kind=row.kind.value,
            signed=dates.requisite(row.signed_on) if row.signed_on else "",
            ended=dates.requisite(row.ended_on),
            kept=dates.requisite(row.keep_until),
            place=row.storage_place,
        )
        for row in consents.due(session, year)
        if row.over
    )
    facts = Destruction(
        organization=sources.school(session),
        year=str(year),
        sheets=sheets,
        wording=texts.read(session, "consent_destruction", consent_destruction.Wording),
    )
    return Forms(f"Согласия к уничтожению в {year} году", (("DESTRUCTION", facts),))


def named(session: Session, person_ids: Collection[int]) -> str:
    """Name one, count several: «Ёлкина А.С.», «12 человек»."""
    if len(person_ids) == 1:
        return name_of(session.get_one(Person, *person_ids)).short
    return counts.count(len(person_ids), "человек", "человека", "человек")


def _pdn(session: Session, person: Person, parts: Parts) -> PdnConsent:
    school, until = sources.school(session), _usual_end(session, ConsentKind.PDN)
    return PdnConsent(
        organization=school,
        addressee=sources.addressee(session),
        author=sources.author(person),
        mentor=Part.MENTOR in parts,
        mentee=Part.MENTEE in parts,
        valid_to=until,
        values=values.person("author", person)
        | values.operator(school)
        | values.day("valid_to", until),
        wording=texts.read(session, "consent_pdn", consent_pdn.Wording),
    )


def _distribution(session: Session, person: Person, _: Parts) -> DistributionConsent:
    school = organisation.current(session)
    until = _usual_end(session, ConsentKind.DISTRIBUTION)
    addresses = re.split(r"[\s,;]+", f"{school.site_url} {school.social_urls}".strip())
    return DistributionConsent(
        organization=sources.school(session),
        addressee=sources.addressee(session),
        author=sources.author(person),
        phone=person.phone,
        email=person.email,
        resources=tuple(filter(None, addresses)),
        valid_to=until,
        values=values.person("author", person) | values.day("valid_to", until),
        wording=texts.read(session, "consent_distribution", consent_distribution.Wording),
    )


def _mentoring(session: Session, person: Person, _: Parts) -> MentoringConsent:
    mentor = session.scalars(select(Mentor).where(Mentor.person_id == person.id)).one_or_none()
    found = _pairs(session, Mentor.person_id == person.id)
    terms = [(pair.date_from, pair.date_to) for pair in found for _ in pair.members]
    mentees = [member.mentee.person for pair in found for member in pair.members]
    differ = len(set(terms)) > 1
    first, last = _term(session, found)
    return MentoringConsent(
        school=sources.school(session).name,
        addressee=sources.addressee(session),
        author=sources.author(person),
        made_on=organisation.today(session),
        date_from=first,
        date_to=last,
        terms_differ=differ,
        in_job_function=mentor.in_job_function if mentor else False,
        values=values.person("author", person)
        | values.people("mentees", mentees)
        | (_by_terms(mentees, terms) if differ else {})
        | values.text("payment", mentor.payment if mentor else "")
        | _of_pairs(session, found),
        wording=texts.read(session, "consent_mentoring", consent_mentoring.Wording),
    )


def _by_terms(mentees: Sequence[Person], terms: Sequence[tuple[date, date]]) -> values.Forms:
    """Name the mentees with the term of each."""
    named = [(each, dates.period(*term)) for each, term in zip(mentees, terms, strict=True)]
    return {
        "mentees.introduced": {
            case.value: ", ".join(
                f"{sources.declined(each, case)} ({term})" for each, term in named
            )
            for case in Case
        }
    }


def _participation(session: Session, person: Person, _: Parts) -> ParticipationConsent:
    found = _pairs(session, Mentee.person_id == person.id)
    mentors = [pair.mentor.person for pair in found]
    first, last = _term(session, found)
    return ParticipationConsent(
        school=sources.school(session).name,
        addressee=sources.addressee(session),
        author=sources.author(person),
        date_from=first,
        date_to=last,
        values=values.person("author", person)
        | values.people("mentors", mentors)
        | _of_pairs(session, found),
        wording=texts.read(session, "consent_participation", consent_participation.Wording),
    )


_GATHERED: Mapping[ConsentKind, tuple[str, Callable[[Session, Person, Parts], Any]]] = {
    ConsentKind.PDN: ("D11", _pdn),
    ConsentKind.DISTRIBUTION: ("D12", _distribution),
    ConsentKind.MENTORING_351_8: ("D09", _mentoring),
    ConsentKind.PARTICIPATION: ("D10", _participation),
}


def _until(facts: Any) -> date | None:  # noqa: ANN401 - facts of any of the four kinds
    """Give the last day that a sheet names."""
    by_term = isinstance(facts, MentoringConsent | ParticipationConsent)
    until: date | None = facts.date_to if by_term else facts.valid_to
    return until


def _pairs(session: Session, whose: Any) -> Sequence[Pair]:  # noqa: ANN401 - a condition
    """Give the open pairs of somebody, in either part."""
    query = select(Pair).join(Mentor).join(PairMember).join(Mentee)
    query = query.where(Pair.status.in_(OPEN_STATUSES), whose).distinct()
    return session.scalars(query.order_by(Pair.id)).all()


def _term(session: Session, found: Sequence[Pair]) -> tuple[date, date]:
    """Give the term as the pairs have it, else that of the cycle."""
    cycle, today = organisation.current_cycle(session), organisation.today(session)
    starts = [pair.date_from for pair in found]
    starts = starts or [min(max(cycle.date_from, today), cycle.date_to)]
    return min(starts), max([pair.date_to for pair in found] or [cycle.date_to])


def _of_pairs(session: Session, found: Sequence[Pair]) -> values.Forms:
    """Give what the texts say of somebody's pairs, and of the school."""
    forms = dict.fromkeys(pair.role_form.value for pair in found)
    kinds = dict.fromkeys(pair.kind.value for pair in found)
    return (
        values.school(sources.school(session))
        | values.text("form", ", ".join(forms))
        | values.text("kind", ", ".join(kinds))
        | values.text("period", dates.period(*_term(session, found)))
    )


def _usual_end(session: Session, kind: ConsentKind) -> date | None:
    return consents.usual_end(session, kind, organisation.today(session))
