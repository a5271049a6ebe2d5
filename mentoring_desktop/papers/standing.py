"""Papers of a kind that stand: neither superseded nor cancelled."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.model.papers import ENDED, Paper, PaperKind


def standing(session: Session, kind: PaperKind) -> Sequence[Paper]:
    """Give those of the current cycle, oldest first."""
    cycle_id = organisation.current_cycle(session).id
    query = select(Paper).where(
        Paper.kind == kind, Paper.cycle_id == cycle_id, Paper.status.not_in(ENDED)
    )
    return session.scalars(query.order_by(Paper.id)).all()
