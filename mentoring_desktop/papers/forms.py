"""Forms: papers printed to be filled in or signed by hand, which no register keeps."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop import documents
from mentoring_desktop.documents.facts import to_json


@dataclass(frozen=True)
class Forms:
    """Forms that go to the printer together, their facts gathered: any thread may set them."""

    title: str
    """«Согласия: Ёлкина А.С.»; a window and a file are named so."""
    papers: tuple[tuple[str, Any], ...]
    """Each by its code in the catalogue and its facts, or these as JSON."""
    warning: str = ""
    """What they lack, for whoever looks at them before printing."""
    deed: str = ""
    """The title of the action that notes that they went to paper."""
    note: Callable[[Session], object] | None = None
    """That action: only what was printed or saved is noted, not what was looked at."""

    def pdf(self, told: Callable[[], object] = bool) -> bytes:
        """All of them as one PDF.

        Raises:
            MentoringError: a letter cannot be printed.
        """
        return documents.pack(self.papers, told)

    def word(
        self, own: Mapping[str, bytes], told: Callable[[], object] = bool
    ) -> list[tuple[str, bytes]]:
        """Each of them as a Word file with its name.

        ``own`` are the school's layouts by the codes of papers; ``told`` is called for each paper.

        Raises:
            MentoringError: a layout names what the paper does not know.
        """
        found = []
        for code, facts in self.papers:
            told()
            name = as_file_name(documents.title(code, facts), ".docx")
            found.append((name, documents.word(code, to_json(facts), own.get(code))))
        return found

    @property
    def steps(self) -> int:
        """How many times ``pdf`` tells that it goes on."""
        return 2 * len(self.papers)

    @property
    def file_name(self) -> str:
        """A name for the file, free of signs that a disk refuses."""
        return as_file_name(self.title)


def as_file_name(title: str, end: str = ".pdf") -> str:
    """Give «Согласия Ёлкина А.С.pdf» for a title, free of signs that a disk refuses."""
    return re.sub(r'[\\/:*?"<>|\s]+', " ", title)[:120].strip(" .") + end
