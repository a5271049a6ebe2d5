"""A paper in a window of its own: to look at, to print, to save."""

from ui.preview.window import PreviewWindow, show_paper

__all__ = ["PreviewWindow", "show_paper"]
