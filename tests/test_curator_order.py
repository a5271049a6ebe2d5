"""The order on the curator: the right cases, eleven duties, and what its signature changes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mentoring_desktop import organisation
from mentoring_desktop.documents import order as document
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.papers import Paper, PaperKind, PaperStatus
from mentoring_desktop.papers import curator_order, life, regulation_order
from mentoring_desktop.papers.due import Due
from mentoring_desktop.store import Store
from tests import make

ORDER = Order(day=date(2026, 9, 1), number="102-од")


def issue(store: Store, order: Order = ORDER, **changes: Any) -> int:
    with store.changing("Составить приказ") as session:
        asked = replace(curator_order.proposed(session), **changes)
        (key,) = curator_order.issue(session, order, asked)
    return key


def sign(store: Store, key: int, order: Order = ORDER) -> None:
    with store.changing("Подписать") as session:
        life.sign(session, key, order.number, order.day or make.TODAY)


def points(store: Store, **changes: Any) -> list[str]:
    with store.reading() as session:
        asked = replace(curator_order.proposed(session), **changes)
        facts = curator_order.draft(session, ORDER, asked).facts
    text = document.read(facts.template, facts.values)
    return [line.replace("\u00a0", " ") for point in text.points for line in point]


def due(store: Store) -> list[Due]:
    with store.reading() as session:
        return curator_order.due(session)


def test_the_first_golden_string(school: Store) -> None:
    first, duties, *_ = points(school)
    assert first == (
        "1. Назначить куратором реализации программ наставничества заместителя директора по "
        "учебно-воспитательной работе Шевченко Ольгу Викторовну."
    )
    assert duties == "2. Куратору Шевченко О.В.:"


def test_all_eleven_duties_and_the_term_of_the_report(school: Store) -> None:
    found = points(school)
    assert sum(line.startswith("2.") for line in found) == 12
    assert found[-2].endswith("наставничества до 31.05.2027.")
    assert found[-1] == "4. Контроль за исполнением настоящего приказа оставляю за собой."


def test_who_stands_in_and_since_when(school: Store) -> None:
    with school.changing("Внести") as session:
        deputy = make.person(
            session, "Гайдай", "Лев", "Ильич", Gender.MALE, position="учитель химии"
        )
        key = deputy.id
    found = points(school, deputy_id=key, since=date(2026, 9, 2))
    assert found[0].endswith("Шевченко Ольгу Викторовну с 02.09.2026.")
    assert (
        "4. На время отсутствия Шевченко О.В. обязанности куратора возложить на учителя химии "
        "Гайдая Льва Ильича." in found
    )


def test_an_indeclinable_name_and_an_acting_director(school: Store) -> None:
    with school.changing("Внести") as session:
        key = make.person(session, "Мельник", "Анна", "Ильинична", position="педагог-психолог").id
    found = points(school, curator_id=key)
    assert found[0].endswith("наставничества педагога-психолога Мельник Анну Ильиничну.")
    assert found[1] == "2. Куратору Мельник А.И.:"


@pytest.mark.parametrize("changes", [{"curator_id": None}, {"deputy_id": 2}])
def test_nobody_and_oneself_are_refused(school: Store, changes: dict[str, Any]) -> None:
    with pytest.raises(MentoringError, match=r"[А-Я].*\."):
        points(school, **changes)


def test_a_new_curator_leads_when_the_order_is_signed_and_the_former_order_ends(
    school: Store,
) -> None:
    first = issue(school)
    sign(school, first)
    with school.changing("Внести") as session:
        key = make.person(session, "Белова").id
    later = Order(day=make.TODAY, number="140")
    second = issue(school, later, curator_id=key)
    with school.reading() as session:
        paper = session.get_one(Paper, second)
        former = paper.facts["values"]["former"][""]
        assert former.replace("\u00a0", " ") == "от 01.09.2026 № 102-од"
        assert organisation.current_cycle(session).curator_id != key
    sign(school, second, later)
    with school.reading() as session:
        assert organisation.current_cycle(session).curator_id == key
        former_paper = session.get_one(Paper, first)
        assert former_paper.status is PaperStatus.SUPERSEDED
        assert former_paper.ended_on == make.TODAY
        again = curator_order.again(session, session.get_one(Paper, second))
        assert again.asked == session.get_one(Paper, second).asked
    assert due(school) == []


def test_it_is_due_when_no_order_names_the_curator(school: Store) -> None:
    assert due(school) == []
    with school.changing("Приказ") as session:
        asked = replace(regulation_order.proposed(session), appoints=False)
        regulation_order.issue(session, Order(), asked)
    [found] = due(school)
    assert found.kind is PaperKind.D04
    assert "Шевченко\u00a0О.В." in found.title
    issue(school)
    assert due(school) == []


def test_the_order_on_the_regulation_may_name_the_curator(school: Store) -> None:
    with school.changing("Приказ") as session:
        regulation_order.issue(session, Order(), regulation_order.proposed(session))
    assert due(school) == []
    with school.changing("Сменить куратора") as session:
        key = make.person(session, "Белова").id
        organisation.current_cycle(session).curator_id = key
    [found] = due(school)
    assert "Белова\u00a0М.П." in found.title


def test_an_order_issued_without_the_program_is_believed(demo: Store) -> None:
    assert due(demo) == []
