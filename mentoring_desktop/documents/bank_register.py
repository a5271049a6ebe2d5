"""What the registers of both banks share: people and partners as their form asks for them.

The columns are those of the form of the letter to Распоряжение Минпросвещения Р-145.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Organization, Signature
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.wording import Values
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts, dates

Lines = Sequence[str]
"""A cell: a text for each of its lines."""

_SIZE = 12
_BY_HAND = "_" * 24


@dataclass(frozen=True, kw_only=True)
class Partner:
    """The other one of a pair, and what came of it."""

    name: str
    """«Иванова М.П.»."""
    form: str = ""
    workplace: str = ""
    finished: date | None = None
    results: str = ""
    case: str = ""
    """Where the site tells of the pair."""
    mark: str = ""
    """«пройдена», or how else the programme ended."""


@dataclass(frozen=True, kw_only=True)
class Somebody:
    """What both registers say of a person in the first columns."""

    name: str
    details: tuple[str, ...] = ()
    """Post, experience, category: the school's own additions, a line each under the name."""
    contacts: tuple[str, ...] = ()
    joined: date | None = None
    partners: tuple[Partner, ...] = ()

    @property
    def introduced(self) -> Lines:
        """The name, and below it what else the school wants to see."""
        return self.name, *self.details


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases of a register, as its file in ``resources/templates/papers`` has them."""

    title: tuple[str, ...]
    subject: str
    columns: tuple[str, ...]
    total: str
    empty: str
    signed: str


@dataclass(frozen=True, kw_only=True)
class Head:
    """What stands around the table."""

    organization: Organization
    on: date
    curator: str = ""
    """«О.В. Шевченко»; empty leaves a line for the hand."""
    wording: Wording

    @property
    def title(self) -> tuple[str, ...]:
        """The lines of the title."""
        return self.phrases(0).title

    def values(self, people: int) -> Values:
        """What the texts may name in a register of so many people."""
        number = counts.count(people, "человек", "человека", "человек")
        return {**self.organization.words, "day": dates.requisite(self.on), "people": number}

    def phrases(self, people: int) -> Wording:
        """The texts of a register of so many people."""
        return wording.filled(self.wording, self.values(people))


def about(head: Head, people: int) -> About:
    """What the file says of itself; the table wants the page on its side."""
    phrases = head.phrases(people)
    return About(
        title=" ".join(phrases.title),
        author=head.organization.short_name,
        subject=phrases.subject,
        size=_SIZE,
        on_its_side=True,
    )


def story(
    sheet: Sheet, head: Head, widths: Sequence[float], rows: Sequence[Sequence[Lines]]
) -> Story:
    """The title, the table with numbered rows, their number and the line for the curator's hand."""
    phrases = head.phrases(len(rows))
    if not rows:
        raise MentoringError(phrases.empty)
    first, *others = phrases.title
    numbered = [[[f"{number}."], *row] for number, row in enumerate(rows, 1)]
    signer = Signature(position=phrases.signed, name=head.curator or _BY_HAND)
    below = [
        sheet.gap(),
        sheet.line(phrases.total),
        *requisites.signature_below(sheet, signer),
    ]
    return [
        sheet.line(first, "name", bookmark=first),
        *[sheet.line(line, "name") for line in others],
        sheet.gap(),
        sheet.ending(sheet.fine_table(phrases.columns, widths, numbered), below),
    ]


def of_partners(partners: Sequence[Partner], said: Callable[[Partner], str]) -> Lines:
    """A cell of what is said of each partner; what is said alike of all stands there once."""
    texts = list(map(said, partners))
    return texts[:1] if len(set(texts)) <= 1 else _numbered(texts)


def _numbered(texts: Sequence[str]) -> Lines:
    return [f"{number})\xa0{text or '—'}" for number, text in enumerate(texts, 1)]


def day(on: date | None) -> str:
    """A date, or nothing."""
    return dates.requisite(on) if on else ""


def columns_of(partners: Sequence[Partner]) -> Iterable[Lines]:
    """The columns both registers end with: whom, in what form, where, till when, with what."""
    names = [one.name for one in partners]
    return (
        # Two of one name are two people.
        names if len(names) == 1 else _numbered(names),
        of_partners(partners, lambda one: one.form),
        of_partners(partners, lambda one: one.workplace),
        of_partners(partners, lambda one: day(one.finished)),
        of_partners(partners, lambda one: one.results),
        of_partners(partners, lambda one: one.case),
    )
