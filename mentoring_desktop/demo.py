"""The demo school: an invented Центр образования on one day of March, to try everything on."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import mentees as mentee_bank
from mentoring_desktop import mentors as mentor_bank
from mentoring_desktop import new_school, organisation, pairs, roadmap
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus
from mentoring_desktop.model.people import (
    Category,
    CompetenceArea,
    Mentee,
    MenteeNeed,
    Mentor,
    MentorCompetence,
    Person,
    ProfessionalRequest,
)
from mentoring_desktop.model.roadmap import RoadmapItem
from mentoring_desktop.papers import acquaintances, life, pair_order
from mentoring_desktop.people import card
from mentoring_desktop.resources import TEMPLATES

ACTION = "Заполнить учебный пример"


def fill(session: Session) -> None:
    """Write the demo school into an empty file: its people, pairs, first order and roadmap."""
    data = json.loads((TEMPLATES / "demo.json").read_text(encoding="utf-8"))
    new_school.set_up(session, _entry(data))
    school = organisation.current(session)
    school.pretend_today = date.fromisoformat(data["today"])
    number, on = data["order"]["number"], date.fromisoformat(data["order"]["date"])
    roadmap.approve(session, number, on)
    _mark_roadmap(session, data)
    areas = {area.code: area.id for area in session.execute(select(CompetenceArea)).scalars()}
    mentors = {_who(entry): _mentor(entry, areas) for entry in data["mentors"]}
    mentees = {_who(entry): _mentee(entry, areas) for entry in data["mentees"]}
    session.add_all([*mentors.values(), *mentees.values()])
    for entry in data["also_mentees"]:
        session.add(_mentee_part(mentors[entry["who"]].person, entry, areas))
    people = {who: part.person for who, part in mentors.items()}
    people |= {who: part.person for who, part in mentees.items()}
    for entry in data["sheets"]:
        _mend_sheet(people[entry["who"]], entry)
    session.flush()
    for entry in data["cards"]:
        _fill_card(session, entry, mentors, mentees)
    _form_pairs(session, data, mentors, mentees)


def _entry(data: Mapping[str, Any]) -> new_school.SchoolEntry:
    start, end = (date.fromisoformat(day) for day in data["cycle"])
    people = [_typed(data[who]) for who in ("director", "curator")]
    return new_school.SchoolEntry(
        **data["school"],
        director=people[0],
        curator=people[1],
        cycle_from=start,
        cycle_to=end,
        begins=start,
    )


def _typed(entry: Mapping[str, str]) -> new_school.PersonEntry:
    return new_school.PersonEntry(
        entry["last"],
        entry["first"],
        entry["middle"],
        Gender[entry["gender"]],
        entry["position"],
    )


def _mark_roadmap(session: Session, data: Mapping[str, Any]) -> None:
    for item in session.execute(select(RoadmapItem)).scalars():
        if item.short in data["done"]:
            item.done_on = date.fromisoformat(data["done"][item.short])
        if item.short in data["terms"]:
            item.date_to = date.fromisoformat(data["terms"][item.short])


def _who(entry: Mapping[str, Any]) -> str:
    return f"{entry['person']['last']} {entry['person']['first']}"


def _person(entry: Mapping[str, Any]) -> Person:
    return Person(
        last_name=entry["last"],
        first_name=entry["first"],
        middle_name=entry["middle"],
        gender=Gender[entry["gender"]],
        position=entry["position"],
        subjects=entry["subjects"],
        levels=entry["levels"],
        site=entry["site"],
        category=Category[entry["category"]],
        teaching_since=date.fromisoformat(entry["teaching_since"]),
        hired_on=date.fromisoformat(entry["hired_on"]),
    )


def _mentor(entry: Mapping[str, Any], areas: Mapping[str, int]) -> Mentor:
    trained = entry["trained_on"]
    person = _person(entry["person"])
    person.consents.extend(_consents(entry["consents"], date(2022, 2, 21)))
    return Mentor(
        person=person,
        capacity=entry["capacity"],
        mentoring_years=entry["mentoring_years"],
        trained_on=date.fromisoformat(trained) if trained else None,
        competences=[
            MentorCompetence(area_id=areas[code], level=level)
            for code, level in entry["skills"].items()
        ],
    )


def _mentee(entry: Mapping[str, Any], areas: Mapping[str, int]) -> Mentee:
    return _mentee_part(_person(entry["person"]), entry, areas)


def _mentee_part(person: Person, entry: Mapping[str, Any], areas: Mapping[str, int]) -> Mentee:
    """Give the person the part of a mentee, beside any other part."""
    joined = date.fromisoformat(entry["joined_on"])
    there = {consent.kind for consent in person.consents}
    person.consents.extend(
        consent for consent in _consents(entry["consents"], joined) if consent.kind not in there
    )
    return Mentee(
        person=person,
        joined_on=joined,
        strengths=entry["strengths"],
        requests=[
            ProfessionalRequest(area_id=areas[code], priority=priority)
            for code, priority in entry["requests"]
        ],
    )


def _fill_card(
    session: Session,
    entry: Mapping[str, Any],
    mentors: Mapping[str, Mentor],
    mentees: Mapping[str, Mentee],
) -> None:
    """Type more into a card than every card has."""
    who = entry["who"]
    part: Any = mentors.get(who) or mentees[who]
    for row, change in ((part.person, card.change), (part, _CHANGES[type(part)])):
        for field, value in entry[row.__tablename__].items():
            change(session, row.id, field, _typed_value(field, value))


_CHANGES = {Mentor: mentor_bank.change, Mentee: mentee_bank.change}


def _typed_value(field: str, value: Any) -> Any:  # noqa: ANN401 - a field's own type
    if field == "need":
        return MenteeNeed[value]
    is_day = field.endswith(("_on", "_since"))
    return date.fromisoformat(value) if is_day else value


def _consents(kinds: Sequence[str], on: date) -> list[Consent]:
    return [
        Consent(kind=ConsentKind[kind], status=ConsentStatus.SIGNED, signed_on=on) for kind in kinds
    ]


def _mend_sheet(person: Person, entry: Mapping[str, str]) -> None:
    """Let a sheet be more than signed: printed, withdrawn, soon over, kept somewhere."""
    kind = ConsentKind[entry["kind"]]
    sheet = next((each for each in person.consents if each.kind is kind), None)
    if sheet is None:
        sheet = Consent(kind=kind)
        person.consents.append(sheet)
    sheet.status = ConsentStatus[entry["status"]]
    sheet.storage_place = entry.get("place", "")
    for field in ("printed_on", "signed_on", "valid_to", "withdrawn_on"):
        if field in entry:
            setattr(sheet, field, date.fromisoformat(entry[field]))


def _form_pairs(
    session: Session,
    data: Mapping[str, Any],
    mentors: Mapping[str, Mentor],
    mentees: Mapping[str, Mentee],
) -> None:
    formed = {
        mentee: pairs.form(session, mentors[mentor].id, [mentees[mentee].id])[0]
        for mentor, mentee in data["pairs"]
    }
    order = data["ordered"]
    ordered = [formed[mentee] for mentee in order["mentees"]]
    on = date.fromisoformat(order["date"])
    _sign(session, pair_order.issue(session, ordered, order["number"], on), order)


def _sign(session: Session, paper_id: int, order: Mapping[str, Any]) -> None:
    """Let the order be printed and signed, and some of its people know it."""
    on = date.fromisoformat(order["date"])
    life.printed(session, [paper_id])
    life.sign(session, paper_id, order["number"], on)
    readers = acquaintances.rows(session, paper_id)
    known = [row.id for row in readers if row.name.full in order["acquainted"]]
    acquaintances.mark(session, known, on)
