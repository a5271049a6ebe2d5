"""The page «Дорожная карта»."""

from ui.roadmap.page import RoadmapPage

__all__ = ["RoadmapPage"]
