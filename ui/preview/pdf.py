"""The pages of a PDF as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2


class Pdf:
    """An open PDF; pages are numbered from 0."""

    def __init__(self, data: bytes) -> None:
        self.sizes = tuple(_sizes(data))
        """Width and height of each page in points, 72 to the inch."""
        self._data = data

    def picture(self, number: int, scale: float) -> QImage:
        """Draw a page.

        Args:
            number: which page.
            scale: pixels to a point.
        """
        with _opened(self._data) as document:
            page = document[number]
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            lines = bytes(bitmap.buffer)
            size = bitmap.width, bitmap.height, bitmap.stride
            # The library is of one thread: nothing of it may be left to a collection on another.
            bitmap.close()
            page.close()
        return QImage(lines, *size, QImage.Format.Format_RGB32).copy()


def _sizes(data: bytes) -> list[QSizeF]:
    with _opened(data) as document:
        return [QSizeF(*document.get_page_size(number)) for number in range(len(document))]


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    # Only a window with a paper needs the library, and it costs a slow import.
    from pypdfium2 import PdfDocument  # noqa: PLC0415

    return PdfDocument(data)
