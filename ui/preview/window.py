"""The window of one paper: its pages, printing and saving."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop.exchange.saving import save
from mentoring_desktop.papers import life, register
from ui import theme
from ui.icons import icon
from ui.menu_button import MenuButton
from ui.news import telling
from ui.page import Notice
from ui.preview import saving, word
from ui.preview.pdf import Pdf
from ui.preview.tools import PageTools
from ui.preview.view import PagesView
from ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from mentoring_desktop.papers.forms import Forms
    from mentoring_desktop.store import Store

_WIDTH = 900
_ONE_SIDED = "Печать – с одной стороны, чтобы у каждого документа был свой лист"
_KEY = QKeySequence.StandardKey


def show_paper(store: Store, paper_id: int, parent: QWidget) -> PreviewWindow:
    """Show a paper as it was issued, whatever has changed since; note when it goes to paper.

    Raises:
        MentoringError: the paper's pages cannot be made; the sentence says why.
    """
    with saving.busy(), store.reading() as session:
        pdf = register.pdf(session, paper_id)
        file_name = register.file_name(session, paper_id)
    title = Path(file_name).stem
    window = PreviewWindow(title, pdf, file_name, parent)

    def note() -> None:
        with telling(window), store.changing(f"Напечатать: {title}") as session:
            life.printed(session, [paper_id])

    window.went_out.connect(note)
    window.word_wanted.connect(lambda: word.save_paper(store, paper_id, window, window.say_saved))
    window.show()
    return window


def show_forms(store: Store, forms: Forms, parent: QWidget) -> None:
    """Set the forms aside and show them when they are ready; a refusal is told on ``parent``.

    What they ask to be noted is noted once, when they are printed or saved.
    """

    def show(pdf: bytes) -> None:
        several = len(forms.papers) > 1
        window = PreviewWindow(forms.title, pdf, forms.file_name, parent, several=several)
        window.went_out.connect(
            lambda: _note(store, forms, window), Qt.ConnectionType.SingleShotConnection
        )
        window.word_wanted.connect(lambda: word.save_forms(store, forms, window, window.say_saved))
        window.tell(forms.warning)
        window.show()

    Task[bytes](parent, "Готовим бланки", forms.steps).run(forms.pdf, show)


def _note(store: Store, forms: Forms, window: PreviewWindow) -> None:
    if forms.note:
        with telling(window), store.changing(forms.deed) as session:
            forms.note(session)


class PreviewWindow(QWidget):
    """Shows a PDF at any size, prints it and saves it under a proposed name.

    ``several`` papers in it are printed on one side, so that no two share a sheet.
    """

    went_out = Signal()
    """The pages are printed or saved."""
    word_wanted = Signal()
    """A Word file of what is shown is asked for."""

    def __init__(
        self,
        title: str,
        pdf: bytes,
        file_name: str,
        parent: QWidget | None = None,
        *,
        several: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("Page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.data, self._file_name, self._several = pdf, file_name, several
        self._pdf = Pdf(pdf)
        self.pages = PagesView(self._pdf)
        self._notice = Notice(self)
        self.tools = PageTools(self.pages)
        self._said = QLabel()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.GAP)
        lines.setSpacing(theme.GAP)
        lines.addLayout(self._tools())
        lines.addWidget(self._notice)
        lines.addWidget(self.pages, 1)
        lines.addLayout(self._foot())
        self._said.setText(_ONE_SIDED if several else "")
        self._add_keys()
        self.resize(_WIDTH, round(self.screen().availableGeometry().height() * 0.9))

    def tell(self, sentence: str) -> None:
        """Show a refusal above the pages; an empty sentence takes it away."""
        self._notice.show_sentence(sentence)

    def print_paper(self) -> None:
        """Ask on which printer, and print."""
        # Printing is asked for seldom, and its library is slow to load.
        from ui.preview import printing  # noqa: PLC0415

        printer = printing.ask_printer(self._pdf, self.windowTitle(), self, one_sided=self._several)
        if printer:
            with telling(self), saving.busy():
                printing.print_pages(self._pdf, printer)
                self.went_out.emit()

    def save_paper(self) -> None:
        """Ask where, and save."""
        path = saving.ask_file(self, self._file_name)
        if path is None:
            return
        self._said.clear()
        with telling(self):
            save(path, self.data)
            self.say_saved(path)

    def say_saved(self, path: Path) -> None:
        """Say which file was written, or into which folder several."""
        self._said.setText(f"Сохранено: {path.name}")
        self._said.setToolTip(str(path))
        self.went_out.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pages.setFocus()

    def _tools(self) -> QHBoxLayout:
        printing = QPushButton(icon("print", on_accent=True), "Печать…")
        printing.setProperty("primary", True)
        printing.clicked.connect(self.print_paper)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(printing)
        line.addWidget(self._saving())
        line.addStretch(1)
        for action in self.tools.zooming:
            line.addWidget(self.tools.button(action))
        closing = QPushButton("Закрыть")
        closing.setToolTip("Закрыть (Esc)")
        closing.clicked.connect(self.close)
        line.addSpacing(theme.BLOCK)
        line.addWidget(closing)
        return line

    def _saving(self) -> MenuButton:
        """Make the button of the two ways to save; each has its key too."""
        pdf, editable = QAction("Сохранить PDF…", self), QAction("Сохранить Word…", self)
        pdf.setShortcut(_KEY.Save)
        pdf.triggered.connect(self.save_paper)
        editable.setShortcut("Ctrl+Shift+S")
        editable.triggered.connect(self.word_wanted)
        self.addActions([pdf, editable])
        return MenuButton("Сохранить", [[pdf, editable]], icon_name="save", text="Сохранить")

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.BLOCK)
        self._said.setObjectName("secondary")
        line.addWidget(self.tools.page)
        line.addWidget(self.tools.zoom_label())
        # A long name must not make the window wider.
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line.addWidget(self._said, 1)
        return line

    def _add_keys(self) -> None:
        keys: tuple[tuple[_KEY | str, Callable[[], object]], ...] = (
            (_KEY.Print, self.print_paper),
            (_KEY.Cancel, self.close),
        )
        for key, slot in keys:
            action = QAction(self)
            action.setShortcut(key)
            action.triggered.connect(slot)
            self.addAction(action)
        self.addActions(self.tools.all)
