"""The texts of papers as the school words them: its own where it has reworded a part."""

from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from mentoring_desktop.documents import template_check, wording
from mentoring_desktop.documents.template import Part, Template, files, template
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.papers import PaperText

Wording = TypeVar("Wording")


@dataclass(frozen=True)
class TemplateRow:
    """The texts of one paper in the list of all."""

    file: str
    name: str
    changed: int
    """How many parts the school has reworded."""


@dataclass(frozen=True)
class TextRow:
    """A part of a paper's texts."""

    part: Part
    own: str | None
    """As the school words it; nothing where it has left it as it came."""

    @property
    def text(self) -> str:
        """The text that is printed."""
        return self.part.text if self.own is None else self.own


def read(session: Session, file: str, cls: type[Wording]) -> Wording:
    """Give the phrases of a paper by the name of its template."""
    return wording.read(file, cls, _own(session, file))


def templates(session: Session) -> list[TemplateRow]:
    """Give all papers that have texts, as the catalogue has them."""
    query = select(PaperText.template, func.count()).group_by(PaperText.template)
    changed = dict(session.execute(query).all())
    found = sorted(map(template, files()), key=lambda each: (len(each.paper), each.paper))
    return [TemplateRow(each.file, each.name, changed.get(each.file, 0)) for each in found]


def parts(session: Session, file: str) -> list[TextRow]:
    """Give the texts of a paper in the order of its template."""
    own = _own(session, file)
    return [TextRow(part, own.get(part.name)) for part in template(file).parts.values()]


def change(session: Session, file: str, part: str, text: str) -> None:
    """Word a part anew; papers issued before keep the words they had.

    Raises:
        MentoringError: the text cannot be filled or printed; the sentence names the line.
    """
    found = part_of(template(file), part)
    whole = _tidied(found, text)
    template_check.check(template(file), found, whole)
    reset(session, file, part)
    if whole != found.text:
        session.add(PaperText(template=file, part=part, text=whole))


def reset(session: Session, file: str, part: str | None = None) -> None:
    """Return the text that the program came with: of a part, or of the whole paper."""
    query = delete(PaperText).where(PaperText.template == file)
    session.execute(query if part is None else query.where(PaperText.part == part))


def part_of(found: Template, part: str) -> Part:
    """Give a part by its name.

    Raises:
        MentoringError: the paper has no such part in this version of the program.
    """
    if part not in found.parts:
        raise MentoringError(f"В документе «{found.name}» нет текста «{part}».")
    return found.parts[part]


def _own(session: Session, file: str) -> dict[str, str]:
    query = select(PaperText.part, PaperText.text).where(PaperText.template == file)
    return dict(session.execute(query).all())


def _tidied(part: Part, text: str) -> str:
    """The text without spaces at its ends; an empty line of a list is a line to write on."""
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return lines if part.lines else lines.strip("\n")
