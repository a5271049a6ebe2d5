"""Files that are no lists at all, by mistake."""

from tests.exchange.ugly import by_hand
from tests.exchange.ugly.biff import record
from tests.exchange.ugly.case import Ugly

_WORD = "документ Word, а не таблица. Скопируйте таблицу"

WRONG_KINDS = [
    Ugly("pdf", "список.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3", refused="документ PDF"),
    Ugly("pdf named xlsx", "список.xlsx", lambda: b"%PDF-1.4\n", refused="документ PDF"),
    Ugly("docx", "список.docx", lambda: by_hand.archive({"word/document.xml": "<w/>"}), (), _WORD),
    Ugly("doc", "список.doc", lambda: by_hand.compound({"WordDocument": b"\xec\xa5"}), (), _WORD),
    Ugly("rtf", "список.rtf", lambda: rb"{\rtf1\ansi", refused=r"документ Word \(RTF\)"),
    Ugly("photo", "фото.jpg", lambda: b"\xff\xd8\xff\xe0\0\x10JFIF", refused="фотография"),
    Ugly("picture named csv", "скан.csv", lambda: b"\x89PNG\r\n\x1a\n\0", refused="рисунок"),
    Ugly(
        "zip", "все.zip", lambda: by_hand.archive({"список.csv": "1;2"}), refused="архив.*Достаньте"
    ),
    Ugly("rar", "все.rar", lambda: b"Rar!\x1a\x07\0", refused="архив"),
    Ugly(
        "numbers",
        "список.numbers",
        lambda: by_hand.archive({"Index/Document.iwa": b"\0"}),
        refused="Apple Numbers.*сохраните его как .xlsx",
    ),
    Ugly("pptx", "с.pptx", lambda: by_hand.archive({"ppt/a.xml": "<p/>"}), refused="презентация"),
    Ugly(
        "xlsb", "с.xlsb", lambda: by_hand.archive({"xl/workbook.bin": b"\0"}), (), "двоичном виде"
    ),
    Ugly(
        "base", "школа.mentoring", lambda: b"SQLite format 3\0" + bytes(84), refused="база данных"
    ),
    Ugly("mht", "с.xls", lambda: b"MIME-Version: 1.0\r\nX-Document", refused="из браузера"),
    Ugly("page without a table", "с.xls", lambda: b"<html><frameset>", refused="из браузера"),
    Ugly("other xml", "с.xml", lambda: b"<?xml version='1.0'?><a/>", refused="файл XML"),
    Ugly("Excel 4", "с.xls", lambda: record(0x0409, bytes(6)), refused="очень старого Excel"),
    Ugly("empty", "пусто.xlsx", lambda: b"", refused="«пусто.xlsx» пуст"),
    Ugly("blanks", "пробелы.csv", lambda: b"\r\n \r\n", refused="пуст"),
    Ugly(
        "nothing but delimiters", "разделители.csv", lambda: b";;;\r\n;;;\r\n", refused="ни одной"
    ),
    Ugly(
        "locked xlsx",
        "под паролем.xlsx",
        lambda: by_hand.compound({"EncryptedPackage": b"\0", "EncryptionInfo": b"\0"}),
        refused="защищена паролем. Снимите пароль",
    ),
]
