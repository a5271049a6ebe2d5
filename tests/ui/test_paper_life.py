"""A paper's life on the page: signed, published, made known, compared, ended – by keys and menu."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mentoring_desktop import organisation
from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.model.papers import Paper, PaperKind, PaperStatus
from mentoring_desktop.papers import life, pair_order, programme
from mentoring_desktop.papers.register import PaperRow
from mentoring_desktop.people import card
from mentoring_desktop.store import Store
from tests.ui import papers_page
from tests.ui.finding import the
from tests.ui.papers_page import choose_file
from ui.issuing.forms import FORMS
from ui.issuing.window import IssueWindow
from ui.papers import PapersPage, state
from ui.papers.differences import Differences
from ui.papers.questions import CancelPaper, PublishPaper, SignPaper
from ui.papers.readers import Readers
from ui.preview import show_paper
from ui.rows import ROW

ON = date(2022, 3, 25)
"""The day of the demo school's order."""


@pytest.fixture
def page(qtbot: QtBot, demo: Store) -> Iterator[PapersPage]:
    """The page over the demo school's order alone, not signed yet."""
    papers_page.unsign(demo)
    with papers_page.shown(demo, qtbot) as page:
        page.table.selectRow(0)
        yield page


def row(page: PapersPage, at: int = 0) -> PaperRow:
    return page.rows.shown[at]


def sign(page: PapersPage) -> None:
    with page.store.changing("Подписан") as session:
        life.sign(session, row(page).id, "41-а", ON)


def rename(page: PapersPage) -> None:
    """Give the first of those named in the order another post."""
    with page.store.changing("Перевод") as session:
        pair = session.get_one(Paper, row(page).id).pairs[0]
        person = session.get_one(Pair, pair.pair_id).mentor.person
        card.change(session, person.id, "position", "учитель астрономии")


def looked(page: PapersPage, qtbot: QtBot) -> None:
    """Wait until all papers have been looked through."""
    qtbot.waitUntil(lambda: not page.lookout.busy)


