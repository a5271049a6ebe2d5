"""D36: a certificate of taking part, one page on its side in a frame."""

from dataclasses import dataclass, field

from mentoring_desktop.documents import ceremony, requisites, wording
from mentoring_desktop.documents.facts import Order, Organization, Signature
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/certificate.toml`` has them."""

    heading: str
    number: str
    given: str
    """Above the name in the dative."""
    name_given: str
    text_given: str
    name: str
    """The name in the nominative, and under it what the person has done."""
    text: str
    seal: str
    place: str


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """Everything the certificate says."""

    organization: Organization
    order: Order
    """Its own number and date."""
    signature: Signature
    person: str
    """«Иванова Мария Петровна»."""
    given: bool
    """Whether it says to whom it is given; otherwise who took part."""
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    wording: Wording

    @property
    def template(self) -> str:
        """The text with its variables."""
        said = self.wording
        return said.text_given if self.given else said.text


def about(facts: Certificate) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{facts.wording.heading.capitalize()}: {facts.person}",
        author=facts.organization.short_name,
        subject="Наставничество педагогических работников",
        size=15,
        on_its_side=True,
        framed=True,
    )


def story(facts: Certificate, sheet: Sheet) -> Story:
    """The school, the heading and number, whose it is and for what, the signature, the place."""
    phrases = facts.wording
    name = phrases.name_given if facts.given else phrases.name
    above = phrases.given if facts.given else ""
    heading = ceremony.heading(sheet, phrases.heading)
    blocks = [
        ceremony.school(sheet, facts.organization),
        [*heading, *_lines(facts, sheet, phrases.number)],
        [
            *_lines(facts, sheet, above),
            *ceremony.name(sheet, _said(facts, name), phrases.heading),
            *_lines(facts, sheet, facts.template),
        ],
        ceremony.signature(sheet, facts.signature, phrases.seal),
        _lines(facts, sheet, phrases.place, "small"),
    ]
    return ceremony.spread(sheet, [block for block in blocks if block])


def _lines(facts: Certificate, sheet: Sheet, text: str, style: str = "centre") -> Story:
    return ceremony.lines(sheet, (_said(facts, line) for line in text.splitlines()), style)


def _said(facts: Certificate, text: str) -> str:
    own = {
        "number": {"": facts.order.number or "______"},
        "day": {"": requisites.spoken_day(facts.order.day)},
    }
    return wording.fill(text, facts.values | own)
