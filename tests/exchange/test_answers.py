"""The sheet of an online form: understood, shown before anything is done, kept as one action."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from mentoring_desktop import mentees, mentors
from mentoring_desktop.exchange.answers import applying, cells, columns
from mentoring_desktop.exchange.answers.columns import Columns
from mentoring_desktop.exchange.answers.plan import Plan
from mentoring_desktop.exchange.answers.planned import NEW, SKIPPED, Fate
from mentoring_desktop.exchange.fields import CellError
from mentoring_desktop.exchange.sheets import read
from mentoring_desktop.model.exchange import KnownColumn
from mentoring_desktop.model.surveys import QuestionType, SurveyKind
from mentoring_desktop.people import staff
from mentoring_desktop.surveys import sheets, wording
from mentoring_desktop.surveys.wording import Question
from tests import make
from tests.dumps import dump

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.exchange.answers.targets import Targets
    from mentoring_desktop.store import Store

MENTOR, REQUESTS = SurveyKind.MENTOR, SurveyKind.REQUESTS

HEADINGS = (
    "Отметка времени",
    "Адрес электронной почты",
    "Ваши фамилия, имя, отчество",
    "Как Вы себя оцениваете? [Методика и современный урок]",
    "Где нужна помощь? [методика и современный урок]",
    "Где нужна помощь? [школьная документация]",
    "2. Что сейчас труднее всего? Опишите своими словами.",
    "Как Вам удобнее работать с наставником?",
    "Что Вы планируете в ближайший год?",
    "Любимый цвет",
)
ELKINA = (
    "2026/09/20 10:15:03",
    "elkina@example.org",
    "Елкина Мария Петровна",
    2,
    "срочно",
    "нет",
    "Шумно на уроке",
    "Очно, на уроках друг друга",
    "конкурс; отпуск на море",
    "синий",
)
NEWCOMER = (
    "20.09.2026 11:00:00",
    None,
    "Щерба Максим Кириллович",
    5,
    "да",
    None,
    None,
    "дистанционно",
    None,
    None,
)


@pytest.fixture
def bank(school: Store) -> Store:
    """Ёлкина is in the bank; Жукова works in the school."""
    with school.changing("Завести") as session:
        make.mentee(session, "Ёлкина", requests={"DOCS": 1}, email="Elkina@example.org")
        make.person(session, "Жукова")
    return school


def understood(
    store: Store, rows: Sequence[Sequence[Any]], kind: SurveyKind = REQUESTS
) -> tuple[Columns, Targets]:
    with store.reading() as session:
        targets = columns.known_targets(session, kind)
    return columns.found(tuple(map(tuple, rows)), targets), targets


def planned(
    store: Store, *rows: Sequence[Any], kind: SurveyKind = REQUESTS, head: Sequence[Any] = HEADINGS
) -> Plan:
    read_as, targets = understood(store, [head, *rows], kind)
    with store.reading() as session:
        there = applying.there(session, kind)
    return Plan(tuple(map(tuple, [head, *rows])), read_as, targets, there).make()


def carry_out(store: Store, plan: Plan, kind: SurveyKind = REQUESTS) -> int:
    with store.changing("Загрузить анкеты") as session:
        targets = columns.known_targets(session, kind)
        return applying.apply(session, plan.rows, plan.columns, targets)


def test_headings_of_a_form_are_understood(bank: Store) -> None:
    read_as, targets = understood(bank, [HEADINGS, ELKINA])
    assert read_as.keys == (
        "day",
        "person.email",
        "person.full_name",
        "areas/METHOD/rating",
        "areas/METHOD/need",
        "areas/DOCS/need",
        "difficulty_1",
        "formats",
        "plans",
        "",
    )
    assert read_as.question(targets) == ""


def test_a_title_above_the_headings_is_no_heading(bank: Store) -> None:
    read_as, _ = understood(bank, [("Ответы на форму", *[None] * 9), HEADINGS, ELKINA])
    assert read_as.start == 2


def test_what_cannot_be_read_yet_is_a_question(bank: Store) -> None:
    read_as, targets = understood(bank, [HEADINGS, ELKINA])
    for column, key, sentence in (
        (9, "plans", "выбрано столбцов: 2"),
        (9, "aim", ""),
    ):
        assert sentence in read_as.with_key(column, key).question(targets)
    nobody = read_as.with_key(1, "").with_key(2, "")
    assert "имя или почта" in nobody.question(targets)
    silent = Columns(1, ("Имя",), ("person.full_name",))
    assert "ответы" in silent.question(targets)


def test_a_sheet_is_kept_for_the_one_it_speaks_of_and_undone_at_once(bank: Store) -> None:
    before = dump(bank)
    plan = planned(bank, ELKINA, NEWCOMER)
    assert [row.fate for row in plan.rows] == [Fate.SAVE, Fate.ADD]
    assert plan.rows[0].name == "Ёлкина Мария Петровна"
    assert carry_out(bank, plan) == 2
    with bank.reading() as session:
        elkina, sherba = mentees.rows(session)
        (sheet,) = sheets.rows(session, elkina.person_id, REQUESTS)
        answers = sheets.read(session, sheet.id).answers
    assert [(ask.short, ask.priority) for ask in elkina.requests] == [("методика", 1)]
    assert [(ask.short, ask.priority) for ask in sherba.requests] == [("методика", 3)]
    assert sherba.name.full == "Щерба Максим Кириллович"
    assert sheet.filled_on == date(2026, 9, 20)
    assert answers == {
        "areas": {"METHOD": {"rating": 2, "need": 2}, "DOCS": {"need": 0}},
        "difficulty_1": "Шумно на уроке",
        "formats": ["очно", "на уроках друг друга"],
        "plans": ["конкурс", "отпуск на море"],
    }
    bank.undo()
    assert dump(bank) == before


def test_a_grown_sheet_adds_only_what_is_new(bank: Store) -> None:
    carry_out(bank, planned(bank, ELKINA))
    later = ("01.10.2026", *ELKINA[1:6], "Уже тихо", *ELKINA[7:])
    plan = planned(bank, later, ELKINA)
    assert [row.fate for row in plan.rows] == [Fate.SAVE, Fate.SAME]
    assert carry_out(bank, plan) == 1


def test_the_latest_sheet_has_the_last_word(bank: Store) -> None:
    later = ("01.10.2026", *ELKINA[1:4], "да", *ELKINA[5:])
    carry_out(bank, planned(bank, later, ELKINA))
    with bank.reading() as session:
        (row,) = mentees.rows(session)
    assert [(ask.short, ask.priority) for ask in row.requests] == [("методика", 2)]


def test_somebody_of_the_school_comes_into_the_bank(bank: Store) -> None:
    head = ("ФИО", "В чём Вы готовы помочь коллегам? [методика]", "Скольких человек одновременно?")
    row = ("Жукова Мария Петровна", "Готова обучать", "2")
    plan = planned(bank, row, kind=MENTOR, head=head)
    assert [each.fate for each in plan.rows] == [Fate.SAVE]
    carry_out(bank, plan, MENTOR)
    with bank.reading() as session:
        (mentor,) = mentors.rows(session)
        assert [each.name.last for each in staff.rows(session)].count("Жукова") == 1
    assert (mentor.name.last, mentor.capacity) == ("Жукова", 2)
    assert [(skill.short, skill.level) for skill in mentor.skills] == [("методика", 3)]
    assert mentor.survey_on == make.TODAY


@pytest.mark.parametrize(
    ("changes", "heading", "sentence"),
    [
        ({3: "9"}, HEADINGS[3], "может быть только"),
        ({4: "иногда"}, HEADINGS[4], "нет, да, срочно"),
        ({0: "вчера"}, HEADINGS[0], "Это не дата"),
        ({0: "01.12.2026"}, HEADINGS[0], "ещё не наступило"),
        ({1: None, 2: "Котова"}, HEADINGS[2], "Нет имени"),
        ({1: None, 2: "Котова М.П."}, HEADINGS[2], "инициалы"),
        ({1: "kto@example.org", 2: None}, HEADINGS[2], "кто ответил"),
        ({1: None, 2: "Ким Саша"}, HEADINGS[2], "пол не определить"),
        ({6: "щ" * 1001}, "", "Слишком длинно"),
    ],
)
def test_a_row_that_cannot_be_kept_is_told_by_cell_and_left_out(
    bank: Store, changes: dict[int, Any], heading: str, sentence: str
) -> None:
    row = tuple(changes.get(at, cell) for at, cell in enumerate(ELKINA))
    plan = planned(bank, row, NEWCOMER)
    first, second = plan.rows
    assert first.fate is Fate.FAIL
    assert first.number == 2
    (problem,) = first.problems
    assert sentence in problem.reason
    assert not heading or problem.heading == " ".join(heading.split())
    assert second.fate is Fate.ADD
    assert carry_out(bank, plan) == 1


def test_a_name_mended_by_an_address_is_no_problem(bank: Store) -> None:
    (row,) = planned(bank, (*ELKINA[:2], "Елкина М.", *ELKINA[3:])).rows
    assert row.fate is Fate.SAVE


def test_a_like_name_is_asked_about_and_decided(bank: Store) -> None:
    row = (ELKINA[0], None, "Ёлкина Мария Петрова", *ELKINA[3:])
    plan = planned(bank, row)
    (asked,) = plan.rows
    assert asked.fate is Fate.ASK
    assert carry_out(bank, plan) == 0
    (known,) = asked.candidates
    assert plan.decide(asked.at, known.id).fate is Fate.SAVE
    assert plan.decide(asked.at, SKIPPED).fate is Fate.SKIP
    assert plan.decide(asked.at, NEW).fate is Fate.ADD
    assert carry_out(bank, plan) == 1
    with bank.reading() as session:
        assert len(mentees.rows(session)) == 2


def test_columns_are_mapped_once_and_remembered(bank: Store) -> None:
    plan = planned(bank, ELKINA)
    mapped = plan.columns.with_key(9, "aim").with_key(8, "")
    with bank.reading() as session:
        targets = columns.known_targets(session, REQUESTS)
        there = applying.there(session, REQUESTS)
    again = Plan((HEADINGS, ELKINA), mapped, targets, there).make()
    carry_out(bank, again)
    with bank.reading() as session:
        assert session.query(KnownColumn).count() == 2
    assert understood(bank, [HEADINGS])[0].keys == mapped.keys
    assert understood(bank, [HEADINGS], MENTOR)[0].keys[9] == ""


def test_an_empty_row_is_passed_over_and_one_without_answers_skipped(bank: Store) -> None:
    plan = planned(bank, [None] * 10, (*ELKINA[:3], *[None] * 7))
    (row,) = plan.rows
    assert (row.fate, row.number) == (Fate.SKIP, 3)


def test_a_file_of_a_form_is_read_whole(bank: Store) -> None:
    lines = [HEADINGS, ELKINA, NEWCOMER]
    text = "\n".join(";".join(f'"{cell or ""}"' for cell in line) for line in lines)
    (sheet,) = read("Ответы.csv", text.encode("cp1251"))
    with bank.reading() as session:
        targets = columns.known_targets(session, REQUESTS)
        there = applying.there(session, REQUESTS)
    plan = Plan(sheet.rows, columns.found(sheet.rows, targets), targets, there).make()
    assert [row.fate for row in plan.rows] == [Fate.SAVE, Fate.ADD]


QUESTION = Question(
    "q", QuestionType.SEVERAL, "Как?", ("очно, в школе", "дистанционно", "очно", "другое")
)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("очно, в школе, дистанционно", ["очно, в школе", "дистанционно"]),
        ("очно, дистанционно", ["очно", "дистанционно"]),
        ("Дистанционно; очно", ["дистанционно", "очно"]),
        (
            "очно, по субботам, после уроков, дистанционно",
            ["очно", "по субботам, после уроков", "дистанционно"],
        ),
        ("как получится", ["как получится"]),
    ],
)
def test_options_are_told_apart_though_they_hold_commas(cell: str, expected: list[str]) -> None:
    assert cells.answer(cell, QUESTION) == expected


def test_words_of_every_mark_are_read_as_figures(bank: Store) -> None:
    for kind in SurveyKind:
        _, targets = understood(bank, [HEADINGS], kind)
        for target in targets.all.values():
            if target.scale:
                for mark, word in zip(target.scale.marks, target.scale.words, strict=True):
                    assert cells.mark(word, target.scale) == mark
                    assert cells.mark(mark, target.scale) == mark
                with pytest.raises(CellError):
                    cells.mark("не знаю", target.scale)


def test_every_question_is_known_by_its_own_words(bank: Store) -> None:
    for kind in SurveyKind:
        form = wording.original(kind)
        for question in form.questions:
            if question.type not in (QuestionType.AREAS, QuestionType.SCALES):
                read_as, _ = understood(bank, [(question.text.upper(),)], kind)
                assert read_as.keys == (question.key,)
