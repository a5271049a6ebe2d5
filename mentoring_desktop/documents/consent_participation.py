"""D10: the mentee's consent to take part in a programme of mentoring."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from mentoring_desktop.documents import statement, wording
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.statement import Addressee, Author
from mentoring_desktop.language import dates


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_participation.json`` has them."""

    title: tuple[str, ...]
    agreed: dict[str, str]
    """By gender."""
    informed: dict[str, str]
    """By gender."""
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
    mentors_genitive: str = ""
    """«учителя математики Ивановой Марии Петровны», after «под руководством»."""
    form: str = ""
    kind: str = ""
    wording: Wording = field(
        default_factory=partial(wording.read, "consent_participation", Wording)
    )


def about(facts: ParticipationConsent) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(facts.wording.title)}: {facts.author.name}",
        author=facts.school,
        subject="Согласие на участие в программе наставничества",
        size=14,
    )


def story(facts: ParticipationConsent, sheet: Sheet) -> Story:
    """The address, the title, the conditions by points and the signature."""
    phrases, values = facts.wording, _values(facts)
    consent = wording.fill(phrases.guided, values) or wording.fill(phrases.consent, values)
    told = [
        *statement.head(sheet, facts.addressee, facts.author, phrases.title),
        *sheet.lines(consent),
        *sheet.points([point] for point in _points(facts)),
    ]
    return statement.signed(sheet, told, facts.author.signature)


def _points(facts: ParticipationConsent) -> Iterator[str]:
    phrases, values = facts.wording, _values(facts)
    if not facts.mentors_genitive:
        yield wording.fill(phrases.mentor_unknown, values)
    yield phrases.content
    yield wording.fill(phrases.form, values) or phrases.form_unknown
    yield wording.fill(phrases.term, values)
    yield wording.fill(phrases.duties, values)
    yield phrases.refusal


def _values(facts: ParticipationConsent) -> dict[str, str]:
    """What the templates may name."""
    return {
        "name": facts.author.name,
        "agreed": facts.author.word(facts.wording.agreed),
        "informed": facts.author.word(facts.wording.informed),
        "school": facts.school,
        "mentors_genitive": facts.mentors_genitive,
        "form": facts.form,
        "kind": facts.kind,
        "period": dates.period(facts.date_from, facts.date_to),
    }
