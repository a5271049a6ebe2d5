"""What narrows the list of a bank; the archive stands apart from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from ui import narrowing
from ui.bank.parts import R

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ui.narrowing import Facet


class Narrowing(narrowing.Narrowing[R]):
    """The list is either about those in the archive or about those out of it."""

    def __init__(
        self,
        filters: Mapping[str, Callable[[R], bool]],
        facets: Sequence[Facet[R]],
        rows: Callable[[], Iterable[R]],
    ) -> None:
        """Take the chips that are always there, those that may be added, and all the rows."""
        super().__init__("Имя, должность, предмет", rows)
        self.add_filters(filters)
        self.archive = self.add_chip("Архив")
        # The list must not be asked for what it was about before.
        self.archive.toggled.disconnect(self.changed)
        self.archive.toggled.connect(self._turn)
        self.offer(facets)

    @property
    def archived(self) -> bool:
        """Whether the archive is shown."""
        return self.archive.isChecked()

    @override
    def there(self, rows: Sequence[R]) -> Sequence[R]:
        archived = self.archived
        return [row for row in rows if row.archived is archived]

    @override
    def clear(self, *, archived: bool = False) -> None:
        """Show everybody, or everybody in the archive."""
        self.blockSignals(True)
        self.archive.setChecked(archived)
        self.blockSignals(False)
        super().clear()

    def _turn(self) -> None:
        self._found.forget()
        self.changed.emit()
