"""What a paper leaves to be filled in by hand: with an empty place it is not signed (V22)."""

from collections.abc import Iterator, Mapping
from typing import Any

from mentoring_desktop import documents
from mentoring_desktop.documents import template, wording
from mentoring_desktop.documents.order import SchoolOrder
from mentoring_desktop.documents.wording import BLANK
from mentoring_desktop.model.papers import Paper
from mentoring_desktop.papers import kinds

Json = Any
"""Whatever JSON may hold."""

_LONGEST = 60


def of(paper: Paper) -> list[str]:
    """Name what is empty in the words of the template: «До какого дня представить программы»."""
    facts = documents.restored(paper.kind.name, paper.facts)
    values = getattr(facts, "values", {})
    # Any other paper leaves by design what is filled in by hand: number of a contract, receipts.
    own = facts.template if isinstance(facts, SchoolOrder) else ""
    named, said = labels(paper), texts(facts, paper.facts.get("wording"))
    lines = [line for text in said for line in text.splitlines()]
    empty = (named.get(name, name) for line in lines for name in _empty(line, values))
    return list(dict.fromkeys((*empty, *_written(own))))


def texts(facts: object, phrases: Json) -> Iterator[str]:
    """Give the phrases that the paper may print: an order's one text, all those of another."""
    own = getattr(facts, "template", None)
    yield from [own] if isinstance(own, str) else _strings(phrases)


def _strings(plain: Json) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, Mapping | list | tuple):
        parts = plain.values() if isinstance(plain, Mapping) else plain
        for part in parts:
            yield from _strings(part)


def _empty(line: str, values: Mapping[str, Any]) -> Iterator[str]:
    names = [name for _, name, _ in wording.named(line)]
    blank = [name for name in names if any(BLANK in each for each in _strings(values.get(name)))]
    # A line that is left out, for another field of it is empty, leaves nothing to fill in.
    if blank and all(name in values for name in names) and wording.fill(line, values):
        yield from blank


def _written(text: str) -> Iterator[str]:
    """Give the lines of an order's own text that have a place left to write on."""
    for line in (line for line in text.splitlines() if BLANK in line):
        yield f"«{line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + '…'}»"


def labels(paper: Paper) -> Mapping[str, str]:
    """Give how the template of the paper's kind calls its fields; it bears the module's name."""
    name = kinds.MODULES.get(paper.kind, "")
    if name not in template.files():
        return {}
    return {field.name: field.label for field in template.template(name).fields.values()}
