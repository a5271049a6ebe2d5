"""Whatever steps a paper goes through, its state, number and facts keep their promises."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring_desktop import new_school, pairs
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.papers import IN_FORCE, Paper, PaperStatus
from mentoring_desktop.papers import life, pair_order, register
from mentoring_desktop.store import Session, Store
from tests import make
from tests.test_paper_life import fill

TODAY = make.TODAY

_STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["issue", "printed", "sign", "publish", "cancel", "remove", "remake", "undo"]
        ),
        st.integers(0, 3),
        st.sampled_from(["5", "6", "5-а"]),
    ),
    max_size=14,
)


def _step(store: Store, deed: str, at: int, number: str) -> None:
    with store.reading() as session:
        papers = sorted(row.id for row in register.rows(session))
        free = [row.pair_id for row in pair_order.candidates(session)]
    paper = papers[at % len(papers)] if papers else 0
    if deed == "undo":
        store.undo()
        return
    with store.changing(deed) as session:
        if deed == "issue":
            pair_order.issue(session, free[:1], number, TODAY if at else None)
        elif paper:
            _live(session, deed, paper, number, at)


def _live(session: Session, deed: str, paper: int, number: str, at: int) -> None:
    if deed == "printed":
        life.printed(session, [paper])
    elif deed == "sign":
        life.sign(session, paper, number, TODAY)
    elif deed == "publish":
        life.publish(session, paper, TODAY, "стенд")
    elif deed == "cancel":
        life.cancel(session, paper, TODAY, "ошибка")
    elif deed == "remove":
        life.remove(session, paper)
    else:
        life.remake(session, paper, TODAY if at else None)


def _papers(store: Store) -> dict[int, tuple[PaperStatus, str, dict[str, Any]]]:
    with store.reading() as session:
        found = session.query(Paper).all()
        return {each.id: (each.status, each.number or "", each.facts) for each in found}


@settings(max_examples=30, deadline=None)
@given(_STEPS)
def test_whatever_happens_a_paper_goes_along_its_arrows(steps: list[tuple[str, int, str]]) -> None:
    store = Store.in_memory()
    with store.changing("База", undoable=False) as session:
        new_school.set_up(session, make.school_entry())
        make.live_on(session, TODAY)
        fill(session)
        pairs.form(session, make.mentor(session, "Котова"), [make.mentee(session, "Белова")])
    for deed, at, number in steps:
        before = _papers(store)
        try:
            _step(store, deed, at, number)
        except MentoringError:
            assert _papers(store) == before
            continue
        after = _papers(store)
        numbered = [number for _, number, _ in after.values() if number]
        assert len(set(numbered)) == len(numbered)
        if deed == "undo":
            continue
        for key, (status, _, facts) in before.items():
            if key not in after:
                assert status in (PaperStatus.DRAFT, PaperStatus.PRINTED)
                continue
            assert after[key][0] in (status, *life.ARROWS[status])
            assert status not in IN_FORCE or after[key][2] == facts
    store.close()
