"""The menu «Вставить поле»: fields by their Russian names, cases with an example of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from mentoring_desktop.documents.template_check import CASE_WORDS
from mentoring_desktop.language import Case

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mentoring_desktop.documents.template import Field, Template

    Insert = Callable[[str, str], object]

_AGREED = "назначен"
_LONGEST = 60
"""Letters of an example that a menu has room for."""


class FieldsMenu(QMenu):
    """Puts in a field in the form that is chosen."""

    def __init__(self, insert: Insert) -> None:
        super().__init__("Вставить поле")
        self._insert = insert

    def offer(self, template: Template, examples: Mapping[str, Mapping[str, str]]) -> None:
        """Offer the fields of a paper."""
        self.clear()
        people: dict[str, QMenu] = {}
        for field in template.fields.values():
            name, _, tail = field.name.partition(".")
            if field.agrees:
                people[name] = self.addMenu(_shown(field.label))
                self._add_word(people[name], field)
            elif name in people and tail:
                said = field.label.rpartition(": ")[2]
                self._add(people[name], said[:1].upper() + said[1:], field, examples[field.name])
            else:
                self._add(self, field.label, field, examples[field.name])
        if self.isEmpty():
            self.addAction("У этого документа нет полей").setEnabled(False)

    def _add(self, menu: QMenu, title: str, field: Field, forms: Mapping[str, str]) -> None:
        if len(field.forms) == 1:
            self._act(menu, title, f"{{{field.name}}}")
            return
        cases = menu.addMenu(_shown(title))
        for form in field.forms:
            shown = f"{CASE_WORDS[Case(form)]} – {forms[form]}"
            self._act(cases, shown, f"{{{field.name}|{form}}}")

    def _add_word(self, menu: QMenu, field: Field) -> None:
        said = f"{{{field.name}|{_AGREED}}}"
        self._act(menu, f"Слово, согласованное с человеком: {_AGREED}", said, _AGREED)

    def _act(self, menu: QMenu, title: str, text: str, chosen: str = "") -> None:
        action = menu.addAction(_shown(title))
        action.triggered.connect(lambda _checked: self._insert(text, chosen))


def _shown(title: str) -> str:
    """A title as a menu wants it: not too long, its ampersands doubled."""
    short = title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…"
    return short.replace("&", "&&")
