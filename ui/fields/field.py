"""What every field is: a label, an editor, a note, and a place for a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.labels import label, mark
from ui.news import telling
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

V = TypeVar("V")

LABEL_WIDTH = 92


class Field(QWidget, Generic[V]):
    """A label, an editor and a place for a refusal.

    The field knows the stored value and saves what stands in the editor when it differs. News of
    a change may come at any time: they never take away what is being typed.
    """

    stored: V

    def __init__(self, title: str, editor: QWidget, write: Callable[[V], None]) -> None:
        super().__init__()
        self.editor = editor
        self._write = write
        self._refusal, self._note = label("refusal"), label("hint")
        self._refusal.hide()
        self._note.hide()
        self.setFocusProxy(editor)
        editor.setAccessibleName(title)
        self.label = label("secondary", title)
        self.label.setBuddy(editor)
        self._lay_out()

    def _lay_out(self) -> None:
        self.label.setFixedWidth(LABEL_WIDTH)
        self.label.setMinimumHeight(theme.CONTROL)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.editor)
        right.addWidget(self._refusal)
        right.addWidget(self._note)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.STEP)
        line.addWidget(self.label, alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(right, 1)

    def value(self) -> V:
        """Give what stands in the editor.

        Raises:
            MentoringError: it is no value of this field; the sentence tells how to write one.
        """
        raise NotImplementedError

    def put(self, value: V) -> None:
        """Show a value in the editor."""
        raise NotImplementedError

    def changed(self) -> bool:
        """Tell whether the editor shows anything but the stored value."""
        return self.value() != self.stored

    def take(self, stored: V, *, afresh: bool = False) -> None:
        """Learn the stored value; afresh, of another person, it also ends what was being typed."""
        typing = not afresh and self.changed()
        self.stored = stored
        if not typing:
            self.restore()

    def restore(self) -> None:
        """Return to the stored value."""
        self.tell("")
        self.put(self.stored)

    def keep(self) -> None:
        """Save what stands in the editor, if it is a change."""
        if not self.changed():
            self.tell("")
            return
        with telling(self):
            self._write(self.value())
            self.put(self.stored)

    def tell(self, sentence: str) -> None:
        """Show a refusal below the editor; an empty sentence takes it away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        mark(self.editor, "refused", bool(sentence))

    def note(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show below the editor what follows from its value; an empty text takes it away."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        mark(self._note, "tone", tone.value)

    @property
    def noted(self) -> str:
        """The note shown now."""
        return self._note.text()

    @property
    def refusal(self) -> str:
        """The sentence shown now."""
        return self._refusal.text()
