"""Kinds that tables keep and papers print, free of the database: papers are made without it."""

import enum


class ApprovalStyle(enum.Enum):
    """How the approval block of a paper is laid out (ГОСТ Р 7.0.97 and the habit of schools)."""

    BY_PERSON = "УТВЕРЖДАЮ, должность, подпись, дата"
    BY_ORDER = "УТВЕРЖДЕНА приказом от … № …"
    MIXED_SCHOOL = "УТВЕРЖДАЮ, подпись и приказ № … от …"


class ConsentKind(enum.Enum):
    """Each kind is a separate sheet since 01.09.2025 (152-ФЗ ст. 9, 156-ФЗ; ТК РФ ст. 351.8)."""

    PDN = "обработка персональных данных"
    DISTRIBUTION = "распространение персональных данных"
    MENTORING_351_8 = "осуществление наставничества"
    PARTICIPATION = "участие в программе"
