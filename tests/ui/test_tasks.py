"""Long work: done aside, told of, stopped, refused."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.mentees import rows
from mentoring_desktop.store import Store
from tests import make
from ui.tasks import Aside, Task, stepping


class Place(QWidget):
    """A page that can tell."""

    said = ""

    def tell(self, sentence: str) -> None:
        self.said = sentence


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    place = Place()
    qtbot.addWidget(place)
    place.show()
    return place


def window(place: Place) -> QProgressDialog:
    (found,) = place.findChildren(QProgressDialog)
    return found


def test_what_is_done_aside_comes_back_to_the_window(place: Place, qtbot: QtBot) -> None:
    found: list[int] = []

    def work(told: Callable[[], None]) -> int:
        for _ in range(5):
            told()
        return 42

    Task[int](place, "Считаем", 5).run(work, found.append)
    qtbot.waitUntil(lambda: found == [42])
    qtbot.waitUntil(lambda: not place.findChildren(QProgressDialog))


def test_a_refusal_of_work_aside_is_told_on_the_page(place: Place, qtbot: QtBot) -> None:
    def work(_: Callable[[], None]) -> int:
        raise MentoringError("Файл пуст. Выберите другой.")

    Task[int](place, "Считаем", 5).run(work, lambda _: pytest.fail("nothing is found"))
    qtbot.waitUntil(lambda: place.said == "Файл пуст. Выберите другой.")


def test_work_aside_that_is_stopped_gives_nothing(place: Place, qtbot: QtBot) -> None:
    found: list[int] = []
    steps = 0

    def work(told: Callable[[], None]) -> int:
        nonlocal steps
        while True:
            told()
            steps += 1

    task = Task[int](place, "Считаем", 5)
    task.run(work, found.append)
    qtbot.waitUntil(lambda: steps > 3)
    window(place).canceled.emit()
    qtbot.waitUntil(lambda: not place.findChildren(QProgressDialog))
    assert not found
    assert not place.said


def test_an_action_that_is_stopped_is_taken_back_whole(place: Place, store: Store) -> None:
    with stepping(place, "Загружаем", 3) as told, store.changing("Загрузить") as session:
        make.mentee(session, "Новая")
        told()
        window(place).canceled.emit()
        told()
        pytest.fail("the work went on")
    with store.reading() as session:
        assert "Новая" not in [row.name.last for row in rows(session)]


def test_quiet_work_that_is_not_wanted_any_more_gives_way(place: Place, qtbot: QtBot) -> None:
    found: list[str] = []

    def endless(told: Callable[[], None]) -> str:
        while True:
            told()

    work = Aside[str](place)
    work.run(endless, found.append, lambda: found.append("stopped"))
    assert not place.findChildren(QProgressDialog), "nobody is asked to wait"
    work.stop()
    qtbot.waitUntil(lambda: found == ["stopped"])
    assert not place.said


def test_before_a_refusal_is_told_what_was_done_is_settled(place: Place, qtbot: QtBot) -> None:
    order: list[str] = []

    def work(_: Callable[[], None]) -> None:
        raise MentoringError("Диск полон.")

    def settle() -> None:
        order.append(place.said)

    Task[None](place, "Сохраняем", 1).run(work, lambda _: order.append("done"), settle, settle)
    qtbot.waitUntil(lambda: place.said == "Диск полон.")
    assert order == [""]
