"""The window «Тексты документов»: what to reword at the left, the text, its pages at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout
from typing_extensions import override

from mentoring_desktop.documents import template_check
from mentoring_desktop.documents.template import template
from mentoring_desktop.papers import specimens, texts
from ui import theme
from ui.labels import label
from ui.news import telling
from ui.texts.drafts import Drafts
from ui.texts.leaving import Leaving
from ui.texts.pane import TextPane
from ui.texts.preview import LivePreview
from ui.texts.tree import TextsTree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.documents.template_check import Fault
    from mentoring_desktop.journal import Touched
    from mentoring_desktop.store import Store
    from ui.texts.drafts import Key

PAUSE = 300
"""Milliseconds without typing before the pages are made anew."""

_SIZE = (1320, 720)
_TREE, _TEXT, _PAGES = 280, 510, 480
_LEAST = 220
_TABLE = "paper_text"


def show_texts(store: Store, parent: QWidget, file: str = "") -> TextsWindow:
    """Open the window, at the texts of a paper where one is named."""
    window = TextsWindow(store, parent)
    if file:
        window.tree.choose(file)
    window.open()
    return window


class TextsWindow(QDialog):
    """A text counts once it is saved; what was typed and not saved is asked about once."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Тексты документов")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.store = store
        self.drafts = Drafts(store, self)
        self.tree = TextsTree(self.drafts)
        self.pane = TextPane()
        self.preview = LivePreview(store)
        self.message, self.leaving = label("secondary"), Leaving()
        self.keeping = QPushButton("Сохранить", autoDefault=False)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self._lay_out()
        self._add_keys()
        with store.reading() as session:
            rows = texts.templates(session)
        self.tree.put(rows)
        self.tree.chosen.connect(self._show_text)
        self.pane.typed.connect(self._typed)
        self.preview.refused.connect(self._refuse)
        self.pane.restore_one.triggered.connect(self.restore_one)
        self.pane.restore_all.triggered.connect(self.restore_all)
        self.leaving.wants_saving.connect(self._leave)
        self.leaving.wants_out.connect(self.accept)
        self._stop_watching = store.watch(self._hear)
        self.tree.choose(rows[0].file)
        self.tree.setFocus()

    @property
    def key(self) -> Key:
        """The text that is being edited."""
        return self.tree.key

    def tell(self, sentence: str) -> None:
        """Show a refusal under the text; an empty sentence takes it away."""
        self.pane.tell(sentence)

    def save(self) -> bool:
        """Save all that was typed, as one action for each paper; nothing where a text is wrong."""
        unsaved = self.drafts.unsaved()
        for key in unsaved:
            if self._faults(key):
                self.tree.choose(*key)
                self._look()
                self.pane.setFocus()
                return False
        for file in dict.fromkeys(file for file, _ in unsaved):
            with telling(self) as outcome:
                self._save_paper(file, [key for key in unsaved if key[0] == file])
            if outcome.refused:
                return False
        return True

    def undo(self) -> None:
        """Take the last action back and say so."""
        self._replay("Отменено", self.store.undo_title, self.store.undo)

    def redo(self) -> None:
        """Make the undone action again and say so."""
        self._replay("Возвращено", self.store.redo_title, self.store.redo)

    def restore_one(self) -> None:
        """Return the text that the program came with."""
        file, part = self.key
        self._restore(file, [part], f"Вернуть исходный текст: {template(file).name}")

    def restore_all(self) -> None:
        """Return all texts of the paper that the program came with."""
        file, _ = self.key
        parts = list(self.drafts.rows(file))
        self._restore(file, parts, f"Вернуть исходные тексты: {template(file).name}")

    @override
    def done(self, result: int) -> None:
        """Close, when what was typed is saved or given up."""
        if self.drafts.unsaved() and not self.leaving.settled:
            self.leaving.ask(len(self.drafts.unsaved()))
            return
        self._pause.stop()
        self._stop_watching()
        super().done(result)

    def _restore(self, file: str, parts: Sequence[str], title: str) -> None:
        rows = self.drafts.rows(file)
        own = [name for name in parts if rows[name].own is not None]
        with telling(self):
            if own:
                with self.store.changing(title) as session:
                    for name in own:
                        texts.reset(session, file, name)
            for key in self.drafts.unsaved():
                if key[0] == file and key[1] in parts:
                    self.drafts.give_up(key)
        self._refresh()

    def _save_paper(self, file: str, keys: list[Key]) -> None:
        with self.store.changing(f"Изменить текст: {template(file).name}") as session:
            for key in keys:
                texts.change(session, *key, self.drafts.text(key))
        self.drafts.reload()
        self.message.setText(f"Сохранено: {template(file).name}")

    def _show_text(self, file: str, part: str) -> None:
        row, found = self.drafts.rows(file)[part], template(file)
        with self.store.reading() as session:
            examples = specimens.examples(session, file)
        self.pane.put(found, row, self.drafts.document((file, part)), examples)
        self._refresh()
        self._look()

    def _typed(self) -> None:
        self.leaving.hide()
        self.message.clear()
        self._refresh()
        self._pause.start()

    def _refresh(self) -> None:
        """Show what can be done with the text as it is now."""
        unsaved = self.drafts.unsaved()
        file, part = self.key
        rows = self.drafts.rows(file)
        self.tree.mark(unsaved)
        self.keeping.setEnabled(bool(unsaved))
        one = rows[part].own is not None or self.key in unsaved
        of_paper = any(key[0] == file for key in unsaved)
        whole = of_paper or any(each.own is not None for each in rows.values())
        self.pane.allow(one=one, whole=whole)

    def _look(self) -> None:
        """Say what is wrong with the text, or show it on its pages."""
        self._pause.stop()
        faults = self._faults(self.key)
        self.pane.show_faults(faults)
        if faults:
            return
        file = self.key[0]
        mine = [key for key in self.drafts.unsaved() if key[0] == file and not self._faults(key)]
        rows = self.drafts.rows(file)
        own = {name: row.own for name, row in rows.items() if row.own is not None}
        self.preview.show_texts(self.key, own, {key[1]: self.drafts.text(key) for key in mine})

    def _refuse(self, sentence: str) -> None:
        """Say why there are no pages, unless the text itself says why."""
        if not self._faults(self.key):
            self.tell(sentence)

    def _faults(self, key: Key) -> list[Fault]:
        found = template(key[0])
        return list(template_check.faults(found, found.parts[key[1]], self.drafts.text(key)))

    def _hear(self, touched: Touched) -> None:
        if _TABLE in touched:
            self.message.clear()
            self.drafts.reload()
            self._refresh()
            self._pause.start()

    def _replay(self, said: str, title: str | None, replay: Callable[[], None]) -> None:
        if title is None:
            return
        with telling(self):
            replay()
            self.message.setText(f"{said}: {title}")

    def _leave(self) -> None:
        if self.save():
            self.accept()

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(theme.BLOCK)
        parts.setChildrenCollapsible(False)
        for widget in (self.tree, self.pane, self.preview):
            parts.addWidget(widget)
        parts.setSizes([_TREE, _TEXT, _PAGES])
        parts.setStretchFactor(0, 0)
        parts.setStretchFactor(1, 1)
        parts.setStretchFactor(2, 1)
        self.tree.setMinimumWidth(_LEAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.BLOCK,) * 4)
        column.setSpacing(theme.PAD)
        column.addWidget(parts, 1)
        column.addWidget(self.leaving)
        column.addLayout(self._foot())
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - theme.EDGE), min(_SIZE[1], room.height() - 60))

    def _foot(self) -> QHBoxLayout:
        closing = QPushButton("Закрыть", autoDefault=False)
        closing.clicked.connect(self.reject)
        self.keeping.setProperty("primary", True)
        self.keeping.setToolTip("Сохранить (Ctrl+S)")
        self.keeping.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.setSpacing(theme.GAP)
        foot.addWidget(self.message, 1)
        foot.addWidget(closing)
        foot.addWidget(self.keeping)
        return foot

    def _add_keys(self) -> None:
        keys = QKeySequence.StandardKey
        self.addAction(self._action("Сохранить", self.save, keys.Save))
        self.addAction(self._action("Вставить поле", self.pane.inserting.showMenu, "Ctrl+Space"))
        self.addAction(self._action("Отменить", self.undo, keys.Undo))
        self.addAction(self._action("Вернуть", self.redo, keys.Redo, "Ctrl+Y"))
        self.addAction(self._action("Справка", self._show_help, keys.HelpContents))
        self.addActions(self.preview.tools.all)

    def _action(
        self, text: str, act: Callable[[], object], *keys: QKeySequence.StandardKey | str
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked: act())
        return action

    def _show_help(self) -> None:
        from ui.help import show_help  # noqa: PLC0415 - not needed by a start

        show_help("texts", self)
