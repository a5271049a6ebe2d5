"""How the section «Изменения» puts a change of a row into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentoring_desktop.exchange.fields import BY_KEY
from mentoring_desktop.model.consents import ConsentKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentoring_desktop.people.history import Change

_MORE = {
    "person.former_names": "Прежние имена",
    "person.case_overrides": "Склонение, исправленное вручную",
    "mentee.archived_at": "В архиве с",
    "mentor.archived_at": "В архиве с",
    "consent.status": "состояние",
    "consent.printed_on": "напечатано",
    "consent.signed_on": "подписано",
    "consent.valid_to": "действует до",
    "consent.withdrawn_on": "отозвано",
    "consent.executed_on": "отзыв исполнен",
    "consent.destroyed_on": "лист уничтожен",
    "consent.storage_place": "где хранится",
    "professional_request.priority": "срочность",
    "professional_request.status": "состояние",
    "professional_request.text": "своими словами",
    "mentor_competence.level": "уровень",
    "pair.role_form": "форма",
    "pair.kind": "вид",
    "pair.date_from": "с",
    "pair.date_to": "по",
    "pair.status": "состояние",
    "pair.ended_on": "закончена",
    "pair.end_reason": "причина",
    "pair.results": "результаты",
    "pair.case_url": "ссылка",
    "attachment.name": "имя",
    "survey_response.filled_on": "заполнена",
}
"""Columns that no list of people has; what stands in neither table is of no interest."""

_ROWS = {
    "mentee": "Наставляемый",
    "mentor": "Наставник",
    "pair": "Пара",
    "survey_response": "Анкета",
}
_GRADED = {"professional_request": "Запрос", "mentor_competence": "Компетенция"}
_OWN = ("person", "mentee", "mentor")


def worded(change: Change, areas: Mapping[int, str]) -> str:
    """Give «Телефон: 1 → 2», «Запрос «методика»: убрано»; empty for what is of no interest.

    ``areas`` names competence areas by their keys.
    """
    about = _about(change, areas)
    if not change.column:
        came = "добавлено" if change.after else "убрано"
        return f"{about}: {came}" if about else ""
    key = f"{change.table}.{change.column}"
    known = BY_KEY.get(key)
    label = known.heading if known else _MORE.get(key, "")
    if not label:
        return ""
    where = label if change.table in _OWN else f"{about}, {label}"
    was = f"{change.before} → " if change.before else ""
    return f"{where}: {was}{change.after or 'пусто'}"


def _about(change: Change, areas: Mapping[int, str]) -> str:
    row: Mapping[str, Any] = change.row
    if change.table in _GRADED:
        return f"{_GRADED[change.table]} «{areas.get(row['area_id'], '')}»"
    if change.table == "consent":
        return f"Согласие «{ConsentKind[row['kind']].value}»"
    if change.table == "attachment":
        return f"Файл «{row['name']}»"
    return _ROWS.get(change.table, "")
