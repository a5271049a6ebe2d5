"""D03: the roadmap, approved plan of the school's mentoring by stages."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Approval, Organization
from mentoring_desktop.documents.lists import Item, lines
from mentoring_desktop.documents.page import Cell, Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import GrammaticalGender

_WIDTHS = 10, 46, 94, 30


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A row of the plan; the term is printed as it stands: «Февраль – март 2022 г.»."""

    number: str
    title: str
    items: tuple[Item, ...]
    term: str


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases of the roadmap, as ``resources/templates/papers/roadmap.toml`` has them."""

    title: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Roadmap:
    """Everything the roadmap says."""

    organization: Organization
    approval: Approval
    stages: tuple[Stage, ...]
    wording: Wording = field(default_factory=partial(wording.read, "roadmap", Wording))


def about(facts: Roadmap) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=" ".join(_phrases(facts).title),
        author=facts.organization.short_name,
        subject="Дорожная карта",
    )


def story(facts: Roadmap, sheet: Sheet) -> Story:
    """The approval block, the title and the table of stages."""
    if not facts.stages:
        raise MentoringError("В дорожной карте нет ни одного этапа. Добавьте хотя бы один.")
    phrases = _phrases(facts)
    first, *others = phrases.title
    return [
        *requisites.approval(sheet, facts.approval, facts.organization, GrammaticalGender.FEMININE),
        sheet.line(first, "name", bookmark=first),
        *[sheet.line(line, "name") for line in others],
        sheet.gap(),
        sheet.table(phrases.columns, _WIDTHS, map(_row, facts.stages), least_part=15),
    ]


def values(facts: Roadmap) -> wording.Values:
    """What the texts may name."""
    return facts.organization.words


def _phrases(facts: Roadmap) -> Wording:
    return wording.filled(facts.wording, {**values(facts), **facts.organization.former_words})


def _row(stage: Stage) -> Sequence[Cell]:
    return stage.number, stage.title, lines(stage.items), stage.term
