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
import sys, os
from pathlib import Path
from ui import app
app._import_quickly()
from ui import program, theme
from ui.settings import Settings
qt = program.application()
theme.apply(qt, dark=False)
running = program.Program(Settings(Path(sys.argv[1], "settings.ini")), Path(sys.argv[1]))
running.start(Path(sys.argv[1], "school.mentoring"))
qt.processEvents()
assert running.window.page.isVisible()
os._exit(0)
"""

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
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [sys.executable, "-c", code, folder], check=True, env=environment, capture_output=True
    )
