"""People of the school: names that know their cases, experience, the card of a person."""

from mentoring_desktop.people.names import NAME_COLUMNS, NAME_WIDTH, PersonName, name_of

__all__ = ["NAME_COLUMNS", "NAME_WIDTH", "PersonName", "name_of"]
