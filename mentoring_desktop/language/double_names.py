"""Names of several pieces: each is declined but those that stand unchanged before the next."""

import re
from collections.abc import Callable

_UNCHANGED_BEFORE = (
    "бонч|демут|корвин|тян|кара|тер|мелик|шах|бей|аль|эль|ибн|бен|бин|фон|цу|дер|ван|де|да|ди|дю"
    "|дель|ла|ле|мак|сен|сан|жан"
)
"""Бонч-Бруевича, Кара-Мурзы, фон Берга, Жан-Поля."""

_SURNAME_ENDS = "заде|зода|оглы|кызы|оол"
_FIRST_NAME_ENDS = "бек|хан|гирей|оол|паша|шах|хаджи|гаджи|али"
"""Last pieces that leave the one before them as it is: Гасан-заде, Юнус-Бека, Кызыл-оола."""


def _pieces(ends: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?!(?:{_UNCHANGED_BEFORE})[\s-])(?!\S+-(?:{ends})\b)[^\s-]+", re.IGNORECASE
    )


_OF_SURNAME, _OF_FIRST_NAME = _pieces(_SURNAME_ENDS), _pieces(_FIRST_NAME_ENDS)


def of_surname(last: str, inflect: Callable[[str], str]) -> str:
    """Give the surname with its pieces inflected: «Мамина-Сибиряка», «Тер-Петросяна»."""
    return _OF_SURNAME.sub(lambda piece: inflect(piece[0]), last)


def of_first_name(first: str, inflect: Callable[[str], str]) -> str:
    """Give the first name with its pieces inflected: «Анны-Марии», «Юнус-Бека»."""
    return _OF_FIRST_NAME.sub(lambda piece: inflect(piece[0]), first)
