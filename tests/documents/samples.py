"""Papers of an invented school, as facts."""

from datetime import date

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import (
    Approval,
    Order,
    Organization,
    Participant,
    Signature,
)
from mentoring_desktop.documents.lists import Item
from mentoring_desktop.documents.pair_order import Pair, PairOrder
from mentoring_desktop.documents.programme import Activity, Programme, Task
from mentoring_desktop.documents.questionnaire import Column, Known, Question, Questionnaire
from mentoring_desktop.documents.roadmap import Roadmap, Stage
from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.organisation import ApprovalStyle

SCHOOL = Organization(
    full_name=("Муниципальное бюджетное общеобразовательное учреждение «Центр образования № 14»"),
    short_name="МБОУ «ЦО № 14»",
    founder="Управление образования администрации города Заречного",
    city="г. Заречный",
    address="ул. Школьная, д. 3, г. Заречный, 301000",
    inn="7100000000",
    ogrn="1027100000000",
)
DIRECTOR = Signature(position="Директор", name="Н.А. Волкова")
REGULATION = Order(day=date(2022, 2, 2), number="36-а")
APPROVED = Approval(style=ApprovalStyle.MIXED_SCHOOL, signature=DIRECTOR, order=REGULATION)

IVANOVA = Participant(
    name="Иванова Мария Петровна",
    short_name="Иванова М.П.",
    signature="М.П. Иванова",
    position="учитель математики",
    category="высшая квалификационная категория",
    experience="24 года",
    consent=date(2026, 9, 21),
)
MELNIK = Participant(
    name="Мельник Олег Ильич",
    short_name="Мельник О.И.",
    signature="О.И. Мельник",
    position="учитель информатики",
    experience="1 год",
    consent=date(2026, 9, 22),
)
MELNIK_ANNA = Participant(
    name="Мельник Анна Ильинична",
    short_name="Мельник А.И.",
    signature="А.И. Мельник",
    position="педагог-психолог",
)
KIM = Participant(
    name="Ким Виктория",
    short_name="Ким В.",
    signature="В. Ким",
    position="советник директора по воспитанию и взаимодействию с детскими общественными "
    "объединениями",
    consent=date(2026, 9, 23),
)
TWO_NAMED = Participant(
    name="Константинопольская-Преображенская Александра Всеволодовна",
    short_name="Константинопольская-Преображенская А.В.",
    signature="А.В. Константинопольская-Преображенская",
    position="преподаватель-организатор основ безопасности и защиты Родины",
    consent=date(2026, 9, 24),
)
ORLOVA = Participant(
    name="Орлова Алёна Кирилловна",
    short_name="Орлова А.К.",
    signature="А.К. Орлова",
    position="учитель начальных классов",
    consent=date(2026, 9, 25),
)
SHEVCHENKO = Participant(
    name="Шевченко Ольга Викторовна",
    short_name="Шевченко О.В.",
    signature="О.В. Шевченко",
    position="заместитель директора по учебно-воспитательной работе",
)


def pair(mentor: Participant = IVANOVA, mentees: tuple[Participant, ...] = (MELNIK,)) -> Pair:
    """A pair."""
    return Pair(
        mentor=mentor,
        mentees=mentees,
        form="педагог – педагог",
        kind="индивидуальное" if len(mentees) == 1 else "групповое",
        direction="методика преподавания, работа с трудным классом",
        date_from=date(2026, 10, 1),
        date_to=date(2027, 5, 31),
    )


GROUP = pair(ORLOVA, (MELNIK, MELNIK_ANNA, KIM, TWO_NAMED, SHEVCHENKO))


def values(pairs: tuple[Pair, ...] = (), **changed: str) -> dict[str, dict[str, str]]:
    """What the order's text names: of Ivanova and Melnik, or of a group.

    ``changed`` are other values of fields, in every form; a dot in a name is a double underscore.
    """
    several = len(pairs[0].mentees) > 1 if pairs else False
    found: dict[str, dict[str, str]] = {
        "acts": {"": "со статьёй 351.8 Трудового кодекса Российской Федерации"},
        "school": {case: SCHOOL.name_in(case) for case in (Case.GEN, Case.PRE)},
        "regulation": {"": requisites.reference(REGULATION)},
        "mentor": {"gender": Gender.FEMALE.value},
        "mentor.introduced": {"acc": "учителя математики Иванову Марию Петровну"},
        "mentees": {"gender": wording.SEVERAL if several else Gender.MALE.value},
        "mentees.introduced": {"gen": "учителя информатики Мельника Олега Ильича"},
        "period": {"": "с 01.10.2026 по 31.05.2027"},
        "meetings": {"": "не реже одного раза в неделю"},
        "programmes_until": {"": "15.10.2026"},
        "report_until": {"": "25.05.2027"},
        "curator.short": {"dat": "Шевченко О.В."},
        "accountant.position": {"dat": "главному бухгалтеру"},
        "accountant.short": {"dat": "Сомовой Н.Н."},
        "site.position": {"dat": "учителю информатики"},
        "site.short": {"dat": "Лукину П.Р."},
        "controller.position": {"acc": ""},
        "controller.short": {"acc": ""},
    }
    for name, said in changed.items():
        field = name.replace("__", ".")
        found[field] = dict.fromkeys(found[field], said)
    return found


