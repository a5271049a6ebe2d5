"""The few windows that ask or tell: choosing a file, about the program, the report of a fault."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.labels import label

if TYPE_CHECKING:
    from types import TracebackType

SUFFIX = ".mentoring"
_SCHOOL_FILES = f"База наставничества (*{SUFFIX})"
_PROGRAM = Path(__file__).parent.parent


def ask_file_to_open(parent: QWidget, folder: Path) -> Path | None:
    """Ask which school's file to open; nothing when the coordinator thinks better of it."""
    name, _ = QFileDialog.getOpenFileName(
        parent, "Открыть базу школы", str(folder), f"{_SCHOOL_FILES};;Все файлы (*)"
    )
    return Path(name) if name else None


def ask_file_to_make(parent: QWidget, proposed: Path) -> Path | None:
    """Ask where a new school's file shall lie."""
    name, _ = QFileDialog.getSaveFileName(
        parent, "Где будет лежать база школы", str(proposed), _SCHOOL_FILES
    )
    return Path(name) if name else None


def tell_about(parent: QWidget) -> None:
    """Tell what the program is and which version."""
    version = QCoreApplication.applicationVersion()
    QMessageBox.about(
        parent,
        "О программе",
        f"<b>Наставничество</b>, версия {version}"
        "<p>Помогает школе вести наставничество педагогов: банки, пары, программы, "
        "дорожная карта и документы.</p>"
        "<p>Все сведения лежат в одном файле на этом компьютере и никуда не передаются.</p>",
    )


class ReportWindow(QDialog):
    """Says that the program has a fault; its report holds places in the program, no one's data."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Ошибка в программе")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.details = QPlainTextEdit(report, readOnly=True)
        self.details.setAccessibleName("Отчёт об ошибке")
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.hide()
        lines = QVBoxLayout(self)
        lines.setSpacing(theme.GAP)
        lines.addWidget(label("heading", "В программе ошибка"))
        lines.addWidget(QLabel(_REASSURANCE, wordWrap=True))
        lines.addWidget(self.details, 1)
        lines.addWidget(self._buttons())
        self.setMinimumWidth(520)

    @property
    def report(self) -> str:
        """What «Скопировать отчёт» copies."""
        return self.details.toPlainText()

    def add(self, report: str) -> None:
        """Put one more fault into the same window."""
        if report not in self.report:
            self.details.appendPlainText(f"\n{report}")

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QApplication.clipboard().setText(self.report)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole.ActionRole
        more = QPushButton("Подробности")
        more.setCheckable(True)
        more.toggled.connect(self.details.setVisible)
        more.toggled.connect(self.adjustSize)
        copy = QPushButton("Скопировать отчёт")
        copy.clicked.connect(self.copy)
        box.addButton(more, role)
        box.addButton(copy, role)
        return box


_REASSURANCE = (
    "Файл в порядке: каждое действие записано в него целиком или не записано вовсе. "
    "Можно работать дальше; если ошибка повторится, закройте и откройте программу.\n\n"
    "Скопируйте отчёт и отправьте тем, кто сопровождает программу. В нём нет ни имён, "
    "ни других сведений из базы."
)


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
        self.window = ReportWindow(report, QApplication.activeWindow())
        self.window.destroyed.connect(self._forget)
        self.window.open()

    def _forget(self) -> None:
        self.window = None
