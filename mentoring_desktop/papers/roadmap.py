"""The roadmap (D03) as a paper, with its approval block."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop import roadmap as plan
from mentoring_desktop.documents import roadmap as document
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.documents.lists import Item
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.papers import register, sources, texts
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.roadmap import ItemRow


def issue(session: Session) -> int:
    """Issue the roadmap of the current cycle and give the paper's key.

    Raises:
        MentoringError: nobody signed for the school on the day of the approving order.
    """
    return register.keep(session, draft(session))


def again(session: Session, paper: Paper) -> Draft:
    """Gather the roadmap as it stands now."""
    return replace(draft(session), basis_id=paper.basis_id)


def signed(session: Session, paper: Paper) -> None:
    """Note on the roadmap itself the order that approved it."""
    order = paper.facts["approval"]["order"]
    plan.approve(session, order["number"], paper.dated)


def draft(session: Session) -> Draft:
    """Gather the roadmap of the current cycle.

    Raises:
        MentoringError: nobody signed for the school on the day of the approving order.
    """
    head = plan.head(session)
    facts = document.Roadmap(
        organization=sources.school(session),
        approval=sources.approval(session, Order(number=head.order_number, day=head.order_date)),
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
    about = f"цикл {organisation.current_cycle(session).title}"
    return Draft(kind=PaperKind.D03, facts=facts, title=head.title, about=about)


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
