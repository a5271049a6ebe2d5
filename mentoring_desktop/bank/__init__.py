"""The two banks with everything they hold, for lists, registers and sheets.

The board reads the shorter rows of ``mentees`` and ``mentors``: it needs them at every drop.
"""
