"""The extract for a person of an invented school, as facts."""

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
        name="Иванова Мария Петровна",
        receiver="М.П. Иванова",
        sections=sections,
        values={
            "subject": {"gender": Gender.FEMALE.value},
            "subject.full": {"nom": "Иванова Мария Петровна"},
            "full_name": {"": samples.SCHOOL.full_name},
            "address": {"": samples.SCHOOL.address},
            "day": {"": "01.10.2026"},
        },
    )
