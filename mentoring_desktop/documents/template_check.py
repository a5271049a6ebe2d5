"""Whether a text of a template can be filled: what is wrong in it, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from mentoring_desktop.documents.template import CASES, DECIDES, PLAIN, Field, Part, Template
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case

CASE_WORDS = {
    Case.NOM: "именительный",
    Case.GEN: "родительный",
    Case.DAT: "дательный",
    Case.ACC: "винительный",
    Case.INS: "творительный",
    Case.PRE: "предложный",
}
LONGEST = 20_000
"""Letters of a text: an order of ten pages."""

_IN_BRACES = re.compile(r"\{([^{}\n]*)\}")
_NAME = re.compile(r"[\w.]+")
_WORD = re.compile(r"[А-Яа-яЁё-]+(?: [А-Яа-яЁё-]+)*")
_POINT = re.compile(r"\d+\.\s+\S")
_MARKS = {"{": "}", "}": "{", "[": "]", "]": "["}


@dataclass(frozen=True)
class Fault:
    """Something wrong in a text, from one letter of it up to another."""

    start: int
    end: int
    sentence: str


def check(template: Template, part: Part, text: str) -> None:
    """Make sure that a text can stand in the place of a part.

    Raises:
        MentoringError: it cannot; the sentence says what is wrong and in which line.
    """
    for fault in faults(template, part, text):
        raise MentoringError(fault.sentence)
    # The faces are slow to find; a text with a fault is refused before that.
    from mentoring_desktop.documents.fonts import faces  # noqa: PLC0415
    from mentoring_desktop.documents.letters import clean  # noqa: PLC0415

    letters = set(clean(text))
    if not any(letters <= face.letters for face in faces()):
        faces()[0].require(clean(text))


def faults(template: Template, part: Part, text: str) -> Iterator[Fault]:
    """Give what is wrong in a text, in the order of its letters; then what is wrong in the whole.

    Letters that no face can draw are not looked for.
    """
    yield from of_fields(template, text)
    yield from _of_whole(part, text)


def of_fields(template: Template, text: str) -> list[Fault]:
    """Give what is wrong with the fields that a text names, or a line of it alone."""
    return sorted(_of_fields(template, text), key=lambda fault: fault.start)


def _of_fields(template: Template, text: str) -> Iterator[Fault]:
    for found in _IN_BRACES.finditer(text):
        sentence = _wrong(template, found[1])
        if sentence:
            line = text.count("\n", 0, found.start()) + 1
            yield Fault(found.start(), found.end(), f"В строке {line} {sentence}")
    yield from _unpaired(text)


def _wrong(template: Template, inside: str) -> str:
    """Say what is wrong with what stands in braces, as the sentence goes on after the line."""
    name, bar, form = inside.partition("|")
    field = template.fields.get(name)
    if not _NAME.fullmatch(name) or field is None:
        return f"неизвестное поле {{{inside}}}.{_nearest(template, name)}"
    if field.agrees:
        return _wrong_word(template, field, form)
    if bar and field.forms == PLAIN:
        return f"у поля {{{name}}} нет падежа «{form}»: оно не склоняется. Оставьте {{{name}}}."
    if bar and form not in field.forms:
        known = ", ".join(f"{case} ({CASE_WORDS[Case(case)]})" for case in field.forms)
        return f"у поля {{{name}}} нет падежа «{form}». Есть {known}."
    return ""


def _wrong_word(template: Template, field: Field, form: str) -> str:
    """Tell what can stand after a person's name: a word that agrees, but not a case."""
    if _WORD.fullmatch(form):
        return ""
    told = form if form in CASES else "nom"
    instead = next((name for name in template.fields if name == f"{field.name}.full"), field.name)
    return (
        f"у поля {{{field.name}}} не сказано, что из него печатать. Имя – {{{instead}|{told}}}, "
        f"слово, согласованное с человеком, – {{{field.name}|назначен}}."
    )


def _nearest(template: Template, name: str) -> str:
    near = get_close_matches(name, template.fields, n=1, cutoff=0.6)
    return f" Возможно, {{{near[0]}}}." if near else " Выберите поле из списка «Вставить поле»."


def _unpaired(text: str) -> Iterator[Fault]:
    """Give braces and brackets that do not close in their line, or stand one in another."""
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        opened: list[int] = []
        for at, sign in enumerate(line):
            if sign in "[{":
                if opened and line[opened[-1]] == sign:
                    place = start + at
                    yield Fault(place, place + 1, _within(number, sign))
                opened.append(at)
            elif sign in "]}":
                if opened and line[opened[-1]] == _MARKS[sign]:
                    opened.pop()
                else:
                    yield Fault(start + at, start + at + 1, _alone(number, line, at))
        for at in opened:
            yield Fault(start + at, start + at + 1, _alone(number, line, at))
        start += len(line) + 1


def _within(number: int, sign: str) -> str:
    return f"В строке {number} скобка «{sign}» стоит внутри такой же. Закройте сначала первую."


def _alone(number: int, line: str, at: int) -> str:
    around = line[max(0, at - 12) : at + 13].strip()
    sign = line[at]
    return f"В строке {number} у скобки «{sign}» нет пары «{_MARKS[sign]}»: «{around}»."


def _of_whole(part: Part, text: str) -> Iterator[Fault]:
    if not text.strip():
        yield Fault(0, 0, "Текст не может быть пустым. Впишите его или верните исходный.")
    elif len(text) > LONGEST:
        sentence = f"Текст слишком длинный: {len(text)} знаков. Оставьте не больше {LONGEST}."
        yield Fault(LONGEST, len(text), sentence)
    elif part.is_order:
        yield from _of_order(text)
    elif part.lines and not part.free:
        yield from _of_columns(part, text)


def _of_order(text: str) -> Iterator[Fault]:
    lines = [line.strip() for line in text.split("\n")]
    if lines.count(DECIDES) != 1:
        yield Fault(0, 0, f"В приказе должна быть одна отдельная строка «{DECIDES}».")
        return
    at = lines.index(DECIDES)
    if not any(lines[:at]):
        yield Fault(0, 0, f"Над строкой «{DECIDES}» нет заголовка: «О закреплении…».")
    below = [line for line in lines[at + 1 :] if line]
    if not below or not _POINT.match(below[0]):
        start = text.index(DECIDES)
        sentence = f"После строки «{DECIDES}» нужен пункт, начатый с номера: «1. Назначить…»."
        yield Fault(start, start + len(DECIDES), sentence)


def _of_columns(part: Part, text: str) -> Iterator[Fault]:
    lines, needed = text.split("\n"), part.text.count("\n") + 1
    if len(lines) != needed:
        sentence = f"Строк должно быть {needed}, а здесь {len(lines)}: каждая – на своём месте."
        yield Fault(0, 0, sentence)
    elif "" in map(str.strip, lines):
        number = [line.strip() for line in lines].index("") + 1
        yield Fault(0, 0, f"Строка {number} пустая. Впишите в неё текст.")
