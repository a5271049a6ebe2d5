"""Who accepted the Положение and who agreed with it, by which protocols."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentoring_desktop.papers import regulation
from ui import theme
from ui.fields import date_field, text_field
from ui.labels import label

if TYPE_CHECKING:
    from mentoring_desktop.papers.regulation import Edition
    from mentoring_desktop.store import Store
    from ui.fields import Field

_LABEL = 150
_FIELDS: tuple[tuple[str, Any, str, str], ...] = (
    ("council", text_field, "Кто принял", "кто принял Положение"),
    ("council_number", text_field, "Протокол №", "номер протокола"),
    ("council_on", date_field, "Дата протокола", "дату протокола"),
    ("union_head", text_field, "Председатель", "председателя профсоюза"),
    ("union_number", text_field, "Протокол №", "номер протокола профсоюза"),
    ("union_on", date_field, "Дата протокола", "дату протокола профсоюза"),
)
"""The core's name of a field, what makes it, its label, and what is changed."""

_COUNCIL = "Печатается в грифе «ПРИНЯТО». Пока протокола нет, для номера и даты остаётся место."
_UNION = (
    "Печатается в грифе «СОГЛАСОВАНО»: впишите инициалы и фамилию председателя первичной "
    "профсоюзной организации. Если профсоюза нет, оставьте поле пустым."
)


class AcceptanceTab(QWidget):
    """Every field saves itself."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._shown: int | None = None
        self.fields: dict[str, Field[Any]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for name, make, title, what in _FIELDS:
            if name in ("council", "union_head"):
                union = name == "union_head"
                column.addSpacing(theme.PAD * union)
                column.addWidget(label("heading", "Профсоюз" if union else "Принятие"))
                column.addWidget(label("hint", _UNION if union else _COUNCIL))
            field = make(title, partial(self._write, name, f"Изменить {what}"))
            field.label.setFixedWidth(_LABEL)
            self.fields[name] = field
            column.addWidget(field)
        column.addStretch(1)
        self.setFocusProxy(self.fields["council"])

    def take(self, edition: Edition) -> None:
        """Show a version; a signed one is only looked at."""
        afresh, self._shown = edition.id != self._shown, edition.id
        for name, field in self.fields.items():
            field.take(getattr(edition, name), afresh=afresh)
            field.setEnabled(not edition.locked)

    def _write(self, name: str, deed: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
        with self._store.changing(deed) as session:
            regulation.change(session, name, value)
