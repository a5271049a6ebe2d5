"""What goes out of a bank from its page: the register as a paper, the list for Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from mentoring_desktop.exchange import sheets
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.papers import register
from tests import make
from tests.ui import bank_page
from tests.ui.finding import the
from ui.page import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store
    from ui.mentees import MenteesPage

EXCEL, TEXT = "Книга Excel (*.xlsx)", "Текст с разделителями (*.csv)"


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    bank_page.fill(school)
    with bank_page.shown(school, qtbot) as page:
        yield page


def answer(monkeypatch: pytest.MonkeyPatch, path: str, kind: str = EXCEL) -> list[str]:
    """Answer the system's window of saving, and give the names it proposes."""
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return path, kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return proposed


@pytest.mark.parametrize(
    ("name", "kind", "made"),
    [
        ("список.xlsx", EXCEL, "список.xlsx"),
        ("список", EXCEL, "список.xlsx"),
        ("список", TEXT, "список.csv"),
        ("список.csv", EXCEL, "список.csv"),
        ("на 01.10.2026", EXCEL, "на 01.10.2026.xlsx"),
    ],
)
def test_a_bank_is_saved_as_what_was_asked_for(
    page: MenteesPage,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    *,
    name: str,
    kind: str,
    made: str,
) -> None:
    proposed = answer(monkeypatch, str(tmp_path / name), kind)
    with qtbot.waitSignal(page.said) as said:
        page.commands.save_list.trigger()
    assert proposed[0].endswith("База наставляемых на 01.10.2026.xlsx")
    assert said.args
    assert said.args[:2] == [f"Сохранено в «{made}»: 4\u00a0человека", "Открыть папку"]
    (sheet,) = sheets.read_file(tmp_path / made)
    assert [row[0] for row in sheet.rows] == ["Фамилия", "Егорова", "Ежова", "Ёлкина", "Жуков"]
    assert [file.name for file in tmp_path.iterdir()] == [made]


def test_the_register_is_issued_once_and_shown(page: MenteesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.paper_made) as made:
        page.commands.register.trigger()
    assert page.store.undo_title == "Составить документ «База наставляемых»"
    with qtbot.waitSignal(page.paper_made) as again:
        page.commands.register.trigger()
    assert made.args == again.args
    with page.store.reading() as session:
        (row,) = register.rows(session)
    assert (row.kind, row.about) == (PaperKind.D19, "на 01.10.2026")


def test_who_stands_in_a_register_without_a_consent_is_told(
    page: MenteesPage, qtbot: QtBot
) -> None:
    with page.store.changing("Внести") as session:
        make.mentee(session, "Яшина", consents=())
    with qtbot.waitSignal(page.said) as said:
        page.commands.register.trigger()
    assert said.args
    assert "У 2\u00a0человек нет согласия" in said.args[0]


def test_thinking_better_of_it_saves_nothing(
    page: MenteesPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, "")
    page.commands.save_list.trigger()
    assert not list(tmp_path.iterdir())


def test_a_closed_folder_is_told_in_a_sentence(
    page: MenteesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, str(tmp_path / "нет такой" / "список.xlsx"))
    page.commands.save_list.trigger()
    qtbot.waitUntil(lambda: "папки «нет такой» больше нет" in the(Notice, page).sentence)


def test_a_bank_all_in_the_archive_has_nothing_to_save(
    page: MenteesPage, school: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = answer(monkeypatch, "")
    school.undo()
    with school.changing("Завести") as session:
        gone = make.mentee(session, "Яшина")
        page.bank.archive(session, [gone])
    page.commands.save_list.trigger()
    assert "пуста" in the(Notice, page).sentence
    assert proposed == []
