"""Consents: which sheets each part in mentoring needs, what became of each, and their terms."""

from mentoring_desktop.consents.acts import (
    attach_scan,
    change,
    execute,
    mark_printed,
    sign,
    take_mark_back,
    usual_end,
    withdraw,
)
from mentoring_desktop.consents.destruction import DueRow, destroy, due, keep_until
from mentoring_desktop.consents.in_force import signed_days, signed_kinds, signed_on, withdrawn
from mentoring_desktop.consents.kinds import (
    NEEDED_BY_MENTEE,
    NEEDED_BY_MENTOR,
    SHORT,
    lacking_pdn,
    missing,
    needed_by_mentor,
)
from mentoring_desktop.consents.matrix import ConsentRow, Part, rows
from mentoring_desktop.consents.named import partners, partners_of
from mentoring_desktop.consents.standing import SOON, Sheet, Standing, State

__all__ = [
    "NEEDED_BY_MENTEE",
    "NEEDED_BY_MENTOR",
    "SHORT",
    "SOON",
    "ConsentRow",
    "DueRow",
    "Part",
    "Sheet",
    "Standing",
    "State",
    "attach_scan",
    "change",
    "destroy",
    "due",
    "execute",
    "keep_until",
    "lacking_pdn",
    "mark_printed",
    "missing",
    "needed_by_mentor",
    "partners",
    "partners_of",
    "rows",
    "sign",
    "signed_days",
    "signed_kinds",
    "signed_on",
    "take_mark_back",
    "usual_end",
    "withdraw",
    "withdrawn",
]
