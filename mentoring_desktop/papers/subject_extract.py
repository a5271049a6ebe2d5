"""The extract for a person, gathered from all that the file keeps of one; no register keeps it."""

import enum
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import attachments, organisation
from mentoring_desktop.documents.subject_extract import Line, Section, SubjectExtract, Wording
from mentoring_desktop.exchange.fields import FIELDS
from mentoring_desktop.language import Case, Gender, dates
from mentoring_desktop.model import Base
from mentoring_desktop.model.consents import Consent
from mentoring_desktop.model.people import (
    CompetenceArea,
    Mentee,
    Mentor,
    MentorCompetence,
    Person,
)
from mentoring_desktop.model.surveys import SurveyResponse
from mentoring_desktop.papers import sources, texts, values
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.people import card, history, mentions, name_of, pairings
from mentoring_desktop.people.card import PersonCard
from mentoring_desktop.people.names import GENDER_WORDS
from mentoring_desktop.people.pairings import Pairing, Role
from mentoring_desktop.surveys import answers, wording

CODE = "EXTRACT"

_PRIORITIES = {1: "срочно", 2: "нужно", 3: "желательно"}
_LEVELS = {1: "знает", 2: "поможет", 3: "научит"}
_CASES = {
    Case.GEN: "Родительный падеж",
    Case.DAT: "Дательный падеж",
    Case.ACC: "Винительный падеж",
    Case.INS: "Творительный падеж",
    Case.PRE: "Предложный падеж",
}


def gather(session: Session, person_id: int) -> Forms:
    """Gather the extract of a person.

    Raises:
        MentoringError: nobody heads the school today.
    """
    person = session.get_one(Person, person_id)
    name, today = name_of(person), organisation.today(session)
    school = sources.school(session)
    facts = SubjectExtract(
        organization=school,
        signature=sources.signature(session, today),
        name=name.full,
        receiver=name.signature,
        sections=tuple(_sections(session, person)),
        values=values.person("subject", person)
        | values.text("full_name", school.full_name)
        | values.text("address", school.address)
        | values.day("day", today),
        wording=texts.read(session, "subject_extract", Wording),
    )
    return Forms(f"Выписка: {name.short}", ((CODE, facts),))


def _sections(session: Session, person: Person) -> Iterator[Section]:
    shown = card.card(session, person.id)
    yield _section("Общие сведения", [*_stored(session, person), *_computed(shown)])
    if shown.mentee:
        mentee = session.get_one(Mentee, shown.mentee.id)
        yield _section("Наставляемый", [*_stored(session, mentee), *_requests(mentee)])
    if shown.mentor:
        mentor = session.get_one(Mentor, shown.mentor.id)
        yield _section("Наставник", [*_stored(session, mentor), *_competences(session, mentor.id)])
    yield _section("Согласия", _consents(session, person.id))
    yield _section("Анкеты", _surveys(session, person.id))
    yield _section("Наставнические пары", map(_pairing, pairings.of_person(session, person.id)))
    yield _section("Файлы", _files(session, person.id))
    yield _section("Документы, в которых назван субъект", _papers(session, person.id))
    yield _section("Журнал изменений", _history(session, person.id))


def _section(heading: str, lines: Iterable[Line]) -> Section:
    return Section(heading=heading, lines=tuple(lines))


def _stored(session: Session, row: Person | Mentee | Mentor) -> Iterator[Line]:
    """Give the columns that lists of people know, under the same headings."""
    columns = Base.metadata.tables[row.__tablename__].c
    for field in FIELDS:
        table, _, name = field.key.partition(".")
        if table == row.__tablename__ and name in columns:
            text = _said(getattr(row, name))
            if text:
                yield Line(label=field.heading, text=text)
    archived = getattr(row, "archived_at", None)
    if archived:
        yield Line(label="В архиве с", text=_moment(session, archived))


def _computed(shown: PersonCard) -> Iterator[Line]:
    for former in shown.former_names:
        yield Line(label=f"Имя до {dates.requisite(former.until)}", text=former.name)
    for case, form in shown.name.overrides.items():
        yield Line(label=_CASES[Case(case)], text=form)


def _requests(mentee: Mentee) -> Iterator[Line]:
    for ask in mentee.requests:
        said = f"{_PRIORITIES[ask.priority]}, {ask.status.value}"
        text = f"{said}: {ask.text}" if ask.text else said
        yield Line(label=f"Запрос: {ask.area.title}", text=text)


