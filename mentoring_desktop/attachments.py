"""Files kept inside the school's file: scans and photos, each content once."""

import hashlib
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.files import Attachment, FileContent

LARGEST = 20 * 1024 * 1024
"""Bytes in one file: a scan in colour takes two or three million."""


def keep(session: Session, name: str, data: bytes) -> int:
    """Keep a file under its name and give its key; the name is a label, never a path.

    Raises:
        MentoringError: the file is empty or too large.
    """
    if not data:
        raise MentoringError(f"Файл «{name}» пуст. Выберите другой.")
    if len(data) > LARGEST:
        limit = LARGEST // 1024 // 1024
        raise MentoringError(
            f"Файл «{name}» больше {limit} МБ. Отсканируйте его с меньшим качеством."
        )
    attachment = Attachment(
        name=name,
        size=len(data),
        added_at=datetime.now(),  # noqa: DTZ005 - local time
        content=_content(session, data),
    )
    session.add(attachment)
    session.flush()
    return attachment.id


def read(session: Session, attachment_id: int) -> bytes:
    """Give the bytes of a kept file."""
    return session.get_one(Attachment, attachment_id).content.data


def _content(session: Session, data: bytes) -> FileContent:
    digest = hashlib.sha256(data).hexdigest()
    found = session.scalars(select(FileContent).where(FileContent.sha256 == digest)).one_or_none()
    return found or FileContent(sha256=digest, data=data)
