"""Columns as workbooks name them: A, B … Z, AA."""

_LETTERS = 26


def letters(column: int) -> str:
    """Give the letters of a column counted from zero: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def number(letters: bytes) -> int:
    """Give the number, from zero, of a column by its capital letters."""
    value = 0
    for letter in letters:
        value = value * _LETTERS + letter - ord("A") + 1
    return value - 1
