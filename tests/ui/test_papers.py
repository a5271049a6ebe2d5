"""The page «Документы»: the list, the search, opening and saving."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, select

from mentoring_desktop.model.papers import Paper, PaperKind, PaperStatus
from mentoring_desktop.papers import programme
from mentoring_desktop.store import Store
from tests.ui import papers_page
from tests.ui.finding import close, press, the
from tests.ui.papers_page import choose_file, choose_folder, kinds
from ui.issuing.window import IssueWindow
from ui.main_window import MainWindow
from ui.main_window.places import PLACES
from ui.page import Notice
from ui.papers import PapersPage
from ui.settings import Settings

PDF = b"%PDF-"


@pytest.fixture
def page(qtbot: QtBot, demo: Store) -> Iterator[PapersPage]:
    """The page over three papers; the demo school has issued one of them."""
    papers_page.issue(demo)
    with papers_page.shown(demo, qtbot) as page:
        yield page


def test_rows_are_a_proper_table(page: PapersPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.rows)


def test_papers_are_listed_newest_first(page: PapersPage) -> None:
    assert kinds(page) == [
        "Дорожная карта",
        "Программа наставничества",
        "Приказ о закреплении пар",
    ]
    order = [page.rows.index(2, column).data().replace("\u00a0", " ") for column in range(4)]
    assert order[1] == "№ 41-а от 25.03.2022"
    assert "Иванова М.П." in order[2]
    assert order[3] == "подписан, ознакомлены 5 из 8"


def test_a_new_paper_comes_on_top_at_once(page: PapersPage) -> None:
    with page.store.changing("Выпустить") as session:
        programme.issue(session, 2)
    assert kinds(page)[0] == "Программа наставничества"
    assert len(kinds(page)) == 4


@pytest.mark.parametrize("typed", ["41-А", "приказ", "25.03.2022", "закрепл иванова"])
def test_search_narrows_as_one_types(page: PapersPage, typed: str) -> None:
    page.narrowing.search.setText(typed)
    assert kinds(page) == ["Приказ о закреплении пар"]
    assert [row.number for row in page.chosen()] == ["41-а"]
    page.narrowing.search.clear()
    assert len(kinds(page)) == 3


def choose(page: PapersPage, title: str, *values: str) -> None:
    (chip,) = (chip for chip in page.narrowing.lasting if chip.facet.title == title)
    for value in values:
        chip.choose(value)


ALL = ["Дорожная карта", "Программа наставничества", "Приказ о закреплении пар"]


@pytest.mark.parametrize(
    ("title", "values", "found"),
    [
        ("Вид", ["Приказы"], ALL[2:]),
        ("Вид", ["Приказы", "Программы"], ALL[1:]),
        ("Состояние", ["подписан"], ALL[2:]),
        ("Состояние", ["отменён"], []),
        ("Год", ["2022"], ALL),
        ("Год", ["2021"], []),
    ],
)
def test_chips_narrow_by_kind_state_and_year(
    page: PapersPage, title: str, values: list[str], found: list[str]
) -> None:
    choose(page, title, *values)
    assert kinds(page) == found
    assert page.narrowing.narrow
    page.narrowing.clear()
    assert kinds(page) == ALL
    assert not page.narrowing.narrow


def test_a_chip_counts_what_there_is_and_stays_when_it_is_cleared(page: PapersPage) -> None:
    chip = page.narrowing.lasting[0]
    menu = chip.menu()
    said = dict(action.text().split("\t") for action in menu.actions())
    assert said == {"Положение и дорожная карта": "1", "Приказы": "1", "Программы": "1"}
    menu.close()
    assert not chip.close_button.isVisible()
    chip.choose("Приказы")
    chip.close_button.click()
    assert chip.isVisible()
    assert kinds(page) == ALL


def test_a_filter_that_leaves_nothing_says_the_way_out(page: PapersPage) -> None:
    choose(page, "Состояние", "отменён")
    with page.store.changing("Выпустить") as session:
        programme.issue(session, 2)
    assert not page.table.isVisible()
    assert not page.commands.open.isEnabled()
    (button,) = (each for each in page.findChildren(QPushButton) if each.text() == "Показать все")
    button.click()
    assert page.table.isVisible()
    assert len(kinds(page)) == 4


def test_going_to_a_paper_clears_what_hides_it(page: PapersPage) -> None:
    choose(page, "Вид", "Приказы")
    page.choose(next(row.id for row in page.rows.all if row.kind is PaperKind.D03))
    assert [row.kind for row in page.chosen()] == [PaperKind.D03]


def test_a_large_register_is_found_in_and_chosen_whole(qtbot: QtBot, demo: Store) -> None:
    papers_page.issue(demo)
    with demo.changing("Заполнить") as session:
        like = session.scalars(select(Paper).where(Paper.kind == PaperKind.D22)).one()
        session.execute(
            insert(Paper),
            [
                {
                    "cycle_id": like.cycle_id,
                    "kind": like.kind,
                    "status": PaperStatus.DRAFT,
                    "title": like.title,
                    "about": f"Пара {at}",
                    "facts": like.facts,
                    "issued_at": like.issued_at - timedelta(hours=at + 1),
                }
                for at in range(5000)
            ],
        )
    with papers_page.shown(demo, qtbot) as page:
        page.narrowing.search.setText("пара 4999")
        assert [row.about for row in page.rows.shown] == ["Пара 4999"]
        page.narrowing.search.clear()
        page.table.selectAll()
        assert len(page.chosen()) == 5003


def test_nothing_found_leaves_nothing_to_open(page: PapersPage, qtbot: QtBot) -> None:
    page.narrowing.search.setText("нет такого")
    with qtbot.assertNotEmitted(page.paper_made):
        page.open_paper()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_chosen_paper(qtbot: QtBot, page: PapersPage, key: Qt.Key) -> None:
    page.table.selectRow(2)
    with qtbot.waitSignal(page.paper_made) as made:
        qtbot.keyClick(page.table, key)
    assert made.args == [page.rows.shown[2].id]


def test_double_click_opens_a_paper(qtbot: QtBot, page: PapersPage) -> None:
    at = page.table.visualRect(page.rows.index(1, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(page.paper_made) as made:
        qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert made.args == [page.rows.shown[1].id]


def test_ctrl_s_saves_the_chosen_paper(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_file(monkeypatch, tmp_path / "карта")
    page.table.selectRow(0)
    with qtbot.waitSignal(page.said) as said:
        qtbot.keyClick(page.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "карта.pdf").read_bytes().startswith(PDF)
    assert said.args is not None
    assert said.args[:2] == ["Сохранено: карта.pdf", "Открыть папку"]


def test_in_the_window_ctrl_s_saves_the_paper_wherever_the_keyboard_is_on_the_page(
    qtbot: QtBot, demo: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = MainWindow(demo, Settings(tmp_path / "settings.ini"))
    with qtbot.waitActive(window):
        window.show()
    window.go([place.name for place in PLACES].index("papers"))
    page = window.page
    assert isinstance(page, PapersPage)
    for number, place in enumerate((page.table, page.preview.pages, page.narrowing.search)):
        choose_file(monkeypatch, tmp_path / f"приказ {number}")
        place.setFocus()
        with qtbot.waitSignal(page.said):
            press(place, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        assert (tmp_path / f"приказ {number}.pdf").exists()
    press(page.table, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.preview.pages.zoom == pytest.approx(1)
    close(window, qtbot)


def test_the_chosen_papers_are_saved_as_word(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_file(monkeypatch, tmp_path / "карта")
    choose_folder(monkeypatch, tmp_path)
    page.table.selectRow(0)
    with qtbot.waitSignal(page.said) as said:
        page.commands.word.trigger()
    assert said.args is not None
    assert said.args[:2] == ["Сохранено: карта.docx", "Открыть папку"]
    assert page.rows.shown[0].status is PaperStatus.PRINTED
    page.table.selectAll()
    with qtbot.waitSignal(page.said):
        page.commands.word.trigger()
    assert len(list(tmp_path.glob("*.docx"))) == 1 + 3


def test_a_closed_window_of_choice_saves_nothing(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_file(monkeypatch, None)
    with qtbot.assertNotEmitted(page.said):
        page.out.save()


def test_several_papers_go_into_one_folder_and_replace_nothing(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_folder(monkeypatch, tmp_path)
    page.table.selectAll()
    for _ in range(2):
        with qtbot.waitSignal(page.said):
            page.out.save()
    saved = sorted(file.name for file in tmp_path.iterdir())
    assert len(saved) == 6
    assert sum(name.endswith(" (2).pdf") for name in saved) == 3


def test_a_refusal_of_the_disk_is_told_on_the_page(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_file(monkeypatch, tmp_path / "Флешка" / "карта.pdf")
    page.out.save()
    qtbot.waitUntil(lambda: "папки «Флешка» больше нет" in the(Notice, page).sentence)


def test_an_empty_register_says_where_papers_come_from(qtbot: QtBot, school: Store) -> None:
    with papers_page.shown(school, qtbot) as page:
        assert not page.table.isVisible()
        assert page.empty.isVisible()
        assert "какие нужны сейчас" in page.empty.text.text()
        assert page.texts.isVisible(), "the Положение is worded before the first paper"
        page.empty.button.click()
        the(IssueWindow, page).issue()
        assert page.table.isVisible()
        assert {row.kind for row in page.rows.all} == {PaperKind.D01, PaperKind.D02, PaperKind.D03}
