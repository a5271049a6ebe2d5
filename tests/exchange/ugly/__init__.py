"""Files of every ugliness a school may bring, made by code, with what must come of each."""

from tests.exchange.ugly.books import BOOKS
from tests.exchange.ugly.case import BOOK, HEADING, PEOPLE, TEXT, Ugly
from tests.exchange.ugly.hostile import HOSTILE
from tests.exchange.ugly.old_books import OLD_BOOKS
from tests.exchange.ugly.texts import TEXTS
from tests.exchange.ugly.wrong_kinds import WRONG_KINDS

__all__ = ["BOOK", "HEADING", "HOSTILE", "PEOPLE", "TEXT", "UGLY", "Ugly"]

UGLY = [*BOOKS, *OLD_BOOKS, *TEXTS, *WRONG_KINDS, *HOSTILE]
