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
from mentoring_desktop.language import dates

_MENTOR, _MENTEE = "mentor", "mentee"


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_pdn.json`` has them."""

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
    wording: Wording = field(default_factory=partial(wording.read, "consent_pdn", Wording))


def about(facts: PdnConsent) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(facts.wording.title)}: {facts.author.name}",
        author=facts.organization.short_name,
        subject="Согласие на обработку персональных данных",
    )


def story(facts: PdnConsent, sheet: Sheet) -> Story:
    """The address, the title and the nine items of the law, the last of them the signature."""
    told = [
        *statement.head(sheet, facts.addressee, facts.author, facts.wording.title),
        *sheet.lines(wording.fill(facts.wording.consent, _values(facts))),
    ]
    for number, (text, blanks) in enumerate(_items(facts), 1):
        told.append(sheet.line(f"{number}.\xa0{text}", "text"))
        told += [*statement.blanks(sheet, blanks), sheet.gap(0.4)] if blanks else []
    return statement.signed(sheet, told, facts.author.signature)


def _items(facts: PdnConsent) -> Iterator[tuple[str, Sequence[str]]]:
    """Each item and what is written in by hand below it."""
    phrases, values = facts.wording, _values(facts)
    asked = (
        (phrases.operator_address, phrases.operator_address_blank),
        (phrases.operator_numbers, phrases.operator_numbers_blank),
    )
    operator = (phrases.operator, phrases.operator_address, phrases.operator_numbers)
    yield phrases.subject, phrases.subject_fields
    yield phrases.agent, phrases.agent_fields
    yield (
        " ".join(filter(None, (wording.fill(each, values) for each in operator))),
        [blank for told, blank in asked if not wording.fill(told, values)],
    )
    yield wording.fill(phrases.purpose, values), ()
    yield wording.fill(phrases.data, values), ()
    yield phrases.others, ()
    yield phrases.actions, ()
    term = wording.fill(phrases.term, values) or phrases.term_open
    yield f"{term} {phrases.withdrawal}", ()
    yield phrases.signature, ()


def _values(facts: PdnConsent) -> dict[str, str]:
    """What the templates may name."""
    phrases, school = facts.wording, facts.organization
    parts = [part for part, is_one in ((_MENTOR, facts.mentor), (_MENTEE, facts.mentee)) if is_one]
    data = (phrases.data_of_all, *(phrases.data_of[part] for part in parts))
    return {
        "name": facts.author.name,
        "full_name": school.full_name,
        "address": school.address,
        "inn": school.inn,
        "ogrn": school.ogrn,
        "purpose": "; ".join(phrases.purposes[part] for part in parts or phrases.purposes),
        "data": "; ".join(data),
        "valid_to": dates.requisite(facts.valid_to) if facts.valid_to else "",
    }
