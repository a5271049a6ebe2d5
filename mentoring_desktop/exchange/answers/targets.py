"""What a column of a form's sheet may hold: who answered and when, a question, a row of a table."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mentoring_desktop.areas import AreaRow
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.fields.contacts import EMAIL
from mentoring_desktop.exchange.importing.headings import PASSED_OVER, Headings, plain
from mentoring_desktop.exchange.importing.layout import FULL_NAME
from mentoring_desktop.model.surveys import QuestionType, SurveyKind
from mentoring_desktop.surveys.answers import Scale, scales
from mentoring_desktop.surveys.wording import Form, Question

DAY = "day"

BANKS: Mapping[SurveyKind, Bank] = {
    SurveyKind.MENTOR: Bank.MENTORS,
    SurveyKind.REQUESTS: Bank.MENTEES,
}

_WHO = {FULL_NAME: "Кто ответил: имя полностью", EMAIL: "Кто ответил: почта"}
_DAYS = {
    "отметка времени",
    "timestamp",
    "время создания",
    "время отправки",
    "время ответа",
    "время заполнения",
    "дата",
    "дата заполнения",
    "дата ответа",
    "дата анкеты",
    "created",
    "created at",
}
_IN_BRACKETS = re.compile(r"^(.*?)\s*\[(.+)\]\s*$", re.DOTALL)
_NUMBERED = re.compile(r"^\s*\d+\s*[.)]\s*")


@dataclass(frozen=True)
class Target:
    """Where a column goes: its key, what it is called, and the question it answers."""

    key: str
    title: str
    question: Question | None = None
    row: str = ""
    """The row of a table, by the area's code or the words of the quality."""
    scale: Scale | None = None


class Targets:
    """All that columns may hold, and what a heading means."""

    def __init__(self, form: Form, areas: Sequence[AreaRow], remembered: Mapping[str, str]) -> None:
        """Take the questionnaire, the dictionary, and how headings were read before."""
        self.form, self._remembered = form, remembered
        self._people = Headings(BANKS[form.kind], {})
        self._rows = {plain(name): area.code for area in areas for name in (area.title, area.short)}
        self._titles = {area.code: area.title for area in areas}
        self.all = {target.key: target for target in self._every()}

    def key(self, heading: str) -> str:
        """Give the key of what a heading means, ``PASSED_OVER`` where that is not known."""
        name = plain(heading)
        if name in self._remembered:
            known = self._remembered[name]
            return known if known in self.all else PASSED_OVER
        return self._of_table(heading) or self._of_question(heading) or self._of_who(heading)

    def _every(self) -> Iterable[Target]:
        yield Target(DAY, "Когда ответил")
        for key, title in _WHO.items():
            yield Target(key, title)
        for question in self.form.asked:
            if question.type not in (QuestionType.SCALES, QuestionType.AREAS):
                yield Target(question.key, question.text, question)
                continue
            for row, title in self._rows_of(question).items():
                for scale in scales(self.form.kind, question):
                    key = f"{question.key}/{row}/{scale.key}"
                    said = f"{title}: {scale.title.lower()}" if scale.title else title
                    yield Target(key, said, question, row, scale)

    def _rows_of(self, question: Question) -> Mapping[str, str]:
        if question.type is QuestionType.AREAS:
            return self._titles
        return {option: option for option in question.options}

    def _of_who(self, heading: str) -> str:
        if plain(heading) in _DAYS:
            return DAY
        field = self._people.field(heading)
        return field if field in _WHO else PASSED_OVER

    def _of_question(self, heading: str) -> str:
        name = plain(_NUMBERED.sub("", heading))
        for question in self.form.asked:
            if question.key in self.all and plain(question.text) == name:
                return question.key
        return PASSED_OVER

    def _of_table(self, heading: str) -> str:
        """Read «Вопрос [строка]», as forms head the columns of their tables."""
        found = _IN_BRACKETS.match(heading)
        if not found:
            return PASSED_OVER
        asked, row = plain(_NUMBERED.sub("", found[1])), plain(found[2])
        for question in self.form.asked:
            if question.type is QuestionType.AREAS and row in self._rows:
                return self._cell(question, self._rows[row], asked)
            for option in question.options if question.type is QuestionType.SCALES else ():
                if plain(option) == row:
                    return self._cell(question, option, asked)
        return PASSED_OVER

    def _cell(self, question: Question, row: str, asked: str) -> str:
        """Give the cell of a table; of several scales the one that the form's question names."""
        columns = scales(self.form.kind, question)
        named = [each for each in columns if _names(asked, each)]
        chosen = columns if len(columns) == 1 else named
        return f"{question.key}/{row}/{chosen[0].key}" if len(chosen) == 1 else PASSED_OVER


def _names(asked: str, scale: Scale) -> bool:
    """Tell whether a question speaks of a scale: «оцените себя», «где нужна помощь»."""
    return any(word.startswith(start) for word in asked.split() for start in _SAID[scale.key])


_SAID = {"rating": ("самооцен", "оцен"), "need": ("помощ", "поддержк"), "ready": ()}
