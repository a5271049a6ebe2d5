"""What can be done on the page of a bank: each by key, by the context menu, or by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QKeySequence

from ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.bank.page import BankPage


class Commands:
    """The page's actions; those on rows stand in the table's context menu."""

    def __init__(self, page: BankPage[Any]) -> None:
        self._page = page
        key = QKeySequence.StandardKey
        self.find = self._made("Найти", "search", page.start_search, key.Find)
        self.add = self._made("Добавить", "add", page.add, "Ins")
        self.open = self._made("Открыть карточку", "person", page.open_card, "Enter", "Return")
        self.copy = self._made("Скопировать строки", "papers", page.copy, key.Copy)
        self.put_away = self._made("В архив", "archive", page.put_away, key.Delete)
        self.bring_back = self._made("Вернуть из архива", "restore", page.bring_back, key.Delete)
        self.on_card = (self.put_away, self.bring_back)
        page.add_shortcuts(page, self.find, self.add)
        page.add_shortcuts(page.table, self.open, *self.on_card, self.copy, self.add)

    def allow(self, *, chosen: bool, archived: bool) -> None:
        """Let be done what can be done with what is chosen, in the archive or out of it."""
        for command in (self.open, self.copy, self.put_away, self.bring_back):
            command.setEnabled(chosen)
        self.put_away.setVisible(not archived)
        self.bring_back.setVisible(archived)

    def _made(
        self,
        text: str,
        icon_name: str,
        act: Callable[[], None],
        *keys: QKeySequence.StandardKey | str,
    ) -> QAction:
        action = QAction(icon(icon_name), text, self._page)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(act)
        return action
