"""What a file is, by its bytes: what may run is never opened, whatever it is called."""

import io
import zipfile

import pytest

from mentoring_desktop.file_kinds import (
    ARCHIVE,
    HEAD,
    MACROS,
    PROGRAM,
    SCRIPT,
    TAIL,
    UNKNOWN,
    WEB_PAGE,
    FileKind,
    kind_of,
)


def told(name: str, data: bytes) -> FileKind:
    return kind_of(name, data[:HEAD], data[-TAIL:])


def packed(*names: str, mimetype: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", f"application/vnd.oasis.{mimetype}")
        for name in names:
            archive.writestr(name, "содержание" * 3000)
    return file.getvalue()


DOCX = packed("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"%PDF-1.7\n" + bytes(9000), ".pdf"),
        (b"\xff\xd8\xff\xe0" + bytes(9000), ".jpg"),
        (b"\x89PNG\r\n\x1a\n\x00", ".png"),
        (b"II*\x00\x08", ".tif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", ".webp"),
        (b"BM\x36\x00\x00\x00\x00\x00\x00\x00\x36", ".bmp"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", ".heic"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00", ".mp4"),
        (b"{\\rtf1\\ansi", ".rtf"),
        (DOCX, ".docx"),
        (packed("[Content_Types].xml", "xl/workbook.xml"), ".xlsx"),
        (packed("content.xml", mimetype="opendocument.text"), ".odt"),
        ("Простой текст\n".encode(), ".txt"),
        ("Простой текст\n".encode("cp1251"), ".txt"),
        ("Простой текст\n".encode("utf-16"), ".txt"),
    ],
)
def test_a_harmless_file_is_opened_as_what_it_is_under_any_name(data: bytes, suffix: str) -> None:
    for name in ("скан", "скан.jpg", "скан.exe.pdf", "СКАН.PDF"):
        assert told(name, data).suffix == suffix


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("фото.jpg", b"MZ\x90\x00", PROGRAM),
        ("скан.pdf", b"\x7fELF\x02", PROGRAM),
        ("скан.pdf", b"#!/bin/sh\nrm -rf ~", SCRIPT),
        ("скан.pdf.bat", b"del *.*", SCRIPT),
        ("Скан.JS. ", b"alert(1)", SCRIPT),
        ("скан.lnk", b"L\x00\x00\x00\x01\x14\x02\x00", PROGRAM),
        ("сайт.pdf", b"\xef\xbb\xbf  <!DOCTYPE html><script>", WEB_PAGE),
        ("рисунок.svg", b"<svg onload='x()'>", WEB_PAGE),
        ("акт.docx", packed("word/document.xml", "word/vbaProject.bin"), MACROS),
        ("акт.zip", packed("акт.exe"), ARCHIVE),
        ("акт.pdf", b"Rar!\x1a\x07", ARCHIVE),
        ("установка.msi", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SCRIPT),
        ("установка.pdf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", UNKNOWN),
        ("данные", b"\x01\x02\x00\x03", UNKNOWN),
    ],
)
def test_what_may_run_is_never_opened(name: str, data: bytes, kind: FileKind) -> None:
    assert told(name, data) == kind
    assert not kind.opens


def test_an_old_document_is_told_by_its_name_too() -> None:
    assert told("акт.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).suffix == ".doc"
