"""The page «Согласия»: everybody of the banks with the four kinds, and what may be done to them."""

from ui.consents.page import ConsentsPage

__all__ = ["ConsentsPage"]
