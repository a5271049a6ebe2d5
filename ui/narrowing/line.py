"""The line above a list: the search as one types, chips, and facets that may be added."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget
from typing_extensions import override

from mentoring_desktop.language.folding import fold
from ui.flow import FlowLayout
from ui.narrowing.facet_chip import FacetChip
from ui.narrowing.facets import R
from ui.narrowing.finding import Found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.narrowing.facets import Facet

_NARROW, _WIDE = 140, 232
"""Widths of the search field, in pixels."""

_ROOMY = 640


class Narrowing(QWidget, Generic[R]):
    """The search field and the chips above the list; with every chip the list is shorter."""

    changed = Signal()
    done = Signal()
    """The search is over: the list is wanted."""

    def __init__(self, asks: str, rows: Callable[[], Iterable[R]]) -> None:
        """Take what the search field asks for, and all the rows."""
        super().__init__()
        self._rows, self._found = rows, Found[R](self.there)
        self.search = QLineEdit(placeholderText=asks, clearButtonEnabled=True)
        self.search.setAccessibleName("Поиск")
        self.search.setFixedWidth(_NARROW)
        self.search.textChanged.connect(self.changed)
        self.search.returnPressed.connect(self.done)
        self._add_key("Esc", self.search.clear)
        self._add_key("Down", self.done.emit)
        self._line = FlowLayout(self)
        self._line.addWidget(self.search)
        self.chips: dict[QPushButton, Callable[[R], bool]] = {}
        self.lasting: list[FacetChip[R]] = []
        """Chips of facets that are always there."""
        self.facet_chips: list[FacetChip[R]] = []
        """Those that were added."""
        self.more = QPushButton("+ фильтр")
        self.more.setAccessibleName("Добавить фильтр")
        self.more.setProperty("filter", True)
        self.more.setProperty("opens", False)

    @property
    def narrow(self) -> bool:
        """Whether anything that can be taken off narrows the list."""
        chips = any(chip.isChecked() for chip in self.chips) or bool(self.facet_chips)
        chips = chips or any(chip.chosen for chip in self.lasting)
        return chips or bool(self.search.text().strip())

    def there(self, rows: Sequence[R]) -> Sequence[R]:
        """Give the rows that the list is about, before anything narrows it."""
        return rows

    def sieve(self, held: int | None = None) -> Callable[[Sequence[R]], Sequence[R]]:
        """Give what leaves those rows in whose text every word typed occurs, and chips let through.

        The row whose key is ``held`` is left too, as long as the list is about it.
        """
        words = fold(self.search.text()).split()
        asked = [keep for chip, keep in self.chips.items() if chip.isChecked()]
        asked += [chip.lets for chip in (*self.lasting, *self.facet_chips) if chip.chosen]

        def sift(rows: Sequence[R]) -> Sequence[R]:
            left = self._found.among(rows, words)
            for keep in asked:
                left = [row for row in left if keep(row)]
            if held is not None:
                keys = {row.id for row in left} | {held}
                left = [row for row in self.there(rows) if row.id in keys]
            return left

        return sift

    def clear(self) -> None:
        """Show everything the list is about."""
        self.blockSignals(True)
        self.search.clear()
        for chip in self.chips:
            chip.setChecked(False)
        for lasting in self.lasting:
            lasting.clear()
        for facet_chip in list(self.facet_chips):
            self._take_off(facet_chip)
        self.blockSignals(False)
        self.changed.emit()

    def add_filters(self, filters: Mapping[str, Callable[[R], bool]]) -> None:
        """Put up chips that are pressed and released."""
        self.chips |= {self.add_chip(text): keep for text, keep in filters.items()}

    def add_chip(self, text: str) -> QPushButton:
        """Put up a chip that is pressed and released."""
        chip = QPushButton(text)
        chip.setCheckable(True)
        chip.setProperty("filter", True)
        chip.toggled.connect(self.changed)
        self._line.addWidget(chip)
        return chip

    def add_lasting(self, facet: Facet[R]) -> FacetChip[R]:
        """Put up a chip for a facet that stays when nothing is chosen in it."""
        chip = FacetChip(facet, self._rows_there, lasting=True)
        chip.changed.connect(self.changed)
        self.lasting.append(chip)
        self._line.addWidget(chip)
        return chip

    def add_facet(self, facet: Facet[R]) -> FacetChip[R]:
        """Put up a chip for a facet, or find the one that is there."""
        for there in self.facet_chips:
            if there.facet is facet:
                return there
        chip = FacetChip(facet, self._rows_there)
        chip.changed.connect(self.changed)
        chip.unwanted.connect(partial(self._take_off, chip))
        self.facet_chips.append(chip)
        self._line.addWidget(chip)
        # What adds chips stands after the last of them.
        self._line.removeWidget(self.more)
        self._line.addWidget(self.more)
        chip.show()
        return chip

    def offer(self, facets: Sequence[Facet[R]]) -> None:
        """Put up the button by which chips for facets are added, after all others."""
        menu = QMenu("Добавить фильтр", self.more)
        for facet in facets:
            menu.addAction(facet.title).triggered.connect(
                lambda _checked, facet=facet: self._open_new(facet)
            )
        self.more.setMenu(menu)
        self._line.addWidget(self.more)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.setFixedWidth(_WIDE if self.width() >= _ROOMY else _NARROW)

    def _rows_there(self) -> Iterable[R]:
        return self.there([*self._rows()])

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
