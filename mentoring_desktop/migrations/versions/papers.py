"""The life of papers, their texts, the Положение, acts of law; orders on pairs get their text."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op

from mentoring_desktop.language import Case, organisations
from mentoring_desktop.resources import TEMPLATES

revision, down_revision = "0003", "0002"

_NAMED = {"uq": "uq_%(table_name)s_%(column_0_N_name)s"}


def upgrade() -> None:
    """Add the columns and the tables, and turn the facts of orders on pairs into today's."""
    with op.batch_alter_table("paper", naming_convention=_NAMED) as batch:
        batch.drop_constraint("uq_paper_year_number", type_="unique")
        batch.add_column(sa.Column("asked", sa.JSON(), nullable=False, server_default="{}"))
        batch.add_column(sa.Column("series", sa.String(32)))
        batch.add_column(sa.Column("printed_at", sa.DateTime()))
        batch.add_column(sa.Column("published_on", sa.Date()))
        batch.add_column(sa.Column("published_in", sa.String(), nullable=False, server_default=""))
        batch.add_column(sa.Column("ended_on", sa.Date()))
        batch.add_column(sa.Column("end_reason", sa.String(), nullable=False, server_default=""))
        for name in ("basis_id", "successor_id"):
            batch.add_column(sa.Column(name, sa.Integer()))
            link = f"fk_paper_{name}"
            batch.create_foreign_key(link, "paper", [name], ["id"], ondelete="RESTRICT")
        batch.create_unique_constraint("uq_paper_year_series_number", ["year", "series", "number"])
    with op.batch_alter_table("paper") as batch:
        for name in ("asked", "published_in", "end_reason"):
            batch.alter_column(name, server_default=None)
    for name in ("basis_id", "successor_id"):
        op.create_index(f"ix_paper_{name}", "paper", [name])
    op.execute("UPDATE paper SET series = 'ORDERS' WHERE kind = 'D05'")
    _make_tables()
    _make_regulation()
    _add_acts()
    _add_acquaintances()
    _reword_orders()


def _make_tables() -> None:
    op.create_table(
        "acquaintance",
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("acquainted_on", sa.Date()),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("paper_id", "person_id"),
    )
    for name in ("paper_id", "person_id"):
        op.create_index(f"ix_acquaintance_{name}", "acquaintance", [name])
    op.create_table(
        "paper_text",
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("template", "part"),
    )
    op.create_table(
        "word_template",
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachment.id"], ondelete="RESTRICT"),
        sa.UniqueConstraint("paper"),
    )
    op.create_index("ix_word_template_attachment_id", "word_template", ["attachment_id"])


