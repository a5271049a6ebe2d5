"""The papers of mentoring as PDF: frozen facts in, bytes ready to be signed out."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.documents.template import file_of
from mentoring_desktop.garbage import uncollected

if TYPE_CHECKING:
    from mentoring_desktop.documents.pdf import Paper

_PAPERS = {
    "ACQUAINTANCE": ("acquaintance_sheet", "AcquaintanceSheet"),
    "D01": ("order", "PlainOrder"),
    "D02": ("regulation", "Regulation"),
    "D03": ("roadmap", "Roadmap"),
    "D04": ("order", "PlainOrder"),
    "D05": ("pair_order", "PairOrder"),
    "D06": ("amending_order", "AmendingOrder"),
    "D07": ("order", "PlainOrder"),
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

CODES = frozenset(_PAPERS)
"""All papers that can be printed."""


def render(kind: str, facts: Mapping[str, Any]) -> bytes:
    """The paper as PDF from its facts as JSON; the same facts always give the same bytes.

    Raises:
        MentoringError: the facts cannot make this paper, or a letter cannot be printed.
    """
    return pack([(kind, facts)])


def word(kind: str, facts: Mapping[str, Any], template: bytes | None = None) -> bytes:
    """The paper as a Word file, in the program's layout or the school's own ``template``.

    Raises:
        MentoringError: the facts cannot make this paper; the template is no Word file, or names
            what the paper does not know.
    """
    return _word(kind, restored(kind, facts), template)


def require_word_template(kind: str, template: bytes) -> None:
    """Try a school's own layout on a paper of nobody that has every fact.

    Raises:
        MentoringError: it is no Word file, or names what the paper does not know.
    """
    _word(kind, specimen(kind), template)


def word_sample(kind: str) -> bytes:
    """The program's layout of a paper in Word for the school to change, with a list of fields."""
    # Slow to load, as ReportLab is.
    from mentoring_desktop.documents.word_file.hints import sample  # noqa: PLC0415
    from mentoring_desktop.documents.word_file.specimen import labels  # noqa: PLC0415

    facts = specimen(kind)
    return sample(_paper(kind, facts, bool).about, facts, labels(_template(kind)))


def title(kind: str, facts: Any) -> str:  # noqa: ANN401 - any of the papers' dataclasses
    """What the file of a paper says that it is: «Согласие: Иванова Мария Петровна»."""
    return _paper(kind, facts, bool).about.title


def names() -> dict[str, str]:
    """All papers by their codes, as their files call themselves."""
    return {kind: _paper(kind, specimen(kind), bool).about.subject for kind in _PAPERS}


def restored(kind: str, facts: Any) -> Any:  # noqa: ANN401 - any of the papers' dataclasses
    """The facts of a paper from their JSON; facts that are none are given back.

    Raises:
        MentoringError: they cannot make this paper.
    """
    if not isinstance(facts, Mapping):
        return facts
    return from_json(_class(kind), facts)


def pack(papers: Iterable[tuple[str, Any]], told: Callable[[], object] = bool) -> bytes:
    """Several papers in one PDF, each by its code and its facts or their JSON.

    Every one counts its own pages.

    ``told`` is called twice for each paper, composed and laid on pages; what it raises stops all.

    Raises:
        MentoringError: the facts cannot make a paper, or a letter cannot be printed.
    """
    # ReportLab is slow to load, and the program may run for days without a paper.
    from mentoring_desktop.documents.pdf import pdf  # noqa: PLC0415

    # A search for garbage among so many small parts of pages would hold up the window.
    with uncollected():
        return pdf([_paper(kind, facts, told) for kind, facts in papers])


def _word(kind: str, facts: Any, template: bytes | None) -> bytes:  # noqa: ANN401 - any of the papers' dataclasses
    # Slow to load, as ReportLab is.
    from mentoring_desktop.documents.word_file import word_file  # noqa: PLC0415

    paper = _paper(kind, facts, bool)
    return word_file(paper.about, paper.tell, facts, template)


def specimen(kind: str) -> Any:  # noqa: ANN401 - any of the papers' dataclasses
    """The facts of a paper of nobody that has every fact."""
    from mentoring_desktop.documents.word_file.specimen import specimen as made  # noqa: PLC0415 - as above

    return made(_class(kind), _template(kind))


def _template(kind: str) -> str:
    # Papers share it where they share their module: both questionnaires do.
    return file_of(kind) or _PAPERS[kind][0]


def _class(kind: str) -> Any:  # noqa: ANN401 - as above
    name, class_name = _PAPERS[kind]
    return getattr(import_module(f"{__name__}.{name}"), class_name)


def _paper(kind: str, facts: Any, told: Callable[[], object]) -> "Paper":  # noqa: ANN401 - any of the papers' dataclasses
    from mentoring_desktop.documents.pdf import Paper  # noqa: PLC0415 - as above

    name, class_name = _PAPERS[kind]
    module = import_module(f"{__name__}.{name}")
    if isinstance(facts, Mapping):
        facts = from_json(getattr(module, class_name), facts)
    return Paper(about=module.about(facts), tell=partial(module.story, facts), told=told)
