"""The roadmap (D03) as a paper, with its approval block."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop import roadmap as plan
from mentoring_desktop.documents import roadmap as document
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.documents.lists import Item
from mentoring_desktop.model.papers import ENDED, Paper, PaperKind
from mentoring_desktop.papers import numbers, register, sources, texts
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.roadmap import ItemRow


def issue(session: Session) -> int:
    """Issue the roadmap of the current cycle and give the paper's key.

    Raises:
        MentoringError: nobody signed for the school on the day of the approving order.
    """
    return register.keep(session, draft(session))


def again(session: Session, paper: Paper) -> Draft:
    """Gather the roadmap as it stands now, approved by the same order."""
    return _gathered(session, session.get(Paper, paper.basis_id) if paper.basis_id else None)


def signed(session: Session, paper: Paper) -> None:
    """Note on the roadmap itself the order that approved it."""
    order = paper.facts["approval"]["order"]
    plan.approve(session, order["number"], paper.dated)


def cancelled(session: Session, paper: Paper) -> None:
    """Take the approval off the roadmap with the order that gave it."""
    head, order = plan.head(session), paper.facts["approval"]["order"]
    if paper.ended_on and head.order_number and head.order_number == order["number"]:
        plan.approve(session, "", None)


def draft(session: Session, order: Order | None = None) -> Draft:
    """Gather the roadmap, approved by the order it names, or as the second appendix of ``order``.

    Raises:
        MentoringError: nobody signed for the school on the day of the approving order.
    """
    return _gathered(session, None if order else _approving(session), order)


def _gathered(session: Session, basis: Paper | None, order: Order | None = None) -> Draft:
    head = plan.head(session)
    if basis:
        order = numbers.of(basis)
    facts = document.Roadmap(
        organization=sources.school(session),
        approval=sources.approval(
            session, order or sources.approving(session), appendix=2 if order else 0
        ),
        stages=tuple(
            document.Stage(
                number=f"{stage.number}.",
                title=stage.title,
                items=_tree(stage.items),
                term=stage.term,
            )
            for stage in plan.stages(session)
        ),
        wording=texts.read(session, "roadmap", document.Wording),
    )
    cycle = organisation.current_cycle(session)
    about = f"цикл {cycle.title}"
    return Draft(
        kind=PaperKind.D03,
        facts=facts,
        title=head.title,
        about=about,
        dated=order.day if order else None,
        basis_id=basis.id if basis else None,
    )


def _approving(session: Session) -> Paper | None:
    """Give the order whose appendix the roadmap of this cycle is, while that paper lasts."""
    cycle = organisation.current_cycle(session)
    query = select(Paper.basis_id).where(
        Paper.kind == PaperKind.D03, Paper.cycle_id == cycle.id, Paper.status.not_in(ENDED)
    )
    key = session.scalars(query.order_by(Paper.id.desc())).first()
    return session.get_one(Paper, key) if key else None


def _tree(items: Sequence[ItemRow]) -> tuple[Item, ...]:
    """Put the items back under their headings; a lone item needs no number."""
    tops = [at for at, item in enumerate(items) if item.depth == items[0].depth]
    ends = [*tops[1:], len(items)] if tops else []
    return tuple(
        Item(
            text=items[at].text,
            marker="" if items[at].depth == 0 and len(tops) == 1 else items[at].marker,
            items=_tree(items[at + 1 : end]),
        )
        for at, end in zip(tops, ends, strict=True)
    )
