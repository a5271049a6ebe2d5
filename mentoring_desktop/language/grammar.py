"""Grammatical cases and genders."""

from enum import Enum, StrEnum


class Case(StrEnum):
    """The six cases, in the order of school grammars."""

    NOM = "nom"
    GEN = "gen"
    DAT = "dat"
    ACC = "acc"
    INS = "ins"
    PRE = "pre"


class Gender(StrEnum):
    """A person's gender, which the endings of names and verbs follow."""

    MALE = "male"
    FEMALE = "female"


class GrammaticalGender(Enum):
    """The gender of a noun, or its plural: of what a paper is called."""

    MASCULINE = "он"
    FEMININE = "она"
    NEUTER = "оно"
    PLURAL = "они"
