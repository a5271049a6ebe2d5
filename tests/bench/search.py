"""From a letter typed into the search to the narrowed list, in a bank larger than any school's."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication
from sqlalchemy import insert

from mentoring_desktop import new_school
from mentoring_desktop.language import Gender
from mentoring_desktop.language.folding import fold, sort_key
from mentoring_desktop.model.people import Mentee, Person
from mentoring_desktop.store import Store
from tests import make
from tests.bench.line import milliseconds, tell
from ui import program, theme
from ui.mentees import MenteesPage

LARGE, SMALL = 100_000, 10_000
SURNAMES = ("Ёлкин", "Петров", "Смирнов", "Кузнецов", "Белкин", "Волков", "Орлов", "Зуев")
TYPED = "елкин5"
ROUNDS = 9


def run() -> None:
    """Type a surname letter by letter, each letter beside a search of the bare texts."""
    theme.apply(program.application(), dark=False)
    with _page(LARGE) as large, _page(SMALL) as small:
        texts = [row.search for row in large.rows.all]
        values, floors, smaller = [], [], []
        for number in range(ROUNDS + 1):
            for end in range(1, len(TYPED) + 1):
                floor = milliseconds(partial(_bare, texts, TYPED[:end]))
                value, less = (_type(page, TYPED[end - 1]) for page in (large, small))
                if number:
                    values.append(value)
                    floors.append(floor)
                    smaller.append(less)
            for page in (large, small):
                page.narrowing.search.clear()
                QApplication.processEvents()
    tell("search: a letter to the list of 100,000", values, floors, "≤ 1.5")
    tell("  of that beside a list of 10,000", values, smaller, "≤ 12")


def _bare(texts: list[str], word: str) -> list[str]:
    return [text for text in texts if word in text]


def _type(page: MenteesPage, letter: str) -> float:
    took = milliseconds(partial(page.narrowing.search.insert, letter))
    QApplication.processEvents()
    assert page.rows.shown
    return took


@contextmanager
def _page(size: int) -> Iterator[MenteesPage]:
    """Show the bank of a school of so many mentees."""
    store = Store.in_memory()
    with store.changing("Создать базу школы") as session:
        new_school.set_up(session, make.school_entry())
        people = [_person(number) for number in range(size)]
        session.execute(insert(Person), people)
        session.execute(
            insert(Mentee), [{"person_id": one["id"], "joined_on": make.TODAY} for one in people]
        )
    page = MenteesPage(store)
    page.resize(1190, 720)
    page.show()
    QApplication.processEvents()
    yield page
    page.close()
    store.close()


def _person(number: int) -> dict[str, Any]:
    name = f"{SURNAMES[number % len(SURNAMES)]}{number}", "Сергей", "Петрович"
    said = (*name, "учитель математики")
    return {
        "id": 1000 + number,
        **dict(zip(("last_name", "first_name", "middle_name", "position"), said, strict=True)),
        "gender": Gender.MALE,
        "search": fold(" ".join(said)),
        "sort_key": sort_key(" ".join(name)),
    }
