"""Programmes of pairs as papers: for which pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.papers import packs, programme
from ui import theme
from ui.issuing.form import IssueForm
from ui.issuing.ticks import Ticks
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather, Issue
    from mentoring_desktop.store import Store

_HINT = "Программа составляется по запросам наставляемого, у каждой пары своя."


class ProgrammeForm(IssueForm):
    """Asks for the pairs; at first those that need a programme now are ticked, or lack one."""

    title = "Программы наставничества"
    numbered = False

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        with store.reading() as session:
            lacking = {pair.id for pair in packs.without_programme(session)}
            pairs = [(pair.id, pair.name) for pair in packs.pairs(session)]
        self.pairs = Ticks("Пары")
        self.pairs.offer(pairs, asked.get("pair_ids", lacking))
        self.pairs.changed.connect(self.changed)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.PAD)
        lines.addWidget(label("secondary", _HINT))
        lines.addWidget(self.pairs)

    @override
    def gather(self) -> Gather:
        chosen = self.pairs.ticked
        if not chosen:
            raise MentoringError("Отметьте хотя бы одну пару, для которой нужна программа.")
        return lambda session, _order: [programme.draft(session, pair_id) for pair_id in chosen]

    @override
    def issue(self) -> Issue:
        self.gather()
        chosen = self.pairs.ticked
        return lambda session, _order: [programme.issue(session, pair_id) for pair_id in chosen]
