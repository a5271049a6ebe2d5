"""The life of a paper: printed, signed, published, and its end. The way back is undo alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from mentoring_desktop import documents, organisation
from mentoring_desktop.documents.facts import to_json
from mentoring_desktop.entry import bare_number, cleaned, link, past
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.model.papers import IN_FORCE, UNSIGNED, Paper, PaperStatus
from mentoring_desktop.papers import gaps, kinds, numbers, register, sources
from mentoring_desktop.papers.draft import Draft

ARROWS: Mapping[PaperStatus, frozenset[PaperStatus]] = {
    PaperStatus.DRAFT: frozenset({PaperStatus.PRINTED, PaperStatus.SIGNED, PaperStatus.SUPERSEDED}),
    PaperStatus.PRINTED: frozenset({PaperStatus.SIGNED, PaperStatus.SUPERSEDED}),
    PaperStatus.SIGNED: frozenset(
        {PaperStatus.PUBLISHED, PaperStatus.SUPERSEDED, PaperStatus.CANCELLED}
    ),
    PaperStatus.PUBLISHED: frozenset({PaperStatus.SUPERSEDED, PaperStatus.CANCELLED}),
    PaperStatus.SUPERSEDED: frozenset(),
    PaperStatus.CANCELLED: frozenset(),
}
"""From which state a paper goes on to which; one that is not signed can also be removed."""


def printed(session: Session, paper_ids: Iterable[int]) -> None:
    """Note that papers went to the printer or into a file; signed ones stay as they are."""
    for paper in session.scalars(select(Paper).where(Paper.id.in_(list(paper_ids)))):
        if paper.status is PaperStatus.DRAFT:
            _go(paper, PaperStatus.PRINTED)
            paper.printed_at = organisation.moment(session)


ANEW = "Составьте документ заново этим числом."
"""The way out of a refusal that ``remake`` with a day is."""


@dataclass(frozen=True)
class Proposal:
    """What is filled in at first when a paper is signed."""

    number: str | None
    """Nothing where no number is written on the paper."""
    own: bool
    """Whether it is the paper's number; otherwise it is that of the order which approves it."""
    day: date


def proposal(session: Session, paper_id: int) -> Proposal:
    """Propose number and day of a signature: those of the paper, or the next number and today."""
    paper = session.get_one(Paper, paper_id)
    day = paper.dated or organisation.today(session)
    if not needs_number(paper):
        return Proposal(None, own=True, day=day)
    series = numbers.SERIES.get(paper.kind)
    if series:
        number = paper.number or numbers.next_number(session, series, day.year)
        return Proposal(number, own=True, day=day)
    order = paper.facts["approval"]["order"]
    approved = date.fromisoformat(order["day"]) if order["day"] else day
    return Proposal(order["number"], own=False, day=approved)


def needs_number(paper: Paper) -> bool:
    """Tell whether a number is written on the paper: its own, or of the order that approves it."""
    if paper.kind in numbers.SERIES:
        return True
    approval = paper.facts.get("approval") or {"style": ApprovalStyle.BY_PERSON.name}
    return bool(approval["style"] != ApprovalStyle.BY_PERSON.name)


def sign(session: Session, paper_id: int, number: str, day: date) -> None:
    """Note that a paper is signed, under which number and on which day.

    An order signs what it approves. What the paper was made in the place of is superseded.

    Raises:
        MentoringError: it is signed or has ended, an order approves it, the day is yet to come or
            before that of the paper it rests on, another signs on it, the number is missing or
            taken (V11), or a place is left empty (V22).
    """
    paper, number = session.get_one(Paper, paper_id), bare_number(number)
    _require_unsigned(paper)
    past(day, organisation.today(session), "Дата документа")
    _require_basis(session, paper, day)
    if needs_number(paper) and not number:
        raise MentoringError("Впишите номер, который стоит на бумаге.")
    numbers.require_free(session, paper.kind, number, day.year, paper.id)
    _sign(session, paper, number, day)


