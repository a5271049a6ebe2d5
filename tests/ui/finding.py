"""Finding things in windows, and closing these for good."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.store import Store

W = TypeVar("W", bound=QWidget)


def the(kind: type[W], inside: QWidget) -> W:
    """Give the widget of a kind inside another; there must be one."""
    found = inside.findChild(kind)
    assert found is not None
    return found


def focused() -> QWidget:
    """Give the widget that has the keyboard; there must be one."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Press a key while another is held down, and let both go."""
    QTest.keyClick(widget, key, held)
    # Without it Qt goes on thinking that the other is held, in the next test too.
    QTest.keyClick(widget, Qt.Key.Key_Shift)


def close(window: QWidget, qtbot: QtBot) -> None:
    """Close a window and wait until nothing is left of it."""
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))


def let_go_out(store: Store, forms: Forms) -> None:
    """Note forms as their window does when they are printed or saved."""
    if forms.note:
        with store.changing(forms.deed) as session:
            forms.note(session)
