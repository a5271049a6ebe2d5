"""Registers of invented banks, as facts."""

from datetime import date

from mentoring_desktop.documents.bank_register import Partner
from mentoring_desktop.documents.mentee_bank import Mentee, MenteeBank
from mentoring_desktop.documents.mentor_bank import Mentor, MentorBank
from tests.documents import samples

ON = date(2026, 10, 1)
IVANOVA = Partner(
    name="Иванова М.П.",
    form="педагог – педагог",
    workplace="МБОУ «ЦО № 14»",
    finished=date(2026, 9, 25),
    results="проведены три открытых урока",
    case="https://school-14.example/nastavnichestvo/keis-3",
    mark="пройдена",
)
MELNIK = Partner(name="Мельник О.И.", form="педагог – педагог", workplace="МБОУ «ЦО № 14»")
KIM = Partner(
    name="Ким В.",
    form="работодатель – студент",
    workplace="Педагогический колледж",
    finished=date(2026, 9, 25),
    mark="прекращена",
)
MENTEES = (
    Mentee(
        name="Ёлкина Алёна Сергеевна",
        details=("учитель начальных классов", "стаж 1 год"),
        contacts=("+7 900 000-00-00", "elkina.alyona.sergeevna@school-14.example"),
        joined=date(2026, 9, 1),
        partners=(IVANOVA,),
        birth_year=2003,
        request="методика, документация",
    ),
    Mentee(
        name="Константинопольская-Преображенская Александра Всеволодовна",
        details=(
            samples.KIM.position,
            "категория: соответствие занимаемой должности",
        ),
        joined=date(2026, 9, 1),
        partners=(IVANOVA, MELNIK),
        request="классное руководство",
    ),
    Mentee(name="Ким Виктория"),
)
MENTORS = (
    Mentor(
        name="Иванова Мария Петровна",
        details=("учитель математики", "стаж 24 года", "категория: высшая"),
        contacts=("+7 900 000-00-01", "ivanova@school-14.example"),
        joined=date(2026, 9, 1),
        partners=(MELNIK, KIM),
        workplace="МБОУ «ЦО № 14»",
        competences="методика, документация, дисциплина",
        achievements="победитель муниципального конкурса «Учитель года»",
        interests="театр, краеведение",
        desired_mentees="до 30 лет",
        time="2 часа в неделю",
    ),
    Mentor(name="Орлова Алёна Кирилловна", workplace="МБОУ «ЦО № 14»", partners=(MELNIK,)),
)


def mentee_bank(mentees: tuple[Mentee, ...] = MENTEES) -> MenteeBank:
    """A register of mentees."""
    return MenteeBank(organization=samples.SCHOOL, on=ON, curator="О.В. Шевченко", mentees=mentees)


def mentor_bank(mentors: tuple[Mentor, ...] = MENTORS) -> MentorBank:
    """A register of mentors."""
    return MentorBank(organization=samples.SCHOOL, on=ON, curator="О.В. Шевченко", mentors=mentors)
