"""Whom a sheet of consent names: it counts for that pair, and for no other."""

import pytest

from mentoring_desktop import consents, mentors, pairs
from mentoring_desktop.consents import Standing
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.papers import Paper
from mentoring_desktop.papers import consents as papers
from mentoring_desktop.papers import pair_order
from mentoring_desktop.store import Session, Store
from tests import make

MENTORING = ConsentKind.MENTORING_351_8


@pytest.fixture
def people(school: Store) -> Store:
    """Two mentees and a mentor who have signed nothing."""
    with school.changing("Внести") as session:
        make.mentee(session, "Машина", consents=())
        make.mentee(session, "Петрова", consents=())
        make.mentor(session, "Янина", consents=())
    return school


def mentor_of(session: Session) -> int:
    return consents.rows(session)[-1].id


def standing(store: Store) -> Standing:
    with store.reading() as session:
        return consents.rows(session)[-1].standings[MENTORING]


def missing(store: Store) -> tuple[str, ...]:
    with store.reading() as session:
        return mentors.rows(session)[0].missing


def sign_printed(session: Session) -> None:
    forms = papers.print_sheets(session, [(mentor_of(session), MENTORING)])
    assert forms.note
    forms.note(session)
    consents.sign(session, mentor_of(session), MENTORING, make.TODAY)


def unsigned(session: Session) -> set[str]:
    (candidate,) = pair_order.candidates(session)
    return {name.last for name in candidate.unsigned}


def test_a_sheet_counts_for_the_pair_it_names_alone(people: Store) -> None:
    with people.changing("Пара и лист") as session:
        pairs.form(session, 1, [2])
        sign_printed(session)
    assert standing(people).fits
    assert missing(people) == ("ПДн",)
    with people.changing("Другая пара") as session:
        pairs.dissolve(session, [2])
        pairs.form(session, 1, [1])
    shown = standing(people)
    assert (shown.missing, shown.unprinted, shown.signable) == (True, True, True)
    assert shown.warnings == ("лист подписан о другой паре: Петрова\u00a0М.П.",)
    assert missing(people) == ("ПДн", "351.8")
    with people.reading() as session:
        assert "Янина" in unsigned(session)


def test_a_new_sheet_about_the_pair_stands_in_its_order(people: Store) -> None:
    with people.changing("Две пары по очереди") as session:
        pairs.form(session, 1, [2])
        sign_printed(session)
        pairs.dissolve(session, [2])
        (pair,) = pairs.form(session, 1, [1])
    with people.changing("Новый лист") as session:
        sign_printed(session)
        assert "Янина" not in unsigned(session)
        paper = pair_order.issue(session, [pair], "41-а", make.TODAY)
        facts = session.get_one(Paper, paper).facts
    assert facts["pairs"][0]["mentor"]["consent"] == make.TODAY.isoformat()
    assert missing(people) == ("ПДн",)
    assert len(standing(people).history) == 2


def test_one_more_mentee_asks_for_one_more_sheet(people: Store) -> None:
    with people.changing("Пара, лист, вторая пара") as session:
        pairs.form(session, 1, [2])
        sign_printed(session)
        pairs.form(session, 1, [1])
    assert missing(people) == ("ПДн", "351.8")
    assert standing(people).warnings == ("в подписанном листе не названы: Машина\u00a0М.П.",)
    with people.changing("Лист об обеих") as session:
        sign_printed(session)
    assert missing(people) == ("ПДн",)


def test_a_sheet_that_names_nobody_counts_for_any_pair(people: Store) -> None:
    with people.changing("Лист до пары") as session:
        sign_printed(session)
        pairs.form(session, 1, [1])
    assert standing(people).fits
    assert missing(people) == ("ПДн",)
