"""The extract for a person of an invented school, as facts."""

from datetime import date

from mentoring_desktop.documents.subject_extract import Line, Section, SubjectExtract
from mentoring_desktop.language import Gender
from tests.documents import samples

SECTIONS = (
    Section(
        heading="Общие сведения",
        lines=(
            Line(label="Фамилия", text="Иванова"),
            Line(label="Имя до 01.09.2020", text="Петрова Мария Петровна"),
            Line(label="Образование", text="высшее, педагогический университет\n2001 год"),
        ),
    ),
    Section(
        heading="Согласия",
        lines=(Line(label="обработка персональных данных", text="подписано 21.09.2026"),),
    ),
    Section(heading="Анкеты"),
)


def subject_extract(sections: tuple[Section, ...] = SECTIONS) -> SubjectExtract:
    """The extract with these sections."""
    return SubjectExtract(
        organization=samples.SCHOOL,
        signature=samples.DIRECTOR,
        day=date(2026, 10, 1),
        name="Иванова Мария Петровна",
        gender=Gender.FEMALE,
        receiver="М.П. Иванова",
        sections=sections,
    )
