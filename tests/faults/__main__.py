"""Kill the program in the middle of its work many times, and look at what is left of the file."""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentoring_desktop import new_school
from mentoring_desktop.model.journal import ActionState, JournalAction
from mentoring_desktop.model.pairs import PairMember
from mentoring_desktop.model.people import Mentee, Person, ProfessionalRequest
from mentoring_desktop.store import Store
from tests import make

KILLS_A_FILE = 20
LONGEST_LIFE = 0.4


@dataclass
class Tally:
    """What the kills have cost."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    half: int = 0

    @property
    def bad(self) -> bool:
        """Whether anything at all was lost or half done."""
        return bool(self.lost or self.half)


def main() -> int:
    """Kill as often as asked, and tell the tally; 1 when anything was lost or half done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    kills, tally = parser.parse_args().kills, Tally()
    while tally.kills < kills:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "школа.mentoring")
            _new_file(path)
            for _ in range(min(KILLS_A_FILE, kills - tally.kills)):
                _kill_once(path, tally)
    sys.stdout.write(
        f"kills {tally.kills}, acknowledged actions {tally.acknowledged}, "
        f"lost {tally.lost}, half done {tally.half}\n"
    )
    return int(tally.bad)


def _new_file(path: Path) -> None:
    store = Store.create(path)
    with store.changing("Создать базу школы") as session:
        new_school.set_up(session, make.school_entry())
        make.live_on(session, make.TODAY)
    store.close()


def _kill_once(path: Path, tally: Tally) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.worker", str(path)], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout
    lines = [worker.stdout.readline()]
    time.sleep(random.uniform(0, LONGEST_LIFE))  # noqa: S311 - any moment will do
    worker.send_signal(signal.SIGKILL)
    lines += worker.stdout.readlines()
    worker.wait()
    acknowledged = {line.strip() for line in lines if line.endswith("\n")}
    store = Store.open(path)
    with store.reading() as session:
        _count(session, acknowledged, tally)
    store.close()


def _count(session: Session, acknowledged: set[str], tally: Tally) -> None:
    """Opening has checked the pages and links; here it is asked whether each action is whole."""
    done = {
        title
        for title, state in session.execute(select(JournalAction.title, JournalAction.state))
        if title.isdigit() and state is ActionState.DONE
    }
    undone = set(
        session.scalars(
            select(JournalAction.title).where(JournalAction.state == ActionState.UNDONE)
        )
    )
    tally.kills += 1
    tally.acknowledged += len(acknowledged)
    tally.lost += len(acknowledged - done - undone)
    tally.half += _differing(session, len(done))


def _differing(session: Session, actions: int) -> int:
    """Give by how much what is there differs from so many whole actions."""
    return sum(
        abs(_rows(session, table) - actions * rows_each)
        for table, rows_each in ((Mentee, 1), (PairMember, 1), (ProfessionalRequest, 3))
    ) + int(_rows(session, Person) < actions)


def _rows(session: Session, table: type[Mentee | PairMember | ProfessionalRequest | Person]) -> int:
    return session.execute(select(func.count(table.id))).scalar_one()


if __name__ == "__main__":
    sys.exit(main())
