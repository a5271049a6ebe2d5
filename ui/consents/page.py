"""The page «Согласия»: what everybody has signed, what is missing, and its printing."""

from __future__ import annotations

from datetime import date
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import consents, organisation
from mentoring_desktop.consents import ConsentRow, State
from mentoring_desktop.language import counts
from ui import consent_wording, theme
from ui.consents.commands import Commands
from ui.consents.destruction import DestructionWindow
from ui.consents.narrowing import Narrowing
from ui.consents.table import KINDS, MatrixTable
from ui.consents.window import SheetWindow
from ui.empty import Empty
from ui.labels import label
from ui.menu_button import MenuButton
from ui.news import telling
from ui.page import Page
from ui.rows import Column, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentoring_desktop.consents import Standing
    from mentoring_desktop.journal import Touched
    from mentoring_desktop.model.consents import ConsentKind
    from mentoring_desktop.store import Session, Store
    from ui.consent_wording import Told

    Chosen = Sequence[tuple[ConsentRow, ConsentKind]]

_OWN = {"consent", "person"}
_MOST_ROWS = 300
"""Past so many touched people one reading of all is quicker."""

_NOBODY_YET = (
    "Здесь будет видно, кто какое согласие подписал и чего не хватает. "
    "Сначала внесите наставляемых и наставников."
)
_ORDER = tuple(State)


