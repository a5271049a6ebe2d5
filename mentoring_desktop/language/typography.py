"""Non-breaking spaces where a line must not break."""

import re

_INITIAL = r"[А-ЯЁ]\."
_SURNAME = r"[А-ЯЁ][а-яё]+"
_GLUED = re.compile(
    "|".join(
        (
            r"(?<=[№§])\s(?=\S)",
            *(rf"(?<=\b[А-ЯЁ]\w{{{letters}}})\s(?=№)" for letters in range(1, 6)),
            r"(?<=\bшкол[аыеу])\s(?=№)",
            r"(?<=\b[чп]\.)\s(?=\d)",
            r"(?<=\b(?:ст|пп)\.)\s(?=\d)",
            r"(?<!\d{4}\sг\.)(?<=\bг\.)\s(?=[А-ЯЁ])",
            r"(?<=\d)\s(?=(?:гг?\.|мин\b|ч\b|%))",
            rf"(?<={_INITIAL})\s(?={_INITIAL}|{_SURNAME})",
            rf"(?<=[а-яё])\s(?={_INITIAL})",
            r"\s(?=[–—]\s)",
        )
    )
)


def nbsp(text: str) -> str:
    """Glue «№ 36», «2022 г.», «ст. 351.8», «15 мин», «75 %», «Н.А. Волкова», the dash to its left.

    A town stays with its «г.», «Школа» with its number, a surname with initials on either side;
    other spaces stay.
    """
    return _GLUED.sub("\u00a0", text)


_OPENING = re.compile(r'(^|[\s(«])"(?=\S)')
_NUMBER = re.compile(r"№\s*(?=\w)")


def quoted(text: str) -> str:
    """Give a name as papers print it: «ёлочки», a space after «№», a dash between words."""
    text = _OPENING.sub(r"\1«", text).replace('"', "»")
    return _NUMBER.sub("№ ", dashed(text))


def inner_quotes(text: str) -> str:
    """Give quotations inside quotations in „лапки“; text whose marks do not pair stays."""
    depth, signs = 0, []
    for sign in text:
        depth += sign == "«"
        signs.append({"«": "„", "»": "“"}.get(sign, sign) if depth > 1 else sign)
        depth -= sign == "»"
        if depth < 0:
            return text
    return text if depth else "".join(signs)


_DASH = re.compile(r"(?<=\s)(?:-|—)(?=\s)")
_RANGE = re.compile(r"(?<=\b\d{4})-(?=\d{4}\b)")


def dashed(text: str) -> str:
    """Give dashes where hyphens are typed: «педагог – педагог», «2026–2027»; «36-а» stays."""
    return _RANGE.sub("–", _DASH.sub("–", text))
