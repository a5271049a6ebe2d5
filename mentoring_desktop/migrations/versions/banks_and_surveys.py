"""All fields of the banks, terms of consents, surveys, files, known columns, a row's history."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0002", "0001"

TEXTS = {
    "person": ("workplace", "workload", "education", "awards", "note"),
    "mentor": (
        "courses",
        "achievements",
        "interests",
        "motivation",
        "desired_mentees",
        "ways",
        "time_resource",
        "days",
        "support_needed",
        "limits",
        "agreement_number",
        "payment",
    ),
    "mentee": ("expectations", "preferred_ways", "days", "wanted_mentors", "unwanted_mentors"),
    "pair": ("results", "case_url"),
    "organization": ("phone", "email", "site_url", "social_urls"),
}
LISTS = {
    "person": ("former_names", "classes"),
    "competence_area": ("synonyms",),
    "consent": ("named",),
}
DAYS = {
    "person": ("category_on", "dismissed_on", "working_since", "erased_on"),
    "mentor": ("agreement_on",),
    "consent": ("printed_on", "executed_on", "destroyed_on"),
}
OTHERS: dict[str, tuple[tuple[str, Any, str | None], ...]] = {
    "person": (("birth_year", sa.Integer(), None), ("employment", sa.String(32), "MAIN")),
    "mentor": (
        ("mentored_people", sa.Integer(), "0"),
        ("in_job_function", sa.Boolean(), "0"),
    ),
    "mentee": (("need", sa.String(32), None),),
    "competence_area": (("retired", sa.Boolean(), "0"),),
}


def upgrade() -> None:
    """Add the columns and the tables."""
    for table in sorted({*TEXTS, *LISTS, *DAYS, *OTHERS}):
        added: list[tuple[str, Any, Any]] = [
            *((name, sa.String(), "") for name in TEXTS.get(table, ())),
            *((name, sa.JSON(), "[]") for name in LISTS.get(table, ())),
            *((name, sa.Date(), None) for name in DAYS.get(table, ())),
            *OTHERS.get(table, ()),
        ]
        with op.batch_alter_table(table) as batch:
            for name, kind, default in added:
                free = default is None
                batch.add_column(sa.Column(name, kind, nullable=free, server_default=default))
        with op.batch_alter_table(table) as batch:
            for name, _, default in added:
                if default is not None:
                    batch.alter_column(name, server_default=None)
    with op.batch_alter_table("attachment") as batch:
        batch.add_column(sa.Column("person_id", sa.Integer()))
        batch.create_foreign_key(
            "fk_attachment_person_id", "person", ["person_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index("ix_attachment_person_id", "attachment", ["person_id"])
    op.create_index(
        "ix_journal_row_table_name_row_id_action_id",
        "journal_row",
        ["table_name", "row_id", "action_id"],
    )
    _make_surveys()
    _make_known_columns()


def _make_surveys() -> None:
    op.create_table(
        "questionnaire",
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("preamble", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_questionnaire"),
        sa.UniqueConstraint("kind", name="uq_questionnaire_kind"),
    )
    op.create_table(
        "survey_question",
        sa.Column("questionnaire_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_survey_question"),
        sa.ForeignKeyConstraint(["questionnaire_id"], ["questionnaire.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("questionnaire_id", "key"),
    )
    op.create_index("ix_survey_question_questionnaire_id", "survey_question", ["questionnaire_id"])
    op.create_table(
        "survey_response",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("filled_on", sa.Date(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_survey_response"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
    )
    op.create_index("ix_survey_response_person_id", "survey_response", ["person_id"])


def _make_known_columns() -> None:
    op.create_table(
        "known_column",
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("heading", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_known_column"),
        sa.UniqueConstraint("purpose", "heading", name="uq_known_column_purpose_heading"),
    )
