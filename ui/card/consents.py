"""The section «Согласия»: all four kinds of one person, what is needed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from mentoring_desktop import consents, organisation
from mentoring_desktop.model.consents import ConsentKind
from ui import theme
from ui.card.consent_sheet import ConsentSheet
from ui.card.section import R, ReadingSection, scrolled_column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentoring_desktop.store import Store


class ConsentsSection(ReadingSection[R]):
    """A sheet below a sheet."""

    def __init__(self, store: Store, needed: Iterable[ConsentKind]) -> None:
        """Take the kinds that this part in mentoring needs: they stand above the others."""
        super().__init__(store)
        order = dict.fromkeys((*needed, *ConsentKind))
        self.sheets = {kind: ConsentSheet(store, kind) for kind in order}
        self.setFocusProxy(next(iter(self.sheets.values())))
        column = scrolled_column(self, theme.EDGE)
        for sheet in self.sheets.values():
            sheet.forms_made.connect(self.forms_made)
            column.addWidget(sheet)
        column.addStretch(1)

    @override
    def fill(self, *, afresh: bool) -> None:
        with self.store.reading() as session:
            (row,) = consents.rows(session, [self.person.id])
            today = organisation.today(session)
        for kind, sheet in self.sheets.items():
            sheet.take(row, row.standings[kind], today, afresh=afresh)

    @override
    def forget(self) -> None:
        for sheet in self.sheets.values():
            sheet.forget()
