"""What a list may say of a mentee."""

from mentoring_desktop.exchange.fields.days import day_field
from mentoring_desktop.exchange.fields.field import Field
from mentoring_desktop.exchange.fields.graded import Scale, areas_field
from mentoring_desktop.exchange.fields.words import (
    choice_field,
    story_field,
    text_field,
)
from mentoring_desktop.model.people import MenteeNeed, MenteeStatus

REQUESTS = "mentee.requests"

PRIORITIES = Scale(
    words={1: "срочно", 2: "нужно", 3: "желательно"},
    beginnings={"сроч": 1, "нуж": 2, "жел": 3, "1": 1, "2": 2, "3": 3},
    usual=(1, 2, 3),
    highest_first=False,
    advice="Назовите запрос так, как в карточке, или загрузите столбец как «Ожидания».",
)

_NEEDS = {
    "молод": MenteeNeed.YOUNG,
    "начинающ": MenteeNeed.YOUNG,
    "нов": MenteeNeed.NEWCOMER,
    "вновь": MenteeNeed.NEWCOMER,
    "верну": MenteeNeed.RETURNED,
    "перерыв": MenteeNeed.RETURNED,
    "после": MenteeNeed.RETURNED,
    "переш": MenteeNeed.NEW_POSITION,
    "смен": MenteeNeed.NEW_POSITION,
    "затрудн": MenteeNeed.DEFICITS,
    "дефицит": MenteeNeed.DEFICITS,
    "проф деф": MenteeNeed.DEFICITS,
    "профессиональные деф": MenteeNeed.DEFICITS,
    "цифр": MenteeNeed.DIGITAL,
    "икт": MenteeNeed.DIGITAL,
    "выгор": MenteeNeed.BURNOUT,
    "студ": MenteeNeed.TRAINEE,
    "практ": MenteeNeed.TRAINEE,
    "стаж": MenteeNeed.TRAINEE,
    "друг": MenteeNeed.OTHER,
}
_STATUSES = {
    "анкет": MenteeStatus.CANDIDATE,
    "банк": MenteeStatus.IN_BANK,
    "ожида": MenteeStatus.WAITING,
    "жд": MenteeStatus.WAITING,
    "без пары": MenteeStatus.WAITING,
    "в паре": MenteeStatus.PAIRED,
    "сопров": MenteeStatus.SUPPORT,
    "заверш": MenteeStatus.COMPLETED,
    "выбы": MenteeStatus.WITHDRAWN,
}


MENTEE: tuple[Field, ...] = (
    choice_field(
        "mentee.status",
        "Статус",
        *("статус в программе", "состояние"),
        choices=_STATUSES,
        kind=MenteeStatus,
    ),
    day_field(
        "mentee.joined_on",
        "Дата вхождения в программу",
        *("дата включения в программу", "дата регистрации"),
        *("дата включения в банк", "дата внесения в базу", "в программе с", "в банке с"),
        *("дата включения", "дата вхождения"),
    ),
    choice_field(
        "mentee.need",
        "Категория наставляемого",
        *("почему нужен наставник", "причина", "группа", "тип наставляемого"),
        choices=_NEEDS,
        kind=MenteeNeed,
    ),
    areas_field(
        REQUESTS,
        "Запросы",
        *("запрос", "основной запрос", "основной запрос наставляемого", "дефициты"),
        *("профессиональные запросы", "профессиональный запрос", "профессиональные дефициты"),
        *("затруднения", "профессиональные затруднения", "в чем нужна помощь", "запросы области"),
        scale=PRIORITIES,
    ),
    story_field("mentee.strengths", "Сильные стороны", "чем могу поделиться"),
    story_field("mentee.expectations", "Ожидания", "ожидания от наставника", "ожидание"),
    text_field(
        "mentee.preferred_ways",
        "Предпочтительный формат",
        *("предпочитаемый формат", "формат", "формат встреч", "удобный формат", "формат работы"),
        *("предпочтительные формы", "предпочтительные виды и формы", "формат взаимодействия"),
    ),
    text_field(
        "mentee.days",
        "Удобные дни",
        *("дни", "дни и время", "удобное время", "дни встреч"),
    ),
    text_field(
        "mentee.wanted_mentors",
        "Желаемый наставник",
        *("желаемые наставники", "кого хотел бы наставником", "желательный наставник"),
    ),
    text_field(
        "mentee.unwanted_mentors",
        "Нежелательный наставник",
        *("нежелательные наставники", "кого не хотел бы наставником"),
    ),
)
