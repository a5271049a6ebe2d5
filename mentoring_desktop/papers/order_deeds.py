"""What signing and cancelling an order on pairs does to the pairs it brings."""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.pairs import Pair, PairStatus
from mentoring_desktop.model.papers import ENDED, Paper, PaperKind


def begin(session: Session, paper: Paper) -> None:
    """Let the pairs of a signed order work; one whose first day is yet to come stays ordered."""
    today = organisation.today(session)
    for pair in (session.get_one(Pair, link.pair_id) for link in paper.pairs):
        if pair.status is PairStatus.ORDERED and pair.date_from <= today:
            pair.status = PairStatus.ACTIVE


def let_go(session: Session, pair_ids: Iterable[int]) -> None:
    """Let the open ones of the pairs that a cancelled order brought wait for another one."""
    for pair in (session.get_one(Pair, pair_id) for pair_id in pair_ids):
        if pair.status in (PairStatus.ORDERED, PairStatus.ACTIVE):
            pair.status = PairStatus.DRAFT


def require_last(session: Session, paper: Paper) -> None:
    """Make sure that no later order rests on what this one says.

    Raises:
        MentoringError: one does, so it has to be cancelled first.
    """
    for later in _later(session, paper):
        if _rests(later, paper):
            number = f"№\xa0{later.number}" if later.number else "без номера"
            raise MentoringError(
                f"На этом приказе основан приказ {number} «{later.title}». Сначала отмените "
                "или удалите его."
            )


def _later(session: Session, paper: Paper) -> Iterator[Paper]:
    kinds = PaperKind.D06, PaperKind.D07
    query = select(Paper).where(
        Paper.kind.in_(kinds), Paper.status.not_in(ENDED), Paper.id > paper.id
    )
    return iter(session.scalars(query.order_by(Paper.id.desc())))


def _rests(later: Paper, paper: Paper) -> bool:
    """Tell whether an order changes or ends what another one says of the same pairs."""
    if later.kind is PaperKind.D06:
        if later.basis_id == paper.id:
            return True
        rows = _numbers(later) & _numbers(paper)
        return later.basis_id == paper.basis_id and bool(rows)
    return bool({link.pair_id for link in later.pairs} & {link.pair_id for link in paper.pairs})


def _numbers(paper: Paper) -> set[int]:
    rows = paper.facts.get("rows", []) if paper.kind is PaperKind.D06 else []
    return {row["number"] for row in rows}
