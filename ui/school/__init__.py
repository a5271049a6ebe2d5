"""The page of the school."""

from ui.school.page import SchoolPage

__all__ = ["SchoolPage"]
