"""The tab in which the dictionary of competence areas is edited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mentoring_desktop import areas
from ui import theme
from ui.fields import TextsField, TickField, text_field
from ui.labels import label
from ui.news import telling
from ui.surveys.ordered import OrderedList

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.areas import AreaRow
    from mentoring_desktop.store import Store

TABLES = frozenset(("competence_area",))

_HINT = (
    "По этим словам программа узнаёт область в ответе. Пишите начала слов: «дисциплин» найдёт "
    "и «дисциплина», и «дисциплину». Слово до трёх букв ищется целиком: «ИКТ», «шум»."
)


class AreasTab(QWidget):
    """Every field saves itself; an area is hidden rather than deleted."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._rows: dict[int, AreaRow] = {}
        self._shown: int | None = None
        self.list = OrderedList("Области")
        self.title = text_field("Название", self._write(areas.rename, "Переименовать область"))
        self.short = text_field(
            "Кратко", self._write(areas.shorten, "Изменить краткое название области")
        )
        self.synonyms = TextsField("Слова, по которым узнаётся область", self._write_synonyms)
        self.asked = TickField("Спрашивать в анкетах", self._write_asked)
        self.new_title = QLineEdit(placeholderText="Новая область")
        self.restoring_one = QPushButton("Вернуть исходное", autoDefault=False)
        self.restoring_all = QPushButton("Вернуть исходные слова всем областям", autoDefault=False)
        self._lay_out()
        self.list.chosen.connect(self._show_area)
        self.list.moved.connect(self._move)
        self.restoring_one.clicked.connect(self._restore_one)
        self.restoring_all.clicked.connect(self._restore_all)
        self.setFocusProxy(self.list)
        self.reload()

    def reload(self) -> None:
        """Read the dictionary as it is now."""
        with self._store.reading() as session:
            rows = areas.rows(session, retired=True)
        self._rows = {row.id: row for row in rows}
        self.list.put([(row.id, row.title, row.retired) for row in rows])

    def add(self) -> None:
        """Add the area typed below the list, and show it."""
        with telling(self):
            with self._store.changing(f"Добавить область: {self.new_title.text()}") as session:
                key = areas.add(session, self.new_title.text())
            self.new_title.clear()
            self.list.choose(key)

    def _show_area(self) -> None:
        row = self._rows.get(self.list.current)
        self._right.setVisible(row is not None)
        if row is None:
            return
        afresh, self._shown = row.id != self._shown, row.id
        self.title.take(row.title, afresh=afresh)
        self.short.take(row.short, afresh=afresh)
        self.synonyms.take(", ".join(row.synonyms), afresh=afresh)
        self.asked.take(not row.retired, afresh=afresh)
        self.restoring_one.setVisible(row.of_template)

    def _write(self, act: Callable[..., None], deed: str) -> Callable[[Any], None]:
        def write(value: Any) -> None:  # noqa: ANN401 - a field's own type
            with self._store.changing(f"{deed}: {self._named}") as session:
                act(session, self._shown, value)

        return write

    @property
    def _named(self) -> str:
        return self._rows[self._shown or 0].title

    def _write_synonyms(self, text: str) -> None:
        act = self._write(areas.set_synonyms, "Изменить слова области")
        act(re.split(r"[,;\n]", text))

    def _write_asked(self, asked: bool) -> None:  # noqa: FBT001 - a field's own value
        deed = "Вернуть область" if asked else "Скрыть область"
        with self._store.changing(f"{deed}: {self._named}") as session:
            areas.retire(session, self._shown or 0, retired=not asked)

    def _move(self, key: int, place: int) -> None:
        title = f"Передвинуть область: {self._rows[key].title}"
        with telling(self), self._store.changing(title) as session:
            areas.move(session, key, place)

    def _restore_one(self) -> None:
        title = f"Вернуть исходное: {self._named}"
        with telling(self), self._store.changing(title) as session:
            areas.restore(session, [self._shown or 0])

    def _restore_all(self) -> None:
        with telling(self), self._store.changing("Вернуть исходные слова областей") as session:
            areas.restore(session, list(self._rows))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.GAP)
        left.addWidget(self.list, 1)
        left.addLayout(self._adding())
        left.addWidget(self.restoring_all, alignment=Qt.AlignmentFlag.AlignLeft)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.GAP)
        for widget in (
            self.title,
            self.short,
            self.synonyms,
            label("hint", _HINT),
            self.asked,
        ):
            right.addWidget(widget)
        right.addWidget(self.restoring_one, alignment=Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(theme.BLOCK)
        halves.addLayout(left, 1)
        halves.addWidget(self._right, 1)

    def _adding(self) -> QHBoxLayout:
        self.new_title.setAccessibleName("Новая область")
        self.new_title.returnPressed.connect(self.add)
        button = QPushButton("Добавить", autoDefault=False)
        button.setProperty("primary", True)
        button.clicked.connect(self.add)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(self.new_title, 1)
        line.addWidget(button)
        return line
