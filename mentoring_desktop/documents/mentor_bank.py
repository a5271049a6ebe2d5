"""D18: the register of mentors by the form of the letter to Р-145, laid on its side."""

from dataclasses import dataclass, field
from functools import partial

from mentoring_desktop.documents import bank_register, wording
from mentoring_desktop.documents.bank_register import Head, Lines, Somebody, Wording
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About

_WIDTHS = 7, 24, 30, 16, 18, 17, 13.5, 13, 12.5, 15.5, 17, 13.5, 16, 18, 14, 12


@dataclass(frozen=True, kw_only=True)
class Mentor(Somebody):
    """A row of the register."""

    workplace: str = ""
    competences: str = ""
    achievements: str = ""
    interests: str = ""
    desired_mentees: str = ""
    time: str = ""


@dataclass(frozen=True, kw_only=True)
class MentorBank(Head):
    """Everything the register says."""

    mentors: tuple[Mentor, ...]
    wording: Wording = field(default_factory=partial(wording.read, "mentor_bank", Wording))


def about(facts: MentorBank) -> About:
    """What the file says of itself, and how it is set."""
    return bank_register.about(facts, len(facts.mentors))


def values(facts: MentorBank) -> wording.Values:
    """What the texts may name."""
    return facts.values(len(facts.mentors))


def story(facts: MentorBank, sheet: Sheet) -> Story:
    """The register."""
    return bank_register.story(sheet, facts, _WIDTHS, list(map(_row, facts.mentors)))


def _row(mentor: Mentor) -> list[Lines]:
    return [
        mentor.introduced,
        mentor.contacts,
        [mentor.workplace],
        [mentor.competences],
        [mentor.achievements],
        [mentor.interests],
        [mentor.desired_mentees],
        [mentor.time],
        [bank_register.day(mentor.joined)],
        *bank_register.columns_of(mentor.partners),
    ]