class ConsentsPage(Page):
    """A matrix of people and kinds of consent."""

    title = "Согласия"
    tables: ClassVar = frozenset(
        (
            "consent",
            "person",
            "mentor",
            "mentee",
            "pair",
            "pair_member",
            "paper",
            "organization",
        )
    )

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.today = date.min
        self.rows = Rows(self._columns(), key=attrgetter("id"), parent=self)
        self.narrowing = Narrowing()
        self.table = MatrixTable(self.rows, self.told)
        self.commands = Commands(self)
        self.counts = label("secondary")
        self._lay_out()
        self.narrowing.changed.connect(self._narrow)
        self.narrowing.done.connect(self.table.setFocus)
        self.table.doubleClicked.connect(self.commands.open.trigger)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.setFocusProxy(self.table)

    @override
    def reload(self) -> None:
        with self.store.reading() as session:
            self.today = organisation.today(session)
            rows = consents.rows(session)
        self.rows.set(rows)
        self._settle()

    @override
    def refresh(self, touched: Touched) -> None:
        people = touched.get("person", frozenset())
        if touched.keys() <= _OWN and len(people) <= _MOST_ROWS:
            with self.store.reading() as session:
                rows = [row for row in consents.rows(session, people) if row.listed]
            self.rows.put(rows, [*people - {row.id for row in rows}])
            self._settle()
        else:
            self.reload()

    def told(self, row: ConsentRow, kind: ConsentKind) -> Told:
        """Tell how somebody stands with a kind of consent."""
        return consent_wording.told(row.standings[kind], self.today)

    def start_search(self) -> None:
        """Give the focus to the search field."""
        self.narrowing.search.setFocus()
        self.narrowing.search.selectAll()

    def sign(self) -> None:
        """Note that the chosen sheets are signed today."""
        chosen = self._chosen(lambda each: each.signable)

        def act(session: Session, row: ConsentRow, kind: ConsentKind) -> None:
            consents.sign(session, row.id, kind, organisation.today(session))

        self._act("Отметить подписанным", chosen, act, "подписано")

    def withdraw(self) -> None:
        """Note that the chosen sheets are taken back today."""
        chosen = self._chosen(lambda each: each.in_force)

        def act(session: Session, row: ConsentRow, kind: ConsentKind) -> None:
            consents.withdraw(session, row.id, kind)

        self._act("Отозвать согласие", chosen, act, "отозвано")

    def execute(self) -> None:
        """Note that what the chosen withdrawals ask is done today."""
        chosen = self._chosen(lambda each: each.awaits_execution)

        def act(session: Session, row: ConsentRow, kind: ConsentKind) -> None:
            consents.execute(session, row.id, kind)

        self._act("Исполнить отзыв", chosen, act, "отзыв исполнен")

    def take_back(self) -> None:
        """Take the last mark on the chosen sheets back."""
        chosen = self._chosen(lambda each: each.sheet is not None)

        def act(session: Session, row: ConsentRow, kind: ConsentKind) -> None:
            sheet = row.standings[kind].sheet
            if sheet:
                consents.take_mark_back(session, sheet.id)

        self._act("Снять отметку", chosen, act, "отметка снята")

    def open_sheet(self) -> None:
        """Open the sheet chosen, to write its days, its term and where it is kept."""
        if len(chosen := self.table.chosen()) == 1:
            ((row, kind),) = chosen
            window = SheetWindow(self.store, row.id, kind, self)
            window.forms_made.connect(self.forms_made)
            window.open()

    def print_chosen(self) -> None:
        """Print the sheets chosen, whatever became of them."""
        self._print([(row.id, kind) for row, kind in self._chosen(lambda each: not each.idle)])

    def print_missing(self) -> None:
        """Print exactly what is missing for several chosen people, or for all that are shown.

        When all of it is printed already, what is not signed yet is printed once more.
        """
        self._print(self._lacking()[0])

    def print_withdrawal(self) -> None:
        """Print the paper by which the sheet chosen is taken back."""
        # Papers are slow to load, and seldom made.
        from mentoring_desktop.papers import consents as papers  # noqa: PLC0415

        ((row, kind),) = self.table.chosen()
        with telling(self):
            with self.store.reading() as session:
                forms = papers.withdrawal(session, row.id, kind)
            self.forms_made.emit(forms)

    def show_destruction(self) -> None:
        """Show the yearly list of sheets whose term of keeping is over."""
        window = DestructionWindow(self.store, self)
        window.forms_made.connect(self.forms_made)
        window.open()

    def _print(self, wanted: Sequence[tuple[int, ConsentKind]]) -> None:
        from mentoring_desktop.papers import consents as papers  # noqa: PLC0415 - as above

        with telling(self):
            with self.store.reading() as session:
                forms = papers.print_sheets(session, wanted)
            self.forms_made.emit(forms)

    def _act(
        self,
        deed: str,
        chosen: Chosen,
        act: Callable[[Session, ConsentRow, ConsentKind], None],
        done: str,
    ) -> None:
        if not chosen:
            return
        whom = self._named([row.id for row, _ in chosen])
        title = f"{deed}: {whom}"
        if len(chosen) == 1:
            title = f"{deed} («{chosen[0][1].value}»): {whom}"
        with telling(self):
            with self.store.changing(title) as session:
                for row, kind in chosen:
                    act(session, row, kind)
            self.say_done(f"{whom}: {done}", title)

    def _named(self, people: Sequence[int]) -> str:
        """Name one, count several."""
        if len(set(people)) == 1:
            return next(row.name.short for row in self.rows.all if row.id == people[0])
        return counts.count(len(set(people)), "человек", "человека", "человек")

    def _chosen(self, fits: Callable[[Standing], bool]) -> Chosen:
        return [(row, kind) for row, kind in self.table.chosen() if fits(row.standings[kind])]

    def _meant(self) -> Sequence[ConsentRow]:
        """Give several chosen people, or all that are shown."""
        chosen = self.table.chosen_people()
        return chosen if len(chosen) > 1 else self.rows.shown

    def _lacking(self) -> tuple[list[tuple[int, ConsentKind]], bool]:
        """Give the sheets to print, and whether they have been printed before."""
        missing = [(row.id, kind) for row in self._meant() for kind in row.unprinted]
        printed = [(row.id, kind) for row in self._meant() for kind in row.printable]
        return missing or printed, not missing and bool(printed)

    def _narrow(self) -> None:
        self.rows.narrow(self.narrowing.keep)
        self._settle()

    def _settle(self) -> None:
        """Say what the matrix shows now."""
        self._list.setCurrentIndex(int(not self.rows.shown))
        self._whole.setCurrentIndex(int(not self.rows.all))
        for control in (self._more, self._print_button):
            control.setVisible(bool(self.rows.all))
        self.table.hold()
        lacking = sum(bool(row.missing) for row in self.rows.all)
        people = counts.count(len(self.rows.all), "человек", "человека", "человек")
        debt = f"не хватает у {lacking}" if lacking else "всё нужное подписано"
        self.set_summary(f"{people} · {debt}" if self.rows.all else "")
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = [row.standings[kind] for row, kind in self.table.chosen()]
        missing, again = self._lacking()
        deed = "Напечатать ещё раз" if again else "Напечатать недостающие"
        self.commands.allow(chosen, printable=bool(missing))
        self.commands.print_missing.setText(deed)
        self._print_button.setText(f"{deed} ({len(missing)})")
        self._print_button.setEnabled(bool(missing))
        shown, people = len(self.rows.shown), len(self.table.chosen_people())
        word = counts.plural(people, "выбран", "выбрано", "выбрано")
        several = f" · {word} {people}" if people > 1 else ""
        self.counts.setText(f"{shown} из {len(self.rows.all)}{several}")

    def _columns(self) -> tuple[Column[ConsentRow], ...]:
        name = Column[ConsentRow](
            "Фамилия, имя, отчество",
            lambda row: row.name.full,
            attrgetter("sort_key"),
            hint=lambda row: "\n".join([row.name.full, row.position, *row.warnings]).strip(),
        )
        return (name, *map(self._column, KINDS))

    def _column(self, kind: ConsentKind) -> Column[ConsentRow]:
        return Column(
            consent_wording.HEADINGS[kind],
            lambda row: self.told(row, kind).text,
            partial(_order, kind),
            hint=lambda row: consent_wording.hint(row.standings[kind]),
        )

    def _lay_out(self) -> None:
        self._more = MenuButton("Ещё", ((self.commands.destruction,),), icon_name="more")
        self.header.addWidget(self._more)
        self._print_button = self.add_button("", self.print_missing, "print", primary=True)
        self.nobody = Empty(self.narrowing.clear)
        self.nobody.say("Никого не нашлось. Проверьте запрос или снимите фильтры.", "Показать всех")
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.nobody)
        self.nobody_yet = Empty(lambda: self.wanted.emit("mentees"), primary=True)
        self.nobody_yet.say(_NOBODY_YET, "К наставляемым")
        self._whole = QStackedWidget()
        self._whole.addWidget(self._work())
        self._whole.addWidget(self.nobody_yet)
        self.body.addWidget(self._whole, 1)

    def _work(self) -> QWidget:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for widget in (self.narrowing, self._list, self.counts):
            column.addWidget(widget)
        return work


def _order(kind: ConsentKind, row: ConsentRow) -> tuple[bool, int, str]:
    """Put what is missing first, what is not needed last."""
    standing = row.standings[kind]
    return standing.idle, _ORDER.index(standing.state), row.sort_key
