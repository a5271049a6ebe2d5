"""Long work that leaves the window alive: it tells how far it is, and «Отмена» stops it."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog
from shiboken6 import isValid
from typing_extensions import override

from mentoring_desktop.errors import MentoringError
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

T = TypeVar("T")

PATIENCE = 1000
"""Milliseconds before a window of progress is worth showing."""

LOOK = 50
"""Milliseconds between two looks at how far the work aside is."""


class StoppedError(Exception):
    """The coordinator pressed «Отмена»."""


@contextmanager
def stepping(parent: QWidget, title: str, steps: int) -> Iterator[Callable[[], None]]:
    """Give what the work in the block calls at each of its steps; «Отмена» leaves the block.

    For work that must stay on the thread of the window, such as an action of the store: put
    ``store.changing`` inside the block, and what is stopped is taken back whole.
    """
    window = _window(parent, title, steps)

    def told() -> None:
        window.setValue(window.value() + 1)
        if window.wasCanceled():
            raise StoppedError

    try:
        window.setValue(0)
        yield told
    except StoppedError:
        pass
    finally:
        window.close()
        window.deleteLater()


class Aside(QObject, Generic[T]):
    """Pure work on a thread of its own; what it gives, or refuses, comes back to the window.

    A window that is closed meanwhile is told nothing.
    """

    _done = Signal(object)
    _failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        # Not a child: the thread still speaks to the task when the window is gone.
        super().__init__()
        self._parent = parent
        parent.destroyed.connect(self._be_left)
        self._stopped, self._steps = Event(), 0
        queued = Qt.ConnectionType.QueuedConnection
        self._done.connect(self._finish, queued)
        self._failed.connect(self._refuse, queued)

    def run(
        self,
        work: Callable[[Callable[[], None]], T],
        then: Callable[[T], object],
        stopped: Callable[[], object] = lambda: None,
        refused: Callable[[], object] = lambda: None,
    ) -> None:
        """Do ``work``, which calls what it is given at each of its steps, and then ``then``.

        ``work`` must read nothing of the store: gather what it needs before. After ``stop`` not
        ``then`` but ``stopped`` is called, and before a refusal is told ``refused``.
        """
        self._then, self._after_stop, self._before_refusal = then, stopped, refused
        _RUNNING.add(self)
        QThreadPool.globalInstance().start(_Work(self, work))

    def stop(self) -> None:
        """Leave the work at its next step; what it gives is not wanted any more."""
        self._stopped.set()

    def told(self) -> None:
        """Hear of a step from the thread of the work; tell it to stop by raising."""
        if self._stopped.is_set():
            raise StoppedError
        self._steps += 1

    def _be_left(self) -> None:
        self._stopped.set()

    def _finish(self, found: T) -> None:
        stopped, left = self._stopped.is_set(), self._end()
        if left:
            return
        if stopped:
            self._after_stop()
        else:
            with telling(self._parent):
                self._then(found)

    def _refuse(self, error: Exception) -> None:
        stopped, left = self._stopped.is_set(), self._end()
        if left:
            return
        if isinstance(error, StoppedError) or (stopped and isinstance(error, MentoringError)):
            self._after_stop()
        else:
            self._before_refusal()
            with telling(self._parent):
                raise error

    def _end(self) -> bool:
        """Let everything go, and tell whether there is no window any more to be told."""
        _RUNNING.discard(self)
        left = not isValid(self._parent)
        if not left:
            self._parent.destroyed.disconnect(self._be_left)
        self.deleteLater()
        return left


class Task(Aside[T]):
    """Work aside that is worth waiting for: it tells how far it is, and «Отмена» stops it."""

    def __init__(self, parent: QWidget, title: str, steps: int) -> None:
        super().__init__(parent)
        self._window = _window(parent, title, steps)
        self._window.canceled.connect(self.stop)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._show)

    @override
    def run(
        self,
        work: Callable[[Callable[[], None]], T],
        then: Callable[[T], object],
        stopped: Callable[[], object] = lambda: None,
        refused: Callable[[], object] = lambda: None,
    ) -> None:
        self._window.setValue(0)
        self._look.start()
        super().run(work, then, stopped, refused)

    def _show(self) -> None:
        if not self._stopped.is_set():
            self._window.setValue(min(self._steps, self._window.maximum() - 1))

    @override
    def _be_left(self) -> None:
        super()._be_left()
        self._look.stop()

    @override
    def _end(self) -> bool:
        self._look.stop()
        left = super()._end()
        if not left:
            self._window.close()
            self._window.deleteLater()
        return left


_RUNNING: set[Aside[Any]] = set()
"""Tasks whose threads are at work."""


class _Work(QRunnable, Generic[T]):
    def __init__(self, task: Aside[T], work: Callable[[Callable[[], None]], T]) -> None:
        super().__init__()
        self._task, self._work = task, work

    @override
    def run(self) -> None:
        try:
            found = self._work(self._task.told)
        except Exception as error:  # noqa: BLE001 - it is raised again on the window's thread
            self._task._failed.emit(error)  # noqa: SLF001 - the two are one
        else:
            self._task._done.emit(found)  # noqa: SLF001 - the two are one


def _window(parent: QWidget, title: str, steps: int) -> QProgressDialog:
    window = QProgressDialog(title, "Отмена", 0, max(1, steps), parent.window())
    window.setWindowTitle(title)
    window.setWindowModality(Qt.WindowModality.WindowModal)
    window.setMinimumDuration(PATIENCE)
    window.setAutoClose(False)
    window.setAutoReset(False)
    return window
