"""The page shown while no file is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.finding import the
from ui.enter_key import let_enter_press
from ui.help import HelpWindow
from ui.settings import MOST_RECENT, Settings
from ui.start import Choice, StartPage


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def shown(settings: Settings, qtbot: QtBot) -> StartPage:
    page = StartPage(settings)
    qtbot.addWidget(page)
    page.show()
    return page


def test_three_choices_say_what_is_wanted(settings: Settings, qtbot: QtBot) -> None:
    page = shown(settings, qtbot)
    wishes = (page.wants_new, page.wants_open, page.wants_demo)
    for choice, wish in zip(page.findChildren(Choice), wishes, strict=True):
        with qtbot.waitSignal(wish):
            QTest.keyClick(choice, Qt.Key.Key_Space)


def test_enter_presses_what_has_the_keyboard(
    settings: Settings, qapp: QApplication, qtbot: QtBot
) -> None:
    let_enter_press(qapp)
    page = shown(settings, qtbot)
    with qtbot.waitActive(page):
        page.activateWindow()
    choice = page.findChildren(Choice)[1]
    choice.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(page.wants_open):
            QTest.keyClick(choice, key)


def test_recent_files_open_and_missing_ones_are_greyed(
    settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    there = tmp_path / "есть.mentoring"
    there.touch()
    settings.remember(tmp_path / "нет.mentoring")
    settings.remember(there)
    page = shown(settings, qtbot)
    first, second = (b for b in page.findChildren(QPushButton) if not isinstance(b, Choice))
    assert not second.isEnabled()
    with qtbot.waitSignal(page.wants_file) as wish:
        first.click()
    assert wish.args == [there]


def test_a_file_opened_again_comes_first_and_the_oldest_is_forgotten(
    settings: Settings, tmp_path: Path
) -> None:
    files = [tmp_path / f"{n}.mentoring" for n in range(MOST_RECENT + 1)]
    for file in (*files, files[3]):
        settings.remember(file)
    assert settings.recent[0] == files[3]
    assert len(settings.recent) == MOST_RECENT
    assert files[0] not in settings.recent


def test_settings_outlive_the_program(tmp_path: Path) -> None:
    for dark in (True, False, None):
        Settings(tmp_path / "s.ini").dark = dark
        assert Settings(tmp_path / "s.ini").dark is dark


def test_f1_helps_at_the_start(settings: Settings, qtbot: QtBot) -> None:
    page = StartPage(settings)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    QTest.keyClick(page, Qt.Key.Key_F1)
    assert the(HelpWindow, page).heading == "Начало работы"
