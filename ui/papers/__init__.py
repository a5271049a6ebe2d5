"""The page «Документы»: the register of papers with a look inside."""

from ui.papers.page import PapersPage

__all__ = ["PapersPage"]