def _make_regulation() -> None:
    op.create_table(
        "regulation_version",
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("paper_id", sa.Integer()),
        sa.Column("council", sa.String(), nullable=False),
        sa.Column("council_number", sa.String(), nullable=False),
        sa.Column("council_on", sa.Date()),
        sa.Column("union_head", sa.String(), nullable=False),
        sa.Column("union_number", sa.String(), nullable=False),
        sa.Column("union_on", sa.Date()),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], ondelete="RESTRICT"),
    )
    op.create_index("ix_regulation_version_paper_id", "regulation_version", ["paper_id"])
    op.create_table(
        "regulation_section",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["version_id"], ["regulation_version.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("version_id", "code"),
    )
    op.create_index("ix_regulation_section_version_id", "regulation_section", ["version_id"])
    op.create_table(
        "normative_act",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_to", sa.Date()),
        sa.Column("papers", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
    )


def _add_acts() -> None:
    path = TEMPLATES / "normative_acts.json"
    rows = [
        {
            "code": act["code"],
            "title": act["title"],
            "reference": act["reference"],
            "valid_from": _day(act.get("valid_from")),
            "valid_to": _day(act.get("valid_to")),
            "papers": act["papers"],
            "position": position,
        }
        for position, act in enumerate(json.loads(path.read_text(encoding="utf-8")), 1)
    ]
    table = sa.table(
        "normative_act",
        sa.column("code"),
        sa.column("title"),
        sa.column("reference"),
        sa.column("valid_from", sa.Date()),
        sa.column("valid_to", sa.Date()),
        sa.column("papers", sa.JSON()),
        sa.column("position"),
    )
    op.bulk_insert(table, rows)


def _add_acquaintances() -> None:
    """Those whom orders on pairs name sign that they know them."""
    op.execute(
        "INSERT INTO acquaintance (paper_id, person_id) "
        "SELECT DISTINCT paper.id, named.person_id FROM paper "
        "JOIN paper_pair ON paper_pair.paper_id = paper.id JOIN ("
        "SELECT pair.id AS pair_id, person_id FROM pair JOIN mentor ON mentor.id = mentor_id "
        "UNION SELECT pair_id, person_id FROM pair_member JOIN mentee ON mentee.id = mentee_id"
        ") AS named ON named.pair_id = paper_pair.pair_id "
        "WHERE paper.kind = 'D05' ORDER BY paper.id, named.person_id"
    )


def _reword_orders() -> None:
    """Give orders on pairs the one text that today's have, out of their former phrases."""
    connection = op.get_bind()
    found = connection.execute(sa.text("SELECT id, facts FROM paper WHERE kind = 'D05'")).all()
    for key, facts in found:
        links = sa.text("SELECT pair_id FROM paper_pair WHERE paper_id = :key ORDER BY id")
        pairs = connection.execute(links, {"key": key}).scalars().all()
        today = json.dumps(reworded(json.loads(facts), pairs), ensure_ascii=False)
        change = sa.text("UPDATE paper SET facts = :facts WHERE id = :key")
        connection.execute(change, {"facts": today, "key": key})


def reworded(facts: Mapping[str, Any], pair_ids: Sequence[int]) -> dict[str, Any]:
    """Facts of an order as the former version kept them, as those of today."""
    phrases, pairs = facts["wording"], facts["pairs"]
    count = phrases["one" if len(pairs) == 1 else "many"]
    day = facts["order"]["day"] or facts["made_on"]
    preambles = phrases["preamble"]
    preamble = preambles[max(since for since in preambles if day is None or since <= day)]
    control = "control_assigned" if facts["controller_accusative"] else "control"
    points = [[count["assignment"]], *phrases["points"], [phrases[control]]]
    text = "\n".join([count["title"], preamble, "ПРИКАЗЫВАЮ:", *_numbered(points)])
    return {
        "organization": facts["organization"],
        "order": facts["order"],
        "signature": facts["signature"],
        "values": {name: {"": value} for name, value in _values(facts, count).items()},
        "acquainted": facts["acquainted"],
        "pairs": [pair | {"pair_id": key} for pair, key in zip(pairs, pair_ids, strict=True)],
        "wording": {
            "one": text,
            "many": text,
            "appendix_of_one": count["appendix"],
            "appendix_of_many": count["appendix"],
            "columns": phrases["columns"],
        },
    }


def _numbered(points: Sequence[Sequence[str]]) -> list[str]:
    return [
        f"{number}.{lower}. {line}" if lower else f"{number}. {line}"
        for number, point in enumerate(points, 1)
        for lower, line in enumerate(point)
    ]


def _values(facts: Mapping[str, Any], count: Mapping[str, str]) -> dict[str, str]:
    phrases, pair = facts["wording"], facts["pairs"][0]
    several = sum(len(each["mentees"]) for each in facts["pairs"]) > 1
    name: str = facts["organization"]["short_name"]
    return {
        "school": name,
        "school_genitive": organisations.inflect(name, Case.GEN),
        "school_prepositional": organisations.inflect(name, Case.PRE),
        "regulation": _reference(facts["regulation"]),
        "mentor_accusative": pair["mentor_accusative"],
        "mentees_genitive": pair["mentees_genitive"],
        "period": f"с {_printed(pair['date_from'])} по {_printed(pair['date_to'])}",
        "mentors_dative": count["mentors_dative"],
        "mentees_dative": phrases["mentees_dative" if several else "mentee_dative"],
        "curator_dative": facts["curator_dative"],
        "accountant_dative": facts["accountant_dative"],
        "site_dative": facts["site_dative"],
        "controller_accusative": facts["controller_accusative"],
        "meetings": facts["meetings"],
        "programmes_until": _printed(facts["programmes_until"]) or "____________",
        "report_until": _printed(facts["report_until"]),
    }


def _reference(order: Mapping[str, str | None]) -> str:
    return f"от\xa0{_printed(order['day']) or '____________'} №\xa0{order['number'] or '______'}"


def _printed(day: str | None) -> str:
    return f"{date.fromisoformat(day):%d.%m.%Y}" if day else ""


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
