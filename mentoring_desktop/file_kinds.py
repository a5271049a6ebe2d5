"""What a kept file is, told by its bytes: a name may lie, and a program must never be opened."""

from dataclasses import dataclass
from pathlib import PurePath

HEAD, TAIL = 4096, 65536
"""How many bytes of the beginning and of the end are enough to tell."""


@dataclass(frozen=True)
class FileKind:
    """A kind of file in words, and the ending under which the system's viewer shows it safely."""

    words: str
    suffix: str = ""

    @property
    def opens(self) -> bool:
        """Whether it may be opened; what may run is only kept, and saved where one wants."""
        return bool(self.suffix)


PROGRAM = FileKind("программа")
SCRIPT = FileKind("сценарий, запускается как программа")
MACROS = FileKind("документ с макросами")
WEB_PAGE = FileKind("веб-страница")
ARCHIVE = FileKind("архив")
UNKNOWN = FileKind("файл неизвестного вида")
TEXT = FileKind("текст", ".txt")

_SIGNATURES: tuple[tuple[bytes, FileKind], ...] = (
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", PROGRAM),
    (b"#!", SCRIPT),
    (b"%PDF-", FileKind("PDF", ".pdf")),
    (b"\xff\xd8\xff", FileKind("изображение JPEG", ".jpg")),
    (b"\x89PNG\r\n\x1a\n", FileKind("изображение PNG", ".png")),
    (b"GIF8", FileKind("изображение GIF", ".gif")),
    (b"II*\x00", FileKind("изображение TIFF", ".tif")),
    (b"MM\x00*", FileKind("изображение TIFF", ".tif")),
    (b"Rar!", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"{\\rtf", FileKind("документ RTF", ".rtf")),
)
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
_OLD_OFFICE = {
    ".doc": FileKind("документ Word", ".doc"),
    ".xls": FileKind("таблица Excel", ".xls"),
    ".ppt": FileKind("презентация PowerPoint", ".ppt"),
}
_IN_ZIP = (
    (b"word/document.xml", FileKind("документ Word", ".docx")),
    (b"xl/workbook.xml", FileKind("таблица Excel", ".xlsx")),
    (b"ppt/presentation.xml", FileKind("презентация PowerPoint", ".pptx")),
)
_OPEN_DOCUMENTS = (
    (b"opendocument.text", FileKind("документ OpenDocument", ".odt")),
    (b"opendocument.spreadsheet", FileKind("таблица OpenDocument", ".ods")),
    (b"opendocument.presentation", FileKind("презентация OpenDocument", ".odp")),
)
_MACRO_MARKS = (b"vbaProject", b"macrosheets/", b"Basic/", b"Scripts/")
_IN_BOXES = {
    b"heic": FileKind("изображение HEIC", ".heic"),
    b"heix": FileKind("изображение HEIC", ".heic"),
    b"mif1": FileKind("изображение HEIC", ".heic"),
    b"qt  ": FileKind("видео", ".mov"),
}
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\r\n\x0c")
_SCRIPTS = frozenset(
    (
        *(".bat", ".cmd", ".com", ".cpl", ".lnk", ".msc", ".msi", ".pif", ".reg", ".scf", ".scr"),
        *(".hta", ".inf", ".js", ".jse", ".ps1", ".url", ".vbe", ".vbs", ".wsf"),
        *(".application", ".command", ".desktop", ".jar", ".py", ".pyw", ".sh"),
    )
)


def kind_of(name: str, head: bytes, tail: bytes) -> FileKind:
    """Tell the kind by the first ``HEAD`` and the last ``TAIL`` bytes, and by what a name warns of.

    A name never makes a file harmless: only its bytes do.
    """
    suffix = PurePath(name.casefold().rstrip(". ")).suffix
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if suffix in _SCRIPTS:
        return SCRIPT
    for tell in (_in_box, _in_zip, _old_office, _text):
        if found := tell(suffix, head, tail):
            return found
    return UNKNOWN


def _in_box(_suffix: str, head: bytes, _tail: bytes) -> FileKind | None:
    """Tell pictures and films whose mark stands after a length."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return FileKind("изображение WebP", ".webp")
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return FileKind("изображение BMP", ".bmp")
    return _IN_BOXES.get(head[8:12], FileKind("видео", ".mp4")) if head[4:8] == b"ftyp" else None


def _in_zip(_suffix: str, head: bytes, tail: bytes) -> FileKind | None:
    """Tell office documents from other archives by the names in their list at the end."""
    if not head.startswith(_ZIP):
        return None
    office = [kind for mark, kind in _IN_ZIP if mark in tail]
    office += [kind for mark, kind in _OPEN_DOCUMENTS if mark in head[:200]]
    if not office:
        return ARCHIVE
    return MACROS if any(mark in tail for mark in _MACRO_MARKS) else office[0]


def _old_office(suffix: str, head: bytes, _tail: bytes) -> FileKind | None:
    """Tell old office documents; an installer begins alike."""
    return _OLD_OFFICE.get(suffix, UNKNOWN) if head.startswith(_OLE) else None


def _text(_suffix: str, head: bytes, _tail: bytes) -> FileKind | None:
    """Tell plain text; a page of the web may run what is in it."""
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype", b"<html", b"<svg", b"<script", b"<?xml")):
        return WEB_PAGE
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return TEXT if wide or _CONTROLS.isdisjoint(head) else None
