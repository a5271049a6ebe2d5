"""What a paper would look like: one of the school's own, else of an invented school.

Texts are looked at while they are being reworded, so every field has something to show.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import documents, organisation
from mentoring_desktop.documents.consent_destruction import Destruction, DueSheet
from mentoring_desktop.documents.facts import Order, Organization, to_json
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.documents.order import PlainOrder, Wording
from mentoring_desktop.documents.template import Field, Template, structure, template
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, EndReason, Pair
from mentoring_desktop.model.papers import Acquaintance, Paper, PaperKind
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.model.programmes import Programme
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.papers import (
    acquaintances,
    agreement,
    amending_order,
    award_order,
    banks,
    certificate,
    consents,
    ending_order,
    letter,
    notice,
    pair_order,
    payment_order,
    programme,
    questionnaire,
    regulation,
    roadmap,
    sources,
    subject_extract,
    values,
)
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.payment import Payment, PaymentKind
from mentoring_desktop.store import Store

Json = dict[str, Any]

_PAYMENT = Payment(kind=PaymentKind.FIXED, amount="3000")
_MOST = 8
"""Rows of a list: enough to see its look, and quick to set."""

_PEOPLE = (
    ("Иванова", "Мария", "Петровна", Gender.FEMALE, "учитель математики"),
    ("Мельник", "Олег", "Ильич", Gender.MALE, "учитель информатики"),
    ("Шевченко", "Ольга", "Викторовна", Gender.FEMALE, "заместитель директора"),
    ("Сомова", "Нина", "Николаевна", Gender.FEMALE, "главный бухгалтер"),
    ("Лукин", "Пётр", "Романович", Gender.MALE, "системный администратор"),
    ("Орлова", "Елена", "Сергеевна", Gender.FEMALE, "методист"),
)
"""They stand for persons of whom there is nothing to show, in the order of the fields."""


@dataclass(frozen=True)
class Specimen:
    """The facts of a paper that is only looked at."""

    file: str
    facts: Mapping[str, Any]
    own: Mapping[str, str]
    """The texts of the school by the names of parts."""

    def pdf(self, part: str, edited: Mapping[str, str]) -> bytes:
        """Set it so that a part is seen, with the texts as they are being edited.

        Any thread may do it.

        Raises:
            MentoringError: the texts cannot be filled or printed.
        """
        found = template(self.file)
        phrases = structure(found.parts, {**self.own, **edited})
        facts = _turned(self.file, part, self.facts)
        # A paper may have texts that its template does not: the sections of the Положение.
        facts["wording"] = {**facts.get("wording", {}), **phrases}
        return documents.render(found.paper, facts)


def of_school(session: Session, file: str) -> Json | None:
    """Give the facts of a paper of the school, if it has any of the kind.

    Raises:
        MentoringError: nobody signs for the school today.
    """
    found = template(file)
    facts = gathered(session, file) or _kept(session, found)
    if facts is None and _is_plain(found):
        facts = _plain(session)
    return _completed(found, facts, sources.school(session)) if facts else None


def gathered(session: Session, file: str) -> Json | None:
    """Give the facts of a paper as they would be gathered now, if there is whom it is about."""
    gather = _GATHERED.get(file)
    return gather(session) if gather else None


def of_demo(file: str) -> Json:
    """Give the facts of a paper of the demo school; any thread may do it, it takes a second.

    Raises:
        MentoringError: there is no such paper there either.
    """
    from mentoring_desktop import demo  # noqa: PLC0415 - it gathers papers itself

    store = Store.in_memory()
    try:
        with store.changing(demo.ACTION) as session:
            demo.fill(session)
            programme.draft(session, session.scalars(select(Pair.id)).first() or 0)
            facts = of_school(session, file)
    finally:
        store.close()
    if facts is None:
        raise MentoringError("Документ появится здесь, когда будет составлен первый такой.")
    return facts


def examples(session: Session, file: str) -> values.Forms:
    """Give an example of every field of a paper, in all its forms."""
    return sample(template(file), sources.school(session))


def sample(found: Template, school: Organization) -> values.Forms:
    """Give every field of a template something to show."""
    people = (Person(**each, case_overrides={}) for each in _invented())
    forms: values.Forms = {}
    for each in found.fields.values():
        if each.agrees:
            forms |= values.person(each.name, next(people))
        elif each.name not in forms:
            forms[each.name] = _sample(each, school)
    return forms


def _invented() -> Iterator[dict[str, Any]]:
    names = ("last_name", "first_name", "middle_name", "gender", "position")
    while True:
        yield from (dict(zip(names, each, strict=True)) for each in _PEOPLE)


def _sample(each: Field, school: Organization) -> dict[str, str]:
    if each.kind == "words":
        return school.words["school"]
    return {"": each.sample or f"«{each.label}»"}


def _completed(found: Template, facts: Json, school: Organization) -> Json:
    """Put something into every empty field."""
    if "values" not in facts:
        return facts
    forms = sample(found, school)
    for name, known in facts["values"].items():
        if name in found.fields and forms[name].keys() <= known.keys() and any(known.values()):
            forms[name] = known
    return facts | {"values": forms}


def _turned(file: str, part: str, facts: Mapping[str, Any]) -> Json:
    """Make the facts such that a part is printed."""
    shown = {**facts, **_NEEDED.get((file, part), {})}
    for name in _BLANKED.get((file, part), ()):
        forms = shown["values"]
        empty = [field for field in forms if field.split(".")[0] == name]
        shown["values"] = forms | {field: dict.fromkeys(forms[field], "") for field in empty}
    if part in _NUMBERED:
        list_, one = _NUMBERED[part]
        shown[list_] = shown[list_][:1] if one else (shown[list_] * 2)[:_FEW]
    if file == "notice":
        shown["variant"] = Variant[part.partition(".")[0].upper()].name
    kind = part.removeprefix("acts.").partition(".")[0]
    return shown | ({"kind": kind} if kind in ConsentKind.__members__ else {})


_FEW = 3
_NUMBERED = {
    "one": ("pairs", True),
    "appendix_of_one": ("pairs", True),
    "many": ("pairs", False),
    "appendix_of_many": ("pairs", False),
    "pair": ("mentees", True),
    "group": ("mentees", False),
}
"""Parts that are of one pair or mentee, or of several."""

_BLANKED = {
    ("consent_mentoring", "whom_unknown"): ["mentees"],
    ("consent_mentoring", "form_unknown"): ["form"],
    ("consent_mentoring", "payment_agreed"): ["payment"],
    ("consent_participation", "consent"): ["mentors"],
    ("consent_participation", "mentor_unknown"): ["mentors"],
    ("consent_participation", "form_unknown"): ["form"],
    ("consent_pdn", "term_open"): ["valid_to"],
    ("consent_pdn", "operator_address_blank"): ["address"],
    ("consent_pdn", "operator_numbers_blank"): ["inn"],
    ("consent_distribution", "term_open"): ["valid_to"],
    ("subject_extract", "address_blank"): ["address"],
}
"""Fields that must be empty for a part to be printed."""

_PAID = {
    "mentor": "Иванова Мария Петровна, учитель математики",
    "mentees": "Мельник Олег Ильич, учитель информатики",
    "payment": "3000 рублей в месяц",
    "period": "с 01.10.2026 по 31.05.2027",
    "basis": "дополнительное соглашение от 01.10.2026 № 5",
}
_NEEDED: Mapping[tuple[str, str], Json] = {
    ("consent_pdn", "purposes.mentee"): {"mentee": True, "mentor": False},
    ("consent_pdn", "data_of.mentee"): {"mentee": True, "mentor": False},
    **{("certificate", part): {"given": True} for part in ("given", "name_given", "text_given")},
    **{("payment_order", part): {"payments": [_PAID]} for part in ("appendix", "columns")},
    **{("letter", part): {"greets": False} for part in ("given", "name", "post", "told")},
    ("consent_mentoring", "consent_in_job"): {"in_job_function": True},
    ("consent_mentoring", "payment_included"): {"in_job_function": True},
    ("consent_mentoring", "term_of_each"): {"terms_differ": True},
    ("consent_mentoring", "basis.2002-02-01"): {"made_on": "2022-03-28"},
    ("consent_mentoring", "basis.2025-03-01"): {"made_on": "2026-10-01"},
}
"""Facts that must be so for a part to be printed."""


def _kept(session: Session, found: Template) -> Json | None:
    """Give the facts of the newest paper of the kind."""
    if found.paper not in PaperKind.__members__:
        return None
    query = select(Paper.facts).where(Paper.kind == PaperKind[found.paper])
    return session.scalars(query.order_by(Paper.id.desc()).limit(1)).first()


def _is_plain(found: Template) -> bool:
    return found.parts.keys() == {"text"} and found.parts["text"].is_order


def _plain(session: Session) -> Json:
    """Give the facts of an order that its text says whole."""
    return to_json(
        PlainOrder(
            organization=sources.school(session),
            order=Order(),
            signature=sources.signature(session, None),
            wording=Wording(text=""),
        )
    )


def _pair_order(session: Session) -> Json | None:
    query = select(Pair.id).where(Pair.status.in_(OPEN_STATUSES)).order_by(Pair.id)
    keys = session.scalars(query.limit(_FEW)).all()
    if not keys:
        return None
    (draft,) = pair_order.gather(session, Order(), pair_order.Answers(pair_ids=keys))
    return to_json(draft.facts)


def _programme(session: Session) -> Json | None:
    newest = select(Programme.pair_id).order_by(Programme.id.desc()).limit(1)
    pair = session.scalars(newest).first() or _pair(session)
    return to_json(programme.draft(session, pair).facts) if pair else None


def _agreement(session: Session) -> Json | None:
    found = agreement.mentors(session)[:1]
    asked = agreement.Asked(mentor_ids=tuple(each.id for each in found), payment=_PAYMENT)
    return _first(agreement.draft(session, asked, Order())) if found else None


def _payment_order(session: Session) -> Json | None:
    found = payment_order.mentors(session)[:1]
    asked = payment_order.Asked(mentor_ids=tuple(each.id for each in found))
    return to_json(payment_order.draft(session, asked, Order()).facts) if found else None


def _notice(session: Session) -> Json | None:
    asked = notice.Asked(pair_id=_pair(session))
    return to_json(notice.draft(session, asked, Order()).facts) if asked.pair_id else None


def _award(session: Session) -> Json | None:
    lettered, thanked = _people(session, Mentor), _people(session, Mentee)
    if not (lettered or thanked):
        return None
    asked = award_order.Asked(lettered=tuple(lettered), thanked=tuple(thanked))
    return to_json(award_order.draft(session, asked, Order()).facts)


def _letter(session: Session) -> Json | None:
    asked = letter.Asked(person_ids=tuple(_people(session, Mentor)))
    order = Order(number="1", day=organisation.today(session))
    return _first(letter.draft(session, asked, order)) if asked.person_ids else None


def _certificate(session: Session) -> Json | None:
    asked = certificate.Asked(person_ids=tuple(_people(session, Mentor)))
    return _first(certificate.draft(session, asked, Order())) if asked.person_ids else None


def _acquaintance(session: Session) -> Json | None:
    query = select(Acquaintance.paper_id).order_by(Acquaintance.paper_id.desc()).limit(1)
    paper = session.scalars(query).first()
    return to_json(acquaintances.sheet(session, paper).papers[0][1]) if paper else None


def _ending(session: Session) -> Json | None:
    for row in ending_order.candidates(session):
        asked = ending_order.Answers(
            pair_ids=[row.pair_id],
            reason=EndReason.MENTEE_REQUEST,
            last_day=organisation.today(session),
        )
        return to_json(ending_order.gather(session, Order(), asked).facts)
    return None


def _amending(session: Session) -> Json | None:
    for each in amending_order.orders(session):
        keys = [row.pair_id for row in amending_order.changes(session, each.paper_id)]
        asked = amending_order.Answers(paper_id=each.paper_id, pair_ids=keys)
        return to_json(amending_order.gather(session, Order(), asked).facts)
    return None


def _first(drafts: Sequence[Draft]) -> Json:
    return to_json(drafts[0].facts)


def _pair(session: Session) -> int:
    """Give an open pair, or 0."""
    query = select(Pair.id).where(Pair.status.in_(OPEN_STATUSES)).order_by(Pair.id)
    return session.scalars(query.limit(1)).first() or 0


def _regulation(session: Session) -> Json | None:
    return to_json(regulation.draft(session, Order()).facts)


def _roadmap(session: Session) -> Json | None:
    facts = to_json(roadmap.draft(session).facts)
    return facts if facts["stages"] else None


def _bank(kind: PaperKind, people: str) -> "Gathered":
    def gather(session: Session) -> Json | None:
        facts = to_json(banks.draft(session, kind).facts)
        return facts | {people: facts[people][:_MOST]} if facts[people] else None

    return gather


def _consent(kind: ConsentKind, of: type[Mentor | Mentee]) -> "Gathered":
    def gather(session: Session) -> Json | None:
        for person in _people(session, of):
            ((_, facts),) = consents.print_sheets(session, [(person, kind)]).papers
            return to_json(facts)
        return None

    return gather


def _withdrawal(session: Session) -> Json | None:
    for person in (*_people(session, Mentee), *_people(session, Mentor)):
        ((_, facts),) = consents.withdrawal(session, person, ConsentKind.DISTRIBUTION).papers
        return to_json(facts)
    return None


def _destruction(session: Session) -> Json:
    year = "2026"
    sheet = DueSheet(
        name="Иванова Мария Петровна",
        kind=ConsentKind.PDN.value,
        signed="02.09.2022",
        ended="31.05.2023",
        kept="31.05.2026",
        place="сейф",
    )
    organization = sources.school(session)
    return to_json(Destruction(organization=organization, year=year, sheets=(sheet,) * 2))


def _extract(session: Session) -> Json | None:
    for person in (*_people(session, Mentor), *_people(session, Mentee)):
        ((_, facts),) = subject_extract.gather(session, person).papers
        return to_json(facts)
    return None


def _questionnaire(session: Session) -> Json:
    people = [*_people(session, Mentor), *_people(session, Mentee)]
    kind = SurveyKind.MENTOR
    forms = (
        questionnaire.blanks(session, kind, people[:1])
        if people
        else questionnaire.blank(session, kind)
    )
    return to_json(forms.papers[0][1])


def _people(session: Session, of: type[Mentor | Mentee]) -> Sequence[int]:
    """Give somebody of a part in mentoring, if there is anybody."""
    query = select(of.person_id).where(of.archived_at.is_(None)).order_by(of.id)
    return session.scalars(query.limit(1)).all()


Gathered = Callable[[Session], Json | None]

_GATHERED: Mapping[str, Gathered] = {
    "pair_order": _pair_order,
    "programme": _programme,
    "regulation": _regulation,
    "roadmap": _roadmap,
    "mentor_bank": _bank(PaperKind.D18, "mentors"),
    "mentee_bank": _bank(PaperKind.D19, "mentees"),
    "consent_mentoring": _consent(ConsentKind.MENTORING_351_8, Mentor),
    "consent_participation": _consent(ConsentKind.PARTICIPATION, Mentee),
    "consent_pdn": _consent(ConsentKind.PDN, Mentor),
    "consent_distribution": _consent(ConsentKind.DISTRIBUTION, Mentor),
    "consent_withdrawal": _withdrawal,
    "consent_destruction": _destruction,
    "subject_extract": _extract,
    "questionnaire": _questionnaire,
    "acquaintance_sheet": _acquaintance,
    "agreement": _agreement,
    "amending_order": _amending,
    "award_order": _award,
    "certificate": _certificate,
    "ending_order": _ending,
    "letter": _letter,
    "notice": _notice,
    "payment_order": _payment_order,
}
"""How a paper is gathered by the name of its template; others show the newest one issued."""
