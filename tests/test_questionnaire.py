"""Blank questionnaires: what is known of each stands on the form and is not asked again."""

from datetime import date

import pytest

from mentoring_desktop import areas
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.people import Category
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.papers import questionnaire
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.store import Store
from mentoring_desktop.surveys import editing
from tests import make
from tests.documents.reading import pages

MENTOR, REQUESTS = SurveyKind.MENTOR, SurveyKind.REQUESTS


def blanks(store: Store, kind: SurveyKind, *surnames: str) -> Forms:
    with store.changing("Завести") as session:
        people = [
            make.person(
                session,
                surname,
                subjects=["химия"],
                classes=["8 «Б»"],
                category=Category.FIRST,
                teaching_since=date(2014, 9, 1),
            ).id
            for surname in surnames
        ]
    with store.reading() as session:
        return questionnaire.blanks(session, kind, people)


@pytest.mark.parametrize("kind", list(SurveyKind))
def test_one_blank_for_each_by_surname_on_two_pages_each(school: Store, kind: SurveyKind) -> None:
    forms = blanks(school, kind, "Яшина", "Ёлкина", "Жукова")
    assert forms.title.endswith(": 3\u00a0человека")
    told = pages(forms.pdf())
    assert len(told) == 2 * 3
    for page, surname in zip(told[::2], ("Ёлкина", "Жукова", "Яшина"), strict=True):
        known = (
            f"{surname} Мария Петровна",
            "учитель математики",
            "химия, 8 «Б»",
            "12 лет",
            "первая",
        )
        assert all(each in page.replace("\u00a0", " ") for each in known)
    assert all("Подпись" in page for page in told[1::2])


def test_one_person_names_the_forms(school: Store) -> None:
    forms = blanks(school, REQUESTS, "Ёлкина")
    assert forms.title == "Анкета профессиональных запросов педагога: Ёлкина\u00a0М.П."


def test_nobody_chosen_is_a_sentence(school: Store) -> None:
    with pytest.raises(MentoringError, match="Выберите"):
        blanks(school, MENTOR)


def test_what_is_hidden_is_not_printed(school: Store) -> None:
    with school.changing("Изменить") as session:
        editing.retire(session, REQUESTS, "aim", retired=True)
        editing.reword(session, REQUESTS, "plans", "Ваши планы?")
        areas.retire(session, make.area(session, "DOCS"), retired=True)
    with school.reading() as session:
        text = "\n".join(pages(questionnaire.blank(session, REQUESTS).pdf()))
    assert "Чего Вы хотите достичь" not in text
    assert "школьная документация" not in text
    assert "12. Ваши планы?" in text
    assert "другое" in text
