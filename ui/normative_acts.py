"""The window «Нормативные акты»: which acts papers name, while they are in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop import normative_acts
from mentoring_desktop.language import counts, dates
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.normative_acts import CITING, ActRow
from ui import theme
from ui.calm_table import calm
from ui.fields import ChecksField, TextsField, date_field
from ui.labels import label
from ui.news import telling
from ui.rows import AnyIndex, Column, Rows
from ui.saving_window import SavingWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.store import Store

_SIZE, _RIGHT = (1120, 700), 430
_WIDTHS = (0, 190, 130)
_LABEL, _BOX = 92, 26
_HINT = (
    "Программа называет акт в документе, пока он действует на дату документа. Если акт утратил "
    "силу, впишите последний день, а не убирайте его: прежние документы на него ссылаются."
)


class ActsWindow(SavingWindow):
    """A table of acts, and the chosen one to be changed; every field saves itself."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(store, "Нормативные акты", _SIZE, parent)
        self.rows = _Acts(_columns(), lambda row: row.id, self)
        self.table = _table(self.rows)
        self._shown: int | None = None
        self.title = TextsField("Название акта", self._write("title", "название"))
        self.reference = TextsField(
            "В документе: «в соответствии с…»", self._write("reference", "ссылку на акт")
        )
        self.since = date_field("Действует с", self._write("valid_from", "начало действия"))
        self.until = date_field("По", self._write("valid_to", "конец действия"))
        self.papers = ChecksField(
            "В каких документах", self._write_papers, [kind.value for kind in CITING]
        )
        self.new_title = QLineEdit(placeholderText="Новый акт: название, дата, номер")
        self.adding = _button("Добавить", self.add, primary=True)
        self.removing = _button("Убрать", self.remove)
        self.restoring = _button("Вернуть исходное", self._restore)
        self.returning = _button("Вернуть убранные", self._return)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show)
        self._read()
        self.table.setCurrentIndex(self.rows.index(0, 0))
        self.table.setFocus()

    @override
    def hear(self, touched: Touched) -> None:
        if "normative_act" in touched:
            self._read()

    @property
    def act(self) -> ActRow | None:
        """The act that is chosen."""
        index = self.table.currentIndex()
        return self.rows.row(index) if index.isValid() else None

    def add(self) -> None:
        """Add the act typed below the table, and show it."""
        with telling(self):
            with self.store.changing("Добавить нормативный акт") as session:
                key = normative_acts.add(session, self.new_title.text())
            self.new_title.clear()
            self.table.setCurrentIndex(self.rows.index_of(key))
            self.reference.setFocus()

    def remove(self) -> None:
        """Take the chosen act out of the list."""
        self._do(normative_acts.remove, "Убрать нормативный акт")

    def _read(self) -> None:
        with self.store.reading() as session:
            rows = normative_acts.rows(session)
            missing = normative_acts.missing(session)
        self.rows.set(rows)
        self.returning.setVisible(bool(missing))
        if not self.table.currentIndex().isValid() and rows:
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self._show()

    def _show(self, *_: QModelIndex) -> None:
        act = self.act
        self._right.setEnabled(act is not None)
        if act is None:
            return
        afresh, self._shown = act.id != self._shown, act.id
        self.title.take(act.title, afresh=afresh)
        self.reference.take(act.reference, afresh=afresh)
        self.since.take(act.valid_from, afresh=afresh)
        self.until.take(act.valid_to, afresh=afresh)
        named = tuple(PaperKind[code].value for code in act.papers)
        self.papers.take(named, afresh=afresh)
        self.restoring.setVisible(act.shipped)

    def _write(self, field: str, what: str) -> Callable[[Any], None]:
        def write(value: Any) -> None:  # noqa: ANN401 - a field's own type
            with self.store.changing(f"Изменить {what}") as session:
                normative_acts.change(session, self._shown or 0, field, value)

        return write

    def _write_papers(self, words: tuple[str, ...]) -> None:
        codes = [kind.name for kind in CITING if kind.value in words]
        self._write("papers", "документы, где назван акт")(codes)

    def _do(self, act: Callable[..., None], deed: str) -> None:
        if self.act:
            with telling(self), self.store.changing(deed) as session:
                act(session, self.act.id)

    def _restore(self) -> None:
        self._do(normative_acts.restore, "Вернуть исходное: нормативный акт")

    def _return(self) -> None:
        with telling(self), self.store.changing("Вернуть убранные нормативные акты") as session:
            normative_acts.restore_missing(session)

    def _lay_out(self) -> None:
        self.new_title.setAccessibleName("Новый акт")
        self.new_title.returnPressed.connect(self.add)
        removing = QAction("Убрать", self)
        removing.setShortcut("Del")
        removing.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        removing.triggered.connect(self.remove)
        self.table.addAction(removing)
        adding = QHBoxLayout()
        adding.setSpacing(theme.GAP)
        adding.addWidget(self.new_title, 1)
        adding.addWidget(self.adding)
        left = QVBoxLayout()
        left.setSpacing(theme.GAP)
        left.addWidget(self.table, 1)
        left.addLayout(adding)
        left.addWidget(label("hint", _HINT))
        halves = QHBoxLayout()
        halves.setSpacing(theme.BLOCK)
        halves.addLayout(left, 1)
        halves.addWidget(self._act())
        self.body.addLayout(halves, 1)

    def _act(self) -> QWidget:
        self._right = QWidget()
        self._right.setFixedWidth(_RIGHT)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.GAP)
        for field in (self.since, self.until, self.papers):
            field.label.setFixedWidth(_LABEL)
        for box in self.papers.boxes:
            box.setMinimumHeight(_BOX)
        for widget in (self.title, self.reference, self.since, self.until, self.papers):
            right.addWidget(widget)
        right.addStretch(1)
        deeds = QHBoxLayout()
        deeds.setSpacing(theme.GAP)
        deeds.addWidget(self.returning)
        deeds.addStretch(1)
        deeds.addWidget(self.restoring)
        deeds.addWidget(self.removing)
        right.addLayout(deeds)
        return self._right


