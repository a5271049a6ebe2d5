"""Numbers as papers print them, and nouns after them: «1 пара», «22 пары», «11 пар», «4,5»."""

from decimal import ROUND_HALF_UP, Decimal

_UNGROUPED = 4
"""Figures of a number that are written without a space between them."""


def plural(n: int, one: str, few: str, many: str) -> str:
    """Give the form of the noun that goes with a whole number: 1 / 2–4 / 0, 5–20."""
    if n % 100 in range(11, 15):
        return many
    return {1: one, 2: few, 3: few, 4: few}.get(n % 10, many)


def count(n: int, one: str, few: str, many: str) -> str:
    """Give the number and its noun, kept on one line: «22 пары»."""
    return f"{n}\u00a0{plural(n, one, few, many)}"


def amount(value: Decimal, one: str, many: str) -> str:
    """Give a sum and its noun after «в размере»: «3000 рублей», «21 рубля», «12,5 процента»."""
    single = not _whole(value) or (value % 10 == 1 and value % 100 != 11)  # noqa: PLR2004 - the rule
    return f"{_figures(value)}\u00a0{one if single else many}"


def measured(value: Decimal, one: str, few: str, many: str) -> str:
    """Give a sum and its noun by itself: «3000 рублей», «21 рубль», «12,5 процента»."""
    noun = plural(int(value), one, few, many) if _whole(value) else few
    return f"{_figures(value)}\u00a0{noun}"


def _whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _figures(value: Decimal) -> str:
    whole, _, part = f"{value:f}".partition(".")
    if len(whole) > _UNGROUPED:
        whole = f"{int(whole):,}".replace(",", "\u00a0")
    part = part.rstrip("0")
    return f"{whole},{part}" if part else whole


def decimal(value: float, places: int = 1) -> str:
    """Give a number with a comma, rounded as at school: «4,5», «2,3» for 2.25."""
    step = Decimal(1).scaleb(-places)
    rounded = Decimal(repr(float(value))).quantize(step, rounding=ROUND_HALF_UP)
    return f"{rounded}".replace(".", ",")
