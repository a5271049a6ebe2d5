"""A file the coordinator asked for: it is written whole, or what was there stays."""

import errno
import os
import secrets
from pathlib import Path

from mentoring_desktop.errors import FileError

_NO_ROOM = "На диске нет места: «{name}» не сохранён. Освободите место или выберите другой диск."
_NO_RIGHT = (
    "«{name}» не сохранён: папка «{folder}» закрыта для записи или этот файл открыт в другой "
    "программе. Закройте его или выберите другую папку."
)
_NO_FOLDER = "«{name}» не сохранён: папки «{folder}» больше нет. Выберите другую папку."
_LONG_NAME = "«{name}» не сохранён: имя слишком длинное. Назовите файл короче."
_SILENT = "«{name}» не сохранён: диск не отвечает. Проверьте диск или выберите другую папку."

_SENTENCES = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EFBIG: _NO_ROOM,
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: _NO_RIGHT,
    errno.EISDIR: _NO_RIGHT,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ENAMETOOLONG: _LONG_NAME,
}


def save(path: Path, data: bytes) -> None:
    """Write a file, in place of the one of that name if there is one.

    Raises:
        FileError: the disk is full or gone, or the folder is closed; the old file is as it was.
    """
    try:
        _replace(path, data)
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0, _SILENT)
        raise FileError(
            sentence.format(name=path.name, folder=path.parent.name or path.parent)
        ) from error


def _replace(path: Path, data: bytes) -> None:
    fresh = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with fresh.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
