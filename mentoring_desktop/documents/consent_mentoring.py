"""D09: the mentor's consent to mentoring (ТК РФ ст. 351.8)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from mentoring_desktop.documents import statement, wording
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.statement import Addressee, Author


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_mentoring.toml`` has them."""

    title: tuple[str, ...]
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
    terms_differ: bool = False
    """Whether a term stands beside each name."""
    in_job_function: bool = False
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the texts may name, in all its forms."""
    wording: Wording = field(default_factory=partial(wording.read, "consent_mentoring", Wording))


def about(facts: MentoringConsent) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(_phrases(facts).title)}: {facts.author.name}",
        author=facts.school,
        subject="Согласие на осуществление наставничества",
        size=14,
    )


def story(facts: MentoringConsent, sheet: Sheet) -> Story:
    """The address, the title, the conditions by points and the signature."""
    phrases = _phrases(facts)
    consent = phrases.consent_in_job if facts.in_job_function else phrases.consent
    told = [
        *statement.head(sheet, facts.addressee, facts.author, phrases.title),
        *sheet.lines(consent),
        *sheet.points([point] for point in _points(facts, phrases)),
    ]
    return statement.signed(sheet, told, facts.author.signature)


def values(facts: MentoringConsent) -> wording.Values:
    """What the texts may name; two of them are texts themselves."""
    known: dict[str, wording.Value] = {**facts.values, "whom": "", "basis": ""}
    phrases = wording.filled(facts.wording, known)
    return known | {
        "whom": phrases.whom or phrases.whom_unknown,
        "basis": wording.in_force(phrases.basis, facts.made_on),
    }


def _phrases(facts: MentoringConsent) -> Wording:
    return wording.filled(facts.wording, values(facts))


def _points(facts: MentoringConsent, phrases: Wording) -> Iterator[str]:
    yield phrases.content
    yield phrases.form or phrases.form_unknown
    yield phrases.term_of_each if facts.terms_differ else phrases.term
    if facts.in_job_function:
        yield phrases.payment_included
    else:
        yield phrases.payment or phrases.payment_agreed
        yield phrases.refusal
