"""From letting a card go to the committed pair and every page updated, in a very large school."""

import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from mentoring_desktop import new_school, organisation
from mentoring_desktop.language import Gender
from mentoring_desktop.model.pairs import Pair, PairMember
from mentoring_desktop.model.people import (
    Mentee,
    Mentor,
    MentorCompetence,
    Person,
    ProfessionalRequest,
)
from mentoring_desktop.store import Store
from tests import make
from tests.bench.line import milliseconds, tell
from ui import program, theme
from ui.main_window import MainWindow
from ui.main_window.places import PLACES
from ui.settings import Settings

MENTORS, MENTEES, PAIRED, ROUNDS = 1000, 5000, 2000, 30


def run() -> None:
    """Drop thirty cards, each beside a bare commit of the same rows into a file as large."""
    qt = program.application()
    theme.apply(qt, dark=False)
    with tempfile.TemporaryDirectory() as folder:
        shown, bare = (_large_school(Path(folder, f"{name}.mentoring")) for name in "ab")
        window = MainWindow(shown, Settings(Path(folder, "settings.ini")))
        window.resize(1366, 768)
        window.show()
        for at in (*range(len(PLACES)), [place.name for place in PLACES].index("pairs")):
            window.go(at)
            QApplication.processEvents()
        values, floors = [], []
        for number in range(ROUNDS + 1):
            mentee, mentor = PAIRED + 1 + number, number + 1
            took = milliseconds(_dropping(window, mentee, mentor))
            floor = milliseconds(partial(_commit, bare, mentee, mentor))
            if number:
                values.append(took)
                floors.append(floor)
        with shown.reading() as session:
            assert session.query(Pair).count() == PAIRED + ROUNDS + 1
        window.close()
        bare.close()
    beside = sorted(value - floor for value, floor in zip(values, floors, strict=True))
    tell("drop: let go to every page updated", values, floors, "≤ 4")
    tell("  of that beside the commit", [beside[len(beside) // 2]], [16.0], "≤ 1 (a frame)")


def _dropping(window: MainWindow, mentee: int, mentor: int) -> Callable[[], None]:
    """Take the card up and carry it over the board, so that only letting it go is timed."""
    page: Any = window.page
    card = page.board.rect_of(mentor)
    page.board.verticalScrollBar().setValue(page.board.verticalOffset() + card.top())
    at = page.board.rect_of(mentor).center()
    load = page.waiting.rows.mimeData([page.waiting.rows.index_of(mentee)])
    keys = (
        Qt.DropAction.LinkAction,
        load,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    board = page.board.viewport()
    QApplication.sendEvent(board, QDragEnterEvent(at, *keys))
    QApplication.processEvents()

    def drop() -> None:
        QApplication.sendEvent(board, QDropEvent(QPointF(at), *keys))
        QApplication.processEvents()

    return drop


def _commit(store: Store, mentee: int, mentor: int) -> None:
    """Write the rows of the pair and nothing else: no rule, no journal of the window, no page."""
    with store.changing("Закрепить") as session:
        session.add(_pair(organisation.current_cycle(session).id, mentee, mentor))


def _pair(cycle: int, mentee: int, mentor: int) -> Pair:
    return Pair(
        cycle_id=cycle,
        mentor_id=mentor,
        date_from=make.TODAY,
        date_to=date(2027, 5, 31),
        members=[PairMember(mentee_id=mentee)],
    )


def _large_school(path: Path) -> Store:
    store = Store.create(path)
    with store.changing("Заполнить") as session:
        new_school.set_up(session, make.school_entry())
        make.live_on(session, make.TODAY)
        _fill(session)
    return store


def _fill(session: Session) -> None:
    people = [_person(number) for number in range(MENTORS + MENTEES)]
    session.add_all(people)
    session.flush()
    areas = [make.area(session, code) for code in ("METHOD", "DOCS", "DIGITAL")]
    session.add_all(
        Mentor(
            person_id=person.id,
            capacity=5,
            competences=[MentorCompetence(area_id=area, level=2) for area in areas],
        )
        for person in people[:MENTORS]
    )
    session.add_all(
        Mentee(
            person_id=person.id,
            joined_on=make.TODAY,
            requests=[ProfessionalRequest(area_id=area, priority=1) for area in areas],
        )
        for person in people[MENTORS:]
    )
    session.flush()
    cycle = organisation.current_cycle(session).id
    session.add_all(_pair(cycle, n + 1, n % MENTORS + 1) for n in range(PAIRED))


def _person(number: int) -> Person:
    return Person(
        last_name=f"Фамилия{number}",
        first_name="Имя",
        middle_name="Отчество",
        gender=Gender.FEMALE,
        position="учитель математики",
        subjects=["математика"],
    )
