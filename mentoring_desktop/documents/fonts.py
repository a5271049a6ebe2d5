"""The faces a paper may be set in, found on the machine, and the letters they can draw."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObjectReference, PDFStreamFilterZCompress
from reportlab.pdfbase.ttfonts import TTFError, TTFont, TTFontFace

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.resources import RESOURCES

_KNOWN = (
    ("PTAstraSerif", "PT-Astra-Serif_Regular.ttf", "PT-Astra-Serif_Bold.ttf"),
    ("LiberationSerif", "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    ("TimesNewRoman", "times.ttf", "timesbd.ttf"),
    ("TimesNewRoman", "Times New Roman.ttf", "Times New Roman Bold.ttf"),
    ("PTSerif", "PTF55F.ttf", "PTF75F.ttf"),
    ("DejaVuSerif", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
)
"""The family and its two files, the best for a school's papers first."""


_EVERYDAY = "".join(map(chr, range(ord("А"), ord("я") + 1))) + "Ёё«»–№"
"""Letters of nearly every paper, beside those of ASCII."""
_NBSP = 0xA0


class MissingLetterError(MentoringError):
    """A letter of the text that the face cannot draw."""


@dataclass(frozen=True)
class Face:
    """A family ready for ReportLab: the names of its two fonts and the letters both can draw."""

    regular: str
    bold: str
    letters: frozenset[str]

    def require(self, text: str) -> None:
        """Raise MissingLetterError, naming the letter and the text it stands in."""
        if self.letters.issuperset(text):
            return
        letter = next(letter for letter in text if letter not in self.letters)
        raise MissingLetterError(
            f"Знак «{letter}» (U+{ord(letter):04X}) нельзя напечатать: его нет в шрифтах "
            f"для документов. Замените или удалите его в тексте «{_around(text, letter)}»."
        )


class _Font(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A font whose letters are cut out and packed once for all papers that need no rare ones."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        self.face.__class__ = _FontFace
        self._codes: dict[int, int] = {}
        self._everyday: frozenset[str] = frozenset()

    def splitString(  # noqa: N802 - ReportLab's name
        self, text: str, document: PDFDocument, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        if document not in self.state:
            self._begin(document)
        if self._everyday.issuperset(text):
            return [(0, text.translate(self._codes).encode("latin-1"))]
        parts: list[tuple[int, bytes]] = super().splitString(text, document, encoding)
        return parts

    def _begin(self, document: PDFDocument) -> None:
        """Give the everyday letters the codes that they have in every document."""
        super().splitString(_EVERYDAY, document)
        if not self._codes:
            self._codes = {**self.state[document].assignments, _NBSP: ord(" ")}
            self._everyday = frozenset(map(chr, self._codes))


class _FontFace(TTFontFace):  # type: ignore[misc]  # ReportLab has no types
    def makeSubset(self, subset: list[int]) -> bytes:  # noqa: N802 - ReportLab's name
        return self._cut_out(tuple(subset))

    def addSubsetObjects(  # noqa: N802 - ReportLab's name
        self, document: PDFDocument, name: str, subset: list[int]
    ) -> PDFObjectReference:
        described = super().addSubsetObjects(document, name, subset)
        for part in (f"fontFile:{self.filename}({name})", f"toUnicodeCMap:{name}"):
            document.idToObject[part].filters = [_PACKING]
        return described

    @lru_cache(maxsize=16)  # noqa: B019 - a face lives as long as the program
    def _cut_out(self, subset: tuple[int, ...]) -> bytes:
        letters: bytes = super().makeSubset(subset)
        return letters


class _Packing(PDFStreamFilterZCompress):  # type: ignore[misc]  # ReportLab has no types
    @lru_cache(maxsize=16)  # noqa: B019 - there is but one
    def encode(self, content: bytes | str) -> bytes:
        packed: bytes = super().encode(content)
        return packed


_PACKING = _Packing()


@cache
def faces() -> tuple[Face, ...]:
    """All known families found on this machine, the best first."""
    files = _font_files()
    found = [
        face
        for family, regular, bold in _KNOWN
        if regular.casefold() in files and bold.casefold() in files
        for face in _registered(family, files[regular.casefold()], files[bold.casefold()])
    ]
    if not found:
        raise MentoringError(
            "На компьютере нет шрифта для документов. "
            "Установите PT Astra Serif или Liberation Serif и повторите."
        )
    return tuple(found)


def _registered(family: str, regular: Path, bold: Path) -> Iterator[Face]:
    """The family as a face, or nothing where a file is damaged."""
    try:
        fonts = _Font(family, str(regular)), _Font(f"{family}-Bold", str(bold))
    except TTFError:
        return
    for font in fonts:
        pdfmetrics.registerFont(font)
    codes = set(fonts[0].face.charToGlyph) & set(fonts[1].face.charToGlyph)
    yield Face(family, f"{family}-Bold", frozenset(map(chr, codes)))


def _font_files() -> dict[str, Path]:
    """Font files by folded name; the program's own folder goes before the system's."""
    found: dict[str, Path] = {}
    for file in chain.from_iterable(_files_under(folder) for folder in _folders()):
        found.setdefault(file.name.casefold(), file)
    return found


def _files_under(folder: Path) -> list[Path]:
    """TrueType files of a folder; of one name the later version's folder («liberation2») first."""
    return sorted(folder.rglob("*.[tT][tT][fF]"), reverse=True)


def _folders() -> list[Path]:
    """Where fonts lie: with the program, then with the system, then with the user."""
    home = Path.home()
    if sys.platform == "win32":
        system = [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
        own = [home / "AppData/Local/Microsoft/Windows/Fonts"]
    elif sys.platform == "darwin":
        system = [Path("/Library/Fonts"), Path("/System/Library/Fonts")]
        own = [home / "Library/Fonts"]
    else:
        system = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
        own = [home / ".local/share/fonts", home / ".fonts"]
    return [RESOURCES / "fonts", *system, *own]


def _around(text: str, letter: str) -> str:
    """The letter with what stands about it, so that it can be found."""
    place = text.index(letter)
    return text[max(0, place - 30) : place + 30].strip()
