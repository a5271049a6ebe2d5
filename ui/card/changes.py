"""The section «Изменения»: what was done to the person's data, when and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import areas
from mentoring_desktop.people import history
from ui import theme
from ui.card.changes_words import worded
from ui.card.section import R, ReadingSection, scrolled_column
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mentoring_desktop.people.history import Entry
    from mentoring_desktop.store import Store

PAGE = 20
"""Actions shown at first, and at each «Показать ещё»."""

NOTHING = "Здесь будет видно, что и когда изменилось в данных этого человека."


class ChangesSection(ReadingSection[R]):
    """Actions, the newest first; older ones are read when they are asked for."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.nothing = label("secondary", NOTHING)
        self.more = QPushButton("Показать ещё")
        self.more.clicked.connect(self._read_on)
        self._shown: list[Entry] = []
        self._lines: list[QWidget] = []
        self._column = scrolled_column(self, theme.BLOCK)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setFocusProxy(self.more)

    @property
    def text(self) -> str:
        """All that is shown, as one reads it."""
        return "\n\n".join(line.accessibleName() for line in self._lines)

    @override
    def fill(self, *, afresh: bool) -> None:
        self.forget()
        self._read()

    @override
    def forget(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self._shown = [], []

    def _read_on(self) -> None:
        self._read(self._shown[-1].action_id)

    def _read(self, before: int | None = None) -> None:
        with self.store.reading() as session:
            found = history.of_person(session, self.person.id, before, PAGE + 1)
            titles = {area.id: area.short for area in areas.rows(session)}
        self._show(found[:PAGE], titles)
        self.more.setVisible(len(found) > PAGE)
        self.nothing.setVisible(not self._shown)

    def _show(self, entries: Sequence[Entry], titles: Mapping[int, str]) -> None:
        for entry in entries:
            line = _line(entry, titles)
            self._column.insertWidget(len(self._lines), line)
            self._lines.append(line)
        self._shown += entries


def _line(entry: Entry, titles: Mapping[int, str]) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.STEP // 2)
    words = list(filter(None, (worded(change, titles) for change in entry.changes)))
    undone = " · отменено" if entry.undone else ""
    by = f" · {entry.author}" if entry.author else ""
    when = f"{entry.at:%d.%m.%Y %H:%M}{by}{undone}"
    for look, text in (("", entry.title), ("secondary", when), *(("hint", each) for each in words)):
        part = label(look, text)
        part.setTextFormat(Qt.TextFormat.PlainText)
        part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(part)
    widget.setAccessibleName("\n".join((entry.title, when, *words)))
    return widget
