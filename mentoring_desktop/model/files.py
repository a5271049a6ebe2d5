"""Files kept inside the school's file: contents are addressed by their hash and never change."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.model.base import Base, reference


class FileContent(Base):
    """Bytes of a kept file, once for all equal files; outside the journal, as they never change."""

    __tablename__ = "file_content"

    sha256: Mapped[str] = mapped_column(unique=True)
    data: Mapped[bytes]


class Attachment(Base):
    """A named file the coordinator keeps: a scan, a photo, a source of a fact."""

    __tablename__ = "attachment"

    content_id: Mapped[int] = reference("file_content.id")
    name: Mapped[str]
    size: Mapped[int]
    added_at: Mapped[datetime]
    person_id: Mapped[int | None] = reference("person.id", on_delete="SET NULL")

    content: Mapped[FileContent] = relationship()
