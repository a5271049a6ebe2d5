"""The history of a person: every change of all that hangs on one, and nothing of anybody else."""

import time
from datetime import date

import pytest

from mentoring_desktop import attachments, consents, mentees, mentors, pairs
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import EndReason
from mentoring_desktop.papers import subject_extract
from mentoring_desktop.people import card, history
from mentoring_desktop.people.history import Change, Entry
from mentoring_desktop.store import Store
from tests import make


@pytest.fixture
def people(school: Store) -> tuple[int, int]:
    """The keys of two mentees, Белова and Ёлкина; their persons follow in that order."""
    with school.changing("Добавить") as session:
        return make.mentee(session, "Белова"), make.mentee(session, "Ёлкина")


def person_of(store: Store, mentee_id: int) -> int:
    with store.reading() as session:
        (row,) = mentees.rows(session, [mentee_id])
    return row.person_id


def entries(store: Store, mentee_id: int) -> list[Entry]:
    person_id = person_of(store, mentee_id)
    with store.reading() as session:
        return history.of_person(session, person_id)


def last(store: Store, mentee_id: int) -> list[Change]:
    return list(entries(store, mentee_id)[0].changes)


def test_a_change_is_told_in_words_with_who_and_what(
    school: Store, people: tuple[int, int]
) -> None:
    key = person_of(school, people[0])
    with school.changing("Изменить дату приёма") as session:
        card.change(session, key, "hired_on", date(2021, 9, 1))
        card.change(session, key, "subjects", ("химия", "биология"))
    newest, added = entries(school, people[0])
    assert newest.title == "Изменить дату приёма"
    assert {(each.column, each.before, each.after) for each in newest.changes} >= {
        ("hired_on", "", "01.09.2021"),
        ("subjects", "математика", "химия, биология"),
    }
    assert added.title == "Добавить"
    assert len(entries(school, people[1])) == 1


def test_an_undone_action_stays_and_is_told_so(school: Store, people: tuple[int, int]) -> None:
    key = person_of(school, people[0])
    with school.changing("Изменить телефон") as session:
        card.change(session, key, "phone", "111")
    school.undo()
    assert entries(school, people[0])[0].undone
    school.redo()
    assert not entries(school, people[0])[0].undone


def test_what_came_and_went_is_told_too(school: Store, people: tuple[int, int]) -> None:
    with school.reading() as session:
        area = make.area(session, "METHOD")
    for priority in (1, 3, None):
        with school.changing("Изменить запросы") as session:
            mentees.set_request(session, people[0], area, priority)
    told = [each.changes[0] for each in entries(school, people[0])[:3]]
    assert [(each.column, each.before, each.after) for each in told] == [
        ("", "есть", ""),
        ("priority", "1", "3"),
        ("", "", "есть"),
    ]
    assert all(each.row["area_id"] == area for each in told)


def test_a_key_used_again_means_another_row(school: Store, people: tuple[int, int]) -> None:
    with school.reading() as session:
        area = make.area(session, "METHOD")
    for mentee_id, priority in ((people[0], 1), (people[0], None), (people[1], 2)):
        with school.changing("Изменить запросы") as session:
            mentees.set_request(session, mentee_id, area, priority)
    assert len(entries(school, people[0])) == 3
    assert len(entries(school, people[1])) == 2
    assert [each.after for each in last(school, people[1])] == ["есть"]


def test_who_has_a_key_after_an_undo_has_an_own_life(school: Store) -> None:
    with school.changing("Добавить Анину") as session:
        first = make.mentee(session, "Анина")
    key = person_of(school, first)
    with school.changing("Изменить телефон Аниной") as session:
        card.change(session, key, "phone", "111")
    school.undo()
    school.undo()
    with school.changing("Добавить Белову") as session:
        second = make.mentee(session, "Белова")
    assert (second, person_of(school, second)) == (first, key)
    assert [each.title for each in entries(school, second)] == ["Добавить Белову"]
    with school.reading() as session:
        ((_, extract),) = subject_extract.gather(session, key).papers
    assert "'Действий с данными', text='1'" in str(extract)