def publish(session: Session, paper_id: int, day: date, where: str) -> None:
    """Note that a signed paper is made public: on which day, and the page or the stand.

    Raises:
        MentoringError: it is not signed, the day is yet to come or before that of the paper, or
            there is no place.
    """
    paper, where = session.get_one(Paper, paper_id), cleaned(where)
    _require_in_force(paper, "опубликовать")
    _require_since(session, paper, day, "Дата публикации")
    if not where:
        raise MentoringError("Укажите, где опубликован документ: адрес страницы или стенд.")
    if where.startswith("http"):
        where = link(where)
    if paper.status is PaperStatus.SIGNED:
        _go(paper, PaperStatus.PUBLISHED)
    paper.published_on, paper.published_in = day, where


def cancel(session: Session, paper_id: int, day: date, reason: str) -> None:
    """Cancel a signed paper from a day on, with all that it approved; it stays in the register.

    Raises:
        MentoringError: it is not signed, there is no reason, the day is yet to come or before that
            of the paper, or another paper in force changes it.
    """
    paper, reason = session.get_one(Paper, paper_id), cleaned(reason)
    _require_in_force(paper, "отменить")
    _require_since(session, paper, day, "Дата отмены")
    if not reason:
        raise MentoringError("Напишите, почему отменяется документ: номер приказа об отмене.")
    others = [each for each in _resting(session, paper) if each.series and each.status in IN_FORCE]
    if others:
        raise MentoringError(
            f"На этом документе основан другой: {name(others[0])}. Сначала отмените его."
        )
    for each in (paper, *_approved(session, paper, IN_FORCE)):
        _end(each, PaperStatus.CANCELLED, day, reason)
        session.flush()
        kinds.cancelled(session, each)


def supersede(session: Session, paper_id: int, successor_id: int, day: date) -> None:
    """Let another paper come in the place of one from a day on, which ends with that.

    Raises:
        MentoringError: it has ended already.
    """
    paper = session.get_one(Paper, paper_id)
    _end(paper, PaperStatus.SUPERSEDED, day, "")
    paper.successor_id = successor_id


def remove(session: Session, paper_id: int) -> None:
    """Take a paper that nobody has signed out of the register, as if it had never been made.

    Raises:
        MentoringError: it is signed or has ended, or another paper rests on it.
    """
    paper = session.get_one(Paper, paper_id)
    _require_unsigned(paper)
    others = [each for each in _resting(session, paper) if each.series]
    if others:
        raise MentoringError(
            f"На этом документе основан другой: {name(others[0])}. Сначала удалите его."
        )
    paper.status = PaperStatus.CANCELLED
    session.flush()
    kinds.cancelled(session, paper)
    _forget(session, paper)
    session.delete(paper)
    session.flush()


def remake(session: Session, paper_id: int, day: date | None = None) -> int:
    """Gather a paper anew as things stand now, and give the key of the new one.

    One that nobody has signed gives its place and number up at once, and with ``day`` is dated so;
    a signed one stays in force until the new one is signed.

    Raises:
        MentoringError: it has ended, or is of a kind that is made for one day only.
    """
    paper = session.get_one(Paper, paper_id)
    if not ARROWS[paper.status]:
        raise MentoringError(f"Этот документ уже {paper.status.value}.")
    if paper.status in IN_FORCE:
        return _next_version(session, paper)
    past(day, organisation.today(session), "Дата документа")
    paper.dated = day or paper.dated
    kinds.dated(session, paper)
    made, number = _again(session, paper), paper.number or ""
    _end(paper, PaperStatus.SUPERSEDED, organisation.today(session), "")
    # Nobody has signed it, so the number goes over to the new one.
    paper.number = paper.year = None
    session.flush()
    new = register.keep(session, replace(made, number=number, dated=paper.dated))
    paper.successor_id = new
    session.execute(update(Paper).where(Paper.basis_id == paper.id).values(basis_id=new))
    return new


