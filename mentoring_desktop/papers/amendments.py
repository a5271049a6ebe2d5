"""Changes of an order on pairs: in the words of the coordinator, and in those of an order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from sqlalchemy.orm import Session

from mentoring_desktop.documents import wording
from mentoring_desktop.documents.amending_order import Row, Wording
from mentoring_desktop.language import dates
from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.papers import pair_rows, values
from mentoring_desktop.papers.ordered_pairs import Change, Difference
from mentoring_desktop.papers.pair_rows import Said
from mentoring_desktop.people import name_of

_DAY = timedelta(days=1)


def rows(
    session: Session, found: Iterable[Difference], last: int, on: date | None
) -> tuple[Row, ...]:
    """Give the rows that an order of a day writes; new ones are numbered after the last."""
    written = []
    for each in found:
        number = each.row.number if each.row else (last := last + 1)
        written.append(_row(session, each, number, on))
    return tuple(sorted(written, key=lambda row: row.number))


def sentences(session: Session, written: Sequence[Row], said: Wording, point: int) -> str:
    """Give what becomes of the order, a line for each change.

    ``point`` is the number of the point that names the only pair of the order, if it has but one.
    """
    return "\n".join(
        [
            *_reworded(session, written, said, point),
            *_terms(written, said, point),
            *_listed(
                [row.number for row in written if not row.former], said.added_one, said.added_many
            ),
        ]
    )


def spoken(session: Session, found: Difference) -> str:
    """Give a change in a line: «Мельник О.И.: наставник Иванова М.П. → Котова Е.В.»."""
    pair = session.get_one(Pair, found.pair_id)
    mentor = name_of(pair.mentor.person).short
    mentees = ", ".join(name_of(person).short for person in pair_rows.people(pair))
    if found.change is Change.ADDED or found.row is None:
        return f"{mentees}: новая пара, наставник {mentor}"
    was = found.row.pair
    if found.change is Change.REPLACED:
        return f"{mentees}: наставник {was.mentor.short_name} → {mentor}"
    if found.change is Change.ENDED:
        day = f" {dates.requisite(pair.ended_on)}" if pair.ended_on else ""
        reason = f", {pair.end_reason.value}" if pair.end_reason else ""
        return f"{mentor} – {mentees}: пара завершена{day}{reason}"
    changes = "; ".join(_changed(pair_rows.said(was), pair_rows.said_now(pair)))
    return f"{mentor} – {mentees}: {changes}"


def numbers(found: Sequence[int]) -> str:
    """Give «3», «5–6», «2, 5–6»."""
    runs = groupby(enumerate(found), key=lambda at: at[1] - at[0])
    ends = [[number for _, number in run] for _, run in runs]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in ends)


def _row(session: Session, found: Difference, number: int, on: date | None) -> Row:
    pair, stood = session.get_one(Pair, found.pair_id), found.row
    if stood and found.change is Change.TERM:
        now = replace(stood.pair, date_to=pair.date_to)
        return Row(number=number, pair=now, former=now.pair_id, was_until=stood.pair.date_to)
    former = stood.pair.pair_id if stood else 0
    brought = found.change in (Change.ADDED, Change.REPLACED)
    since = _begins(session, pair, former, on) if brought else pair.date_from
    return Row(number=number, pair=pair_rows.row(session, pair, since), former=former)


def _begins(session: Session, pair: Pair, former: int, on: date | None) -> date:
    """Give the first day of a pair; one mentor begins when the other is free."""
    since = pair_rows.begins(pair, on)
    ended = session.get_one(Pair, former).ended_on if former else None
    return min(max(since, ended + _DAY), pair.date_to) if ended else since


def _terms(written: Sequence[Row], said: Wording, point: int) -> Iterator[str]:
    """Rows whose last day alone is another, those of the same days in one sentence."""
    days: dict[tuple[date, date], list[int]] = {}
    for row in written:
        if row.was_until:
            days.setdefault((row.was_until, row.pair.date_to), []).append(row.number)
    for (was, now), found in days.items():
        given = values.day("was", was) | values.day("now", now) | values.text("point", f"{point}")
        one = said.term_point if point else said.term_one
        yield from _listed(found, one, said.term_many, given)


def _reworded(session: Session, written: Sequence[Row], said: Wording, point: int) -> Iterator[str]:
    found = [row for row in written if row.former and not row.was_until]
    for row in found if point else ():
        yield wording.fill(said.reworded_point, _of_point(session, row, point))
    yield from _listed([row.number for row in found], said.reworded_one, said.reworded_many)


def _of_point(session: Session, row: Row, point: int) -> values.Forms:
    pair = session.get_one(Pair, row.pair.pair_id)
    return (
        values.text("point", f"{point}")
        | values.person("mentor", pair.mentor.person)
        | values.people("mentees", pair_rows.people(pair))
        | values.text("period", dates.period(row.pair.date_from, row.pair.date_to))
    )


def _listed(
    found: Sequence[int], one: str, many: str, given: values.Forms | None = None
) -> Iterator[str]:
    if found:
        phrase = one if len(found) == 1 else many
        yield wording.fill(phrase, values.text("rows", numbers(found)) | (given or {}))


def _changed(was: Said, now: Said) -> Iterator[str]:
    """Name what is another, the former before the arrow."""
    if len(was.mentees) != len(now.mentees):
        yield "состав наставляемых"
    else:
        for before, after in zip(
            (was.mentor, *was.mentees), (now.mentor, *now.mentees), strict=True
        ):
            yield from (
                _arrow(*each) for each in zip(before, after, strict=True) if each[0] != each[1]
            )
    for name in ("form", "kind", "direction"):
        before, after = getattr(was, name), getattr(now, name)
        if before != after:
            yield _arrow(before, after)
    if was.date_from != now.date_from:
        yield _arrow(
            dates.period(was.date_from, was.date_to), dates.period(now.date_from, now.date_to)
        )
    elif was.date_to != now.date_to:
        until = (f"по\xa0{dates.requisite(each.date_to)}" for each in (was, now))
        yield f"срок {_arrow(*until)}"


def _arrow(was: str, now: str) -> str:
    return f"{was or 'не указано'} → {now or 'не указано'}"
