"""Names of people in a cell: whole or in parts, with what lists do to them mended."""

import re

from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields.field import CellError, Field, Found, Setting
from mentoring_desktop.exchange.fields.words import line, text_of
from mentoring_desktop.language import Gender, names
from mentoring_desktop.language.capitals import unshouted
from mentoring_desktop.language.folding import fold

LAST, FIRST, MIDDLE = "person.last_name", "person.first_name", "person.middle_name"
GENDER, POSITION = "person.gender", "person.position"

_LONGEST = 100
_MAIDEN = re.compile(r"\s*\(([^)]*)\)\s*")
_STRANGE = re.compile(r"[^\w\s.'’ʼ-]|[\d_]")
_INITIALS = re.compile(r"\w\.?(?:\s*-?\w\.)*")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_LOOK_ALIKE = str.maketrans("aeopcyxAEOPCTXBHKM", "аеорсухАЕОРСТХВНКМ")
"""Latin letters typed for the Cyrillic ones they look like."""

_GENDERS = {"ж": Gender.FEMALE, "м": Gender.MALE}


def full_name_field(heading: str, *synonyms: str) -> Field:
    """Make a field of a name in one column; it fills three."""
    return Field("person.full_name", heading, _full_name, None, synonyms)


def part_field(key: str, heading: str, *synonyms: str) -> Field:
    """Make a field of one part of a name."""

    def read(cell: Cell, _setting: Setting) -> Found:
        text = _checked(line(cell, _LONGEST))
        if key != MIDDLE and _INITIALS.fullmatch(text):
            raise _no_initials()
        return Found({key: text})

    return Field(key, heading, read, _written, synonyms)


def gender_field(heading: str, *synonyms: str) -> Field:
    """Make a field of the gender."""

    def read(cell: Cell, _setting: Setting) -> Found:
        gender = _GENDERS.get(fold(text_of(cell))[:1])
        if gender is None:
            raise CellError("Здесь нужно «женский» или «мужской».")
        return Found({GENDER: gender})

    def written(value: Gender, _setting: Setting) -> Cell:
        return "женский" if value is Gender.FEMALE else "мужской"

    return Field(GENDER, heading, read, written, synonyms)


def _full_name(cell: Cell, _setting: Setting) -> Found:
    text, note = " ".join(text_of(cell).split()), ""
    if "(" in text and (maiden := _MAIDEN.search(text)):
        text, note = _MAIDEN.sub(" ", text), f"«{maiden[1]}» в скобках не загружается"
    name, post = _without_post(text)
    words = _checked(_modest(name.replace(",", " "))).split(None, 2)
    last, first, middle = _ordered((*words, "", "", "")[:3])
    if not first:
        raise CellError("Нет имени. Напишите фамилию, имя и отчество полностью.")
    if _INITIALS.fullmatch(f"{first} {middle}".strip()):
        raise _no_initials()
    values = {LAST: last, FIRST: first, MIDDLE: middle} | ({POSITION: post} if post else {})
    return Found(values, note)


def _without_post(text: str) -> tuple[str, str]:
    """Part «Иванова Мария Петровна, учитель математики»; a comma after the surname is no end."""
    name, comma, rest = text.partition(",")
    return (name, rest.strip()) if comma and " " in name.strip() else (text, "")


def _ordered(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Put the surname first where it stands last: «Мария Петровна Иванова»."""
    last, first, middle = parts
    backwards = names.is_patronymic(first) and middle and " " not in middle
    return (middle, last, first) if backwards and not names.is_patronymic(middle) else parts


def _checked(text: str) -> str:
    if _LATIN.search(text) and _CYRILLIC.search(text):
        text = text.translate(_LOOK_ALIKE)
    if strange := _STRANGE.search(text):
        raise CellError(f"В имени лишний знак «{strange[0]}». Уберите его.")
    return unshouted(text)


def _modest(text: str) -> str:
    if len(text) > _LONGEST:
        raise CellError("Слишком длинно для имени. Проверьте, тот ли это столбец.")
    return text


def _no_initials() -> CellError:
    return CellError("Вместо имени инициалы. Напишите имя и отчество полностью.")


def _written(value: str, _setting: Setting) -> Cell:
    return value
