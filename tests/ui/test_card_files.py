"""The section «Файлы»: dropped, listed, opened by what they are, saved, taken away and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from mentoring_desktop import attachments
from tests import make
from ui import opened_files
from ui.card import FilesSection
from ui.card.file_list import size_in_words
from ui.mentees import MenteesPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.store import Store

PDF = b"%PDF-1.4" + bytes(3000)


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """The card of Ёлкина open at her files; Яшина below her."""
    with school.changing("Завести людей") as session:
        make.mentee(session, "Ёлкина")
        make.mentee(session, "Яшина")
    page = MenteesPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    page.activateWindow()
    page.card.turn_to("Файлы")
    yield page
    stop()


@pytest.fixture
def scans(tmp_path: Path) -> list[Path]:
    """A scan and a program that calls itself a scan."""
    files = {"согласие.pdf": PDF, "скан.pdf": b"MZ" + bytes(50)}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in files]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, bytes]]:
    """What the system's viewer was asked to show."""
    asked: list[tuple[str, str, bytes]] = []

    def show(name: str, suffix: str, data: bytes) -> None:
        asked.append((name, suffix, data))

    monkeypatch.setattr(opened_files, "show", show)
    return asked


def files(page: MenteesPage) -> FilesSection[MenteeRow]:
    section = page.card.sections["Файлы"]
    assert isinstance(section, FilesSection)
    return section


def names(page: MenteesPage) -> list[str]:
    return [row.name for row in files(page).list.rows.shown]


def drop(page: MenteesPage, paths: Sequence[Path]) -> bool:
    """Drop files onto the list and tell whether they were taken."""
    load, view = QMimeData(), files(page).list.viewport()
    load.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    plain, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), action, load, left, plain)
    QApplication.sendEvent(view, enter)
    event = QDropEvent(QPointF(5, 5), action, load, left, plain)
    QApplication.sendEvent(view, event)
    return enter.isAccepted()


def test_files_dropped_are_kept_as_one_action(page: MenteesPage, scans: list[Path]) -> None:
    assert drop(page, scans)
    assert sorted(names(page)) == ["скан.pdf", "согласие.pdf"]
    assert page.store.undo_title == "Приложить 2\u00a0файла: Ёлкина\u00a0М.П."
    page.store.undo()
    assert names(page) == []


def test_what_is_no_file_is_not_taken(page: MenteesPage) -> None:
    assert not drop(page, [])


def test_of_several_files_one_too_large_keeps_all_out(page: MenteesPage, scans: list[Path]) -> None:
    with (scans[0].parent / "большой.pdf").open("wb") as file:
        file.truncate(attachments.LARGEST + 1)
    drop(page, [*scans, scans[0].parent / "большой.pdf"])
    assert "«большой.pdf» больше 20 МБ" in files(page).refusal.text()
    assert names(page) == []
    page.table.selectRow(1)
    assert not files(page).refusal.isVisible()


def test_each_person_has_files_of_their_own(page: MenteesPage, scans: list[Path]) -> None:
    drop(page, scans[:1])
    page.table.selectRow(1)
    assert names(page) == []
    page.table.selectRow(0)
    assert names(page) == ["согласие.pdf"]


def test_enter_opens_a_scan_and_never_a_program(
    page: MenteesPage, scans: list[Path], shown: list[tuple[str, str, bytes]]
) -> None:
    drop(page, scans)
    section = files(page)
    section.list.setFocus()
    for at, row in enumerate(section.list.rows.shown):
        section.list.setCurrentIndex(section.list.rows.index(at, 0))
        QTest.keyClick(section.list, Qt.Key.Key_Return)
        assert ("программа" in section.refusal.text()) is not row.kind.opens
    assert shown == [("согласие.pdf", ".pdf", PDF)]


def test_delete_takes_a_file_away_and_undo_brings_it_back(
    page: MenteesPage, scans: list[Path]
) -> None:
    drop(page, scans[:1])
    files(page).list.setFocus()
    files(page).list.setCurrentIndex(files(page).list.rows.index(0, 0))
    QTest.keyClick(files(page).list, Qt.Key.Key_Delete)
    assert names(page) == []
    assert page.store.undo_title == "Убрать файл: Ёлкина\u00a0М.П."
    assert not files(page).removing.isEnabled()
    page.store.undo()
    assert names(page) == ["согласие.pdf"]


def test_a_copy_is_saved_where_one_wants(
    page: MenteesPage, scans: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(page, scans[1:])
    wanted = tmp_path / "копия.bin"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(wanted), ""))
    files(page).list.setCurrentIndex(files(page).list.rows.index(0, 0))
    files(page).saving.trigger()
    assert wanted.read_bytes() == scans[1].read_bytes()


def test_files_are_chosen_by_a_window_too(
    page: MenteesPage, scans: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(path) for path in scans]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    files(page).add.click()
    assert len(names(page)) == 2
    assert not files(page).list.grab().isNull()


@pytest.mark.parametrize(
    ("size", "words"), [(850, "850 байт"), (12_300, "12 КБ"), (1_300_000, "1,2 МБ")]
)
def test_a_size_is_told_in_words(size: int, words: str) -> None:
    assert size_in_words(size).replace("\u00a0", " ") == words
