"""The page «Пары»: who waits on the left, the mentors' board on the right, and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import pairs
from mentoring_desktop.model.papers import PaperKind
from ui import theme
from ui.news import telling
from ui.page import Page
from ui.pairs import titles
from ui.pairs.board import BoardView
from ui.pairs.chooser import MentorChooser
from ui.pairs.ending import EndPair
from ui.pairs.mentee_card import in_air
from ui.pairs.people import People
from ui.pairs.sides import OrEmpty, WaitingSide
from ui.pairs.term import SetTerm
from ui.pairs.waiting import WaitingView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap

    from mentoring_desktop.journal import Touched
    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.store import Store

_ENTER = [QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)]
_QUEUED = Qt.ConnectionType.QueuedConnection


class PairsPage(Page):
    """Pairs are made, moved and parted here by hand; whatever the mouse does, a key does too."""

    title = "Пары"
    tables = frozenset(
        {
            "organization",
            "competence_area",
            "person",
            "mentor",
            "mentor_competence",
            "mentee",
            "professional_request",
            "consent",
            "pair",
            "pair_member",
        }
    )

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._people = People(store)
        self.waiting = WaitingView(self._picture)
        self.board = BoardView(self._picture)
        self._left = WaitingSide(self.waiting)
        self._left_or_empty = OrEmpty(
            self._left,
            "Наставляемых пока нет.",
            "Добавить наставляемых",
            lambda: self.wanted.emit("mentees"),
        )
        self._right_or_empty = OrEmpty(
            self.board,
            "Наставников пока нет. Добавьте их, и здесь появятся их карточки с местами.",
            "Добавить наставников",
            lambda: self.wanted.emit("mentors"),
        )
        self._programme_button = self.add_button("Программа…", self.issue_programme)
        self.add_button("Приказ о парах…", self.ask_order, primary=True)
        self.setFocusProxy(self.waiting)
        self._lay_out()
        self._make_actions()
        self._listen()

    @override
    def reload(self) -> None:
        self._people.read()
        self.board.rows.show_mentors(list(self._people.mentors.values()))
        self.waiting.rows.set(self._people.waiting)
        self._count()

    @override
    def refresh(self, touched: Touched) -> None:
        changed = self._people.read_touched(touched)
        if changed is None:
            self.reload()
            return
        mentors, mentees = self._people.mentors, self._people.mentees
        there = [mentors[key] for key in changed.mentors if key in mentors]
        self.board.rows.put_mentors(there, gone=changed.mentors - mentors.keys())
        waiting = [row for key in changed.mentees if (row := mentees.get(key)) and row.waits]
        away = changed.mentees - {row.id for row in waiting}
        self.waiting.rows.put(waiting, gone=list(away))
        self._count()

    @override
    def choose(self, key: int) -> None:
        """Go to the card in which the mentee of this key stands."""
        self.board.setCurrentIndex(self.board.rows.seat_of_mentee(key))
        self.board.setFocus()

    def form(self, mentor_id: int, mentee_ids: Sequence[int]) -> None:
        """Give mentees to a mentor, taking them from those they had."""
        mentor, mentees = self._people.mentors.get(mentor_id), self._known(mentee_ids)
        if mentor is None or not mentees:
            return
        mentee_ids, title = [row.id for row in mentees], titles.form(mentees, mentor)
        with telling(self) as outcome, self.store.changing(title) as session:
            pairs.form(session, mentor_id, mentee_ids)
        if not outcome.refused:
            self.say_done(titles.formed(mentees, mentor), title)
        elif not self._people.answers(mentee_ids).of(mentor).refuses:
            self._offer_ending(mentee_ids)

    def dissolve(self, mentee_ids: Sequence[int]) -> None:
        """Take mentees from their mentors; they wait again."""
        mentees = [row for row in self._known(mentee_ids) if row.pair_id is not None]
        if not mentees:
            return
        title = titles.dissolve(mentees)
        with telling(self) as outcome, self.store.changing(title) as session:
            pairs.dissolve(session, [row.id for row in mentees])
        if outcome.refused:
            self._offer_ending(mentee_ids)
        else:
            self.say_done(titles.dissolved(mentees), title)

    def ask_mentor(self, mentee_ids: Sequence[int]) -> None:
        """Let the coordinator choose a mentor for the mentees from a list."""
        if not mentee_ids:
            return
        mentees = [self._people.mentees[key] for key in mentee_ids]
        chooser = MentorChooser(
            titles.choose(mentees),
            self._people.mentors.values(),
            self._people.answers(mentee_ids),
            self,
        )
        chooser.chosen.connect(lambda mentor_id: self.form(mentor_id, mentee_ids))
        chooser.open()

    def ask_end(self, mentee_id: int) -> None:
        """Ask why the mentee's pair ends, and end it."""
        mentee = self._people.mentees[mentee_id]
        if mentee.pair_id is None:
            return
        names = titles.pair(mentee, self._people.mentor_of(mentee_id))
        question = EndPair(self.store, mentee.pair_id, names, self)
        question.accepted.connect(lambda: self.say_done(titles.ended(names), question.title))
        question.open()

    def ask_term(self, mentee_id: int) -> None:
        """Ask for another term of the mentee's pair."""
        mentee = self._people.mentees[mentee_id]
        if mentee.pair_id is None:
            return
        names = titles.pair(mentee, self._people.mentor_of(mentee_id))
        question = SetTerm(self.store, mentee.pair_id, names, self)
        question.accepted.connect(lambda: self.say_done(titles.prolonged(names), question.title))
        question.open()

    def ask_order(self) -> None:
        """Open the window that issues papers at the order on pairs."""
        # The machine of every paper comes with it.
        from ui.issuing.window import IssueWindow  # noqa: PLC0415

        window = IssueWindow(self.store, self)
        window.issued.connect(lambda keys: self.paper_made.emit(keys[0]))
        window.choose(PaperKind.D05)
        window.show()

    def issue_programme(self) -> None:
        """Issue the programme of the selected person's pair."""
        # ReportLab comes with it, and the board is often looked at without a paper.
        from mentoring_desktop.papers import programme  # noqa: PLC0415

        for member in self.board.persons[:1]:
            with telling(self):
                with self.store.changing(titles.programme(member.name)) as session:
                    paper_id = programme.issue(session, member.pair_id)
                self.paper_made.emit(paper_id)

    def _known(self, mentee_ids: Sequence[int]) -> list[MenteeRow]:
        """Give those who are still there: an undo may have taken one out of the air."""
        found = (self._people.mentees.get(key) for key in mentee_ids)
        return [row for row in found if row]

    def _lay_out(self) -> None:
        self._left_or_empty.setFixedWidth(self._left.width())
        sides = QHBoxLayout()
        sides.setSpacing(theme.PAD)
        sides.addWidget(self._left_or_empty)
        right = QGridLayout()
        right.addWidget(self._right_or_empty, 0, 0)
        # A refusal lies over the foot of the board: the card to grab next has not moved away.
        right.addWidget(self._notice, 0, 0, Qt.AlignmentFlag.AlignBottom)
        sides.addLayout(right, 1)
        self.body.addLayout(sides, 1)
        self._notice.raise_()

    def _make_actions(self) -> None:
        form = QAction("Закрепить за…", self)
        form.setShortcuts(_ENTER)
        form.triggered.connect(lambda: self.ask_mentor([row.id for row in self.waiting.persons]))
        self.add_shortcuts(self.waiting, form)
        move = QAction("Перевести к другому наставнику…", self)
        move.setShortcuts(_ENTER)
        move.triggered.connect(lambda: self.ask_mentor(self._on_board))
        part = QAction("Открепить", self, shortcut=QKeySequence(QKeySequence.StandardKey.Delete))
        part.triggered.connect(lambda: self.dissolve(self._on_board))
        term = QAction("Срок пары…", self, shortcut=QKeySequence("Ctrl+T"))
        term.triggered.connect(lambda: self.ask_term(self._on_board[0]))
        end = QAction("Завершить пару…", self)
        end.triggered.connect(lambda: self.ask_end(self._on_board[0]))
        paper = QAction("Программа (PDF)…", self)
        paper.triggered.connect(self.issue_programme)
        self.add_shortcuts(self.board, move, part, term, end, paper)
        self._of_waiting, self._of_any, self._of_one = [form], [move, part], [term, end, paper]

    def _listen(self) -> None:
        for view in (self.waiting, self.board):
            view.lifted.connect(self._lift)
            view.landed.connect(self._land)
            view.selectionModel().selectionChanged.connect(self._offer)
            view.rows.modelReset.connect(self._offer)
        self.board.entered.connect(self._lift)
        # The drag has to end before the sentence of a refusal or the next window can appear.
        self.board.dropped.connect(self.form, _QUEUED)
        self.waiting.dropped.connect(self.dissolve, _QUEUED)
        self._offer()

    def _lift(self, mentee_ids: Sequence[int]) -> None:
        self.tell("")
        answers = self._people.answers(mentee_ids)
        self.waiting.show_in_air(mentee_ids, inviting=answers.any_led)
        self.board.answer(answers)

    def _land(self) -> None:
        self.waiting.show_in_air([])
        self.board.calm()

    def _offer(self) -> None:
        """Enable what can be done with those selected now."""
        persons = len(self.board.persons)
        for action in self._of_waiting:
            action.setEnabled(bool(self.waiting.persons))
        for action in self._of_any:
            action.setEnabled(persons > 0)
        for action in self._of_one:
            action.setEnabled(persons == 1)
        self._programme_button.setEnabled(persons == 1)

    def _count(self) -> None:
        self.set_summary(self._people.figures.line)
        self._left.count()
        self._left_or_empty.show_empty(empty=not self._people.mentees)
        self._right_or_empty.show_empty(empty=not self._people.mentors)

    def _offer_ending(self, mentee_ids: Sequence[int]) -> None:
        """Show the first of those whose pair a paper speaks of, and how to end it."""
        with self.store.reading() as session:
            bound = [
                key
                for key in mentee_ids
                if (pair_id := self._people.mentees[key].pair_id)
                and pairs.has_paper(session, pair_id)
            ]
        if bound:
            first = bound[0]
            self.board.setCurrentIndex(self.board.rows.seat_of_mentee(first))
            message = titles.bound(self._people.mentees[first])
            self.said.emit(message, "Завершить пару…", lambda: self.ask_end(first))

    @property
    def _on_board(self) -> list[int]:
        return [member.mentee_id for member in self.board.persons]

    def _picture(self, mentee_ids: Sequence[int]) -> QPixmap:
        return in_air([self._people.mentees[key] for key in mentee_ids])
