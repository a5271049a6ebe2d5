"""What a list may say of a mentor."""

from mentoring_desktop.exchange.fields.days import day_field
from mentoring_desktop.exchange.fields.field import Field
from mentoring_desktop.exchange.fields.graded import Scale, areas_field
from mentoring_desktop.exchange.fields.words import (
    choice_field,
    number_field,
    story_field,
    text_field,
    yes_field,
)
from mentoring_desktop.mentors import MOST_PLACES, MOST_YEARS
from mentoring_desktop.model.people import MentorStatus

COMPETENCES = "mentor.competences"
CAPACITY = "mentor.capacity"

LEVELS = Scale(
    words={1: "знает", 2: "поможет", 3: "научит"},
    beginnings={"готов обуч": 3, "обуч": 3, "нау": 3, "готов": 2, "помо": 2, "мо": 2}
    | {"зна": 1, "влад": 1, "1": 1, "2": 2, "3": 3},
    usual=(2,),
    highest_first=True,
    advice="Назовите компетенцию так, как в карточке, или загрузите столбец как «Достижения».",
)
_MOST_MENTORED = 999

_STATUSES = {
    "анкет": MentorStatus.CANDIDATE,
    "банк": MentorStatus.IN_BANK,
    "отоб": MentorStatus.SELECTED,
    "обуч": MentorStatus.TRAINED,
    "настав": MentorStatus.ACTIVE,
    "в паре": MentorStatus.ACTIVE,
    "пауз": MentorStatus.PAUSED,
    "освоб": MentorStatus.RELEASED,
    "отказ": MentorStatus.DECLINED,
}


MENTOR: tuple[Field, ...] = (
    choice_field(
        "mentor.status",
        "Статус",
        *("статус в программе", "состояние"),
        choices=_STATUSES,
        kind=MentorStatus,
    ),
    day_field(
        "mentor.joined_on",
        "Дата вхождения в программу",
        *("дата включения в программу", "дата регистрации"),
        *("дата включения в банк", "дата внесения в базу", "в программе с", "в банке с"),
        *("дата включения", "дата вхождения"),
    ),
    number_field(
        CAPACITY,
        "Число мест",
        *("мест", "места", "сколько может вести", "максимальное число наставляемых"),
        *("количество наставляемых", "число наставляемых", "сколько готов вести"),
        *("макс число наставляемых", "максимум наставляемых", "сколько одновременно"),
        least=1,
        most=MOST_PLACES,
    ),
    areas_field(
        COMPETENCES,
        "Компетенции",
        *("основные компетенции", "основные компетенции наставника", "может помочь"),
        *("компетенции по областям", "чему может научить", "в чем может помочь"),
        *("в чем готов помочь",),
        scale=LEVELS,
    ),
    number_field(
        "mentor.mentoring_years",
        "Опыт наставничества, лет",
        *("опыт наставничества", "опыт", "стаж наставничества", "опыт лет", "опыт наставника"),
        least=0,
        most=MOST_YEARS,
    ),
    number_field(
        "mentor.mentored_people",
        "Скольких наставлял",
        *("сколько человек сопровождал", "скольких вел", "сколько наставляемых вел"),
        *("количество подопечных", "скольких сопровождал"),
        least=0,
        most=_MOST_MENTORED,
    ),
    story_field(
        "mentor.courses",
        "Курсы по наставничеству",
        *("курсы", "обучение по наставничеству", "повышение квалификации", "курсы наставника"),
        *("курсы по наставничеству тема часы год",),
    ),
    story_field(
        "mentor.achievements",
        "Достижения",
        *("важные для программы достижения", "важные достижения", "достижения и продукты"),
        *("профессиональные достижения",),
    ),
    story_field("mentor.interests", "Интересы", "сфера интересов", "увлечения"),
    story_field("mentor.motivation", "Мотивация", "мотивы", "почему хочет быть наставником"),
    text_field(
        "mentor.desired_mentees",
        "Кого готов вести",
        *("желаемый возраст наставляемых", "желаемые наставляемые", "кого готов наставлять"),
        *("возраст наставляемых",),
    ),
    text_field(
        "mentor.ways",
        "Виды и формы наставничества",
        *("виды наставничества", "формы наставничества", "готовность к видам и формам"),
        *("виды и формы", "форма наставничества", "предпочитаемые виды и формы"),
    ),
    text_field(
        "mentor.time_resource",
        "Ресурс времени",
        *("ресурс времени на программу", "время", "сколько времени", "часов в неделю"),
        *("ресурс времени на программу наставничества",),
    ),
    text_field(
        "mentor.days",
        "Удобные дни",
        *("дни", "дни и время", "удобное время", "дни встреч"),
    ),
    story_field(
        "mentor.support_needed",
        "Нужная поддержка",
        *("какая поддержка нужна", "поддержка", "нужна поддержка"),
    ),
    story_field("mentor.limits", "Ограничения", "ограничение"),
    yes_field(
        "mentor.in_job_function",
        "Наставничество в трудовой функции",
        *("в трудовой функции", "входит в должностные обязанности"),
    ),
    text_field(
        "mentor.agreement_number",
        "Номер доп. соглашения",
        *("номер дополнительного соглашения", "доп соглашение номер", "номер соглашения"),
        *("доп соглашение", "дополнительное соглашение"),
    ),
    day_field(
        "mentor.agreement_on",
        "Дата доп. соглашения",
        *("дата дополнительного соглашения", "доп соглашение дата", "дата соглашения"),
        *("дополнительное соглашение дата",),
    ),
    text_field(
        "mentor.payment", "Выплата", "доплата", "размер выплаты", "доплата за наставничество"
    ),
    day_field(
        "mentor.trained_on",
        "Установочная сессия",
        *("дата установочной сессии", "прошел установочную сессию", "сессия", "обучен"),
    ),
)
