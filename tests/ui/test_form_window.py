"""The sheet of an online form in its window: columns mapped, rows decided, all kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mentoring_desktop import mentees
from mentoring_desktop.exchange.sheets import pasted
from mentoring_desktop.model.surveys import SurveyKind
from tests import make
from tests.dumps import dump
from tests.exchange.test_answers import ELKINA, HEADINGS, NEWCOMER
from tests.ui.finding import the
from ui.mentees import MenteesPage
from ui.page import Notice
from ui.surveys import read_answers, show_answers
from ui.surveys.form_window import FormWindow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store

REQUESTS = SurveyKind.REQUESTS


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    with school.changing("Завести людей") as session:
        make.mentee(session, "Ёлкина", email="elkina@example.org")
    page = MenteesPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


def table(*rows: Sequence[object]) -> str:
    return "\n".join("\t".join("" if c is None else str(c) for c in row) for row in rows)


def window(page: MenteesPage, *rows: Sequence[object]) -> FormWindow:
    return show_answers(page, REQUESTS, [pasted(table(HEADINGS, *rows))])


def rows(shown: FormWindow) -> list[str]:
    return [shown.rows.item(at).text() for at in range(shown.rows.count())]


def pick(shown: FormWindow, column: int, key: str) -> None:
    shown.columns.setCurrentRow(column)
    at = shown.target.findData(key)
    shown.target.setCurrentIndex(at)
    shown.target.activated.emit(at)


def decide(shown: FormWindow, row: int, text: str) -> None:
    shown.rows.setCurrentRow(row)
    (at,) = [at for at in range(shown.decision.count()) if text in shown.decision.itemText(at)]
    shown.decision.setCurrentIndex(at)
    shown.decision.activated.emit(at)


def test_all_is_seen_before_and_kept_as_one_action(page: MenteesPage, qtbot: QtBot) -> None:
    before = dump(page.store)
    shown = window(page, ELKINA, NEWCOMER)
    assert rows(shown) == [
        "2. Ёлкина Мария Петровна: записать",
        "3. Щерба Максим Кириллович: добавить человека и записать",
    ]
    assert dump(page.store) == before
    assert shown.columns.currentRow() == 9
    assert shown.keep.text() == "Записать 2\u00a0анкеты"
    with qtbot.waitSignal(page.said) as said:
        shown.keep.click()
    assert said.args[0] == "Записано: 2\u00a0анкеты"
    assert len(page.rows.shown) == 2
    said.args[2]()
    assert dump(page.store) == before


def test_a_column_is_mapped_and_known_the_next_time(page: MenteesPage) -> None:
    shown = window(page, ELKINA)
    assert "не загружать" in shown.columns.item(9).text()
    pick(shown, 9, "aim")
    assert "Чего Вы хотите достичь" in shown.columns.item(9).text()
    pick(shown, 8, "aim")
    assert "выбрано столбцов: 2" in shown.refusal.text()
    assert not shown.keep.isEnabled()
    pick(shown, 8, "")
    assert shown.refusal.text() == ""
    shown.save()
    again = window(page, ELKINA)
    assert "Чего Вы хотите достичь" in again.columns.item(9).text()
    assert "уже записано" in rows(again)[0]
    assert not again.keep.isEnabled()
    again.close()


def test_problems_stand_by_the_row_and_rows_are_decided(page: MenteesPage) -> None:
    wrong = (*ELKINA[:4], "иногда", *ELKINA[5:])
    like = (ELKINA[0], None, "Ёлкина Мария Петрова", *ELKINA[3:])
    shown = window(page, wrong, like, NEWCOMER)
    failed, asked, _ = rows(shown)
    assert "Где нужна помощь?" in failed
    assert "нет, да, срочно" in failed
    assert "уточнить" in asked
    decide(shown, 1, "записать: Ёлкина Мария Петровна")
    assert rows(shown)[1].endswith("записать")
    decide(shown, 2, "не загружать")
    assert "так решено" in rows(shown)[2]
    assert shown.figures.text() == "не загрузить 1 · записать 1 · пропустить 1"
    shown.save()
    with page.store.reading() as session:
        assert len(mentees.rows(session)) == 1
        assert mentees.rows(session)[0].survey_on is not None


def test_initials_are_told_whose_they_are(page: MenteesPage) -> None:
    shown = window(page, (ELKINA[0], None, "Ёлкина М.П.", *ELKINA[3:]))
    assert "инициалы" in rows(shown)[0]
    decide(shown, 0, "это Ёлкина Мария Петровна")
    assert rows(shown) == ["2. Ёлкина Мария Петровна: записать"]
    shown.close()


def test_a_file_is_read_aside(page: MenteesPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Ответы.csv"
    path.write_text(table(HEADINGS, ELKINA), encoding="utf-16")
    read_answers(page, REQUESTS, path)
    qtbot.waitUntil(lambda: page.findChild(FormWindow) is not None)
    assert len(rows(the(FormWindow, page))) == 1
    the(FormWindow, page).close()


def test_a_file_that_is_no_table_is_told_on_the_page(
    page: MenteesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Ответы.xlsx"
    path.write_bytes(b"%PDF-1.7")
    read_answers(page, REQUESTS, path)
    qtbot.waitUntil(lambda: "Ответы.xlsx" in the(Notice, page).sentence)


def test_what_was_copied_is_looked_through(page: MenteesPage) -> None:
    QApplication.clipboard().setText(table(HEADINGS, ELKINA))
    page.commands.paste_form.trigger()
    shown = the(FormWindow, page)
    assert len(rows(shown)) == 1
    assert shown.which.isHidden()
    shown.close()
    QApplication.clipboard().setText("  ")
    page.commands.paste_form.trigger()
    assert "Вставлять нечего" in the(Notice, page).sentence
