"""Blank questionnaires (D16, D17) for people whose names, posts and subjects stand on them."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import areas, organisation
from mentoring_desktop.documents import questionnaire as document
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.people import Category, Person
from mentoring_desktop.model.surveys import QuestionType, SurveyKind
from mentoring_desktop.papers import sources, texts
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.people import experience, name_of
from mentoring_desktop.surveys import answers, wording

CODES = {SurveyKind.MENTOR: "D16", SurveyKind.REQUESTS: "D17"}

LINES = {QuestionType.LINE: 1, QuestionType.TEXT: 2}
"""How many lines the hand gets."""


def blanks(session: Session, kind: SurveyKind, person_ids: Collection[int]) -> Forms:
    """Give a blank for each of the people, by surname.

    Raises:
        MentoringError: nobody is named.
    """
    query = select(Person).where(Person.id.in_(list(person_ids))).order_by(Person.sort_key)
    people = session.execute(query).scalars().all()
    if not people:
        raise MentoringError("Выберите в списке тех, кому нужна анкета.")
    today = organisation.today(session)
    known = [_known(person, today) for person in people]
    whom = counts.count(len(people), "человек", "человека", "человек")
    return _forms(session, kind, known, name_of(people[0]).short if len(people) == 1 else whom)


def blank(session: Session, kind: SurveyKind) -> Forms:
    """Give a blank for anybody, with room for the name."""
    return _forms(session, kind, [document.Known()], "чистый бланк")


def _forms(
    session: Session, kind: SurveyKind, known: Collection[document.Known], whom: str
) -> Forms:
    form = wording.current(session, kind)
    phrases = texts.read(session, "questionnaire", document.Wording)
    school, questions = sources.school(session), _questions(session, form)
    papers = tuple(
        (
            CODES[kind],
            document.Questionnaire(
                organization=school,
                title=form.title,
                preamble=form.preamble,
                known=each,
                questions=questions,
                wording=phrases,
            ),
        )
        for each in known
    )
    return Forms(title=f"{form.title}: {whom}", papers=papers)


def _known(person: Person, today: date) -> document.Known:
    years = experience.years_since(person.teaching_since, today)
    category = "" if person.category is Category.NONE else person.category.value
    name = name_of(person)
    return document.Known(
        name=name.full,
        short=name.short,
        signature=name.signature,
        position=person.position,
        subjects=", ".join([*person.subjects, *person.classes]),
        experience="" if years is None else experience.spoken(years),
        category=category,
        education=person.education,
    )


def _questions(session: Session, form: wording.Form) -> tuple[document.Question, ...]:
    titles = tuple(area.title for area in areas.rows(session))
    return tuple(_question(form, question, titles) for question in form.asked)


def _question(
    form: wording.Form, question: wording.Question, areas_: tuple[str, ...]
) -> document.Question:
    if question.type in (QuestionType.SCALES, QuestionType.AREAS):
        of_areas = question.type is QuestionType.AREAS
        return document.Question(
            text=question.text,
            rows=areas_ if of_areas else question.options,
            of_areas=of_areas,
            columns=tuple(map(_column, answers.scales(form.kind, question))),
        )
    own = [option for option in question.options if fold(option) == wording.OTHER]
    return document.Question(
        text=question.text,
        options=tuple(option for option in question.options if option not in own),
        yes_no=question.type is QuestionType.YES_NO,
        other=bool(own),
        lines=LINES.get(question.type, 0),
        number=question.type is QuestionType.NUMBER,
    )


def _column(scale: answers.Scale) -> document.Column:
    return document.Column(title=scale.title, marks=scale.words)
