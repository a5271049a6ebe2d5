"""Where a paper no longer says what is so (V21): what stands in it beside what stands in the file.

A paper is gathered anew as it was asked for, and its facts are compared with the frozen ones.
"""

import enum
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import documents, organisation
from mentoring_desktop.documents import wording
from mentoring_desktop.documents.facts import to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.model.papers import (
    IN_FORCE,
    UNSIGNED,
    Paper,
    PaperKind,
)
from mentoring_desktop.papers import comparing, gaps, kinds, numbers
from mentoring_desktop.papers.comparing import Unlike
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.people import name_of


class Way(enum.Enum):
    """The way out of a discrepancy, as its button says."""

    REMAKE = "Составить заново"
    AMEND = "Составить приказ о внесении изменений"
    END = "Составить приказ о завершении"
    NEW_VERSION = "Составить новую редакцию"


@dataclass(frozen=True)
class Difference:
    """One thing that is not as the paper says."""

    label: str
    """«Мельник О.И.: должность»."""
    was: str
    """As the paper says; empty where it says nothing."""
    now: str
    way: Way


_ON_PAIRS = (PaperKind.D05, PaperKind.D06, PaperKind.D07)
"""Orders that are amended and ended by others; any other paper gets a new version."""

_OF_ITS_DAY = frozenset(
    {
        *("organization", "signature", "approval", "acquainted", "consent", "acts", "regulation"),
        *("school", "school_full", "director", "addressee", "appointed"),
        *("accountant", "site", "controller", "pair_order", "agreement"),
    }
)
"""What a signed paper rightly says as it was on its day: the letterhead, the acts, who signed, a
consent, whom it charged with what."""

_ERASED = re.compile(r"Удалённ\w+ человек")
"""Who stands for somebody erased, in any case."""

_OF_PAIRS = ("mentor", "mentees", "period")
"""Fields that an order on pairs also says row by row."""


def of(session: Session, paper_id: int) -> tuple[Difference, ...]:
    """Give where a paper differs from the file; nothing of one that has ended, or of one day."""
    paper = session.get_one(Paper, paper_id)
    if paper.status not in (*UNSIGNED, *IN_FORCE) or not kinds.can_be_made_again(paper.kind):
        return ()
    way = _way(paper)
    return (*(Difference(*each, way) for each in _unlike(session, paper)), *_ended(session, paper))


def lasting(session: Session) -> list[int]:
    """Give the keys of the current cycle's papers that have not ended, newest first.

    To look at one takes some milliseconds: a list of many is marked a paper at a time.
    """
    cycle = organisation.current_cycle(session)
    query = select(Paper.id, Paper.kind).where(Paper.cycle_id == cycle.id)
    query = query.where(Paper.status.in_((*UNSIGNED, *IN_FORCE))).order_by(Paper.id.desc())
    return [key for key, kind in session.execute(query) if kinds.can_be_made_again(kind)]


def _way(paper: Paper) -> Way:
    if paper.status in UNSIGNED:
        return Way.REMAKE
    return Way.AMEND if paper.kind in _ON_PAIRS else Way.NEW_VERSION


def _unlike(session: Session, paper: Paper) -> Iterator[Unlike]:
    try:
        made = kinds.again(session, paper)
    except MentoringError as refusal:
        # What does not let it be made again is not as the paper says either.
        yield Unlike("Документ", paper.title, str(refusal))
        return
    if made and paper.status in IN_FORCE and _names_erased(made):
        return
    was, now, passed = paper.facts, to_json(made.facts) if made else {}, _passed(paper)
    yield from comparing.facts(was, now, passed)
    yield from _of_values(paper, was, now, passed)


def _names_erased(made: Draft) -> bool:
    """Tell whether a paper made anew would speak of somebody erased: it stays as the law keeps it.

    An order on pairs speaks of others too, whose rows may differ.
    """
    return made.kind not in _ON_PAIRS and bool(_ERASED.search(f"{made.facts}"))


def _passed(paper: Paper) -> frozenset[str]:
    """Give the fields in which a paper may differ: its own number and date, things of its day."""
    own = {"order"} if paper.kind in numbers.SERIES else set()
    if paper.status not in IN_FORCE:
        return frozenset(own)
    # Another curator is named by an order of their own (D04).
    curator = set() if paper.kind is PaperKind.D04 else {"curator"}
    return _OF_ITS_DAY | own | curator


def _of_values(
    paper: Paper, was: Mapping[str, Any], now: Mapping[str, Any], passed: frozenset[str]
) -> Iterator[Unlike]:
    """Compare what the text of the paper names, in the nominative; the other cases follow."""
    if paper.kind in _ON_PAIRS and paper.status in IN_FORCE:
        return  # Rows are all that another order amends.
    labels, rows = gaps.labels(paper), "pairs" in was
    for name in _named(paper):
        field = name.partition(".")[0]
        if field in passed or (rows and field in _OF_PAIRS):
            continue
        forms = [_plain(each.get("values", {}).get(name)) for each in (was, now)]
        if None not in forms and forms[0] != forms[1]:
            yield from (Unlike(labels.get(name, name), *each) for each in _lines(*map(str, forms)))


def _lines(was: str, now: str) -> list[tuple[str, str]]:
    """Give the lines that differ, where as many points are there as before; else the whole."""
    before, after = was.splitlines(), now.splitlines()
    if len(before) != len(after):
        return [(was, now)]
    return [each for each in zip(before, after, strict=True) if each[0] != each[1]]


def _named(paper: Paper) -> list[str]:
    facts = documents.restored(paper.kind.name, paper.facts)
    texts = gaps.texts(facts, paper.facts.get("wording"))
    return list(dict.fromkeys(name for text in texts for _, name, _ in wording.named(text)))


def _plain(forms: Mapping[str, str] | None) -> str | None:
    return None if forms is None else forms.get("", forms.get("nom"))


def _ended(session: Session, paper: Paper) -> Iterator[Difference]:
    """Tell of pairs that have ended, or got another mentor, and no order says so yet."""
    if paper.kind not in _ON_PAIRS or paper.status not in IN_FORCE:
        return
    # It brings the machine of orders along, which no start of the program waits for.
    from mentoring_desktop.papers import ordered_pairs  # noqa: PLC0415
    from mentoring_desktop.papers.ordered_pairs import Change  # noqa: PLC0415

    for each in ordered_pairs.differences(session):
        if each.row and each.row.worded_by == paper.id:
            whose = comparing.who(to_json(each.row.pair))
            pair = session.get_one(Pair, each.pair_id)
            if each.change is Change.ENDED:
                was = dates.until(each.row.pair.date_to)
                yield Difference(f"{whose}: срок", was, _how(pair), Way.END)
            elif each.change is Change.REPLACED:
                was, now = each.row.pair.mentor.name, name_of(pair.mentor.person).full
                yield Difference(f"{whose}: наставник", was, now, Way.AMEND)


def _how(pair: Pair) -> str:
    day = f" {dates.requisite(pair.ended_on)}" if pair.ended_on else ""
    reason = f", {pair.end_reason.value}" if pair.end_reason else ""
    return f"{pair.status.value}{day}{reason}"
