"""What is typed into a field, made fit for the file and for paper, or refused with a reason."""

from datetime import date

from mentoring_desktop.errors import MentoringError

LONGEST = 300
"""Letters in one field; more is surely a slip of the clipboard."""

LONGEST_TEXT = 3000
"""Letters in a field of several lines."""

LONGEST_NUMBER = 30

EARLIEST = date(1940, 1, 1)
"""No one who works in a school today was hired before."""


def cleaned(text: str, longest: int = LONGEST) -> str:
    """Drop marks that no paper can show, and spaces at the ends and in runs.

    Raises:
        MentoringError: the text is absurdly long.
    """
    shown = "".join(sign for sign in text if sign.isprintable() or sign.isspace())
    text = " ".join(shown.split())
    if len(text) > longest:
        raise MentoringError(f"Слишком длинно: больше {longest} знаков. Сократите текст.")
    return text


def lines(text: str, longest: int = LONGEST_TEXT) -> str:
    """Clean a text of several lines line by line; of empty lines in a run one is left.

    Raises:
        MentoringError: the text is absurdly long.
    """
    kept: list[str] = []
    for line in (cleaned(part, longest) for part in text.splitlines()):
        if line or (kept and kept[-1]):
            kept.append(line)
    text = "\n".join(kept).rstrip()
    if len(text) > longest:
        raise MentoringError(f"Слишком длинно: больше {longest} знаков. Сократите текст.")
    return text


def link(text: str) -> str:
    """Give an address of a page, or nothing.

    Raises:
        MentoringError: it is no address that a browser opens.
    """
    text = cleaned(text, LONGEST_TEXT)
    if text and (not text.startswith(("https://", "http://")) or " " in text):
        raise MentoringError("Ссылка начинается с https:// и не содержит пробелов. Поправьте её.")
    return text


def past(day: date | None, today: date, what: str) -> date | None:
    """Let a day through that has come and lies in living memory.

    Raises:
        MentoringError: it is yet to come, or a slip of the keyboard.
    """
    if day and day > today:
        raise MentoringError(f"{what}: {day:%d.%m.%Y} ещё не наступило. Поправьте дату.")
    if day and day < EARLIEST:
        raise MentoringError(f"{what}: слишком давно. Поправьте год.")
    return day


def bare_number(number: str) -> str:
    """Give a paper's number without the sign «№», which papers print themselves.

    Raises:
        MentoringError: it is no number at all but a long text.
    """
    return cleaned(number, LONGEST_NUMBER).lstrip("№").strip()
