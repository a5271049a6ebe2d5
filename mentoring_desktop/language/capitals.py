"""Capitals of names, for those typed without them or in nothing else."""

import re

_PARTICLES = re.compile(
    "оглы|оглу|кызы|кизи|гызы|улы|уулу|де|да|ди|дю|дель|дер|ден|ван|фон|цу|ла|ле|аль|эль|бин|ибн"
)
"""Words of a name that are written small."""

_WORD = re.compile(r"[^\W\d_]+")


def capitalised(name: str) -> str:
    """Write each word of a name that is all small with a capital: «Римская-Корсакова»."""
    return _WORD.sub(lambda found: _as_name(found[0]), name)


def unshouted(name: str) -> str:
    """Write a name that is all in capitals, or all small, as names are written."""
    if name.istitle():
        return name
    return capitalised(name.lower() if name.isupper() and not _is_initials(name) else name)


def _as_name(word: str) -> str:
    return word.capitalize() if word.islower() and not _PARTICLES.fullmatch(word) else word


def _is_initials(name: str) -> bool:
    return all(len(word) == 1 for word in _WORD.findall(name))
