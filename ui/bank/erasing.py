"""The window that tells what an erasure takes and what stays, and asks for the surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop.language import Case
from mentoring_desktop.language.folding import fold
from mentoring_desktop.people import erasure
from ui import theme
from ui.labels import label
from ui.news import telling
from ui.preview.saving import busy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentoring_desktop.people.erasure import Plan
    from mentoring_desktop.store import Store

SIZE = (560, 660)
FOR_GOOD = (
    "Стереть – значит навсегда: Ctrl+Z не вернёт ни этих данных, ни того, что сделано раньше. "
    "Так поступают, когда цель обработки достигнута или согласие отозвано (152-ФЗ, статья 21)."
)
BESIDE = (
    "Копий файла, сделанных раньше, программа не меняет: удалите их сами. "
    "Сроки хранения сверьте с номенклатурой дел школы. Если о человеке написано не по имени, "
    "а иначе, в примечаниях и результатах других людей, поправьте это сами."
)


class EraseWindow(QDialog):
    """Nothing is erased before the surname is typed; Enter and Esc leave everything as it is."""

    erased = Signal()

    def __init__(self, store: Store, person_id: int, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Стереть данные: {plan.name.short}")
        self._store, self._person_id = store, person_id
        self._surname = fold(plan.name.last)
        self.typed = QLineEdit(placeholderText=plan.name.last)
        self.typed.setAccessibleName("Фамилия для подтверждения")
        self.typed.textChanged.connect(self._allow)
        self.refusal = label("refusal")
        self.refusal.hide()
        self.erasing = QPushButton("Стереть безвозвратно", autoDefault=False)
        self.erasing.setProperty("danger", True)
        self.erasing.clicked.connect(self.erase)
        self._lay_out(plan)
        self._allow()
        self.resize(*SIZE)

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def erase(self) -> None:
        """Erase, write the file anew, and close."""
        with telling(self), busy():
            with self._store.changing(erasure.ACTION, undoable=False) as session:
                erasure.erase(session, self._person_id)
            self.erased.emit()
            self.accept()

    def _allow(self) -> None:
        self.erasing.setEnabled(fold(self.typed.text()) == self._surname)

    def _lay_out(self, plan: Plan) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.PAD)
        column.addWidget(_told(plan), 1)
        whose = plan.name.full_in(Case.GEN)
        column.addWidget(label("secondary", f"Чтобы стереть данные {whose}, впишите фамилию:"))
        column.addWidget(self.typed)
        column.addWidget(self.refusal)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        box.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        box.addButton(self.erasing, QDialogButtonBox.ButtonRole.DestructiveRole)
        box.rejected.connect(self.reject)
        column.addWidget(box)


def _told(plan: Plan) -> QScrollArea:
    """Put all of the plan into one text that scrolls."""
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, theme.GAP, 0)
    column.setSpacing(theme.STEP)
    column.addWidget(label("", FOR_GOOD))
    for heading, lines in (
        ("Будет стёрто", plan.goes),
        ("Черновики, которые никто не подписывал, будут удалены", plan.drafts),
        ("Останется, потому что так велит закон", plan.stays),
    ):
        _add(column, heading, lines)
    column.addSpacing(theme.GAP)
    column.addWidget(label("secondary", BESIDE))
    column.addStretch(1)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(content)
    area.setAccessibleName("Что будет стёрто и что останется")
    return area


def _add(column: QVBoxLayout, heading: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    if shown:
        column.addSpacing(theme.GAP)
        column.addWidget(label("heading", heading))
    for line in shown:
        column.addWidget(label("", f"– {line}"))
