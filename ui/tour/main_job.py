"""The steps of the tour: pairs, the roadmap, papers, pictures of all pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QWidget

from mentoring_desktop import demo, mentees, mentors, organisation, roadmap
from mentoring_desktop.exchange.saving import save
from mentoring_desktop.papers import numbers, pair_order, programme, register
from mentoring_desktop.papers import roadmap as roadmap_paper
from mentoring_desktop.store import Store
from ui import theme
from ui.main_window import MainWindow
from ui.main_window.places import PLACES
from ui.settings import Settings
from ui.tour import banks, papers
from ui.tour.waiting import application, require, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow
    from mentoring_desktop.roadmap import ItemRow
    from mentoring_desktop.store import Session
    from ui.pairs import PairsPage
    from ui.roadmap import RoadmapPage

MENTEE, MENTOR = "Мельник Олег Ильич", "Нуриев Салават Фаритович"
ITEM = "Приказ о закреплении наставнических пар"
SIZE = (1366, 768)


class Tour:
    """The steps, in their order; each stands on those before it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / "Учебный пример.mentoring"
        self._window: MainWindow | None = None

    def steps(self) -> list[tuple[str, Callable[[], None]]]:
        """Name the steps as the report does."""
        return [
            ("создать учебный пример", self.create),
            ("открыть окно", self.open),
            ("перетащить наставляемого на наставника", self.drag),
            ("отменить и вернуть", self.undo_and_redo),
            ("загрузить список, исправив в нём ошибку", partial(banks.load_list, self)),
            ("напечатать недостающие согласия", partial(banks.print_consents, self)),
            ("ввести анкету", partial(banks.type_answers, self)),
            ("отменить всё это", partial(banks.take_back, self)),
            ("отметить пункт дорожной карты", self.tick),
            ("составить приказ, подписать, сохранить Word", partial(papers.issue_order, self)),
            ("выпустить и сохранить три документа", self.issue),
            ("показать документ", self.preview),
            ("снять все страницы, светлые и тёмные", self.photograph),
            ("закрыть и открыть файл снова", self.reopen),
        ]

    @property
    def window(self) -> MainWindow:
        """The main window, once it is open."""
        if self._window is None:
            raise AssertionError("окно не открыто")
        return self._window

    def create(self) -> None:
        self._file.unlink(missing_ok=True)
        Store.found(self._file, demo.ACTION, demo.fill).close()

    def open(self) -> None:
        settings = Settings(self.folder / "settings.ini")
        self._window = MainWindow(Store.open(self._file), settings)
        self._window.resize(*SIZE)
        self._window.show()
        settle()

    def drag(self) -> None:
        page: PairsPage = self.visit("pairs")
        with self.window.store.reading() as session:
            mentee, mentor = _mentee(session).id, _mentor(session).id
        index = page.waiting.rows.index_of(mentee)
        page.waiting.selectionModel().select(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        page.waiting.setCurrentIndex(index)
        page.waiting.run_drag = lambda drag: self._fly(page, drag, mentor)
        page.waiting.startDrag(Qt.DropAction.LinkAction)
        settle()
        require(self._is_paired(), "пара не образовалась")

    def undo_and_redo(self) -> None:
        self.window.undo()
        require(not self._is_paired(), "пара не исчезла при отмене")
        self.window.redo()
        require(self._is_paired(), "пара не вернулась")

    def tick(self) -> None:
        page: RoadmapPage = self.visit("roadmap")
        page.table.setFocus()
        with self.window.store.reading() as session:
            page.table.setCurrentIndex(page.rows.index_of(_item(session).id))
        page.ticking.trigger()
        with self.window.store.reading() as session:
            require(_item(session).done_on, "пункт не отмечен")

    def issue(self) -> None:
        store = self.window.store
        with store.changing("Выпустить документы") as session:
            rows = pair_order.candidates(session)
            number, today = numbers.next_number(session), organisation.today(session)
            pair_ids = [row.pair_id for row in rows]
            issued = [
                pair_order.issue(session, pair_ids, number, today),
                programme.issue(session, pair_ids[0]),
                roadmap_paper.issue(session),
            ]
        with store.reading() as session:
            for paper_id in issued:
                data = register.pdf(session, paper_id)
                require(data.startswith(b"%PDF"), "документ не напечатан")
                save(self.folder / register.file_name(session, paper_id), data)

    def preview(self) -> None:
        with self.window.store.reading() as session:
            newest = register.rows(session)[0]
        page = self.visit("papers")
        page.paper_made.emit(newest.id)
        settle()
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        (shown,) = [each for each in windows if each is not self.window]
        self.save_picture(shown, "preview-light")
        shown.close()

    def photograph(self) -> None:
        for dark in (False, True):
            theme.apply(application(), dark=dark)
            for place in PLACES:
                self.visit(place.name)
                self.save_picture(self.window, f"{place.name}-{'dark' if dark else 'light'}")

    def reopen(self) -> None:
        self.close()
        store = Store.open(self._file)
        with store.reading() as session:
            require(_are_paired(session), "пара не сохранилась")
            require(_item(session).done_on, "отметка не сохранилась")
            require(len(register.rows(session)) > 1, "документы не сохранились")
        require(store.undo_title, "отменять стало нечего")
        store.close()

    def close(self) -> None:
        """Close the window; what was done is in the file already."""
        if self._window:
            self._window.close()
            self._window = None
            settle()

    def visit(self, name: str) -> Any:  # noqa: ANN401 - each page has its own parts
        self.window.go([place.name for place in PLACES].index(name))
        settle()
        return self.window.page

    def _fly(self, page: PairsPage, drag: QDrag, mentor_id: int) -> Qt.DropAction:
        """Play what a hand would do: over the board, onto the mentor's card, let go."""
        view = page.board.viewport()
        at, load = page.board.rect_of(mentor_id).center(), drag.mimeData()
        plain, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        action = Qt.DropAction.LinkAction
        QApplication.sendEvent(view, QDragEnterEvent(at, action, load, left, plain))
        QApplication.sendEvent(view, QDragMoveEvent(at, action, load, left, plain))
        for dark in (False, True):
            theme.apply(application(), dark=dark)
            self._save_drag(view.mapTo(self.window, at), drag, "dark" if dark else "light")
        theme.apply(application(), dark=False)
        QApplication.sendEvent(view, QDropEvent(QPointF(at), action, load, left, plain))
        return action

    def _save_drag(self, at: QPoint, drag: QDrag, name: str) -> None:
        """Save the window with the card under the pointer, which a picture of it leaves out."""
        picture = self.window.grab()
        painter = QPainter(picture)
        painter.drawPixmap(at - drag.hotSpot(), drag.pixmap())
        painter.end()
        require(picture.save(str(self.folder / f"drag-{name}.png")), "картинка не сохранилась")

    def save_picture(self, widget: QWidget, name: str) -> None:
        settle()
        saved = widget.grab().save(str(self.folder / f"{name}.png"))
        require(saved, "картинка не сохранилась")

    def _is_paired(self) -> bool:
        with self.window.store.reading() as session:
            return _are_paired(session)


def _mentee(session: Session) -> MenteeRow:
    return next(row for row in mentees.rows(session) if row.name.full == MENTEE)


def _mentor(session: Session) -> MentorRow:
    return next(row for row in mentors.rows(session) if row.name.full == MENTOR)


def _are_paired(session: Session) -> bool:
    return _mentee(session).id in [member.mentee_id for member in _mentor(session).members]


def _item(session: Session) -> ItemRow:
    items = (item for stage in roadmap.stages(session) for item in stage.items)
    return next(item for item in items if item.short == ITEM)
