"""A bank of people: a list that is searched, narrowed and sorted, beside the card of the chosen."""

from ui.bank.columns import CONSENTS
from ui.bank.page import BankPage

__all__ = ["CONSENTS", "BankPage"]
