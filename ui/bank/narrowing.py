"""What narrows the list: the search as one types, chips, and the archive apart from the rest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget
from typing_extensions import override

from mentoring_desktop.language.folding import fold
from ui.bank.facet_chip import FacetChip
from ui.bank.finding import Found
from ui.bank.parts import R
from ui.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.bank.facets import Facet

_NARROW, _WIDE = 140, 232
"""Widths of the search field, in pixels."""

_ROOMY = 700


class Narrowing(QWidget, Generic[R]):
    """The search field and the chips above the list; with every chip the list is shorter."""

    changed = Signal()
    done = Signal()
    """The search is over: the list is wanted."""

    def __init__(
        self,
        filters: Mapping[str, Callable[[R], bool]],
        facets: Sequence[Facet[R]],
        rows: Callable[[], Iterable[R]],
    ) -> None:
        """Take the chips that are always there, those that may be added, and all the rows."""
        super().__init__()
        self._rows, self._found = rows, Found[R]()
        self.search = QLineEdit(placeholderText="Имя, должность, предмет", clearButtonEnabled=True)
        self.search.setAccessibleName("Поиск")
        self.search.setFixedWidth(_NARROW)
        self.search.textChanged.connect(self.changed)
        self.search.returnPressed.connect(self.done)
        self._add_key("Esc", self.search.clear)
        self._add_key("Down", self.done.emit)
        self._line = FlowLayout(self)
        self._line.addWidget(self.search)
        self.chips = {self._chip(text): keep for text, keep in filters.items()}
        self.archive = self._chip("Архив")
        self.more = self._button_for_more(facets)
        self.facet_chips: list[FacetChip[R]] = []

    @property
    def archived(self) -> bool:
        """Whether the archive is shown."""
        return self.archive.isChecked()

    @property
    def narrow(self) -> bool:
        """Whether anything but the archive narrows the list."""
        chips = any(chip.isChecked() for chip in self.chips) or bool(self.facet_chips)
        return chips or bool(self.search.text().strip())

    def sieve(self, held: int | None = None) -> Callable[[Sequence[R]], Sequence[R]]:
        """Give what leaves those rows in whose text every word typed occurs, and chips let through.

        The row whose key is ``held`` is left too, unless it goes into the archive or out of it.
        """
        words = fold(self.search.text()).split()
        asked = [keep for chip, keep in self.chips.items() if chip.isChecked()]
        asked += [chip.lets for chip in self.facet_chips]
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
        for facet_chip in list(self.facet_chips):
            self._take_off(facet_chip)
        self.archive.setChecked(archived)
        self.blockSignals(False)
        self.changed.emit()

    def add_facet(self, facet: Facet[R]) -> FacetChip[R]:
        """Put up a chip for a facet, or find the one that is there."""
        for there in self.facet_chips:
            if there.facet is facet:
                return there
        chip = FacetChip(facet, self._rows_there)
        chip.changed.connect(self.changed)
        chip.unwanted.connect(partial(self._take_off, chip))
        self.facet_chips.append(chip)
        # What adds chips stands after the last of them.
        self._line.removeWidget(self.more)
        self._line.addWidget(chip)
        self._line.addWidget(self.more)
        chip.show()
        return chip

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.setFixedWidth(_WIDE if self.width() >= _ROOMY else _NARROW)

    def _rows_there(self) -> Iterable[R]:
        archived = self.archived
        return (row for row in self._rows() if row.archived is archived)

    def _open_new(self, facet: Facet[R]) -> None:
        chip = self.add_facet(facet)
        chip.setFocus()
        # The chip has its place only when the line is laid out.
        self._line.activate()
        chip.open()

    def _take_off(self, chip: FacetChip[R]) -> None:
        if chip in self.facet_chips:
            if chip.isAncestorOf(self.focusWidget() or self):
                self.more.setFocus()
            self.facet_chips.remove(chip)
            self._line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
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

    def _button_for_more(self, facets: Sequence[Facet[R]]) -> QPushButton:
        button = QPushButton("+ фильтр")
        button.setAccessibleName("Добавить фильтр")
        button.setProperty("filter", True)
        button.setProperty("opens", False)
        menu = QMenu("Добавить фильтр", button)
        for facet in facets:
            menu.addAction(facet.title).triggered.connect(
                lambda _checked, facet=facet: self._open_new(facet)
            )
        button.setMenu(menu)
        self._line.addWidget(button)
        return button
