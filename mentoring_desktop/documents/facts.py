"""What several papers say in common, frozen as it stood on the day of issue, and its JSON."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from mentoring_desktop.kinds import ApprovalStyle
from mentoring_desktop.language import Case, dates, organisations

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter

Facts = TypeVar("Facts")

_LONGEST_UNBROKEN = 20


@dataclass(frozen=True, kw_only=True)
class Organization:
    """The school as its letterhead calls it."""

    full_name: str
    short_name: str
    founder: str = ""
    city: str = ""
    """The place as an order prints it: «г. Тула»."""
    address: str = ""
    inn: str = ""
    ogrn: str = ""

    @property
    def name(self) -> str:
        """The short name; what stands in its quotes is not broken between lines while short."""
        return self.name_in(Case.NOM)

    def name_in(self, case: Case) -> str:
        """The short name in a case: «Школы № 5», but «МБОУ «ЦО № 14»» always."""
        kind, quote, own = organisations.inflect(self.short_name, case).partition("«")
        return kind + quote + (own.replace(" ", "\xa0") if len(own) <= _LONGEST_UNBROKEN else own)

    @property
    def shortened(self) -> bool:
        """Whether the short name is another than the full one."""
        return self.short_name.casefold() != self.full_name.casefold()

    @property
    def words(self) -> dict[str, dict[str, str]]:
        """The short name as the phrases of templates ask for it."""
        return {"school": {case.value: self.name_in(case) for case in Case}}

    @property
    def former_words(self) -> dict[str, str]:
        """The short name as phrases frozen by former versions of the program ask for it."""
        return {
            "school_genitive": self.name_in(Case.GEN),
            "school_prepositional": self.name_in(Case.PRE),
        }


@dataclass(frozen=True, kw_only=True)
class Order:
    """The date and number of an order; what is empty is left to be filled in by hand."""

    day: date | None = None
    number: str = ""

    @property
    def said(self) -> str:
        """«№ 36-а от 02.02.2022», as far as it is known."""
        number = f"№\xa0{self.number}" if self.number else ""
        day = f"от\xa0{dates.requisite(self.day)}" if self.day else ""
        return f"{number} {day}".strip()


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Who signs: «Директор» (as a line begins) and «Н.А. Волкова»."""

    position: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Approval:
    """Who approved the paper and by which order (ГОСТ Р 7.0.97, гриф утверждения)."""

    style: ApprovalStyle
    signature: Signature
    order: Order = Order()
    appendix: int = 0
    """The paper's number among the appendices of that order, if it is one of them."""


@dataclass(frozen=True, kw_only=True)
class Participant:
    """A mentor or a mentee, everything in the nominative."""

    name: str
    """«Иванова Мария Петровна»."""
    short_name: str
    """«Иванова М.П.», as tables and texts call the person."""
    signature: str
    """«М.П. Иванова», as beside a signature."""
    position: str
    category: str = ""
    experience: str = ""
    """«20 лет»."""
    consent: date | None = None
    """The date of the written consent (ТК РФ ст. 351.8)."""

    @property
    def introduced(self) -> str:
        """«Иванова Мария Петровна, учитель математики, высшая категория»."""
        return ", ".join(filter(None, (self.name, self.position, self.category)))


def to_json(facts: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the papers' dataclasses
    """Facts as plain JSON values, dates in ISO form."""
    plain: dict[str, Any] = _converter().unstructure(facts)
    return plain


def from_json(cls: type[Facts], data: Mapping[str, Any]) -> Facts:
    """The facts that ``to_json`` gave; fields unknown to this version are passed over."""
    return _converter().structure(data, cls)


@cache
def _converter() -> "JsonConverter":
    from cattrs.preconf.json import make_converter  # noqa: PLC0415 - not needed until the first paper

    converter = make_converter()
    converter.register_unstructure_hook_func(_is_enum, lambda member: member.name)
    converter.register_structure_hook_func(_is_enum, lambda name, cls: cls[name])
    return converter


def _is_enum(cls: Any) -> bool:  # noqa: ANN401 - cattrs asks about every type it meets
    """Enums are stored by name: their Russian values may be reworded."""
    return isinstance(cls, type) and issubclass(cls, enum.Enum)
