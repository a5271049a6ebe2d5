"""How the coordinator read headings once, so that she is asked only the first time."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.exchange.fields import BY_KEY, Bank
from mentoring_desktop.exchange.importing.headings import PASSED_OVER, plain
from mentoring_desktop.model.exchange import KnownColumn


def remembered(session: Session, bank: Bank) -> Mapping[str, str]:
    """Give fields by the headings she mapped by hand in lists of a bank."""
    query = select(KnownColumn.heading, KnownColumn.field)
    query = query.where(KnownColumn.purpose == _purpose(bank))
    known = {row.heading: row.field for row in session.execute(query)}
    return {name: key for name, key in known.items() if key in BY_KEY or key == PASSED_OVER}


def remember(session: Session, bank: Bank, fields: Mapping[str, str]) -> None:
    """Keep the fields of headings that she mapped by hand."""
    for heading, field in fields.items():
        name = plain(heading)
        query = select(KnownColumn).where(
            KnownColumn.purpose == _purpose(bank), KnownColumn.heading == name
        )
        known = session.execute(query).scalar_one_or_none()
        if known:
            known.field = field
        elif name:
            session.add(KnownColumn(purpose=_purpose(bank), heading=name, field=field))
            session.flush()


def _purpose(bank: Bank) -> str:
    return f"people of {bank.name.lower()}"
