"""The page «Документы»: papers issued so far, to be looked at, printed and saved again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop import organisation
from mentoring_desktop.exchange.saving import save
from mentoring_desktop.language.counts import count
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.papers import PaperStatus
from mentoring_desktop.papers import numbers, register
from mentoring_desktop.papers import roadmap as roadmap_paper
from ui import painting, theme
from ui.calm_table import calm
from ui.empty import Empty
from ui.news import telling
from ui.order_requisites import OrderRequisites
from ui.page import Page
from ui.preview.saving import ask_file, ask_folder, busy, free_name
from ui.rows import ROW, Column, Rows
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPainter

    from mentoring_desktop.papers.register import PaperRow
    from mentoring_desktop.store import Store
    from ui.rows import AnyIndex

_STATUS = 4
_WIDTHS = (230, 80, 112, 0, 128, 152)
_ABOUT = _WIDTHS.index(0)
_SEARCH = 260

_TONES = {
    PaperStatus.SIGNED: Tone.OK,
    PaperStatus.PUBLISHED: Tone.OK,
    PaperStatus.CANCELLED: Tone.BAD,
}

_BY_HAND = "Впишите номер и дату, которые стоят на подписанной бумаге: их напечатает и программа."
_EMPTY = (
    "Здесь собираются выпущенные документы. Приказ о закреплении и программы выпускают на "
    "странице «Пары», дорожную карту — на её странице или отсюда."
)


def _columns() -> tuple[Column[PaperRow], ...]:
    return (
        Column("Документ", lambda row: row.kind.value, hint=lambda row: row.title),
        Column("№", lambda row: row.number),
        Column(
            "Дата",
            lambda row: f"{row.dated:%d.%m.%Y}" if row.dated else "",
            sort=lambda row: str(row.dated or ""),
        ),
        Column("О ком, о чём", lambda row: row.about),
        Column("Состояние", lambda row: row.status.value),
        Column(
            "Создан",
            lambda row: f"{row.issued_at:%d.%m.%Y %H:%M}",
            sort=lambda row: row.issued_at,
        ),
    )


class PapersPage(Page):
    """Lists the register of papers, newest first."""

    title = "Документы"
    tables: ClassVar = frozenset({"paper"})

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.rows = Rows(_columns(), lambda row: row.id, self)
        self.search = QLineEdit(placeholderText="Найти документ", clearButtonEnabled=True)
        self.search.setAccessibleName("Найти документ")
        self.search.setFixedWidth(_SEARCH)
        self.search.textChanged.connect(self._narrow)
        self.table = _table(self.rows)
        self.table.doubleClicked.connect(self.open_paper)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.wants_saving.connect(self.save_papers)
        self._open = self._action("Открыть", self.open_paper, "Enter", "Return")
        self._save = self._action("Сохранить PDF…", self.save_papers, "Ctrl+S")
        self._number = self._action("Вписать номер и дату…", self.ask_number, "F2")
        self.add_shortcuts(self.table, self._open, self._save, self._number)
        self.header.addWidget(self.search)
        self._buttons = (
            self.add_button("Сохранить PDF…", self.save_papers, "save"),
            self.add_button("Открыть", self.open_paper, primary=True),
        )
        self._whole = QStackedWidget()
        self._whole.addWidget(self.table)
        self.empty = Empty(self.print_roadmap)
        self.empty.say(_EMPTY, "Составить дорожную карту")
        self._whole.addWidget(self.empty)
        self.body.addWidget(self._whole, 1)
        self.setFocusProxy(self.table)

    @override
    def reload(self) -> None:
        with self.store.reading() as session:
            self.rows.set(register.rows(session))
        self._whole.setCurrentIndex(int(not self.rows.all))
        for control in (self.search, *self._buttons):
            control.setVisible(bool(self.rows.all))
        self._narrow()

    def chosen(self) -> list[PaperRow]:
        """Give the chosen papers in the order shown."""
        return [
            self.rows.row(index) for index in sorted(self.table.selectionModel().selectedRows())
        ]

    def open_paper(self) -> None:
        """Ask for the current paper to be shown."""
        chosen = self.chosen()
        if chosen:
            self.paper_made.emit(chosen[0].id)

    def save_papers(self) -> None:
        """Save the chosen paper where the coordinator says, or several into one folder."""
        chosen = [row.id for row in self.chosen()]
        if len(chosen) == 1:
            self._save_one(chosen[0])
        elif chosen:
            self._save_all(chosen)

    def ask_number(self) -> None:
        """Ask for the number and the date that the chancellery wrote on the order by hand."""
        row = self.chosen()[0]
        with self.store.reading() as session:
            number, today = numbers.next_number(session), organisation.today(session)
        dialog = OrderRequisites(row.kind.value, _BY_HAND, number, today, self)
        dialog.accepted.connect(lambda: self._enter_number(row, dialog))
        dialog.open()

    def print_roadmap(self) -> None:
        """Issue the roadmap as a paper and ask for it to be shown."""
        with telling(self):
            with self.store.changing("Составить документ «Дорожная карта»") as session:
                paper_id = roadmap_paper.issue(session)
            self.paper_made.emit(paper_id)

    def _action(self, text: str, slot: Callable[[], object], *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(slot)
        return action

    def _enter_number(self, row: PaperRow, dialog: OrderRequisites) -> None:
        if dialog.day is None:
            return
        title = f"Вписать номер {dialog.number}: {row.kind.value}"
        with telling(self):
            with self.store.changing(title) as session:
                register.enter_number(session, row.id, dialog.number, dialog.day)
            self.say_done(f"Номер {dialog.number} вписан", title)

    def _save_one(self, paper_id: int) -> None:
        with self.store.reading() as session:
            file_name = register.file_name(session, paper_id)
        path = ask_file(self, file_name)
        if path:
            with telling(self):
                self._write(paper_id, path)
                self._say_saved(f"Сохранено: {path.name}", path.parent)

    def _save_all(self, paper_ids: list[int]) -> None:
        folder = ask_folder(self, "Папка для документов")
        if folder is None:
            return
        with telling(self):
            for paper_id in paper_ids:
                with self.store.reading() as session:
                    file_name = register.file_name(session, paper_id)
                self._write(paper_id, free_name(folder, file_name))
            number = count(len(paper_ids), "документ", "документа", "документов")
            self._say_saved(f"Сохранено: {number}", folder)

    def _write(self, paper_id: int, path: Path) -> None:
        with busy(), self.store.reading() as session:
            save(path, register.pdf(session, paper_id))

    def _say_saved(self, text: str, folder: Path) -> None:
        place = QUrl.fromLocalFile(str(folder))
        self.said.emit(text, "Открыть папку", lambda: QDesktopServices.openUrl(place))

    def _narrow(self) -> None:
        words = fold(self.search.text()).split()
        self.rows.narrow(lambda row: all(word in _searched(row) for word in words))
        if not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        shown, whole = len(self.rows.shown), len(self.rows.all)
        found = f"найдено {shown} из {whole}" if shown < whole else f"всего {whole}"
        self.set_summary(found if whole else "")
        chosen = self.chosen()
        able = bool(chosen)
        self._number.setEnabled(len(chosen) == 1 and chosen[0].awaits_number)
        for control in (self._open, self._save, *self._buttons):
            control.setEnabled(able)


def _searched(row: PaperRow) -> str:
    day = f"{row.dated:%d.%m.%Y}" if row.dated else ""
    return fold(f"{row.kind.value} {row.number} {day} {row.title} {row.about} {row.status.value}")


def _table(rows: Rows[PaperRow]) -> PapersTable:
    table = PapersTable()
    calm(table, "Выпущенные документы")
    table.setModel(rows)
    table.setItemDelegateForColumn(_STATUS, StatusChips(table))
    table.setWordWrap(False)
    header = table.horizontalHeader()
    for column, width in enumerate(_WIDTHS):
        header.resizeSection(column, width)
    header.setSectionResizeMode(_ABOUT, QHeaderView.ResizeMode.Stretch)
    # No arrow at first: the register comes newest first until a heading is clicked.
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)
    return table


class PapersTable(QTableView):
    """Keeps Ctrl+S, which elsewhere in the window tells that all is saved, for saving papers."""

    wants_saving = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _asks_to_save(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _asks_to_save(event):
            self.wants_saving.emit()
        else:
            super().keyPressEvent(event)


def _asks_to_save(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Save)


class StatusChips(QStyledItemDelegate):
    """Draws the state of a paper as a chip."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        room = QRectF(option.rect)
        at = QPointF(room.left() + theme.GAP, room.center().y() - painting.CHIP_HEIGHT / 2)
        painter.save()
        painting.chip(painter, at, text, _TONES.get(index.data(ROW).status, Tone.PLAIN))
        painter.restore()
