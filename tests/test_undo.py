"""Whatever is done, undone, redone and reopened in whatever order, the file is as it should be."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from mentoring_desktop import consents, mentees, mentors, new_school, pairs, roadmap
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.organisation import Organization
from mentoring_desktop.model.pairs import EndReason
from mentoring_desktop.model.people import CompetenceArea, Person
from mentoring_desktop.model.roadmap import RoadmapItem
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.people import card
from mentoring_desktop.store import Store
from mentoring_desktop.surveys import sheets
from mentoring_desktop.surveys.sheets import Sheet
from tests import make
from tests.dumps import Dump, dump

number = st.integers(min_value=0, max_value=11)
words = st.text(alphabet="АЁеёжк-'\"%\x00\u200b<&😀 ", max_size=12)


@cache
def _school_bytes() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "школа.mentoring")
        store = Store.create(path)
        with store.changing("Создать базу школы") as session:
            new_school.set_up(session, make.school_entry())
            session.query(Organization).one().pretend_today = make.TODAY
        with store.changing("Внести людей") as session:
            for n in range(4):
                make.mentor(session, f"Наставник{n}", skills={"METHOD": 3})
                make.mentee(session, f"Подопечный{n}", requests={"METHOD": 1, "DOCS": 2})
        store.close()
        return path.read_bytes()


def _some(session: Session, table: type[Person | CompetenceArea | RoadmapItem], n: int) -> int:
    ids = list(session.execute(select(table.id).order_by(table.id)).scalars())
    return ids[n % len(ids)]


class Coordinator(RuleBasedStateMachine):
    """Somebody who does everything in every order; what should be is kept as whole dumps."""

    folder: ClassVar[str] = ""

    @initialize()
    def open(self) -> None:
        self.folder_ = tempfile.TemporaryDirectory()
        self.path = Path(self.folder_.name, "школа.mentoring")
        self.path.write_bytes(_school_bytes())
        self.store = Store.open(self.path)
        self.past: list[Dump] = []
        self.now = dump(self.store)
        self.future: list[Dump] = []

    def do(self, action: Callable[[Session], object]) -> None:
        try:
            with self.store.changing("Действие") as session:
                action(session)
        except MentoringError:
            assert dump(self.store) == self.now
            return
        after = dump(self.store)
        if after != self.now:
            self.past.append(self.now)
            self.now, self.future = after, []

    @rule(mentor=number, mentee=number)
    def form(self, mentor: int, mentee: int) -> None:
        self.do(lambda s: pairs.form(s, mentor % 4 + 1, [mentee % 4 + 1]))

    @rule(mentor=number)
    def form_many(self, mentor: int) -> None:
        self.do(lambda s: pairs.form(s, mentor % 4 + 1, [1, 2, 3]))

    @rule(mentee=number)
    def dissolve(self, mentee: int) -> None:
        self.do(lambda s: pairs.dissolve(s, [mentee % 4 + 1]))

    @rule(mentee=number, reason=st.sampled_from(EndReason))
    def end(self, mentee: int, reason: EndReason) -> None:
        def action(session: Session) -> None:
            (row,) = mentees.rows(session, [mentee % 4 + 1])
            if row.pair_id:
                pairs.end(session, row.pair_id, reason, make.TODAY)

        self.do(action)

    @rule(n=number, done=st.booleans())
    def tick(self, n: int, done: bool) -> None:
        self.do(lambda s: roadmap.tick(s, _some(s, RoadmapItem, n), done=done))

    @rule(last=words, gender=st.sampled_from(Gender))
    def add(self, last: str, gender: Gender) -> None:
        self.do(lambda s: mentees.add(s, card.add(s, last, "Имя", "", gender)))

    @rule(n=number, field=st.sampled_from(["position", "last_name", "phone"]), text=words)
    def change(self, n: int, field: str, text: str) -> None:
        self.do(lambda s: card.change(s, _some(s, Person, n), field, text))

    @rule(n=number, case=st.sampled_from(Case), text=words)
    def correct(self, n: int, case: Case, text: str) -> None:
        self.do(lambda s: card.correct_form(s, _some(s, Person, n), case, text))

    @rule(n=number, area=number, level=st.none() | st.integers(1, 3))
    def ask(self, n: int, area: int, level: int | None) -> None:
        self.do(lambda s: mentees.set_request(s, n % 4 + 1, _some(s, CompetenceArea, area), level))

    @rule(n=number, area=number, level=st.none() | st.integers(1, 3))
    def learn(self, n: int, area: int, level: int | None) -> None:
        self.do(lambda s: mentors.set_skill(s, n % 4 + 1, _some(s, CompetenceArea, area), level))

    @rule(n=number, kind=st.sampled_from(ConsentKind), signs=st.booleans())
    def consent(self, n: int, kind: ConsentKind, signs: bool) -> None:
        def action(session: Session) -> None:
            if signs:
                consents.sign(session, _some(session, Person, n), kind, make.TODAY)
            else:
                consents.withdraw(session, _some(session, Person, n), kind)

        self.do(action)

    @rule(n=number, day=st.integers(0, 2), need=st.integers(0, 2), text=words)
    def answer(self, n: int, day: int, need: int, text: str) -> None:
        def action(session: Session) -> None:
            (row,) = mentees.rows(session, [n % 4 + 1])
            answers = {"areas": {"METHOD": {"need": need}}, "strengths": text}
            sheet = Sheet(make.TODAY - timedelta(days=day), answers)
            sheets.save(session, row.person_id, SurveyKind.REQUESTS, sheet)

        self.do(action)

    @rule(n=number)
    def archive(self, n: int) -> None:
        self.do(lambda s: mentees.archive(s, [n % 4 + 1]))

    @rule(n=number)
    def restore(self, n: int) -> None:
        self.do(lambda s: mentees.restore(s, [n % 4 + 1]))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.store.undo()
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.store.redo()
        self.past.append(self.now)
        self.now = self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.path)

    @rule()
    def copy_away_and_back(self) -> None:
        self.store.close()
        copy = self.path.with_suffix(".copy")
        shutil.copy(self.path, copy)
        copy.replace(self.path)
        self.store = Store.open(self.path)

    @invariant()
    def the_file_is_as_it_should_be(self) -> None:
        assert dump(self.store) == self.now
        assert (self.store.redo_title is not None) == bool(self.future)

    @override
    def teardown(self) -> None:
        while self.past:
            self.undo()
        assert dump(self.store) == self.now
        self.store.close()
        self.folder_.cleanup()


Coordinator.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestUndo = Coordinator.TestCase
