"""The general rules for names, those of pytrovich, which load at first use."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from mentoring_desktop.language.grammar import Case, Gender

if TYPE_CHECKING:
    from pytrovich.maker import PetrovichDeclinationMaker

Part = Literal["LASTNAME", "FIRSTNAME", "MIDDLENAME"]

_CASES = {
    Case.NOM: "NOMINATIVE",
    Case.GEN: "GENITIVE",
    Case.DAT: "DATIVE",
    Case.ACC: "ACCUSATIVE",
    Case.INS: "INSTRUMENTAL",
    Case.PRE: "PREPOSITIONAL",
}


def inflect(part: Part, name: str, gender: Gender, case: Case) -> str:
    """Give one part of a person's name in a case; what no rule knows stays as it is."""
    from pytrovich import enums  # noqa: PLC0415 - the start needs no cases

    kind, sex = enums.NamePart[part], enums.Gender[gender.name]
    return _maker().make(kind, sex, enums.Case[_CASES[case]], name)


@cache
def _maker() -> PetrovichDeclinationMaker:
    from pytrovich.maker import PetrovichDeclinationMaker  # noqa: PLC0415 - the start needs no cases

    return PetrovichDeclinationMaker()
