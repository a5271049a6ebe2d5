"""The start: the command line, Qt in Russian, the way from one file to the next."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from tests import make
from tests.ui.finding import close, the
from ui import app
from ui.main_window import MainWindow
from ui.new_school import NewSchool
from ui.program import DEMO, VERSION, Program, speak_russian
from ui.settings import Settings
from ui.start import StartPage

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def program(settings: Settings, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    program = Program(settings, tmp_path)
    yield program
    close(program.window, qtbot)


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speak_russian(qapp)
    yield
    QLocale.setDefault(before)
    for texts in qapp.findChildren(QTranslator):
        qapp.removeTranslator(texts)


def opened(program: Program) -> MainWindow:
    assert isinstance(program.window, MainWindow)
    return program.window


def refused(program: Program) -> str:
    assert isinstance(program.window, StartPage)
    return program.window.notice.sentence


def make_school(program: Program) -> Path:
    """Go through the wizard as the coordinator does, and give the path of the file."""
    entry = make.school_entry()
    program.create()
    wizard = the(NewSchool, program.window)
    wizard.school.full_name.insert(entry.full_name)
    wizard.school.short_name.insert(entry.short_name)
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    for form, person in (
        (wizard.people.director, entry.director),
        (wizard.people.curator, entry.curator),
    ):
        form.last_name.insert(person.last_name)
        form.first_name.insert(person.first_name)
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    path: Path = wizard.beginning.path()
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    return path


def test_the_first_start_leads_through_the_wizard_to_the_new_school(program: Program) -> None:
    program.start()
    assert isinstance(program.window, StartPage)
    path = make_school(program)
    assert path.exists()
    assert opened(program).store.path == path
    assert opened(program).windowTitle() == "МБОУ «Школа № 7»"


def test_a_later_start_reopens_the_last_file(
    program: Program, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    program.start()
    path = make_school(program)
    close(program.window, qtbot)
    later = Program(settings, tmp_path)
    later.start()
    program.window = opened(later)
    assert opened(later).store.path == path


def test_a_last_file_that_is_gone_gives_a_sentence_on_the_start_page(
    program: Program, settings: Settings, tmp_path: Path
) -> None:
    settings.remember(tmp_path / "Школа.mentoring")
    program.start()
    assert refused(program).startswith("Файла «Школа.mentoring» нет на прежнем месте")


def test_a_picture_is_refused_in_a_sentence_and_left_as_it_was(
    program: Program, tmp_path: Path
) -> None:
    picture = tmp_path / "фото.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + bytes(300))
    program.start(picture)
    assert refused(program).startswith("«фото.jpg» — не база наставничества")
    assert picture.read_bytes() == b"\xff\xd8\xff\xe0" + bytes(300)


def test_a_refused_file_leaves_the_open_one_open(program: Program, tmp_path: Path) -> None:
    program.start(demo=True)
    window = opened(program)
    program.open(tmp_path / "нет.mentoring")
    assert program.window is window
    with window.store.reading():
        pass


def test_the_demo_school_is_a_file_and_work_on_it_stays(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.start(demo=True)
    assert opened(program).store.path == tmp_path / DEMO
    with opened(program).store.changing("Назвать иначе") as session:
        make.mentee(session, "Ёлкина")
    close(program.window, qtbot)
    program.start(demo=True)
    assert opened(program).store.undo_title == "Назвать иначе"


def test_undo_never_takes_the_school_itself_away(program: Program) -> None:
    program.start(demo=True)
    assert opened(program).store.undo_title is None


def test_opening_the_open_file_again_changes_nothing(program: Program, tmp_path: Path) -> None:
    program.start(demo=True)
    window = opened(program)
    program.open(tmp_path / DEMO)
    assert program.window is window


@pytest.mark.usefixtures("russian")
def test_qt_speaks_russian(qtbot: QtBot) -> None:
    cancel = QDialogButtonBox.StandardButton.Cancel
    box = QDialogButtonBox(cancel)
    question = QMessageBox()
    question.setStandardButtons(QMessageBox.StandardButton.Yes)
    qtbot.addWidget(box)
    qtbot.addWidget(question)
    assert box.button(cancel).text().replace("&", "") == "Отмена"
    assert question.button(QMessageBox.StandardButton.Yes).text().replace("&", "") == "Да"
    assert QLocale().standaloneMonthName(3) == "март"


def test_the_command_line_is_explained_in_russian(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        app.main(["main.py", "--help"])
    assert "открыть учебный пример" in capsys.readouterr().out


def test_the_version_is_the_one_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION


def test_a_start_reads_nothing_slow_that_the_first_page_does_not_need() -> None:
    code = "import sys; from ui.app import _import_core; _import_core(); "
    code += "import ui.program, ui.roadmap; print(*sys.modules)"
    read = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    slow = {"reportlab", "alembic", "pytrovich", "pypdfium2", "cattrs", "pyphen"}
    order = read.stdout.split()
    assert not slow & set(order)
    assert order.index("sqlalchemy") < order.index("PySide6")
