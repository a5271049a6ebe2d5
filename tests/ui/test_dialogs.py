"""The report of a fault: it says where, and nothing about anybody."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mentoring_desktop.errors import MentoringError
from tests.ui.finding import close
from ui.dialogs import ReportWindow
from ui.last_resort import LastResort, fault_report


@pytest.fixture
def last_resort(qtbot: QtBot) -> Iterator[LastResort]:
    last_resort = LastResort()
    yield last_resort
    if last_resort.window:
        close(last_resort.window, qtbot)


def look_up(who: str) -> int:
    people: dict[str, int] = {}
    try:
        return people[who]
    except KeyError as cause:
        raise ValueError(str(cause)) from cause


def fault() -> Exception:
    """Give an error as it comes to the last resort: with a surname in it and in its cause."""
    with pytest.raises(ValueError, match="Щерба") as caught:
        look_up("Щерба Майя Кузьминична")
    return caught.value


def fall(last_resort: LastResort, error: Exception) -> None:
    last_resort(type(error), error, error.__traceback__)


def test_the_report_names_kinds_and_places_and_nobody() -> None:
    report = fault_report(fault())
    assert "ValueError\n  tests/ui/test_dialogs.py:" in report
    assert "KeyError\n  tests/ui/test_dialogs.py:" in report
    assert "Щерба" not in report
    assert "/home" not in report


def test_the_report_window_says_the_file_is_well_and_folds_the_rest(
    last_resort: LastResort, capsys: pytest.CaptureFixture[str]
) -> None:
    fall(last_resort, fault())
    assert last_resort.window
    assert last_resort.window.isVisible()
    assert "Щерба" not in last_resort.window.report + capsys.readouterr().err
    assert not last_resort.window.details.isVisible()


def test_a_second_fault_joins_the_first(last_resort: LastResort, qapp: QApplication) -> None:
    fall(last_resort, fault())
    fall(last_resort, MentoringError("Ёлкина"))
    windows = [w for w in qapp.topLevelWidgets() if isinstance(w, ReportWindow)]
    assert windows == [last_resort.window]
    assert "MentoringError" in windows[0].report


def test_after_the_window_is_closed_a_fault_opens_another(
    last_resort: LastResort, qtbot: QtBot
) -> None:
    fall(last_resort, fault())
    assert last_resort.window
    close(last_resort.window, qtbot)
    assert last_resort.window is None
    fall(last_resort, fault())
    assert last_resort.window


def test_the_report_is_copied(last_resort: LastResort) -> None:
    fall(last_resort, fault())
    assert last_resort.window
    buttons = last_resort.window.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Скопировать отчёт").click()
    assert QApplication.clipboard().text() == last_resort.window.report


def test_where_there_is_no_console_the_window_still_opens(
    last_resort: LastResort, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    fall(last_resort, fault())
    assert last_resort.window
