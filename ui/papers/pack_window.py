"""Asks what becomes of a pack: one PDF to look at and print, or files in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QListWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.papers import packs
from ui import theme
from ui.growing import GrowingDialog
from ui.labels import label
from ui.news import telling
from ui.tasks import stepping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import SignalInstance

    from mentoring_desktop.papers.packs import Pack
    from mentoring_desktop.store import Session, Store

    Gather = Callable[[Session, Callable[[], object]], Pack]
    Name = Callable[[Session], Sequence[str]]

_WIDTH, _ROWS = 620, 6


class PackWindow(GrowingDialog):
    """Says what the pack is made of, and lets it go one of two ways."""

    wants_look = Signal(object)
    """Carries the ``Pack`` to be shown as one PDF."""
    wants_files = Signal(object)
    """Carries the ``Pack`` to be saved into a folder."""

    nothing: ClassVar = "Печатать нечего: все нужные согласия подписаны или отозваны."
    """What an empty pack says."""

    def __init__(
        self, store: Store, title: str, parent: QWidget, gather: Gather, name: Name | None = None
    ) -> None:
        """Take what gathers the pack, and what names its papers where that is quicker."""
        super().__init__(parent)
        self.store = store
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._gather, self._name = gather, name or self._names_of_pack
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.GAP)
        self.counted = label("heading")
        self.papers = QListWidget()
        self.papers.setObjectName("ordered")
        self.papers.setAccessibleName("Что войдёт в пачку")
        self.papers.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.papers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.papers.setFixedHeight(_ROWS * theme.ROW)
        self._refusal = label("refusal")
        self._refusal.hide()
        self._box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.look = self._box.addButton("Посмотреть и напечатать", role)
        self.look.setProperty("primary", True)
        self.look.setDefault(True)
        self.files = self._box.addButton("Сохранить файлами…", role)
        self.look.clicked.connect(lambda: self._go(self.wants_look))
        self.files.clicked.connect(lambda: self._go(self.wants_files))
        self._box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.PAD)
        column.addLayout(self.body)
        for widget in (self.counted, self.papers, self._refusal, self._box):
            column.addWidget(widget)
        self.ask()
        self.show_pack()
        self.look.setFocus()

    def ask(self) -> None:
        """Put into ``body`` what has to be asked before the pack is known."""

    @property
    def refusal(self) -> str:
        """The sentence shown now."""
        return self._refusal.text()

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def show_pack(self) -> None:
        """Show what the pack is made of now."""
        names: Sequence[str] = ()
        with telling(self) as outcome, self.store.reading() as session:
            names = [*self._name(session), *self.to_come]
        self.papers.clear()
        self.papers.addItems(names)
        self.counted.setText(counts.count(len(names), "документ", "документа", "документов"))
        if not names and not outcome.refused:
            self.tell(self.nothing)
        for button in (self.look, self.files):
            button.setEnabled(bool(names))

    @property
    def to_come(self) -> Sequence[str]:
        """The papers that will be made before the pack goes."""
        return ()

    def prepare(self) -> bool:
        """Make the papers that are to come, and tell whether they are made."""
        raise NotImplementedError

    def _go(self, way: SignalInstance) -> None:
        with telling(self):
            if self.to_come and not self.prepare():
                return
            pack = self._gathered()
            if pack:
                self.accept()
                way.emit(pack)

    def _gathered(self) -> Pack | None:
        """Gather the pack; nothing after «Отмена»."""
        with (
            stepping(self, "Собираем документы", self.papers.count()) as told,
            self.store.reading() as session,
        ):
            return self._gather(session, told)
        return None

    def _names_of_pack(self, session: Session) -> Sequence[str]:
        return [item.name for item in self._gather(session, bool).items]


class Programmes(PackWindow):
    """The programmes of the cycle; those that are not issued yet can be on the way."""

    nothing = "Ни одна программа ещё не выпущена. Закрепите пары на доске «Пары» и вернитесь сюда."

    def __init__(self, store: Store, parent: QWidget) -> None:
        with store.reading() as session:
            self._missing = packs.without_programme(session)
        super().__init__(
            store, "Все программы цикла", parent, lambda session, _: packs.programmes(session)
        )

    @override
    def ask(self) -> None:
        many = counts.count(len(self._missing), "пары", "пар", "пар")
        self.issuing = QCheckBox(f"Выпустить программы, которых ещё нет: для {many}")
        self.issuing.setChecked(bool(self._missing))
        self.issuing.setVisible(bool(self._missing))
        self.issuing.toggled.connect(self.show_pack)
        self.body.addWidget(self.issuing)

    @property
    @override
    def to_come(self) -> Sequence[str]:
        kind = PaperKind.D22.value
        missing = self._missing if self.issuing.isChecked() else ()
        return [f"{kind} {pair.name} – будет выпущена" for pair in missing]

    @override
    def prepare(self) -> bool:
        many = counts.count(len(self._missing), "пара", "пары", "пар")
        with (
            stepping(self, "Выпускаем программы", len(self._missing)) as told,
            self.store.changing(f"Выпустить программы: {many}") as session,
        ):
            packs.issue_programmes(session, [pair.id for pair in self._missing], told)
            return True
        return False


class OfPair(PackWindow):
    """Everything of one pair, to be chosen from those of the cycle."""

    def __init__(self, store: Store, paper_id: int | None, parent: QWidget) -> None:
        with store.reading() as session:
            self._pairs = packs.pairs(session)
            self._first = packs.pair_of(session, paper_id) if paper_id else None
        super().__init__(store, "Все документы пары", parent, self._of_pair)

    @override
    def ask(self) -> None:
        self.pairs = QComboBox()
        self.pairs.setAccessibleName("Пара")
        self.pairs.addItems([pair.name for pair in self._pairs])
        keys = [pair.id for pair in self._pairs]
        self.pairs.setCurrentIndex(keys.index(self._first) if self._first in keys else 0)
        self.pairs.currentIndexChanged.connect(self.show_pack)
        self.body.addWidget(self.pairs)

    def _of_pair(self, session: Session, _: Callable[[], object]) -> Pack:
        if not self._pairs:
            raise MentoringError("В этом цикле нет ни одной пары. Закрепите её на доске «Пары».")
        return packs.of_pair(session, self._pairs[self.pairs.currentIndex()].id)
