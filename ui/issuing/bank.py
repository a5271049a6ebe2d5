"""The registers of both banks as papers: whom they list, and who is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.papers import banks
from ui.issuing.form import IssueForm
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather
    from mentoring_desktop.store import Store

_ALL = "В реестр войдут все, кто есть в банке и согласен на обработку данных."


class _BankForm(IssueForm):
    kind: PaperKind
    numbered = False

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        with store.reading() as session:
            unlawful = banks.unlawful(session, self.kind)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(label("secondary", unlawful or _ALL))

    @override
    def gather(self) -> Gather:
        return lambda session, _order: [banks.draft(session, self.kind)]


class MentorBankForm(_BankForm):
    """Asks nothing."""

    title, kind = PaperKind.D18.value, PaperKind.D18


class MenteeBankForm(_BankForm):
    """Asks nothing."""

    title, kind = PaperKind.D19.value, PaperKind.D19
