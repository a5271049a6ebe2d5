"""Non-breaking spaces where a line must not break."""

import re

_INITIAL = r"[А-ЯЁ]\."
_SURNAME = r"[А-ЯЁ][а-яё]+"
_GLUED = re.compile(
    "|".join(
        (
            r"(?<=[№§])\s(?=\S)",
            r"(?<=\b[чп]\.)\s(?=\d)",
            r"(?<=\b(?:ст|пп)\.)\s(?=\d)",
            r"(?<=\d)\s(?=(?:гг?\.|мин\b|ч\b|%))",
            rf"(?<={_INITIAL})\s(?={_INITIAL}|{_SURNAME})",
            rf"(?<=[а-яё])\s(?={_INITIAL})",
            r"\s(?=[–—]\s)",
        )
    )
)


def nbsp(text: str) -> str:
    """Glue «№ 36», «2022 г.», «ст. 351.8», «15 мин», «75 %», «Н.А. Волкова», the dash to its left.

    Surnames stay with initials on either side; other spaces are as they were.
    """
    return _GLUED.sub("\u00a0", text)


_OPENING = re.compile(r'(^|[\s(«])"(?=\S)')
_NUMBER = re.compile(r"№\s*(?=\w)")


def quoted(text: str) -> str:
    """Give a name as papers print it: «ёлочки» for straight quotes, a space after «№»."""
    text = _OPENING.sub(r"\1«", text).replace('"', "»")
    return _NUMBER.sub("№ ", text)
