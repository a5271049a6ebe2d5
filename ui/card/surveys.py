"""The section «Анкеты»: the sheets of the person, read back, and the way to a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import areas, organisation
from mentoring_desktop.language import dates
from mentoring_desktop.surveys import days, sheets, wording
from mentoring_desktop.surveys.answers import spoken
from ui import theme
from ui.card.section import R, ReadingSection, scrolled_column
from ui.chip import Chip
from ui.labels import label
from ui.news import telling
from ui.surveys import enter_answers, mend_answers, print_blanks
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.model.surveys import SurveyKind
    from mentoring_desktop.store import Session, Store
    from mentoring_desktop.surveys.sheets import SheetRow

NEVER = "Анкеты ещё нет. Напечатайте бланк или введите ответы."


class SurveysSection(ReadingSection[R]):
    """When the person answered last, and what; older sheets are chosen by their day."""

    def __init__(self, store: Store, kind: SurveyKind) -> None:
        super().__init__(store)
        self._kind = kind
        self._rows: list[SheetRow] = []
        self.state, self.chip = label("heading"), Chip()
        self.entering = self._button("Ввести ответы", self.enter)
        self.printing = self._button("Напечатать бланк", self.print_blank)
        self.choice = QComboBox()
        self.choice.setAccessibleName("Какая анкета показана")
        self.choice.activated.connect(self._show_answers)
        self.mending = self._button("Исправить…", self.mend)
        self.removing = self._button("Убрать", self.remove)
        self.lines: list[QLabel] = []
        """The answers of the sheet shown, each with its question before it."""
        self.answers = QWidget()
        self._answers_column = QVBoxLayout(self.answers)
        self._answers_column.setContentsMargins(0, 0, 0, 0)
        self._answers_column.setSpacing(theme.STEP)
        self._lay_out()
        self.setFocusProxy(self.entering)

    @override
    def fill(self, *, afresh: bool) -> None:
        shown, known = self.shown, [row.id for row in self._rows]
        with self.store.reading() as session:
            self._rows = sheets.rows(session, self.person.id, self._kind)
            today = organisation.today(session)
        last = self._rows[0].filled_on if self._rows else None
        self.state.setText(f"Анкета от {dates.requisite(last)}" if last else NEVER)
        self.state.setObjectName("heading" if last else "secondary")
        stale = last is not None and days.stale(last, today)
        self.chip.setVisible(last is not None)
        self.chip.set("актуализировать" if stale else "свежая", Tone.WARN if stale else Tone.OK)
        # A sheet that has come or gone turns the section to the latest one.
        same = not afresh and known == [row.id for row in self._rows]
        self._list(shown if same else None)
        self._show_answers()

    @property
    def shown(self) -> int | None:
        """The key of the sheet whose answers are shown."""
        key: int | None = self.choice.currentData()
        return key

    def enter(self) -> None:
        """Type a new sheet."""
        enter_answers(self, self._kind, [self.row])

    def print_blank(self) -> None:
        """Print a blank for this person."""
        print_blanks(self, self._kind, [self.row])

    def mend(self) -> None:
        """Open the sheet shown."""
        if self.shown is not None:
            mend_answers(self, self._kind, self.row, self.shown)

    def remove(self) -> None:
        """Take the sheet shown away; undo brings it back."""
        if self.shown is None:
            return
        with telling(self):
            with self.store.changing(self.action("Убрать анкету")) as session:
                sheets.remove(session, self.shown)
            self.said.emit("Анкета убрана. Вернуть её можно отменой: Ctrl+Z", "", None)

    def _list(self, shown: int | None) -> None:
        self.choice.clear()
        for row in self._rows:
            self.choice.addItem(f"от {dates.requisite(row.filled_on)}", row.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(shown)))
        self.choice.setVisible(len(self._rows) > 1)
        for button in (self.mending, self.removing):
            button.setVisible(bool(self._rows))

    def _show_answers(self) -> None:
        for line in self.lines:
            line.deleteLater()
        self.lines = []
        if self.shown is not None:
            with self.store.reading() as session:
                said = self._said(session, self.shown)
            for question, answer in said:
                self.lines += [label("secondary", question), label("answer", answer)]
        for line in self.lines:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._answers_column.addWidget(line)

    def _said(self, session: Session, sheet_id: int) -> list[tuple[str, str]]:
        """Give the questions answered on a sheet with the answers in words."""
        sheet, form = sheets.read(session, sheet_id), wording.current(session, self._kind)
        titles = {area.code: area.title for area in areas.rows(session, retired=True)}
        return [
            (question.text, spoken(form, question, sheet.answers[question.key], titles))
            for question in form.questions
            if question.key in sheet.answers
        ]

    def _lay_out(self) -> None:
        column = scrolled_column(self, theme.PAD)
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.chip, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addLayout(_line(self.entering, self.printing))
        column.addWidget(self.choice)
        column.addWidget(self.answers)
        column.addLayout(_line(self.mending, self.removing))
        column.addStretch(1)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(f"Анкета: {text.rstrip('…').lower()}")
        button.clicked.connect(act)
        return button


def _line(*buttons: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.GAP)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line
