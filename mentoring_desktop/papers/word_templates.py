"""The school's own layouts of papers in Word: put in place, given, taken away."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import attachments, documents
from mentoring_desktop.model.files import Attachment
from mentoring_desktop.model.papers import PaperKind, WordTemplate
from mentoring_desktop.papers.questionnaire import CODES

_QUESTIONNAIRES = {code: kind.value for kind, code in CODES.items()}


@dataclass(frozen=True)
class TemplateRow:
    """A paper and the file of its own layout, if the school has put one in place."""

    code: str
    name: str
    file: str


def rows(session: Session) -> list[TemplateRow]:
    """Give all papers by name."""
    query = select(WordTemplate.paper, Attachment.name)
    query = query.join(Attachment, WordTemplate.attachment_id == Attachment.id)
    files: dict[str, str] = dict(session.execute(query).all())
    found = (
        TemplateRow(code, _name(code, said), files.get(code, ""))
        for code, said in documents.names().items()
    )
    return sorted(found, key=lambda row: row.name)


def own(session: Session, codes: Collection[str]) -> Mapping[str, bytes]:
    """Give the school's own layouts of some papers by their codes, where it has put one."""
    query = select(WordTemplate).where(WordTemplate.paper.in_(list(codes)))
    return {
        each.paper: attachments.read(session, each.attachment_id) for each in session.scalars(query)
    }


def put(session: Session, code: str, file: str, data: bytes) -> None:
    """Put the school's own layout of a paper in place of the one it has; ``file`` is its name.

    Raises:
        MentoringError: it is no Word file, or names what the paper does not know.
    """
    documents.require_word_template(code, data)
    found = _found(session, code)
    key = attachments.keep(session, file, data)
    if found is None:
        session.add(WordTemplate(paper=code, attachment_id=key))
        return
    former, found.attachment_id = found.attachment_id, key
    session.flush()
    attachments.remove(session, former)


def remove(session: Session, code: str) -> None:
    """Let a paper have the program's layout again."""
    found = _found(session, code)
    if found is not None:
        session.delete(found)
        session.flush()
        attachments.remove(session, found.attachment_id)


def _found(session: Session, code: str) -> WordTemplate | None:
    return session.scalars(select(WordTemplate).where(WordTemplate.paper == code)).one_or_none()


def _name(code: str, said: str) -> str:
    """Call a paper as the register does, or else as its file calls itself."""
    known = PaperKind.__members__.get(code)
    return known.value if known else _QUESTIONNAIRES.get(code, said)
