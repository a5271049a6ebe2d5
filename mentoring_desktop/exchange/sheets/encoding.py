"""Which letters the bytes of a text stand for."""

import codecs
import re

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = (("utf-16-le", 1), ("utf-16-be", 0))
"""UTF-16 and where the upper byte of a letter stands in it."""
_UPPER_BYTES = bytes((0x00, 0x04, 0x20, 0x21))
"""Of Latin, of Cyrillic, of dashes and quotes, of «№»."""
_SAMPLE = 65_536
_OLD = ("koi8-r", "cp866")
_MARGIN = 0.25
"""By how much an older reading must be the better Russian, or it is Windows."""
_PLAUSIBLE = 0.5
"""Which share of letters beyond Latin must be Russian."""
_OFTEN = re.compile("[оеаинтсрвлкмя]", re.IGNORECASE)
_RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)
_TORN_CASE = re.compile("[а-яё][А-ЯЁ]")
_BEYOND = re.compile(r"[^\x00-\x7f\xa0№«»–—“”„…]")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL = 0.002
_MOST_TORN = 0.01
"""Shares of control marks and of torn letters that a text may have."""


def decoded(data: bytes) -> str | None:
    """Give the text of bytes in UTF-8, UTF-16 or an encoding of Windows, DOS or Unix.

    NUL bytes are dropped. Nothing is given for bytes that are no text, or no text in Russian or
    Latin letters that can be told safely.
    """
    text = _marked(data) or _wide(data) or _utf8(data) or _single_byte(data)
    if text is None:
        return None
    text = text.replace("\0", "").removeprefix("\ufeff").removesuffix("\x1a")
    control = len(_CONTROL.findall(text[:_SAMPLE]))
    return text if control <= max(2, len(text) * _MOST_CONTROL) else None


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte is one of a few, and mostly of two."""
    for encoding, at in _WIDE:
        upper, lower = data[at:_SAMPLE:2], data[1 - at : _SAMPLE : 2]
        few = len(upper) // 50
        others = len(upper.translate(None, _UPPER_BYTES))
        letters = upper.count(0x00) + upper.count(0x04)
        if others <= few and lower.count(0) <= few and letters > len(upper) // 2:
            return data.decode(encoding, "replace")
    return None


def _utf8(data: bytes) -> str | None:
    """UTF-8, be it torn in a few places or cut in the middle of a letter."""
    text = data.decode("utf-8", "replace")
    torn = text.count("\ufffd")
    if not torn:
        return text
    letters = len(_BEYOND.findall(text[:_SAMPLE])) - torn
    return text if torn <= max(_is_cut(data), letters * _MOST_TORN) and letters > 0 else None


def _is_cut(data: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _single_byte(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    best = max(_OLD, key=lambda encoding: _russian(sample, encoding))
    if _russian(sample, best) < _russian(sample, "cp1251") + _MARGIN:
        best = "cp1251"
    text = data.decode(best, "replace")
    beyond = len(_BEYOND.findall(text[:_SAMPLE]))
    russian = len(_RUSSIAN.findall(text[:_SAMPLE]))
    return text if russian >= beyond * _PLAUSIBLE else None


def _russian(sample: bytes, encoding: str) -> float:
    """Tell how much like Russian a reading is: frequent letters, and no capitals inside words."""
    text = sample.decode(encoding, "replace")
    likely = len(_OFTEN.findall(text)) - len(_TORN_CASE.findall(text))
    return likely / max(1, len(_BEYOND.findall(text)))
