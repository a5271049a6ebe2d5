"""The program's self-check: the whole of the main job, done in the real window without anybody.

Leaves pictures of every page, the three papers and ``tour.json`` with what went well.
"""

from __future__ import annotations

import json
import time
import traceback
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mentoring_desktop import demo, mentees, mentors, organisation, roadmap
from mentoring_desktop.exchange.saving import save
from mentoring_desktop.papers import pair_order, programme, register
from mentoring_desktop.papers import roadmap as roadmap_paper
from mentoring_desktop.store import Store
from ui import theme
from ui.importing.window import ImportWindow
from ui.main_window import MainWindow
from ui.main_window.places import PLACES
from ui.settings import Settings
from ui.surveys.entry import EntryWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.mentors import MentorRow
    from mentoring_desktop.roadmap import ItemRow
    from mentoring_desktop.store import Session
    from ui.mentees import MenteesPage
    from ui.pairs import PairsPage
    from ui.roadmap import RoadmapPage

MENTEE, MENTOR = "Мельник Олег Ильич", "Нуриев Салават Фаритович"
ITEM = "Приказ о закреплении наставнических пар"
SIZE = (1366, 768)
PATIENCE = 30
"""Seconds for any work aside."""

LIST = """Молодые педагоги
ФИО;Должность;Дата приёма;Телефон;Запросы
Абрамова Инна Олеговна;учитель биологии;01.09.2021;89000000001;методика, ИКТ
Быстров Глеб Ильич;учитель химии;31.02.2022;;документация
"""
LISTED, ERROR_AT, DATE_AT = 2, 3, 2
"""People of the list, and where there is no such day in it."""

MARKS = (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_0)
"""The self-rating and the need of the first two areas of a questionnaire."""


def run(folder: Path) -> int:
    """Take all steps, write down how each went, and give 0 only when all went well."""
    folder.mkdir(parents=True, exist_ok=True)
    tour = Tour(folder)
    done = [_taken(name, step) for name, step in tour.steps()]
    tour.close()
    report = json.dumps({"steps": done}, ensure_ascii=False, indent=2)
    save(folder / "tour.json", report.encode())
    return 0 if all(step["ok"] for step in done) else 1


def _taken(name: str, step: Callable[[], None]) -> dict[str, str | bool | float]:
    start, ok = time.perf_counter(), True
    try:
        step()
    except Exception:  # noqa: BLE001 - whatever went wrong, the other steps are worth seeing
        traceback.print_exc()
        ok = False
    return {"name": name, "ok": ok, "ms": round((time.perf_counter() - start) * 1000, 1)}


def _require(promise: object, what: str) -> None:
    if not promise:
        raise AssertionError(what)


