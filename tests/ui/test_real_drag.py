"""One drag by a real mouse on a real screen: what no event played in memory can prove."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.ui.real_window import MENTEE

STEPS = 12


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen in memory with a mouse, where the machine has one."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("a screen in memory needs Xvfb and xdotool")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],  # noqa: S607
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    yield display
    server.terminate()
    server.wait()


@pytest.fixture
def program(screen: str) -> Iterator[subprocess.Popen[str]]:
    """The board of the demo school on that screen."""
    environment = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    running = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.real_window"],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    yield running
    running.kill()
    running.communicate()


def heard(program: subprocess.Popen[str]) -> Any:
    assert program.stdout
    return json.loads(program.stdout.readline())


def mouse(display: str, *words: object) -> None:
    command = ["xdotool", *map(str, words)]
    subprocess.run(command, check=True, env=os.environ | {"DISPLAY": display})


def test_a_card_is_dragged_by_a_real_mouse(screen: str, program: subprocess.Popen[str]) -> None:
    (x, y), (to_x, to_y) = heard(program)
    mouse(screen, "mousemove", x, y, "mousedown", 1)
    for step in range(1, STEPS + 1):
        part = step / STEPS
        mouse(screen, "mousemove", round(x + (to_x - x) * part), round(y + (to_y - y) * part))
    mouse(screen, "mousemove_relative", 2, 2, "mouseup", 1)
    assert MENTEE in heard(program)
