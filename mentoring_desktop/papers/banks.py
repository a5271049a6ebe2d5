"""The registers of both banks (D18, D19): everybody out of the archive, as things stand today.

Who has taken back the consent to the use of personal data stands in none.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation
from mentoring_desktop.bank import mentees, mentors
from mentoring_desktop.bank import partners as bank_partners
from mentoring_desktop.bank.mentees import MenteeEntry
from mentoring_desktop.bank.mentors import MentorEntry
from mentoring_desktop.documents import bank_register, mentee_bank, mentor_bank
from mentoring_desktop.documents.bank_register import Partner
from mentoring_desktop.language import counts, dates
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import PairStatus
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.model.people import Category
from mentoring_desktop.papers import register, sources, texts
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.people import experience, name_of

E = TypeVar("E", bound=MenteeEntry | MentorEntry)

_MARKS = {PairStatus.COMPLETED: "пройдена", PairStatus.TERMINATED: "прекращена"}


def issue(session: Session, kind: PaperKind) -> int:
    """Issue the register of mentors (D18) or of mentees (D19) and give the paper's key.

    Raises:
        MentoringError: there is nobody in the bank.
    """
    return register.keep(session, draft(session, kind))


def draft(session: Session, kind: PaperKind) -> Draft:
    """Gather the register of mentors (D18) or of mentees (D19).

    Raises:
        MentoringError: there is nobody in the bank.
    """
    facts = _mentors(session) if kind is PaperKind.D18 else _mentees(session)
    title, about = " ".join(facts.title), f"на {dates.requisite(facts.on)}"
    return Draft(kind=kind, facts=facts, title=title, about=about)


def unlawful(session: Session, kind: PaperKind) -> str:
    """Tell whom a register leaves out, and who stands in it without a consent; empty if nobody."""
    bank = _bank(session, kind)
    listed = _listed(session, bank)
    left_out = sum(not row.archived for row in bank) - len(listed)
    lacking = sum(bool(consents.lacking_pdn(row.missing)) for row in listed)
    out = counts.count(left_out, "человек", "человека", "человек")
    without = counts.count(lacking, "человека", "человек", "человек")
    said = (
        f"Не вошли в базу, потому что отозвали согласие на обработку данных: {out}."
        if left_out
        else "",
        f"У {without} нет согласия на обработку персональных данных." if lacking else "",
    )
    return " ".join(filter(None, said))


def _bank(session: Session, kind: PaperKind) -> list[MenteeEntry | MentorEntry]:
    return [*(mentors.rows(session) if kind is PaperKind.D18 else mentees.rows(session))]


def _listed(session: Session, bank: Sequence[E]) -> list[E]:
    gone = consents.withdrawn(session, ConsentKind.PDN)
    return [row for row in bank if not row.archived and row.person_id not in gone]


def _mentees(session: Session) -> mentee_bank.MenteeBank:
    school = sources.school(session).name
    phrases = texts.read(session, "mentee_bank", bank_register.Wording)
    people = tuple(_mentee(row, school) for row in _listed(session, mentees.rows(session)))
    return mentee_bank.MenteeBank(**_head(session), mentees=people, wording=phrases)


def _mentors(session: Session) -> mentor_bank.MentorBank:
    school = sources.school(session).name
    phrases = texts.read(session, "mentor_bank", bank_register.Wording)
    people = tuple(_mentor(row, school) for row in _listed(session, mentors.rows(session)))
    return mentor_bank.MentorBank(**_head(session), mentors=people, wording=phrases)


def _head(session: Session) -> dict[str, Any]:
    curator = sources.curator(session)
    return {
        "organization": sources.school(session),
        "on": organisation.today(session),
        "curator": name_of(curator).signature if curator else "",
    }


def _mentee(row: MenteeEntry, school: str) -> mentee_bank.Mentee:
    return mentee_bank.Mentee(
        name=row.name.full,
        details=_details(row),
        contacts=_contacts(row),
        joined=row.waits_since,
        partners=_partners(row.mentors, school),
        birth_year=row.birth_year,
        request=", ".join(ask.short for ask in row.requests),
    )


def _mentor(row: MentorEntry, school: str) -> mentor_bank.Mentor:
    return mentor_bank.Mentor(
        name=row.name.full,
        details=_details(row),
        contacts=_contacts(row),
        joined=row.joined_on,
        partners=_partners(row.mentees, school),
        workplace=row.workplace or school,
        competences=", ".join(skill.short for skill in row.skills),
        achievements=row.achievements,
        interests=row.interests,
        desired_mentees=row.desired_mentees,
        time=row.time_resource,
    )


def _details(row: MenteeEntry | MentorEntry) -> tuple[str, ...]:
    known = row.experience is not None
    years = f"стаж {experience.spoken(row.experience)}" if known else ""
    category = "" if row.category is Category.NONE else f"категория: {row.category.value}"
    return tuple(filter(None, (row.position, years, category)))


def _contacts(row: MenteeEntry | MentorEntry) -> tuple[str, ...]:
    return tuple(filter(None, (row.phone, row.email)))


def _partners(pairs: Sequence[bank_partners.Partner], school: str) -> tuple[Partner, ...]:
    return tuple(
        Partner(
            name=one.name.short,
            form=one.form.value,
            workplace=one.workplace or school,
            finished=one.ended_on,
            results=one.results,
            case=one.case_url,
            mark=_MARKS.get(one.status, ""),
        )
        for one in pairs
    )
