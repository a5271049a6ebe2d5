"""The section «Согласия» of the card, and printing them from the list of a bank."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from mentoring_desktop import consents, mentees
from mentoring_desktop.consents import State
from mentoring_desktop.model.consents import ConsentKind
from tests import make
from tests.ui.finding import let_go_out, the
from ui.card import ConsentsSection
from ui.mentees import MenteesPage
from ui.page import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.consents import Standing
    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.store import Store
    from ui.card.consent_sheet import ConsentSheet
    from ui.fields import LineField

PDN, DISTRIBUTION, MENTORING, PARTICIPATION = ConsentKind
WHO = "Ёлкина\u00a0А.С."


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """The bank with Ёлкина on the card; she has signed the use of her data only."""
    with school.changing("Завести людей") as session:
        make.mentee(
            session, "Ёлкина", first="Алёна", middle="Сергеевна", consents=(ConsentKind.PDN,)
        )
        make.mentee(session, "Яшина")
    page = MenteesPage(school)
    qtbot.addWidget(page)
    page.forms_made.connect(lambda forms: let_go_out(school, forms))
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    page.card.turn_to("Согласия")
    yield page
    stop()


def section(page: MenteesPage) -> ConsentsSection[MenteeRow]:
    found = page.card.sections["Согласия"]
    assert isinstance(found, ConsentsSection)
    return found


def sheet(page: MenteesPage, kind: ConsentKind) -> ConsentSheet:
    return section(page).sheets[kind]


def standing(page: MenteesPage, kind: ConsentKind) -> Standing:
    with page.store.reading() as session:
        person = mentees.rows(session)[0].person_id
        (row,) = consents.rows(session, [person])
    return row.standings[kind]


def write(field: LineField[Any], text: str) -> None:
    field.editor.setFocus()
    field.editor.selectAll()
    field.editor.insert(text)
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


def test_all_kinds_are_there_and_what_is_needed_stands_above(page: MenteesPage) -> None:
    assert list(section(page).sheets) == [PDN, PARTICIPATION, DISTRIBUTION, MENTORING]
    assert sheet(page, MENTORING).state.text() == "не нужно"
    assert not sheet(page, MENTORING).day.isVisible()


def test_a_consent_is_signed_today_and_withdrawn_and_that_is_done(page: MenteesPage) -> None:
    shown = sheet(page, PARTICIPATION)
    assert shown.state.text() == "нет"
    shown.signing.click()
    assert standing(page, PARTICIPATION).state is State.SIGNED
    assert page.store.undo_title == f"Отметить подписанным («участие в программе»): {WHO}"
    assert shown.day.editor.text() == "01.10.2026"
    assert shown.fields["valid_to"].editor.text() == "31.05.2027"
    assert not page.rows.shown[0].missing
    shown.withdrawing.click()
    assert shown.state.text() == "исполнить до 06.10"
    assert page.rows.shown[0].missing == (consents.SHORT[PARTICIPATION],)
    shown.executing.click()
    assert shown.fields["executed_on"].editor.text() == "01.10.2026"
    assert shown.state.text() == "отозвано 01.10"


def test_a_new_signature_leaves_the_old_sheet_in_the_line_of_history(page: MenteesPage) -> None:
    shown = sheet(page, PARTICIPATION)
    shown.signing.click()
    shown.withdrawing.click()
    shown.executing.click()
    shown.signing.click()
    assert shown.history.text() == (
        "Раньше: подписано 01.10.2026, срок до 31.05.2027, отозвано 01.10.2026, "
        "отзыв исполнен 01.10.2026"
    )


def test_a_day_is_typed_and_an_absurd_one_refused_beside_it(page: MenteesPage) -> None:
    shown = sheet(page, PARTICIPATION)
    write(shown.day, "02.10.2026")
    assert "завтрашним" in shown.day.refusal
    write(shown.day, "28.09.2026")
    found = standing(page, PARTICIPATION).sheet
    assert found
    assert found.signed_on == date(2026, 9, 28)
    write(shown.day, "")
    assert "снимите отметку" in shown.day.refusal
    write(shown.fields["valid_to"], "01.09.2026")
    assert "раньше оно не кончится" in shown.fields["valid_to"].refusal


def test_a_mark_made_by_a_slip_is_taken_back(page: MenteesPage) -> None:
    shown = sheet(page, PDN)
    shown.take_back.trigger()
    assert standing(page, PDN).state is State.NONE
    page.store.undo()
    assert standing(page, PDN).state is State.SIGNED


def test_another_person_ends_what_was_refused(page: MenteesPage) -> None:
    write(sheet(page, PDN).day, "вчера")
    assert sheet(page, PDN).day.refusal
    page.table.selectRow(1)
    assert sheet(page, PDN).day.refusal == ""
    assert sheet(page, PDN).day.editor.text() == "01.10.2026"


def test_a_sheet_is_printed_from_the_card(page: MenteesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.forms_made) as made:
        sheet(page, PARTICIPATION).printing.click()
    assert made.args
    assert [code for code, _ in made.args[0].papers] == ["D10"]
    assert page.store.undo_title == f"Напечатать согласия: {WHO}"
    assert sheet(page, PARTICIPATION).state.text() == "напечатано 01.10"
    with qtbot.waitSignal(page.forms_made) as made:
        sheet(page, PDN).print_withdrawal.trigger()
    assert made.args
    assert [code for code, _ in made.args[0].papers] == ["D13"]


def test_a_scan_is_chosen_shown_and_saved_again(
    page: MenteesPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scan, copy = tmp_path / "согласие.pdf", tmp_path / "копия.pdf"
    scan.write_bytes(b"%PDF-1")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scan), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    shown = sheet(page, PDN)
    assert not shown.save_scan.isEnabled()
    shown.attach.trigger()
    assert shown.scan.text() == "Скан: согласие.pdf"
    opened: list[bytes] = []

    def view(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()).read_bytes())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", view)
    shown.scan.click()
    assert opened == [b"%PDF-1"]
    shown.save_scan.trigger()
    assert copy.read_bytes() == b"%PDF-1"
    page.store.undo()
    assert not shown.scan.isVisible()


def test_a_scan_is_dropped_onto_its_sheet(page: MenteesPage, tmp_path: Path) -> None:
    scan = tmp_path / "лист.jpg"
    scan.write_bytes(b"\xff\xd8\xff")
    drop(sheet(page, PDN), scan)
    assert sheet(page, PDN).scan.text() == "Скан: лист.jpg"
    drop(sheet(page, PARTICIPATION), scan)
    assert not sheet(page, PARTICIPATION).scan.isVisible(), "nothing is signed there"


def drop(target: ConsentSheet, file: Path) -> None:
    load = QMimeData()
    load.setUrls([QUrl.fromLocalFile(str(file))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, load, left, none)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPoint(5, 5), copy, load, left, none))


def test_a_scan_that_cannot_be_read_is_refused(page: MenteesPage, tmp_path: Path) -> None:
    sheet(page, PDN).keep_scan(tmp_path / "нет такого.pdf")
    assert "не читается" in sheet(page, PDN).day.refusal


def test_every_button_can_be_named_aloud(page: MenteesPage) -> None:
    for button in section(page).findChildren(QPushButton):
        assert button.accessibleName()


def test_a_bank_prints_what_the_chosen_lack(page: MenteesPage, qtbot: QtBot) -> None:
    page.table.selectAll()
    with qtbot.waitSignal(page.forms_made) as made:
        page.commands.consents.trigger()
    assert made.args
    assert [code for code, _ in made.args[0].papers] == ["D10"]
    with qtbot.waitSignal(page.forms_made):
        page.commands.consents.trigger()
    page.table.clearSelection()
    page.table.selectRow(1)
    page.commands.consents.trigger()
    assert "Печатать нечего" in the(Notice, page).sentence
