"""The main window: the rail of pages, the bar of undo, the line of quiet messages."""

from ui.main_window.window import MainWindow

__all__ = ["MainWindow"]
