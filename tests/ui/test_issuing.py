"""«Создать документ»: what is due stands first, the pages follow the answers, one action issues."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mentoring_desktop import pairs
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import numbers, register
from mentoring_desktop.papers.due import Due
from mentoring_desktop.store import Store
from tests import make
from tests.dumps import dump
from tests.ui.finding import the
from ui.issuing.catalogue import Catalogue, Heading
from ui.issuing.numbering import Numbering
from ui.issuing.people_choice import PeopleChoice
from ui.issuing.ticks import Ticks
from ui.issuing.window import IssueWindow
from ui.page import Notice
from ui.papers import PapersPage
from ui.rows import ROW


@pytest.fixture
def page(qtbot: QtBot, demo: Store) -> Iterator[PapersPage]:
    page = PapersPage(demo)
    qtbot.addWidget(page)
    stop = demo.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


@pytest.fixture
def window(page: PapersPage) -> IssueWindow:
    """The window as the page's button opens it, on a wide screen."""
    page.commands.create.trigger()
    window = the(IssueWindow, page)
    window.resize(1240, 700)
    window.pages.show()
    return window


def choose(window: IssueWindow, kind: PaperKind) -> None:
    """Choose the blank form of a paper in the catalogue."""
    rows = window.catalogue.shown
    last = max(at for at, row in enumerate(rows) if isinstance(row, Due) and row.kind is kind)
    window.list.setCurrentIndex(window.catalogue.index(last, 0))


def test_the_catalogue_is_a_proper_list(window: IssueWindow, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(window.catalogue)


def test_headings_cannot_be_chosen_and_what_is_due_stands_first() -> None:
    due = Due(kind=PaperKind.D03, title="Дорожная карта", why="Её ещё нет", asked={"at": 1})
    rows = Catalogue([due])
    assert [rows.shown[0], rows.shown[1]] == [Heading("Нужно сейчас"), due]
    assert rows.first() == rows.index(1, 0)
    assert rows.flags(rows.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    blank = Catalogue([])
    assert blank.shown[0] == Heading("Сейчас ничего не нужно")
    assert blank.first() == blank.index(2, 0)


def test_looking_writes_nothing(window: IssueWindow, qtbot: QtBot, demo: Store) -> None:
    before = dump(demo)
    choose(window, PaperKind.D03)
    qtbot.waitUntil(lambda: window.pages.pages.count == 1)
    assert dump(demo) == before


def test_a_paper_is_issued_in_one_action_and_chosen_in_the_register(
    window: IssueWindow, page: PapersPage, demo: Store
) -> None:
    choose(window, PaperKind.D03)
    window.issue()
    assert [row.kind for row in page.chosen()] == [PaperKind.D03]
    assert demo.undo_title == "Составить: Дорожная карта"
    demo.undo()
    with demo.reading() as session:
        assert PaperKind.D03 not in [row.kind for row in register.rows(session)]


def test_programmes_of_the_ticked_pairs_are_issued_together(
    window: IssueWindow, page: PapersPage
) -> None:
    choose(window, PaperKind.D22)
    pairs = the(Ticks, window).ticked
    assert pairs
    window.issue()
    assert [row.kind for row in [*page.rows.all][: len(pairs)]] == [PaperKind.D22] * len(pairs)


def test_what_is_not_answered_is_said_in_place_of_the_pages(
    window: IssueWindow, qtbot: QtBot
) -> None:
    choose(window, PaperKind.D22)
    ticks = the(Ticks, window)
    for key in ticks.ticked:
        ticks.tick(key, on=False)
    qtbot.waitUntil(lambda: window.pages.sentence.startswith("Отметьте хотя бы одну пару"))
    window.issue()
    assert the(Notice, window).sentence.startswith("Отметьте хотя бы одну пару")


def test_number_and_date_are_proposed_or_left_to_the_hand(qtbot: QtBot, demo: Store) -> None:
    with demo.reading() as session:
        numbering = Numbering(numbers.next_number(session), register.rows(session)[0].dated)  # type: ignore[arg-type]
    qtbot.addWidget(numbering)
    assert (numbering.order.number, numbering.order.day is None) == ("42-а", False)
    with qtbot.waitSignal(numbering.changed):
        numbering.by_hand.setChecked(True)
    assert (numbering.order.number, numbering.order.day) == ("", None)
    assert not numbering.number.isEnabled()


@pytest.mark.parametrize(
    "kind", [PaperKind.D05, PaperKind.D07, PaperKind.D08, PaperKind.D14, PaperKind.D22]
)
def test_what_is_undone_behind_the_window_is_not_asked_for_any_more(
    kind: PaperKind, page: PapersPage, demo: Store
) -> None:
    with demo.changing("Внести и закрепить") as session:
        keys = pairs.form(session, make.mentor(session, "Ветрова"), [make.mentee(session, "Яр")])
    page.commands.create.trigger()
    window = the(IssueWindow, page)
    choose(window, kind)
    for ticks in window.findChildren(Ticks):
        ticks.tick(keys[0])
    for choice in window.findChildren(PeopleChoice):
        choice.all.click()
    demo.undo()
    assert the(Notice, window).sentence.startswith("Пока окно было открыто")
    assert window.list.currentIndex().data(ROW).kind is kind
    assert not any("Ветрова" in str(row) for row in window.catalogue.shown)
    window.issue()
    with demo.reading() as session:
        assert not any("Ветрова" in row.about for row in register.rows(session))


def test_a_name_corrected_behind_the_window_comes_into_the_pages(
    window: IssueWindow, qtbot: QtBot, demo: Store
) -> None:
    choose(window, PaperKind.D22)
    form = window.form
    qtbot.waitUntil(lambda: window.pages.is_shown)
    with demo.changing("Поправить") as session:
        session.get_one(Person, 1).first_name = "Любава"
    qtbot.waitUntil(lambda: not window.pages.is_shown)
    qtbot.waitUntil(lambda: window.pages.is_shown)
    assert window.form is form


def test_no_slip_of_the_year_breaks_the_pages(window: IssueWindow, qtbot: QtBot) -> None:
    choose(window, PaperKind.D05)
    for ticks in window.findChildren(Ticks):
        ticks.tick(1)
    numbering = the(Numbering, window)
    numbering.by_hand.setChecked(False)
    numbering.day.setDate(QDate(9999, 12, 31))
    assert numbering.day.day.year < 3000
    qtbot.waitUntil(lambda: window.pages.is_shown or bool(window.pages.sentence))
