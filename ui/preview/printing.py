"""A PDF on a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

from mentoring_desktop.errors import MentoringError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.preview.pdf import Pdf

_DPI = 300
"""Enough for type; a finer page would be a picture of a hundred megabytes and print slowly."""

_SILENT = "Принтер не отвечает. Проверьте, включён ли он, или сохраните документ в PDF."


def ask_printer(
    pdf: Pdf, title: str, parent: QWidget, *, one_sided: bool = False
) -> QPrinter | None:
    """Ask on which printer and which pages; nothing when the coordinator thinks better of it.

    ``one_sided`` is what is proposed for papers that must not share a sheet; without it the
    printer's own habit is.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if one_sided:
        printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(pdf.sizes))
    return printer if dialog.exec() else None


def print_pages(pdf: Pdf, printer: QPrinter) -> None:
    """Print the pages asked for, each on a sheet turned as the page is.

    Raises:
        MentoringError: the printer does not answer.
    """
    printer.setFullPage(True)
    printer.setResolution(_DPI)
    first = max(printer.fromPage(), 1)
    last = printer.toPage() or len(pdf.sizes)
    painter = QPainter()
    for number in range(first - 1, min(last, len(pdf.sizes))):
        _turn(printer, pdf, number)
        if painter.isActive():
            printer.newPage()
        elif not painter.begin(printer):
            raise MentoringError(_SILENT)
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        painter.drawImage(_fitted(pdf, number, paper), pdf.picture(number, _DPI / 72))
    painter.end()


def _turn(printer: QPrinter, pdf: Pdf, number: int) -> None:
    lies = pdf.sizes[number].width() > pdf.sizes[number].height()
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if lies else ways.Portrait)


def _fitted(pdf: Pdf, number: int, paper: QRectF) -> QRectF:
    """Give the page's place on the paper: of its own size, smaller only where the paper is."""
    size = pdf.sizes[number] * (_DPI / 72)
    if size.width() > paper.width() + 1 or size.height() > paper.height() + 1:
        size *= min(paper.width() / size.width(), paper.height() / size.height())
    place = QRectF(paper.topLeft(), size)
    place.moveCenter(paper.center())
    return place
