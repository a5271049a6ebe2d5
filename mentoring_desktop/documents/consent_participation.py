"""D10: the mentee's consent to take part in a programme of mentoring."""

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
    """The phrases, as ``resources/templates/papers/consent_participation.toml`` has them."""

    title: tuple[str, ...]
    consent: str
    guided: str
    mentor_unknown: str
    content: str
    form: str
    form_unknown: str
    term: str
    duties: str
    refusal: str


@dataclass(frozen=True, kw_only=True)
class ParticipationConsent:
    """Everything the consent says; what is empty is not settled yet."""

    school: str
    """Its short name."""
    addressee: Addressee
    author: Author
    date_from: date
    date_to: date
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the texts may name, in all its forms."""
    wording: Wording = field(
        default_factory=partial(wording.read, "consent_participation", Wording)
    )


def about(facts: ParticipationConsent) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(_phrases(facts).title)}: {facts.author.name}",
        author=facts.school,
        subject="Согласие на участие в программе наставничества",
        size=14,
    )


def story(facts: ParticipationConsent, sheet: Sheet) -> Story:
    """The address, the title, the conditions by points and the signature."""
    phrases = _phrases(facts)
    told = [
        *statement.head(sheet, facts.addressee, facts.author, phrases.title),
        *sheet.lines(phrases.guided or phrases.consent),
        *sheet.points([point] for point in _points(phrases)),
    ]
    return statement.signed(sheet, told, facts.author.signature)


def _phrases(facts: ParticipationConsent) -> Wording:
    return wording.filled(facts.wording, facts.values)


def _points(phrases: Wording) -> Iterator[str]:
    if not phrases.guided:
        yield phrases.mentor_unknown
    yield phrases.content
    yield phrases.form or phrases.form_unknown
    yield phrases.term
    yield phrases.duties
    yield phrases.refusal
