"""The demo school shows every part of the work at once."""

from mentoring_desktop import mentees, mentors
from mentoring_desktop.model.papers import PaperStatus
from mentoring_desktop.papers import register
from mentoring_desktop.store import Store


def test_the_demo_school_has_people_in_every_state(demo: Store) -> None:
    with demo.reading() as session:
        bank, leaders, papers = mentees.rows(session), mentors.rows(session), register.rows(session)
    assert len(bank) >= 12
    assert len(leaders) >= 10
    assert 3 <= sum(row.mentor is None for row in bank) < len(bank)
    assert {bool(row.missing) for row in bank} == {True, False}
    assert {bool(row.missing) for row in leaders} == {True, False}
    assert all(row.requests for row in bank)
    assert any(row.person_id in {each.person_id for each in leaders} for row in bank)
    (order,) = papers
    assert (order.number, order.status) == ("41-а", PaperStatus.SIGNED)
    assert order.readers == (5, 8)


def test_the_demo_school_is_one_step_of_undo(demo: Store) -> None:
    demo.undo()
    with demo.reading() as session:
        assert mentees.rows(session) == []
