"""Papers saved as Word files: one under a name asked for, several into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mentoring_desktop.exchange.saving import save
from mentoring_desktop.papers import register, word_templates
from ui.news import telling
from ui.preview import saving
from ui.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.forms import Forms
    from mentoring_desktop.store import Store

    Saved = Callable[[Path], object]

_WORD = {"Word (*.docx)": ".docx"}
_TITLE = "Сохранить Word"


def save_paper(store: Store, paper_id: int, parent: QWidget, saved: Saved) -> None:
    """Ask where, and save a paper as it was issued; ``saved`` is told the file."""
    with telling(parent):
        with store.reading() as session:
            name = f"{Path(register.file_name(session, paper_id)).stem}.docx"
        path = saving.ask_file_of(parent, _TITLE, name, _WORD)
        if path is None:
            return
        with saving.busy(), store.reading() as session:
            save(path, register.word(session, paper_id))
        saved(path)


def save_forms(store: Store, forms: Forms, parent: QWidget, saved: Saved) -> None:
    """Ask where, and save forms, each in a file of its own; ``saved`` is told the file or folder.

    Of several the folder is asked for, and no file in it is written over.
    """
    one = len(forms.papers) == 1
    name = f"{Path(forms.file_name).stem}.docx"
    place = (
        saving.ask_file_of(parent, _TITLE, name, _WORD)
        if one
        else saving.ask_folder(parent, "Куда сохранить документы Word")
    )
    if place is None:
        return

    def keep(written: Sequence[tuple[str, bytes]]) -> None:
        for file_name, data in written:
            save(place if one else saving.free_name(place, file_name), data)
        saved(place)

    with store.reading() as session:
        own = word_templates.own(session, {code for code, _ in forms.papers})
    task = Task[list[tuple[str, bytes]]](parent, "Готовим документы Word", len(forms.papers))
    task.run(lambda told: forms.word(own, told), keep)
