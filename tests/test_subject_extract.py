"""The extract for a person names everything the file keeps of one, and nobody else."""

from datetime import date

import pytest

from mentoring_desktop import attachments, consents, mentors, pairs
from mentoring_desktop.documents.subject_extract import SubjectExtract
from mentoring_desktop.exchange.fields import BY_KEY
from mentoring_desktop.language import Case
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.papers import pair_order, subject_extract
from mentoring_desktop.people import card
from mentoring_desktop.store import Session, Store
from mentoring_desktop.surveys import sheets
from mentoring_desktop.surveys.sheets import Sheet
from tests import make
from tests.documents.reading import pages

KEYS = {"id", "person_id"}
TECHNICAL = {"search", "sort_key", "erased_on"}
"""Columns that say nothing of a person who is there."""
OTHERWISE = {"former_names", "case_overrides", "archived_at"}
"""Columns that the extract tells in its own words."""


@pytest.mark.parametrize("table", [Person, Mentee, Mentor])
def test_every_column_is_told(table: type[Person | Mentee | Mentor]) -> None:
    columns = {column.name for column in table.__table__.columns}
    told = {key.partition(".")[2] for key in BY_KEY if key.startswith(f"{table.__tablename__}.")}
    assert columns - told - KEYS - TECHNICAL - OTHERWISE == set()


def gathered(store: Store, person_id: int) -> SubjectExtract:
    with store.reading() as session:
        ((code, facts),) = subject_extract.gather(session, person_id).papers
    assert code == subject_extract.CODE
    assert isinstance(facts, SubjectExtract)
    return facts


def told(facts: SubjectExtract, heading: str) -> dict[str, str]:
    (section,) = [each for each in facts.sections if each.heading == heading]
    return {line.label: line.text for line in section.lines}


def fill(session: Session) -> int:
    mentee = make.mentee(session, "Ёлкина", requests={"METHOD": 1})
    leader = make.mentor(session, "Анина")
    ordered = pairs.form(session, leader, [mentee])
    pair_order.issue(session, ordered, "41-а", make.TODAY)
    person_id = session.get_one(Mentee, mentee).person_id
    mentors.add(session, person_id)
    mentors.set_skill(session, 2, make.area(session, "DIGITAL"), 3)
    for field, value in (
        ("phone", "+7 900 000-00-00"),
        ("birth_year", 1994),
        ("education", "высшее\nпедагогическое"),
        ("last_name", "Белова"),
    ):
        card.change(session, person_id, field, value)
    card.correct_form(session, person_id, Case.DAT, "Беловой-Ёлкиной Марии Петровне")
    attachments.keep(session, "диплом.pdf", b"%PDF-1.4", person_id)
    consents.withdraw(session, person_id, ConsentKind.PDN)
    sheet = Sheet(date(2026, 9, 20), {"strengths": "играет на гуслях"})
    sheets.save(session, person_id, SurveyKind.REQUESTS, sheet)
    return person_id


def test_everything_known_is_told_and_printed(school: Store) -> None:
    with school.changing("Завести") as session:
        person_id = fill(session)
    facts = gathered(school, person_id)
    general = told(facts, "Общие сведения")
    assert general["Фамилия"] == "Белова"
    assert general["Год рождения"] == "1994"
    assert general["Образование"] == "высшее\nпедагогическое"
    assert general["Имя до 01.10.2026"] == "Ёлкина Мария Петровна"
    assert general["Дательный падеж"] == "Беловой-Ёлкиной Марии Петровне"
    assert "срочно" in "".join(told(facts, "Наставляемый").values())
    assert "научит" in told(facts, "Наставник").values()
    assert "отозвано 01.10.2026" in told(facts, "Согласия")["обработка персональных данных"]
    assert "играет на гуслях" in told(facts, "Анкеты").values()
    assert "приказ № 41-а от 01.10.2026" in "".join(told(facts, "Наставнические пары").values())
    assert told(facts, "Файлы")["диплом.pdf"].startswith("PDF, добавлен ")
    assert told(facts, "Документы, в которых назван субъект") == {
        "Приказ о закреплении пар": "№ 41-а от 01.10.2026, составлен"
    }
    assert told(facts, "Журнал изменений") == {
        "Действий с данными": "1",
        "Первое и последнее": "01.10.2026",
    }
    assert told(facts, "Файлы")["диплом.pdf"].endswith("01.10.2026")
    with school.reading() as session:
        pdf = subject_extract.gather(session, person_id).pdf()
    assert "+7 900 000-00-00" in "\n".join(pages(pdf)).replace("\xa0", " ")


def test_nobody_else_is_named(school: Store) -> None:
    with school.changing("Завести") as session:
        person_id = fill(session)
    facts = gathered(school, person_id)
    assert "Анина" not in str(facts.sections)


def test_who_has_no_part_has_an_extract_too(school: Store) -> None:
    with school.changing("Завести") as session:
        person_id = make.person(session, "Ким", "Виктория", "").id
    facts = gathered(school, person_id)
    assert "Наставник" not in [section.heading for section in facts.sections]
    assert told(facts, "Анкеты") == {}