class Tour:
    """The steps, in their order; each stands on those before it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "Учебный пример.mentoring"
        self._window: MainWindow | None = None

    def steps(self) -> list[tuple[str, Callable[[], None]]]:
        """Name the steps as the report does."""
        return [
            ("создать учебный пример", self.create),
            ("открыть окно", self.open),
            ("перетащить наставляемого на наставника", self.drag),
            ("отменить и вернуть", self.undo_and_redo),
            ("загрузить список, исправив ошибку, и отменить", self.load_list),
            ("ввести анкету с клавиатуры", self.type_survey),
            ("отметить пункт дорожной карты", self.tick),
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
        settings = Settings(self._folder / "settings.ini")
        self._window = MainWindow(Store.open(self._file), settings)
        self._window.resize(*SIZE)
        self._window.show()
        _settle()

    def drag(self) -> None:
        page: PairsPage = self._visit("pairs")
        with self.window.store.reading() as session:
            mentee, mentor = _mentee(session).id, _mentor(session).id
        index = page.waiting.rows.index_of(mentee)
        page.waiting.selectionModel().select(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        page.waiting.setCurrentIndex(index)
        page.waiting.run_drag = lambda drag: self._fly(page, drag, mentor)
        page.waiting.startDrag(Qt.DropAction.LinkAction)
        _settle()
        _require(self._is_paired(), "пара не образовалась")

    def undo_and_redo(self) -> None:
        self.window.undo()
        _require(not self._is_paired(), "пара не исчезла при отмене")
        self.window.redo()
        _require(self._is_paired(), "пара не вернулась")

    def load_list(self) -> None:
        path = self._folder / "Список педагогов.csv"
        save(path, LIST.encode("utf-8-sig"))
        page: MenteesPage = self._visit("mentees")
        before = len(page.rows.all)
        page.lists.read(path)
        _settle_until(lambda: page.findChildren(ImportWindow))
        (window,) = page.findChildren(ImportWindow)
        _settle_until(lambda: window.plan)
        for dark in (False, True):
            theme.apply(_application(), dark=dark)
            self._save_picture(window, f"import-{'dark' if dark else 'light'}")
        theme.apply(_application(), dark=False)
        (date,) = window.settling.editors
        _require(isinstance(date, QLineEdit), "ошибка не показана")
        window.settling.typed.emit(ERROR_AT, DATE_AT, "28.02.2022")
        window.load_button.click()
        _settle()
        _require(len(page.rows.all) == before + LISTED, "список не загрузился")
        self.window.undo()
        _require(len(page.rows.all) == before, "загрузка не отменилась")

    def type_survey(self) -> None:
        page: MenteesPage = self._visit("mentees")
        page.table.selectRow(0)
        page.enter_surveys()
        (window,) = page.findChildren(EntryWindow)
        grid = window.sheet.edits["areas"]
        for key in MARKS:
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(grid.focusProxy() or grid, event)
        _require(len(grid.answer()) == len(MARKS) // 2, "отметки не поставлены")
        _settle()
        self._save_picture(window, "survey-light")
        window.save()
        _settle()
        _require("Ввести анкету" in (self.window.store.undo_title or ""), "анкета не записана")

    def tick(self) -> None:
        page: RoadmapPage = self._visit("roadmap")
        page.table.setFocus()
        with self.window.store.reading() as session:
            page.table.setCurrentIndex(page.rows.index_of(_item(session).id))
        page.ticking.trigger()
        with self.window.store.reading() as session:
            _require(_item(session).done_on, "пункт не отмечен")

    def issue(self) -> None:
        store = self.window.store
        with store.changing("Выпустить документы") as session:
            rows = pair_order.candidates(session)
            number, today = register.next_number(session), organisation.today(session)
            pair_ids = [row.pair_id for row in rows]
            issued = [
                pair_order.issue(session, pair_ids, number, today),
                programme.issue(session, pair_ids[0]),
                roadmap_paper.issue(session),
            ]
        with store.reading() as session:
            for paper_id in issued:
                data = register.pdf(session, paper_id)
                _require(data.startswith(b"%PDF"), "документ не напечатан")
                save(self._folder / register.file_name(session, paper_id), data)

    def preview(self) -> None:
        with self.window.store.reading() as session:
            newest = register.rows(session)[0]
        page = self._visit("papers")
        page.paper_made.emit(newest.id)
        _settle()
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        (shown,) = [each for each in windows if each is not self.window]
        self._save_picture(shown, "preview-light")
        shown.close()

    def photograph(self) -> None:
        for dark in (False, True):
            theme.apply(_application(), dark=dark)
            for place in PLACES:
                self._visit(place.name)
                self._save_picture(self.window, f"{place.name}-{'dark' if dark else 'light'}")

    def reopen(self) -> None:
        self.close()
        store = Store.open(self._file)
        with store.reading() as session:
            _require(_are_paired(session), "пара не сохранилась")
            _require(_item(session).done_on, "отметка не сохранилась")
            _require(len(register.rows(session)) > 1, "документы не сохранились")
        _require(store.undo_title, "отменять стало нечего")
        store.close()

    def close(self) -> None:
        """Close the window; what was done is in the file already."""
        if self._window:
            self._window.close()
            self._window = None
            _settle()

    def _visit(self, name: str) -> Any:  # noqa: ANN401 - each page has its own parts
        self.window.go([place.name for place in PLACES].index(name))
        _settle()
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
            theme.apply(_application(), dark=dark)
            self._save_drag(view.mapTo(self.window, at), drag, "dark" if dark else "light")
        theme.apply(_application(), dark=False)
        QApplication.sendEvent(view, QDropEvent(QPointF(at), action, load, left, plain))
        return action

    def _save_drag(self, at: QPoint, drag: QDrag, name: str) -> None:
        """Save the window with the card under the pointer, which a picture of it leaves out."""
        picture = self.window.grab()
        painter = QPainter(picture)
        painter.drawPixmap(at - drag.hotSpot(), drag.pixmap())
        painter.end()
        _require(picture.save(str(self._folder / f"drag-{name}.png")), "картинка не сохранилась")

    def _save_picture(self, widget: QWidget, name: str) -> None:
        _settle()
        saved = widget.grab().save(str(self._folder / f"{name}.png"))
        _require(saved, "картинка не сохранилась")

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


def _settle() -> None:
    """Let everything that waits for the event loop happen."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents()


def _settle_until(come: Callable[[], object]) -> None:
    """Wait for work aside, but not for ever."""
    end = time.perf_counter() + PATIENCE
    while not come() and time.perf_counter() < end:
        _settle()
    _require(come(), "работа в стороне не закончилась")


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(type(app))
    return app
