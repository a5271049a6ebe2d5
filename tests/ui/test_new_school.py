"""The wizard of a new school."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mentoring_desktop import organisation
from mentoring_desktop.language import Gender
from mentoring_desktop.store import Store
from tests.ui.finding import close
from ui.new_school import NewSchool
from ui.new_school.steps import school_year


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path) -> Iterator[NewSchool]:
    wizard = NewSchool(tmp_path)
    with qtbot.waitActive(wizard):
        wizard.show()
    yield wizard
    if isValid(wizard):
        close(wizard, qtbot)


def answer(wizard: NewSchool) -> None:
    """Answer all questions and stop before the last key."""
    wizard.school.full_name.insert("МБОУ «Средняя школа № 7»")
    wizard.school.short_name.insert("МБОУ «Школа № 7»")
    wizard.forward()
    for form, last in ((wizard.people.director, "Волкова"), (wizard.people.curator, "Ким")):
        form.last_name.insert(last)
        form.first_name.insert("Анна")
    wizard.forward()


def finish(wizard: NewSchool, qtbot: QtBot) -> Store:
    with qtbot.waitSignal(wizard.made) as made:
        wizard.forward()
    store: Store = made.args[0]
    return store


def test_the_answers_become_a_file(wizard: NewSchool, qtbot: QtBot, tmp_path: Path) -> None:
    answer(wizard)
    store = finish(wizard, qtbot)
    with store.reading() as session:
        school, cycle = organisation.current(session), organisation.current_cycle(session)
        assert (school.short_name, school.generic_noun["gen"]) == ("МБОУ «Школа № 7»", "школы")
        assert (cycle.date_from, cycle.date_to) == wizard.beginning.cycle()
        signatory = organisation.signatory(session, cycle.date_from)
        assert (signatory.person.last_name, signatory.position) == ("Волкова", "директор")
    store.close()
    assert store.path == tmp_path / "МБОУ Школа № 7.mentoring"


def test_enter_does_not_pass_an_empty_required_line(wizard: NewSchool) -> None:
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.notice.sentence == "Заполните поле «Полное название»."
    assert wizard.focusWidget() is wizard.school.full_name


def test_a_refusal_goes_away_when_the_field_is_filled(wizard: NewSchool) -> None:
    wizard.forward()
    wizard.school.full_name.insert("МБОУ")
    assert wizard.notice.sentence == ""


def test_names_typed_small_get_capitals(wizard: NewSchool) -> None:
    answer(wizard)
    wizard.back()
    form = wizard.people.curator
    for line, typed in ((form.last_name, "римская-корсакова"), (form.middle_name, "тофик кызы")):
        line.clear()
        line.setFocus()
        line.insert(typed)
        QTest.keyClick(line, Qt.Key.Key_Tab)
    entry = form.entry()
    assert (entry.last_name, entry.middle_name) == ("Римская-Корсакова", "Тофик кызы")


def test_nothing_proposed_is_cut(wizard: NewSchool) -> None:
    answer(wizard)
    wizard.back()
    post = wizard.people.curator.position
    assert post.fontMetrics().horizontalAdvance(post.text()) < post.width() - 20


def test_a_refusal_of_the_core_stands_in_the_wizard_and_leaves_no_file(
    wizard: NewSchool, qtbot: QtBot, tmp_path: Path
) -> None:
    answer(wizard)
    wizard.beginning.end.setDate(QDate(2000, 1, 1))
    wizard.forward()
    assert wizard.notice.sentence.startswith("Цикл заканчивается раньше, чем начинается")
    assert not list(tmp_path.iterdir())
    wizard.beginning.end.setDate(wizard.beginning.start.date().addMonths(9))
    finish(wizard, qtbot).close()


def test_a_taken_name_is_refused_and_the_file_there_is_untouched(
    wizard: NewSchool, tmp_path: Path
) -> None:
    there = tmp_path / "МБОУ Школа № 7.mentoring"
    there.write_text("чужое")
    answer(wizard)
    wizard.forward()
    assert "уже есть" in wizard.notice.sentence
    assert there.read_text() == "чужое"


def test_back_keeps_what_was_typed(wizard: NewSchool) -> None:
    answer(wizard)
    wizard.back()
    wizard.back()
    assert wizard.school.short_name.text() == "МБОУ «Школа № 7»"


def test_the_gender_is_guessed_until_it_is_chosen(wizard: NewSchool) -> None:
    form = wizard.people.director
    form.last_name.insert("Нуриев")
    form.first_name.insert("Самир")
    form.middle_name.insert("Фаридович")
    assert form.entry().gender is Gender.MALE
    QTest.keyClick(form.gender, Qt.Key.Key_Up)
    form.middle_name.clear()
    form.middle_name.insert("Фаридович")
    assert form.entry().gender is Gender.FEMALE


def test_a_path_typed_by_hand_is_not_named_after_the_school(
    wizard: NewSchool, tmp_path: Path
) -> None:
    path = wizard.beginning.file
    path.clear()
    path.insert(str(tmp_path / "свой"))
    wizard.school.short_name.setText("Школа")
    assert wizard.beginning.path() == tmp_path / "свой.mentoring"


def label_of(field: QLineEdit, wizard: NewSchool) -> str:
    (words,) = (label for label in wizard.findChildren(QLabel) if label.buddy() is field)
    return words.text()


def test_required_lines_are_marked(wizard: NewSchool) -> None:
    for step in (wizard.school, wizard.people, wizard.beginning):
        for field in step.findChildren(QLineEdit):
            if field.accessibleName():
                assert (field in step.required) == label_of(field, wizard).endswith("*")


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2026, 11, 23), 2026),
        (date(2027, 3, 1), 2026),
        (date(2027, 5, 31), 2026),
        (date(2027, 6, 1), 2027),
        (date(2027, 9, 1), 2027),
    ],
)
def test_the_cycle_proposed_is_the_school_year(today: date, year: int) -> None:
    assert school_year(today) == (date(year, 9, 1), date(year + 1, 5, 31))
