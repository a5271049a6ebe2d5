"""A Word file written so that the same paper is always the same bytes."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from mentoring_desktop.documents.letters import clean
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError

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


def cut_off(document: Document) -> None:
    """Let nothing run or be fetched when a paper is opened: macros, a template kept elsewhere.

    Raises:
        MentoringError: a picture or an object lies in another place than the file.
    """
    for part in document.part.package.iter_parts():
        for key, link in list(part.rels.items()):
            if link.reltype in (_MACROS, _TEMPLATE):
                del part.rels[key]
            elif link.is_external and link.reltype != RELATIONSHIP_TYPE.HYPERLINK:
                raise MentoringError(_ELSEWHERE)
    settings = document.settings.element
    for found in settings.findall(qn("w:attachedTemplate")):
        settings.remove(found)


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


_MACROS = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
_ELSEWHERE = (
    "Шаблон Word: рисунок или объект в нём лежит не в самом файле, а по ссылке, и у других "
    "его не будет. Вставьте его в файл (без «связать с файлом») и поставьте шаблон снова."
)

_TYPES = "[Content_Types].xml"
"""Some readers want it first."""
