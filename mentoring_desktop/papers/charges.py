"""Whom orders on pairs charge with what: chosen once, proposed again for the next order."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import normative_acts, organisation
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.papers import ordered_pairs, sources, values


@dataclass(frozen=True, kw_only=True)
class Charges:
    """People by their keys; a point about nobody is left out."""

    accountant_id: int | None = None
    """Who pays."""
    site_id: int | None = None
    """Who tells of it on the school's site."""
    controller_id: int | None = None
    """Who sees to it, if not the head."""
    meetings: str = ""
    """How often pairs meet; empty for what is usual."""

    def to_json(self) -> dict[str, Any]:
        """Give what a paper keeps of it in what was asked."""
        return asdict(self)


def of(asked: Mapping[str, Any]) -> Charges:
    """Read what a paper keeps, or nobody."""
    return Charges(**asked.get("charges", {}))


def remembered(session: Session) -> Charges:
    """Give the people of the latest order on pairs."""
    query = select(Paper.asked).where(Paper.kind.in_(ordered_pairs.KINDS))
    found = session.scalars(query.order_by(Paper.id.desc()))
    return next((of(asked) for asked in found if "charges" in asked), Charges())


def common(session: Session, kind: PaperKind, on: date | None, charges: Charges) -> values.Forms:
    """Give what the text of any order on pairs may name."""
    acts = normative_acts.cited(session, kind.name, on or organisation.today(session))
    return (
        values.text("acts", acts)
        | values.school(sources.school(session))
        | values.order("regulation", sources.approving(session))
        | values.person("curator", sources.curator(session))
        | values.person("accountant", sources.person(session, charges.accountant_id))
        | values.person("site", sources.person(session, charges.site_id))
        | values.person("controller", sources.person(session, charges.controller_id))
    )
