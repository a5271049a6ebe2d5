"""A thousand programmes of three pages, each a file of its own: one process, then two."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise, product
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from mentoring_desktop import documents
from mentoring_desktop.documents import bulk
from mentoring_desktop.documents.programme import Programme
from tests.bench import other_libraries, raw_canvas
from tests.bench.line import milliseconds, tell
from tests.documents import samples
from tests.documents.reading import pages
from ui import program
from ui.tasks import Task

PROGRAMMES, PAGES, COMPARED = 1000, 3, 20
_SYLLABLES = ("ба", "ве", "го", "ду", "жи", "ло", "ма", "не", "ро", "са", "щу", "эй")


def run(number: int = PROGRAMMES) -> None:
    """Make each beside the same pages by bare calls to a canvas, then all of them on two."""
    several = [facts for facts, _ in zip(_programmes(), range(number), strict=False)]
    values, floors = [], []
    for facts in several:
        value = milliseconds(lambda: documents.pack([("D22", facts)]))  # noqa: B023 - called at once
        bare = raw_canvas.watched("D22", facts)
        floor = milliseconds(lambda: raw_canvas.drawn(bare))  # noqa: B023 - called at once
        values.append(value / PAGES)
        floors.append(floor / PAGES)
    _check(several[-1])
    tell(f"{number} programmes: a page of each", values, floors, "≤ 1.3")
    other_libraries.run(raw_canvas.watched("D22", several[0]), COMPARED, floors[:COMPARED])
    named = [(f"{at}.pdf", "D22", facts) for at, facts in enumerate(several)]
    alone = milliseconds(lambda: [documents.pack([paper[1:]]) for paper in named])
    two = milliseconds(lambda: list(bulk.separately(named)))
    tell("  all of them on two processes", [two], [alone], "≤ 0.59 (1.7× faster)")
    few, many = named[: bulk.MANY - 1], named[: 2 * bulk.MANY]
    gaps = [_gap(lambda told: list(bulk.separately(each, told))) for each in (few, many)]  # noqa: B023
    gaps.append(_gap(lambda told: documents.pack([paper[1:] for paper in many], told)))
    tell("  longest the window stands still meanwhile", [max(gaps)], [100.0], "≤ 1 (0.1 s)")


def _check(facts: Programme) -> None:
    """Make sure that the bare canvas says the same on the same pages."""
    said, bare = (
        [sorted(page.split()) for page in pages(pdf)]
        for pdf in (
            documents.pack([("D22", facts)]),
            raw_canvas.drawn(raw_canvas.watched("D22", facts)),
        )
    )
    assert said == bare
    assert len(said) == PAGES


def _programmes() -> Iterator[Programme]:
    """Give programmes of mentors of different names, with a plan of many rows."""
    like = samples.programme()
    for syllables in product(_SYLLABLES, repeat=3):
        surname = f"{''.join(syllables).capitalize()}нова"
        short = f"{surname} М.П."
        mentor = replace(
            like.mentor,
            name=f"{surname} Мария Петровна",
            short_name=short,
            signature=f"М.П. {surname}",
        )
        plan = [
            replace(row, responsible=f"{short}, {like.mentees[0].short_name}")
            for row in like.activities * 3
        ]
        yield replace(like, mentor=mentor, activities=tuple(plan))


class _Place(QWidget):
    """A page that can tell."""

    def tell(self, sentence: str) -> None:
        assert not sentence


def _gap(work: Callable[[Callable[[], None]], Any]) -> float:
    """Give the longest time, in milliseconds, between two ticks of a timer of ten."""
    program.application()
    place, timer, loop = _Place(), QTimer(interval=10), QEventLoop()
    place.show()
    ticks = [time.perf_counter()]
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    Task[Any](place, "Готовим", 1).run(work, lambda _: loop.quit())
    loop.exec()
    place.close()
    return max(b - a for a, b in pairwise(ticks)) * 1000
