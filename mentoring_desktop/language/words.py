"""Words of papers that agree with a person or with the name of a paper."""

from enum import StrEnum

from mentoring_desktop.language.grammar import Gender

AGREED = {Gender.MALE: "согласен", Gender.FEMALE: "согласна"}
ACQUAINTED = {Gender.MALE: "ознакомлен", Gender.FEMALE: "ознакомлена"}
ACTING = {Gender.MALE: "действующего", Gender.FEMALE: "действующей"}
"""«в лице директора …, действующего на основании Устава»."""


class Agreement(StrEnum):
    """What the name of a paper is: план, программа, положение, правила."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"
    PLURAL = "plural"


APPROVED = {
    Agreement.MASCULINE: "УТВЕРЖДЕН",
    Agreement.FEMININE: "УТВЕРЖДЕНА",
    Agreement.NEUTER: "УТВЕРЖДЕНО",
    Agreement.PLURAL: "УТВЕРЖДЕНЫ",
}
"""Above an approved paper, with Е for Ё as capitals are printed (ГОСТ Р 7.0.97-2016)."""
