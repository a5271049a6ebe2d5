"""The window of texts: typed, looked at, refused by line, saved, returned, left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QPlainTextEdit, QWidget
from shiboken6 import isValid

from mentoring_desktop.documents.template import template
from mentoring_desktop.papers import texts
from tests.dumps import dump
from tests.ui.finding import the
from ui import theme
from ui.main_window.field_undo import FieldUndo
from ui.papers import PapersPage
from ui.school import SchoolPage
from ui.texts import TextsWindow, show_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store

CTRL = Qt.KeyboardModifier.ControlModifier
APPENDIX = "appendix_of_one"


@pytest.fixture
def window(demo: Store, qtbot: QtBot) -> Iterator[TextsWindow]:
    host = QWidget()
    qtbot.addWidget(host, before_close_func=lambda _host: leave(shown, qtbot))
    host.show()
    shown = show_texts(demo, host, "pair_order")
    qtbot.waitUntil(shown.isVisible)
    yield shown
    del host  # it has to live as long as the window


def leave(window: TextsWindow, qtbot: QtBot) -> None:
    """Close the window when its pages are made: a thread outlives no test."""
    if isValid(window):
        qtbot.waitUntil(lambda: not window.preview.busy, timeout=20000)
        window.leaving.settled = True
        window.close()


def write(window: TextsWindow, text: str, part: str = APPENDIX, file: str = "pair_order") -> None:
    window.tree.choose(file, part)
    cursor = window.pane.editor.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)


def own(store: Store, file: str = "pair_order") -> dict[str, str]:
    with store.reading() as session:
        return {row.part.name: row.own for row in texts.parts(session, file) if row.own is not None}


def pages_made(window: TextsWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.pages.count > 0, timeout=20000)
    qtbot.waitUntil(lambda: not window.preview.busy, timeout=20000)


def marks(window: TextsWindow) -> list[str]:
    tree = window.tree
    tops = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [f"{top.text(0)}: {top.toolTip(1)}" for top in tops if top and top.toolTip(1)]


def test_the_paper_is_shown_with_its_texts_and_its_pages(window: TextsWindow, qtbot: QtBot) -> None:
    assert window.key == ("pair_order", "many")
    assert "ПРИКАЗЫВАЮ:" in window.pane.editor.toPlainText()
    assert window.pane.editor.accessibleName().startswith("Приказ о закреплении пар.")
    pages_made(window, qtbot)
    assert window.preview.whose.text().startswith("Данные школы")
    assert not window.keeping.isEnabled()
    assert not window.pane.restoring.isEnabled()


def test_what_is_typed_is_seen_on_the_pages_before_it_is_saved(
    window: TextsWindow, qtbot: QtBot
) -> None:
    pages_made(window, qtbot)
    window.tree.choose("pair_order", "one")
    with qtbot.waitSignal(window.preview.pages.moved, timeout=20000):
        window.pane.editor.insert("О новом. ")
    pages_made(window, qtbot)
    assert own(window.store) == {}
    assert window.pane.refusal.text() == ""
    assert window.keeping.isEnabled()


def test_a_text_is_saved_by_its_key_and_taken_back_by_undo(
    window: TextsWindow, qtbot: QtBot
) -> None:
    before = dump(window.store)
    write(window, "О паре")
    assert marks(window) == ["Приказ о закреплении пар: не сохранён"]
    qtbot.keyClick(window.pane.editor, Qt.Key.Key_S, CTRL)
    assert own(window.store) == {APPENDIX: "О паре"}
    assert window.store.undo_title == "Изменить текст: Приказ о закреплении пар"
    assert marks(window) == ["Приказ о закреплении пар: изменён школой"]
    assert window.message.text() == "Сохранено: Приказ о закреплении пар"
    window.undo()
    assert dump(window.store) == before
    assert window.pane.editor.toPlainText() == template("pair_order").parts[APPENDIX].text
    assert marks(window) == []
    window.redo()
    assert window.pane.editor.toPlainText() == "О паре"


def test_ctrl_z_takes_typing_back_first_and_then_the_saving(
    window: TextsWindow, qtbot: QtBot
) -> None:
    shipped = template("pair_order").parts[APPENDIX].text
    keys = FieldUndo(window)
    write(window, "О паре")
    window.save()
    keys.follow(None, window.pane.editor)
    qtbot.keyClicks(window.pane.editor, "!")
    qtbot.keyClick(window.pane.editor, Qt.Key.Key_Z, CTRL)
    assert window.pane.editor.toPlainText() == "О паре"
    assert own(window.store) == {APPENDIX: "О паре"}
    assert not window.pane.editor.document().isUndoAvailable()
    window.undo()
    assert window.pane.editor.toPlainText() == shipped


def test_a_fault_is_told_under_the_text_and_nothing_is_saved(
    window: TextsWindow, qtbot: QtBot
) -> None:
    before = dump(window.store)
    write(window, "О паре\n{mentr.full}")
    said = "В строке 2 неизвестное поле {mentr.full}. Возможно, {mentor.full}."
    qtbot.waitUntil(lambda: window.pane.refusal.text() == said, timeout=20000)
    (marked,) = window.pane.editor.extraSelections()
    assert marked.cursor.blockNumber() == 1
    window.tree.choose("roadmap")
    assert window.pane.refusal.text() == ""
    assert window.save() is False
    assert window.key == ("pair_order", APPENDIX)
    assert window.pane.refusal.text() == said
    assert dump(window.store) == before


def test_a_letter_that_cannot_be_printed_is_told(window: TextsWindow, qtbot: QtBot) -> None:
    write(window, "О паре 漢", "title", "roadmap")
    qtbot.waitUntil(lambda: "«漢»" in window.pane.refusal.text(), timeout=20000)
    assert window.save() is False
    assert own(window.store, "roadmap") == {}


def test_texts_of_several_papers_are_kept_apart_and_saved_together(window: TextsWindow) -> None:
    write(window, "О паре")
    write(window, "План", "title", "roadmap")
    window.tree.choose("pair_order", APPENDIX)
    assert window.pane.editor.toPlainText() == "О паре"
    assert window.save()
    assert own(window.store) == {APPENDIX: "О паре"}
    assert own(window.store, "roadmap") == {"title": "План"}
    window.undo()
    assert own(window.store, "roadmap") == {}


def test_the_text_it_came_with_is_laid_under_and_returned(window: TextsWindow) -> None:
    shipped = template("pair_order").parts[APPENDIX].text
    write(window, "О паре")
    window.save()
    window.pane.comparing.click()
    assert window.pane.shipped.isVisible()
    assert window.pane.shipped.toPlainText() == shipped
    write(window, "О другой паре")
    window.pane.restore_one.trigger()
    assert window.pane.editor.toPlainText() == shipped
    assert own(window.store) == {}
    assert not window.drafts.unsaved()
    window.undo()
    assert window.pane.editor.toPlainText() == "О паре"
    write(window, "О парах", "appendix_of_many")
    window.save()
    window.pane.restore_all.trigger()
    assert own(window.store) == {}
    assert window.store.undo_title == "Вернуть исходные тексты: Приказ о закреплении пар"
    assert not window.pane.restoring.isEnabled()


def test_typing_that_was_never_saved_is_given_up(window: TextsWindow) -> None:
    before = dump(window.store)
    write(window, "О паре")
    window.pane.restore_one.trigger()
    assert dump(window.store) == before
    assert not window.keeping.isEnabled()


def leaves(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from leaves(inner)
        else:
            yield action


def test_a_field_is_put_in_by_its_russian_name_and_case(window: TextsWindow) -> None:
    window.tree.choose("pair_order", APPENDIX)
    offered = {action.text(): action for action in leaves(window.pane.menu)}
    (accusative,) = [text for text in offered if text.startswith("винительный – Иванову Мар")]
    window.pane.editor.moveCursor(QTextCursor.MoveOperation.End)
    offered[accusative].trigger()
    assert window.pane.editor.toPlainText().endswith("{mentor.full|acc}")
    word = next(text for text in offered if "согласованное" in text)
    offered[word].trigger()
    assert window.pane.editor.textCursor().selectedText() == "назначен"
    assert window.pane.refusal.text() == ""
    assert len(list(leaves(window.pane.menu))) > 100


def test_a_paper_without_fields_says_so(window: TextsWindow) -> None:
    window.tree.choose("questionnaire")
    (only,) = leaves(window.pane.menu)
    assert not only.isEnabled()


def test_fields_are_coloured_and_the_unknown_underlined(
    window: TextsWindow, qapp: QApplication
) -> None:
    write(window, "О {mentor.full} и {mentr}")
    assert looks(window) == [(theme.LIGHT.accent, False), (theme.LIGHT.bad, True)]
    theme.apply(qapp, dark=True)
    assert looks(window) == [(theme.DARK.accent, False), (theme.DARK.bad, True)]
    theme.apply(qapp, dark=False)


def looks(window: TextsWindow) -> list[tuple[str, bool]]:
    """Give the colour of each field in the first line, and whether it is underlined."""
    formats = window.pane.editor.document().firstBlock().layout().formats()
    waved = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [
        (each.format.foreground().color().name().upper(), each.format.underlineStyle() == waved)
        for each in formats
    ]


def test_leaving_with_something_unsaved_asks_once(window: TextsWindow) -> None:
    write(window, "О паре")
    window.reject()
    assert window.isVisible()
    assert window.leaving.isVisible()
    assert window.leaving.question.text().startswith("1\xa0текст не сохранён.")
    window.leaving.saving.click()
    assert not window.isVisible()
    assert own(window.store) == {APPENDIX: "О паре"}


def test_leaving_without_saving_leaves_all_as_it_was(window: TextsWindow) -> None:
    before = dump(window.store)
    write(window, "О {mentr}")
    window.reject()
    window.leaving.saving.click()
    assert window.isVisible()
    window.leaving.leaving.click()
    assert not window.isVisible()
    assert dump(window.store) == before


def test_an_empty_school_looks_at_the_papers_of_the_example(school: Store, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    window = show_texts(school, host, "consent_mentoring")
    pages_made(window, qtbot)
    assert window.preview.whose.text().startswith("Данные учебного примера")
    window.close()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 708)])
def test_it_fits_small_screens_and_speaks(
    window: TextsWindow, size: tuple[int, int], qtbot: QtBot
) -> None:
    window.resize(*size)
    pages_made(window, qtbot)
    assert (window.width(), window.height()) == size
    for each in window.findChildren(QWidget):
        if isinstance(each, QAbstractButton | QLineEdit | QPlainTextEdit) and each.isVisible():
            assert each.accessibleName() or getattr(each, "text", str)(), each


def test_keys_alone_lead_through_the_window(window: TextsWindow, qtbot: QtBot) -> None:
    window.tree.setFocus()
    qtbot.keyClick(window.tree, Qt.Key.Key_Down)
    assert window.key == ("pair_order", "one")
    qtbot.keyClick(window.tree, Qt.Key.Key_Tab)
    assert window.focusWidget() is window.pane.editor
    qtbot.keyClick(window.pane.editor, Qt.Key.Key_Tab)
    assert window.focusWidget() is window.pane.inserting
    keys = {key.toString() for action in window.actions() for key in action.shortcuts()}
    assert {"Ctrl+S", "Ctrl+Space", "Ctrl+Z", "Ctrl+Y", "F1"} <= keys


def test_the_pages_of_the_school_and_of_papers_open_it(demo: Store, qtbot: QtBot) -> None:
    school, papers = SchoolPage(demo), PapersPage(demo)
    for page in (school, papers):
        qtbot.addWidget(page)
        page.show()
    school.texts.editing.click()
    the(TextsWindow, school).close()
    papers.table.selectRow(0)
    papers.commands.texts.trigger()
    window = the(TextsWindow, papers)
    assert window.key[0] == "pair_order"
    window.close()