def name(paper: Paper) -> str:
    """Give «Приказ о закреплении пар № 5 от 01.10.2026»."""
    return f"{paper.kind.value} {numbers.of(paper).said}".strip()


def _next_version(session: Session, paper: Paper) -> int:
    """Gather a version of today, by whoever signs now, without the number of the former."""
    today, own = organisation.today(session), paper.kind in numbers.SERIES
    former = paper.number, paper.dated
    if own:
        paper.number, paper.dated = None, today
    try:
        made = _again(session, paper)
    finally:
        paper.number, paper.dated = former
    made = replace(made, number="", dated=today if own else None)
    new = register.keep(session, made)
    if new == paper.id:
        raise MentoringError("Новый документ не отличался бы от этого. Составлять его незачем.")
    paper.successor_id = new
    return new


def _again(session: Session, paper: Paper) -> Draft:
    made = kinds.again(session, paper)
    if made is None:
        raise MentoringError(f"«{paper.kind.value}» составляют заново там же, где в первый раз.")
    return made


def _sign(session: Session, paper: Paper, number: str, day: date) -> None:
    """Write number and day on a paper and all that it approves, and do what that means."""
    _require_signatory(session, paper, day)
    _require_its_day(session, paper, day)
    paper.dated = day
    if paper.kind in numbers.SERIES:
        paper.number, paper.year = number, day.year
    paper.facts = _with_order(paper.facts, number, day, own=paper.kind in numbers.SERIES)
    _require_no_gaps(paper)
    documents.render(paper.kind.name, paper.facts)
    _go(paper, PaperStatus.SIGNED)
    session.flush()
    for former in session.scalars(select(Paper).where(Paper.successor_id == paper.id)).all():
        if former.status in IN_FORCE:
            _end(former, PaperStatus.SUPERSEDED, day, "")
    for each in _approved(session, paper, UNSIGNED):
        _sign(session, each, number, day)
    kinds.signed(session, paper)
    session.flush()


def _with_order(facts: dict[str, Any], number: str, day: date, *, own: bool) -> dict[str, Any]:
    """Give facts that say the number and the day: of the paper, or of what approves it."""
    order = {"day": day.isoformat(), "number": number}
    if own:
        return facts | {"order": order} if "order" in facts else facts
    approval = facts.get("approval")
    return facts | {"approval": approval | {"order": order}} if approval else facts


def _go(paper: Paper, status: PaperStatus) -> None:
    if status not in ARROWS[paper.status]:
        raise MentoringError(f"Этот документ уже {paper.status.value}.")
    paper.status = status


def _end(paper: Paper, status: PaperStatus, day: date, reason: str) -> None:
    _go(paper, status)
    paper.ended_on, paper.end_reason = day, reason


def _resting(session: Session, paper: Paper) -> list[Paper]:
    """Give the papers that change this one, end it, or are approved by it, while they last."""
    query = select(Paper).where(Paper.basis_id == paper.id).order_by(Paper.id)
    return [each for each in session.scalars(query) if ARROWS[each.status]]


def _approved(session: Session, paper: Paper, states: Iterable[PaperStatus]) -> list[Paper]:
    """Give what an order approves: papers that rest on it and have no number of their own."""
    resting = _resting(session, paper)
    return [each for each in resting if each.series is None and each.status in states]


def _forget(session: Session, paper: Paper) -> None:
    """Let no other paper point to one that goes."""
    for column in (Paper.successor_id, Paper.basis_id):
        session.execute(update(Paper).where(column == paper.id).values({column: None}))


def _require_unsigned(paper: Paper) -> None:
    if paper.status not in UNSIGNED:
        raise MentoringError(f"Этот документ уже {paper.status.value}.")


