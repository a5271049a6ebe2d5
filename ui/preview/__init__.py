"""A paper or forms in a window of their own: to look at, to print, to save."""

from ui.preview.window import PreviewWindow, show_forms, show_paper

__all__ = ["PreviewWindow", "show_forms", "show_paper"]
