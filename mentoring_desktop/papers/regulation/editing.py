"""The Положение is worded anew: rows come into the file with the first edit."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.documents import wording
from mentoring_desktop.documents.template import template
from mentoring_desktop.entry import bare_number, cleaned, lines, past
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.regulation import RegulationSection, RegulationVersion
from mentoring_desktop.papers.regulation import versions
from mentoring_desktop.papers.regulation.versions import SectionRow

LONGEST = 12_000
"""Letters in one section."""


def retitle(session: Session, code: str, title: str) -> None:
    """Call a section otherwise.

    Raises:
        MentoringError: the title is empty, absurdly long or names an unknown field; the version
            is signed.
    """
    title = cleaned(title)
    if not title:
        raise MentoringError("Название раздела: поле не может быть пустым.")
    _require_sayable(title)
    _row(session, code).title = title


def reword(session: Session, code: str, text: str) -> None:
    """Word a section anew; a line is a point, one that begins with a dash an item under it.

    Raises:
        MentoringError: the text is absurdly long or names an unknown field; the version is signed.
    """
    text = lines(text, LONGEST)
    _require_sayable(text)
    _row(session, code).text = text


def add(session: Session, title: str) -> str:
    """Add a section at the end and give its code.

    Raises:
        MentoringError: the title is empty; the version is signed.
    """
    found = worked_on(session)
    taken = {each.code for each in found.sections}
    code = next(code for at in range(1, len(taken) + 2) if (code := f"own_{at}") not in taken)
    found.sections.append(_section(SectionRow(code, title, ""), len(taken)))
    session.flush()
    retitle(session, code, title)
    return code


def move(session: Session, code: str, place: int) -> None:
    """Put a section at a place, 0 being the first.

    Raises:
        MentoringError: the version is signed.
    """
    row = _row(session, code)
    others = [each for each in versions.in_order(worked_on(session)) if each is not row]
    others.insert(place, row)
    _renumber(others)


def remove(session: Session, code: str) -> None:
    """Take a section out; one that the program came with can be returned.

    Raises:
        MentoringError: no section would be left; the version is signed.
    """
    found, row = worked_on(session), _row(session, code)
    if len(found.sections) == 1:
        raise MentoringError("Это последний раздел Положения. Сначала добавьте другой.")
    found.sections.remove(row)
    session.flush()
    _renumber(versions.in_order(found))


def restore_section(session: Session, code: str) -> None:
    """Return the words of a section the program came with.

    Raises:
        MentoringError: the version is signed.
    """
    row = _row(session, code)
    for shipped in versions.original():
        if shipped.code == code:
            row.title, row.text = shipped.title, shipped.text


def restore(session: Session) -> None:
    """Return all sections that the program came with; the school's own stay, after the others.

    Raises:
        MentoringError: the version is signed.
    """
    found = worked_on(session)
    rows = {each.code: each for each in versions.in_order(found)}
    for shipped in versions.original():
        if shipped.code not in rows:
            rows[shipped.code] = _section(shipped, len(rows))
            found.sections.append(rows[shipped.code])
        rows[shipped.code].title, rows[shipped.code].text = shipped.title, shipped.text
    session.flush()
    first = [rows.pop(shipped.code) for shipped in versions.original()]
    _renumber([*first, *rows.values()])


def change(session: Session, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put down who accepted the version, who agreed for the union, by which protocol and when.

    Raises:
        MentoringError: the value cannot stand there, such as a day yet to come; the version is
            signed.
    """
    value = _CHECKS[field](session, value)
    setattr(worked_on(session), field, value)


def begin(session: Session) -> int:
    """Begin a new version as a copy of the signed one, its protocols left empty; gives the key.

    Raises:
        MentoringError: the newest version is not signed yet, so it can be edited itself.
    """
    former = versions.current(session)
    if not former.locked:
        raise MentoringError("Эта редакция ещё не подписана: её можно изменить саму.")
    return _kept(session, former.sections, former.council, former.union_head).id


def _text(_: Session, value: str) -> str:
    return cleaned(value)


def _number(_: Session, value: str) -> str:
    return bare_number(value)


def _day(session: Session, value: Any) -> Any:  # noqa: ANN401 - a day, or none
    return past(value, organisation.today(session), "Дата протокола")


_CHECKS: Mapping[str, Callable[[Session, Any], Any]] = {
    "council": _text,
    "council_number": _number,
    "council_on": _day,
    "union_head": _text,
    "union_number": _number,
    "union_on": _day,
}


def _require_sayable(text: str) -> None:
    """Fill the text in with anything, so that an unknown field is told with its line."""
    known = {
        field.name: dict.fromkeys(field.forms, "слово")
        for field in template("regulation").fields.values()
    }
    for number, line in enumerate(text.splitlines(), 1):
        try:
            wording.fill(line, known)
        except MentoringError as refusal:
            raise MentoringError(f"Строка {number}. {refusal}") from None


def worked_on(session: Session) -> RegulationVersion:
    """Give the version that is worked on, put into the file if it was never edited.

    Raises:
        MentoringError: it is signed.
    """
    found = versions.newest(session)
    if found is None:
        return _kept(session, versions.original())
    if versions.edition(session, found.id).locked:
        raise MentoringError(
            "Эта редакция Положения подписана и не меняется. Нажмите «Новая редакция»."
        )
    return found


def _kept(
    session: Session, sections: Sequence[SectionRow], council: str = "", union_head: str = ""
) -> RegulationVersion:
    made = RegulationVersion(
        made_on=organisation.today(session), council=council, union_head=union_head
    )
    made.sections = [_section(each, at) for at, each in enumerate(sections)]
    session.add(made)
    session.flush()
    return made


def _section(row: SectionRow, at: int) -> RegulationSection:
    return RegulationSection(code=row.code, position=at, title=row.title, text=row.text)


def _row(session: Session, code: str) -> RegulationSection:
    return next(each for each in worked_on(session).sections if each.code == code)


def _renumber(sections: Sequence[RegulationSection]) -> None:
    for at, row in enumerate(sections):
        row.position = at
