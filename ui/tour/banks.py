"""Steps of the tour in the banks: a list loaded, consents printed, a questionnaire typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from mentoring_desktop import mentees
from mentoring_desktop.exchange.saving import save
from ui.importing.window import ImportWindow
from ui.preview import PreviewWindow
from ui.surveys.entry import EntryWindow
from ui.surveys.grid import GridTable
from ui.tour.pictures import photograph
from ui.tour.waiting import require, settle, settle_until

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.consents import ConsentsPage
    from ui.mentees import MenteesPage
    from ui.tour.main_job import Tour

LIST = """Молодые педагоги
ФИО;Должность;Дата приёма;Телефон;Запросы
Абрамова Инна Олеговна;учитель биологии;01.09.2021;89000000001;методика, ИКТ
Быстров Глеб Ильич;учитель химии;31.02.2022;;документация
"""
LISTED, ERROR_AT, DATE_AT = 2, 3, 2
"""People of the list, and where there is no such day in it."""
NEWCOMER = "Абрамова Инна Олеговна"
STEPS = ("Загрузить список", "Напечатать согласия", "Ввести анкету")


def load_list(tour: Tour) -> None:
    """Bring in a list with a day that never was; mend it on the way."""
    path = tour.folder / "Список педагогов.csv"
    save(path, LIST.encode("utf-8-sig"))
    page: MenteesPage = tour.visit("mentees")
    before = len(page.rows.all)
    page.lists.read(path)
    settle_until(lambda: page.findChildren(ImportWindow))
    (window,) = page.findChildren(ImportWindow)
    settle_until(lambda: window.plan)
    photograph(tour, window, "import")
    (date,) = window.settling.editors
    require(isinstance(date, QLineEdit), "ошибка не показана")
    window.settling.typed.emit(ERROR_AT, DATE_AT, "28.02.2022")
    window.load_button.click()
    settle()
    require(len(page.rows.all) == before + LISTED, "список не загрузился")


def print_consents(tour: Tour) -> None:
    """Print the sheets the newcomers lack, and keep what was shown."""
    page: ConsentsPage = tour.visit("consents")
    page.print_missing()
    settle_until(_preview)
    window = _preview()
    require(window, "бланки не показаны")
    if window:
        tour.save_picture(window, "consents-preview-light")
        save(tour.folder / "Недостающие согласия.pdf", window.data)
        window.went_out.emit()
        window.close()
    settle()
    page = tour.visit("consents")
    require(not any(row.unprinted for row in page.rows.all), "напечатаны не все листы")


def type_answers(tour: Tour) -> None:
    """Type the newcomer's questionnaire by the keyboard alone: digits in the grid, then keep it."""
    page: MenteesPage = tour.visit("mentees")
    page.choose(_newcomer(tour).id)
    page.commands.answers.trigger()
    settle()
    (window,) = page.findChildren(EntryWindow)
    for grid in window.findChildren(GridTable)[:1]:
        for digit in "2241":
            _press(grid, digit)
    photograph(tour, window, "survey")
    window.save()
    settle()
    require(_newcomer(tour).survey_on, "анкета не записана")


def take_back(tour: Tour) -> None:
    """Undo the three steps, one by one."""
    for step in reversed(STEPS):
        title = tour.window.store.undo_title or ""
        require(title.startswith(step), f"вместо «{step}» отменилось бы «{title}»")
        tour.window.undo()
    names = [row.name.full for row in tour.visit("mentees").rows.all]
    require(NEWCOMER not in names, "загрузка не отменилась")


def _newcomer(tour: Tour) -> mentees.MenteeRow:
    with tour.window.store.reading() as session:
        return next(row for row in mentees.rows(session) if row.name.full == NEWCOMER)


def _preview() -> PreviewWindow | None:
    shown = QApplication.topLevelWidgets()
    return next((each for each in shown if isinstance(each, PreviewWindow)), None)


def _press(widget: QWidget, letter: str) -> None:
    key, plain = Qt.Key(ord(letter)), Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, plain, letter)
    QApplication.sendEvent(widget, event)
