"""The card of a person: what can be typed, how names decline, who counts as young."""

from datetime import date
from typing import Any

import pytest

from mentoring_desktop import mentees, mentors, pairs
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.people import MenteeStatus, MentorStatus
from mentoring_desktop.people import card, experience
from mentoring_desktop.people.card import PersonCard
from mentoring_desktop.store import Store
from tests import make


@pytest.fixture
def masha(school: Store) -> int:
    """A mentee who has just come."""
    with school.changing("Добавить") as session:
        key = card.add(session, " Ёлкина ", "Алёна", "Сергеевна", Gender.FEMALE)
        mentees.add(session, key)
    return key


def shown(store: Store, person_id: int) -> PersonCard:
    with store.reading() as session:
        return card.card(session, person_id)


def change(store: Store, person_id: int, field: str, value: Any) -> None:
    with store.changing("Изменить") as session:
        card.change(session, person_id, field, value)


def test_a_person_entered_is_shown_declined(school: Store, masha: int) -> None:
    forms = shown(school, masha).forms
    assert forms[Case.DAT] == "Ёлкиной Алёне Сергеевне"
    assert Case.NOM not in forms


def test_a_form_corrected_by_hand_wins_until_it_is_emptied(school: Store, masha: int) -> None:
    with school.changing("Исправить") as session:
        card.correct_form(session, masha, Case.DAT, "Ёлкина Алёне Сергеевне")
    assert shown(school, masha).forms[Case.DAT] == "Ёлкина Алёне Сергеевне"
    assert shown(school, masha).name.short_in(Case.DAT) == "Ёлкина\u00a0А.С."
    with school.changing("Вернуть") as session:
        card.correct_form(session, masha, Case.DAT, " ")
    assert shown(school, masha).forms[Case.DAT] == "Ёлкиной Алёне Сергеевне"


def test_corrected_forms_do_not_outlive_the_name(school: Store, masha: int) -> None:
    with school.changing("Исправить") as session:
        card.correct_form(session, masha, Case.DAT, "Ёлкина Алёне Сергеевне")
    change(school, masha, "last_name", "Белова")
    assert shown(school, masha).forms[Case.DAT] == "Беловой Алёне Сергеевне"
    school.undo()
    assert shown(school, masha).forms[Case.DAT] == "Ёлкина Алёне Сергеевне"


def test_the_computed_form_typed_by_hand_is_no_correction(school: Store, masha: int) -> None:
    with school.changing("Исправить") as session:
        card.correct_form(session, masha, Case.DAT, "Ёлкиной Алёне Сергеевне")
    change(school, masha, "last_name", "Белова")
    assert shown(school, masha).forms[Case.DAT] == "Беловой Алёне Сергеевне"


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("last_name", "  ", "Фамилия"),
        ("first_name", "", "Имя"),
        ("position", "а" * 301, "длинно"),
        ("hired_on", date(2030, 1, 1), "Дата приёма"),
        ("teaching_since", date(2030, 1, 1), "ещё не наступило"),
        ("teaching_since", date(1, 1, 1), "слишком давно"),
        ("subjects", ("х" * 400,), "длинно"),
        ("note", "а" * 3001, "длинно"),
        ("email", "elkina", "ivanova@school.ru"),
        ("email", "elkina@школа", "ivanova@school.ru"),
        ("phone", "уточнить", "цифры"),
        ("birth_year", 1900, "Год рождения"),
        ("birth_year", 2020, "Год рождения"),
        ("category_on", date(2030, 1, 1), "ещё не наступило"),
        ("dismissed_on", date(2030, 1, 1), "такого дня"),
    ],
)
def test_what_cannot_stand_in_a_field_is_refused(
    school: Store, masha: int, field: str, value: Any, why: str
) -> None:
    before = shown(school, masha)
    with pytest.raises(MentoringError, match=why):
        change(school, masha, field, value)
    assert shown(school, masha) == before


def test_nobody_leaves_before_coming(school: Store, masha: int) -> None:
    change(school, masha, "hired_on", date(2026, 9, 1))
    change(school, masha, "dismissed_on", date(2027, 8, 31))
    with pytest.raises(MentoringError, match=r"раньше приёма 01\.09\.2026"):
        change(school, masha, "dismissed_on", date(2026, 8, 31))
    change(school, masha, "hired_on", None)
    change(school, masha, "dismissed_on", date(2026, 8, 31))
    with pytest.raises(MentoringError, match="раньше приёма"):
        change(school, masha, "hired_on", date(2026, 9, 1))


def test_experience_is_counted_on_the_card_from_the_earlier_day(school: Store, masha: int) -> None:
    assert (shown(school, masha).total_years, shown(school, masha).teaching_years) == (None, None)
    change(school, masha, "teaching_since", date(2020, 9, 1))
    assert (shown(school, masha).total_years, shown(school, masha).teaching_years) == (6, 6)
    change(school, masha, "working_since", date(2014, 10, 2))
    assert (shown(school, masha).total_years, shown(school, masha).teaching_years) == (11, 6)


def test_a_text_of_several_lines_keeps_them(school: Store, masha: int) -> None:
    change(school, masha, "note", "\n первая  строка\u200b\n\n\n вторая \n\n")
    assert shown(school, masha).note == "первая строка\n\nвторая"


