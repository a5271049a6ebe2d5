"""Positions in cases: the head is declined, what follows it stays («учителю математики»)."""

import re
from itertools import takewhile

from mentoring_desktop.language.endings import Declension, as_typed, decline
from mentoring_desktop.language.grammar import Case

_ADJECTIVES = (
    Declension("", "ый", "ого ому ого ым ом"),
    Declension("молод|хоров", "ой", "ого ому ого ым ом"),
    Declension("[гкх]", "ий", "ого ому ого им ом"),
    Declension("[жшчщн]", "ий", "его ему его им ем"),
    Declension("[жшчщ]", "ая", "ей ей ую ей ей"),
    Declension("", "ая", "ой ой ую ой ой"),
)
_NOUNS = (
    Declension("секретар", "ь", "я ю я ём е"),
    Declension("тел|ар", "ь", "я ю я ем е"),
    Declension("завуч|сторож", "", "а у а ем е"),
    Declension(
        "[оеёи]р|лог|гог|пед|вед|граф|ист|ик|[ае]нт|ач|иатр|евт|ульт|завхоз|повар|эксперт|декан"
        r"|\bчлен|[зн]рук|санитар",
        "",
        "а у а ом е",
    ),
    Declension("[нчщ]иц", "а", "ы е у ей е"),
    Declension(r"сестр|старост|\bглав", "а", "ы е у ой е"),
    Declension("лаборантк|санитарк|техничк", "а", "и е у ой е"),
    Declension("кастелянш|секретарш", "а", "и е у ей е"),
    Declension("нян", "я", "и е ю ей е"),
)
"""Those who work in a school, by the endings of their posts."""

_STANDS_ALONE = re.compile(
    r"(?:заведующ|исполняющ|управляющ|рабоч)(?:ий|ая)"
    r"|(?:вожат|дежурн|ответственн|уполномоченн)(?:ый|ая)",
    re.IGNORECASE,
)

_JOINED = re.compile(r"([,;] | и | [–—-] |\s?/\s?)")


def inflect(position: str, case: Case) -> str:
    """Give a position in a case, always in its own gender; an unknown head stays nominative.

    Posts that are joined are declined each: «учителя физики, классного руководителя», «методиста
    и тьютора», «ассистента (помощника) по …».
    """
    if case is Case.NOM:
        return position
    posts = _JOINED.split(position)
    posts[::2] = [_post(post, case) for post in posts[::2]]
    return "".join(posts)


def _post(post: str, case: Case) -> str:
    """Adjectives, then the noun: «старший методист»; or a word that needs none: «вожатый»."""
    words = post.split()
    head = len(list(takewhile(_is_adjective, words)))
    if head < len(words) and _is_noun(words[head]):
        head += 1
    elif not head or not _STANDS_ALONE.fullmatch(words[head - 1]):
        return post
    declined = re.sub(r"\S+", lambda word: _declined(word[0], case), post, count=head)
    # the other name of the same post: «ассистент (помощник)»
    bracket = rf"((?:\s*\S+){{{head}}}\s+\()([^()]+)(?=\))"
    return re.sub(f"^{bracket}", lambda other: other[1] + _post(other[2], case), declined)


def _declined(word: str, case: Case) -> str:
    parts = word.split("-")
    return "-".join(as_typed(part, decline(part, case, _ADJECTIVES + _NOUNS)) for part in parts)


def _is_adjective(word: str) -> bool:
    return word == "временно" or decline(word, Case.GEN, _ADJECTIVES) is not None


def _is_noun(word: str) -> bool:
    return decline(word, Case.GEN, _NOUNS) is not None
