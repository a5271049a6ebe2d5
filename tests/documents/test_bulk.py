"""Many papers at once: the same bytes in the same order, stopped at once, and nothing left."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from mentoring_desktop import documents
from mentoring_desktop.documents import bulk
from mentoring_desktop.documents.bulk import MANY, Named
from mentoring_desktop.documents.facts import to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.consents import ConsentKind
from tests.documents import consent_samples
from ui.tasks import Task

ROOT = Path(__file__).parents[2]
WITHDRAWAL = consent_samples.withdrawal(ConsentKind.DISTRIBUTION)
processes = pytest.mark.xdist_group("processes")
"""Tests that start processes do not start them beside one another."""


class Ending:
    """Ends the process in which it is read, as a system short of memory does."""

    @override
    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (9,)


def papers(number: int) -> list[Named]:
    """Give papers that differ, every other by its facts as JSON."""
    names = [f"{at}.pdf" for at in range(number)]
    facts = [replace(WITHDRAWAL, phone=f"8 900 {at}") for at in range(number)]
    return [
        (name, "D13", to_json(one) if at % 2 else one)
        for at, (name, one) in enumerate(zip(names, facts, strict=True))
    ]


@processes
@pytest.mark.parametrize("number", [0, 3, MANY])
def test_each_paper_is_what_it_is_alone_and_told_of_once(number: int) -> None:
    told: list[int] = []
    asked = papers(number)
    made = list(bulk.separately(asked, lambda: told.append(1)))
    assert made == [(name, documents.pack([(kind, facts)])) for name, kind, facts in asked]
    assert len(told) == number


@processes
@pytest.mark.parametrize("number", [5, MANY])
def test_what_is_stopped_leaves_no_process_behind(number: int) -> None:
    made: list[str] = []

    def stop() -> None:
        if len(made) == 2:
            raise InterruptedError

    def make() -> None:
        for name, _ in bulk.separately(papers(number), stop):
            made.append(name)

    with pytest.raises(InterruptedError):
        make()
    assert made == ["0.pdf", "1.pdf"]
    assert not active_children()


@processes
def test_leaving_the_loop_leaves_no_process_behind() -> None:
    making = bulk.separately(papers(MANY))
    assert next(making)[0] == "0.pdf"
    making.close()  # type: ignore[attr-defined]
    assert not active_children()


@processes
def test_a_refusal_of_one_paper_is_heard_from_its_process() -> None:
    unprintable = ("x.pdf", "D13", replace(WITHDRAWAL, phone="漢"))
    with pytest.raises(MentoringError, match=r"«漢» \(U\+6F22\)"):
        list(bulk.separately([*papers(MANY), unprintable]))


@processes
def test_a_process_ended_by_the_system_is_told_in_a_sentence() -> None:
    with pytest.raises(MentoringError, match=r"повторите"):
        list(bulk.separately([*papers(MANY), ("x.pdf", "D13", Ending())]))
    assert not active_children()


class Place(QWidget):
    """A page that can tell."""

    def tell(self, sentence: str) -> None:
        assert not sentence


@processes
@pytest.mark.parametrize("number", [20, MANY])
def test_the_window_lives_while_papers_are_made(number: int, qtbot: QtBot) -> None:
    place, ticks = Place(), QTimer(interval=10)
    found: list[Any] = []
    lived: list[int] = []
    qtbot.addWidget(place)
    ticks.timeout.connect(lambda: lived.append(1))
    ticks.start()
    Task[list[tuple[str, bytes]]](place, "Готовим", number).run(
        lambda told: list(bulk.separately(papers(number), told)), found.append
    )
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    assert [name for name, _ in found[0]] == [name for name, *_ in papers(number)]
    assert len(lived) > 2


LOADED = """
import runpy, sys
runpy.run_path("main.py", run_name="__mp_main__")
from mentoring_desktop import documents
from mentoring_desktop.documents import bulk
from importlib import import_module
for name, _ in documents._PAPERS.values():
    import_module(f"mentoring_desktop.documents.{name}")
print({"PySide6", "sqlalchemy", "sqlcipher3"} & set(sys.modules))
"""


def test_what_makes_papers_knows_no_window_and_no_database() -> None:
    command = [sys.executable, "-c", LOADED]
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "set()"
