"""The wizard of a new school."""

from ui.new_school.wizard import NewSchool, make_file

__all__ = ["NewSchool", "make_file"]
