"""The roadmap as a paper: all it says is on its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from mentoring_desktop.papers import roadmap
from ui.issuing.form import IssueForm
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather
    from mentoring_desktop.store import Store

_HINT = "Этапы, сроки и приказ об утверждении берутся со страницы «Дорожная карта»."


class RoadmapForm(IssueForm):
    """Asks nothing."""

    title = "Дорожная карта"
    numbered = False

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(label("secondary", _HINT))

    @override
    def gather(self) -> Gather:
        return lambda session, _order: [roadmap.draft(session)]
