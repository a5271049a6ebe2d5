"""What stands in a cell of a list, whichever program wrote it."""

from datetime import date

Cell = str | int | float | date | None
