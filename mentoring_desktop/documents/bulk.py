"""Many papers, each a file of its own: on two processes, so that the window stays quick."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

from mentoring_desktop import documents
from mentoring_desktop.errors import MentoringError

MANY = 80
"""From so many papers on, two processes win back the third of a second they take to start."""
_PROCESSES = 2
_AT_ONCE = 5
"""So many papers are given to a process together: what is stopped goes on for no longer."""

Named = tuple[str, str, Any]
"""The name of its file, its code in the catalogue, its facts or their JSON."""


def separately(
    papers: Sequence[Named], told: Callable[[], object] = bool
) -> Iterator[tuple[str, bytes]]:
    """Give the name of each file and its PDF in order, the same bytes as ``render`` gives.

    ``told`` is called once for each paper; what it raises stops all, and so does leaving the loop.

    Raises:
        MentoringError: a paper cannot be made, or the system ended the work.
    """
    if len(papers) < MANY:
        yield from _told(papers, map(_made, papers), told)
    else:
        with _processes() as pool:
            yield from _told(papers, pool.map(_made, papers, chunksize=_AT_ONCE), told)


def _told(
    papers: Sequence[Named], made: Iterator[bytes], told: Callable[[], object]
) -> Iterator[tuple[str, bytes]]:
    for (name, *_), pdf in zip(papers, made, strict=True):
        told()
        yield name, pdf


def _made(paper: Named) -> bytes:
    _, kind, facts = paper
    return documents.pack([(kind, facts)])


@contextmanager
def _processes() -> Iterator[ProcessPoolExecutor]:
    """Start them anew, not as copies: a copy of a program with a window may hang."""
    pool = ProcessPoolExecutor(_PROCESSES, get_context("spawn"), _leave_interrupts)
    try:
        yield pool
    except BrokenProcessPool as error:
        raise MentoringError(
            "Система прервала подготовку документов. Закройте лишние программы и повторите."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl+C in a terminal is for the program, which ends its processes itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
