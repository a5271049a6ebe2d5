"""Russian: names, positions, counts, dates, typography; pure, without Qt and the store."""

from mentoring_desktop.language.grammar import Case, Gender, GrammaticalGender

__all__ = ["Case", "Gender", "GrammaticalGender"]
