"""The page «Дорожная карта»: ticks, terms, folding, the approving order."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QDateEdit, QLabel, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mentoring_desktop import roadmap
from mentoring_desktop.papers import register
from mentoring_desktop.roadmap import ItemRow, ItemState
from mentoring_desktop.store import Store
from tests import make
from ui.order_requisites import OrderRequisites
from ui.roadmap import RoadmapPage, wording
from ui.roadmap.drawing import box
from ui.roadmap.rows import Column
from ui.rows import ROW

HEADING = "Локальные акты"
OPEN = "Приказ о закреплении наставнических пар"
DONE = "Дорожная карта"


@pytest.fixture
def page(qtbot: QtBot, demo: Store) -> Iterator[RoadmapPage]:
    page = RoadmapPage(demo)
    qtbot.addWidget(page)
    stop = demo.watch(page.hear)
    page.resize(1190, 720)
    with qtbot.waitActive(page):
        page.show()
    page.table.setFocus()
    yield page
    stop()


def items(store: Store) -> dict[str, ItemRow]:
    with store.reading() as session:
        return {item.short: item for stage in roadmap.stages(session) for item in stage.items}


def index_of(page: RoadmapPage, short: str) -> QModelIndex:
    found = page.rows.index_of(items(page.store)[short].id)
    assert found.isValid()
    return found


def click_box(qtbot: QtBot, page: RoadmapPage, short: str) -> None:
    index = index_of(page, short)
    page.table.scrollTo(index)
    at = box(page.table.visualRect(index), index.data(ROW)).center().toPoint()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def summary(page: RoadmapPage) -> str:
    label = page.findChild(QLabel, "summary")
    assert isinstance(label, QLabel)
    return label.text()


def texts(page: RoadmapPage, short: str) -> list[str]:
    index = index_of(page, short)
    return [index.siblingAtColumn(column).data() for column in Column]


def test_rows_are_a_proper_tree(page: RoadmapPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.rows)


def test_the_head_says_the_order_and_how_far_the_work_is(page: RoadmapPage) -> None:
    assert page.order.text() == "Приказ № 36-а от 02.02.2022"
    assert summary(page) == "выполнено 6 из 18 · просрочено 1"


def test_a_stage_shows_number_title_progress_and_term(page: RoadmapPage) -> None:
    stage = page.rows.index(0, 0)
    shown = [stage.siblingAtColumn(column).data() for column in Column]
    assert shown[:3] == ["1", "Подготовка условий для реализации системы наставничества", "3 из 4"]
    assert "2022" in shown[3]


def test_an_item_shows_its_state(page: RoadmapPage) -> None:
    assert texts(page, DONE)[2:] == ["выполнено 02.02.2022", ""]
    assert texts(page, OPEN)[2:] == ["осталось 3\u00a0дня", ""]
    overdue = texts(page, "Анкетирование потенциальных наставников")
    assert overdue[2:] == ["просрочено 8\u00a0дней", "до 20.03.2022"]
    assert texts(page, "Освещение на сайте")[2] == "постоянно"
    assert texts(page, HEADING)[2:] == ["", ""]


def test_space_ticks_the_current_item_and_undo_unticks_it(qtbot: QtBot, page: RoadmapPage) -> None:
    page.table.setCurrentIndex(index_of(page, OPEN).siblingAtColumn(Column.TERM))
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert items(page.store)[OPEN].done_on == date(2022, 3, 28)
    assert page.store.undo_title == f"Отметить «{OPEN}»"
    assert index_of(page, OPEN).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert summary(page) == "выполнено 7 из 18 · просрочено 1"
    page.store.undo()
    assert items(page.store)[OPEN].done_on is None
    assert index_of(page, OPEN).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_click_on_the_box_takes_the_tick_off(qtbot: QtBot, page: RoadmapPage) -> None:
    click_box(qtbot, page, DONE)
    assert items(page.store)[DONE].done_on is None
    assert page.store.undo_title == f"Снять отметку «{DONE}»"


def test_a_click_on_the_text_ticks_nothing(qtbot: QtBot, page: RoadmapPage) -> None:
    before = items(page.store)
    middle = page.table.visualRect(index_of(page, OPEN)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert items(page.store) == before


def test_the_menu_of_an_item_ticks_it(page: RoadmapPage) -> None:
    menu = page.menu(index_of(page, OPEN))
    action = menu.actions()[0]
    assert action.text() == f"Отметить «{OPEN}»"
    action.trigger()
    assert items(page.store)[OPEN].state is ItemState.DONE


def test_a_heading_has_no_box(qtbot: QtBot, page: RoadmapPage) -> None:
    index = index_of(page, HEADING)
    before = items(page.store)
    assert index.data(Qt.ItemDataRole.CheckStateRole) is None
    assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    page.table.setCurrentIndex(index)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    click_box(qtbot, page, HEADING)
    assert items(page.store) == before
    assert "Отметить" not in page.menu(index).actions()[0].text()


def test_a_tick_redraws_its_own_row_and_its_stage_only(qtbot: QtBot, page: RoadmapPage) -> None:
    changed: list[str] = []
    page.rows.dataChanged.connect(lambda first: changed.append(first.siblingAtColumn(1).data()))
    click_box(qtbot, page, OPEN)
    stage = index_of(page, OPEN).parent().siblingAtColumn(Column.TEXT)
    assert changed == [stage.data(), index_of(page, OPEN).data()]


def test_folds_choice_and_scroll_stay_after_a_tick(qtbot: QtBot, page: RoadmapPage) -> None:
    page.resize(1190, 400)
    second = page.rows.index(1, 0)
    page.table.collapse(second)
    page.table.setCurrentIndex(index_of(page, "Семинар"))
    scroll = page.table.verticalScrollBar().value()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert items(page.store)["Семинар"].done_on
    assert not page.table.isExpanded(second)
    assert page.table.currentIndex().data(ROW).short == "Семинар"
    assert page.table.verticalScrollBar().value() == scroll > 0


def test_arrows_and_a_click_fold_a_stage(qtbot: QtBot, page: RoadmapPage) -> None:
    stage = page.rows.index(0, 0)
    page.table.setCurrentIndex(stage)
    qtbot.keyClick(page.table, Qt.Key.Key_Left)
    assert not page.table.isExpanded(stage)
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert page.table.isExpanded(stage)
    arrow = QPoint(page.table.indentation() // 2, page.table.visualRect(stage).center().y())
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert not page.table.isExpanded(stage)


def test_a_long_item_is_shown_whole_however_narrow_the_table(page: RoadmapPage) -> None:
    index = index_of(page, "Поддержка наставляемых без пары")
    wide = page.table.visualRect(index).height()
    page.resize(700, 720)
    page.table.doItemsLayout()
    assert page.table.visualRect(index).height() > wide


def test_the_order_is_entered_in_the_head(page: RoadmapPage) -> None:
    page.order.click()
    dialog = page.findChild(OrderRequisites)
    assert dialog is not None
    number = dialog.findChild(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert isinstance(number, QLineEdit)
    number.setText(" 40 ")
    day = dialog.findChild(QDateEdit)
    assert isinstance(day, QDateEdit)
    day.setDate(date(2022, 3, 1))  # type: ignore[arg-type]
    dialog.accept()
    assert page.order.text() == "Приказ № 40 от 01.03.2022"
    assert page.store.undo_title == "Утвердить дорожную карту приказом № 40"


def test_a_new_roadmap_is_not_approved_and_far_terms_are_not_shown(
    qtbot: QtBot, school: Store
) -> None:
    with school.changing("Сегодня") as session:
        make.live_on(session, date(2026, 9, 1))
    page = RoadmapPage(school)
    qtbot.addWidget(page)
    page.show()
    assert page.order.text() == "не утверждена"
    assert texts(page, OPEN)[2] == ""


def test_print_issues_the_paper_and_asks_to_show_it(qtbot: QtBot, page: RoadmapPage) -> None:
    with qtbot.waitSignal(page.paper_made) as made:
        page.print_roadmap()
    with page.store.reading() as session:
        assert made.args == [register.rows(session)[0].id]


def test_numbers_never_break_from_their_sign(page: RoadmapPage) -> None:
    texts = [wording.of_item(item, stage)[1] for stage in page.rows.stages for item in stage.items]
    assert any("№\u00a0" in text for text in texts)
    assert not any("№ " in text for text in texts)
