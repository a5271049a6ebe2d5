"""What the steps of a paper's life ask: number and day, where and when, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from mentoring_desktop import organisation
from mentoring_desktop.papers import life
from ui.labels import label
from ui.news import telling
from ui.papers.state import requisites
from ui.question import DayEdit, Question

if TYPE_CHECKING:
    from mentoring_desktop.papers.register import PaperRow
    from mentoring_desktop.store import Store

_BY_HAND = "Впишите то, что стоит на подписанной бумаге: программа напечатает так же."
_ENDS = "Отменённый документ остаётся в списке, а его номер – занятым."


def _named(row: PaperRow) -> str:
    return f"{row.kind.value} {requisites(row)}".strip()


class _OfPaper(Question):
    """Says first which paper is meant."""

    def __init__(
        self, store: Store, row: PaperRow, deed: str, button: str, parent: QWidget
    ) -> None:
        super().__init__(store, deed, button, parent)
        self.row = row
        self.title = f"{deed}: {_named(row)}"
        self.body.addWidget(label("heading", _named(row)))
        self.body.addWidget(label("secondary", row.about))


class SignPaper(_OfPaper):
    """Notes that a paper is signed; where it has to be made anew first, it does that too."""

    made_anew = Signal(int, str)
    """The key of the new paper, and the title of the action."""

    def __init__(self, store: Store, row: PaperRow, parent: QWidget) -> None:
        super().__init__(store, row, "Отметить подписанным", "Подписан", parent)
        with store.reading() as session:
            proposed = life.proposal(session, row.id)
        self.body.addWidget(label("hint", _BY_HAND))
        self.number = QLineEdit(proposed.number or "")
        if proposed.number is not None:
            name = "Номер" if proposed.own else "Номер приказа, которым утверждён"
            self.number.setAccessibleName(name)
            self.form.addRow(name, self.number)
        self.day = DayEdit(proposed.day)
        self.day.setAccessibleName("Дата")
        self.form.addRow("Дата", self.day)
        self.anew = QPushButton("Составить заново этим числом")
        self.anew.clicked.connect(self._make_anew)
        box = self.findChild(QDialogButtonBox)
        if box:
            box.addButton(self.anew, QDialogButtonBox.ButtonRole.ActionRole)
        # A box of buttons shows what is added to it.
        self.anew.hide()
        self.number.selectAll()

    @override
    def tell(self, sentence: str) -> None:
        super().tell(sentence)
        self.anew.setVisible(sentence.endswith(life.ANEW))

    @override
    def do(self) -> None:
        number, day = self.number.text(), self.day.day
        with self.store.changing(self.title) as session:
            life.sign(session, self.row.id, number, day)

    def _make_anew(self) -> None:
        title, day = f"Составить заново: {self.row.kind.value}", self.day.day
        with telling(self):
            with self.store.changing(title) as session:
                new = life.remake(session, self.row.id, day)
            self.reject()
            self.made_anew.emit(new, title)


class PublishPaper(_OfPaper):
    """Notes that a paper is made public."""

    def __init__(self, store: Store, row: PaperRow, parent: QWidget) -> None:
        super().__init__(store, row, "Отметить опубликованным", "Опубликован", parent)
        with store.reading() as session:
            today, site = organisation.today(session), organisation.current(session).site_url
        self.day = DayEdit(row.published_on or today)
        self.day.setAccessibleName("Дата публикации")
        self.where = QLineEdit(row.published_in or site)
        self.where.setAccessibleName("Где опубликован")
        self.where.setPlaceholderText("Адрес страницы сайта или стенд")
        self.form.addRow("Где", self.where)
        self.form.addRow("Дата", self.day)

    @override
    def do(self) -> None:
        day, where = self.day.day, self.where.text()
        with self.store.changing(self.title) as session:
            life.publish(session, self.row.id, day, where)


class CancelPaper(_OfPaper):
    """Cancels a signed paper from a day on."""

    def __init__(self, store: Store, row: PaperRow, parent: QWidget) -> None:
        super().__init__(store, row, "Отметить отменённым", "Отменён", parent)
        with store.reading() as session:
            today = organisation.today(session)
        self.body.addWidget(label("hint", _ENDS))
        self.day = DayEdit(today)
        self.day.setAccessibleName("С какого дня отменён")
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Почему отменён")
        self.reason.setPlaceholderText("Например: приказ от 05.10.2026 № 43")
        self.form.addRow("Почему", self.reason)
        self.form.addRow("С какого дня", self.day)

    @override
    def do(self) -> None:
        day, reason = self.day.day, self.reason.text()
        with self.store.changing(self.title) as session:
            life.cancel(session, self.row.id, day, reason)
