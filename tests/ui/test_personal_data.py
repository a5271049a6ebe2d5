"""The extract of a person's data and their erasure: told before, asked for, done for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mentoring_desktop import mentees, mentors, new_school
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.store import Store
from tests import make
from tests.ui.finding import the
from ui.bank.erasing import EraseWindow
from ui.mentees import MenteesPage
from ui.page import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """The archive of mentees with Ёлкина in it; Яшина is not archived."""
    with school.changing("Завести людей") as session:
        archived = make.mentee(session, "Ёлкина")
        make.mentee(session, "Яшина")
        mentees.archive(session, [archived])
    page = MenteesPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    page.activateWindow()
    page.narrowing.archive.click()
    yield page
    stop()


def person(page: MenteesPage) -> int:
    row = page.table.current()
    assert row is not None
    return row.person_id


def asked(page: MenteesPage) -> EraseWindow:
    page.commands.erase.trigger()
    return the(EraseWindow, page)


def test_the_extract_is_shown_as_a_form(page: MenteesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.forms_made) as made:
        page.commands.extract.trigger()
    assert made.args is not None
    (forms,) = made.args
    assert isinstance(forms, Forms)
    assert forms.title == "Выписка: Ёлкина\u00a0М.П."
    assert forms.pdf().startswith(b"%PDF")


def test_only_who_is_in_the_archive_is_offered_to_be_erased(page: MenteesPage) -> None:
    assert page.commands.erase.isVisible()
    page.narrowing.archive.click()
    assert not page.commands.erase.isVisible()
    assert page.commands.extract.isVisible()


def test_the_window_tells_what_goes_and_what_stays(page: MenteesPage) -> None:
    window = asked(page)
    told = "\n".join(each.text() for each in window.findChildren(QLabel))
    for words in (
        "Будет стёрто",
        "Останется",
        "лист согласия на бумаге",
        "навсегда",
        "Копий файла",
    ):
        assert words in told
    window.close()


def test_nothing_is_erased_without_the_surname(page: MenteesPage) -> None:
    key, window = person(page), asked(page)
    for text in ("", "Ёлк", "Яшина"):
        window.typed.setText(text)
        assert not window.erasing.isEnabled()
    QTest.keyClick(window.typed, Qt.Key.Key_Return)
    with page.store.reading() as session:
        assert session.get_one(Person, key).last_name == "Ёлкина"


def test_the_surname_typed_erases_for_good(page: MenteesPage, qtbot: QtBot) -> None:
    key, window = person(page), asked(page)
    window.typed.setText("елкина")
    with qtbot.waitSignal(page.said) as said:
        window.erasing.click()
    assert said.args is not None
    assert said.args[:2] == ["Данные стёрты, файл переписан начисто", ""]
    with page.store.reading() as session:
        assert session.get_one(Person, key).erased_on == make.TODAY
    assert page.store.undo_title is None
    assert [row.name.last for row in page.rows.all] == ["Яшина"]


def test_a_full_disk_is_told_though_the_data_are_gone(tmp_path: Path, qtbot: QtBot) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    path = tmp_path / "школа.mentoring"
    store = Store.create(path)
    with store.changing("Завести людей") as session:
        new_school.set_up(session, make.school_entry())
        make.live_on(session, make.TODAY)
        mentees.archive(session, [make.mentee(session, "Ёлкина")])
    page = MenteesPage(store)
    qtbot.addWidget(page)
    page.show()
    page.narrowing.archive.click()
    window = asked(page)
    window.typed.setText("Ёлкина")
    # Watchers hear of the erasure when it is committed, before the file is written anew.
    store.watch(lambda _: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1])))
    try:
        window.erasing.click()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "Диск не отвечает" in the(Notice, page).sentence
    assert "Ёлкин".encode() not in path.read_bytes()
    store.compact()
    store.close()
    again = Store.open(path)
    with again.reading() as session:
        assert [each.last_name for each in session.query(Person) if each.erased_on] == [
            "Удалённый человек 1"
        ]
    again.close()


def test_who_is_still_a_mentor_is_refused_in_a_sentence(page: MenteesPage) -> None:
    key = person(page)
    with page.store.changing("И наставник") as session:
        mentors.add(session, key)
    page.commands.erase.trigger()
    assert page.findChild(EraseWindow) is None
    assert "не в архиве" in the(Notice, page).sentence
