"""Accepted texts: what a paper says is kept beside the tests and reviewed in git."""

from collections.abc import Callable
from pathlib import Path

import pytest

Accepted = Callable[[str, str], None]


@pytest.fixture
def accepted(request: pytest.FixtureRequest) -> Accepted:
    """Compare a text with the accepted one of this name; with ``--accept``, accept it."""

    def compare(text: str, name: str) -> None:
        file = Path(__file__).with_name(f"{name}.txt")
        if request.config.getoption("--accept"):
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return compare
