"""Bring an older file up to date: a verified copy first, then all steps in one transaction."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from mentoring_desktop import backups, journal, school_file
from mentoring_desktop.errors import FileError

SCRIPTS = Path(__file__).parent

LONGEST_STEM = 80
"""Letters of the file's name kept in the name of its copy: disks take 255 bytes."""


def upgrade(path: Path, password: str | None = None, scripts: Path = SCRIPTS) -> Path:
    """Run the missing steps and give the path of the copy made before them.

    Foreign keys are off on this connection: with them on, rebuilding a parent table would silently
    delete its children. All links are checked before the end instead.

    Raises:
        FileError: a step failed; the file stays as it was.
    """
    with closing(school_file.connect(path, password, foreign_keys=False)) as driver:
        school_file.require_sound(driver, path)
        moment = datetime.now().astimezone().strftime("%Y-%m-%d %H-%M-%S")
        copy = path.with_name(f"{path.stem[:LONGEST_STEM]} до обновления {moment}{path.suffix}")
        backups.copy(driver, copy, password)
        try:
            with school_file.engine_on(driver).begin() as connection:
                _run_steps(connection, scripts)
                _finish(connection)
        except Exception as error:
            copy.unlink()
            raise FileError(
                f"Файл «{path.name}» не удалось обновить. Он остался прежним; пришлите его тем, "
                "кто сопровождает программу."
            ) from error
    return copy


def _run_steps(connection: Connection, scripts: Path) -> None:
    # Alembic takes 150 ms to import and is needed once in the life of a version.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    command.upgrade(config, "head")


def _finish(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        msg = "a step has broken links between rows"
        raise ValueError(msg)
    head = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    connection.exec_driver_sql(f"PRAGMA user_version = {int(head)}")
    journal.put_barrier(connection, "Обновление файла до новой версии программы")
