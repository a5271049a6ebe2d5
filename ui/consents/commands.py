"""What can be done on the page of consents: each by key, by a menu, or by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from ui.icons import icon
from ui.menu_button import lined

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentoring_desktop.consents import Standing
    from ui.consents.page import ConsentsPage

    Key = QKeySequence.StandardKey | str


class Commands:
    """The page's actions; those on sheets stand in the matrix's context menu."""

    def __init__(self, page: ConsentsPage) -> None:
        self._page = page
        key, made = QKeySequence.StandardKey, self._made
        self.find = made("Найти", "search", page.start_search, key.Find)
        self.print_missing = made("Напечатать недостающие", "print", page.print_missing, key.Print)
        self.sign = made("Подписано сегодня", "check", page.sign, "Space")
        self.open = made(
            "Дни, срок, место хранения…", "person", page.open_sheet, "Return", "Enter", "F2"
        )
        self.print = made("Напечатать", "print", page.print_chosen, "P")
        self.withdraw = made("Отозвано", "close", page.withdraw, key.Delete)
        self.execute = made("Отзыв исполнен", "check", page.execute, "Shift+Del")
        self.print_withdrawal = made(
            "Напечатать бланк отзыва", "print", page.print_withdrawal, "Shift+P"
        )
        self.take_back = made("Снять отметку", "undo", page.take_back, "Backspace")
        self.destruction = made("К уничтожению…", "archive", page.show_destruction, "Ctrl+D")
        groups = (
            (self.sign, self.open),
            (self.print, self.print_missing),
            (self.withdraw, self.execute, self.print_withdrawal),
            (self.take_back,),
        )
        page.add_shortcuts(page, self.find, self.destruction)
        page.add_shortcuts(page.table, *lined(groups, page.table))

    def allow(self, chosen: Sequence[Standing], *, printable: bool) -> None:
        """Let be done what can be done with the sheets chosen; ``printable`` of those missing."""
        single = chosen[0] if len(chosen) == 1 else None
        self.sign.setEnabled(any(each.signable for each in chosen))
        self.withdraw.setEnabled(any(each.in_force for each in chosen))
        self.execute.setEnabled(any(each.awaits_execution for each in chosen))
        self.take_back.setEnabled(any(each.sheet for each in chosen))
        self.print.setEnabled(any(not each.idle for each in chosen))
        self.open.setEnabled(single is not None and not single.idle)
        self.print_withdrawal.setEnabled(single is not None and not single.idle)
        self.print_missing.setEnabled(printable)

    def _made(self, text: str, icon_name: str, act: Callable[[], object], *keys: Key) -> QAction:
        action = QAction(icon(icon_name), text, self._page)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked: act())
        return action
