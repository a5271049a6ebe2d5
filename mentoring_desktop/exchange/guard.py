"""What keeps a spreadsheet from reading somebody's text as a formula (OWASP, CSV injection)."""

import re

_DANGEROUS = re.compile(r"""[\s'"«]*[=+\-@\t\r＝＋－＠]|[\t\r]""")
"""A formula is one after blanks and quotes, too; some programs read signs of full width alike."""

_PHONE = re.compile(r"\+\d[\d()-]* [\d ()-]*")
"""«+7 900 000-00-00»: figures cannot do harm, and with a blank no program counts them up."""


def guarded(text: str) -> str:
    """Give the text with an apostrophe before it where it could be taken for a formula.

    One that has an apostrophe itself gets another, so that ``unguarded`` takes off only ours.
    """
    return f"'{text}" if _needs_guard(text) else text


def unguarded(text: str) -> str:
    """Give the text that was guarded, to the letter."""
    return text[1:] if text.startswith("'") and _needs_guard(text[1:]) else text


def _needs_guard(text: str) -> bool:
    dangerous = text.startswith("'") or _DANGEROUS.match(text)
    return bool(dangerous) and not _PHONE.fullmatch(text)
