"""What tests of the window share: nothing of a test's window outlives it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    """Delete what the test has closed: a theme put on later would dress all of it anew."""
    yield
    if QCoreApplication.instance():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