def _require_in_force(paper: Paper, deed: str) -> None:
    if paper.status in UNSIGNED:
        raise MentoringError(
            f"Документ ещё не подписан: {deed} его нельзя. Сначала отметьте, что он подписан."
        )
    if paper.status not in IN_FORCE:
        raise MentoringError(f"Этот документ уже {paper.status.value}.")


def _require_since(session: Session, paper: Paper, day: date, what: str) -> None:
    past(day, organisation.today(session), what)
    if paper.dated and day < paper.dated:
        raise MentoringError(
            f"{what} {day:%d.%m.%Y} раньше даты самого документа, {paper.dated:%d.%m.%Y}. "
            "Поправьте дату."
        )


def _require_basis(session: Session, paper: Paper, day: date) -> None:
    basis = session.get(Paper, paper.basis_id) if paper.basis_id else None
    if basis is None:
        return
    if paper.series is None:
        raise MentoringError(
            f"Этот документ утверждает {name(basis)}: отметьте подписанным его, и оба будут "
            "подписаны вместе."
        )
    if basis.status not in IN_FORCE:
        raise MentoringError(
            f"Документ основан на другом, а тот {basis.status.value}: {name(basis)}. "
            "Сначала отметьте подписанным его."
        )
    if basis.dated and day < basis.dated:
        raise MentoringError(
            f"Документ основан на другом и не может быть раньше его: {name(basis)}. Поправьте дату."
        )


def _require_signatory(session: Session, paper: Paper, day: date) -> None:
    """Make sure that who signs on the day is who stands under the paper (V11)."""
    frozen = paper.facts.get("signature") or (paper.facts.get("approval") or {}).get("signature")
    if not isinstance(frozen, Mapping) or "position" not in frozen:
        return
    now = sources.signature(session, day)
    if (now.position, now.name) != (frozen["position"], frozen["name"]):
        signs = f"{sources.inside(now.position)} {now.name}"
        raise MentoringError(
            f"{day:%d.%m.%Y} подписывает {signs}, а под документом стоит "
            f"{sources.inside(frozen['position'])} {frozen['name']}. "
            f"{ANEW}"
        )


def _require_its_day(session: Session, paper: Paper, day: date) -> None:
    """Make sure that a paper cites the acts of its day and, signed later, no terms of a former one.

    Nobody is a mentor and nothing comes into force before the order (V02). Only what the day
    itself changes counts; what has changed in the file since does not.
    """
    former = paper.dated or paper.issued_at.date()
    if paper.kind not in numbers.SERIES or former == day:
        return
    was, now = (_said_on(session, paper, each) for each in (former, day))
    if _acts(was) != _acts(now):
        raise MentoringError(
            f"Документ ссылается на акты, которые действовали {former:%d.%m.%Y}, а на "
            f"{day:%d.%m.%Y} действуют другие. {ANEW}"
        )
    if paper.dated and former < day and was != now:
        raise MentoringError(
            f"Документ составлен на {former:%d.%m.%Y}, и сроки в его тексте отсчитаны от этого "
            f"дня. {ANEW}"
        )


def _said_on(session: Session, paper: Paper, day: date) -> Mapping[str, Any]:
    """Give what a paper would say if it were of a day, or nothing where it cannot be told."""
    former, paper.dated = paper.dated, day
    try:
        made = kinds.again(session, paper)
    except MentoringError:
        return {}
    finally:
        paper.dated = former
    return {**to_json(made.facts), "order": None} if made else {}


def _acts(said: Mapping[str, Any]) -> Any:  # noqa: ANN401 - forms of a field, or nothing
    return said.get("values", {}).get("acts")


def _require_no_gaps(paper: Paper) -> None:
    empty = gaps.of(paper)
    if empty:
        raise MentoringError(
            f"{paper.kind.value} – не заполнено: {'; '.join(empty)}. Если дело не в дате, впишите "
            f"недостающее в базу или в текст документа. {ANEW}"
        )
