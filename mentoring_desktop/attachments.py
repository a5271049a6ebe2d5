"""Files kept inside the school's file: scans and photos, each content once."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.file_kinds import HEAD, TAIL, FileKind, kind_of
from mentoring_desktop.model.files import Attachment, FileContent

LARGEST = 20 * 1024 * 1024
"""Bytes in one file: a scan in colour takes two or three million."""

_LONGEST_NAME = 200


@dataclass(frozen=True)
class FileRow:
    """A kept file as a list shows it; ``size`` is in bytes."""

    id: int
    name: str
    kind: FileKind
    size: int
    added_at: datetime


def rows(session: Session, person_id: int) -> list[FileRow]:
    """Give the files of a person, the newest first, without reading their contents whole."""
    query = select(Attachment).where(Attachment.person_id == person_id)
    query = query.order_by(Attachment.added_at.desc(), Attachment.id.desc())
    return [_row(session, each) for each in session.execute(query).scalars()]


def row(session: Session, attachment_id: int) -> FileRow:
    """Give one kept file."""
    return _row(session, session.get_one(Attachment, attachment_id))


def keep(session: Session, name: str, data: bytes, person_id: int | None = None) -> int:
    """Keep a file, of a person or of nobody, and give its key; the name is a label, never a path.

    Raises:
        MentoringError: the file is empty or too large.
    """
    name = _label(name)
    if not data:
        raise MentoringError(f"Файл «{name}» пуст. Выберите другой.")
    _require_size(name, len(data))
    attachment = Attachment(
        name=name,
        size=len(data),
        added_at=datetime.now().replace(microsecond=0),  # noqa: DTZ005 - local time
        content=_content(session, data),
        person_id=person_id,
    )
    session.add(attachment)
    session.flush()
    return attachment.id


def read(session: Session, attachment_id: int) -> bytes:
    """Give the bytes of a kept file."""
    return session.get_one(Attachment, attachment_id).content.data


def remove(session: Session, attachment_id: int) -> None:
    """Take a file away from the person; undo brings it back, for its bytes stay."""
    session.delete(session.get_one(Attachment, attachment_id))


def from_disk(path: Path) -> tuple[str, bytes]:
    """Read a file that is to be kept: its name and its bytes.

    Raises:
        MentoringError: it is a folder, cannot be read, or is too large, which is seen before.
    """
    name = _label(path.name)
    if path.is_dir():
        raise MentoringError(f"«{name}» — папка. Добавьте файлы из неё.")
    try:
        _require_size(name, path.stat().st_size)
        return name, path.read_bytes()
    except (OSError, ValueError) as error:
        raise MentoringError(
            f"Файл «{name}» не читается. Проверьте диск и права на него."
        ) from error


def _label(name: str) -> str:
    """Give the last part of a name, whichever way its folders are divided."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return cleaned(last[-_LONGEST_NAME:]) or "файл"


def _require_size(name: str, size: int) -> None:
    if size > LARGEST:
        limit = LARGEST // 1024 // 1024
        raise MentoringError(
            f"Файл «{name}» больше {limit} МБ. Отсканируйте его с меньшим качеством."
        )


def _row(session: Session, attachment: Attachment) -> FileRow:
    head = _part(session, attachment, 1, HEAD)
    tail = _part(session, attachment, max(1, attachment.size - TAIL + 1), TAIL)
    return FileRow(
        id=attachment.id,
        name=attachment.name,
        kind=kind_of(attachment.name, head, tail),
        size=attachment.size,
        added_at=attachment.added_at,
    )


def _part(session: Session, attachment: Attachment, start: int, length: int) -> bytes:
    data = func.substr(FileContent.data, start, length)
    query = select(data).where(FileContent.id == attachment.content_id)
    return bytes(session.execute(query).scalar_one())


def _content(session: Session, data: bytes) -> FileContent:
    digest = hashlib.sha256(data).hexdigest()
    found = session.scalars(select(FileContent).where(FileContent.sha256 == digest)).one_or_none()
    return found or FileContent(sha256=digest, data=data)
