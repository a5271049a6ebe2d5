"""The papers of mentoring as PDF: frozen facts in, bytes ready to be signed out."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mentoring_desktop.documents.facts import from_json

if TYPE_CHECKING:
    from mentoring_desktop.documents.pdf import Paper

_PAPERS = {
    "ACQUAINTANCE": ("acquaintance_sheet", "AcquaintanceSheet"),
    "D01": ("order", "PlainOrder"),
    "D02": ("regulation", "Regulation"),
    "D03": ("roadmap", "Roadmap"),
    "D04": ("order", "PlainOrder"),
    "D05": ("pair_order", "PairOrder"),
    "D08": ("payment_order", "PaymentOrder"),
    "D09": ("consent_mentoring", "MentoringConsent"),
    "D10": ("consent_participation", "ParticipationConsent"),
    "D11": ("consent_pdn", "PdnConsent"),
    "D12": ("consent_distribution", "DistributionConsent"),
    "D13": ("consent_withdrawal", "Withdrawal"),
    "D14": ("agreement", "Agreement"),
    "D15": ("notice", "Notice"),
    "D16": ("questionnaire", "Questionnaire"),
    "D17": ("questionnaire", "Questionnaire"),
    "D18": ("mentor_bank", "MentorBank"),
    "D19": ("mentee_bank", "MenteeBank"),
    "D22": ("programme", "Programme"),
    "D34": ("order", "PlainOrder"),
    "D35": ("letter", "Letter"),
    "D36": ("certificate", "Certificate"),
    "EXTRACT": ("subject_extract", "SubjectExtract"),
    "DESTRUCTION": ("consent_destruction", "Destruction"),
}
"""A paper by its code in the catalogue: its module here and the class of its facts."""


def render(kind: str, facts: Mapping[str, Any]) -> bytes:
    """The paper as PDF from its facts as JSON; the same facts always give the same bytes.

    Raises:
        MentoringError: the facts cannot make this paper, or a letter cannot be printed.
    """
    return pack([(kind, facts)])


def restored(kind: str, facts: Any) -> Any:  # noqa: ANN401 - any of the papers' dataclasses
    """The facts of a paper from their JSON; facts that are none are given back.

    Raises:
        MentoringError: they cannot make this paper.
    """
    if not isinstance(facts, Mapping):
        return facts
    name, class_name = _PAPERS[kind]
    return from_json(getattr(import_module(f"{__name__}.{name}"), class_name), facts)


def pack(papers: Iterable[tuple[str, Any]], told: Callable[[], object] = bool) -> bytes:
    """Several papers in one PDF, each by its code and facts or their JSON.

    Every one counts its own pages.

    ``told`` is called twice for each paper, composed and laid on pages; what it raises stops all.

    Raises:
        MentoringError: the facts cannot make a paper, or a letter cannot be printed.
    """
    # ReportLab is slow to load, and the program may run for days without a paper.
    from mentoring_desktop.documents.pdf import pdf  # noqa: PLC0415

    return pdf([_paper(kind, restored(kind, facts), told) for kind, facts in papers])


def _paper(kind: str, facts: Any, told: Callable[[], object]) -> "Paper":  # noqa: ANN401 - any of the papers' dataclasses
    from mentoring_desktop.documents.pdf import Paper  # noqa: PLC0415 - as above

    module = import_module(f"{__name__}.{_PAPERS[kind][0]}")
    return Paper(about=module.about(facts), tell=partial(module.story, facts), told=told)
