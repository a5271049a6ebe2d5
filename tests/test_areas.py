"""The dictionary of areas: edited by the coordinator, recognised in free answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop import areas, mentees
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.people import CompetenceArea
from mentoring_desktop.store import Session, Store
from mentoring_desktop.surveys import tagging
from tests import make
from tests.dumps import dump


def codes(store: Store) -> list[str]:
    with store.reading() as session:
        return [row.code for row in areas.rows(session)]


def row(session: Session, code: str) -> areas.AreaRow:
    return next(each for each in areas.rows(session, retired=True) if each.code == code)


def test_an_own_area_is_added_renamed_and_asked_for(school: Store) -> None:
    with school.changing("Добавить область") as session:
        key = areas.add(session, "  театральная  педагогика ")
        areas.shorten(session, key, "театр")
        areas.set_synonyms(session, key, ["театр", " Театр ", "", "спектакл"])
        who = make.mentee(session, "Ким")
        mentees.set_request(session, who, key, 1)
        (ask,) = mentees.rows(session, [who])[0].requests
        added = areas.rows(session)[-1]
    assert (added.title, added.short, added.code) == ("театральная педагогика", "театр", "OWN1")
    assert added.synonyms == ("театр", "спектакл")
    assert ask.short == "театр"


@pytest.mark.parametrize("title", ["", "  ", "Методика и современный урок", "х" * 400])
def test_a_title_must_be_there_and_its_own(school: Store, title: str) -> None:
    with pytest.raises(MentoringError), school.changing("Добавить") as session:
        areas.add(session, title)
    with pytest.raises(MentoringError), school.changing("Назвать") as session:
        areas.rename(session, make.area(session, "DOCS"), title)


def test_a_short_name_must_be_short_and_a_synonym_a_word(school: Store) -> None:
    with school.changing("Назвать") as session:
        docs = make.area(session, "DOCS")
        for short in ("", "ш" * 31):
            with pytest.raises(MentoringError):
                areas.shorten(session, docs, short)
        with pytest.raises(MentoringError, match="не узнать"):
            areas.set_synonyms(session, docs, ["бумаг", "…"])


def test_an_area_is_moved_and_comes_back(school: Store) -> None:
    before, order = dump(school), codes(school)
    with school.changing("Передвинуть") as session:
        areas.move(session, make.area(session, "DOCS"), 0)
    moved = codes(school)
    assert moved[0] == "DOCS"
    assert [code for code in order if code != "DOCS"] == moved[1:]
    school.undo()
    assert dump(school) == before


def test_a_retired_area_is_asked_about_no_more_and_its_requests_stay(school: Store) -> None:
    with school.changing("Скрыть") as session:
        who = make.mentee(session, "Ким", requests={"DOCS": 1})
        areas.retire(session, make.area(session, "DOCS"), retired=True)
        assert [ask.short for ask in mentees.rows(session, [who])[0].requests] == ["документация"]
        assert row(session, "DOCS").retired
    assert "DOCS" not in codes(school)


def test_the_last_area_is_not_retired(school: Store) -> None:
    with school.changing("Скрыть") as session:
        *others, last = (each.id for each in areas.rows(session))
        for each in others:
            areas.retire(session, each, retired=True)
    with pytest.raises(MentoringError, match="последняя"), school.changing("Скрыть") as session:
        areas.retire(session, last, retired=True)


def test_an_old_file_gets_the_words_the_program_came_with(school: Store) -> None:
    with school.changing("Старый файл") as session:
        session.query(CompetenceArea).update({CompetenceArea.synonyms: []})
        own = areas.add(session, "театр")
        areas.rename(session, make.area(session, "DOCS"), "бумаги")
    with school.changing("Вернуть исходные слова") as session:
        areas.restore(session, [each.id for each in areas.rows(session)])
        assert all(each.synonyms for each in areas.rows(session) if each.id != own)
        assert row(session, "DOCS").title == "школьная документация"
        assert [each.title for each in areas.rows(session)][-1] == "театр"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Тяжело держать дисциплину, дети шумят", {"CLASSMGMT"}),
        ("Диктанты и изложения", set()),
        ("ИКТ", {"DIGITAL"}),
        ("Электронный журнал и отчёты", {"DIGITAL", "DOCS"}),
        ("КТП и рабочая программа", {"PLANNING"}),
        ("Сложно общаться с родителями: конфликты", {"PARENTS", "CONFLICT"}),
        ("Родительный падеж и семь правил", set()),
        ("как проводить классный час", {"CLASSLEAD"}),
        ("дети с ОВЗ; адаптированные программы", {"INCLUSION"}),
        ("подготовка к олимпиаде одарённых детей", {"GIFTED"}),
        ("Не успеваю, устаю, боюсь выгорания", {"WELLBEING"}),
        ("первая категория, портфолио", {"CAREER"}),
        ("самоанализ урока по ФГОС", {"REFLECT", "METHOD"}),
        ("проектор и онлайн-уроки", {"DIGITAL"}),
        ("исследовательские проекты", {"PROJECT"}),
        ("Критика и практика", set()),
        ("", set()),
    ],
)
def test_a_free_answer_is_recognised(school: Store, text: str, expected: set[str]) -> None:
    with school.reading() as session:
        assert set(tagging.proposed(text, areas.rows(session))) == expected


LETTERS = "абвгдеёжзиклмн"


@given(st.text(LETTERS, min_size=1, max_size=9), st.text(LETTERS, max_size=9))
def test_a_synonym_is_found_at_the_beginning_of_a_word_only(synonym: str, more: str) -> None:
    area = areas.AreaRow(1, "", "", "X", (synonym,), retired=False)
    assert tagging.proposed(f"Ах, {synonym.upper()}!", [area]) == ("X",)
    assert not tagging.proposed(f"ъ{synonym}{more}", [area])
    begun = tagging.proposed(f"{synonym}{more}", [area])
    assert bool(begun) == (len(synonym) > tagging.SHORT or not more)
