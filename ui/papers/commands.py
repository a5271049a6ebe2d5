"""What can be done on the page of papers: each by key, by a menu, or by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from mentoring_desktop.model.papers import PaperKind
from ui.icons import icon
from ui.menu_button import lined

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentoring_desktop.papers.register import PaperRow
    from ui.menu_button import Groups
    from ui.papers.page import PapersPage

    Key = QKeySequence.StandardKey | str
    Fits = Callable[[Sequence[PaperRow]], bool]


def any_chosen(chosen: Sequence[PaperRow]) -> bool:
    """Tell whether there is anything to act on."""
    return bool(chosen)


def one_chosen(chosen: Sequence[PaperRow]) -> bool:
    """Tell whether there is one paper to act on."""
    return len(chosen) == 1


def has_appendices(chosen: Sequence[PaperRow]) -> bool:
    """Tell whether there is one order and it approves other papers."""
    return one_chosen(chosen) and chosen[0].kind is PaperKind.D01


class Commands:
    """The page's actions. A new one is a line among them, and its place in one of the menus.

    What is done with the chosen papers says by a function of theirs whether it can be.
    """

    def __init__(self, page: PapersPage) -> None:
        self._page = page
        self._of_chosen: list[tuple[QAction, Fits]] = []
        key, of_page, of_chosen = QKeySequence.StandardKey, self._of_page, self._on_chosen
        self.create = of_page("Создать документ…", "add", page.create_paper, key.New)
        self.find = of_page("Найти", "search", page.start_search, key.Find)
        self.preview = of_page("Просмотр", "preview", page.turn_preview, "F7")
        self.preview.setCheckable(True)
        self.open = of_chosen(
            any_chosen, "Открыть в отдельном окне", "open", page.open_paper, "Return", "Enter"
        )
        self.print = of_chosen(any_chosen, "Печать…", "print", page.out.print, key.Print)
        self.save = of_chosen(any_chosen, "Сохранить PDF…", "save", page.out.save, key.Save)
        self.word = of_chosen(
            any_chosen, "Сохранить Word…", "edit", page.out.save_word, "Ctrl+Shift+S"
        )
        self.steps = page.life.actions(of_chosen)
        self.texts = of_page("Тексты документов…", "edit", page.edit_texts, "Ctrl+T")
        self.choose_all = of_page("Выбрать все", "check", page.table.selectAll, key.SelectAll)
        self.consents = of_page("Все согласия, которых нет…", "consents", page.out.pack_consents)
        self.programmes = of_page("Все программы цикла…", "papers", page.out.pack_programmes)
        self.of_pair = of_page("Все документы пары…", "pairs", page.out.pack_pair)
        self.of_order = of_chosen(
            has_appendices, "Приказ с приложениями…", "papers", page.out.pack_order
        )
        self.several = of_chosen(any_chosen, "Выбранные…", "check", page.out.pack_chosen)
        self.regulation = of_page("Текст Положения…", "edit", page.word_regulation)
        self.acts = of_page("Нормативные акты…", "papers", page.edit_acts)
        self.layouts = of_page("Шаблоны Word…", "columns", page.edit_layouts)
        self.wordings: Groups = (
            (self.texts, self.layouts),
            (self.regulation, self.acts),
        )
        """What «Тексты» in the header offers."""
        self.packs: Groups = (
            (self.consents, self.programmes, self.of_pair),
            (self.of_order, self.several),
        )
        """What «Пачкой» in the header offers."""
        self.on_rows: Groups = (
            (self.open,),
            (self.print, self.save, self.word),
            self.steps,
            (self.texts,),
            (self.of_pair, self.of_order, self.choose_all),
        )
        """What the list offers by the right button and the key of its menu."""
        page.add_shortcuts(page, self.create, self.find, self.preview, self.print, self.save)
        page.add_shortcuts(page, self.word)
        page.add_shortcuts(page, self.texts)
        page.add_shortcuts(page, *page.preview.tools.all)
        page.add_shortcuts(page.table, *lined(self.on_rows, page.table))

    def allow(self, chosen: Sequence[PaperRow]) -> None:
        """Let be done what can be done with the papers chosen."""
        for action, fits in self._of_chosen:
            action.setEnabled(fits(chosen))
        self.several.setText(f"Выбранные ({len(chosen)})…")

    def _on_chosen(
        self, fits: Fits, text: str, icon_name: str, act: Callable[[], object], *keys: Key
    ) -> QAction:
        action = self._of_page(text, icon_name, act, *keys)
        self._of_chosen.append((action, fits))
        return action

    def _of_page(self, text: str, icon_name: str, act: Callable[[], object], *keys: Key) -> QAction:
        action = QAction(icon(icon_name), text, self._page)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked: act())
        return action
