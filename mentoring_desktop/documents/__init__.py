"""The papers of mentoring as PDF: frozen facts in, bytes ready to be signed out."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from mentoring_desktop.documents.facts import from_json

_PAPERS = {
    "D03": ("roadmap", "Roadmap"),
    "D05": ("pair_order", "PairOrder"),
    "D22": ("programme", "Programme"),
}
"""A paper by its code in the catalogue: its module here and the class of its facts."""


def render(kind: str, facts: Mapping[str, Any]) -> bytes:
    """The paper as PDF from its facts as JSON; the same facts always give the same bytes.

    Raises:
        MentoringError: the facts cannot make this paper, or a letter cannot be printed.
    """
    module_name, class_name = _PAPERS[kind]
    module = import_module(f"{__name__}.{module_name}")
    written: bytes = module.pdf(from_json(getattr(module, class_name), facts))
    return written
