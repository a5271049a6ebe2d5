"""The small window of one sheet: its days, its term, where it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import consents, organisation
from ui import theme
from ui.card.consent_sheet import ConsentSheet
from ui.growing import GrowingDialog
from ui.labels import label

if TYPE_CHECKING:
    from mentoring_desktop.model.consents import ConsentKind
    from mentoring_desktop.store import Store

WIDTH = 420


class SheetWindow(GrowingDialog):
    """The same fields as on the card; each saves itself."""

    forms_made = Signal(object)

    def __init__(self, store: Store, person_id: int, kind: ConsentKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Согласие")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self._store, self._person_id, self._kind = store, person_id, kind
        self._name = label("secondary")
        self._refusal = label("refusal")
        self._refusal.hide()
        self.sheet = ConsentSheet(store, kind)
        self.sheet.forms_made.connect(self.forms_made)
        closing = QDialogButtonBox.StandardButton.Close
        box = QDialogButtonBox(closing)
        # Enter keeps what is typed, as on the card; it must not close the window.
        box.button(closing).setAutoDefault(False)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.BLOCK)
        for widget in (self._name, self.sheet, self._refusal, box):
            column.addWidget(widget)
        self._fill(afresh=True)
        self.finished.connect(store.watch(lambda _touched: self._fill(afresh=False)))
        self.sheet.setFocus()

    def tell(self, sentence: str) -> None:
        """Show a refusal above the button; an empty sentence takes it away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    @override
    def reject(self) -> None:
        """Close; what is being typed writes itself down first, and stays if it is refused."""
        field = self.focusWidget()
        if field:
            field.clearFocus()
        if not any(each.property("refused") for each in self.findChildren(QWidget)):
            super().reject()

    def _fill(self, *, afresh: bool) -> None:
        with self._store.reading() as session:
            (row,) = consents.rows(session, [self._person_id])
            today = organisation.today(session)
        self._name.setText(row.name.full)
        self.sheet.take(row, row.standings[self._kind], today, afresh=afresh)
