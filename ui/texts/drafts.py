"""What is being typed: a document for every text that was opened, until it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from mentoring_desktop.documents.template import template
from mentoring_desktop.papers import texts
from ui.texts.highlighting import Highlighting

if TYPE_CHECKING:
    from mentoring_desktop.papers.texts import TextRow
    from mentoring_desktop.store import Store

Key = tuple[str, str]
"""A text by the name of its template and its part."""


class Drafts(QObject):
    """Keeps what was typed in every text, each with its own steps back."""

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._rows: dict[str, dict[str, TextRow]] = {}
        self._documents: dict[Key, QTextDocument] = {}

    def rows(self, file: str) -> dict[str, TextRow]:
        """Give the texts of a paper as they are saved."""
        if file not in self._rows:
            with self._store.reading() as session:
                self._rows[file] = {row.part.name: row for row in texts.parts(session, file)}
        return self._rows[file]

    def document(self, key: Key) -> QTextDocument:
        """Give what is being typed."""
        if key not in self._documents:
            made = self._documents[key] = QTextDocument(self)
            made.setDocumentLayout(QPlainTextDocumentLayout(made))
            Highlighting(made, template(key[0]))
            self._put(key, self._saved(key))
        return self._documents[key]

    def unsaved(self) -> list[Key]:
        """Give the texts that differ from what is saved, in the order they were opened."""
        return [key for key in self._documents if self.text(key) != self._saved(key)]

    def text(self, key: Key) -> str:
        """Give a text as it is typed now."""
        return self._documents[key].toPlainText()

    def reload(self) -> None:
        """Read what is saved anew; what differs from it stays as typed."""
        typed = set(self.unsaved())
        self._rows.clear()
        for key in self._documents:
            if key not in typed or self.text(key) == self._saved(key):
                self._put(key, self._saved(key))

    def give_up(self, key: Key) -> None:
        """Take what was typed back to what is saved."""
        self._put(key, self._saved(key))

    def _saved(self, key: Key) -> str:
        return self.rows(key[0])[key[1]].text

    def _put(self, key: Key, text: str) -> None:
        document = self._documents[key]
        if document.toPlainText() != text:
            document.setPlainText(text)
        # What is saved is taken back by the program's own undo.
        document.clearUndoRedoStacks()