def test_marks_that_no_paper_can_show_are_dropped(school: Store, masha: int) -> None:
    change(school, masha, "position", " учитель\u200b\x00  химии\n")
    assert shown(school, masha).position == "учитель химии"


def test_one_person_may_have_both_parts(school: Store, masha: int) -> None:
    with school.changing("И наставник") as session:
        mentors.add(session, masha)
    with school.reading() as session:
        (mentor,) = mentors.rows(session)
        (mentee,) = mentees.rows(session)
    assert mentor.person_id == mentee.person_id == masha


def test_nobody_is_put_into_a_bank_twice(school: Store, masha: int) -> None:
    with pytest.raises(MentoringError, match="уже есть"), school.changing("x") as session:
        mentees.add(session, masha)


def test_who_comes_back_from_the_archive_keeps_everything(school: Store, masha: int) -> None:
    with school.changing("Запрос") as session:
        mentees.set_request(session, 1, make.area(session, "METHOD"), 1)
    with school.changing("В архив") as session:
        mentees.archive(session, [1])
    with school.changing("Снова внести") as session:
        assert mentees.add(session, masha) == 1
    with school.reading() as session:
        (row,) = mentees.rows(session)
    assert not row.archived
    assert [ask.short for ask in row.requests] == ["методика"]


def test_requests_are_asked_reordered_and_taken_back(school: Store, masha: int) -> None:
    del masha
    for code, priority in (("METHOD", 2), ("DOCS", 1), ("METHOD", 3), ("DOCS", None)):
        with school.changing("Запрос") as session:
            mentees.set_request(session, 1, make.area(session, code), priority)
    with school.reading() as session:
        (row,) = mentees.rows(session)
    assert [(ask.short, ask.priority) for ask in row.requests] == [("методика", 3)]


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("capacity", 0, "Мест может быть"),
        ("capacity", mentors.MOST_PLACES + 1, "Мест может быть"),
        ("mentoring_years", -1, "Опыт наставника"),
        ("mentored_people", 1000, "Сколько человек"),
        ("agreement_on", date(2030, 1, 1), "ещё не наступило"),
        ("trained_on", date(2030, 1, 1), "ещё не наступило"),
    ],
)
def test_what_cannot_stand_in_the_part_of_a_mentor_is_refused(
    school: Store, field: str, value: Any, why: str
) -> None:
    with school.changing("Добавить") as session:
        mentor = make.mentor(session, "Анина", capacity=1)
    with pytest.raises(MentoringError, match=why), school.changing("x") as session:
        mentors.change(session, mentor, field, value)


def test_strengths_of_a_mentee_are_kept(school: Store, masha: int) -> None:
    del masha
    with school.changing("Сильные стороны") as session:
        mentees.change(session, 1, "strengths", "  любит\nдетей ")
    with school.reading() as session:
        assert mentees.rows(session)[0].strengths == "любит\nдетей"


@pytest.mark.parametrize(
    ("since", "years", "said"),
    [
        (date(2026, 9, 30), 0, "менее года"),
        (date(2025, 10, 1), 1, "1 год"),
        (date(2025, 10, 2), 0, "менее года"),
        (date(2004, 2, 29), 22, "22 года"),
        (None, None, "—"),
        (date(2027, 1, 1), None, "—"),
    ],
)
def test_experience_is_counted_in_full_years(
    since: date | None, years: int | None, said: str
) -> None:
    counted = experience.years_since(since, make.TODAY)
    assert counted == years
    assert experience.spoken(counted).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("since", "born", "young"),
    [
        (date(2023, 10, 2), None, True),
        (date(2023, 10, 1), None, False),
        (date(2025, 9, 1), 1991, True),
        (date(2025, 9, 1), 1990, False),
        (None, 2000, False),
    ],
)
def test_a_young_specialist_is_told_by_the_experience_and_the_age(
    school: Store, since: date | None, born: int | None, *, young: bool
) -> None:
    with school.changing("Добавить") as session:
        make.mentee(session, "Первая", teaching_since=since, birth_year=born)
    with school.reading() as session:
        (row,) = mentees.rows(session)
    assert row.young is young


def test_a_pair_makes_the_standing_and_its_end_gives_the_chosen_back(school: Store) -> None:
    with school.changing("Добавить") as session:
        mentor, mentee = make.mentor(session, "Анина"), make.mentee(session, "Белова")
    assert standings(school) == (MenteeStatus.WAITING, MentorStatus.TRAINED)
    with school.changing("Пара") as session:
        pairs.form(session, mentor, [mentee])
    assert standings(school) == (MenteeStatus.PAIRED, MentorStatus.ACTIVE)
    with school.changing("На паузе") as session:
        mentors.change(session, mentor, "status", MentorStatus.PAUSED)
    assert standings(school) == (MenteeStatus.PAIRED, MentorStatus.PAUSED)
    with school.changing("Разъединить") as session:
        pairs.dissolve(session, [mentee])
    assert standings(school) == (MenteeStatus.WAITING, MentorStatus.PAUSED)


def standings(store: Store) -> tuple[MenteeStatus, MentorStatus]:
    with store.reading() as session:
        return mentees.rows(session)[0].standing, mentors.rows(session)[0].standing
