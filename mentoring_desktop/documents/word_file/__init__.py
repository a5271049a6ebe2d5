"""The papers in Word's format, from the same stories as the PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from mentoring_desktop.documents.fonts import Face, faces
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.word_file.facts import named
from mentoring_desktop.documents.word_file.story import parts
from mentoring_desktop.documents.word_file.template import filled, shell


@dataclass(frozen=True)
class _Any(Face):
    """A face by which the story is composed; Word finds the letters that it lacks in another."""

    @override
    def require(self, text: str) -> None:
        """Take every letter."""


def word_file(
    about: About,
    tell: Callable[[Sheet], Story],
    facts: Any,  # noqa: ANN401 - any of the papers' dataclasses
    template: bytes | None,
) -> bytes:
    """Give a paper as a Word file, in the program's own layout or in the school's.

    Raises:
        MentoringError: the template is no Word file, or names what the paper does not know.
    """
    found = faces()[0]
    face = _Any(found.regular, found.bold, found.letters)
    story = tell(Sheet(face, about.size, about.left, on_its_side=about.on_its_side))
    laid = parts(story, on_its_side=about.on_its_side)
    layout = shell(about) if template is None else template
    return filled(layout, about, laid, named(facts))