def test_f2_asks_for_what_stands_on_the_signed_paper(page: PapersPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    question = the(SignPaper, page)
    assert (question.number.text(), question.day.day) == ("41-а", ON)
    question.accept()
    assert row(page).status is PaperStatus.SIGNED
    assert page.store.undo_title == (
        "Отметить подписанным: Приказ о закреплении пар №\xa041-а от\xa025.03.2022"
    )


def test_a_refused_signature_stays_with_its_sentence(page: PapersPage) -> None:
    page.life.sign()
    question = the(SignPaper, page)
    question.number.clear()
    question.accept()
    assert "Впишите номер" in question.refusal
    assert question.isVisible()
    assert not question.anew.isVisible()
    assert row(page).status is PaperStatus.DRAFT


def test_a_paper_with_an_empty_place_is_made_anew_from_the_refusal(
    page: PapersPage, qtbot: QtBot
) -> None:
    with page.store.changing("Приказ без номера") as session:
        pair = next(each.pair_id for each in pair_order.candidates(session))
        pair_order.issue(session, [pair], "", None)
    page.table.clearSelection()
    page.table.selectRow(0)
    page.life.sign()
    question = the(SignPaper, page)
    assert question.number.text() == "42-а"
    question.accept()
    assert "До какого дня представить программы" in question.refusal
    assert question.anew.isVisible()
    with qtbot.waitSignal(page.said):
        question.anew.click()
    (chosen,) = page.chosen()
    with page.store.reading() as session:
        assert chosen.dated == organisation.today(session)
    assert [each.status for each in page.rows.shown[:2]] == [
        PaperStatus.DRAFT,
        PaperStatus.SUPERSEDED,
    ]


def test_a_paper_approved_by_an_order_is_asked_for_that(page: PapersPage) -> None:
    with page.store.changing("Программа") as session:
        programme.issue(session, 1)
    page.table.clearSelection()
    page.table.selectRow(0)
    page.life.sign()
    question = the(SignPaper, page)
    assert question.number.accessibleName() == "Номер приказа, которым утверждён"


def test_a_signed_paper_is_published(page: PapersPage) -> None:
    assert not page.commands.steps[1].isEnabled()
    sign(page)
    page.commands.steps[1].trigger()
    question = the(PublishPaper, page)
    question.where.clear()
    question.accept()
    assert "где опубликован" in question.refusal
    question.where.setText("стенд в учительской")
    question.accept()
    assert row(page).status is PaperStatus.PUBLISHED
    assert "стенд в учительской" in page.preview.state.toolTip() or page.preview.state.text()


def test_what_nobody_signed_goes_by_delete_and_comes_back(page: PapersPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said) as said:
        QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.rows.shown == []
    assert said.args
    said.args[2]()
    assert row(page).number == "41-а"


def test_a_signed_paper_is_cancelled_with_a_reason(page: PapersPage) -> None:
    sign(page)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    question = the(CancelPaper, page)
    question.accept()
    assert "почему" in question.refusal
    question.reason.setText("приказ № 43")
    question.accept()
    assert row(page).status is PaperStatus.CANCELLED
    assert state.told(row(page)).endswith(": приказ № 43")
    assert not any(step.isEnabled() for step in page.commands.steps if "Лист" not in step.text())


def test_days_of_acquaintance_are_marked_by_keys(page: PapersPage, qtbot: QtBot) -> None:
    sign(page)
    QTest.keyClick(page.table, Qt.Key.Key_F4)
    window = the(Readers, page)
    qtbot.waitUntil(window.isActiveWindow)
    whole = len(window.rows.all)
    QTest.keyClick(window.table, Qt.Key.Key_Space)
    assert row(page).readers == (1, whole)
    assert state.spoken(row(page)) == f"подписан, ознакомлены 1 из {whole}"
    QTest.keyClick(window.table, Qt.Key.Key_Backspace)
    assert row(page).readers == (0, whole)
    window.mark_all()
    assert row(page).readers == (whole, whole)
    assert state.spoken(row(page)) == "подписан"
    assert window.counted.text() == f"Ознакомлены {whole} из {whole}"


def test_acquaintance_before_the_signature_is_refused_in_the_window(page: PapersPage) -> None:
    page.life.read()
    window = the(Readers, page)
    window.mark_all()
    assert window.findChildren(type(window.counted), "refusal")[0].isVisible()
    assert row(page).readers[0] == 0


def test_the_sheet_of_acquaintance_is_shown(page: PapersPage, qtbot: QtBot) -> None:
    page.life.read()
    window = the(Readers, page)
    with qtbot.waitSignal(page.forms_made) as made:
        window.print_sheet()
    assert made.args
    assert made.args[0].title == "Лист ознакомления № 41-а"


def test_a_change_in_the_file_marks_the_paper_by_and_by(page: PapersPage, qtbot: QtBot) -> None:
    looked(page, qtbot)
    assert not row(page).differs
    assert not page.preview.strip.isVisible()
    rename(page)
    qtbot.waitUntil(lambda: row(page).differs)
    assert state.spoken(row(page)) == "составлен, расхождение"
    assert page.preview.strip.isVisible()
    page.store.undo()
    qtbot.waitUntil(lambda: not row(page).differs)
    assert not page.preview.strip.isVisible()


def test_a_draft_that_differs_is_made_anew_from_the_window(page: PapersPage, qtbot: QtBot) -> None:
    rename(page)
    qtbot.waitUntil(lambda: row(page).differs)
    page.preview.strip.button.click()
    window = the(Differences, page)
    shown = [
        [window.table.model().index(at, column).data() for column in range(3)]
        for at in range(window.table.model().rowCount())
    ]
    assert [each[1:] for each in shown] == [["учитель математики", "учитель астрономии"]]
    assert shown[0][0].endswith(": должность")
    window.make_anew()
    assert row(page).number == "41-а"
    assert row(page, 1).status is PaperStatus.SUPERSEDED
    looked(page, qtbot)
    assert not any(each.differs for each in page.rows.shown)


def test_a_signed_order_is_not_written_anew(
    page: PapersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    if PaperKind.D06 not in FORMS:
        monkeypatch.setitem(FORMS, PaperKind.D06, FORMS[PaperKind.D22])
    sign(page)
    rename(page)
    page.life.compare()
    window = the(Differences, page)
    assert "приказ о внесении изменений" in window.words.text()
    _, way = sorted(window.findChildren(QPushButton), key=lambda each: len(each.text()))
    with qtbot.waitSignal(window.wants_order) as wanted:
        way.click()
    assert wanted.args == [PaperKind.D06]
    the(IssueWindow, page).close()


def test_the_window_that_creates_goes_to_what_is_wanted(page: PapersPage) -> None:
    page.create_paper(PaperKind.D22)
    window = the(IssueWindow, page)
    assert window.form
    assert window.list.currentIndex().data(ROW).kind is PaperKind.D22
    window.close()


def test_without_a_difference_the_window_says_so(page: PapersPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    window = the(Differences, page)
    assert window.words.text() == "Документ говорит то же, что и база."
    assert not window.table.isVisible()


def test_what_is_saved_has_gone_to_paper(
    page: PapersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_file(monkeypatch, tmp_path / "приказ.pdf")
    with qtbot.waitSignal(page.said):
        page.out.save()
    assert row(page).status is PaperStatus.PRINTED
    page.store.undo()
    assert row(page).status is PaperStatus.DRAFT


def test_what_its_own_window_saves_has_gone_to_paper(
    page: PapersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_file(monkeypatch, tmp_path / "приказ.pdf")
    window = show_paper(page.store, row(page).id, page)
    qtbot.addWidget(window)
    window.save_paper()
    assert row(page).status is PaperStatus.PRINTED
    window.close()
