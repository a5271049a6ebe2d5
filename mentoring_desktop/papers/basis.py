"""On what an order about pairs rests: statements and notices that the register keeps."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.language import dates
from mentoring_desktop.model.papers import Paper, PaperKind, PaperPair
from mentoring_desktop.papers.ordered_pairs import GONE


def offered(session: Session, pair_ids: Collection[int]) -> list[str]:
    """Give what stands after «на основании»: «заявления от 12.01.2027 № 3», the newest first."""
    query = select(Paper.title, Paper.dated, Paper.number).join(PaperPair).distinct()
    query = query.where(
        Paper.kind == PaperKind.D15, Paper.status.not_in(GONE), PaperPair.pair_id.in_(pair_ids)
    )
    found = session.execute(query.order_by(Paper.dated.desc()))
    return [_said(title, dates.requisite(on) if on else "", number) for title, on, number in found]


def _said(title: str, on: str, number: str | None) -> str:
    kind = "уведомления" if title.startswith("Уведомление") else "заявления"
    return " ".join(filter(None, (kind, on and f"от {on}", number and f"№\xa0{number}")))
