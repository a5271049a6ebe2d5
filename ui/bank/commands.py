"""What can be done on the page of a bank: each by key, by a menu, or by a button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QKeySequence

from ui.bank.personal_data import ask_erasure, make_extract
from ui.icons import icon
from ui.menu_button import lined

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.bank.page import BankPage
    from ui.menu_button import Groups

    Key = QKeySequence.StandardKey | str

PUT_AWAY, BRING_BACK = "В архив", "Вернуть из архива"
"""They stand on one person's card too, and say how many they mean."""


class Commands:
    """The page's actions. A new one is a line among them, and its place in one of the menus."""

    def __init__(self, page: BankPage[Any]) -> None:
        self._page = page
        self._on_chosen: list[QAction] = []
        key, of_page, of_chosen = QKeySequence.StandardKey, self._of_page, self._of_chosen
        self.find = of_page("Найти", "search", page.start_search, key.Find)
        self.add = of_page("Добавить", "add", page.add, "Ins")
        self.open = of_chosen("Открыть карточку", "person", page.open_card, "Enter", "Return")
        self.copy = of_chosen("Скопировать строки", "papers", page.copy, key.Copy)
        self.consents = of_chosen("Напечатать согласия", "consents", page.print_consents)
        self.load = of_page("Загрузить список…", "load", page.lists.choose, "Ctrl+Shift+O")
        self.paste = of_page("Вставить таблицу", "load", page.lists.paste, key.Paste)
        self.choose_all = of_page("Выбрать всех", "check", page.table.selectAll, key.SelectAll)
        self.register = of_page(page.register.value, "papers", page.print_register)
        self.save_list = of_page("Сохранить в Excel…", "save", page.save_list)
        self.blanks = of_chosen("Напечатать анкеты", "print", page.print_surveys, "Ctrl+Shift+P")
        self.load_form = of_page("Загрузить ответы из формы…", "open", page.forms.choose)
        self.paste_form = of_page("Вставить ответы из формы", "papers", page.forms.paste)
        self.answers = of_chosen("Ввести анкеты", "edit", page.enter_surveys, "Ctrl+Shift+E")
        self.columns = of_page("Столбцы…", "columns", page.choose_columns)
        self.put_away = of_chosen(PUT_AWAY, "archive", page.put_away, key.Delete)
        self.bring_back = of_chosen(BRING_BACK, "restore", page.bring_back, key.Delete)
        self.extract = of_chosen("Выписка о данных", "extract", partial(make_extract, page))
        self.erase = of_chosen("Стереть данные…", "erase", partial(ask_erasure, page))
        self.on_card = (self.put_away, self.bring_back)
        self.more_on_card: Groups = ((self.extract,), (self.erase,))
        """What the button with three dots on the card offers."""
        self.printing: Groups = ((self.register,), (self.blanks, self.consents))
        """What «Печать» in the header offers; a paper of the chosen stands below those of all."""
        self.more: Groups = (
            (self.load, self.paste),
            (self.load_form, self.paste_form),
            (self.save_list,),
            (self.columns,),
        )
        """What the button with three dots in the header offers."""
        self.on_rows: Groups = (
            (self.open, self.add),
            (self.answers, self.blanks, self.consents),
            (self.copy, self.paste, self.choose_all),
            (self.extract,),
            (*self.on_card, self.erase),
        )
        """What the list offers by the right button and the key of its menu."""
        page.add_shortcuts(page, self.find, self.add, self.load)
        page.add_shortcuts(page.table, *lined(self.on_rows, page.table))

    def allow(self, chosen: int, *, archived: bool) -> None:
        """Let be done what can be done with so many chosen, in the archive or out of it."""
        for command in self._on_chosen:
            command.setEnabled(bool(chosen))
        several = f" ({chosen})" if chosen > 1 else ""
        self.put_away.setText(f"{PUT_AWAY}{several}")
        self.bring_back.setText(f"{BRING_BACK}{several}")
        self.put_away.setVisible(not archived)
        self.bring_back.setVisible(archived)
        self.erase.setVisible(archived)

    def _of_page(self, text: str, icon_name: str, act: Callable[[], object], *keys: Key) -> QAction:
        action = QAction(icon(icon_name), text, self._page)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked: act())
        return action

    def _of_chosen(
        self, text: str, icon_name: str, act: Callable[[], object], *keys: Key
    ) -> QAction:
        action = self._of_page(text, icon_name, act, *keys)
        self._on_chosen.append(action)
        return action
