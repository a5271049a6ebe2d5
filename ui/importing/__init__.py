"""Lists of people brought in: from a file, a drop or the clipboard, through one window."""

from ui.importing.ways_in import WaysIn

__all__ = ["WaysIn"]
