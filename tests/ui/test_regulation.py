"""The window of the Положение: every text saves itself, pages follow typing, versions are kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentoring_desktop.documents.facts import Order
from mentoring_desktop.papers import life, regulation, regulation_order
from tests import make
from tests.dumps import dump
from tests.ui.finding import close, the
from ui.normative_acts import ActsWindow
from ui.papers import PapersPage
from ui.regulation import RegulationWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.papers.regulation import Edition
    from mentoring_desktop.store import Store


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[PapersPage]:
    page = PapersPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


@pytest.fixture
def window(page: PapersPage, qtbot: QtBot) -> Iterator[RegulationWindow]:
    page.commands.regulation.trigger()
    window = the(RegulationWindow, page)
    qtbot.waitUntil(window.isVisible)
    yield window
    window.sections.text.restore()
    close(window, qtbot)


def current(store: Store) -> Edition:
    with store.reading() as session:
        return regulation.current(session)


def titles(window: RegulationWindow) -> list[str]:
    shown = window.sections.list
    return [shown.item(at).text() for at in range(shown.count())]


def sign(store: Store) -> None:
    with store.changing("Подписать") as session:
        regulation.change(session, "council_number", "1")
        regulation.change(session, "council_on", date(2026, 8, 28))
        asked = regulation_order.proposed(session)
        key, *_ = regulation_order.issue(session, Order(day=make.TODAY, number="5"), asked)
        life.sign(session, key, "5", make.TODAY)


def test_what_is_typed_is_one_action_and_taken_back_here_too(
    window: RegulationWindow, school: Store
) -> None:
    before = dump(school)
    text = window.sections.text
    text.editor.setPlainText("Первый пункт.\n– часть")
    assert dump(school) == before
    QTest.keyClick(text.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert current(school).sections[0].text == "Первый пункт.\n– часть"
    assert school.undo_title == "Изменить раздел: Общие положения"
    assert window.sections.restoring_one.isVisible()
    window.undo()
    assert "Отменено" in window.message.text()
    assert text.editor.toPlainText() == regulation.original()[0].text
    assert dump(school) == before


def test_an_unknown_field_is_told_below_the_text_and_nothing_is_lost(
    window: RegulationWindow, school: Store
) -> None:
    text = window.sections.text
    text.editor.setPlainText("Верно.\n{teacher} помогает.")
    text.keep()
    assert "Строка 2." in text.refusal
    assert "{teacher}" in text.refusal
    window.reject()
    assert window.isVisible()
    assert text.editor.toPlainText().endswith("помогает.")
    assert current(school).id == 0
    QTest.keyClick(text.editor, Qt.Key.Key_Escape)
    assert text.refusal == ""


def test_sections_are_added_moved_removed_and_returned(
    window: RegulationWindow, school: Store
) -> None:
    sections = window.sections
    sections.new_title.setText("Наш порядок")
    sections.adding.click()
    assert titles(window)[-1] == "13. Наш порядок"
    assert sections.section is not None
    assert sections.section.code == "own_1"
    assert not sections.restoring_one.isVisible()
    sections.list.shift(-1)
    assert titles(window)[-2:] == ["12. Наш порядок", "13. Заключительные положения"]
    sections.removing.click()
    assert school.undo_title == "Убрать раздел: Наш порядок"
    sections.list.choose("SITE")
    sections.removing.click()
    assert len(titles(window)) == 11
    sections.restoring_all.click()
    assert current(school).sections == regulation.original()
    assert not sections.restoring_all.isEnabled()


def test_the_pages_follow_what_is_being_typed(window: RegulationWindow, qtbot: QtBot) -> None:
    if not window.looking.isChecked():
        window.looking.click()
    qtbot.waitUntil(lambda: window.pages.is_shown, timeout=20_000)
    assert window.pages.pages.count >= 5
    window.sections.text.editor.setPlainText("{teacher}")
    qtbot.waitUntil(lambda: "{teacher}" in window.pages.sentence, timeout=20_000)
    window.sections.text.editor.setPlainText("Пункт.\n" * 400)
    qtbot.waitUntil(lambda: window.pages.pages.count > 12, timeout=20_000)


def test_who_accepted_and_agreed(window: RegulationWindow, school: Store) -> None:
    assert "Не указан протокол" in window.warning.text()
    window.tabs.setCurrentIndex(1)
    fields = window.acceptance.fields
    for name, typed in (
        ("council_number", "№ 1"),
        ("council_on", "28.08.2026"),
        ("union_head", "И.П. Сидорова"),
    ):
        fields[name].editor.setText(typed)  # type: ignore[attr-defined]
        fields[name].keep()
    found = current(school)
    assert (found.council_number, found.council_on) == ("1", date(2026, 8, 28))
    assert found.union_head == "И.П. Сидорова"
    assert not window.warning.isVisible()


def test_a_signed_version_is_only_looked_at_and_followed_by_a_new_one(
    window: RegulationWindow, school: Store
) -> None:
    assert window.beginning.isHidden()
    sign(school)
    assert window.which.currentText() == "Редакция, утверждённая 01.10.2026"
    assert window.sections.text.editor.isReadOnly()
    assert not window.sections.adding.isEnabled()
    assert not window.sections.list.isEnabled() or window.sections.list.currentRow() == 0
    window.beginning.click()
    assert window.which.count() == 2
    assert window.which.currentText() == "Редакция от 01.10.2026, не подписана"
    assert not window.sections.text.editor.isReadOnly()
    window.which.setCurrentIndex(1)
    window.which.activated.emit(1)
    assert window.sections.text.editor.isReadOnly()


def test_an_act_out_of_force_is_pointed_out(window: RegulationWindow, school: Store) -> None:
    with school.changing("Изменить") as session:
        regulation.reword(session, "AIMS", "По статье 60.2 Трудового кодекса.")
    said = window.warning.text()
    assert "статьи 60.2 и 151 (как основание наставничества): не действует после 28.02.2025" in said
    window.acts.click()
    acts = the(ActsWindow, window)
    assert acts.isVisible()
    acts.close()
