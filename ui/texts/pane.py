"""The text in the middle of the window: its editor, what is wrong in it, and how it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QSyntaxHighlighter
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui import theme
from ui.flow import FlowLayout
from ui.labels import label
from ui.menu_button import MenuButton
from ui.texts.editor import TextEditor
from ui.texts.fields_menu import FieldsMenu
from ui.texts.highlighting import Highlighting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QTextDocument

    from mentoring_desktop.documents.template import Template
    from mentoring_desktop.documents.template_check import Fault
    from mentoring_desktop.papers.texts import TextRow


class TextPane(QWidget):
    """One text at a time; the one that the program came with can be laid under it."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.of, self.refusal = label("heading"), label("hint"), label("refusal")
        self.editor, self.shipped = TextEditor(), QPlainTextEdit(readOnly=True)
        self._colours = Highlighting(self.shipped.document())
        self.menu = FieldsMenu(self.editor.insert)
        self.inserting = QPushButton("Вставить поле", autoDefault=False)
        self.comparing = QPushButton("Исходный текст", autoDefault=False)
        self.restore_one, self.restore_all = QAction("Этот текст"), QAction("Все тексты документа")
        self.restoring = MenuButton(
            "Вернуть исходный текст",
            [[self.restore_one, self.restore_all]],
            text="Вернуть исходный",
        )
        self._make_buttons()
        self._lay_out()
        self.editor.textChanged.connect(self.typed)
        self.setFocusProxy(self.editor)

    def put(
        self,
        found: Template,
        row: TextRow,
        document: QTextDocument,
        examples: Mapping[str, Mapping[str, str]],
    ) -> None:
        """Show a text as it is being typed."""
        self.name.setText(row.part.label)
        self.of.setText(found.name)
        with QSignalBlocker(self.editor):
            self.editor.setDocument(document)
        self.editor.setAccessibleName(f"{found.name}. {row.part.label}")
        self._colours.template = found
        self.shipped.setPlainText(row.part.text)
        self.menu.offer(found, examples)

    def tell(self, sentence: str) -> None:
        """Show a refusal under the text; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Mark the lines that are wrong, and say the first thing that is."""
        self.editor.mark(faults)
        self.tell(faults[0].sentence if faults else "")

    def allow(self, *, one: bool, whole: bool) -> None:
        """Let the text, or all texts of the paper, be returned to how they came."""
        self.restore_one.setEnabled(one)
        self.restore_all.setEnabled(whole)
        self.restoring.setEnabled(one or whole)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for colours in self.window().findChildren(QSyntaxHighlighter):
                colours.rehighlight()

    def _make_buttons(self) -> None:
        self.inserting.setMenu(self.menu)
        self.inserting.setProperty("opens", True)
        self.inserting.setToolTip("Вставить поле (Ctrl+Пробел)")
        self.comparing.setCheckable(True)
        self.comparing.setProperty("turns", True)
        self.comparing.setToolTip("Показать под текстом тот, с которым пришла программа")
        self.comparing.toggled.connect(self.shipped.setVisible)
        self.restoring.setAutoDefault(False)
        self.shipped.setAccessibleName("Исходный текст")
        self.shipped.setTabChangesFocus(True)
        self.shipped.hide()
        self.tell("")

    def _lay_out(self) -> None:
        tools = FlowLayout()
        for button in (self.inserting, self.comparing, self.restoring):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.name)
        column.addWidget(self.of)
        column.addWidget(self.editor, 2)
        column.addWidget(self.refusal)
        column.addLayout(tools)
        column.addWidget(self.shipped, 1)
