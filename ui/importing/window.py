"""The window that shows what a list would do, lets it be mended, and loads it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop.exchange import known
from mentoring_desktop.exchange.importing import applying, layout, remembering, wording
from mentoring_desktop.exchange.importing.plan import STEP, Plan
from mentoring_desktop.exchange.importing.planned import LOADED, Choice, Deed, Fate
from ui import theme
from ui.elided import ElidedLabel
from ui.empty import Empty
from ui.help import show_help
from ui.importing.columns import Columns
from ui.importing.fates import Fates
from ui.importing.planned_list import PlannedList
from ui.importing.settling import Settling
from ui.importing.sheet_line import SheetLine
from ui.labels import label, mark
from ui.news import telling
from ui.tasks import Task, stepping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentoring_desktop.exchange.fields import Bank
    from mentoring_desktop.exchange.importing.planned import PlannedRow
    from mentoring_desktop.exchange.sheets import Sheet
    from mentoring_desktop.store import Store

_SIZE = (1160, 700)


class ImportWindow(QDialog):
    """The columns of the list above, its rows below, and beside them the row that is chosen."""

    loaded = Signal(str, str)
    """What was done, in words, and the title of the action."""

    def __init__(
        self, store: Store, name: str, sheets: Sequence[Sheet], bank: Bank, parent: QWidget
    ) -> None:
        """Take the sheets of a list that was read, by the name of its file."""
        super().__init__(parent)
        self._store, self._sheets = store, sheets
        self.setWindowTitle("Загрузить список")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.plan: Plan | None = None
        self._asked = 0
        self._by_hand: dict[int, str] = {}
        self.source = SheetLine(name, sheets, bank)
        self.columns, self.fates = Columns(), Fates()
        self.list, self.settling = PlannedList(bank), Settling(bank)
        self.waiting = Empty(self._check)
        self.refusal, self.left_out = label("refusal"), label("secondary")
        self.passed_over = ElidedLabel("secondary")
        # Enter mends cells here: it must not load by the way.
        self.load_button = QPushButton(autoDefault=False)
        self.closing = QPushButton("Отмена", autoDefault=False)
        self.waiting.button.setAutoDefault(False)
        self._lay_out()
        self._add_keys()
        self.source.changed.connect(self._begin)
        self.columns.mapped.connect(self._map)
        self.fates.chosen.connect(self._narrow)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.list.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.settling.typed.connect(self._type)
        self.settling.decided.connect(self._decide)
        self.settling.changed.connect(self._order_keys)
        self.tell("")
        self._begin()

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def load(self) -> None:
        """Carry the plan out as one action and close."""
        plan = self.plan
        if plan is None:
            return
        rows, done = plan.rows, False
        number = sum(row.fate in LOADED for row in rows)
        title = f"Загрузить список: {wording.people(number)}"
        with telling(self):
            with stepping(self, "Загружаем список", applying.steps(rows)) as told:
                with self._store.changing(title) as session:
                    applying.apply(session, rows, plan.bank, told)
                    remembering.remember(session, plan.bank, self._mapped(plan.layout))
                done = True
            if done:
                self.accept()
                self.loaded.emit(wording.done(rows), title)

    def _begin(self) -> None:
        """Read the people of the school and the headings of the sheet, and check the list."""
        bank, sheet = self.source.bank, self._sheets[self.source.sheet]
        with self._store.reading() as session:
            self._people = known.people(session, bank)
            self._setting = known.setting(session)
            remembered = remembering.remembered(session, bank)
        if self.source.heading is None:
            self._layout = layout.found(sheet.rows, bank, remembered)
            self.source.show_heading(self._layout)
        else:
            self._layout = layout.at_row(sheet.rows, self.source.heading, bank, remembered)
        self._by_hand = {}
        self.list.bank = self.settling.bank = bank
        self.columns.take(sheet.rows, self._layout, bank)
        self._check()

    def _map(self, column: int, key: str) -> None:
        self._layout = self._layout.with_field(column, key)
        self._by_hand[column] = key
        self.columns.map(self._layout)
        self._check()

    def _mapped(self, found: layout.Layout) -> dict[str, str]:
        if found.heading < 0:
            return {}
        return {found.headings[column]: key for column, key in self._by_hand.items()}

    def _check(self) -> None:
        """Plan the list aside; what was planned before counts no more."""
        self._asked += 1
        self._take(None)
        if self._layout.question:
            self._wait(self._layout.question)
            return
        sheet, asked = self._sheets[self.source.sheet], self._asked
        faults = {(note.row, note.column): note.text for note in sheet.notes}
        plan = Plan(sheet.rows, faults, self._layout, self.source.bank, self._people, self._setting)
        self._wait("Проверяем список…")
        Task[Plan](self, "Проверяем список", len(sheet.rows) // STEP).run(
            plan.make,
            lambda made: self._take(made) if asked == self._asked else None,
            lambda: self._wait("Проверка остановлена.", "Проверить снова"),
        )

    def _wait(self, sentence: str, button: str = "") -> None:
        self.waiting.say(sentence, button)
        self.waiting.button.setVisible(bool(button))
        self._work.setCurrentWidget(self.waiting)

    def _take(self, plan: Plan | None) -> None:
        """Show a plan, at its first row that needs her."""
        self.plan = plan
        self.fates.clear()
        self._narrow()
        self.list.rows.set(plan.rows if plan else [])
        if plan:
            self._work.setCurrentIndex(0)
            needy = (at for at, row in enumerate(plan.rows) if row.fate in (Fate.ASK, Fate.FAIL))
            self.list.hold(next(needy, 0))
            self.list.setFocus()
        self._show_counts()
        self._show_passed_over()
        self._show_chosen()

    def _show_passed_over(self) -> None:
        rows = self._sheets[self.source.sheet].rows
        said = wording.passed_over(layout.passed_over(rows, self._layout))
        self.passed_over.show_text(said)
        self.passed_over.setToolTip(said)
        self.passed_over.setVisible(bool(said))

    def _narrow(self) -> None:
        fate = self.fates.fate
        self.list.rows.narrow(lambda row: fate is None or row.fate is fate)
        self.list.hold()
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.list.current()
        if row is not self.settling.row:
            self.settling.take(row)
        for action in (self._add, self._leave):
            action.setEnabled(row is not None)

    def _show_counts(self) -> None:
        plan = self.plan
        self.fates.show_counts(plan.counts if plan else {})
        number = sum(plan.counts[fate] for fate in LOADED) if plan else 0
        text = f"Загрузить {wording.people(number)}" if number else "Загружать нечего"
        self.load_button.setText(text)
        self.load_button.setEnabled(bool(number))
        mark(self.load_button, "primary", bool(number))
        self.left_out.setText(wording.left_out(plan.rows) if plan else "")

    def _type(self, at: int, column: int, text: str) -> None:
        if self.plan is None:
            return
        mending = self.settling.isAncestorOf(self.focusWidget())
        row = self.plan.type(at, column, text)
        self._put([row])
        if mending and row.fate is Fate.FAIL and self.settling.row is row:
            self.settling.open()
        elif mending:
            self.list.setFocus()

    def _decide(self, at: int, choice: Choice) -> None:
        if self.plan:
            self._put([self.plan.choose(at, choice)])

    def _decide_chosen(self, decide: Callable[[PlannedRow], Choice]) -> None:
        """Decide about all chosen rows that hold somebody."""
        if self.plan:
            rows = [row for row in self.list.chosen() if row.values is not None]
            self._put([self.plan.choose(row.at, decide(row)) for row in rows])

    def _put(self, rows: Sequence[PlannedRow]) -> None:
        """Show rows anew; where they leave the list, the next one takes their place."""
        place = self.list.currentIndex().row()
        self.list.rows.put(rows)
        self._show_counts()
        if not self.list.rows.shown:
            self.fates.clear()
            self._narrow()
        self.list.hold(max(0, place))
        self._show_chosen()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.settling.isAncestorOf(self.focusWidget()):
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _add_keys(self) -> None:
        self._add = self._act("Загружать", "Ins", lambda: self._decide_chosen(_loading))
        self._leave = self._act("Не загружать", "Del", lambda: self._decide_chosen(_leaving))
        self._act("Исправить", "Return", self.settling.open, "Enter", "F2")
        self.list.doubleClicked.connect(self.settling.open)
        load = QShortcut(QKeySequence("Ctrl+Return"), self)
        load.activated.connect(self.load_button.click)
        explain = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        explain.activated.connect(lambda: show_help("lists", self))

    def _act(self, text: str, key: str, slot: Callable[[], object], *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(each) for each in (key, *keys)])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _: slot())
        self.list.addAction(action)
        return action

    def _lay_out(self) -> None:
        rows = QWidget()
        line = QHBoxLayout(rows)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.BLOCK)
        line.addWidget(self.list, 1)
        line.addWidget(self.settling)
        self._work = QStackedWidget()
        self._work.addWidget(rows)
        self._work.addWidget(self.waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.PAD)
        column.addWidget(self.source)
        column.addWidget(self.columns)
        column.addWidget(self.fates)
        column.addWidget(self._work, 1)
        column.addWidget(self.passed_over)
        column.addWidget(self.refusal)
        column.addLayout(self._foot())
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 40))

    def _order_keys(self) -> None:
        """Let Tab go from the list to what is to be mended, and only then to the buttons."""
        order = [self.list, *self.settling.controls(), self.load_button, self.closing]
        for one, next_one in pairwise(order):
            self.setTabOrder(one, next_one)

    def _foot(self) -> QHBoxLayout:
        self.closing.clicked.connect(self.reject)
        self.load_button.clicked.connect(self.load)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(self.left_out, 1)
        line.addWidget(self.load_button)
        line.addWidget(self.closing)
        return line


def _loading(row: PlannedRow) -> Choice:
    """Update whom the row speaks of, or add somebody new: nobody is added twice by the way."""
    return Choice(Deed.UPDATE, row.target.id) if row.target else Choice(Deed.ADD)


def _leaving(_row: PlannedRow) -> Choice:
    return Choice(Deed.SKIP)
