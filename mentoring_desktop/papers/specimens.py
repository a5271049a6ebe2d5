"""What a paper would look like: one of the school's own, else of the demo school or of nobody.

Texts are looked at while they are being reworded, so every field has something to show.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import documents
from mentoring_desktop.documents import wording
from mentoring_desktop.documents.consent_destruction import Destruction, DueSheet
from mentoring_desktop.documents.facts import Order, Organization, to_json
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.documents.template import Field, Template, structure, template
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.papers import (
    banks,
    consents,
    pair_order,
    programme,
    questionnaire,
    regulation,
    roadmap,
    sources,
    subject_extract,
    values,
)
from mentoring_desktop.store import Store

Json = dict[str, Any]

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

_EXAMPLES = {
    "name": "Иванова Мария Петровна",
    "person": "Иванова Мария Петровна",
    "employee": "Иванова Мария Петровна",
    "name_genitive": "Ивановой Марии Петровны",
    "post_genitive": "учителя математики",
    "short_name": "Иванова М.П.",
    "employee_signature": "М.П. Иванова",
    "position": "учитель математики",
    "acquainted": ["М.П. Иванова", "О.И. Мельник"],
    "acquainted_gender": None,
    "was_until": None,
}
"""The first of them as facts name people; a row of an appendix is not only of another term."""

_ORDER = {"number": "5", "day": "2026-10-01"}


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
        if becomes := _BECOMES.get((self.file, part.partition(".")[0])):
            text = {**self.own, **edited}.get(part, found.parts[part].text)
            said = wording.fill(text, facts["values"])
            facts["values"] = {**facts["values"], becomes: {"": said}}
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
    if facts is None and file not in _GATHERED:
        facts = _of_nobody(session, found)
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
    kind = part.removeprefix("acts.").partition(".")[0]
    variant = kind.upper() if file == "notice" else ""
    return (
        shown
        | ({"kind": kind} if kind in ConsentKind.__members__ else {})
        | ({"variant": Variant[variant].name} if variant else {})
    )


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

_NEEDED: Mapping[tuple[str, str], Json] = {
    ("consent_pdn", "purposes.mentee"): {"mentee": True, "mentor": False},
    ("consent_pdn", "data_of.mentee"): {"mentee": True, "mentor": False},
    ("consent_mentoring", "consent_in_job"): {"in_job_function": True},
    ("consent_mentoring", "payment_included"): {"in_job_function": True},
    ("consent_mentoring", "term_of_each"): {"terms_differ": True},
    ("consent_mentoring", "basis.2002-02-01"): {"made_on": "2022-03-28"},
    ("consent_mentoring", "basis.2025-03-01"): {"made_on": "2026-10-01"},
    **{("certificate", part): {"given": False} for part in ("name", "text")},
    **{("letter", part): {"greets": False} for part in ("given", "name", "post", "told")},
    **{("programme", f"passport.{part}"): {"order": _ORDER} for part in ("basis", "order")},
}
"""Facts that must be so for a part to be printed."""

_BECOMES = {
    **dict.fromkeys(
        [
            ("amending_order", f"{what}_{many}")
            for what in ("added", "reworded", "term")
            for many in ("one", "many", "point")
        ],
        "changes",
    ),
    **{("award_order", who): "thanked" for who in ("mentor", "mentee", "curator")},
    **{("ending_order", deed): "deed" for deed in ("on_time", "early", "both")},
    **{("ending_order", why): "relieved" for why in ("relieved", "reasons")},
}
"""Parts that are filled when the paper is gathered, and the field that tells what they say."""


def _kept(session: Session, found: Template) -> Json | None:
    """Give the facts of the newest paper of the kind."""
    if found.paper not in PaperKind.__members__:
        return None
    query = select(Paper.facts).where(Paper.kind == PaperKind[found.paper])
    return session.scalars(query.order_by(Paper.id.desc()).limit(1)).first()


def _of_nobody(session: Session, found: Template) -> Json:
    """Give the facts of a paper of invented people, under the name of the school."""
    facts: Json = _peopled(to_json(documents.specimen(found.paper)))
    known = {
        "organization": to_json(sources.school(session)),
        "signature": to_json(sources.signature(session, None)),
        "order": _ORDER,
        "values": {},
    }
    return facts | {name: known[name] for name in facts.keys() & known.keys()}


def _peopled(plain: Any) -> Any:  # noqa: ANN401 - whatever JSON may hold
    """Put the first of the invented people wherever a person stands."""
    if isinstance(plain, Mapping):
        return {
            key: _EXAMPLES[key] if key in _EXAMPLES else _peopled(each)
            for key, each in plain.items()
        }
    return list(map(_peopled, plain)) if isinstance(plain, list) else plain


def _pair_order(session: Session) -> Json | None:
    query = select(Pair.id).where(Pair.status.in_(OPEN_STATUSES)).order_by(Pair.id)
    keys = session.scalars(query.limit(_FEW)).all()
    if not keys:
        return None
    (draft,) = pair_order.drafts(session, Order(), pair_order.Asked(pair_ids=keys))
    return to_json(draft.facts)


def _programme(session: Session) -> Json | None:
    query = select(Pair.id).where(Pair.status.in_(OPEN_STATUSES)).order_by(Pair.id)
    pair = session.scalars(query.limit(1)).first()
    return to_json(programme.draft(session, pair).facts) if pair is not None else None


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
}
"""How a paper is gathered by the name of its template.

Others show the newest one issued, or one of invented people: of them there may be nothing yet.
"""
