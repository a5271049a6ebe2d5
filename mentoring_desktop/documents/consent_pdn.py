"""D11: the consent to the use of personal data, its items in the order of 152-ФЗ ст. 9 ч. 4."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from mentoring_desktop.documents import statement, wording
from mentoring_desktop.documents.facts import Organization
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.statement import Addressee, Author

_MENTOR, _MENTEE = "mentor", "mentee"


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_pdn.toml`` has them."""

    title: tuple[str, ...]
    consent: str
    subject: str
    subject_fields: tuple[str, ...]
    agent: str
    agent_fields: tuple[str, ...]
    operator: str
    operator_address: str
    operator_address_blank: str
    operator_numbers: str
    operator_numbers_blank: str
    purpose: str
    purposes: dict[str, str]
    """By the part in mentoring."""
    data: str
    data_of_all: str
    data_of: dict[str, str]
    """By the part in mentoring, beside the data of all."""
    others: str
    actions: str
    term: str
    term_open: str
    withdrawal: str
    signature: str


@dataclass(frozen=True, kw_only=True)
class PdnConsent:
    """Everything the consent says; of the passport nothing is known, it is written in by hand."""

    organization: Organization
    addressee: Addressee
    author: Author
    mentor: bool
    mentee: bool
    valid_to: date | None = None
    """Empty where it lasts until its purpose is reached."""
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the texts may name, in all its forms."""
    wording: Wording = field(default_factory=partial(wording.read, "consent_pdn", Wording))


def about(facts: PdnConsent) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(_phrases(facts).title)}: {facts.author.name}",
        author=facts.organization.short_name,
        subject="Согласие на обработку персональных данных",
    )


def story(facts: PdnConsent, sheet: Sheet) -> Story:
    """The address, the title and the nine items of the law, the last of them the signature."""
    phrases = _phrases(facts)
    told = [
        *statement.head(sheet, facts.addressee, facts.author, phrases.title),
        *sheet.lines(phrases.consent),
    ]
    for number, (text, blanks) in enumerate(_items(phrases), 1):
        told.append(sheet.line(f"{number}.\xa0{text}", "text"))
        told += [*statement.blanks(sheet, blanks), sheet.gap(0.4)] if blanks else []
    return statement.signed(sheet, told, facts.author.signature)


def values(facts: PdnConsent) -> wording.Values:
    """What the texts may name; purpose and data are texts of the person's parts themselves."""
    known: dict[str, wording.Value] = {**facts.values, "purpose": "", "data": ""}
    phrases = wording.filled(facts.wording, known)
    parts = [part for part, is_one in ((_MENTOR, facts.mentor), (_MENTEE, facts.mentee)) if is_one]
    data = (phrases.data_of_all, *(phrases.data_of[part] for part in parts))
    purposes = (phrases.purposes[part] for part in parts or phrases.purposes)
    return known | {"purpose": "; ".join(purposes), "data": "; ".join(data)}


def _phrases(facts: PdnConsent) -> Wording:
    return wording.filled(facts.wording, values(facts))


def _items(phrases: Wording) -> Iterator[tuple[str, Sequence[str]]]:
    """Each item and what is written in by hand below it."""
    asked = (
        (phrases.operator_address, phrases.operator_address_blank),
        (phrases.operator_numbers, phrases.operator_numbers_blank),
    )
    operator = (phrases.operator, phrases.operator_address, phrases.operator_numbers)
    yield phrases.subject, phrases.subject_fields
    yield phrases.agent, phrases.agent_fields
    yield " ".join(filter(None, operator)), [blank for told, blank in asked if not told]
    yield phrases.purpose, ()
    yield phrases.data, ()
    yield phrases.others, ()
    yield phrases.actions, ()
    yield f"{phrases.term or phrases.term_open} {phrases.withdrawal}", ()
    yield phrases.signature, ()