class _Acts(Rows[ActRow]):
    """Acts out of force are grey; the column of days says so too."""

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        ink = role == Qt.ItemDataRole.ForegroundRole
        if ink and index.isValid() and not self.row(index).in_force:
            return QColor(theme.current().text2)
        return super().data(index, role)


def _columns() -> tuple[Column[ActRow], ...]:
    return (
        Column("Акт", lambda row: row.title),
        Column("Действует", _term, sort=lambda row: str(row.valid_from or "")),
        Column("В документах", _papers, hint=_papers_in_full),
    )


def _term(row: ActRow) -> str:
    since = f"с {dates.requisite(row.valid_from)}" if row.valid_from else ""
    until = f"по {dates.requisite(row.valid_to)}" if row.valid_to else ""
    said = " ".join(filter(None, (since, until)))
    if row.in_force:
        return said
    return f"ещё не действует: {said}" if row.is_ahead else f"не действует: {said}"


def _papers(row: ActRow) -> str:
    many = len(row.papers)
    return counts.count(many, "документ", "документа", "документов") if many else "–"


def _papers_in_full(row: ActRow) -> str:
    return "\n".join(PaperKind[code].value for code in row.papers) or "Ни в одном документе"


def _table(rows: Rows[ActRow]) -> QTableView:
    table = QTableView()
    calm(table, "Нормативные акты")
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setModel(rows)
    table.setWordWrap(True)
    table.setTextElideMode(Qt.TextElideMode.ElideNone)
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, width in enumerate(_WIDTHS):
        if width:
            header.resizeSection(column, width)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table


def _button(text: str, act: Callable[[], None], *, primary: bool = False) -> QPushButton:
    button = QPushButton(text, autoDefault=False)
    button.setProperty("primary", primary)
    button.clicked.connect(act)
    return button
