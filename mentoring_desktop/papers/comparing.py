"""Two versions of a paper's facts leaf by leaf, each difference under a Russian name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, NamedTuple

from mentoring_desktop.documents.facts import Order, from_json
from mentoring_desktop.language import dates

Json = Any
"""Whatever JSON may hold."""


class Unlike(NamedTuple):
    """What was and what is, under its name."""

    label: str
    was: str
    now: str


LABELS: Mapping[str, str] = {
    "full_name": "полное название школы",
    "short_name": "краткое название школы",
    "founder": "учредитель",
    "city": "населённый пункт",
    "address": "адрес школы",
    "inn": "ИНН",
    "ogrn": "ОГРН",
    "signature": "подпись",
    "approval": "гриф утверждения",
    "appendix": "номер приложения",
    "position": "должность",
    "name": "фамилия, имя, отчество",
    "category": "квалификационная категория",
    "consent": "дата согласия",
    "curator": "куратор",
    "mentor": "наставник",
    "mentees": "наставляемые",
    "pairs": "пары",
    "form": "форма наставничества",
    "kind": "вид наставничества",
    "direction": "направление",
    "date_from": "начало срока",
    "date_to": "конец срока",
    "meetings": "как часто встречаются",
    "order": "приказ",
    "relevance": "актуальность",
    "difficulties": "затруднения",
    "strengths": "сильные стороны",
    "aim": "цель",
    "tasks": "задачи",
    "methods": "формы и методы работы",
    "activities": "план мероприятий",
    "control": "контроль и оценка",
    "stages": "этапы дорожной карты",
    "acquainted": "кто знакомится с приказом",
    "rows": "строки приложения",
    "was_until": "прежний конец срока",
    "employee": "работник",
    "person": "кому",
    "addressee": "кому направлен",
    "author": "от кого",
    "payments": "выплаты",
    "payment": "выплата",
    "period": "срок",
    "basis": "основание",
}
"""Fields of facts as the coordinator calls them."""

_OTHER = "прочие сведения"

PASSED = frozenset(
    {
        *("wording", "values", "columns", "made_on", "style", "experience", "acquainted_gender"),
        *("pair_id", "number", "former", "variant", "given", "greets", "on_its_side"),
        *("employee_signature", "name_genitive", "post_genitive", "gender"),
    }
)
"""Not compared here: texts, what is counted on the day, keys, and how a name is spelt."""
_SPELT = frozenset({"short_name", "signature"})
"""Other spellings of a participant's name."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def facts(
    was: Mapping[str, Any], now: Mapping[str, Any], passed: frozenset[str], whose: str = ""
) -> Iterator[Unlike]:
    """Give what differs in the fields that both have: a later version of the program adds some."""
    spelt = _SPELT if _is_person(was) else frozenset()
    for field in was.keys() & now.keys() - passed - PASSED - spelt:
        yield from _values(field, was[field], now[field], passed, whose)


def who(row: Mapping[str, Any]) -> str:
    """Name a person, or a pair: «Иванова М.П. – Мельник О.И.»."""
    row = row.get("pair") or row
    if "mentees" in row:
        mentees = ", ".join(each["short_name"] for each in row["mentees"])
        return f"{row['mentor']['short_name']} – {mentees}"
    return str(row["short_name"]) if _is_person(row) else ""


def is_named(row: Json) -> bool:
    """Tell whether a row of a list is a person or a pair."""
    return isinstance(row, Mapping) and bool(who(row))


def shown(plain: Json) -> str:
    """Give a value as the coordinator reads it."""
    if plain is None or isinstance(plain, bool):
        return {True: "да", False: "нет", None: ""}[plain]
    if isinstance(plain, Mapping):
        return from_json(Order, plain).said if _is_order(plain) else ", ".join(_lines(plain))
    if isinstance(plain, Sequence) and not isinstance(plain, str):
        return "; ".join(map(shown, plain))
    text = str(plain)
    return dates.requisite(date.fromisoformat(text)) if _ISO.fullmatch(text) else text


def _values(
    field: str,
    was: Json,
    now: Json,
    passed: frozenset[str],
    whose: str,
) -> Iterator[Unlike]:
    if was == now:
        return
    if isinstance(was, Mapping) and isinstance(now, Mapping) and not _is_order(was):
        yield from facts(was, now, passed, who(was) or whose)
    elif isinstance(was, list) and isinstance(now, list):
        yield from _lists(field, was, now, passed, whose)
    elif shown(was) != shown(now):
        yield Unlike(_named(field, whose), shown(was), shown(now))


def _lists(
    field: str, was: list[Any], now: list[Any], passed: frozenset[str], whose: str
) -> Iterator[Unlike]:
    if not all(map(is_named, (*was, *now))):
        yield from _rows(_named(field, whose), was, now)
        return
    for before, after in _matched(was, now):
        if before and after:
            yield from facts(before, after, passed, who(before))
        else:
            yield Unlike(_named(field, whose), who(before), who(after))


def _matched(
    was: list[Any], now: list[Any]
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Put rows side by side: pairs by their keys, people by their places."""
    if not any(map(_pair_id, was)):
        yield from zip_longest(was, now, fillvalue={})
        return
    there = {_pair_id(each): each for each in now}
    yield from ((each, there.get(_pair_id(each), {})) for each in was)


def _pair_id(row: Mapping[str, Any]) -> int:
    return (row.get("pair") or row).get("pair_id") or 0


def _rows(label: str, was: list[Any], now: list[Any]) -> Iterator[Unlike]:
    """Compare lists of things without a name: what is the same in both does not count."""
    before, after = ([line for each in rows for line in _lines(each)] for rows in (was, now))
    for tag, *ends in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            gone, come = before[ends[0] : ends[1]], after[ends[2] : ends[3]]
            yield from (Unlike(label, *each) for each in zip_longest(gone, come, fillvalue=""))


def _lines(plain: Json) -> Iterator[str]:
    """Give a row as one line, and each thing listed under it as another."""
    if not isinstance(plain, Mapping):
        yield shown(plain)
        return
    under = {key: value for key, value in plain.items() if isinstance(value, list)}
    said = (shown(value) for key, value in plain.items() if key not in under)
    yield " · ".join(filter(None, said))
    for rows in under.values():
        for each in rows:
            yield from _lines(each)


def _named(field: str, whose: str) -> str:
    label = LABELS.get(field, _OTHER)
    return f"{whose}: {label}" if whose else label[:1].upper() + label[1:]


def _is_person(row: Mapping[str, Any]) -> bool:
    return {"name", "short_name"} <= row.keys()


def _is_order(plain: Mapping[str, Any]) -> bool:
    return plain.keys() == {"day", "number"}
