"""The window of acts: out of force is shown as such, every field saves itself, all returns."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from mentoring_desktop import normative_acts
from mentoring_desktop.model.papers import PaperKind
from tests.dumps import dump
from tests.ui.finding import close, the
from ui import theme
from ui.normative_acts import ActsWindow
from ui.papers import PapersPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mentoring_desktop.normative_acts import ActRow
    from mentoring_desktop.store import Store


@pytest.fixture
def window(school: Store, qtbot: QtBot) -> Iterator[ActsWindow]:
    page = PapersPage(school)
    qtbot.addWidget(page)
    page.show()
    page.commands.acts.trigger()
    window = the(ActsWindow, page)
    qtbot.waitUntil(window.isVisible)
    yield window
    close(window, qtbot)


def choose(window: ActsWindow, code: str) -> ActRow:
    row = next(row for row in window.rows.all if row.code == code)
    window.table.setCurrentIndex(window.rows.index_of(row.id))
    return row


def test_the_table_is_proper_and_tells_what_is_out_of_force(
    window: ActsWindow, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(window.rows)
    row = choose(window, "tk_60_2")
    index = window.rows.index_of(row.id)
    assert index.siblingAtColumn(1).data() == "не действует: по 28.02.2025"
    assert index.data(Qt.ItemDataRole.ForegroundRole) == QColor(theme.current().text2)
    there = window.rows.index_of(choose(window, "tk_351_8").id)
    assert there.siblingAtColumn(1).data() == "с 01.03.2025"
    assert there.data(Qt.ItemDataRole.ForegroundRole) is None


def test_an_act_is_added_named_in_papers_and_taken_back(window: ActsWindow, school: Store) -> None:
    before = dump(school)
    window.new_title.setText("Приказ управления образования от 25.08.2026 № 215")
    window.adding.click()
    assert window.act is not None
    assert window.act.code == "own_1"
    assert window.reference.value().startswith("приказом управления")
    box = next(box for box in window.papers.boxes if box.text() == PaperKind.D01.value)
    box.click()
    with school.reading() as session:
        assert "№ 215" in normative_acts.cited(session, "D01", date(2026, 9, 1))
    assert window.restoring.isHidden()
    window.undo()
    window.undo()
    assert dump(school) == before


def test_a_day_that_goes_backwards_is_refused_at_its_field(window: ActsWindow) -> None:
    choose(window, "tk_351_8")
    window.until.editor.setText("01.01.2020")
    window.until.keep()
    assert "раньше, чем вступает" in window.until.refusal
    window.until.restore()


def test_what_is_taken_out_returns(window: ActsWindow, school: Store) -> None:
    before = [row.code for row in window.rows.all]
    assert window.returning.isHidden()
    choose(window, "fz_152")
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Delete)
    assert "fz_152" not in [row.code for row in window.rows.all]
    assert window.act is not None
    window.returning.click()
    assert [row.code for row in window.rows.all] == before
    assert school.undo_title == "Вернуть убранные нормативные акты"


def test_a_changed_act_is_returned_to_what_it_was(window: ActsWindow) -> None:
    row = choose(window, "rp_1264")
    window.title.editor.setPlainText("Иное")
    window.title.keep()
    assert window.act is not None
    assert window.act.title == "Иное"
    window.restoring.click()
    assert window.act == row
