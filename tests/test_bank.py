"""The banks with all they hold, and their registers as papers."""

import json
from datetime import date

import pytest
from sqlalchemy.orm import Session

from mentoring_desktop import consents, mentees, pairs
from mentoring_desktop.bank import mentees as mentee_entries
from mentoring_desktop.bank import mentors as mentor_entries
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.organisation import Cycle
from mentoring_desktop.model.pairs import EndReason, Pair, PairMember, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind, PaperStatus
from mentoring_desktop.model.people import Employment, Mentee, MenteeNeed
from mentoring_desktop.papers import banks, register
from mentoring_desktop.store import Store
from tests import make


def the_mentee(session: Session, mentee_id: int) -> mentee_entries.MenteeEntry:
    (row,) = mentee_entries.rows(session, [mentee_id])
    return row


def ended(session: Session, mentor: int, mentee: int, cycle_id: int) -> None:
    pair = Pair(
        cycle_id=cycle_id,
        mentor_id=mentor,
        date_from=date(2026, 9, 1),
        date_to=date(2026, 9, 20),
        status=PairStatus.COMPLETED,
        ended_on=date(2026, 9, 20),
        end_reason=EndReason.PLAN_DONE,
        results="три открытых урока",
        case_url="https://school.example/3",
        members=[PairMember(mentee_id=mentee)],
    )
    session.add(pair)
    session.flush()


def test_an_entry_holds_what_the_short_row_holds_and_more(school: Store) -> None:
    with school.changing("Завести") as session:
        key = make.mentee(
            session,
            "Ёлкина",
            birth_year=2003,
            phone="+7 900 000-00-00",
            classes=["5а"],
            employment=Employment.OUTER,
            working_since=date(2020, 9, 1),
            note="заметка",
        )
        mentee = session.get_one(Mentee, key)
        mentee.need, mentee.days = MenteeNeed.YOUNG, "вторник"
        session.flush()
        entry = the_mentee(session, key)
        (row,) = mentees.rows(session)
    assert {name: getattr(entry, name) for name in vars(row)} == vars(row)
    assert (entry.birth_year, entry.classes, entry.working) == (2003, ("5а",), 6)
    assert (entry.need, entry.days, entry.note) == (MenteeNeed.YOUNG, "вторник", "заметка")
    assert entry.employment is Employment.OUTER
    assert entry.signed == {ConsentKind.PDN: make.TODAY, ConsentKind.PARTICIPATION: make.TODAY}


def test_some_entries_are_as_they_are_among_all(demo: Store) -> None:
    with demo.reading() as session:
        for entries in (mentee_entries, mentor_entries):
            whole = entries.rows(session)
            some = [row.id for row in whole[2:5]]
            assert entries.rows(session, some) == whole[2:5]
            assert entries.rows(session, []) == []


def test_partners_are_those_of_this_cycle_and_of_pairs_that_go_on(school: Store) -> None:
    with school.changing("Завести") as session:
        first, second = make.mentor(session, "Волкова"), make.mentor(session, "Орлова")
        led = make.mentee(session, "Ёлкина")
        past = Cycle(title="2024/2025", date_from=date(2024, 9, 1), date_to=date(2025, 5, 31))
        session.add(past)
        session.flush()
        (now,) = (cycle.id for cycle in session.query(Cycle) if cycle is not past)
        ended(session, first, led, past.id)
        assert the_mentee(session, led).mentors == ()
        ended(session, first, led, now)
        pairs.form(session, second, [led])
        before, after = the_mentee(session, led).mentors
        (leader, other) = mentor_entries.rows(session)
    assert (before.name.last, before.status) == ("Волкова", PairStatus.COMPLETED)
    assert (before.ended_on, before.results) == (date(2026, 9, 20), "три открытых урока")
    assert (after.name.last, after.ended_on) == ("Орлова", None)
    assert [one.name.last for one in (*leader.mentees, *other.mentees)] == ["Ёлкина"] * 2


