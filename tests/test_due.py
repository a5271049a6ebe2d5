"""What is due: found with few questions to the file, said in few words."""

from sqlalchemy import event
from sqlalchemy.orm import Session

from mentoring_desktop import pairs
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.papers import due, kinds, pair_order
from mentoring_desktop.store import Store
from tests import make


def asked_of_file(session: Session) -> int:
    """Count the statements by which what is due is found."""
    seen: list[str] = []
    connection = session.connection()

    def note(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        seen.append(statement)

    event.listen(connection, "before_cursor_execute", note)
    [*kinds.due(session)]
    event.remove(connection, "before_cursor_execute", note)
    return len(seen)


def lead(session: Session, many: int) -> list[int]:
    """Give so many mentors a mentee each; gives the pairs."""
    return [
        key
        for at in range(many)
        for key in pairs.form(
            session, make.mentor(session, f"Наставникова{at}"), [make.mentee(session, f"Ким{at}")]
        )
    ]


def test_each_pair_more_is_no_question_more(school: Store) -> None:
    with school.changing("Внести") as session:
        pair_order.issue(session, lead(session, 2), "41", make.TODAY)
        lead(session, 2)
    with school.reading() as session:
        few = asked_of_file(session)
    with school.changing("Внести ещё") as session:
        lead(session, 12)
    with school.reading() as session:
        assert asked_of_file(session) == few


def test_of_many_changes_the_first_are_said(school: Store) -> None:
    with school.changing("Внести") as session:
        pair_order.issue(session, lead(session, 2), "41", make.TODAY)
        lead(session, 7)
    with school.reading() as session:
        (found,) = (each for each in kinds.due(session) if each.kind is PaperKind.D06)
    assert found.title.endswith("7\xa0пар")
    assert found.why.count("новая пара") == 5
    assert found.why.endswith("; и ещё 2")
    assert due.listed(["а", "б"], 2) == "а; б"


def test_only_what_is_no_more_is_gone(school: Store) -> None:
    with school.changing("Внести") as session:
        (key,) = lead(session, 1)
    with school.reading() as session:
        assert not due.gone(session, {"pair": frozenset({key}), "programme": frozenset({99})})
        assert due.gone(session, {"pair": frozenset({key, 99})})