def pair_order(pairs: tuple[Pair, ...] = (pair(), GROUP)) -> PairOrder:
    """An order of all points."""
    everyone = {who for one in pairs for who in (one.mentor, *one.mentees)}
    return PairOrder(
        organization=SCHOOL,
        order=Order(day=date(2026, 9, 28), number="112-од"),
        pairs=pairs,
        signature=DIRECTOR,
        values=values(pairs),
        acquainted=tuple(sorted(who.signature for who in everyone)),
    )


def programme(mentees: tuple[Participant, ...] = (MELNIK,)) -> Programme:
    """A programme with every section."""
    return Programme(
        organization=SCHOOL,
        approval=Approval(
            style=ApprovalStyle.BY_PERSON,
            signature=DIRECTOR,
            order=Order(day=date(2026, 10, 12)),
        ),
        mentor=IVANOVA,
        mentees=mentees,
        curator=SHEVCHENKO,
        date_from=date(2026, 10, 1),
        date_to=date(2027, 5, 31),
        form="педагог – педагог",
        kind="индивидуальное",
        meetings="один раз в неделю",
        order=Order(day=date(2026, 9, 28), number="112-од"),
        relevance=(
            "Олег Ильич работает в школе первый год. Уверенный старт и поддержка опытного "
            "коллеги помогают молодому педагогу войти в профессию и остаться в школе.\n"
            "Программа составлена по итогам входной анкеты и посещения двух уроков."
        ),
        difficulties="методика преподавания информатики, дисциплина на уроке",
        strengths="владение цифровыми инструментами, готовность учиться",
        aim=(
            "помочь Мельнику Олегу Ильичу освоить методику современного урока и "
            "уверенно вести класс."
        ),
        tasks=(
            Task(
                text="Освоить проектирование урока по требованиям ФГОС",
                result="самостоятельно составлены технологические карты не менее 10 уроков",
            ),
            Task(
                text="Освоить приёмы поддержания рабочей дисциплины",
                result="наставник отметил устойчивый порядок на трёх уроках подряд",
            ),
        ),
        methods="Консультации, взаимопосещение уроков, совместное планирование, рефлексия.",
        activities=tuple(
            Activity(
                text=text,
                form=form,
                term=term,
                responsible="Иванова М.П., Мельник О.И.",
                result=result,
            )
            for text, form, term, result in _PLAN
        ),
        control=(
            "Промежуточная оценка проводится в январе, итоговая – в мае: анкетирование сторон, "
            "посещение уроков, самооценка по листу компетенций."
        ),
    )


_PLAN = (
    (
        "Знакомство, уточнение запроса, входная диагностика профессиональных затруднений",
        "консультация",
        "до 10.10.2026",
        "запрос уточнён, программа согласована",
    ),
    (
        "Взаимопосещение уроков с календарно-тематическим анализом",
        "посещение урока",
        "октябрь – ноябрь 2026 г.",
        "листы наблюдения, рекомендации",
    ),
    (
        "Проектирование технологической карты урока",
        "практикум",
        "ноябрь 2026 г.",
        "10 технологических карт",
    ),
    (
        "Приёмы работы с классом: правила, рутины, обратная связь",
        "мастер-класс наставника",
        "январь 2027 г.",
        "порядок на уроке устойчив",
    ),
    (
        "Открытый урок наставляемого и его самоанализ",
        "открытый урок",
        "март 2027 г.",
        "положительный отзыв методического объединения",
    ),
    (
        "Итоговая рефлексия, заполнение итоговых анкет, отчёт",
        "собеседование",
        "до 25.05.2027",
        "отчёт наставника, анкеты сторон",
    ),
)


