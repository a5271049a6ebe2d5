"""Mentors relieved of their duties: whom an order names, from which day and for what reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mentoring_desktop.documents import wording
from mentoring_desktop.language import dates, gendered
from mentoring_desktop.model.pairs import EndReason, Pair
from mentoring_desktop.papers import pair_rows, values

ON_TIME = (EndReason.PLAN_DONE, EndReason.TERM_END)
NOTICED = (EndReason.MENTOR_REFUSAL, EndReason.EMPLOYER_CANCEL)
"""Reasons of which the law wants the other side to be told beforehand."""

_DAY = timedelta(days=1)
_MENTEE = "наставляемого"


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases of ``resources/templates/papers/ending_order.toml``."""

    text: str
    relieved: str
    on_time: str
    early: str
    both: str
    reasons: dict[str, str]

    def deed(self, reasons: Iterable[EndReason]) -> str:
        """Give what an order is about: «завершении», «досрочном прекращении»."""
        in_time = {reason in ON_TIME for reason in reasons}
        return self.both if len(in_time) > 1 else self.on_time if True in in_time else self.early


@dataclass(frozen=True, kw_only=True)
class Ending:
    """A pair with the reason and the last day of its end."""

    pair: Pair
    reason: EndReason
    last_day: date

    @property
    def free_from(self) -> date:
        """The first day without duties."""
        return self.last_day + _DAY


def sentences(endings: Sequence[Ending], said: Wording) -> str:
    """Give «Освободить Иванову … с 01.02.2027 в связи с …», a line for each pair."""
    return "\n".join(wording.fill(said.relieved, _values(each, said)) for each in endings)


def since(endings: Sequence[Ending]) -> str:
    """Give from which day nothing is paid."""
    days = {each.free_from for each in endings}
    if len(days) == 1:
        return f"с {dates.requisite(*days)}"
    return "с дней освобождения от обязанностей, указанных в настоящем приказе"


def _values(ending: Ending, said: Wording) -> values.Forms:
    known = (
        values.person("mentor", ending.pair.mentor.person)
        | values.people("mentees", pair_rows.people(ending.pair))
        | values.day("since", ending.free_from)
    )
    who = values.text("who", _who_left(ending.pair))
    return known | values.text(
        "reason", wording.fill(said.reasons[ending.reason.name], known | who)
    )


def _who_left(pair: Pair) -> str:
    """Give who has been dismissed, in the genitive, where the file knows."""
    if pair.mentor.person.dismissed_on:
        return "наставника"
    gone = [person for person in pair_rows.people(pair) if person.dismissed_on]
    if len(gone) == 1:
        return gendered.agree(_MENTEE, gone[0].gender)
    return gendered.plural(_MENTEE) if gone else ""
