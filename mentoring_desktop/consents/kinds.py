"""The four kinds of consent: who needs which, and how they are called."""

from collections.abc import Iterable

from mentoring_desktop.model.consents import ConsentKind

NEEDED_BY_MENTEE = (ConsentKind.PDN, ConsentKind.PARTICIPATION)
NEEDED_BY_MENTOR = (ConsentKind.PDN, ConsentKind.MENTORING_351_8)
"""ТК РФ ст. 351.8 asks for the mentor's consent; the letter АЗ-1128/08 for the mentee's too.

The consent to distribution is wanted of everybody and needed by nobody: who does not give it is
just not published (152-ФЗ ст. 10.1).
"""

SHORT = {
    ConsentKind.PDN: "ПДн",
    ConsentKind.DISTRIBUTION: "распространение",
    ConsentKind.MENTORING_351_8: "351.8",
    ConsentKind.PARTICIPATION: "участие",
}


def needed_by_mentor(*, in_job_function: bool) -> tuple[ConsentKind, ...]:
    """Name the sheets a mentor needs; ст. 351.8 is not for one whose job it is (Роструд, 2025)."""
    return (ConsentKind.PDN,) if in_job_function else NEEDED_BY_MENTOR


def missing(needed: Iterable[ConsentKind], signed: Iterable[ConsentKind]) -> tuple[str, ...]:
    """Name the sheets that are needed and not signed."""
    there = set(signed)
    return tuple(SHORT[kind] for kind in needed if kind not in there)


def lacking_pdn(lacking: Iterable[str]) -> str:
    """Warn of one whose data are kept without the consent, by the sheets that are missing (V06)."""
    there = SHORT[ConsentKind.PDN] not in lacking
    return "" if there else "В банке без согласия на обработку персональных данных"
