"""The window of the Положение: its sections, who accepted it, its versions, its pages."""

from ui.regulation.window import RegulationWindow

__all__ = ["RegulationWindow"]
