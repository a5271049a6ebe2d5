"""The consent to the use of personal data names everything that the file keeps of a person."""

import pytest

from mentoring_desktop.exchange.fields import FIELDS
from mentoring_desktop.model.consents import ConsentKind
from tests.documents import consent_samples as samples
from tests.documents.reading import pages, printed

PHRASES = {
    "фамилия, имя, отчество": "full_name last_name first_name middle_name",
    "пол;": "gender",
    "год рождения": "birth_year",
    "должность": "position",
    "предметы, классы и уровни образования": "subjects levels classes",
    "место работы, корпус, занятость и нагрузка": "site workplace employment workload",
    "образование;": "education",
    "квалификационная категория и день её присвоения": "category category_on",
    "награды": "awards",
    "даты приёма и увольнения": "hired_on dismissed_on",
    "общий и педагогический стаж": "working_since teaching_since working_years teaching_years",
    "телефон, адрес электронной почты": "contacts phone email",
    "примечания": "note",
    "участие в базе": "status joined_on",
    "причина наставничества": "need",
    "затруднения, запросы": "requests",
    "сильные стороны, ожидания": "strengths expectations",
    "способы и время встреч": "mentee.preferred_ways mentee.days",
    "желаемые и нежелательные наставники": "wanted_mentors unwanted_mentors",
    "способы, время и условия работы": "capacity ways time_resource mentor.days limits",
    "компетенции": "competences",
    "опыт наставничества, обучение ему": "mentoring_years mentored_people courses trained_on",
    "достижения": "achievements",
    "интересы и мотивация": "interests motivation",
    "пожелания к наставляемым": "desired_mentees",
    "нужная поддержка": "support_needed",
    "дополнительном соглашении, выплатах": (
        "in_job_function agreement_number agreement_on payment"
    ),
    "сведения о согласиях": " ".join(kind.name for kind in ConsentKind),
}
"""By what the sheet says: the fields, with the table where two have one of the name."""

SHEETS = {
    "mentor": samples.pdn(mentor=True),
    "mentee": samples.pdn(samples.MELNIK, mentor=False, mentee=True),
}


@pytest.mark.parametrize("part", SHEETS)
def test_every_heading_of_a_list_is_covered_by_a_phrase(part: str) -> None:
    shown = " ".join(" ".join(pages(printed("D11", SHEETS[part]))).split())
    said = [fields.split() for phrase, fields in PHRASES.items() if phrase in shown]
    covered = {name for fields in said for name in fields}
    kept = [field.key for field in FIELDS if field.table in {"person", "consent", part}]
    assert [key for key in kept if not {key, key.partition(".")[2]} & covered] == []


@pytest.mark.parametrize("part", SHEETS)
def test_what_the_file_keeps_beside_the_fields_is_named_too(part: str) -> None:
    shown = " ".join(" ".join(pages(printed("D11", SHEETS[part]))).split())
    for phrase in ("прежние фамилии", "копии представленных документов", "анкету"):
        assert phrase in shown
