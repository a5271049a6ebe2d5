"""What the wizard writes, and what it will not write."""

from datetime import date

import pytest

from mentoring_desktop import areas, new_school, organisation, roadmap
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.organisation import Organization, Signatory
from mentoring_desktop.store import Store
from tests import make


def test_a_new_school_can_work_at_once(school: Store) -> None:
    with school.reading() as session:
        assert organisation.current(session).generic_noun["pre"] == "школе"
        cycle = organisation.current_cycle(session)
        assert cycle.title == "2026/2027"
        assert cycle.curator
        assert cycle.curator.last_name == "Шевченко"
        assert organisation.signatory(session, make.TODAY).person.last_name == "Волкова"
        assert len(areas.rows(session)) == 20


def test_names_are_written_as_papers_print_them(store: Store) -> None:
    with store.changing("Создать") as session:
        new_school.set_up(session, make.school_entry(short_name=' МБОУ "Гимназия №5" '))
        assert organisation.current(session).short_name == "МБОУ «Гимназия № 5»"


@pytest.mark.parametrize(
    ("start", "title"),
    [
        (date(2026, 9, 1), "2026/2027"),
        (date(2022, 2, 1), "2021/2022"),
        (date(2026, 7, 1), "2026/2027"),
    ],
)
def test_a_cycle_is_named_by_its_school_year(store: Store, start: date, title: str) -> None:
    with store.changing("Создать") as session:
        entry = make.school_entry(cycle_from=start, cycle_to=date(start.year + 1, 5, 31))
        new_school.set_up(session, entry)
        assert organisation.current_cycle(session).title == title


def test_work_that_begins_in_november_is_not_late_since_september(store: Store) -> None:
    with store.changing("Создать") as session:
        new_school.set_up(session, make.school_entry(begins=date(2026, 11, 23)))
        make.live_on(session, date(2026, 11, 23))
        stages = roadmap.stages(session)
    assert stages[0].term == "Ноябрь\u00a0– декабрь 2026\u00a0г."
    assert sum(stage.overdue for stage in stages) == 0


NOBODY = new_school.PersonEntry("", "Имя", "", Gender.FEMALE, "директор")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"short_name": " "}, "краткое название"),
        ({"full_name": ""}, "полное название"),
        ({"director": NOBODY}, "фамилию директора"),
        ({"curator": NOBODY}, "фамилию куратора"),
        ({"cycle_to": date(2026, 8, 1)}, "раньше, чем начинается"),
        ({"cycle_to": date(9999, 8, 1)}, "длиннее двух лет"),
        ({"cycle_from": date(1752, 9, 1)}, "длиннее двух лет"),
        ({"short_name": "\u200b"}, "краткое название"),
        ({"full_name": "ш" * 10_000}, "длинно"),
    ],
)
def test_an_answer_left_out_is_named_and_nothing_is_written(
    store: Store, changes: dict[str, object], why: str
) -> None:
    with pytest.raises(MentoringError, match=why), store.changing("Создать") as session:
        new_school.set_up(session, make.school_entry(**changes))
    with store.reading() as session:
        assert session.query(Organization).count() == 0


def test_an_empty_file_says_what_to_do(store: Store) -> None:
    with store.reading() as session, pytest.raises(MentoringError, match="Создайте базу"):
        organisation.current(session)


def test_an_acting_signatory_signs_in_his_days_only(school: Store) -> None:
    with school.changing("Исполняющая обязанности") as session:
        acting = make.person(session, "Зимина")
        session.add(
            Signatory(
                person_id=acting.id,
                position="директор",
                acting=True,
                date_from=date(2026, 10, 5),
                date_to=date(2026, 10, 9),
            )
        )
    with school.reading() as session:
        signs = {
            day: organisation.signatory(session, date(2026, 10, day)).person.last_name
            for day in (4, 5, 9, 10)
        }
        assert signs == {4: "Волкова", 5: "Зимина", 9: "Зимина", 10: "Волкова"}
        with pytest.raises(MentoringError, match="кто подписывает"):
            organisation.signatory(session, date(2020, 1, 1))


def test_today_is_the_calendar_day_but_in_the_demo_school(demo: Store) -> None:
    with demo.changing("Жить сегодня") as session:
        assert organisation.today(session) == date(2022, 3, 28)
        organisation.current(session).pretend_today = None
        assert abs((organisation.today(session) - date.today()).days) <= 1  # noqa: DTZ011
