"""Folding of Russian text for search and sorting, which SQLite does for ASCII only."""

import unicodedata


def fold(text: str) -> str:
    """Give the text as it is searched: no case, no ё, single plain spaces; й stays й."""
    return _plain(text).replace("ё", "е")


def sort_key(text: str) -> str:
    """Give a key that any database compares rightly: «Егорова, Ежова, Ёлкина, Жукова»."""
    # no word has «еяя», so ё comes after every other е and before ж
    return _plain(text).replace("ё", "еяя")


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text.casefold()).split())
