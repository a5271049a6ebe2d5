"""The layout of a paper in Word: the program's own or the school's, filled with text and facts.

``resources/templates/word/paper.docx`` is the program's: one paragraph ``{{p text }}``, the styles
of ``styles.py``, A4 upright with a number from the second page on, which its header makes. It may
be changed in Word or LibreOffice; sizes and margins that depend on the paper are set by ``shell``.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from io import BytesIO
from typing import Any, cast

from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Pt
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateError, TemplateSyntaxError
from lxml.etree import XMLSyntaxError
from markupsafe import Markup
from typing_extensions import override

from mentoring_desktop.documents.letters import plain
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.word_file import sections
from mentoring_desktop.documents.word_file.language import (
    language,
    line_of,
    names,
    refused,
    require_plain,
)
from mentoring_desktop.documents.word_file.package import cut_off, describe, saved
from mentoring_desktop.documents.word_file.story import Part
from mentoring_desktop.documents.word_file.styles import keys, ours, remove_hints, styled
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.sheets.archive import Archive

_NOT_OF_WORD = PackageNotFoundError, XMLSyntaxError, AttributeError, KeyError, ValueError
"""What a file that is not of Word brings the library to."""
LARGEST = 20 * 1024 * 1024
"""Bytes in a school's own template."""

_BRACES = 3000
"""Of either bracket that opens: the longest sample has some hundreds."""

_ALONE = re.compile(
    r"<w:p[ >](?:(?!</?w:p[ >]).)*\{\{\s*text\s*\}\}(?:(?!</?w:p[ >]).)*</w:p>", re.DOTALL
)
_NO_DOCX = (
    "Шаблон Word: файл не читается как документ .docx. Откройте его в Word, Р7-Офисе или "
    "LibreOffice, сохраните как .docx и поставьте снова."
)
_ONE_PLACE = (
    "Шаблон Word: {{p text}} – место для текста документа – ставят один раз, отдельной строкой, "
    "не в таблице и не в колонтитуле. Исправьте шаблон и поставьте снова."
)
_TOO_MANY = (
    "Шаблон Word: в нём слишком много скобок { } или они вложены слишком глубоко. Возьмите образец "
    "и поправьте его."
)
_SAYS_NOTHING = (
    "Шаблон Word: в нём нет ни {{p text}}, ни одного поля, и документ у всех был бы одинаков. "
    "Возьмите образец и поправьте его."
)


def shell(about: About) -> bytes:
    """Give the program's own template with the type and the margins of a paper."""
    document = ours()
    for name, size in (("line", about.size), ("small", about.size - 2)):
        styled(document, name).font.size = Pt(size)
    page = document.sections[0]
    page.left_margin = Pt(about.left)
    sections.turn(page, on_its_side=about.on_its_side)
    if about.framed:
        sections.frame(page)
    return saved(document)


def filled(template: bytes, about: About, parts: list[Part], facts: dict[str, Any]) -> bytes:
    """Give a template with the text of a paper and its facts in it.

    Raises:
        MentoringError: the template is no Word file, or names what the paper does not know.
    """
    found = _Template(BytesIO(_modest(template)))
    document = _opened(found)
    cut_off(document)
    remove_hints(document)
    at = sections.place(document)
    found.has_place = at is not None
    text = sections.text(document, at, parts, keys(document)) if at is not None else ""
    said = {"text": Markup(text), "running": plain(about.running)}  # noqa: S704 - written by ``markup``
    found.named = set(facts)
    with _readable(XMLSyntaxError):
        found.render(facts | said, language(), autoescape=True)
    if not found.has_place and not found.names_something:
        raise MentoringError(_SAYS_NOTHING)
    describe(document, about)
    return saved(document)


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A template that refuses with a sentence, and takes «{{ text }}» for «{{p text }}»."""

    has_place = names_something = False
    named: AbstractSet[str] = frozenset()

    @override
    def patch_xml(self, src_xml: str) -> str:
        # The library goes over them again and again: of very many it never comes to an end.
        if src_xml.count("{") > _BRACES:
            raise MentoringError(_TOO_MANY)
        return _ALONE.sub("{{ text }}", super().patch_xml(src_xml))

    @override
    def render_xml_part(
        self, src_xml: str, part: object, context: dict[str, Any], jinja_env: Environment
    ) -> str:
        # As docxtpl does it: a line for every paragraph, by which errors are found.
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)
        try:
            tree = jinja_env.parse(source)
            require_plain(tree, source)
            self._require_one_place(names(tree, "text"), part)
            self.names_something |= any(names(tree, name) for name in self.named)
            return cast("str", super().render_xml_part(src_xml, part, context, jinja_env))
        except TemplateSyntaxError as error:
            raise refused("не разобраны скобки {{ }} или {% %}", source, error.lineno) from error
        except RecursionError as error:
            raise MentoringError(_TOO_MANY) from error
        except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
            why = str(error) if isinstance(error, TemplateError) else "поле нельзя напечатать"
            raise refused(why, source, line_of(error.__traceback__)) from error

    @override
    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave them: the program says itself what the file is."""

    def _require_one_place(self, times: int, part: object) -> None:
        here = part is self.docx.part and self.has_place
        if times > here:
            raise MentoringError(_ONE_PLACE)


def _modest(template: bytes) -> bytes:
    """Give a template back if it unpacks into no more than a paper may hold."""
    if len(template) > LARGEST:
        raise MentoringError(
            f"Шаблон Word: файл больше {LARGEST // 1024 // 1024} МБ. Уменьшите в нём рисунки."
        )
    try:
        archive = Archive("", template, lambda: None)
        for path in archive.paths:
            archive.read(path)
    except MentoringError as error:
        raise MentoringError(_NO_DOCX) from error
    return template


def _opened(found: DocxTemplate) -> Document:
    with _readable(*_NOT_OF_WORD):
        return cast("Document", found.get_docx())


@contextmanager
def _readable(*errors: type[Exception]) -> Iterator[None]:
    """Refuse a file that is a zip but not of Word, or whose parts are no XML."""
    try:
        yield
    except errors as error:
        raise MentoringError(_NO_DOCX) from error
