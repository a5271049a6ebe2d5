"""What happens to a fault nobody has caught: a report that holds no one's data."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from types import TracebackType

    from ui.dialogs import ReportWindow

_PROGRAM = Path(__file__).parent.parent


def fault_report(error: BaseException) -> str:
    """Describe a fault by its kind and places in the program, without messages and values.

    A message may quote what was typed, and a path may hold the name of the computer's owner.
    """
    lines = [
        f"Наставничество {QCoreApplication.applicationVersion()}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}",
    ]
    cause: BaseException | None = error
    while cause:
        lines.append(type(cause).__qualname__)
        lines.extend(_places(cause.__traceback__))
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"  {_place(Path(frame.f_code.co_filename))}:{line} {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ]


def _place(file: Path) -> str:
    if file.is_relative_to(_PROGRAM):
        return file.relative_to(_PROGRAM).as_posix()
    return "/".join(file.parts[-2:])


class LastResort:
    """Takes what nobody has caught to one report window, however many faults there are."""

    def __init__(self) -> None:
        self.window: ReportWindow | None = None

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Stand in for ``sys.excepthook``."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        report = fault_report(error)
        if sys.stderr:
            sys.stderr.write(f"{report}\n")
        if self.window:
            self.window.add(report)
        else:
            self._open(report)

    def _open(self, report: str) -> None:
        # Hardly any start needs these windows, and each class of Qt costs time when first named.
        from ui.dialogs import ReportWindow  # noqa: PLC0415

        self.window = ReportWindow(report, QApplication.activeWindow())
        self.window.destroyed.connect(self._forget)
        self.window.open()

    def _forget(self) -> None:
        self.window = None
