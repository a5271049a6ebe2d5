"""Copies of the school's file, each proved equal before it is trusted."""

import hashlib
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from mentoring_desktop import school_file
from mentoring_desktop.errors import FileError


def copy(driver: Any, destination: Path, password: str | None = None) -> None:  # noqa: ANN401
    """Copy the open file and read the copy back.

    Raises:
        FileError: the copy cannot be written, or does not hold the same rows.
    """
    with school_file.plain_errors(destination):
        with closing(sqlcipher.connect(destination)) as target:
            if password:
                quoted = password.replace("'", "''")
                target.execute(f"PRAGMA key = '{quoted}'")
            driver.backup(target)
        with closing(school_file.connect(destination, password)) as target:
            school_file.require_sound(target, destination)
            equal = content_hash(target) == content_hash(driver)
    if not equal:
        raise FileError(f"Копия «{destination.name}» не совпала с файлом. Проверьте диск.")


def content_hash(driver: Any) -> str:  # noqa: ANN401 - the driver has no types
    """Give one hash of all tables and their rows, wherever they lie on the disk."""
    digest = hashlib.sha256()
    tables = "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"
    for name, sql in driver.execute(tables).fetchall():
        digest.update(sql.encode())
        for row in driver.execute(f'SELECT * FROM "{name}" ORDER BY 1'):  # noqa: S608 - own names
            digest.update(repr(row).encode())
    return digest.hexdigest()