def test_a_pair_that_has_the_key_of_another_is_not_told(
    school: Store, people: tuple[int, int]
) -> None:
    with school.changing("Наставник") as session:
        mentor = make.mentor(session, "Анина")
    formed = []
    for mentee_id in people:
        with school.changing("Закрепить") as session:
            formed += pairs.form(session, mentor, [mentee_id])
        if mentee_id == people[0]:
            with school.changing("Открепить") as session:
                pairs.dissolve(session, [mentee_id])
    assert formed[0] == formed[1]
    with school.changing("Завершить") as session:
        pairs.end(session, formed[1], EndReason.DISMISSAL, make.TODAY)
    first, second = ([each.title for each in entries(school, key)] for key in people)
    assert first == ["Открепить", "Закрепить", "Добавить"]
    assert second == ["Завершить", "Закрепить", "Добавить"]
    person_id = person_of(school, people[0])
    with school.reading() as session:
        assert len(history.of_person(session, person_id, most=1)) == 1
        led = history.of_person(session, mentors.rows(session)[0].person_id)
    assert len(led) == 5


def test_pairs_files_and_consents_belong_to_the_history(
    school: Store, people: tuple[int, int]
) -> None:
    key = person_of(school, people[0])
    with school.changing("Пара") as session:
        mentor = make.mentor(session, "Анина")
        (pair,) = pairs.form(session, mentor, [people[0]])
    with school.changing("Завершить") as session:
        pairs.end(session, pair, EndReason.DISMISSAL, make.TODAY)
    with school.changing("Файл") as session:
        scan = attachments.keep(session, "скан.pdf", b"%PDF", key)
    with school.changing("Убрать файл") as session:
        attachments.remove(session, scan)
    with school.changing("Согласие") as session:
        consents.withdraw(session, key, ConsentKind.PDN)
    titles = [each.title for each in entries(school, people[0])]
    assert titles == ["Согласие", "Убрать файл", "Файл", "Завершить", "Пара", "Добавить"]
    ended = {each.column: each.after for each in entries(school, people[0])[3].changes}
    assert ended["end_reason"] == "увольнение"
    assert [each.title for each in entries(school, people[1])] == ["Добавить"]


def test_older_actions_are_read_on(school: Store, people: tuple[int, int]) -> None:
    key = person_of(school, people[0])
    for at in range(7):
        with school.changing(f"Изменить {at}") as session:
            card.change(session, key, "phone", str(at))
    with school.reading() as session:
        first = history.of_person(session, key, most=4)
        rest = history.of_person(session, key, first[-1].action_id, most=9)
    titles = [each.title for each in (*first, *rest)]
    assert titles == [*(f"Изменить {at}" for at in range(6, -1, -1)), "Добавить"]


def test_the_history_is_found_by_an_index(school: Store) -> None:
    with school.reading() as session:
        plan = session.connection().exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT DISTINCT action_id FROM journal_row"
            " WHERE table_name = 'person' AND row_id IN (1, 2)"
        )
        assert "COVERING INDEX ix_journal_row_table_name_row_id_action_id" in str(plan.all())


def test_ten_thousand_actions_on_others_do_not_slow_it(
    school: Store, people: tuple[int, int]
) -> None:
    key = person_of(school, people[1])
    with school.changing("Заполнить журнал") as session:
        run = session.connection().exec_driver_sql
        run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
            " INSERT INTO journal_action (at, author, title, state)"
            " SELECT '2026-10-01 00:00:00', '', 'x', 'DONE' FROM n"
        )
        run(
            "INSERT INTO journal_row (action_id, table_name, row_id, before, after)"
            " SELECT id, 'professional_request', id, '{\"mentee_id\":99999,\"id\":1}', NULL"
            " FROM journal_action WHERE title = 'x'"
        )
    person_id = person_of(school, people[0])
    start = time.perf_counter()
    with school.reading() as session:
        assert len(history.of_person(session, person_id)) == 1
    assert time.perf_counter() - start < 1
    assert key != person_id