def test_a_register_holds_those_out_of_the_archive_and_no_more_than_it_prints(
    school: Store,
) -> None:
    with school.changing("Завести") as session:
        key = make.mentee(session, "Ёлкина", note="тайная заметка", phone="+7 900 000-00-00")
        session.get_one(Mentee, key).unwanted_mentors = "Волкова"
        mentees.archive(session, [make.mentee(session, "Яшина")])
        paper = session.get_one(Paper, banks.issue(session, PaperKind.D19))
        facts = json.dumps(paper.facts, ensure_ascii=False)
        assert register.pdf(session, paper.id).startswith(b"%PDF")
        name = register.file_name(session, paper.id)
    assert name == "База наставляемых на 01.10.2026.pdf"
    assert [person["name"] for person in paper.facts["mentees"]] == ["Ёлкина Мария Петровна"]
    assert "+7 900 000-00-00" in facts
    assert not any(word in facts for word in ("тайная", "Волкова М", "Яшина"))


def test_who_took_back_the_consent_stands_in_no_register_and_that_is_told(school: Store) -> None:
    with school.changing("Завести") as session:
        for last in ("Ёлкина", "Яшина"):
            make.mentee(session, last)
        make.mentee(session, "Орлова", consents=())
        gone = next(row.person_id for row in mentees.rows(session) if row.name.last == "Яшина")
        consents.withdraw(session, gone, ConsentKind.PDN)
        paper = session.get_one(Paper, banks.issue(session, PaperKind.D19))
        assert "Яшина" not in json.dumps(paper.facts, ensure_ascii=False)
        assert len(paper.facts["mentees"]) == 2
        assert banks.unlawful(session, PaperKind.D19).replace("\u00a0", " ") == (
            "Не вошли в базу, потому что отозвали согласие на обработку данных: 1 человек. "
            "У 1 человека нет согласия на обработку персональных данных."
        )
        consents.sign(session, gone, ConsentKind.PDN, make.TODAY)
        assert "вошли" not in banks.unlawful(session, PaperKind.D19)


def test_a_partner_of_another_place_is_told_with_the_place(school: Store) -> None:
    with school.changing("Завести") as session:
        leader = make.mentor(session, "Волкова", workplace="Педагогический колледж")
        pairs.form(session, leader, [make.mentee(session, "Ёлкина")])
        facts = [
            session.get_one(Paper, banks.issue(session, kind)).facts
            for kind in (PaperKind.D19, PaperKind.D18)
        ]
    (mentor,) = facts[0]["mentees"][0]["partners"]
    (mentee,) = facts[1]["mentors"][0]["partners"]
    assert (mentor["name"], mentor["workplace"]) == ("Волкова\u00a0М.П.", "Педагогический колледж")
    assert mentee["workplace"] == "МБОУ «Школа\u00a0№\u00a07»"
    assert facts[1]["mentors"][0]["workplace"] == "Педагогический колледж"


def test_a_register_is_issued_anew_only_when_something_changed(school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentor(session, "Волкова")
        first = banks.issue(session, PaperKind.D18)
        assert banks.issue(session, PaperKind.D18) == first
        make.mentor(session, "Орлова")
        second = banks.issue(session, PaperKind.D18)
        states = {row.id: row.status for row in register.rows(session)}
    assert states == {first: PaperStatus.SUPERSEDED, second: PaperStatus.DRAFT}


@pytest.mark.parametrize("kind", [PaperKind.D18, PaperKind.D19])
def test_an_empty_bank_has_no_register(school: Store, kind: PaperKind) -> None:
    with pytest.raises(MentoringError, match="никого нет"), school.changing("x") as session:
        banks.issue(session, kind)


def test_who_teaches_works_whatever_else_is_noted(school: Store) -> None:
    with school.changing("Завести") as session:
        teacher = make.mentee(session, "Ёлкина", teaching_since=date(2020, 9, 1))
        first, later = date(2015, 9, 1), date(2019, 9, 1)
        other = make.mentee(session, "Белова", teaching_since=first, working_since=later)
    with school.reading() as session:
        assert the_mentee(session, teacher).working == 6
        assert the_mentee(session, other).working == 11
