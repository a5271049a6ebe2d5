"""The fields of lists of people: one table of headings, for what comes in and what goes out."""

from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields.areas import Areas
from mentoring_desktop.exchange.fields.field import Bank, CellError, Field, Found, Setting
from mentoring_desktop.exchange.fields.mentee import MENTEE
from mentoring_desktop.exchange.fields.mentor import MENTOR
from mentoring_desktop.exchange.fields.person import CONSENTS, PERSON

__all__ = [
    "BY_KEY",
    "FIELDS",
    "Areas",
    "Bank",
    "Cell",
    "CellError",
    "Field",
    "Found",
    "Setting",
    "exported",
    "fields_of",
]

FIELDS: tuple[Field, ...] = (*PERSON, *MENTEE, *MENTOR, *CONSENTS)
"""All fields, in the order of columns of a list."""

BY_KEY = {field.key: field for field in FIELDS}
"""Fields by «table.column»: «person.position», «mentee.joined_on», «consent.PDN»."""


def fields_of(bank: Bank) -> tuple[Field, ...]:
    """Give the fields a list of this bank may have; people without a part have only their own."""
    parts = {"person", "consent"} | {bank.value} - {Bank.STAFF.value}
    return tuple(field for field in FIELDS if field.table in parts)


def exported(bank: Bank) -> tuple[Field, ...]:
    """Give the columns of a list that goes out: together they hold all of the person once."""
    return tuple(field for field in fields_of(bank) if field.write)
