"""The school's name inside the roadmap: changed there when the school is called otherwise."""

import re
from collections.abc import Callable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.language import organisations
from mentoring_desktop.model.roadmap import Roadmap

_CASES_AFTER = {"pre": {"в", "на", "о", "об", "при"}, "dat": {"к", "по"}}
"""Words before a noun that tell two cases of one form apart; without one it is the genitive."""


def rename(session: Session, old: str, new: str) -> None:
    """Put the new short name of the school wherever the roadmap holds the old one."""
    _reword(session, lambda text: renamed(text, old, new))


def change_noun(
    session: Session, old: Mapping[str, str], new: Mapping[str, str], name: str
) -> None:
    """Put the new noun, by case, wherever the roadmap holds the old; the short name stays."""
    _reword(session, lambda text: with_noun(text, old, new, name))


def renamed(text: str, old: str, new: str) -> str:
    """Give the text with another short name of the school, in the case of the old one.

    A quotation that ends with the name's own quotation shares its closing mark, so the mark comes
    back where the new name has none: «Об уставе МБОУ «Школа» becomes «Об уставе лицея».
    """
    shared = old.endswith("»") and _is_open(text)
    forms, others = organisations.forms(old), organisations.forms(new)

    def put(found: re.Match[str]) -> str:
        name = others[_case(found[0], forms, text[: found.start()].split()[-1:])]
        return f"{name}»" if shared and _is_open(text[: found.end()]) else name

    return re.sub(_any(forms), put, text).replace("»»", "»")


def with_noun(text: str, old: Mapping[str, str], new: Mapping[str, str], name: str) -> str:
    """Give the text with another noun in the same case; a noun inside the name is not touched."""

    def put(found: re.Match[str]) -> str:
        before = text[: found.start()].split()[-1:]
        return new[_case(found["noun"], old, before)] if found["noun"] else found[0]

    return re.sub(f"{_any(organisations.forms(name))}|(?P<noun>{_any(old)})", put, text)


def _case(form: str, forms: Mapping[str, str], before: list[str]) -> str:
    """Give the case of a form by the word before it, where the form alone leaves a choice."""
    fitting = [case for case, each in forms.items() if each == form]
    governed = [case for case, words in _CASES_AFTER.items() if words & {*map(str.lower, before)}]
    likely = (*governed, "gen") if before else ("nom",)
    return next((case for case in likely if case in fitting), fitting[0])


def _is_open(text: str) -> bool:
    return text.count("«") > text.count("»")


def _any(forms: Mapping[str, str]) -> str:
    return "|".join(map(_whole, sorted(set(forms.values()), key=len, reverse=True)))


def _whole(words: str) -> str:
    return rf"(?<!\w){re.escape(words)}(?!\w)"


def _reword(session: Session, change: Callable[[str], str]) -> None:
    cycle = organisation.current_cycle(session)
    for plan in session.execute(select(Roadmap).where(Roadmap.cycle_id == cycle.id)).scalars():
        plan.title = change(plan.title)
        for stage in plan.stages:
            stage.title = change(stage.title)
            for item in stage.items:
                item.text, item.short = change(item.text), change(item.short)
