"""Rows as a table on the clipboard: for spreadsheets, where texts stay texts, and for letters."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData

from mentoring_desktop.exchange.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.rows import Column

_TEXT = """ style='mso-number-format:"\\@"'"""
"""By this Excel takes a cell for text; other programs pass it over."""


def as_table(columns: Sequence[Column[Any]], rows: Iterable[Any]) -> QMimeData:
    """Give rows under their headings, as plain text with tabs and as a table."""
    lines = [[column.title for column in columns]]
    lines += [[_cell(column.text(row)) for column in columns] for row in rows]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines))
    data.setHtml(_html(lines))
    return data


def _cell(text: str) -> str:
    return guarded(" ".join(text.split()))


def _html(lines: Sequence[Sequence[str]]) -> str:
    head, *body = lines
    table = [_row("th", "", head), *[_row("td", _TEXT, line) for line in body]]
    return f'<meta charset="utf-8"><table>{"".join(table)}</table>'


def _row(tag: str, look: str, cells: Sequence[str]) -> str:
    return f"<tr>{''.join(f'<{tag}{look}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
