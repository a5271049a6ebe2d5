"""Which form asks for which paper."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mentoring_desktop.model.papers import PaperKind

if TYPE_CHECKING:
    from mentoring_desktop.papers.due import Due
    from mentoring_desktop.store import Store
    from ui.issuing.form import IssueForm

FORMS: dict[PaperKind, tuple[str, str]] = {
    PaperKind.D01: ("regulation_order", "RegulationOrderForm"),
    PaperKind.D04: ("curator_order", "CuratorOrderForm"),
    PaperKind.D03: ("roadmap", "RoadmapForm"),
    PaperKind.D05: ("pair_order", "PairOrderForm"),
    PaperKind.D06: ("amending_order", "AmendingOrderForm"),
    PaperKind.D07: ("ending_order", "EndingOrderForm"),
    PaperKind.D08: ("payment_order", "PaymentOrderForm"),
    PaperKind.D14: ("agreement", "AgreementForm"),
    PaperKind.D15: ("statement", "StatementForm"),
    PaperKind.D22: ("programme", "ProgrammeForm"),
    PaperKind.D34: ("award_order", "AwardOrderForm"),
    PaperKind.D35: ("letter", "LetterForm"),
    PaperKind.D36: ("certificate", "CertificateForm"),
    PaperKind.D18: ("bank", "MentorBankForm"),
    PaperKind.D19: ("bank", "MenteeBankForm"),
}
"""A paper's form by its module here and its class, in the order the catalogue lists them."""


def form_of(due: Due, store: Store) -> IssueForm:
    """Make the form of a paper, filled in with what is known of it."""
    name, class_name = FORMS[due.kind]
    # A form is needed once it is chosen, and each brings the machine of its paper along.
    form: Any = getattr(import_module(f"ui.issuing.{name}"), class_name)
    made: IssueForm = form(store, due.asked)
    return made
