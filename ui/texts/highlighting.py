"""Fields of a text in colour; what the program does not know is underlined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from typing_extensions import override

from mentoring_desktop.documents import template_check
from ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from mentoring_desktop.documents.template import Template

_FIELD = re.compile(r"\{[^{}]*\}")
_WAY = re.compile(r"[\[\]]")


class Highlighting(QSyntaxHighlighter):
    """Colours a document line by line as it is typed."""

    def __init__(self, document: QTextDocument, template: Template | None = None) -> None:
        super().__init__(document)
        self.template = template

    @override
    def highlightBlock(self, text: str) -> None:
        tokens = theme.current()
        for pattern, colour in ((_FIELD, tokens.accent), (_WAY, tokens.warn)):
            for found in pattern.finditer(text):
                self.setFormat(found.start(), len(found[0]), _in(colour))
        if self.template is None:
            return
        for fault in template_check.of_fields(self.template, text):
            wrong = _in(tokens.bad)
            wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wrong.setUnderlineColor(QColor(tokens.bad))
            self.setFormat(fault.start, fault.end - fault.start, wrong)


def _in(colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    return look
