"""The card of a person: who it is, and sections in which every field saves itself."""

from ui.card.areas import AreasSection, Grading
from ui.card.changes import ChangesSection
from ui.card.consents import ConsentsSection
from ui.card.files import FilesSection
from ui.card.general import GENDERS, GeneralSection
from ui.card.pairs import PairsSection
from ui.card.panel import Card
from ui.card.section import ReadingSection, Section, Somebody
from ui.card.surveys import SurveysSection

__all__ = [
    "GENDERS",
    "AreasSection",
    "Card",
    "ChangesSection",
    "ConsentsSection",
    "FilesSection",
    "GeneralSection",
    "Grading",
    "PairsSection",
    "ReadingSection",
    "Section",
    "Somebody",
    "SurveysSection",
]
