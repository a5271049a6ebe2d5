"""What a bank gives its page: rows, and the core's functions on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from ui.card import Somebody

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class BankRow(Somebody, Protocol):
    """A row of a bank."""

    @property
    def sort_key(self) -> str:
        """What surnames are sorted by."""

    @property
    def experience(self) -> int | None:
        """Full years of teaching, where they are known."""

    @property
    def search(self) -> str:
        """The folded text that is searched."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Sheets of consent that are needed and not signed."""

    @property
    def survey_on(self) -> date | None:
        """The day of the latest questionnaire."""

    @property
    def survey_due(self) -> bool:
        """Whether there is none, or it is older than a year."""

    @property
    def archived(self) -> bool:
        """Whether the row lies in the archive."""


R = TypeVar("R", bound=BankRow)


class Bank(Protocol):
    """A module of the core such as ``mentees``; its functions take a session first."""

    @property
    def add(self) -> Callable[..., int]:
        """Put a person into the bank and give the row's key."""

    @property
    def archive(self) -> Callable[..., None]:
        """Put rows into the archive."""

    @property
    def restore(self) -> Callable[..., None]:
        """Bring rows back from the archive."""
