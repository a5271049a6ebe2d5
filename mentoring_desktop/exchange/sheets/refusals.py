"""Why a list cannot be read, and what to do about it."""

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.sheets import addresses

SAVE_AS_XLSX = (
    "Откройте список в Excel, Р7-Офисе или LibreOffice, сохраните его как .xlsx и загрузите снова."
)
_COPY = "Скопируйте только нужную таблицу в новую книгу, сохраните её и загрузите снова."


PASTED = "Во вставленной таблице"


def in_file(name: str) -> str:
    """Begin a sentence on what is in a file."""
    return f"В файле «{name}»"


def not_a_table(name: str, what: str, way_out: str = SAVE_AS_XLSX) -> MentoringError:
    """The file is of another kind: «документ PDF»."""
    return MentoringError(f"«{name}» — {what}, а не таблица. {way_out}")


def damaged(name: str) -> MentoringError:
    """The file is torn or changed so that it cannot be read."""
    return MentoringError(
        f"Файл «{name}» повреждён или скопирован не полностью. Возьмите его ещё раз там, откуда "
        f"он взят, или откройте в Excel и сохраните как .xlsx."
    )


def locked(name: str) -> MentoringError:
    """The workbook asks for a password."""
    return MentoringError(
        f"Книга «{name}» защищена паролем. Снимите пароль: откройте её, выберите «Файл» — "
        f"«Сведения» — «Защита книги», сотрите пароль, сохраните и загрузите снова."
    )


def swollen(name: str) -> MentoringError:
    """The file unpacks into far more than a list can be."""
    return MentoringError(
        f"Файл «{name}» внутри слишком велик: для списка это необычно, поэтому он не прочитан. "
        f"{_COPY}"
    )


def with_entities(name: str) -> MentoringError:
    """The file asks to put other texts or files into itself."""
    return MentoringError(
        f"В файле «{name}» есть ссылки на посторонние данные, поэтому он не прочитан. "
        f"{SAVE_AS_XLSX}"
    )


def too_large(name: str, limit: int) -> MentoringError:
    """The file has more bytes than a list can have."""
    return MentoringError(f"Файл «{name}» больше {limit // 1024 // 1024} МБ. {_COPY}")


def too_many_rows(where: str, limit: int) -> MentoringError:
    """More rows hold something than can be read."""
    return MentoringError(
        f"{where} заполнено больше {spaced(limit)} строк. Разделите список на части и "
        f"загрузите их по очереди."
    )


def too_many_cells(where: str, limit: int) -> MentoringError:
    """More cells hold something than can be read."""
    return MentoringError(f"{where} заполнено больше {spaced(limit)} ячеек. {_COPY}")


def far_cell(where: str, row: int, column: int) -> MentoringError:
    """A cell, counted from zero, is filled far from any list."""
    place = f"{addresses.letters(column)}{row + 1}"
    return MentoringError(f"{where} заполнена ячейка {place}, далеко от списка. {_COPY}")


def empty(name: str) -> MentoringError:
    """Nothing is filled in the file."""
    return MentoringError(f"В файле «{name}» нет ни одной заполненной ячейки. Выберите другой.")


def spaced(n: int) -> str:
    """Give a number with its thousands apart: «20 000»."""
    return f"{n:,}".replace(",", "\u00a0")
