"""The page «Пары»: who waits for a mentor on the left, the mentors' board on the right."""

from ui.pairs.page import PairsPage

__all__ = ["PairsPage"]
