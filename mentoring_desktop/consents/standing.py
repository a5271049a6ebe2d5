"""How a person stands with one kind of consent on a day, by all sheets there have been of it."""

import enum
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from mentoring_desktop.consents.named import uncovered
from mentoring_desktop.model.consents import ConsentKind, ConsentStatus
from mentoring_desktop.working_days import add_working_days

SOON = timedelta(days=30)
"""So long before its end a consent is said to expire."""

_DESTROYING = timedelta(days=30)
_WORKING_DAYS = 3


class State(enum.Enum):
    """How a person stands with a kind of consent."""

    NONE = "нет"
    PRINTED = "напечатано"
    SIGNED = "подписано"
    EXPIRES = "истекает"
    EXPIRED = "истекло"
    WITHDRAWN = "отозвано, не исполнено"
    EXECUTED = "отозвано"


@dataclass(frozen=True)
class Sheet:
    """A sheet of consent, one of those a person has had of its kind."""

    id: int
    kind: ConsentKind
    status: ConsentStatus
    printed_on: date | None = None
    signed_on: date | None = None
    valid_to: date | None = None
    withdrawn_on: date | None = None
    executed_on: date | None = None
    destroyed_on: date | None = None
    storage_place: str = ""
    scan_id: int | None = None
    scan_name: str = ""
    named: tuple[int, ...] = ()
    """Keys of the people of the other side whom it names; empty: nobody, or all."""

    def in_force(self, on: date) -> bool:
        """Tell whether it is signed, and its term not over."""
        return self.status is ConsentStatus.SIGNED and not (self.valid_to and self.valid_to < on)

    def covered(self, day: date) -> bool:
        """Tell whether it was in force on a day gone by, whatever became of it afterwards."""
        ended = min(filter(None, (self.valid_to, self.withdrawn_on)), default=day)
        return self.signed_on is not None and self.signed_on <= day <= ended

    @property
    def awaits_execution(self) -> bool:
        """Whether it is taken back and the school has yet to do what that asks."""
        return self.status is ConsentStatus.WITHDRAWN and self.executed_on is None


@dataclass(frozen=True)
class Standing:
    """How a person stands with one kind of consent."""

    kind: ConsentKind
    state: State = State.NONE
    sheet: Sheet | None = None
    """The sheet that tells the state; the others are history."""
    history: tuple[Sheet, ...] = ()
    """All sheets there have been, oldest first."""
    until: date | None = None
    """The end of the consent, or the day by which its withdrawal has to be done."""
    overdue: bool = False
    """Whether that day of a withdrawal has passed."""
    needed: bool = False
    optional: bool = False
    """Whether a sheet may be asked for though none is needed."""
    uncovered: frozenset[int] = frozenset()
    """Keys of the people of the open pairs whom no signed sheet speaks of."""
    warnings: tuple[str, ...] = ()
    """What does not agree with other dates (V06, V07, V16), in words."""

    @property
    def in_force(self) -> bool:
        """Whether there is a signed consent today."""
        return self.state in (State.SIGNED, State.EXPIRES)

    @property
    def fits(self) -> bool:
        """Whether there is one that speaks of everybody in the open pairs."""
        return self.in_force and not self.uncovered

    @property
    def awaits(self) -> bool:
        """Whether a sheet lies printed and is not signed yet."""
        return any(sheet.status is ConsentStatus.PRINTED for sheet in self.history)

    @property
    def awaits_execution(self) -> bool:
        """Whether a sheet is taken back and what that asks is not done."""
        return any(sheet.awaits_execution for sheet in self.history)

    @property
    def revoked(self) -> bool:
        """Whether the sheet signed last is taken back, executed or not, and none is in force."""
        signed = [sheet for sheet in self.history if sheet.signed_on]
        last = max(signed, key=lambda each: (each.signed_on, each.id), default=None)
        return not self.in_force and last is not None and last.status is ConsentStatus.WITHDRAWN

    @property
    def signable(self) -> bool:
        """Whether a signature of today would be a new one, no mending of another day."""
        return not self.idle and (self.awaits or not self.fits)

    @property
    def missing(self) -> bool:
        """Whether a sheet that is needed is not in force, or speaks of another pair."""
        return self.needed and not self.fits

    @property
    def unprinted(self) -> bool:
        """Whether a missing sheet has not been printed yet; who took it back is not pressed."""
        afresh = self.in_force and not self.fits and not self.awaits
        return self.needed and (afresh or self.state in (State.NONE, State.EXPIRED))

    @property
    def printable(self) -> bool:
        """Whether a sheet is missing that may be printed, if need be once more."""
        return self.unprinted or (
            self.needed and self.awaits and not self.fits and not self.awaits_execution
        )

    @property
    def idle(self) -> bool:
        """Whether there is neither a sheet nor a need of one."""
        return self.state is State.NONE and not (self.needed or self.optional)


def standing(
    kind: ConsentKind,
    sheets: Sequence[Sheet],
    on: date,
    week_days: int,
    *,
    needed: bool,
    optional: bool = False,
    partners: AbstractSet[int] = frozenset(),
) -> Standing:
    """Find how a person stands on a day; ``sheets`` are of this kind, oldest first.

    ``partners`` are the people of the open pairs whom the consent has to speak of.
    """
    state, sheet = _told(sheets, on)
    until = sheet.valid_to if sheet else None
    if sheet and state is State.WITHDRAWN:
        until = term(kind, sheet.withdrawn_on or on, week_days)
    return Standing(
        kind=kind,
        state=state,
        sheet=sheet,
        history=tuple(sheets),
        until=until,
        overdue=state is State.WITHDRAWN and until is not None and until < on,
        needed=needed,
        optional=optional,
        uncovered=uncovered((each.named for each in sheets if each.in_force(on)), partners),
    )


def term(kind: ConsentKind, withdrawn_on: date, week_days: int) -> date:
    """Give the last day for doing what a withdrawal asks.

    Personal data are destroyed within 30 days (152-ФЗ ст. 21 ч. 5), their distribution stops within
    3 working days (ст. 10.1); mentoring ends 3 working days after the notice (ТК РФ ст. 351.8), and
    so does, by our own form, taking part in it.
    """
    if kind is ConsentKind.PDN:
        return withdrawn_on + _DESTROYING
    return add_working_days(withdrawn_on, _WORKING_DAYS, week_days)


def _told(sheets: Sequence[Sheet], on: date) -> tuple[State, Sheet | None]:
    """Give the state and the sheet that tells it.

    A signed sheet tells it before all others, then a withdrawal that is not done, then the newest.
    """
    in_force = [sheet for sheet in sheets if sheet.in_force(on)]
    if in_force:
        sheet = max(in_force, key=lambda each: (each.signed_on or date.min, each.id))
        ends = sheet.valid_to is not None and sheet.valid_to - on <= SOON
        return State.EXPIRES if ends else State.SIGNED, sheet
    awaiting = [sheet for sheet in sheets if sheet.awaits_execution]
    if awaiting:
        return State.WITHDRAWN, awaiting[-1]
    kept = [sheet for sheet in sheets if sheet.status is not ConsentStatus.NOT_REQUESTED]
    if not kept:
        return State.NONE, None
    return _STATES[kept[-1].status], kept[-1]


_STATES = {
    ConsentStatus.PRINTED: State.PRINTED,
    ConsentStatus.SIGNED: State.EXPIRED,
    ConsentStatus.EXPIRED: State.EXPIRED,
    ConsentStatus.WITHDRAWN: State.EXECUTED,
}
"""What the newest sheet tells where none is in force and no withdrawal waits."""
