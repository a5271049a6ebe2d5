"""The card of a person: who it is, and sections in which every field saves itself."""

from ui.card.areas import AreasSection, Grading
from ui.card.consents import ConsentsSection
from ui.card.general import GENDERS, GeneralSection
from ui.card.panel import Card
from ui.card.section import ReadingSection, Section, Somebody

__all__ = [
    "GENDERS",
    "AreasSection",
    "Card",
    "ConsentsSection",
    "GeneralSection",
    "Grading",
    "ReadingSection",
    "Section",
    "Somebody",
]
