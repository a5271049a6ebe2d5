"""Which pages the rail leads to; a page's code is read at the first visit."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentoring_desktop.store import Store
    from ui.page import Page


@dataclass(frozen=True)
class Place:
    """A page of the rail before it is built."""

    title: str
    name: str
    """The name of its module, its icon and its page of help."""
    page: str

    def build(self, store: Store) -> Page:
        """Read the page's code and make it."""
        page: Page = getattr(import_module(f"ui.{self.name}"), self.page)(store)
        return page


PLACES = (
    Place("Дорожная карта", "roadmap", "RoadmapPage"),
    Place("Наставляемые", "mentees", "MenteesPage"),
    Place("Наставники", "mentors", "MentorsPage"),
    Place("Пары", "pairs", "PairsPage"),
    Place("Согласия", "consents", "ConsentsPage"),
    Place("Документы", "papers", "PapersPage"),
    Place("Школа", "school", "SchoolPage"),
)
