"""The little language of templates: facts by name, lists, conditions, and nothing that runs."""

import re
from types import TracebackType
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape
from typing_extensions import override

from mentoring_desktop.documents.word_file.facts import Fact
from mentoring_desktop.documents.word_file.markup import BRACES
from mentoring_desktop.errors import MentoringError

_FILTERS = {"capitalize", "default", "first", "join", "last", "length", "lower", "trim", "upper"}
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Filter,
    nodes.Keyword,
    nodes.Test,
)
"""The file comes from anywhere: what can run long or grow large is not among these."""
_DEEPEST = 4
"""Lists within lists: no paper has more."""
_LONGEST = 80
_ONLY = "шаблон только называет поля, проходит по спискам и ставит условия, а здесь другое"


class _Unknown(StrictUndefined):
    """A name that the paper does not know."""

    __slots__ = ()

    @property
    @override
    def _undefined_message(self) -> str:
        return f"неизвестное поле «{self._undefined_name}»"


def language() -> SandboxedEnvironment:
    """Give an environment in which templates are read."""
    found = SandboxedEnvironment(autoescape=True, undefined=_Unknown, finalize=_printed)
    found.globals.clear()
    return found


def require_plain(tree: nodes.Template, source: str) -> None:
    """Refuse a template that does more than name facts.

    Raises:
        MentoringError: it calculates, calls or keeps something; names the place.
    """
    for node in tree.find_all(nodes.Node):
        helper = isinstance(node, nodes.Filter) and node.name not in _FILTERS
        if helper or not isinstance(node, _ALLOWED):
            raise refused(_ONLY, source, node.lineno)
    if _depth(tree) > _DEEPEST:
        raise refused("списки вложены слишком глубоко", source, 1)


def names(tree: nodes.Template, name: str) -> int:
    """Count how often a template names something."""
    return sum(node.name == name for node in tree.find_all(nodes.Name))


def refused(why: str, source: str, line: int) -> MentoringError:
    """Say what is wrong in a template, and in which of its paragraphs."""
    lines = source.splitlines()
    place = re.sub(r"<[^>]+>", "", lines[line - 1] if 0 < line <= len(lines) else "").strip()
    if len(place) > _LONGEST:
        place = f"{place[:_LONGEST]}…"
    where = f" в строке «{place}»" if place else ""
    return MentoringError(f"Шаблон Word: {why}{where}. Исправьте его и поставьте снова.")


def line_of(traceback: TracebackType | None) -> int:
    """Find the line of the template at which an error came up."""
    line = 0
    while traceback:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def _depth(node: nodes.Node) -> int:
    deepest = max((_depth(child) for child in node.iter_child_nodes()), default=0)
    return deepest + isinstance(node, nodes.For)


def _printed(value: Any) -> Any:  # noqa: ANN401 - whatever a template names
    """Give a value as it stands in the document's XML."""
    if isinstance(value, Fact):
        value = _said(value)
    elif isinstance(value, bool):
        value = "да" if value else "нет"
    elif isinstance(value, list | dict):
        raise MentoringError(
            "Шаблон Word: список печатают по одному: {% for … in … %} … {% endfor %}. "
            "Исправьте шаблон и поставьте снова."
        )
    return Markup(str(escape(value)).translate(BRACES))  # noqa: S704 - escaped right here


def _said(fact: Fact) -> str:
    """Give the plain or the nominative form; facts that have none are not printed together."""
    forms = vars(fact)
    found = forms.get("", forms.get("nom"))
    if isinstance(found, str):
        return found
    raise MentoringError(
        f"Шаблон Word: под одним именем здесь несколько полей: {', '.join(filter(None, forms))}. "
        f"Назовите одно из них через точку и поставьте шаблон снова."
    )
