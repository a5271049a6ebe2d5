"""The texts of papers in a window of their own: reworded by the school, looked at, returned."""

from ui.texts.window import TextsWindow, show_texts

__all__ = ["TextsWindow", "show_texts"]
