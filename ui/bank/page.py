"""The page of a bank: mentees and mentors differ only in what their own files say."""

from __future__ import annotations

from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Generic

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop.language import counts
from mentoring_desktop.people import card as person_card
from ui import theme
from ui.bank.adding import AddWindow
from ui.bank.arrangement import from_text
from ui.bank.choosing_columns import ColumnsWindow
from ui.bank.clipboard import as_table
from ui.bank.commands import Commands
from ui.bank.headings import Headings
from ui.bank.narrowing import Narrowing
from ui.bank.parts import R
from ui.bank.table import BankTable
from ui.card import Card
from ui.empty import Empty
from ui.importing import WaysIn
from ui.labels import label
from ui.menu_button import MenuButton
from ui.news import telling
from ui.page import Page
from ui.rows import Rows
from ui.surveys import enter_answers, print_blanks
from ui.surveys.form_ways import FormWays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.model.papers import PaperKind
    from mentoring_desktop.model.surveys import SurveyKind
    from mentoring_desktop.store import Store
    from ui.bank.parts import Bank, BankRow
    from ui.card import Section
    from ui.narrowing import Facet
    from ui.rows import Column
    from ui.settings import Settings

_MOST_ROWS = 300
"""Past so many touched rows one reading of all is quicker."""


class BankPage(Page, Generic[R]):
    """A list at the left, the card of the chosen at the right."""

    tables = frozenset(
        (
            "mentee",
            "mentor",
            "person",
            "consent",
            "pair",
            "pair_member",
            "competence_area",
            "cycle",
            "organization",
        )
    )
    part: ClassVar[str]
    """The table of the bank itself."""
    grades: ClassVar[str]
    """The table of what its people ask for or can teach."""
    register: ClassVar[PaperKind]
    """The paper that is the register of the bank."""
    survey: ClassVar[SurveyKind]
    """The questionnaire its people answer."""
    whom: ClassVar[str]
    """Whom the page adds, as «Добавить …» says it."""
    invitation: ClassVar[str]
    """What an empty bank says."""

    bank: Bank
    read: Callable[..., list[R]]
    """Read all rows of the bank, or those of the keys given."""
    columns: Sequence[Column[R]]
    usual: Sequence[Column[R]]
    """The columns shown unless the coordinator chooses others."""
    least_needed: Sequence[Column[R]]
    """What the list leaves out where there is no room, the first of them first."""
    filters: Mapping[str, Callable[[R], bool]]
    facets: Sequence[Facet[R]]

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.rows = Rows(self.columns, key=attrgetter("id"), parent=self)
        self.narrowing = Narrowing(self.filters, self.facets, lambda: self.rows.all)
        self.headings = Headings(self.columns, self.usual, self.least_needed)
        self.table = BankTable(self.rows, self.headings)
        self.lists = WaysIn(self, self.part)
        self.forms = FormWays(self, self.survey)
        self.commands = Commands(self)
        self.card = Card(self.sections(), self.commands.on_card, self.commands.more_on_card)
        self._settled = True
        self._on_card: R | None = None
        """Whose card is shown as it stands in the file."""
        self._sizes = {False: 0, True: 0}
        self.counts = label("secondary")
        self._lay_out()
        self._narrow()
        self.narrowing.changed.connect(self._narrow)
        self.narrowing.done.connect(self.table.setFocus)
        self.headings.asked.connect(self.choose_columns)
        self.card.left.connect(self.table.setFocus)
        self.card.said.connect(self.said)
        self.card.forms_made.connect(self.forms_made)
        self.card.wanted.connect(self.wanted)
        self.card.wanted_row.connect(self.wanted_row)
        self.setFocusProxy(self.table)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)

    def sections(self) -> Mapping[str, Section[Any]]:
        """Make the sections of the card under their titles; short rows are enough."""
        raise NotImplementedError

    def figures(self, rows: Sequence[R]) -> str:
        """Say what else than their number counts of the rows not in the archive."""
        raise NotImplementedError

    @override
    def remember(self, settings: Settings) -> None:
        self.headings.arrange(from_text(settings.arrangement(self.part)))
        self.headings.rearranged.connect(
            lambda: settings.keep_arrangement(self.part, self.headings.arrangement.to_text())
        )

    @override
    def reload(self) -> None:
        with self.store.reading() as session:
            rows = self.read(session)
        with self._taking():
            self.rows.set(rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.card.fit(event.size().width())

    @override
    def refresh(self, touched: Touched) -> None:
        own = {self.part, self.grades, "person", "consent"}
        if self.grades in touched:
            own.add("competence_area")  # touched as what the grade points to, not by itself
        people = {row.person_id: row.id for row in self.rows.all}
        theirs = touched.get("person", frozenset())
        if touched.keys() <= own and theirs <= people.keys() and len(theirs) <= _MOST_ROWS:
            ids = touched.get(self.part, frozenset())
            self._read_again(ids | {people[person] for person in theirs})
        else:
            self.reload()

    @override
    def choose(self, key: int) -> None:
        """Choose the row of this key and go to it; what would hide the row is cleared."""
        if not self.rows.index_of(key).isValid():
            hidden = next((row for row in self.rows.all if row.id == key), None)
            self.narrowing.clear(archived=hidden is not None and hidden.archived)
        self.table.choose([key])
        self.table.setFocus()

    def _read_again(self, ids: frozenset[int]) -> None:
        """Read some rows, and all if a name is new, since other rows may speak of it."""
        names = {row.id: row.name for row in self.rows.all}
        with self.store.reading() as session:
            rows = self.read(session, ids)
        if any(row.name != names.get(row.id, row.name) for row in rows):
            self.reload()
        else:
            gone = [*ids - {row.id for row in rows}]
            with self._taking():
                self.rows.put(rows, gone)

    def _narrow(self) -> None:
        with self._changing_list():
            self.rows.sift(self.narrowing.sieve())

    @contextmanager
    def _taking(self) -> Iterator[None]:
        """Take rows that were read.

        The one on the card stays in the list though an edit takes them out of the search: the card
        must not turn to somebody else under the coordinator's hands.
        """
        row = self.table.current()
        with self._changing_list():
            self._on_card = None
            self.rows.sift(self.narrowing.sieve(row.id if row else None))
            yield
            self._show_figures()

    def _show_figures(self) -> None:
        there = [row for row in self.rows.all if not row.archived]
        people = counts.count(len(there), "человек", "человека", "человек")
        self.set_summary(f"{people} · {self.figures(there)}" if there else "")
        self._sizes = {False: len(there), True: len(self.rows.all) - len(there)}
        self._whole.setCurrentIndex(int(not self.rows.all))
        for button in self._buttons:
            button.setVisible(bool(self.rows.all))

    @contextmanager
    def _changing_list(self) -> Iterator[None]:
        """Change what the list shows; the card waits until that is done."""
        self._settled = False
        try:
            yield
        finally:
            self._settled = True
        self.nobody.say(*self._why_nobody())
        self._list.setCurrentIndex(int(not self.rows.shown))
        self.table.hold()
        self._show_chosen()

    def _why_nobody(self) -> tuple[str, str]:
        if self.narrowing.narrow:
            return "Никого не нашлось. Проверьте запрос или снимите фильтры.", "Показать всех"
        if self.narrowing.archived:
            return "В архиве никого нет.", "Показать всех"
        return "Сейчас все в архиве.", "Показать архив"

    def _show_everybody(self) -> None:
        self.narrowing.clear(archived=not (self.narrowing.narrow or self.narrowing.archived))

    def _show_chosen(self) -> None:
        if not self._settled:
            return
        chosen, row = len(self.table.chosen()), self.table.current()
        shown, size = len(self.rows.shown), self._sizes[self.narrowing.archived]
        word = counts.plural(chosen, "выбран", "выбрано", "выбрано")
        self.counts.setText(f"{shown} из {size}" + (f" · {word} {chosen}" if chosen else ""))
        self.commands.allow(chosen, archived=self.narrowing.archived)
        if row is None:
            self.card.take(None, None)
        elif row is not self._on_card:
            self._show_card(row)
        self._on_card = row

    def _show_card(self, row: R) -> None:
        with self.store.reading() as session:
            person = person_card.card(session, row.person_id)
        self.card.take(row, person)

    def add(self) -> None:
        """Open the window that adds somebody."""
        window = AddWindow(self.store, self.bank, self)
        window.setWindowTitle(f"Добавить {self.whom}")
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.added.connect(self.choose)
        window.open()

    def open_card(self) -> None:
        """Give the focus to the card of the chosen."""
        self.card.open()

    def start_search(self) -> None:
        """Give the focus to the search field."""
        self.narrowing.search.setFocus()
        self.narrowing.search.selectAll()

    def print_surveys(self) -> None:
        """Print blank questionnaires for the chosen."""
        print_blanks(self, self.survey, self.table.chosen())

    def enter_surveys(self) -> None:
        """Type the answers of the chosen, one after another."""
        enter_answers(self, self.survey, self.table.chosen())

    def put_away(self) -> None:
        """Put the chosen into the archive."""
        self._act("Убрать в архив", self.bank.archive, "в архиве")

    def bring_back(self) -> None:
        """Bring the chosen back from the archive."""
        self._act("Вернуть из архива", self.bank.restore, "снова в списке")

    def print_consents(self) -> None:
        """Print all sheets of consent that the chosen people lack."""
        # Papers are slow to load, and seldom made.
        from mentoring_desktop.papers import consents as papers  # noqa: PLC0415

        chosen = self.table.chosen()
        with telling(self):
            with self.store.reading() as session:
                forms = papers.print_missing(session, [row.person_id for row in chosen])
            self.forms_made.emit(forms)

    def copy(self) -> None:
        """Copy the chosen rows with their headings, to be pasted into a spreadsheet."""
        table = as_table(self.headings.shown, self.table.chosen())
        QGuiApplication.clipboard().setMimeData(table)

    def print_register(self) -> None:
        """Issue the register of the bank as a paper and ask for it to be shown."""
        # What goes out is wanted seldom, and all that makes papers and lists is slow to load.
        from ui.bank.outgoing import print_register  # noqa: PLC0415

        print_register(self)

    def save_list(self) -> None:
        """Save the bank as a list for Excel."""
        from ui.bank.outgoing import save_list  # noqa: PLC0415 - as above

        save_list(self)

    def choose_columns(self) -> None:
        """Open the window that chooses the columns of the list."""
        ColumnsWindow(self.headings, self).open()

    def _act(self, deed: str, act: Callable[..., None], done: str) -> None:
        chosen = self.table.chosen()
        whom = _named(chosen)
        title = f"{deed}: {whom}"
        with telling(self):
            with self.store.changing(title) as session:
                act(session, [row.id for row in chosen])
            self.say_done(f"{whom}: {done}", title)

    def _lay_out(self) -> None:
        menus = self._menus()
        for button in menus:
            self.header.addWidget(button)
        load = self.add_button("Загрузить список…", self.lists.choose)
        add = self.add_button("Добавить", self.add, primary=True)
        self._buttons = (*menus, load, add)
        self.nobody = Empty(self._show_everybody)
        self._list = _stack(self.table, self.nobody)
        left = QVBoxLayout()
        left.setSpacing(theme.GAP)
        left.addWidget(self.narrowing)
        left.addWidget(self._list, 1)
        left.addLayout(self._foot())
        work = QWidget()
        line = QHBoxLayout(work)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.BLOCK)
        line.addLayout(left, 1)
        line.addWidget(self.card)
        self.nobody_yet = Empty(self.add, primary=True)
        self.nobody_yet.say(self.invitation, "Добавить")
        self.nobody_yet.offer("Загрузить список…", self.lists.choose)
        self._whole = _stack(work, self.nobody_yet)
        self.body.addWidget(self._whole, 1)

    def _foot(self) -> QHBoxLayout:
        columns = QPushButton(self.commands.columns.text())
        columns.setProperty("flat", True)
        columns.clicked.connect(self.commands.columns.trigger)
        line = QHBoxLayout()
        line.addWidget(self.counts, 1)
        line.addWidget(columns)
        return line

    def _menus(self) -> list[MenuButton]:
        printing, more = self.commands.printing, self.commands.more
        return [
            MenuButton("Печать", printing, icon_name="print", text="Печать"),
            MenuButton("Ещё", more, icon_name="more"),
        ]


def _stack(*widgets: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for widget in widgets:
        stack.addWidget(widget)
    return stack


def _named(rows: Sequence[BankRow]) -> str:
    """Name one, count several."""
    if len(rows) == 1:
        return rows[0].name.short
    return counts.count(len(rows), "человек", "человека", "человек")
