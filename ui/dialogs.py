"""The few windows that ask or tell: choosing a file, about the program, the report of a fault."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
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

from mentoring_desktop.school_file import SUFFIX
from ui import theme
from ui.labels import label

_SHEETS = "Таблицы (*.xlsx *.xls *.ods *.csv *.tsv *.txt)"
_SCHOOL_FILES = f"База наставничества (*{SUFFIX})"


def ask_file_to_open(parent: QWidget, folder: Path) -> Path | None:
    """Ask which school's file to open; nothing when the coordinator thinks better of it."""
    name, _ = QFileDialog.getOpenFileName(
        parent, "Открыть базу школы", str(folder), f"{_SCHOOL_FILES};;Все файлы (*)"
    )
    return Path(name) if name else None


def ask_sheet_to_read(parent: QWidget) -> Path | None:
    """Ask which sheet to bring in, of any kind a school may have."""
    name, _ = QFileDialog.getOpenFileName(
        parent, "Ответы из формы", str(Path.home()), f"{_SHEETS};;Все файлы (*)"
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
