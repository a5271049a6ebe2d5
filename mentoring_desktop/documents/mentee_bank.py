"""D19: the register of mentees by the form of the letter to Р-145, laid on its side."""

from dataclasses import dataclass, field
from functools import partial

from mentoring_desktop.documents import bank_register, wording
from mentoring_desktop.documents.bank_register import Head, Lines, Somebody, Wording, of_partners
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About

_WIDTHS = 7, 30.5, 31, 14, 24, 17, 23, 20, 20, 18.5, 20, 16, 16


@dataclass(frozen=True, kw_only=True)
class Mentee(Somebody):
    """A row of the register."""

    birth_year: int | None = None
    request: str = ""


@dataclass(frozen=True, kw_only=True)
class MenteeBank(Head):
    """Everything the register says."""

    mentees: tuple[Mentee, ...]
    wording: Wording = field(default_factory=partial(wording.read, "mentee_bank", Wording))


def about(facts: MenteeBank) -> About:
    """What the file says of itself, and how it is set."""
    return bank_register.about(facts, len(facts.mentees))


def values(facts: MenteeBank) -> wording.Values:
    """What the texts may name."""
    return facts.values(len(facts.mentees))


def story(facts: MenteeBank, sheet: Sheet) -> Story:
    """The register."""
    return bank_register.story(sheet, facts, _WIDTHS, list(map(_row, facts.mentees)))


def _row(mentee: Mentee) -> list[Lines]:
    return [
        mentee.introduced,
        mentee.contacts,
        [str(mentee.birth_year or "")],
        [mentee.request],
        [bank_register.day(mentee.joined)],
        *bank_register.columns_of(mentee.partners),
        of_partners(mentee.partners, lambda one: one.mark),
    ]
