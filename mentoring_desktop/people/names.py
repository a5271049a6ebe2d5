"""A person's name as rows and papers carry it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mentoring_desktop.language import Case, Gender, names
from mentoring_desktop.model.people import Person


@dataclass(frozen=True)
class PersonName:
    """A name that knows its own cases; forms corrected by hand win over the computed ones."""

    last: str
    first: str
    middle: str
    gender: Gender
    overrides: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def full(self) -> str:
        """«Иванова Мария Петровна»."""
        return names.full(self.last, self.first, self.middle)

    @property
    def short(self) -> str:
        """«Иванова М.П.», for texts and tables."""
        return names.short(self.last, self.first, self.middle)

    @property
    def signature(self) -> str:
        """«М.П. Иванова», for signatures."""
        return names.signature(self.last, self.first, self.middle)

    @property
    def addressed(self) -> str:
        """«Мария Петровна», as one speaks to the person."""
        return names.full("", self.first, self.middle)

    @property
    def initials(self) -> str:
        """«ИМ», for the round mark beside a name."""
        return (self.last[:1] + self.first[:1]).upper()

    def full_in(self, case: Case) -> str:
        """Give the full name in a case."""
        return names.inflect(*self._parts, case, self._corrected)

    def short_in(self, case: Case) -> str:
        """Give the surname in a case with initials."""
        return names.inflect_short(*self._parts, case, self._corrected)

    @property
    def _parts(self) -> tuple[str, str, str, Gender]:
        return self.last, self.first, self.middle, self.gender

    @property
    def _corrected(self) -> dict[Case, str]:
        return {Case(case): form for case, form in self.overrides.items() if form}


GENDER_WORDS = {Gender.FEMALE: "женский", Gender.MALE: "мужской"}

NAME_COLUMNS = (
    Person.last_name,
    Person.first_name,
    Person.middle_name,
    Person.gender,
    Person.case_overrides,
)
"""What a query selects, in this order, to make a ``PersonName`` of it."""

NAME_WIDTH = len(NAME_COLUMNS)


def name_of(person: Person) -> PersonName:
    """Take the name out of a person's row."""
    return PersonName(
        person.last_name,
        person.first_name,
        person.middle_name,
        person.gender,
        person.case_overrides,
    )
