"""Everything a file holds, as plain values, for comparing before and after."""

from contextlib import closing
from pathlib import Path
from typing import Any

from mentoring_desktop import backups, school_file
from mentoring_desktop.journal import ACTIONS, ROWS, journalled_tables
from mentoring_desktop.store import Store

Dump = dict[str, list[tuple[Any, ...]]]


def dump(store: Store) -> Dump:
    """Give all rows of all tables but the journal's, as they lie in the file."""
    with store.reading() as session:
        run = session.connection().exec_driver_sql
        return {
            table.name: [tuple(row) for row in run(f'SELECT * FROM "{table.name}" ORDER BY id')]  # noqa: S608 - own names
            for table in journalled_tables()
        }


def content_hash(path: Path) -> str:
    """Give the hash of a closed file but for its journal, which remembers what was undone."""
    with closing(school_file.connect(path)) as driver:
        # Never committed: the file stays as it is.
        driver.execute("BEGIN")
        for journal in (ROWS, ACTIONS):
            driver.execute(f"DELETE FROM {journal.name}")  # noqa: S608 - own names
        return backups.content_hash(driver)
