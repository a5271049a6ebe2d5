"""Numbers of papers that are issued together."""

import re

from mentoring_desktop.errors import MentoringError

_LAST_FIGURES = re.compile(r"(.*?)(\d+)(\D*)")


def in_row(first: str, many: int) -> list[str]:
    """Give so many numbers on from the first: «7-н», «8-н»; without a first, none has a number.

    Raises:
        MentoringError: there are several papers, and the number has no figures to count on.
    """
    if not first or many == 1:
        return [first] * many
    found = _LAST_FIGURES.fullmatch(first)
    if not found:
        raise MentoringError(
            f"Номер «{first}» не продолжить. Впишите номер с цифрами: «7» или «7-н»."
        )
    before, figures, after = found.groups()
    return [f"{before}{int(figures) + at:0{len(figures)}}{after}" for at in range(many)]
