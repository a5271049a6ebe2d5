"""A bank of people: a list that is searched, narrowed and sorted, beside the card of the chosen."""

from ui.bank.columns import CONSENTS, EXPERIENCE, NAME, POSITION
from ui.bank.page import BankPage

__all__ = ["CONSENTS", "EXPERIENCE", "NAME", "POSITION", "BankPage"]
