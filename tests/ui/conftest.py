"""What tests of the window share: nothing of a test's window or hands outlives it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    """Delete what the test has closed: a theme put on later would dress all of it anew."""
    yield
    if QCoreApplication.instance():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _let_keys_go() -> Iterator[None]:
    """Let go of Ctrl, which a simulated key leaves held: a row chosen would be toggled."""
    yield
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
