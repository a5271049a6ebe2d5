"""The open file of a school: reading, changing, undoing, and the news of what was touched."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy.orm import Session

from mentoring_desktop import journal, school_file
from mentoring_desktop.migrations import SCHEMA
from mentoring_desktop.model import Base

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from mentoring_desktop.journal import Touched

    Watcher = Callable[[Touched], None]


__all__ = ["Session", "Store"]


class Store:
    """One school's file, or memory in tests; one connection, one thread, short sessions."""

    def __init__(self, driver: Any, path: Path | None) -> None:  # noqa: ANN401 - untyped driver
        """Take an open, checked connection; use ``create``, ``open`` or ``in_memory``."""
        self.path = path
        self._driver = driver
        self._engine = school_file.engine_on(driver)
        self._watchers: list[Watcher] = []
        self._busy = False
        with self._engine.begin() as connection:
            journal.install(connection)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new empty file and open it.

        Raises:
            FileError: there is a file of that name already, or it cannot be written.
        """
        with school_file.plain_errors(path):
            school_file.make_empty(path)
            try:
                return cls._of_new(school_file.connect(path), path)
            except BaseException:
                path.unlink()
                raise

    @classmethod
    def found(cls, path: Path, title: str, write: Callable[[Session], object]) -> Self:
        """Make a file with its first contents, which undo does not take away, and open it.

        It stands under its name only when it is whole: what is interrupted leaves no half school.

        Raises:
            MentoringError: ``write`` refuses, or the file cannot be made.
        """
        with school_file.plain_errors(path):
            school_file.make_empty(path)
            part = path.with_name(f"{path.stem[:40]}.part")
            try:
                part.unlink(missing_ok=True)
                store = cls.create(part)
                with closing(store), store.changing(title, undoable=False) as session:
                    write(session)
                part.replace(path)
            except BaseException:
                part.unlink(missing_ok=True)
                path.unlink()
                raise
        return cls.open(path)

    @classmethod
    def in_memory(cls) -> Self:
        """Make a store that lives as long as the program."""
        return cls._of_new(school_file.connect(None), None)

    @classmethod
    def open(cls, path: Path, password: str | None = None) -> Self:
        """Open a file, bringing it up to date first if an older program made it.

        Raises:
            FileError: it is missing, foreign, damaged, newer, read-only or open elsewhere; the file
                stays byte for byte as it was.
        """
        with school_file.plain_errors(path):
            if school_file.schema_version(path, password) < SCHEMA:
                _upgrade(path, password)
            driver = school_file.connect(path, password)
            try:
                school_file.require_sound(driver, path, Base.metadata.tables.keys())
                return cls(driver, path)
            except BaseException:
                driver.close()
                raise

    @classmethod
    def _of_new(cls, driver: Any, path: Path | None) -> Self:  # noqa: ANN401 - untyped driver
        try:
            with school_file.engine_on(driver).begin() as connection:
                Base.metadata.create_all(connection)
                school_file.mark_as_ours(connection)
            return cls(driver, path)
        except BaseException:
            driver.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session for queries; its objects do not outlive the block, rows do."""
        with self._turn() as connection, Session(connection) as session:
            connection.begin()
            self._driver.execute("PRAGMA query_only = ON")
            try:
                yield session
            finally:
                self._driver.execute("PRAGMA query_only = OFF")

    @contextmanager
    def changing(self, title: str, *, undoable: bool = True) -> Iterator[Session]:
        """Run one action: all of it or nothing, one step of undo, one entry of the audit.

        Args:
            title: what the coordinator does, as «Отменить: …» will show it.
            undoable: whether undo may take it back, and pass it to what was before.

        Raises:
            FileError: the disk is full or does not answer; nothing has changed.
        """
        with self._turn() as connection, Session(connection) as session:
            journal.begin(connection, title)
            yield session
            session.flush()
            touched = journal.end(connection, undoable=undoable)
            connection.commit()
        self._announce(touched)

    @contextmanager
    def trying(self, title: str) -> Iterator[Session]:
        """Run an action and take it all back: to show what it would make."""
        with self._turn() as connection, Session(connection) as session:
            journal.begin(connection, title)
            yield session

    def undo(self) -> None:
        """Take the last action back, if there is one."""
        self._replay(journal.undo)

    def redo(self) -> None:
        """Make the last undone action again, if there is one."""
        self._replay(journal.redo)

    @property
    def busy(self) -> bool:
        """Whether it is being read or changed: what comes between has to wait."""
        return self._busy

    @property
    def undo_title(self) -> str | None:
        """What undo would take back."""
        with self._turn() as connection:
            return journal.undo_title(connection)

    @property
    def redo_title(self) -> str | None:
        """What redo would make again."""
        with self._turn() as connection:
            return journal.redo_title(connection)

    def compact(self) -> None:
        """Write the file anew, so that nothing of what was deleted is left in it or beside it.

        Raises:
            FileError: the disk is full or does not answer; the file is as it was.
        """
        with self._turn():
            # The journal of an open file is kept, with pages as they were before the erasure.
            self._driver.execute("PRAGMA journal_mode = TRUNCATE")
            try:
                self._driver.execute("VACUUM")
            finally:
                self._driver.execute("PRAGMA journal_mode = DELETE")

    def watch(self, callback: Watcher) -> Callable[[], None]:
        """Call back with what was touched after each change; returns how to stop."""
        self._watchers.append(callback)
        return lambda: self._watchers.remove(callback)

    def close(self) -> None:
        """Let the file go; everything done is in it already."""
        self._engine.dispose()
        self._driver.close()

    def _replay(self, way: Callable[[Connection], Touched]) -> None:
        with self._turn() as connection:
            touched = way(connection)
            connection.commit()
        self._announce(touched)

    def _announce(self, touched: Touched) -> None:
        if touched:
            for watcher in tuple(self._watchers):
                watcher(touched)

    @contextmanager
    def _turn(self) -> Iterator[Connection]:
        """Give the one connection to the one who asks; what is not committed is taken back."""
        if self._busy:
            msg = "a store is read or changed inside another reading or changing"
            raise RuntimeError(msg)
        self._busy = True
        try:
            with self._plain_errors(), self._engine.connect() as connection:
                yield connection
        finally:
            self._busy = False

    @contextmanager
    def _plain_errors(self) -> Iterator[None]:
        if self.path is None:
            yield
        else:
            with school_file.plain_errors(self.path):
                yield


def _upgrade(path: Path, password: str | None) -> None:
    # Only a file of an older program needs the steps, and they cost a slow import.
    from mentoring_desktop.migrations.upgrade import upgrade  # noqa: PLC0415

    upgrade(path, password)
