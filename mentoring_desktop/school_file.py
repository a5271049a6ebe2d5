"""The school's file on the disk: how it is recognised, checked, opened and kept to ourselves.

It is one SQLite file without companions at rest, so that what is copied to a flash drive is whole.
"""

import json
import os
import stat
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy.dialects.sqlite  # noqa: F401 - or it is loaded with the first file, after Qt
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from mentoring_desktop.errors import FileError
from mentoring_desktop.migrations import SCHEMA

SUFFIX = ".mentoring"
APPLICATION_ID = 0x4E415354  # «NAST» in the header tells our file from any other SQLite file
MAGIC = b"SQLite format 3\x00"
HEADER_SIZE = 100

_BUSY, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 8, 10, 11, 13, 14, 26

_SENTENCES = {
    _BUSY: "Файл «{name}» уже открыт в другом окне программы. Закройте то окно и повторите.",
    _READONLY: "Файл «{name}» доступен только для чтения. Скопируйте его в свою папку.",
    _IOERR: "Диск не отвечает: «{name}» не удалось прочитать или записать. Проверьте диск.",
    _CORRUPT: "Файл «{name}» повреждён. Откройте его последнюю копию.",
    _FULL: "На диске нет места. Освободите место и повторите: сделанное раньше цело.",
    _CANTOPEN: "Файл «{name}» не открывается: проверьте папку и права на неё.",
    _NOTADB: "Файл «{name}» повреждён или закрыт другим паролем.",
}

_MOVED = (
    "Файл «{name}» перемещён, переименован или удалён, пока был открыт. "
    "Верните его на место и повторите: сделанное раньше в нём цело."
)


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn the troubles of a disk or a file into sentences; any other error is a bug, let through.

    Raises:
        FileError: the disk is full, the file is damaged, taken, read-only or unreachable.
    """
    try:
        yield
    except (DBAPIError, sqlcipher.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        sentence = _sentence(cause, path)
        if sentence is None:
            raise
        raise FileError(sentence.format(name=path.name)) from error


def _sentence(cause: BaseException | None, path: Path) -> str | None:
    code = (getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF
    if code == _READONLY and not path.exists():
        return _MOVED
    return _SENTENCES[_CORRUPT] if "Could not decode" in str(cause) else _SENTENCES.get(code)


def schema_version(path: Path, password: str | None = None) -> int:
    """Look whether the file is ours, without changing a byte of it, and give its schema version.

    Raises:
        FileError: there is no such file, or it is foreign, newer than the program, or read-only.
    """
    header = _header(path)
    if password:
        with closing(connect(path, password)) as driver:
            version = int(driver.execute("PRAGMA user_version").fetchone()[0])
    else:
        _require_ours(path, header)
        version = int.from_bytes(header[60:64], "big")
    _require_known(path, version)
    _require_writable(path)
    return version


def connect(path: Path | None, password: str | None = None, *, foreign_keys: bool = True) -> Any:  # noqa: ANN401 - the driver has no types
    """Open the file, or memory where there is none, and take it for this program alone."""
    where = f"{path.resolve().as_uri()}?mode=rw" if path else "file::memory:"
    driver = sqlcipher.connect(where, uri=True, isolation_level=None, timeout=0.2)
    try:
        _prepare(driver, password, foreign_keys=foreign_keys)
    except BaseException:
        driver.close()
        raise
    return driver


def engine_on(driver: Any) -> Engine:  # noqa: ANN401 - the driver has no types
    """Give SQLAlchemy this one connection; each transaction takes the file for writing at once.

    The driver's own transactions are switched off, or a failed change of tables would stay half
    done.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: driver,
        poolclass=StaticPool,
        json_serializer=partial(json.dumps, ensure_ascii=False),
    )
    event.listen(engine, "begin", lambda link: link.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def require_sound(driver: Any, path: Path, tables: AbstractSet[str] = frozenset()) -> None:  # noqa: ANN401 - the driver has no types
    """Read every page and every link, and look whether all tables are there.

    Raises:
        FileError: something in the file is damaged.
    """
    sound = driver.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    there = {name for (name,) in driver.execute("SELECT name FROM sqlite_master").fetchall()}
    broken = driver.execute("PRAGMA foreign_key_check").fetchone()
    if not sound or broken or not tables <= there:
        raise FileError(_SENTENCES[_CORRUPT].format(name=path.name))


def is_there(path: Path) -> bool:
    """Tell whether a file can be seen, whatever the disk or the name is like."""
    try:
        return path.is_file()
    except (OSError, ValueError, RuntimeError):
        return False


def make_empty(path: Path) -> None:
    """Make the file to be opened, never over another one.

    Raises:
        FileError: there is such a file, or the folder is missing or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(exist_ok=False)
    except FileExistsError as error:
        raise FileError(
            f"Файл «{path.name}» уже есть. Откройте его или назовите новый иначе."
        ) from error
    except (OSError, ValueError) as error:
        raise FileError(_SENTENCES[_CANTOPEN].format(name=path.name)) from error


def mark_as_ours(connection: Connection) -> None:
    """Write into a new file whose it is and of which schema."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{SCHEMA:04}",))


def _prepare(driver: Any, password: str | None, *, foreign_keys: bool) -> None:  # noqa: ANN401
    driver.execute("PRAGMA cipher_log_level = NONE")
    if password:
        quoted = password.replace("'", "''")
        driver.execute(f"PRAGMA key = '{quoted}'")
    driver.execute("PRAGMA locking_mode = EXCLUSIVE")
    driver.execute("BEGIN EXCLUSIVE")
    driver.execute("COMMIT")
    driver.execute("PRAGMA journal_mode = DELETE")
    driver.execute("PRAGMA synchronous = EXTRA")
    driver.execute("PRAGMA temp_store = MEMORY")
    driver.execute("PRAGMA secure_delete = ON")
    driver.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")


def _header(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise FileError(f"«{path.name}» — не файл. Выберите файл с окончанием {SUFFIX}.")
        with path.open("rb") as file:
            return file.read(HEADER_SIZE)
    except FileNotFoundError as error:
        raise FileError(
            f"Файла «{path.name}» нет на прежнем месте. Найдите его кнопкой «Открыть»."
        ) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise FileError(_SENTENCES[_CANTOPEN].format(name=path.name)) from error


def _require_ours(path: Path, header: bytes) -> None:
    ours = int.from_bytes(header[68:72], "big") == APPLICATION_ID
    if len(header) < HEADER_SIZE or not header.startswith(MAGIC) or not ours:
        raise FileError(
            f"«{path.name}» — не база наставничества, либо файл повреждён. "
            "Выберите файл с окончанием .mentoring."
        )


def _require_known(path: Path, version: int) -> None:
    if version > SCHEMA:
        raise FileError(
            f"«{path.name}» создан более новой версией программы. Обновите программу и повторите."
        )


def _require_writable(path: Path) -> None:
    """Refuse what cannot be written; the mark counts even for an administrator."""
    marked = not path.stat().st_mode & stat.S_IWUSR
    if marked or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise FileError(_SENTENCES[_READONLY].format(name=path.name))
