"""From the start of the process to the main window with the demo school's data painted."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from mentoring_desktop import demo
from mentoring_desktop.store import Store
from tests.bench.line import milliseconds, tell

ROUNDS = 11

PROGRAM = """
import os, sys
from ui import app

def shown(*_):
    QApplication.processEvents()
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert any(hasattr(each, "page") and each.page.isVisible() for each in windows)
    os._exit(0)

def run(file, demo):
    from ui import program
    global QApplication
    QApplication = program.QApplication
    QApplication.exec = shown
    return program.run(file, demo=demo)

app._run = lambda file, *, demo: run(file, demo)
app.main(["main.py", sys.argv[1] + "/school.mentoring"])
"""
"""The real start, stopped when the window is painted."""

FLOOR = """
import os
import sqlalchemy.orm
from PySide6.QtWidgets import QApplication, QMainWindow
qt = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
qt.processEvents()
os._exit(0)
"""


def run() -> None:
    """Start both in turn and compare."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder, "school.mentoring"))
        with store.changing(demo.ACTION) as session:
            demo.fill(session)
        store.close()
        values, floors = [], []
        for number in range(ROUNDS + 1):
            took = milliseconds(lambda: _process(PROGRAM, folder))
            floor = milliseconds(lambda: _process(FLOOR, folder))
            if number:
                values.append(took)
                floors.append(floor)
    tell("start: process to the window with data", values, floors, "≤ 1.25")


def _process(code: str, folder: str) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": folder}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        [sys.executable, "-c", code, folder], check=True, env=environment, capture_output=True
    )
