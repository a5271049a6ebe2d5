"""The list at the left: papers, and the texts of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from ui import theme
from ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from mentoring_desktop.papers.texts import TemplateRow
    from ui.texts.drafts import Drafts, Key

_KEY = Qt.ItemDataRole.UserRole
_OWN, _TYPED = "изменён школой", "не сохранён"
_MARK = "•"


class TextsTree(QTreeWidget):
    """A paper opens when it is chosen, and shows which of its texts are the school's own."""

    chosen = Signal(str, str)
    """A text by the name of its template and its part."""

    def __init__(self, drafts: Drafts) -> None:
        super().__init__()
        self._drafts = drafts
        self._papers: dict[str, QTreeWidgetItem] = {}
        self.setObjectName("texts")
        self.setAccessibleName("Документы и их тексты")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(theme.BLOCK)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(theme.STEP)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, theme.CONTROL)
        self.currentItemChanged.connect(self._choose)

    @property
    def key(self) -> Key:
        """The text that is chosen: of a paper, its first one."""
        item = self.currentItem()
        return _key(item if item is None or item.parent() else item.child(0))

    def put(self, rows: Iterable[TemplateRow]) -> None:
        """List the papers, their texts under them."""
        for row in rows:
            paper = self._papers[row.file] = self._line(self, row.name)
            for name, text in self._drafts.rows(row.file).items():
                item = self._line(paper, text.part.label)
                item.setData(0, _KEY, (row.file, name))
        self.mark(())

    def mark(self, unsaved: Collection[Key]) -> None:
        """Say beside each text, and each paper, whether it is the school's own or being typed."""
        for file, paper in self._papers.items():
            rows, said = self._drafts.rows(file), set()
            for item in _texts(paper):
                own = _OWN if rows[_key(item)[1]].own is not None else ""
                said.add(_TYPED if _key(item) in unsaved else own)
                _say(item, _TYPED if _key(item) in unsaved else own)
            _say(paper, _TYPED if _TYPED in said else _OWN if _OWN in said else "")

    def choose(self, file: str, part: str = "") -> None:
        """Choose a text, or the first one of a paper."""
        items = _texts(self._papers[file])
        self.setCurrentItem(next((each for each in items if _key(each)[1] == part), items[0]))

    def _line(self, under: QTreeWidget | QTreeWidgetItem, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(under, [title])
        item.setToolTip(0, title)
        item.setSizeHint(0, QSize(0, theme.CONTROL))
        return item

    def _choose(self, now: QTreeWidgetItem | None) -> None:
        if now is None:
            return
        paper = now.parent() or now
        with QSignalBlocker(self):
            for each in self._papers.values():
                each.setExpanded(each is paper)
        self.scrollToItem(now)
        self.chosen.emit(*self.key)


def _say(item: QTreeWidgetItem, said: str) -> None:
    """Mark a line: with a pencil what is the school's own, with a point what is not saved yet."""
    if item.toolTip(1) != said:
        item.setText(1, _MARK if said == _TYPED else "")
        item.setIcon(1, icon("edit") if said == _OWN else QIcon())
        item.setToolTip(1, said)
        item.setData(1, Qt.ItemDataRole.AccessibleTextRole, said)


def _texts(paper: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (paper.child(at) for at in range(paper.childCount()))
    return [item for item in found if item]


def _key(item: QTreeWidgetItem | None) -> Key:
    file, part = item.data(0, _KEY) if item else ("", "")
    return str(file), str(part)
