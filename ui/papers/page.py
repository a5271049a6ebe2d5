"""The page «Документы»: the register of papers, narrowed, looked into, sent out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop.documents.template import file_of
from mentoring_desktop.language import counts
from mentoring_desktop.papers import register
from ui import theme
from ui.empty import Empty
from ui.labels import label
from ui.menu_button import MenuButton
from ui.page import Page
from ui.papers.commands import Commands
from ui.papers.life import Life
from ui.papers.lookout import SPOKEN_OF, Lookout
from ui.papers.narrowing import PapersNarrowing
from ui.papers.outgoing import Outgoing
from ui.papers.preview import Preview
from ui.papers.side_by_side import SideBySide
from ui.papers.table import PapersTable, columns
from ui.rows import Rows

if TYPE_CHECKING:
    from mentoring_desktop.journal import Touched
    from mentoring_desktop.model.papers import PaperKind
    from mentoring_desktop.papers.register import PaperRow
    from mentoring_desktop.store import Store
    from ui.settings import Settings

_EMPTY = (
    "Здесь собираются документы школы: приказы, Положение, соглашения, программы. Программа "
    "подскажет, какие нужны сейчас."
)


class PapersPage(Page):
    """Lists the register of papers, newest first, with the pages of the chosen one beside it."""

    title = "Документы"
    tables: ClassVar = frozenset({"paper", *SPOKEN_OF})

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.rows = Rows(columns(), lambda row: row.id, self)
        self.narrowing = PapersNarrowing(lambda: self.rows.all)
        self.table = PapersTable(self.rows)
        self.preview = Preview(store)
        self.out, self.life = Outgoing(self), Life(self)
        self.lookout = Lookout(store, self)
        self.lookout.seen.connect(self._mark)
        self.commands = Commands(self)
        self.counts = label("secondary")
        self._lay_out()
        self.narrowing.changed.connect(self._narrow)
        self.narrowing.done.connect(self.table.setFocus)
        self.preview.left.connect(self.table.setFocus)
        self.table.doubleClicked.connect(self.open_paper)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.setFocusProxy(self.table)

    @override
    def remember(self, settings: Settings) -> None:
        self.work.remember(settings)

    @override
    def reload(self) -> None:
        with self.store.reading() as session:
            rows = register.rows(session)
        self.rows.set([replace(row, differs=row.id in self.lookout.differing) for row in rows])
        self._whole.setCurrentIndex(int(not rows))
        for control in self._controls:
            control.setVisible(bool(rows))
        self._settle()
        self.lookout.start()

    @override
    def refresh(self, touched: Touched) -> None:
        if not touched.keys() & {"paper", "acquaintance"}:
            self.lookout.start()
            return
        self.reload()
        row = self.table.current()
        if row and row.id in touched.get("paper", frozenset()):
            self.preview.take(row, afresh=True)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.lookout.start()

    @override
    def choose(self, key: int) -> None:
        """Choose the paper of this key and go to it; what would hide it is cleared."""
        if not self.rows.index_of(key).isValid():
            self.narrowing.clear()
        self.table.choose([key])
        self.table.setFocus()

    def chosen(self) -> list[PaperRow]:
        """Give the chosen papers in the order shown."""
        return self.table.chosen()

    def start_search(self) -> None:
        """Give the focus to the search field."""
        self.narrowing.search.setFocus()
        self.narrowing.search.selectAll()

    def turn_preview(self) -> None:
        """Show the panel of pages, or put it away; the keyboard goes back to the list then."""
        if self.preview.isAncestorOf(self.focusWidget() or self):
            self.table.setFocus()
        self.work.turn()

    def open_paper(self) -> None:
        """Ask for the current paper to be shown in a window of its own."""
        row = self.table.current()
        if row:
            self.paper_made.emit(row.id)

    def create_paper(self, kind: PaperKind | None = None) -> None:
        """Open the window that offers what is due and asks what a paper needs."""
        # The machine of every paper comes with it.
        from ui.issuing.window import IssueWindow  # noqa: PLC0415

        window = IssueWindow(self.store, self)
        window.issued.connect(self._show_issued)
        if kind:
            window.choose(kind)
        window.show()

    def edit_texts(self) -> None:
        """Open the texts of papers at those of the current one."""
        # Texts are reworded once in a year.
        from ui.texts import show_texts  # noqa: PLC0415

        row = self.table.current()
        show_texts(self.store, self, file_of(row.kind.name) if row else "")

    def edit_layouts(self) -> None:
        """Open the school's own layouts of papers in Word."""
        from ui.word_templates import WordTemplatesWindow  # noqa: PLC0415 - as above

        WordTemplatesWindow(self.store, self).show()

    def word_regulation(self) -> None:
        """Open the window in which the Положение is worded."""
        from ui.regulation import RegulationWindow  # noqa: PLC0415 - worded once in a year

        RegulationWindow(self.store, self).open()

    def edit_acts(self) -> None:
        """Open the list of acts of law that papers name."""
        from ui.normative_acts import ActsWindow  # noqa: PLC0415 - seldom changed

        ActsWindow(self.store, self).open()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+S, which elsewhere in the window tells that all is saved, for the papers."""
        if event.type() == QEvent.Type.ShortcutOverride and _asks_to_save(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _asks_to_save(event):
            self.commands.save.trigger()
        else:
            super().keyPressEvent(event)

    def _mark(self, paper_id: int, differs: bool) -> None:  # noqa: FBT001 - carried by a signal
        """Show of a paper just looked at whether it says what is so."""
        changed = [
            replace(row, differs=differs)
            for row in self.rows.all
            if row.id == paper_id and row.differs != differs
        ]
        if changed:
            self.rows.put(changed)
            self._show_chosen()

    def _show_issued(self, keys: list[int]) -> None:
        self.choose(keys[0])
        many = counts.count(len(keys), "документ", "документа", "документов")
        self.say_done(f"Составлено: {many}", self.store.undo_title or "")

    def _narrow(self) -> None:
        self.rows.sift(self.narrowing.sieve())
        self._settle()

    def _settle(self) -> None:
        """Say what the list shows now."""
        self._list.setCurrentIndex(int(not self.rows.shown))
        self.table.hold()
        whole = len(self.rows.all)
        waits = sum(row.unsigned for row in self.rows.all)
        said = counts.count(whole, "документ", "документа", "документов")
        self.set_summary(f"{said} · не подписано {waits}" if waits else said if whole else "")
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        word = counts.plural(len(chosen), "выбран", "выбрано", "выбрано")
        several = f" · {word} {len(chosen)}" if len(chosen) > 1 else ""
        self.counts.setText(f"{len(self.rows.shown)} из {len(self.rows.all)}{several}")
        self.commands.allow(chosen)
        self.preview.take(self.table.current())

    def _lay_out(self) -> None:
        self.packs = MenuButton("Пачкой", self.commands.packs, icon_name="papers", text="Пачкой")
        self.header.addWidget(self.packs)
        # With no paper yet the texts are what there is to begin with: this stays.
        self.texts = MenuButton("Тексты", self.commands.wordings, icon_name="edit", text="Тексты")
        self.header.addWidget(self.texts)
        looking = self.add_button("Просмотр", self.commands.preview.trigger, "preview")
        looking.setToolTip("Показать или убрать страницы документа (F7)")
        looking.setProperty("turns", True)
        looking.setCheckable(True)
        looking.setChecked(self.commands.preview.isChecked())
        self.commands.preview.toggled.connect(looking.setChecked)
        self._add_primary()
        self._controls = (self.packs, looking, self._primary)
        self.preview.add_button(self.commands.print)
        self.preview.add_button(self.commands.save)
        self.preview.add_button(self.commands.open)
        self.preview.strip.wanted.connect(self.life.compare)
        self._whole = QStackedWidget()
        self.work = SideBySide(self._register(), self.preview, self.commands.preview)
        self._whole.addWidget(self.work)
        self.empty = Empty(self.create_paper, primary=True)
        self.empty.say(_EMPTY, "Создать документ…")
        self._whole.addWidget(self.empty)
        self.body.addWidget(self._whole, 1)

    def _add_primary(self) -> None:
        """Put the page's main deed at the end of its title line."""
        self._primary = self.add_button(
            "Создать документ…", self.commands.create.trigger, primary=True
        )
        self._primary.setToolTip("Создать документ: что нужно сейчас и любой другой (Ctrl+N)")

    def _register(self) -> QWidget:
        nothing = Empty(self.narrowing.clear)
        nothing.say("Ничего не нашлось. Проверьте запрос или снимите фильтры.", "Показать все")
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(nothing)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.narrowing)
        column.addWidget(self._list, 1)
        column.addWidget(self.counts)
        return left


def _asks_to_save(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Save)
