"""What the program says to the coordinator when a thing cannot be done."""


class MentoringError(Exception):
    """A Russian sentence the coordinator can act on; everything else that is raised is a bug."""


class FileError(MentoringError):
    """The school's file cannot be opened, read or written, and why."""
