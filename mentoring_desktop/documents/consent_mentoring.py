"""D09: the mentor's consent to mentoring (ТК РФ ст. 351.8)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from mentoring_desktop.documents import statement, wording
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.statement import Addressee, Author
from mentoring_desktop.language import Case, dates, organisations


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_mentoring.json`` has them."""

    title: tuple[str, ...]
    agreed: dict[str, str]
    """By gender."""
    basis: dict[str, str]
    """By the day from which the law has it, in ISO form."""
    whom: str
    whom_unknown: str
    consent: str
    consent_in_job: str
    """Of a mentor whose job it is: ст. 351.8 is of another case."""
    content: str
    form: str
    form_unknown: str
    term: str
    term_of_each: str
    payment: str
    payment_agreed: str
    payment_included: str
    refusal: str


@dataclass(frozen=True, kw_only=True)
class MentoringConsent:
    """Everything the consent says; what is empty is not settled yet."""

    school: str
    """Its short name."""
    addressee: Addressee
    author: Author
    made_on: date
    """By this day the law is chosen."""
    date_from: date
    date_to: date
    mentees_genitive: str = ""
    """«учителя информатики Мельника Олега Ильича»; several are joined with commas."""
    terms_differ: bool = False
    """Whether a term stands beside each name."""
    form: str = ""
    kind: str = ""
    payment: str = ""
    """«3000 рублей в месяц»."""
    in_job_function: bool = False
    wording: Wording = field(default_factory=partial(wording.read, "consent_mentoring", Wording))


def about(facts: MentoringConsent) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(facts.wording.title)}: {facts.author.name}",
        author=facts.school,
        subject="Согласие на осуществление наставничества",
        size=14,
    )


def story(facts: MentoringConsent, sheet: Sheet) -> Story:
    """The address, the title, the conditions by points and the signature."""
    phrases = facts.wording
    consent = phrases.consent_in_job if facts.in_job_function else phrases.consent
    told = [
        *statement.head(sheet, facts.addressee, facts.author, phrases.title),
        *sheet.lines(wording.fill(consent, _values(facts))),
        *sheet.points([point] for point in _points(facts)),
    ]
    return statement.signed(sheet, told, facts.author.signature)


def _points(facts: MentoringConsent) -> Iterator[str]:
    phrases, values = facts.wording, _values(facts)
    yield phrases.content
    yield wording.fill(phrases.form, values) or phrases.form_unknown
    yield phrases.term_of_each if facts.terms_differ else wording.fill(phrases.term, values)
    if facts.in_job_function:
        yield phrases.payment_included
    else:
        yield wording.fill(phrases.payment, values) or phrases.payment_agreed
        yield phrases.refusal


def _values(facts: MentoringConsent) -> dict[str, str]:
    """What the templates may name."""
    phrases = facts.wording
    values = {
        "name": facts.author.name,
        "agreed": facts.author.word(phrases.agreed),
        "basis": wording.in_force(phrases.basis, facts.made_on),
        "school_genitive": organisations.inflect(facts.school, Case.GEN),
        "school_prepositional": organisations.inflect(facts.school, Case.PRE),
        "mentees_genitive": facts.mentees_genitive,
        "form": facts.form,
        "kind": facts.kind,
        "period": dates.period(facts.date_from, facts.date_to),
        "payment": facts.payment,
    }
    whom = wording.fill(phrases.whom, values) or wording.fill(phrases.whom_unknown, values)
    return values | {"whom": whom}