def _competences(session: Session, mentor_id: int) -> Iterator[Line]:
    query = select(CompetenceArea.title, MentorCompetence.level).join(CompetenceArea)
    query = query.where(MentorCompetence.mentor_id == mentor_id)
    for title, level in session.execute(query.order_by(CompetenceArea.position)):
        yield Line(label=f"Компетенция: {title}", text=_LEVELS[level])


def _consents(session: Session, person_id: int) -> Iterator[Line]:
    query = select(Consent).where(Consent.person_id == person_id).order_by(Consent.id)
    for sheet in session.execute(query).scalars():
        days = (
            ("напечатано", sheet.printed_on),
            ("подписано", sheet.signed_on),
            ("действует до", sheet.valid_to),
            ("отозвано", sheet.withdrawn_on),
            ("отзыв исполнен", sheet.executed_on),
            ("лист уничтожен", sheet.destroyed_on),
        )
        said = [f"{what} {dates.requisite(day)}" for what, day in days if day]
        place = [f"хранится: {sheet.storage_place}"] if sheet.storage_place else []
        text = ", ".join([*said, *place]) or sheet.status.value
        yield Line(label=sheet.kind.value, text=text)


def _surveys(session: Session, person_id: int) -> Iterator[Line]:
    titles = dict(session.execute(select(CompetenceArea.code, CompetenceArea.title)).all())
    query = select(SurveyResponse).where(SurveyResponse.person_id == person_id)
    for sheet in session.execute(query.order_by(SurveyResponse.filled_on)).scalars():
        form = wording.current(session, sheet.kind)
        yield Line(label=form.title, text=f"заполнена {dates.requisite(sheet.filled_on)}")
        for question in form.questions:
            if (answer := sheet.answers.get(question.key)) not in (None, "", [], {}):
                said = answers.spoken(form, question, answer, titles)
                yield Line(label=question.text, text=said)


def _pairing(pairing: Pairing) -> Line:
    """Tell of a pair without naming the others (152-ФЗ ст. 14 ч. 2)."""
    period = _period(pairing.date_from, pairing.date_to)
    order = pairing.order
    number = f"приказ № {order.number}" if order and order.number else ""
    day = f" от {dates.requisite(order.dated)}" if number and order and order.dated else ""
    said = [
        f"{pairing.form.value}, {pairing.kind.value}",
        pairing.status.value,
        f"закончена {dates.requisite(pairing.ended_on)}" if pairing.ended_on else "",
        pairing.end_reason.value if pairing.end_reason else "",
        number + day,
        f"результаты: {pairing.results}" if pairing.results else "",
        pairing.case_url,
    ]
    leads = pairing.role is Role.MENTOR
    who = f"наставник, наставляемых: {len(pairing.partners)}" if leads else pairing.role.value
    return Line(label=f"{who}, {period}", text="; ".join(filter(None, said)))


def _files(session: Session, person_id: int) -> Iterator[Line]:
    for row in attachments.rows(session, person_id):
        text = f"{row.kind.words}, добавлен {_moment(session, row.added_at)}"
        yield Line(label=row.name, text=text)


def _papers(session: Session, person_id: int) -> Iterator[Line]:
    for paper in mentions.papers(session, person_id):
        number = f"№ {paper.number}" if paper.number else "без номера"
        day = paper.dated or paper.issued_at.date()
        text = f"{number} от {dates.requisite(day)}, {paper.status.value}"
        yield Line(label=paper.kind.value, text=text)


def _history(session: Session, person_id: int) -> Iterator[Line]:
    entries = history.of_person(session, person_id, most=10**9)
    if entries:
        first, last = (organisation.day_of(session, entries[at].at) for at in (-1, 0))
        yield Line(label="Действий с данными", text=str(len(entries)))
        yield Line(label="Первое и последнее", text=_period(first, last))


def _moment(session: Session, moment: datetime) -> str:
    return dates.requisite(organisation.day_of(session, moment))


def _period(first: date, last: date) -> str:
    return dates.requisite(first) if first == last else dates.period(first, last)


def _said(value: Any) -> str:  # noqa: ANN401 - whatever a column holds
    if isinstance(value, Gender):
        return GENDER_WORDS[value]
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "да" if value else ""
    if isinstance(value, date):
        return dates.requisite(value)
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)
