"""Questionnaires: worded by the coordinator, answered, read back, and what answers change."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from mentoring_desktop import areas, mentees, mentors
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.people import Mentee, Mentor, ProfessionalRequest, RequestStatus
from mentoring_desktop.model.surveys import Questionnaire, QuestionType, SurveyKind
from mentoring_desktop.store import Session, Store
from mentoring_desktop.surveys import days, editing, sheets, wording
from mentoring_desktop.surveys.answers import scales, spoken
from mentoring_desktop.surveys.sheets import Sheet
from mentoring_desktop.surveys.wording import Form, Question
from tests import make
from tests.dumps import dump

MENTOR, REQUESTS = SurveyKind.MENTOR, SurveyKind.REQUESTS
each_kind = pytest.mark.parametrize("kind", list(SurveyKind))


def ask(session: Session, mentee: int, day: date = make.TODAY, **answers: Any) -> int:
    """Keep a sheet of requests."""
    person = session.get_one(Mentee, mentee).person_id
    tags = answers.pop("tags", {})
    return sheets.save(session, person, REQUESTS, Sheet(day, answers, tags))


def requests(session: Session, mentee: int) -> dict[str, int]:
    return {each.short: each.priority for each in mentees.rows(session, [mentee])[0].requests}


def offer(session: Session, mentor: int, **answers: Any) -> None:
    """Keep a sheet of a mentor."""
    person = session.get_one(Mentor, mentor).person_id
    tags = answers.pop("tags", {})
    sheets.save(session, person, MENTOR, Sheet(make.TODAY, answers, tags))


def skills(session: Session, mentor: int) -> dict[str, int]:
    return {each.short: each.level for each in mentors.rows(session, [mentor])[0].skills}


@each_kind
def test_a_file_never_edited_asks_what_the_template_asks(school: Store, kind: SurveyKind) -> None:
    with school.reading() as session:
        assert wording.current(session, kind) == wording.original(kind)
        assert session.query(Questionnaire).count() == 0


@each_kind
def test_the_template_is_sound(kind: SurveyKind) -> None:
    form = wording.original(kind)
    assert len({question.key for question in form.questions}) == len(form.questions)
    for question in form.questions:
        assert question.field in editing.fields(kind, question.type)
        assert bool(question.options) == (question.type in editing.WITH_OPTIONS)
    assert not any("соглас" in question.text.lower() for question in form.questions)
    part = Mentor if kind is MENTOR else Mentee
    assert all(hasattr(part, f) for f in wording.FIELDS[kind] if f and f not in wording.TAGGED)


def test_requests_follow_the_need_and_the_self_rating(school: Store) -> None:
    with school.changing("Ввести") as session:
        who = make.mentee(session, "Ким", requests={"DOCS": 1, "PARENTS": 2})
        grid = {
            "METHOD": {"rating": 4, "need": 2},
            "PLANNING": {"rating": 2, "need": 1},
            "ASSESS": {"rating": 5, "need": 1},
            "DIGITAL": {"rating": 1},
            "DOCS": {"rating": 5, "need": 0},
        }
        ask(session, who, areas=grid)
        assert requests(session, who) == {
            "методика": 1,
            "родители": 2,
            "планирование": 2,
            "оценивание": 3,
        }
        closed = select(ProfessionalRequest).where(
            ProfessionalRequest.status == RequestStatus.RESOLVED
        )
        assert session.scalars(closed).one().area.code == "DOCS"
        mentees.set_request(session, who, make.area(session, "DOCS"), 3)
        assert requests(session, who)["документация"] == 3


def test_a_tagged_text_becomes_a_request_with_the_text(school: Store) -> None:
    with school.changing("Ввести") as session:
        who = make.mentee(session, "Ким")
        ask(
            session,
            who,
            difficulty_1="Шумят на уроке",
            difficulty_2="И с родителями\nтрудно",
            aim="Первая категория",
            areas={"CLASSMGMT": {"need": 2}, "PARENTS": {"need": 0}},
            tags={
                "difficulty_1": ["CLASSMGMT"],
                "difficulty_2": ["PARENTS", "CLASSMGMT"],
                "aim": ["CAREER"],
            },
        )
        session.flush()
        found = {each.area.code: each for each in session.get_one(Mentee, who).requests}
        assert {code: each.priority for code, each in found.items()} == {
            "CLASSMGMT": 1,
            "PARENTS": 2,
        }
        assert found["CLASSMGMT"].text == "Шумят на уроке; И с родителями трудно"


def test_a_mentor_becomes_what_the_sheet_says(school: Store) -> None:
    with school.changing("Ввести") as session:
        who = make.mentor(session, "Ёлкина", skills={"METHOD": 3, "DOCS": 3, "PARENTS": 1})
        offer(
            session,
            who,
            areas={"METHOD": {"ready": 1}, "DIGITAL": {"ready": 2}, "DOCS": {"ready": 0}},
            other_areas="Олимпиады",
            motives=["хочу делиться опытом", "люблю детей"],
            ways=["очно"],
            capacity="3",
            mentored_people=7,
            tags={"other_areas": ["GIFTED", "PARENTS"]},
        )
        assert skills(session, who) == {"методика": 2, "ИКТ": 3, "родители": 1, "олимпиады": 2}
        row = session.get_one(Mentor, who)
        assert row.motivation == "хочу делиться опытом, люблю детей"
        assert (row.ways, row.capacity, row.mentored_people) == ("очно", 3, 7)


def test_blanks_wipe_nothing_and_a_full_mentor_keeps_the_places(school: Store) -> None:
    with school.changing("Ввести") as session:
        who = make.mentor(session, "Ёлкина", capacity=2, skills={"METHOD": 3})
        row = session.get_one(Mentor, who)
        row.achievements, row.days = "грант", "пн"
        before = dump_of(row)
        offer(session, who, was_mentor=True, areas={"METHOD": {}}, achievements=" ", days=[])
        assert dump_of(row) == before
        assert skills(session, who) == {"методика": 3}


def dump_of(row: Mentor) -> dict[str, Any]:
    return {column.name: getattr(row, column.name) for column in Mentor.__table__.columns}


def test_several_questions_fill_one_field(school: Store) -> None:
    with school.changing("Ввести") as session:
        who = make.mentee(session, "Ким")
        ask(session, who, formats=["очно"], kinds=["один на один"], frequency="раз в неделю")
        row = session.get_one(Mentee, who)
        assert row.preferred_ways == "очно; один на один; раз в неделю"


def test_an_older_sheet_entered_later_changes_nothing_in_the_bank(school: Store) -> None:
    with school.changing("Ввести") as session:
        who = make.mentee(session, "Ким")
        ask(session, who, areas={"METHOD": {"need": 2}}, strengths="новое")
        ask(session, who, date(2024, 9, 1), areas={"METHOD": {"need": 0}}, strengths="старое")
        assert requests(session, who) == {"методика": 1}
        row = session.get_one(Mentee, who)
        assert row.strengths == "новое"
        assert [each.filled_on.year for each in sheets.rows(session, row.person_id, REQUESTS)] == [
            2026,
            2024,
        ]


def test_a_mark_taken_off_a_mended_sheet_takes_back_what_it_gave(school: Store) -> None:
    with school.changing("Ввести") as session:
        who = make.mentee(session, "Ким", requests={"PARENTS": 2})
        key = ask(session, who, areas={"METHOD": {"need": 2}, "DOCS": {"need": 1}})
        person = session.get_one(Mentee, who).person_id
        mended = Sheet(make.TODAY, {"areas": {"PLANNING": {"need": 2}, "DOCS": {"rating": 3}}})
        assert sheets.save(session, person, REQUESTS, mended, key) == key
        assert requests(session, who) == {"планирование": 1, "родители": 2}
        assert len(sheets.rows(session, person, REQUESTS)) == 1


def test_a_sheet_of_somebody_without_the_part_is_only_kept(school: Store) -> None:
    with school.changing("Ввести") as session:
        person = make.person(session, "Ким").id
        sheets.save(session, person, MENTOR, Sheet(make.TODAY, {"was_mentor": False}))
        assert days.latest(session, MENTOR) == {person: make.TODAY}
        assert days.latest(session, REQUESTS, [person]) == {}


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "Лист пуст"),
        ({"strengths": "  \n "}, "Лист пуст"),
        ({"strengths": "щ" * 1001}, "Слишком длинно"),
        ({"wanted_mentors": "щ" * 301}, "Слишком длинно"),
        ({"areas": {"METHOD": {"rating": 6}}}, "от 1 до 5"),
        ({"areas": {"METHOD": {"need": -1}}}, "от 0 до 2"),
    ],
)
def test_what_fits_no_question_is_refused_by_name(
    school: Store, answers: dict[str, Any], sentence: str
) -> None:
    with school.changing("Завести") as session:
        who = make.mentee(session, "Ким")
    before = dump(school)
    with pytest.raises(MentoringError, match=sentence), school.changing("Ввести") as session:
        ask(session, who, **answers)
    assert dump(school) == before


@pytest.mark.parametrize("number", ["много", "-1", "1000", "²"])
def test_a_number_must_be_one(school: Store, number: str) -> None:
    with pytest.raises(MentoringError, match="целое число"), school.changing("Ввести") as session:
        offer(session, make.mentor(session, "Ёлкина"), mentored_people=number)


def test_a_sheet_of_tomorrow_is_refused(school: Store) -> None:
    with pytest.raises(MentoringError, match="ещё не наст"), school.changing("Ввести") as session:
        ask(session, make.mentee(session, "Ким"), date(2026, 10, 2), strengths="есть")


def test_rows_tell_who_is_to_be_asked(school: Store) -> None:
    with school.changing("Ввести") as session:
        fresh, old, never = (make.mentee(session, name) for name in ("Ким", "Лис", "Мак"))
        ask(session, fresh, date(2025, 10, 1), strengths="есть")
        ask(session, old, date(2025, 9, 30), strengths="есть")
        told = {row.id: (row.survey_on, row.survey_due) for row in mentees.rows(session)}
        mentor = make.mentor(session, "Нос")
        assert mentors.rows(session, [mentor])[0].survey_due
    assert told == {
        fresh: (date(2025, 10, 1), False),
        old: (date(2025, 9, 30), True),
        never: (None, True),
    }


def test_a_leap_day_is_a_year_old_on_the_first_of_march() -> None:
    assert not days.stale(date(2024, 2, 29), date(2025, 2, 28))
    assert days.stale(date(2024, 2, 29), date(2025, 3, 1))


def test_an_edit_puts_the_questionnaire_into_the_file_and_undo_takes_it_out(school: Store) -> None:
    before = dump(school)
    with school.changing("Изменить вопрос") as session:
        editing.reword(session, REQUESTS, "aim", "  Ваша цель? ")
    with school.reading() as session:
        form = wording.current(session, REQUESTS)
    assert {q.key: q.text for q in form.questions}["aim"] == "Ваша цель?"
    assert len(form.questions) == len(wording.original(REQUESTS).questions)
    school.undo()
    assert dump(school) == before


def test_questions_are_moved_hidden_and_brought_back(school: Store) -> None:
    with school.changing("Изменить") as session:
        editing.move(session, REQUESTS, "plans", 0)
        editing.retire(session, REQUESTS, "aim", retired=True)
    with school.changing("Изменить") as session:
        form = wording.current(session, REQUESTS)
        assert form.questions[0].key == "plans"
        assert "aim" not in {question.key for question in form.asked}
        editing.retire(session, REQUESTS, "aim", retired=False)
        assert "aim" in {question.key for question in wording.current(session, REQUESTS).asked}


def test_the_last_question_is_not_hidden(school: Store) -> None:
    *others, last = (question.key for question in wording.original(REQUESTS).questions)
    with school.changing("Скрыть") as session:
        for key in others:
            editing.retire(session, REQUESTS, key, retired=True)
    with pytest.raises(MentoringError, match="последний"), school.changing("Скрыть") as session:
        editing.retire(session, REQUESTS, last, retired=True)


def test_an_own_question_is_asked_answered_and_survives_the_return(school: Store) -> None:
    with school.changing("Изменить") as session:
        key = editing.add(session, REQUESTS, QuestionType.SEVERAL, "Что Вы читаете?")
        editing.set_options(session, REQUESTS, key, [" газету ", "", "Газету", "книгу"])
        editing.set_field(session, REQUESTS, key, "expectations")
        editing.reword(session, REQUESTS, "aim", "Цель?")
        editing.move(session, REQUESTS, key, 0)
        who = make.mentee(session, "Ким")
        ask(session, who, make.TODAY, **{key: ["книгу"]})
        assert session.get_one(Mentee, who).expectations == "книгу"
    with school.changing("Вернуть исходный текст") as session:
        editing.restore(session, REQUESTS)
    with school.reading() as session:
        *first, last = wording.current(session, REQUESTS).questions
    assert tuple(first) == wording.original(REQUESTS).questions
    assert (last.key, last.options) == (key, ("газету", "книгу"))


def test_the_return_of_all_words_leaves_no_rows(school: Store) -> None:
    with school.changing("Изменить") as session:
        editing.set_title(session, MENTOR, "Опрос")
        editing.set_preamble(session, MENTOR, "")
        editing.set_options(session, MENTOR, "capacity", ["один"])
        editing.restore_question(session, MENTOR, "capacity")
        form = wording.current(session, MENTOR)
        assert (form.title, form.preamble) == ("Опрос", "")
        assert form.questions == wording.original(MENTOR).questions
    with school.changing("Вернуть") as session:
        editing.restore(session, MENTOR)
        session.flush()
        assert session.query(Questionnaire).count() == 0


@pytest.mark.parametrize(
    "edit",
    [
        lambda s: editing.set_title(s, MENTOR, " "),
        lambda s: editing.set_preamble(s, MENTOR, "щ" * 601),
        lambda s: editing.reword(s, MENTOR, "limits", ""),
        lambda s: editing.set_options(s, MENTOR, "capacity", ["", " "]),
        lambda s: editing.set_field(s, MENTOR, "capacity", "competences"),
        lambda s: editing.set_field(s, MENTOR, "was_mentor", "days"),
        lambda s: editing.add(s, MENTOR, QuestionType.AREAS, "Ещё таблица"),
        lambda s: editing.add(s, MENTOR, QuestionType.LINE, ""),
    ],
)
def test_an_edit_that_spoils_the_form_is_refused(school: Store, edit: Any) -> None:
    before = dump(school)
    with pytest.raises(MentoringError), school.changing("Изменить") as session:
        edit(session)
    assert dump(school) == before


def test_answers_are_read_back_in_words(school: Store) -> None:
    with school.changing("Ввести") as session:
        form = wording.current(session, REQUESTS)
        titles = {row.code: row.title for row in areas.rows(session)}
    questions = {question.key: question for question in form.questions}

    def said(key: str, answer: Any) -> str:
        return spoken(form, questions[key], answer, titles)

    assert said("plans", ["конкурс", "отпуск"]) == "конкурс, отпуск"
    grid = {"DOCS": {"rating": 3, "need": 2}, "GONE": {"need": 0}}
    assert said("areas", grid) == (
        "школьная документация: самооценка\u00a0— 3, нужна помощь\u00a0— срочно\n"
        "GONE: нужна помощь\u00a0— нет"
    )
    mentor = wording.original(MENTOR)
    assert spoken(mentor, mentor.questions[0], False, titles) == "нет"


words = st.text(alphabet="АЁеёжк -'\"%<&😀\n", max_size=20)


def answer(form: Form, question: Question) -> st.SearchStrategy[Any]:
    if question.type in (QuestionType.SCALES, QuestionType.AREAS):
        marks = st.fixed_dictionaries(
            {},
            optional={
                scale.key: st.sampled_from(scale.marks) for scale in scales(form.kind, question)
            },
        )
        rows = question.options or ("METHOD", "DOCS", "PARENTS")
        return st.dictionaries(st.sampled_from(rows), marks)
    return {
        QuestionType.LINE: words,
        QuestionType.TEXT: words,
        QuestionType.ONE: words,
        QuestionType.NUMBER: st.integers(0, 999) | st.just(""),
        QuestionType.YES_NO: st.booleans(),
        QuestionType.SEVERAL: st.lists(words | st.sampled_from(question.options or ("пн",))),
    }[question.type]


def filled(kind: SurveyKind) -> st.SearchStrategy[dict[str, Any]]:
    form = wording.original(kind)
    return st.fixed_dictionaries(
        {}, optional={each.key: answer(form, each) for each in form.questions}
    )


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data(), kind=st.sampled_from(SurveyKind))
def test_answers_are_read_back_as_saved_and_undo_restores_all(
    school: Store, data: st.DataObject, kind: SurveyKind
) -> None:
    given_ = data.draw(filled(kind))
    with school.changing("Завести") as session:
        person = session.get_one(Mentee, make.mentee(session, "Ким")).person_id
        mentors.add(session, person)
    before = dump(school)
    try:
        with school.changing("Ввести анкету") as session:
            key = sheets.save(session, person, kind, Sheet(make.TODAY, given_))
    except MentoringError:
        assert dump(school) == before
        return
    with school.reading() as session:
        once = sheets.read(session, key)
    after = dump(school)
    with school.changing("Ввести ещё раз") as session:
        sheets.save(session, person, kind, once, key)
    assert dump(school) == after, "what was read back and saved again changes nothing"
    school.undo()
    assert dump(school) == before
