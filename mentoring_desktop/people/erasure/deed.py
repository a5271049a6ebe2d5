"""The erasure itself; whoever calls it lets no undo pass it and rewrites the file afterwards."""

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.model.papers import Paper
from mentoring_desktop.model.people import Person
from mentoring_desktop.people import history
from mentoring_desktop.people.erasure import rows, spellings, traces
from mentoring_desktop.people.erasure.plan import require_possible, split_papers
from mentoring_desktop.people.names import PersonName, name_of

ACTION = "Стереть персональные данные"
"""The title names nobody, for the journal keeps it."""


def erase(session: Session, person_id: int) -> str:
    """Erase all that the law does not keep of a person; give the name that stands for it now.

    Raises:
        MentoringError: something still needs the person's data, see ``plan``.
    """
    person = session.get_one(Person, person_id)
    require_possible(session, person)
    traces.forget_undone(session)
    names = list(_borne(person))
    kept, drafts = split_papers(session, person_id)
    own = _own_rows(session, person_id)
    spared = list(_others(session, person_id))
    _delete_papers(session, [draft.id for draft in drafts])
    instead = rows.empty(session, person, organisation.today(session))
    careful, thorough = spellings.pattern(names, spared), spellings.pattern(names)
    traces.sweep_texts(session, careful, instead)
    papers = [mention.id for mention in (*kept, *drafts)]
    traces.scrub_journal(session, own, papers, careful, thorough, instead)
    return instead


def _delete_papers(session: Session, keys: Sequence[int]) -> None:
    for link in (Paper.successor_id, Paper.basis_id):
        session.execute(update(Paper).where(link.in_(keys)).values({link: None}))
    session.execute(delete(Paper).where(Paper.id.in_(keys)))


def _borne(person: Person) -> Iterator[PersonName]:
    """Give the name of now and those of before; a former one is declined by the gender of now."""
    yield name_of(person)
    for former in person.former_names:
        yield spellings.of_full_name(former["name"], person.gender)


def _others(session: Session, person_id: int) -> Iterator[PersonName]:
    """Give the names of everybody else who is there."""
    query = select(Person).where(Person.id != person_id, Person.erased_on.is_(None))
    return map(name_of, session.execute(query).scalars())


def _own_rows(session: Session, person_id: int) -> history.Ids:
    """Give the keys of all rows, there or gone, that speak of the person alone."""
    own = dict(history.row_keys(session, person_id))
    own["attachment"] = own.get("attachment", frozenset()) | set(rows.file_keys(session, person_id))
    # What was noted of a pair is a fact of the other's life too: only its names are swept.
    own.pop("pair_member", None)
    own["pair"] = frozenset(rows.lone_pairs(session, person_id))
    own["programme"] = traces.noted(session, "programme", "pair_id", own["pair"])
    for table in ("programme_goal", "programme_activity"):
        own[table] = traces.noted(session, table, "programme_id", own["programme"])
    return own
