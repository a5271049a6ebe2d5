"""A form's sheet carried out: all its rows as one action, nothing deleted."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import mentees, mentors
from mentoring_desktop.exchange import known
from mentoring_desktop.exchange.answers import columns
from mentoring_desktop.exchange.answers.columns import Columns
from mentoring_desktop.exchange.answers.plan import There
from mentoring_desktop.exchange.answers.planned import LOADED, PlannedSheet
from mentoring_desktop.exchange.answers.targets import BANKS, Targets
from mentoring_desktop.model.people import MenteeStatus, MentorStatus
from mentoring_desktop.model.surveys import SurveyKind, SurveyResponse
from mentoring_desktop.people import card
from mentoring_desktop.surveys import sheets
from mentoring_desktop.surveys.sheets import Sheet


def there(session: Session, kind: SurveyKind) -> There:
    """Give what there is already, by which a plan is made."""
    return There(
        people=known.people(session, BANKS[kind]),
        kept=_kept(session, kind),
        setting=known.setting(session),
    )


def _kept(session: Session, kind: SurveyKind) -> Mapping[int, Sequence[Sheet]]:
    found: dict[int, list[Sheet]] = defaultdict(list)
    query = select(SurveyResponse).where(SurveyResponse.kind == kind)
    for response in session.execute(query).scalars():
        found[response.person_id].append(Sheet(response.filled_on, dict(response.answers)))
    return found


def apply(
    session: Session,
    rows: Sequence[PlannedSheet],
    read_as: Columns,
    targets: Targets,
    told: Callable[[], None] = lambda: None,
) -> int:
    """Keep the sheets that the plan lets in, and give their number.

    Who is not in the bank yet comes into it; the older sheets of one person go first, so that the
    latest has the last word. ``told`` is called once for each sheet.
    """
    kind = targets.form.kind
    columns.remember(session, kind, read_as, targets)
    loaded = [(row, row.sheet) for row in rows if row.fate in LOADED and row.sheet]
    added: dict[tuple[str, str, str], int] = {}
    joined: set[int] = set()
    for row, sheet in sorted(loaded, key=lambda each: each[1].filled_on):
        told()
        person = row.person.id if row.person else _added(session, row, added)
        if person not in joined and (row.person is None or row.person.part_id is None):
            joined.add(person)
            _join(session, kind, person)
        sheets.save(session, person, kind, sheet)
    return len(loaded)


def _added(session: Session, row: PlannedSheet, added: dict[tuple[str, str, str], int]) -> int:
    """Add somebody new to the school, once however many sheets there are."""
    if row.parts not in added and row.gender is not None:
        added[row.parts] = card.add(session, *row.parts, row.gender)
        if row.email:
            card.change(session, added[row.parts], "email", row.email)
    return added[row.parts]


def _join(session: Session, kind: SurveyKind, person: int) -> None:
    """Put a person into the bank as one who is being asked yet."""
    if kind is SurveyKind.MENTOR:
        mentors.change(session, mentors.add(session, person), "status", MentorStatus.CANDIDATE)
    else:
        mentees.change(session, mentees.add(session, person), "status", MenteeStatus.CANDIDATE)
