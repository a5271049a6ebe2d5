"""Steps by which a file made by an older program becomes one of today."""

SCHEMA = 3
"""The number of the newest step; a file with a greater one belongs to a newer program."""