QUESTIONS = (
    Question(text="Были ли Вы раньше наставником?", yes_no=True),
    Question(text="Скольких коллег Вы сопровождали?", number=True),
    Question(
        text="Где нужна помощь? В каждой строке поставьте две отметки.",
        of_areas=True,
        rows=("методика и современный урок", "школьная документация", "работа с родителями"),
        columns=(
            Column(title="Самооценка", marks=("1", "2", "3", "4", "5")),
            Column(title="Нужна помощь", marks=("нет", "да", "срочно")),
        ),
    ),
    Question(text="Что сейчас труднее всего?", lines=2),
    Question(text="Что Вы планируете?", options=("аттестация", "конкурс", "курсы"), other=True),
)


def questionnaire(
    questions: tuple[Question, ...] = QUESTIONS, known: Known | None = None
) -> Questionnaire:
    """A questionnaire with a question of every look, for somebody known."""
    return Questionnaire(
        organization=SCHOOL,
        title="Анкета профессиональных запросов педагога",
        preamble="Если вопрос к Вам не относится, пропустите его.",
        known=known
        or Known(
            name=MELNIK.name,
            short="Мельник О.И.",
            signature="О.И. Мельник",
            position=MELNIK.position,
            subjects="информатика, 7 «А»",
            experience=MELNIK.experience,
        ),
        questions=questions,
    )


def _list(*texts: str, dashes: tuple[str, ...] = ()) -> tuple[Item, ...]:
    """Items «1)», «2)», …; the dashes stand under the first."""
    under = tuple(Item(marker="–", text=text) for text in dashes)
    return tuple(
        Item(marker=f"{number})", text=text, items=under if number == 1 else ())
        for number, text in enumerate(texts, 1)
    )


STAGES = (
    Stage(
        number="1.",
        title="Подготовка условий для реализации системы наставничества",
        items=_list(
            "Подготовка и принятие локальных нормативных правовых актов Центра образования:",
            "Подготовка программ наставничества",
            dashes=(
                "приказа «Об утверждении Положения о системе наставничества»",
                "Дорожной карты (плана мероприятий) по реализации Положения",
                "приказа о закреплении наставнических пар",
            ),
        ),
        term="Февраль – март 2022 г.",
    ),
    Stage(
        number="2.",
        title="Формирование банка наставляемых",
        items=_list(
            "Сбор информации о профессиональных запросах педагогов.",
            "Формирование банка данных наставляемых, обеспечение согласий на сбор и обработку "
            "персональных данных.",
        ),
        term="Февраль – март 2022 г.",
    ),
    Stage(
        number="3.",
        title="Формирование банка наставников",
        items=_list(
            "Проведение анкетирования среди потенциальных наставников в Центре образования, "
            "желающих принять участие в программах наставничества.",
            "Формирование банка данных наставников, обеспечение согласий на сбор и обработку "
            "персональных данных.",
        ),
        term="Февраль – март 2022 г.",
    ),
    Stage(
        number="4.",
        title="Отбор и обучение",
        items=_list(
            "Анализ банка наставников и выбор подходящих для конкретной программы "
            "наставничества педагога.",
            "Обучение наставников для работы с наставляемыми: подготовка методических "
            "материалов для сопровождения наставнической деятельности; проведение "
            "консультаций, организация обмена опытом среди наставников – «установочные "
            "сессии» наставников.",
        ),
        term="Март 2022 г.",
    ),
    Stage(
        number="5.",
        title="Организация и осуществление работы наставнических пар",
        items=_list(
            "Формирование наставнических пар.",
            "Разработка программ наставничества для каждой пары.",
            "Организация психолого-педагогической поддержки сопровождения наставляемых, не "
            "сформировавших пару (при необходимости), продолжение поиска наставника.",
        ),
        term="Март 2022 г.",
    ),
    Stage(
        number="6.",
        title="Завершение программ наставничества",
        items=_list(
            "Проведение мониторинга качества реализации программ наставничества (анкетирование);",
            "Проведение семинара.",
            "Проведение итогового мероприятия по выявлению лучших практик наставничества; "
            "пополнение методической копилки педагогических практик наставничества.",
        ),
        term="Июнь 2022 г.",
    ),
    Stage(
        number="7.",
        title="Информационная поддержка системы наставничества",
        items=(
            Item(
                text="Освещение мероприятий Дорожной карты осуществляется на всех этапах на "
                "сайте Центра образования."
            ),
        ),
        term="Постоянно",
    ),
)


def roadmap(stages: tuple[Stage, ...] = STAGES) -> Roadmap:
    """The roadmap of the seed with its punctuation put right."""
    return Roadmap(organization=SCHOOL, approval=APPROVED, stages=stages)
