"""The one way to make a list shorter: a search as one types, chips, and facets with counts."""

from ui.narrowing.facets import UNSAID, Facet
from ui.narrowing.line import Narrowing

__all__ = ["UNSAID", "Facet", "Narrowing"]
