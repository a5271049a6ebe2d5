"""The wizard of a new school."""

from ui.new_school.wizard import NewSchool

__all__ = ["NewSchool"]
