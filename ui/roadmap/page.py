"""The page «Дорожная карта»: what is planned for the year, what is done, what is late."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from typing_extensions import override

from mentoring_desktop import organisation, roadmap
from mentoring_desktop.roadmap import ItemRow, RoadmapRow
from ui.news import telling
from ui.order_requisites import OrderRequisites
from ui.page import Page
from ui.roadmap import wording
from ui.roadmap.drawing import toggle
from ui.roadmap.rows import RoadmapRows
from ui.roadmap.table import RoadmapTable
from ui.rows import ROW

if TYPE_CHECKING:
    from mentoring_desktop.store import Store

_HINT = (
    "Номер и дата печатаются в грифе «УТВЕРЖДАЮ». Пока карта не утверждена, оставьте номер пустым."
)


class RoadmapPage(Page):
    """Shows the roadmap of the cycle as its printed table, with boxes to tick."""

    title = "Дорожная карта"
    tables: ClassVar = frozenset(
        {"cycle", "organization", "roadmap", "roadmap_stage", "roadmap_item"}
    )

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._plan: RoadmapRow | None = None
        self.order = QPushButton()
        self.order.setObjectName("chip")
        self.order.setToolTip("Указать приказ, которым утверждена дорожная карта")
        self.order.clicked.connect(self.ask_order)
        self.header.insertWidget(1, self.order)
        self.add_button("Печать", self.print_roadmap, "print", primary=True)
        printing = QAction("Напечатать дорожную карту", self)
        printing.setShortcut(QKeySequence.StandardKey.Print)
        printing.triggered.connect(self.print_roadmap)
        self.add_shortcuts(self, printing)
        self.rows = RoadmapRows(self)
        self.rows.ticked.connect(self._tick)
        self.table = RoadmapTable(self.rows)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.ticking = QAction("Отметить или снять отметку", self)
        self.ticking.setShortcut(Qt.Key.Key_Space)
        self.ticking.triggered.connect(lambda: toggle(self.rows, self.table.currentIndex()))
        self.add_shortcuts(self.table, self.ticking)
        self.body.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    @override
    def reload(self) -> None:
        with telling(self), self.store.reading() as session:
            self._plan = roadmap.head(session)
            self.rows.set(roadmap.stages(session))
            self._show_head(self._plan)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.rows.index(0, 0))

    def menu(self, index: QModelIndex) -> QMenu:
        """Make the menu of a row: what a click on its box does, and folding."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = index.data(ROW)
        if isinstance(row, ItemRow) and not row.is_heading:
            text = wording.of_tick(row, done=row.done_on is None)
            menu.addAction(text, lambda: toggle(self.rows, index))
            menu.addSeparator()
        menu.addAction("Свернуть все этапы", self.table.collapseAll)
        menu.addAction("Развернуть все этапы", self.table.expandAll)
        return menu

    def print_roadmap(self) -> None:
        """Issue the roadmap as a paper and ask for it to be shown."""
        # The machine of papers is slow to load, and this page is the first to be seen.
        from mentoring_desktop.papers import roadmap as roadmap_paper  # noqa: PLC0415

        with telling(self):
            with self.store.changing("Составить документ «Дорожная карта»") as session:
                paper_id = roadmap_paper.issue(session)
            self.paper_made.emit(paper_id)

    def ask_order(self) -> None:
        """Ask for the approving order."""
        if self._plan is None:
            return
        with self.store.reading() as session:
            today = organisation.today(session)
        dialog = OrderRequisites(
            "Приказ об утверждении дорожной карты",
            _HINT,
            self._plan.order_number,
            self._plan.order_date or today,
            self,
        )
        dialog.accepted.connect(lambda: self._approve(dialog))
        dialog.open()

    def _approve(self, dialog: OrderRequisites) -> None:
        title = (
            f"Утвердить дорожную карту приказом № {dialog.number}"
            if dialog.number
            else "Снять утверждение дорожной карты"
        )
        with telling(self), self.store.changing(title) as session:
            roadmap.approve(session, dialog.number, dialog.day)

    def _tick(self, item: ItemRow, done: bool) -> None:  # noqa: FBT001 - a signal's argument
        title = wording.of_tick(item, done=done)
        with telling(self), self.store.changing(title) as session:
            roadmap.tick(session, item.id, done=done)

    def _show_head(self, plan: RoadmapRow) -> None:
        self.order.setText(wording.of_order(plan))
        self.order.setProperty("tone", "accent" if plan.order_number else "plain")
        self.order.style().polish(self.order)
        self.set_summary(wording.of_progress(self.rows.stages))

    def _open_menu(self, at: QPoint) -> None:
        self.menu(self.table.indexAt(at)).popup(self.table.viewport().mapToGlobal(at))
