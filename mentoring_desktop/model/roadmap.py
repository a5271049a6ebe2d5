"""The roadmap (план мероприятий): stages, their items and what is done."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.model.base import Base, reference


class Roadmap(Base):
    """The plan of one cycle, approved by the order named in it."""

    __tablename__ = "roadmap"

    cycle_id: Mapped[int] = reference("cycle.id", unique=True)
    title: Mapped[str]
    order_number: Mapped[str] = mapped_column(default="")
    order_date: Mapped[date | None]

    stages: Mapped[list["RoadmapStage"]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="RoadmapStage.position",
    )


class RoadmapStage(Base):
    """A stage: its term as printed, and the dates by which alarms are counted."""

    __tablename__ = "roadmap_stage"

    roadmap_id: Mapped[int] = reference("roadmap.id", on_delete="CASCADE")
    position: Mapped[int]
    code: Mapped[str]
    title: Mapped[str]
    term_text: Mapped[str]
    date_from: Mapped[date | None]
    date_to: Mapped[date | None]
    is_continuous: Mapped[bool] = mapped_column(default=False)

    items: Mapped[list["RoadmapItem"]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="RoadmapItem.position",
    )


class RoadmapItem(Base):
    """An item of a stage; one that only gathers others under it is not ticked itself.

    A term of its own is kept only where it differs from the stage's.
    """

    __tablename__ = "roadmap_item"

    stage_id: Mapped[int] = reference("roadmap_stage.id", on_delete="CASCADE")
    parent_id: Mapped[int | None] = reference("roadmap_item.id", on_delete="CASCADE")
    position: Mapped[int]
    text: Mapped[str]
    short: Mapped[str] = mapped_column(default="")
    """What the window and the undo button call the item; the paper prints ``text``."""
    term_text: Mapped[str] = mapped_column(default="")
    date_from: Mapped[date | None]
    date_to: Mapped[date | None]
    is_continuous: Mapped[bool] = mapped_column(default=False)
    done_on: Mapped[date | None]
