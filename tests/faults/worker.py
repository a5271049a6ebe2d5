"""A coordinator at work in a process of her own, who says aloud when each action is done."""

import sys
from itertools import count
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentoring_desktop import pairs
from mentoring_desktop.model.journal import JournalAction
from mentoring_desktop.model.people import Mentor
from mentoring_desktop.store import Store
from tests import make

PLACES = 20


def work(path: Path) -> None:
    """Do one action after another until killed; a line is printed once an action is committed."""
    store = Store.open(path)
    with store.reading() as session:
        done = session.execute(select(func.count(JournalAction.id))).scalar_one()
    for number in count(done + 1):
        with store.changing(str(number)) as session:
            _act(session, number)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if number % 5 == 0:
            store.undo()
            store.redo()


def _act(session: Session, number: int) -> None:
    """Add a mentee with three requests and give the newest mentor the mentee, or a new mentor."""
    mentee = make.mentee(
        session, f"Подопечный{number}", requests={"METHOD": 1, "DOCS": 2, "DIGITAL": 3}
    )
    mentor = session.execute(select(func.max(Mentor.id))).scalar()
    if mentor is None or number % PLACES == 0:
        mentor = make.mentor(session, f"Наставник{number}", capacity=PLACES * 2)
    pairs.form(session, mentor, [mentee])


if __name__ == "__main__":
    work(Path(sys.argv[1]))
