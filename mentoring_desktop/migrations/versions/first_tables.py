"""The tables of the first version."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Bring the tables of the step before to this one."""
    op.create_table(
        "competence_area",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_competence_area")),
        sa.UniqueConstraint("code", name=op.f("uq_competence_area_code")),
    )
    op.create_table(
        "file_content",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_content")),
        sa.UniqueConstraint("sha256", name=op.f("uq_file_content_sha256")),
    )
    op.create_table(
        "journal_action",
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "DONE",
                "UNDONE",
                "DROPPED",
                "BARRIER",
                name="actionstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_action")),
    )
    with op.batch_alter_table("journal_action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_action_state"), ["state"], unique=False)

    op.create_table(
        "organization",
        sa.Column("full_name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("generic_noun", sa.JSON(), nullable=False),
        sa.Column("founder", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("inn", sa.String(), nullable=False),
        sa.Column("ogrn", sa.String(), nullable=False),
        sa.Column("site_url", sa.String(), nullable=False),
        sa.Column("week_days", sa.Integer(), nullable=False),
        sa.Column("pretend_today", sa.Date(), nullable=True),
        sa.Column(
            "approval_style",
            sa.Enum(
                "BY_PERSON",
                "BY_ORDER",
                "MIXED_SCHOOL",
                name="approvalstyle",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization")),
    )
    op.create_table(
        "person",
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("middle_name", sa.String(), nullable=False),
        sa.Column(
            "gender",
            sa.Enum("MALE", "FEMALE", name="gender", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("case_overrides", sa.JSON(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("subjects", sa.JSON(), nullable=False),
        sa.Column("levels", sa.JSON(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column(
            "category",
            sa.Enum(
                "NONE", "SZD", "FIRST", "HIGHEST", name="category", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("hired_on", sa.Date(), nullable=True),
        sa.Column("teaching_since", sa.Date(), nullable=True),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_sort_key"), ["sort_key"], unique=False)

    op.create_table(
        "attachment",
        sa.Column("content_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["content_id"],
            ["file_content.id"],
            name=op.f("fk_attachment_content_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attachment_content_id"), ["content_id"], unique=False)

    op.create_table(
        "cycle",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("date_from", sa.Date(), nullable=False),
        sa.Column("date_to", sa.Date(), nullable=False),
        sa.Column("curator_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["curator_id"], ["person.id"], name=op.f("fk_cycle_curator_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cycle")),
    )
    with op.batch_alter_table("cycle", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cycle_curator_id"), ["curator_id"], unique=False)

    op.create_table(
        "journal_row",
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["journal_action.id"],
            name=op.f("fk_journal_row_action_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_row")),
    )
    with op.batch_alter_table("journal_row", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_row_action_id"), ["action_id"], unique=False)

    op.create_table(
        "mentee",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "CANDIDATE",
                "IN_BANK",
                "WAITING",
                "PAIRED",
                "SUPPORT",
                "COMPLETED",
                "WITHDRAWN",
                name="menteestatus",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("strengths", sa.String(), nullable=False),
        sa.Column("expectations", sa.String(), nullable=False),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_mentee_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentee")),
        sa.UniqueConstraint("person_id", name=op.f("uq_mentee_person_id")),
    )
    op.create_table(
        "mentor",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "CANDIDATE",
                "IN_BANK",
                "SELECTED",
                "TRAINED",
                "ACTIVE",
                "PAUSED",
                "RELEASED",
                "DECLINED",
                name="mentorstatus",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("mentoring_years", sa.Integer(), nullable=False),
        sa.Column("trained_on", sa.Date(), nullable=True),
        sa.Column("in_job_function", sa.Boolean(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("archived_at", sa.DateTime(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_mentor_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor")),
        sa.UniqueConstraint("person_id", name=op.f("uq_mentor_person_id")),
    )
    op.create_table(
        "signatory",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.String(), nullable=False),
        sa.Column("date_from", sa.Date(), nullable=False),
        sa.Column("date_to", sa.Date(), nullable=True),
        sa.Column("acting", sa.Boolean(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_signatory_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signatory")),
    )
    with op.batch_alter_table("signatory", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_signatory_person_id"), ["person_id"], unique=False)

    op.create_table(
        "mentor_competence",
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["competence_area.id"],
            name=op.f("fk_mentor_competence_area_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"],
            ["mentor.id"],
            name=op.f("fk_mentor_competence_mentor_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_competence")),
        sa.UniqueConstraint(
            "mentor_id", "area_id", name=op.f("uq_mentor_competence_mentor_id_area_id")
        ),
    )
    with op.batch_alter_table("mentor_competence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mentor_competence_area_id"), ["area_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_mentor_competence_mentor_id"), ["mentor_id"], unique=False
        )

    op.create_table(
        "pair",
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("mentor_id", sa.Integer(), nullable=False),
        sa.Column(
            "role_form",
            sa.Enum(
                "TEACHER_TEACHER",
                "HEAD_TEACHER",
                "EMPLOYER_STUDENT",
                "UNIV_TEACHER",
                "SOCPARTNER_TEACHER",
                "OTHER",
                name="roleform",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "TRADITIONAL",
                "GROUP",
                "SHORT_TERM",
                "REVERSE",
                "SITUATIONAL",
                "SPEED",
                "VIRTUAL",
                name="mentoringkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("area_id", sa.Integer(), nullable=True),
        sa.Column("date_from", sa.Date(), nullable=False),
        sa.Column("date_to", sa.Date(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "DRAFT",
                "AGREED",
                "ORDERED",
                "ACTIVE",
                "SUSPENDED",
                "COMPLETED",
                "TERMINATED",
                name="pairstatus",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column(
            "end_reason",
            sa.Enum(
                "PLAN_DONE",
                "TERM_END",
                "MENTOR_REFUSAL",
                "EMPLOYER_CANCEL",
                "MENTEE_REQUEST",
                "MUTUAL",
                "CURATOR",
                "DISMISSAL",
                "LONG_LEAVE",
                "TRANSFER",
                "FORCE_MAJEURE",
                name="endreason",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("score_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"], ["competence_area.id"], name=op.f("fk_pair_area_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["cycle_id"], ["cycle.id"], name=op.f("fk_pair_cycle_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["mentor_id"], ["mentor.id"], name=op.f("fk_pair_mentor_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair")),
    )
    with op.batch_alter_table("pair", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pair_area_id"), ["area_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pair_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pair_mentor_id"), ["mentor_id"], unique=False)

    op.create_table(
        "paper",
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("D03", "D05", "D22", name="paperkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "DRAFT",
                "PRINTED",
                "SIGNED",
                "PUBLISHED",
                "SUPERSEDED",
                "CANCELLED",
                name="paperstatus",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("issued_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cycle_id"], ["cycle.id"], name=op.f("fk_paper_cycle_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
        sa.UniqueConstraint("series", "year", "number", name=op.f("uq_paper_series_year_number")),
    )
    with op.batch_alter_table("paper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_paper_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "professional_request",
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("OPEN", "RESOLVED", name="requeststatus", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("resolved_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["competence_area.id"],
            name=op.f("fk_professional_request_area_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["mentee_id"],
            ["mentee.id"],
            name=op.f("fk_professional_request_mentee_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_professional_request")),
    )
    with op.batch_alter_table("professional_request", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_professional_request_area_id"), ["area_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_professional_request_mentee_id"), ["mentee_id"], unique=False
        )

    op.create_table(
        "roadmap",
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("order_number", sa.String(), nullable=False),
        sa.Column("order_date", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cycle_id"], ["cycle.id"], name=op.f("fk_roadmap_cycle_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roadmap")),
        sa.UniqueConstraint("cycle_id", name=op.f("uq_roadmap_cycle_id")),
    )
    op.create_table(
        "consent",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "PDN",
                "DISTRIBUTION",
                "MENTORING_351_8",
                "PARTICIPATION",
                name="consentkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "NOT_REQUESTED",
                "PRINTED",
                "SIGNED",
                "WITHDRAWN",
                "EXPIRED",
                name="consentstatus",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("storage_place", sa.String(), nullable=False),
        sa.Column("scan_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pair.id"], name=op.f("fk_consent_pair_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_consent_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["scan_id"], ["attachment.id"], name=op.f("fk_consent_scan_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_consent_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_consent_scan_id"), ["scan_id"], unique=False)

    op.create_table(
        "pair_member",
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("mentee_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentee_id"], ["mentee.id"], name=op.f("fk_pair_member_mentee_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pair.id"], name=op.f("fk_pair_member_pair_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair_member")),
        sa.UniqueConstraint("pair_id", "mentee_id", name=op.f("uq_pair_member_pair_id_mentee_id")),
    )
    with op.batch_alter_table("pair_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pair_member_mentee_id"), ["mentee_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pair_member_pair_id"), ["pair_id"], unique=False)

    op.create_table(
        "paper_pair",
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pair.id"], name=op.f("fk_paper_pair_pair_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["paper_id"], ["paper.id"], name=op.f("fk_paper_pair_paper_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_pair")),
        sa.UniqueConstraint("paper_id", "pair_id", name=op.f("uq_paper_pair_paper_id_pair_id")),
    )
    with op.batch_alter_table("paper_pair", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_paper_pair_pair_id"), ["pair_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_paper_pair_paper_id"), ["paper_id"], unique=False)

    op.create_table(
        "programme",
        sa.Column("pair_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "DRAFT",
                "AGREED",
                "APPROVED",
                "IN_PROGRESS",
                "COMPLETED",
                "PROLONGED",
                "STOPPED",
                name="programmestatus",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("date_from", sa.Date(), nullable=False),
        sa.Column("date_to", sa.Date(), nullable=False),
        sa.Column("meetings", sa.String(), nullable=False),
        sa.Column("relevance", sa.String(), nullable=False),
        sa.Column("difficulties", sa.String(), nullable=False),
        sa.Column("strengths", sa.String(), nullable=False),
        sa.Column("aim", sa.String(), nullable=False),
        sa.Column("methods", sa.String(), nullable=False),
        sa.Column("control", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pair_id"], ["pair.id"], name=op.f("fk_programme_pair_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme")),
        sa.UniqueConstraint("pair_id", name=op.f("uq_programme_pair_id")),
    )
    op.create_table(
        "roadmap_stage",
        sa.Column("roadmap_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("term_text", sa.String(), nullable=False),
        sa.Column("date_from", sa.Date(), nullable=True),
        sa.Column("date_to", sa.Date(), nullable=True),
        sa.Column("is_continuous", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["roadmap_id"],
            ["roadmap.id"],
            name=op.f("fk_roadmap_stage_roadmap_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roadmap_stage")),
    )
    with op.batch_alter_table("roadmap_stage", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_roadmap_stage_roadmap_id"), ["roadmap_id"], unique=False
        )

    op.create_table(
        "programme_goal",
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("expected_result", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["competence_area.id"],
            name=op.f("fk_programme_goal_area_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["programme.id"],
            name=op.f("fk_programme_goal_programme_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_goal")),
    )
    with op.batch_alter_table("programme_goal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_programme_goal_area_id"), ["area_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_programme_goal_programme_id"), ["programme_id"], unique=False
        )

    op.create_table(
        "roadmap_item",
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("term_text", sa.String(), nullable=False),
        sa.Column("date_from", sa.Date(), nullable=True),
        sa.Column("date_to", sa.Date(), nullable=True),
        sa.Column("is_continuous", sa.Boolean(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["roadmap_item.id"],
            name=op.f("fk_roadmap_item_parent_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["stage_id"],
            ["roadmap_stage.id"],
            name=op.f("fk_roadmap_item_stage_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roadmap_item")),
    )
    with op.batch_alter_table("roadmap_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_roadmap_item_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_roadmap_item_stage_id"), ["stage_id"], unique=False)

    op.create_table(
        "programme_activity",
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("term_text", sa.String(), nullable=False),
        sa.Column("date_to", sa.Date(), nullable=True),
        sa.Column("responsible", sa.String(), nullable=False),
        sa.Column("expected_result", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["goal_id"],
            ["programme_goal.id"],
            name=op.f("fk_programme_activity_goal_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["programme.id"],
            name=op.f("fk_programme_activity_programme_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_activity")),
    )
    with op.batch_alter_table("programme_activity", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_programme_activity_goal_id"), ["goal_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_programme_activity_programme_id"), ["programme_id"], unique=False
        )
