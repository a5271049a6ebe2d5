"""The window in which answers are typed: a sheet for each of the chosen people in turn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop import areas, organisation
from mentoring_desktop.surveys import sheets, wording
from mentoring_desktop.surveys.sheets import Sheet
from ui import theme
from ui.labels import label
from ui.news import telling
from ui.surveys.sheet import SheetView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from mentoring_desktop.model.surveys import SurveyKind
    from mentoring_desktop.store import Store
    from ui.card import Somebody

_WIDTH = 760


class EntryWindow(QDialog):
    """Everything by the keyboard: digits, Enter, Tab; Ctrl+Enter keeps the sheet and goes on."""

    kept = Signal(int)
    """How many sheets were kept before the window closed."""

    def __init__(
        self, store: Store, kind: SurveyKind, people: Sequence[Somebody], parent: QWidget
    ) -> None:
        """Take the people whose sheets are at hand, in the order in which they will be typed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._store, self._kind, self._people = store, kind, people
        self._at = 0
        self._sheet_id: int | None = None
        self._before: tuple[Any, ...] = ()
        self._count = 0
        with store.reading() as session:
            form = wording.current(session, kind)
            self.sheet = SheetView(form, areas.rows(session, retired=True))
            today = organisation.today(session)
        self.setWindowTitle(form.title)
        self.name, self.work = label("page-title"), label("secondary")
        self.counter, self.refusal = QLabel(), label("refusal")
        self.counter.setObjectName("summary")
        self.day = QDateEdit()
        self.day.setDisplayFormat("dd.MM.yyyy")
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName("Дата анкеты")
        self.day.setDate(_qdate(today))
        self.day.setMaximumDate(_qdate(today))
        self._lay_out()
        self._show_person()
        self.sheet.finished.connect(self.keep.setFocus)

    @classmethod
    def to_mend(
        cls, store: Store, kind: SurveyKind, person: Somebody, sheet_id: int, parent: QWidget
    ) -> EntryWindow:
        """Give the window with a sheet that was typed before."""
        window = cls(store, kind, [person], parent)
        with store.reading() as session:
            sheet = sheets.read(session, sheet_id)
        window._sheet_id = sheet_id
        window.day.setDate(_qdate(sheet.filled_on))
        window.sheet.put(sheet.answers, sheet.tags)
        window._before = window._typed()
        return window

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def save(self) -> None:
        """Keep the sheet, and turn to the next person or close."""
        person = self._people[self._at]
        deed = "Исправить анкету" if self._sheet_id else "Ввести анкету"
        title = f"{deed}: {person.name.short}"
        sheet = Sheet(self._date(), self.sheet.answers(), self.sheet.accepted())
        with telling(self):
            with self._store.changing(title) as session:
                sheets.save(session, person.person_id, self._kind, sheet, self._sheet_id)
            self._count += 1
            self._turn()

    def skip(self) -> None:
        """Leave this person for later; what was typed is not kept."""
        self._turn()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sheet.begin()

    @override
    def reject(self) -> None:
        """Close; what was typed and not kept is asked about first."""
        if self._typed() != self._before and self.asking.isHidden():
            self._ask(wanted=True)
        else:
            self._close()

    def _turn(self) -> None:
        self._at += 1
        if self._at == len(self._people):
            self._close()
        else:
            self._show_person()

    def _close(self) -> None:
        if self._count:
            self.kept.emit(self._count)
        super().reject()

    def _show_person(self) -> None:
        person, many = self._people[self._at], len(self._people)
        self.name.setText(person.name.full)
        self.work.setText(person.position or "должность не указана")
        self.counter.setText(f"{self._at + 1} из {many}" if many > 1 else "")
        last = self._at == many - 1
        self.keep.setText("Записать" if last else "Записать и дальше")
        self.later.setHidden(last)
        self.tell("")
        self._ask(wanted=False)
        self.sheet.put({}, {})
        self._before = self._typed()
        self.sheet.begin()

    def _typed(self) -> tuple[Any, ...]:
        return self.sheet.answers(), self.sheet.accepted(), self.day.date()

    def _date(self) -> date:
        return date(*self.day.date().getDate())

    def _ask(self, *, wanted: bool) -> None:
        """Show or hide the question about what was typed and not kept."""
        self.asking.setVisible(wanted)
        if wanted:
            self.leave.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.PAD)
        column.addLayout(self._head())
        column.addWidget(self.sheet, 1)
        column.addWidget(self.refusal)
        self.asking = self._question()
        column.addWidget(self.asking)
        column.addLayout(self._foot())
        self._add_keys()
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - theme.EDGE), round(room.height() * 0.9))

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.work)
        day = QLabel("Заполнена")
        day.setBuddy(self.day)
        right = QHBoxLayout()
        right.setSpacing(theme.GAP)
        for widget in (self.counter, day, self.day):
            right.addWidget(widget)
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addLayout(right)
        return line

    def _question(self) -> QWidget:
        asking = QWidget()
        asking.setObjectName("notice")
        asking.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.leave = QPushButton("Закрыть без записи", autoDefault=False)
        self.leave.clicked.connect(self._close)
        back = QPushButton("Вернуться", autoDefault=False)
        back.clicked.connect(self._return)
        line = QHBoxLayout(asking)
        line.setContentsMargins(theme.PAD, theme.STEP, theme.STEP, theme.STEP)
        line.addWidget(QLabel("Ответы на этом листе ещё не записаны.", wordWrap=True), 1)
        line.addWidget(back)
        line.addWidget(self.leave)
        asking.hide()
        return asking

    def _return(self) -> None:
        self._ask(wanted=False)
        self.sheet.begin()

    def _foot(self) -> QHBoxLayout:
        self.keep, self.later = QPushButton(), QPushButton("Пропустить")
        closing = QPushButton("Закрыть")
        for button in (self.keep, self.later, closing):
            button.setAutoDefault(False)
        self.keep.setProperty("primary", True)
        self.keep.setToolTip("Записать лист (Ctrl+Enter)")
        self.later.setToolTip("К следующему, не записывая этот лист")
        self.keep.clicked.connect(self.save)
        self.later.clicked.connect(self.skip)
        closing.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(label("hint", _HINT), 1)
        for button in (closing, self.later, self.keep):
            line.addWidget(button)
        return line

    def _add_keys(self) -> None:
        keep = QAction("Записать лист", self)
        keep.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        keep.triggered.connect(self.save)
        self.addAction(keep)


_HINT = (
    "Цифра — отметка или вариант, Enter — дальше, Alt+цифра — область под ответом, "
    "Ctrl+Enter — записать."
)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
