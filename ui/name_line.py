"""A line for a surname, a first name or a patronymic."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLineEdit

_PARTICLES = re.compile(
    "оглы|оглу|кызы|кизи|гызы|улы|уулу|де|да|ди|дю|дель|дер|ден|ван|фон|цу|ла|ле|аль|эль|бин|ибн"
)
"""Words of a name that are written small."""

_WORD = re.compile(r"[^\W\d_]+")


class NameLine(QLineEdit):
    """Gives a name typed in small letters its capitals when it is left."""

    def __init__(self) -> None:
        super().__init__()
        self.editingFinished.connect(self._capitalise)

    def _capitalise(self) -> None:
        name = capitalised(self.text())
        if name != self.text():
            self.setText(name)


def capitalised(name: str) -> str:
    """Write each word of a name that is all small with a capital: «Римская-Корсакова»."""
    return _WORD.sub(lambda found: _as_name(found[0]), name)


def _as_name(word: str) -> str:
    return word.capitalize() if word.islower() and not _PARTICLES.fullmatch(word) else word
