"""The window «Создать документ»: which paper, what it asks, how it will look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop import documents, organisation
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.model.papers import Series
from mentoring_desktop.papers import due, kinds, numbers
from ui import theme
from ui.issuing.catalogue import Catalogue, CatalogueView
from ui.issuing.forms import form_of
from ui.issuing.numbering import Numbering
from ui.labels import label
from ui.news import telling
from ui.page import Notice
from ui.preview.panel import PagesPanel
from ui.rows import ROW

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.model.papers import PaperKind
    from mentoring_desktop.papers.due import Due
    from mentoring_desktop.store import Session, Store
    from ui.issuing.form import IssueForm
    from ui.preview.panel import Work

_SIZE, _LIST, _FORM, _LEAST = (1240, 700), 270, 410, 330
_ROOMY = 1100
"""Pixels that have room for the pages beside the form."""

_PAUSE = 250
"""Milliseconds after a key before the pages are made anew."""

_NOTHING = "Ответьте на вопросы, и здесь появится документ."

_GONE = (
    "Пока окно было открыто, из базы убрано то, о чём мог быть документ. Список и вопросы "
    "прочитаны заново: проверьте ответы."
)


class IssueWindow(QWidget):
    """Offers what is due, asks for the rest, shows the pages, and issues them in one action."""

    issued = Signal(list)
    """The keys of the papers."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("Page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Создать документ")
        self.store = store
        self.form: IssueForm | None = None
        self.numbering: Numbering | None = None
        self.catalogue = Catalogue(self._due(), self)
        self.list = CatalogueView(self.catalogue)
        self.pages = PagesPanel(store, partial(store.trying, "Посмотреть документ"), _NOTHING)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show_pages)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.setCurrentIndex(self.catalogue.first())
        self._stop_watching = store.watch(self.hear)
        self._fit()

    def tell(self, sentence: str) -> None:
        """Show a refusal above the form; an empty sentence takes it away."""
        self._notice.show_sentence(sentence)

    def hear(self, touched: Touched) -> None:
        """Show the pages by the file of now; ask anew if what was asked of is gone from it."""
        with self.store.reading() as session:
            gone = due.gone(session, touched)
        if gone:
            self._start_anew()
            self.tell(_GONE)
        else:
            self._pause.start()

    def choose(self, kind: PaperKind) -> None:
        """Go to the paper of a kind: the first that is due, or the blank form."""
        self.list.setCurrentIndex(self.catalogue.first_of(kind))

    def issue(self) -> None:
        """Issue the papers of the form."""
        if self.form is None:
            return
        with telling(self):
            issue, order = self.form.issue(), self._order()
            with self.store.changing(f"Составить: {self.form.title}") as session:
                keys = issue(session, order)
            self.issued.emit(keys)
            self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._pause.stop()
        self._stop_watching()
        super().closeEvent(event)

    def _due(self) -> list[Due]:
        with self.store.reading() as session:
            return list(kinds.due(session))

    def _start_anew(self) -> None:
        """Read what is due again, and ask anew for the paper of the kind that was chosen."""
        kind = self.list.currentIndex().data(ROW).kind
        selection = self.list.selectionModel()
        selection.currentChanged.disconnect(self._choose)
        self.catalogue.offer(self._due())
        self.choose(kind)
        selection.currentChanged.connect(self._choose)
        self._choose()

    def _choose(self) -> None:
        chosen = self.list.currentIndex().data(ROW)
        with telling(self):
            self._set_form(form_of(chosen, self.store), chosen)

    def _set_form(self, form: IssueForm, chosen: Due) -> None:
        self.form = form
        series = numbers.SERIES.get(chosen.kind)
        with self.store.reading() as session:
            number = numbers.next_number(session, series) if series else ""
            today = organisation.today(session)
        # An order has its day even where its number is known to the chancellery alone.
        pen = not number and series is not Series.ORDERS
        numbered = series and form.numbered
        self.numbering = Numbering(number, today, by_hand=pen) if numbered else None
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, theme.GAP, 0)
        column.setSpacing(theme.PAD)
        column.addWidget(label("heading", form.title))
        if chosen.why:
            column.addWidget(label("secondary", chosen.why))
        column.addWidget(form)
        if self.numbering:
            column.addWidget(self.numbering)
            self.numbering.changed.connect(self._pause.start)
        column.addStretch(1)
        self._room.setWidget(whole)
        form.changed.connect(self._pause.start)
        self._show_pages()

    def _order(self) -> Order:
        return self.numbering.order if self.numbering else Order()

    def _show_pages(self) -> None:
        """Show the pages by the answers of now; what is not answered is said in their place."""
        if self.form:
            self.pages.ask(partial(_pages, self.form, self._order()), self.form.title)

    def _lay_out(self) -> None:
        self._notice = Notice(self)
        self._room = _Room(widgetResizable=True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setHandleWidth(theme.BLOCK)
        self._sides.setChildrenCollapsible(False)
        for part in (self.list, self._middle(), self.pages):
            self._sides.addWidget(part)
        self.list.setMaximumWidth(_LIST + theme.EDGE)
        self._sides.setStretchFactor(2, 1)
        self._sides.setSizes([_LIST, _FORM, _SIZE[0] - _LIST - _FORM])
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.BLOCK,) * 4)
        lines.setSpacing(theme.PAD)
        lines.addWidget(self._notice)
        lines.addWidget(self._sides, 1)

    def _middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.PAD)
        column.addWidget(self._room, 1)
        column.addLayout(self._buttons())
        return middle

    def _buttons(self) -> QHBoxLayout:
        self.looking = QPushButton("Просмотр")
        self.looking.setCheckable(True)
        self.looking.setToolTip("Показать или убрать страницы (F7)")
        self.looking.toggled.connect(self.pages.setVisible)
        closing = QPushButton("Закрыть")
        closing.clicked.connect(self.close)
        making = QPushButton("Составить")
        making.setProperty("primary", True)
        making.setToolTip("Составить документ (Ctrl+Enter)")
        making.clicked.connect(self.issue)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(self.looking)
        line.addStretch(1)
        line.addWidget(closing)
        line.addWidget(making)
        for slot, *keys in (
            (self.issue, "Ctrl+Return", "Ctrl+Enter"),
            (self.close, "Esc"),
            (self.looking.toggle, "F7"),
        ):
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(slot)
            self.addAction(action)
        return line

    def _fit(self) -> None:
        """Take as much of the screen as there is; where it is narrow, pages wait for their key."""
        room = self.screen().availableGeometry().size()
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height() - theme.EDGE))
        self.looking.setChecked(self.width() >= _ROOMY)
        self.pages.setVisible(self.looking.isChecked())
        self.list.setFocus()


class _Room(QScrollArea):
    """Scrolls a form down only: one that cannot be narrower is not cut, the pages give way."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = super().eventFilter(watched, event)
        form = self.widget()
        if form and watched is form and event.type() == QEvent.Type.LayoutRequest:
            bar = self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(max(_LEAST, form.minimumSizeHint().width() + bar))
        return handled


def _pages(form: IssueForm, order: Order, session: Session) -> Work:
    papers = [(draft.kind.name, draft.facts) for draft in form.gather()(session, order)]
    return partial(documents.pack, papers)
