"""D35: a letter of thanks, one page in a frame."""

from dataclasses import dataclass, field

from mentoring_desktop.documents import ceremony, requisites, wording
from mentoring_desktop.documents.facts import Order, Organization, Signature
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/letter.toml`` has them."""

    heading: str
    greeting: str
    spoken: str
    """What is said to the person."""
    given: str
    """Above the name in the dative."""
    name: str
    post: str
    told: str
    """What is said of the person."""
    number: str
    basis: str
    seal: str
    place: str


@dataclass(frozen=True, kw_only=True)
class Letter:
    """Everything the letter says."""

    organization: Organization
    order: Order
    """Its own number and date."""
    signature: Signature
    person: str
    """«Иванова Мария Петровна»."""
    greets: bool
    """Whether it begins with «Уважаемая …!»; otherwise with the name in the dative."""
    on_its_side: bool
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    wording: Wording

    @property
    def template(self) -> str:
        """The text with its variables."""
        said = self.wording
        return said.spoken if self.greets else said.told


def about(facts: Letter) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{facts.wording.heading.capitalize()}: {facts.person}",
        author=facts.organization.short_name,
        subject="Наставничество педагогических работников",
        size=15,
        on_its_side=facts.on_its_side,
        framed=True,
    )


def story(facts: Letter, sheet: Sheet) -> Story:
    """The school, the heading, whom it is to, the thanks, the signature, the place."""
    blocks = [
        ceremony.school(sheet, facts.organization),
        [*ceremony.heading(sheet, facts.wording.heading), *_lines(facts, sheet, _number(facts))],
        _to(facts, sheet),
        _lines(facts, sheet, facts.template, "centre"),
        ceremony.signature(sheet, facts.signature, facts.wording.seal),
        _lines(facts, sheet, f"{facts.wording.basis}\n{facts.wording.place}"),
    ]
    return ceremony.spread(sheet, [block for block in blocks if block])


def _number(facts: Letter) -> str:
    """Few schools number their letters: without a number nothing is said of it."""
    return facts.wording.number if facts.order.number else ""


def _to(facts: Letter, sheet: Sheet) -> Story:
    phrases = facts.wording
    if facts.greets:
        return ceremony.name(sheet, _said(facts, phrases.greeting), phrases.heading)
    return [
        *_lines(facts, sheet, phrases.given, "centre"),
        *ceremony.name(sheet, _said(facts, phrases.name), phrases.heading),
        *_lines(facts, sheet, phrases.post, "centre"),
    ]


def _lines(facts: Letter, sheet: Sheet, text: str, style: str = "small") -> Story:
    return ceremony.lines(sheet, (_said(facts, line) for line in text.splitlines()), style)


def _said(facts: Letter, text: str) -> str:
    own = {"number": {"": requisites.reference(facts.order)}}
    return wording.fill(text, facts.values | own)
