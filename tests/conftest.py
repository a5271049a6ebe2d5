"""What all tests stand on: a store in memory, the demo school."""

from collections.abc import Iterator

import pytest

from mentoring_desktop import demo as demo_school
from mentoring_desktop import new_school
from mentoring_desktop.store import Store
from tests import make


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``: write the accepted texts of papers anew, to be reviewed in git."""
    parser.addoption("--accept", action="store_true", help="rewrite the accepted texts of papers")


@pytest.fixture
def store() -> Iterator[Store]:
    """A file without a school, in memory."""
    store = Store.in_memory()
    yield store
    store.close()


@pytest.fixture
def school(store: Store) -> Store:
    """A new school without people, living on 1 October 2026."""
    with store.changing("Создать базу школы") as session:
        new_school.set_up(session, make.school_entry())
        make.live_on(session, make.TODAY)
    return store


@pytest.fixture(scope="session")
def demo_filled() -> Iterator[Store]:
    """The demo school filled once: its papers take a second to make."""
    store = Store.in_memory()
    with store.changing(demo_school.ACTION) as session:
        demo_school.fill(session)
    yield store
    store.close()


@pytest.fixture
def demo(store: Store, demo_filled: Store) -> Store:
    """The demo school, a copy of its own for each test."""
    demo_filled._driver.backup(store._driver)  # noqa: SLF001 - no store need be copied but here
    return store
