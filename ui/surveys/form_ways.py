"""The ways the sheet of an online form gets into the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from ui.importing.ways_in import Ways
from ui.surveys import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.exchange.sheets import Sheet
    from mentoring_desktop.model.surveys import SurveyKind
    from ui.page import Page


class FormWays(Ways):
    """Opens the window in which the answers of a form are looked through."""

    asking = "Загрузить ответы из формы"

    def __init__(self, page: Page, kind: SurveyKind) -> None:
        """Take the page of those who answered, and the questionnaire."""
        super().__init__(page)
        self._kind = kind

    @override
    def show(self, name: str, found: Sequence[Sheet]) -> None:
        # Forms are brought in seldom, and what understands them is slow to load.
        from ui.surveys.form_window import FormWindow  # noqa: PLC0415

        window = FormWindow(self._page.store, self._kind, found, self._page)
        window.setWindowTitle(f"Ответы из формы: {name}")
        window.kept.connect(lambda count, title: self._page.say_done(kept(count), title))
        window.open()
