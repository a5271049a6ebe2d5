"""Consents of people of an invented school, as facts."""

from dataclasses import dataclass
from datetime import date

from mentoring_desktop.documents.consent_destruction import Destruction, DueSheet
from mentoring_desktop.documents.consent_distribution import DistributionConsent
from mentoring_desktop.documents.consent_mentoring import MentoringConsent
from mentoring_desktop.documents.consent_participation import ParticipationConsent
from mentoring_desktop.documents.consent_pdn import PdnConsent
from mentoring_desktop.documents.consent_withdrawal import Withdrawal
from mentoring_desktop.documents.statement import Addressee, Author
from mentoring_desktop.language import Gender, dates
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import sources, values
from mentoring_desktop.papers.values import Forms
from tests.documents.samples import SCHOOL

DIRECTOR = Addressee(position="Директору МБОУ «ЦО № 14»", name="Волковой Н.А.")


@dataclass(frozen=True)
class Writer:
    """A person who writes to the school: the requisites, and the name for the texts."""

    author: Author
    values: Forms


def writer(last: str, first: str, middle: str, gender: Gender, position: str) -> Writer:
    """Somebody who signs."""
    person = _person(last, first, middle, gender, position)
    return Writer(sources.author(person), values.person("author", person))


def _person(last: str, first: str, middle: str, gender: Gender, position: str) -> Person:
    return Person(
        last_name=last,
        first_name=first,
        middle_name=middle,
        gender=gender,
        position=position,
        case_overrides={},
    )


_IVANOVA = "Иванова", "Мария", "Петровна", Gender.FEMALE, "учитель математики"
_MELNIK = "Мельник", "Олег", "Ильич", Gender.MALE, "учитель информатики"
_ANNA = "Мельник", "Анна", "Ильинична", Gender.FEMALE, "педагог-психолог"
IVANOVA, MELNIK = writer(*_IVANOVA), writer(*_MELNIK)
KIM = writer(
    "Ким",
    "Виктория",
    "",
    Gender.FEMALE,
    "советник директора по воспитанию и взаимодействию с детскими общественными объединениями",
)
LONG_NAMED = writer(
    "Константинопольская-Преображенская",
    "Александра",
    "Всеволодовна",
    Gender.FEMALE,
    "преподаватель-организатор основ безопасности и защиты Родины, классный руководитель",
)
START, END = date(2026, 10, 1), date(2027, 5, 31)


def mentoring(who: Writer = IVANOVA, *, bare: bool = False) -> MentoringConsent:
    """The consent of a mentor with a pair, or of one without."""
    mentees = [] if bare else [_person(*_MELNIK), _person(*_ANNA)]
    payment = "3000 рублей в месяц, ежемесячно в составе заработной платы"
    return MentoringConsent(
        school=SCHOOL.name,
        addressee=DIRECTOR,
        author=who.author,
        made_on=START,
        date_from=START,
        date_to=END,
        values=who.values
        | values.people("mentees", mentees)
        | values.text("payment", "" if bare else payment)
        | _of_pair(bare=bare),
    )


def participation(who: Writer = MELNIK, *, bare: bool = False) -> ParticipationConsent:
    """The consent of a mentee with a mentor, or of one without."""
    mentors = [] if bare else [_person(*_IVANOVA)]
    return ParticipationConsent(
        school=SCHOOL.name,
        addressee=DIRECTOR,
        author=who.author,
        date_from=START,
        date_to=END,
        values=who.values | values.people("mentors", mentors) | _of_pair(bare=bare),
    )


def _of_pair(*, bare: bool) -> Forms:
    return (
        values.school(SCHOOL)
        | values.text("form", "" if bare else "педагог – педагог")
        | values.text("kind", "" if bare else "традиционное")
        | values.text("period", dates.period(START, END))
    )


def pdn(who: Writer = IVANOVA, *, mentor: bool = True, mentee: bool = False) -> PdnConsent:
    """The consent to the use of personal data."""
    return PdnConsent(
        organization=SCHOOL,
        addressee=DIRECTOR,
        author=who.author,
        mentor=mentor,
        mentee=mentee,
        values=who.values | values.operator(SCHOOL) | values.day("valid_to", None),
    )


def distribution(who: Writer = IVANOVA) -> DistributionConsent:
    """The consent to distribute them."""
    return DistributionConsent(
        organization=SCHOOL,
        addressee=DIRECTOR,
        author=who.author,
        phone="+7 900 000-00-00",
        email="ivanova@example.org",
        resources=("https://co14.example.org", "https://vk.example.org/co14"),
        valid_to=END,
        values=who.values | values.day("valid_to", END),
    )


def withdrawal(kind: ConsentKind, who: Writer = MELNIK) -> Withdrawal:
    """A consent taken back."""
    return Withdrawal(
        school=SCHOOL.name,
        addressee=DIRECTOR,
        author=who.author,
        kind=kind,
        until=date(2026, 10, 31),
        phone="+7 900 000-00-00",
        email="melnik@example.org",
        values=who.values | values.day("given", date(2026, 9, 21)),
    )


DUE = DueSheet(
    name="Константинопольская-Преображенская Александра Всеволодовна",
    kind="распространение персональных данных",
    signed="02.09.2022",
    ended="31.05.2023",
    kept="31.05.2026",
    place="сейф куратора, папка 2",
)


def destruction(number: int = 2) -> Destruction:
    """The act on so many sheets."""
    return Destruction(organization=SCHOOL, year="2026", sheets=(DUE,) * number)
