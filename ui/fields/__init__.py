"""Fields that save themselves: a real change is one action, a refusal is told right below."""

from ui.fields.choices import ChecksField, ChoiceField, StateField, TickField
from ui.fields.field import Field
from ui.fields.lines import (
    Line,
    LineField,
    date_field,
    list_field,
    number_field,
    text_field,
    year_field,
)
from ui.fields.texts import TextsField

__all__ = [
    "ChecksField",
    "ChoiceField",
    "Field",
    "Line",
    "LineField",
    "StateField",
    "TextsField",
    "TickField",
    "date_field",
    "list_field",
    "number_field",
    "text_field",
    "year_field",
]
