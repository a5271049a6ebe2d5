"""An older file comes up to date with nothing lost, or stays as it was."""

import re
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from mentoring_desktop import (
    backups,
    journal,
    mentees,
    migrations,
    new_school,
    pairs,
    school_file,
)
from mentoring_desktop.errors import FileError
from mentoring_desktop.migrations import upgrade
from mentoring_desktop.papers import register
from mentoring_desktop.store import Store
from tests import make
from tests.documents.reading import pages

NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0004", "0003"


def upgrade():
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("nickname", sa.String, nullable=False, server_default=""))
    {then}
"""


SHIPPED = sorted((Path(__file__).parent / "files").glob("*.mentoring"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of today with a pair: people, consents, a competence, a request."""
    path = tmp_path / "школа.mentoring"
    store = Store.create(path)
    with store.changing("Добавить") as session:
        new_school.set_up(session, make.school_entry())
        mentor = make.mentor(session, "Орлова", skills={"METHOD": 3})
        mentee = make.mentee(session, "Белова", requests={"METHOD": 1})
        pairs.form(session, mentor, [mentee])
    store.close()
    return path


def rows(path: Path) -> dict[str, int]:
    """Count the rows of every table."""
    with closing(school_file.connect(path)) as driver:
        names = driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        count = "SELECT count(*) FROM"
        return {name: driver.execute(f"{count} {name}").fetchone()[0] for (name,) in names}


def scripts(tmp_path: Path, then: str = "") -> Path:
    """Give the program's steps and one more, which rebuilds a parent table."""
    folder = tmp_path / "steps"
    shutil.copytree(upgrade.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "next.py").write_text(NEXT_STEP.format(then=then), encoding="utf-8")
    return folder


def hash_of(path: Path) -> str:
    with closing(school_file.connect(path)) as driver:
        return backups.content_hash(driver)


def shape(connection: Connection) -> dict[str, Any]:
    """Give the columns, links and indices of every table, in whatever order they were made."""
    run = connection.exec_driver_sql
    names = run("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").scalars().all()
    return {
        name: (
            sorted(tuple(row)[1:] for row in run(f"PRAGMA table_info({name})")),
            sorted(tuple(row)[2:] for row in run(f"PRAGMA foreign_key_list({name})")),
            sorted(tuple(row)[1:] for row in run(f"PRAGMA index_list({name})")),
        )
        for name in names
    }


def test_the_newest_step_is_the_schema_of_the_program() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade.SCRIPTS))
    head = ScriptDirectory.from_config(config).get_current_head()
    assert head == f"{migrations.SCHEMA:04}"


def test_a_new_file_has_the_shape_that_the_steps_lead_to(store: Store) -> None:
    with closing(school_file.connect(None)) as driver:
        engine = school_file.engine_on(driver)
        with engine.begin() as connection:
            upgrade._run_steps(connection, upgrade.SCRIPTS)  # noqa: SLF001 - without a file
            led_to = shape(connection)
    with store.reading() as session:
        assert shape(session.connection()) == led_to


def test_an_upgrade_keeps_children_and_makes_a_copy(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, counted = hash_of(path), rows(path)
    copy = upgrade.upgrade(path, scripts=scripts(tmp_path))
    assert hash_of(copy) == before
    monkeypatch.setattr(school_file, "SCHEMA", migrations.SCHEMA + 1)
    with closing(school_file.connect(path)) as driver:
        assert driver.execute("SELECT DISTINCT nickname FROM person").fetchall() == [("",)]
        with school_file.engine_on(driver).begin() as connection:
            assert journal.undo_title(connection) is None
            assert journal.undo(connection) == {}
    barrier = {"journal_action": counted["journal_action"] + 1}
    assert rows(path) == counted | barrier
    assert counted["pair_member"] == counted["professional_request"] == 1


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileError, match="остался прежним"):
        upgrade.upgrade(path, scripts=scripts(tmp_path, then="1 / 0"))
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.glob("*.mentoring")] == [path.name]
    Store.open(path).close()


def test_an_upgrade_that_breaks_links_is_refused(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    break_link = 'op.execute("INSERT INTO pair_member (pair_id, mentee_id) VALUES (99, 99)")'
    with pytest.raises(FileError, match="остался прежним"):
        upgrade.upgrade(path, scripts=scripts(tmp_path, then=break_link))
    assert path.read_bytes() == before


def words(text: str) -> list[str]:
    """Give the words of papers: where their pages end may change, what they say may not."""
    return re.sub(r"\n\n\d+\n", "\n", text).replace("- ", "-").split()


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda path: path.stem)
def test_a_file_of_every_shipped_version_opens_with_all_its_rows(
    shipped: Path, tmp_path: Path
) -> None:
    path = tmp_path / shipped.name
    shutil.copy(shipped, path)
    before = rows(path)
    store = Store.open(path)
    with store.reading() as session:
        names = [row.name.full for row in mentees.rows(session)]
        papers = [register.pdf(session, row.id) for row in register.rows(session)]
    store.close()
    after = rows(path)
    assert {name: after[name] for name in before} == before | {
        "journal_action": before["journal_action"] + 1
    }
    assert "Мельник Олег Ильич" in names
    said = "\n\n".join(text for paper in papers for text in pages(paper))
    assert words(said) == words(shipped.with_suffix(".txt").read_text(encoding="utf-8"))
