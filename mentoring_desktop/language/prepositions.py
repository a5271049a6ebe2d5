"""Prepositions that take a vowel before hard beginnings: «со статьёй», but «с законом»."""

import re

_HARD = re.compile(r"[сзшжщ][бвгджзйклмнпрстфхцчшщ]|мн|вс|льв", re.IGNORECASE)


def with_(phrase: str) -> str:
    """Give «со статьёй 351.8», «с Федеральным законом» for a phrase in the instrumental."""
    return f"{'со' if _HARD.match(phrase) else 'с'} {phrase}"
