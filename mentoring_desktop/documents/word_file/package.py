"""A Word file written so that the same paper is always the same bytes."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

from mentoring_desktop.documents.letters import clean
from mentoring_desktop.documents.pdf import About

_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - python-docx takes it for UTC
_LONGEST = 255
"""Letters in a property: Word keeps no more."""


def describe(document: Document, about: About) -> None:
    """Put down what the file says of itself."""
    said = document.core_properties
    said.title, said.author, said.subject = (
        clean(text)[:_LONGEST] for text in (about.title, about.author, about.subject)
    )
    said.last_modified_by, said.language = "Наставничество", "ru-RU"
    said.created = said.modified = _DAY
    said.revision = 1


def saved(document: Document) -> bytes:
    """Write the file with its parts in order and without the time of writing."""
    first, written = BytesIO(), BytesIO()
    document.save(first)
    with ZipFile(first) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda each: (each != _TYPES, each)):
            part = ZipInfo(name, _DAY.timetuple()[:6])
            part.compress_type = ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return written.getvalue()


_TYPES = "[Content_Types].xml"
"""Some readers want it first."""
