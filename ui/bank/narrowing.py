"""What narrows the list: the search as one types, chips, and the archive apart from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from mentoring_desktop.language.folding import fold
from ui import theme
from ui.bank.parts import R

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

LEAST, MOST = 140, 260


class Narrowing(QWidget, Generic[R]):
    """The search field and the chips above the list."""

    changed = Signal()
    done = Signal()
    """The search is over: the list is wanted."""

    def __init__(self, filters: Mapping[str, Callable[[R], bool]]) -> None:
        super().__init__()
        self.search = QLineEdit(placeholderText="Имя, должность, предмет", clearButtonEnabled=True)
        self.search.setAccessibleName("Поиск")
        self.search.setMinimumWidth(LEAST)
        self.search.setMaximumWidth(MOST)
        self.search.textChanged.connect(self.changed)
        self.search.returnPressed.connect(self.done)
        self._add_key("Esc", self.search.clear)
        self._add_key("Down", self.done.emit)
        self._found = _Found[R]()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.GAP)
        self._line.addWidget(self.search, 1)
        self.chips = {self._chip(text): keep for text, keep in filters.items()}
        self.archive = self._chip("Архив")
        self._line.addStretch(0)

    @property
    def archived(self) -> bool:
        """Whether the archive is shown."""
        return self.archive.isChecked()

    @property
    def narrow(self) -> bool:
        """Whether anything but the archive narrows the list."""
        return bool(self.search.text().strip()) or any(chip.isChecked() for chip in self.chips)

    def sieve(self, held: int | None = None) -> Callable[[Sequence[R]], Sequence[R]]:
        """Give what leaves those rows in whose text every word typed occurs, and chips let through.

        The row whose key is ``held`` is left too, unless it goes into the archive or out of it.
        """
        words = fold(self.search.text()).split()
        asked = [keep for chip, keep in self.chips.items() if chip.isChecked()]
        archived = self.archived

        def sift(rows: Sequence[R]) -> Sequence[R]:
            left = self._found.among(rows, words, archived=archived)
            for keep in asked:
                left = [row for row in left if keep(row)]
            if held is not None:
                keys = {row.id for row in left} | {held}
                left = [row for row in rows if row.archived is archived and row.id in keys]
            return left

        return sift

    def clear(self, *, archived: bool = False) -> None:
        """Show everybody, or everybody in the archive."""
        self.blockSignals(True)
        self.search.clear()
        for chip in self.chips:
            chip.setChecked(False)
        self.archive.setChecked(archived)
        self.blockSignals(False)
        self.changed.emit()

    def _add_key(self, key: str, act: Callable[[], object]) -> None:
        context = Qt.ShortcutContext.WidgetShortcut
        QShortcut(QKeySequence(key), self.search, context=context).activated.connect(act)

    def _chip(self, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setCheckable(True)
        chip.setProperty("filter", True)
        chip.toggled.connect(self.changed)
        self._line.addWidget(chip)
        return chip


class _Found(Generic[R]):
    """What the last search has left: letters typed on are looked for only there."""

    def __init__(self) -> None:
        self._of: Sequence[R] = ()
        self._archived = False
        self._words: Sequence[str] = ()
        self._left: Sequence[R] = ()

    def among(self, rows: Sequence[R], words: Sequence[str], *, archived: bool) -> Sequence[R]:
        """Give the rows in or out of the archive in whose text every word occurs."""
        if rows is not self._of or archived is not self._archived or not self._goes_on(words):
            self._of, self._archived = rows, archived
            self._left = [row for row in rows if row.archived is archived]
        for word in words:
            self._left = [row for row in self._left if word in row.search]
        self._words = words
        return self._left

    def _goes_on(self, words: Sequence[str]) -> bool:
        """Tell whether whoever has all these words has all the last ones too."""
        return all(any(last in word for word in words) for last in self._words)
