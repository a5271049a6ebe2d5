"""Consents of people of an invented school, as facts."""

from datetime import date
from typing import Any

from mentoring_desktop.documents.consent_destruction import Destruction, DueSheet
from mentoring_desktop.documents.consent_distribution import DistributionConsent
from mentoring_desktop.documents.consent_mentoring import MentoringConsent
from mentoring_desktop.documents.consent_participation import ParticipationConsent
from mentoring_desktop.documents.consent_pdn import PdnConsent
from mentoring_desktop.documents.consent_withdrawal import Withdrawal
from mentoring_desktop.documents.statement import Addressee, Author
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import ConsentKind
from tests.documents.samples import SCHOOL

DIRECTOR = Addressee(position="Директору МБОУ «ЦО № 14»", name="Волковой Н.А.")
IVANOVA = Author(
    name="Иванова Мария Петровна",
    post_genitive="учителя математики",
    name_genitive="Ивановой Марии Петровны",
    signature="М.П. Иванова",
    gender=Gender.FEMALE,
)
MELNIK = Author(
    name="Мельник Олег Ильич",
    post_genitive="учителя информатики",
    name_genitive="Мельника Олега Ильича",
    signature="О.И. Мельник",
    gender=Gender.MALE,
)
KIM = Author(
    name="Ким Виктория",
    post_genitive="советника директора по воспитанию и взаимодействию с детскими "
    "общественными объединениями",
    name_genitive="Ким Виктории",
    signature="В. Ким",
    gender=Gender.FEMALE,
)
LONG_NAMED = Author(
    name="Константинопольская-Преображенская Александра Всеволодовна",
    post_genitive="преподавателя-организатора основ безопасности и защиты Родины, классного "
    "руководителя",
    name_genitive="Константинопольской-Преображенской Александры Всеволодовны",
    signature="А.В. Константинопольская-Преображенская",
    gender=Gender.FEMALE,
)
START, END = date(2026, 10, 1), date(2027, 5, 31)


def mentoring(author: Author = IVANOVA, *, bare: bool = False) -> MentoringConsent:
    """The consent of a mentor with a pair, or of one without."""
    known: dict[str, Any] = {
        "mentees_genitive": "учителя информатики Мельника Олега Ильича, педагога-психолога "
        "Мельник Анны Ильиничны",
        "form": "педагог – педагог",
        "kind": "традиционное",
        "payment": "3000 рублей в месяц, ежемесячно в составе заработной платы",
    }
    return MentoringConsent(
        school=SCHOOL.name,
        addressee=DIRECTOR,
        author=author,
        made_on=START,
        date_from=START,
        date_to=END,
        **({} if bare else known),
    )


def participation(author: Author = MELNIK, *, bare: bool = False) -> ParticipationConsent:
    """The consent of a mentee with a mentor, or of one without."""
    known: dict[str, Any] = {
        "mentors_genitive": "учителя математики Ивановой Марии Петровны",
        "form": "педагог – педагог",
        "kind": "традиционное",
    }
    return ParticipationConsent(
        school=SCHOOL.name,
        addressee=DIRECTOR,
        author=author,
        date_from=START,
        date_to=END,
        **({} if bare else known),
    )


def pdn(author: Author = IVANOVA, *, mentor: bool = True, mentee: bool = False) -> PdnConsent:
    """The consent to the use of personal data."""
    return PdnConsent(
        organization=SCHOOL, addressee=DIRECTOR, author=author, mentor=mentor, mentee=mentee
    )


def distribution(author: Author = IVANOVA) -> DistributionConsent:
    """The consent to distribute them."""
    return DistributionConsent(
        organization=SCHOOL,
        addressee=DIRECTOR,
        author=author,
        phone="+7 900 000-00-00",
        email="ivanova@example.org",
        resources=("https://co14.example.org", "https://vk.example.org/co14"),
        valid_to=END,
    )


def withdrawal(kind: ConsentKind, author: Author = MELNIK) -> Withdrawal:
    """A consent taken back."""
    return Withdrawal(
        school=SCHOOL.name,
        addressee=DIRECTOR,
        author=author,
        kind=kind,
        given=date(2026, 9, 21),
        until=date(2026, 10, 31),
        phone="+7 900 000-00-00",
        email="melnik@example.org",
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
