"""The Положение by its versions and sections, and the acts of law that papers rest on."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.model.base import Base, reference


class RegulationVersion(Base):
    """A wording of the Положение: edited until it is signed, then kept as it is."""

    __tablename__ = "regulation_version"

    made_on: Mapped[date]
    paper_id: Mapped[int | None] = reference("paper.id")
    """The paper (D02) issued from it, if it was."""
    council: Mapped[str] = mapped_column(default="")
    """The body that accepted it: «педагогический совет»; declined where a text needs it."""
    council_number: Mapped[str] = mapped_column(default="")
    council_on: Mapped[date | None]
    union_head: Mapped[str] = mapped_column(default="")
    """Who agreed for the union: «И.П. Сидорова»; empty where there is none."""
    union_number: Mapped[str] = mapped_column(default="")
    union_on: Mapped[date | None]

    sections: Mapped[list["RegulationSection"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="RegulationSection.position"
    )


class RegulationSection(Base):
    """A section of the Положение; its points are the lines of its text."""

    __tablename__ = "regulation_section"
    __table_args__ = (UniqueConstraint("version_id", "code"),)

    version_id: Mapped[int] = reference("regulation_version.id", on_delete="CASCADE")
    code: Mapped[str]
    """By which it is known: that of a section the program came with, or «own_1»."""
    position: Mapped[int]
    title: Mapped[str]
    text: Mapped[str]


class NormativeAct(Base):
    """An act of law or of those over the school that papers name as their ground."""

    __tablename__ = "normative_act"

    code: Mapped[str] = mapped_column(unique=True)
    """By which templates ask for it: «tk_351_8»."""
    title: Mapped[str]
    """«Трудовой кодекс Российской Федерации, статья 351.8»."""
    reference: Mapped[str]
    """After «в соответствии с», in the instrumental: «статьёй 351.8 Трудового кодекса …»."""
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    papers: Mapped[list[str]]
    """Codes of the papers whose preamble names it, when it is in force."""
    position: Mapped[int]
    """Its place among the acts of a preamble: the law before the letter."""
