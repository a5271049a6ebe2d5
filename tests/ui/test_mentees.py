"""The page «Наставляемые»: finding, adding, archiving, copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from mentoring_desktop import consents, mentees, mentors, pairs
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import ConsentKind
from tests import make
from tests.ui.finding import focused, the
from ui.bank import CONSENTS
from ui.bank.adding import AddWindow
from ui.mentees import MenteesPage
from ui.menu_button import MenuButton
from ui.page import Notice
from ui.rows import ROW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store

MALE = Gender.MALE


@pytest.fixture
def bank(school: Store) -> Store:
    """A school with four mentees, one of them in a pair, and one in the archive."""
    with school.changing("Завести людей") as session:
        make.mentee(
            session, "Жуков", first="Пётр", middle="Ильич", gender=MALE, subjects=["физика"]
        )
        make.mentee(session, "Ежова", subjects=["физика"], position="учитель физики", consents=())
        gone = make.mentee(session, "Яшина")
        mentees.archive(session, [gone])
        paired = make.mentee(session, "Егорова", teaching_since=None)
        make.mentee(session, "Ёлкина", first="Алёна", middle="Сергеевна")
        pairs.form(session, make.mentor(session, "Волкова"), [paired])
    return school


@pytest.fixture
def page(bank: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    yield from shown(bank, qtbot)


def shown(store: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    page = MenteesPage(store)
    qtbot.addWidget(page)
    stop = store.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    yield page
    stop()


def surnames(page: MenteesPage) -> list[str]:
    return [row.name.last for row in page.rows.shown]


def chosen(page: MenteesPage) -> list[str]:
    return [row.name.last for row in page.table.chosen()]


def choose(page: MenteesPage, *surnames: str) -> None:
    page.table.choose([row.id for row in page.rows.all if row.name.last in surnames])


def test_surnames_stand_in_russian_order_and_turn_round_by_the_header(page: MenteesPage) -> None:
    assert surnames(page) == ["Егорова", "Ежова", "Ёлкина", "Жуков"]
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert surnames(page) == ["Жуков", "Ёлкина", "Ежова", "Егорова"]


def test_unknown_experience_comes_before_any_known(page: MenteesPage) -> None:
    page.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert surnames(page)[0] == "Егорова"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ёлк", ["Ёлкина"]),
        ("ЕЛК", ["Ёлкина"]),
        ("мат елк", ["Ёлкина"]),
        ("физ", ["Ежова", "Жуков"]),
        ("физ жук", ["Жуков"]),
        ("жук ёлк", []),
        ("  ", ["Егорова", "Ежова", "Ёлкина", "Жуков"]),
    ],
)
def test_every_word_typed_must_occur(page: MenteesPage, typed: str, found: list[str]) -> None:
    page.narrowing.search.setText(typed)
    assert surnames(page) == found


@pytest.mark.parametrize(
    ("chip", "found"),
    [
        ("Без пары", ["Ежова", "Ёлкина", "Жуков"]),
        ("Стаж до 3 лет", ["Ежова", "Ёлкина", "Жуков"]),
        ("Нет согласия", ["Ежова"]),
        ("Архив", ["Яшина"]),
    ],
)
def test_chips_narrow_the_list(page: MenteesPage, chip: str, found: list[str]) -> None:
    chips = {button.text(): button for button in (*page.narrowing.chips, page.narrowing.archive)}
    chips[chip].click()
    assert surnames(page) == found
    chips[chip].click()
    assert len(surnames(page)) == 4


def test_figures_stand_beside_the_title_and_below_the_list(page: MenteesPage) -> None:
    assert summary(page) == "4\u00a0человека · без пары 3"
    page.narrowing.search.setText("физ")
    assert page.counts.text() == "2 из 4 · выбран 1"
    page.table.selectAll()
    assert page.counts.text() == "2 из 4 · выбрано 2"


def test_what_was_chosen_stays_chosen_while_it_is_shown(page: MenteesPage) -> None:
    choose(page, "Ёлкина")
    page.narrowing.search.setText("мат")
    assert chosen(page) == ["Ёлкина"]
    page.narrowing.search.clear()
    assert chosen(page) == ["Ёлкина"]


def test_the_best_match_is_on_the_card(page: MenteesPage) -> None:
    page.narrowing.search.setText("ежо")
    assert page.card.head.name.text() == "Ежова Мария Петровна"


def test_nothing_found_offers_to_show_everybody(page: MenteesPage) -> None:
    page.narrowing.search.setText("такого нет")
    assert page.nobody.isVisible()
    page.nobody.button.click()
    assert len(surnames(page)) == 4
    assert not page.nobody.isVisible()


def test_consents_are_told_in_words_and_drawn_as_chips(page: MenteesPage) -> None:
    texts = {row.name.last: CONSENTS.text(row) for row in page.rows.shown}
    assert texts["Ежова"] == "нет: ПДн, участие"
    assert texts["Ёлкина"] == "все согласия"
    assert not page.table.grab().isNull()


def test_adding_enters_a_person_as_one_action(page: MenteesPage, bank: Store) -> None:
    window = opened(page)
    type_name(window, "Дюма", "Полина", "Артёмовна")
    window.position.setText("учитель музыки")
    assert window.genders[Gender.FEMALE].isChecked()
    window.ok.click()
    assert chosen(page) == ["Дюма"]
    assert focused() is page.table
    assert bank.undo_title == "Добавить Дюма\u00a0П.А."
    (row,) = page.table.chosen()
    assert (row.position, row.name.gender) == ("учитель музыки", Gender.FEMALE)
    bank.undo()
    assert "Дюма" not in surnames(page)


def test_several_are_added_one_after_another(page: MenteesPage) -> None:
    window = opened(page)
    for last in ("Дюма", "Зуева"):
        type_name(window, last, "Полина", "Артёмовна")
        window.position.setText("учитель музыки")
        window.more.click()
        assert window.isVisible()
        assert (window.last.text(), window.position.text()) == ("", "")
        assert not any(button.isChecked() for button in window.genders.values())
    window.close()
    assert {"Дюма", "Зуева"} <= set(surnames(page))
    assert chosen(page) == ["Зуева"]


def test_a_name_typed_small_gets_its_capitals(page: MenteesPage) -> None:
    window = opened(page)
    window.last.insert("артёмов")
    QTest.keyClick(window.last, Qt.Key.Key_Return)
    assert window.last.text() == "Артёмов"
    window.close()


@pytest.mark.parametrize("width", [968, 1036, 1190, 1600])
def test_columns_fill_the_width_and_the_least_needed_go_first(
    page: MenteesPage, width: int
) -> None:
    page.resize(width, 720)
    table, header = page.table, page.table.horizontalHeader()
    shown = [column.title for at, column in enumerate(page.columns) if not table.isColumnHidden(at)]
    assert header.length() == table.viewport().width()
    assert ("Статус" in shown) <= ("Стаж" in shown)
    assert {"Должность", "Запросы", "Согласия"} <= set(shown)
    assert ("Статус" in shown) == (width >= 1190)


def test_the_title_puts_the_name_in_its_case(page: MenteesPage, bank: Store) -> None:
    window = opened(page)
    type_name(window, "Гайсина", "Гульназ", "Ришатовна")
    window.ok.click()
    assert bank.undo_title == "Добавить Гайсину\u00a0Г.Р."


def test_adding_shows_the_row_whatever_was_searched(page: MenteesPage) -> None:
    page.narrowing.search.setText("физ")
    window = opened(page)
    type_name(window, "Дюма", "Полина", "Артёмовна")
    window.ok.click()
    assert chosen(page) == ["Дюма"]
    assert len(surnames(page)) == 5


def test_a_name_without_gender_or_surname_is_refused_in_the_window(page: MenteesPage) -> None:
    window = opened(page)
    window.ok.click()
    assert "фамилию" in window.refusal.text()
    type_name(window, "Ким", "Женя", "")
    window.ok.click()
    assert "пол" in window.refusal.text()
    assert window.focusWidget() in window.genders.values()
    window.genders[MALE].click()
    window.ok.click()
    assert chosen(page) == ["Ким"]


def test_gender_chosen_by_hand_is_not_guessed_again(page: MenteesPage) -> None:
    window = opened(page)
    type_name(window, "Ким", "Саша", "")
    window.genders[MALE].click()
    window.middle.setText("Петровна")
    assert window.genders[MALE].isChecked()


def test_a_person_of_the_school_is_taken_and_not_entered_twice(
    page: MenteesPage, bank: Store, qtbot: QtBot
) -> None:
    window = opened(page)
    type_name(window, "Волкова", "Мария", "Петровна")
    assert window.ok.text() == "Добавить однофамильца"
    qtbot.waitUntil(offers(window)[0].isVisible)
    QTest.keyClick(window.middle, Qt.Key.Key_Return)
    (row,) = page.table.chosen()
    with bank.reading() as session:
        (mentor,) = mentors.rows(session)
    assert row.person_id == mentor.person_id


def test_a_namesake_may_be_entered_all_the_same(page: MenteesPage) -> None:
    window = opened(page)
    type_name(window, "Ёлкина", "Алёна", "Сергеевна")
    window.ok.click()
    assert surnames(page).count("Ёлкина") == 2


def test_one_with_a_slip_in_the_name_is_pointed_out_and_not_forced(page: MenteesPage) -> None:
    window = opened(page)
    type_name(window, "Елкна", "Алена", "Сергеевна")
    assert len(offers(window)) == 1
    assert "Похожее имя" in offers(window)[0].accessibleDescription()
    assert window.ok.text() == "Добавить"
    QTest.keyClick(window.middle, Qt.Key.Key_Return)
    assert surnames(page).count("Елкна") == 1


def test_the_next_one_is_compared_with_the_one_just_added(page: MenteesPage) -> None:
    window = opened(page)
    for offered in (0, 1):
        type_name(window, "Ким", "Виктория", "")
        assert len(offers(window)) == offered
        window.more.click()


def test_one_who_is_in_the_bank_is_not_taken_again(page: MenteesPage) -> None:
    window = opened(page)
    type_name(window, "Ёлкина", "Алёна", "Сергеевна")
    offers(window)[0].click()
    assert "уже есть среди наставляемых" in window.refusal.text()
    assert window.isVisible()
    window.close()


def test_nothing_is_cut_when_a_namesake_is_found(page: MenteesPage, qtbot: QtBot) -> None:
    window = opened(page)
    type_name(window, "Ёлкина", "Алёна", "Сергеевна")
    shown = [window.ok, window.more, window.position, *offers(window)]
    qtbot.waitUntil(lambda: not any(map(cut, shown)))
    window.close()


def test_several_go_to_the_archive_and_come_back(
    page: MenteesPage, bank: Store, qtbot: QtBot
) -> None:
    choose(page, "Ёлкина")
    assert page.commands.put_away.text() == "В архив"
    choose(page, "Ёлкина", "Жуков")
    assert page.commands.put_away.text() == "В архив (2)"
    with qtbot.waitSignal(page.said) as said:
        page.commands.put_away.trigger()
    assert surnames(page) == ["Егорова", "Ежова"]
    assert bank.undo_title == "Убрать в архив: 2\u00a0человека"
    assert said.args is not None
    assert said.args[1] == "Отменить"
    said.args[2]()
    assert surnames(page) == ["Егорова", "Ежова", "Ёлкина", "Жуков"]


def test_the_archive_gives_people_back(page: MenteesPage, bank: Store) -> None:
    page.narrowing.archive.click()
    assert not page.commands.put_away.isVisible()
    page.commands.bring_back.trigger()
    assert bank.undo_title == "Вернуть из архива: Яшина\u00a0М.П."
    assert surnames(page) == []
    page.narrowing.archive.click()
    assert "Яшина" in surnames(page)


def test_one_in_a_pair_is_not_archived(page: MenteesPage) -> None:
    choose(page, "Егорова")
    page.commands.put_away.trigger()
    assert "Сначала разъедините пару" in the(Notice, page).sentence
    assert "Егорова" in surnames(page)


def test_an_empty_bank_says_how_to_fill_it(school: Store, qtbot: QtBot) -> None:
    for page in shown(school, qtbot):
        assert "Добавьте первого" in page.nobody_yet.text.text()
        assert page.nobody_yet.isVisible()
        assert not any(button.isVisible() for button in page.findChildren(MenuButton))
        page.nobody_yet.button.click()
        window = the(AddWindow, page)
        type_name(window, "Дюма", "Полина", "Артёмовна")
        window.ok.click()
        assert surnames(page) == ["Дюма"]
        assert page.table.isVisible()


def test_everything_is_done_by_keys(page: MenteesPage, bank: Store) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert focused() is page.narrowing.search
    page.narrowing.search.insert("елк")
    QTest.keyClick(page.narrowing.search, Qt.Key.Key_Down)
    assert focused() is page.table
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.card.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is page.table
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert bank.undo_title == "Убрать в архив: Ёлкина\u00a0А.С."
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.narrowing.search, Qt.Key.Key_Escape)
    assert page.narrowing.search.text() == ""
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    assert the(AddWindow, page).isVisible()


def test_rows_follow_news_of_pairs_consents_and_names(page: MenteesPage, bank: Store) -> None:
    ids = {row.name.last: row for row in page.rows.all}
    with bank.changing("Согласие") as session:
        consents.sign(session, ids["Ежова"].person_id, ConsentKind.PDN, make.TODAY)
    with bank.changing("Пара") as session:
        pairs.form(session, make.mentor(session, "Орлова"), [ids["Жуков"].id])
    rows = {row.name.last: row for row in page.rows.all}
    assert rows["Ежова"].missing == ("участие",)
    assert rows["Жуков"].status == "в паре: Орлова\u00a0М.П."
    bank.undo()
    assert page.rows.row(page.rows.index_of(ids["Жуков"].id)).mentor is None


def test_rows_are_a_sound_model(page: MenteesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.rows)
    assert page.rows.index(0, 0).data(ROW).name.last == "Егорова"


def summary(page: MenteesPage) -> str:
    found = page.findChild(QLabel, "summary")
    assert isinstance(found, QLabel)
    return found.text()


def offers(window: AddWindow) -> list[QPushButton]:
    buttons = window.findChildren(QPushButton)
    return [button for button in buttons if button.text() == "Взять этого человека"]


def cut(widget: QWidget) -> bool:
    needs = widget.minimumSizeHint()
    return widget.size().expandedTo(needs) != widget.size()


def opened(page: MenteesPage) -> AddWindow:
    page.commands.add.trigger()
    return the(AddWindow, page)


def type_name(window: AddWindow, last: str, first: str, middle: str) -> None:
    window.last.setText(last)
    window.first.setText(first)
    window.middle.setText(middle)
