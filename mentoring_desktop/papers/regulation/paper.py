"""The Положение as a paper: gathered from a version, and what is doubtful in its text."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from mentoring_desktop import normative_acts, organisation
from mentoring_desktop.documents import regulation as document
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.language import Case, dates, organisations
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.regulation import RegulationVersion
from mentoring_desktop.papers import sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.regulation import editing, versions
from mentoring_desktop.papers.regulation.versions import Edition

LABOUR_LAW = "tk_351_8", "tk_60_2"
"""Acts on whose ground mentoring is charged: the newer where it is in force."""

_SINCE_351_8 = date(2025, 3, 1)
"""From when the Трудовой кодекс speaks of mentoring (ФЗ № 381-ФЗ от 09.11.2024)."""
_ARTICLE = "351.8"


def draft(session: Session, order: Order) -> Draft:
    """Gather the newest version as the first appendix of the order that approves it."""
    found = versions.current(session)
    return Draft(
        kind=PaperKind.D02,
        facts=facts(session, found, order),
        title=title(session),
        about=_version(order.day),
        dated=order.day,
    )


def again(session: Session, paper: Paper) -> Draft:
    """Gather the paper anew from the version it was made of."""
    approved = paper.facts["approval"]["order"]
    day = date.fromisoformat(approved["day"]) if approved["day"] else None
    order = Order(number=approved["number"], day=day)
    query = select(RegulationVersion.id).where(RegulationVersion.paper_id == paper.id)
    key = session.scalars(query).first()
    found = versions.edition(session, key) if key else versions.current(session)
    return Draft(
        kind=PaperKind.D02,
        facts=facts(session, found, order),
        title=paper.title,
        about=paper.about,
        dated=paper.dated,
        basis_id=paper.basis_id,
    )


def issued(session: Session, paper_id: int) -> None:
    """Note which paper the newest version has become; what was never edited is kept with it."""
    editing.worked_on(session).paper_id = paper_id


def signed(_: Session, paper: Paper) -> None:
    """Call the version by the day on which it is approved, whatever day it was composed for."""
    paper.about = _version(paper.dated)


def cancelled(session: Session, paper: Paper) -> None:
    """Let a version go on without a paper that nobody has signed; a signed one keeps it."""
    if paper.ended_on is None:
        of_paper = update(RegulationVersion).where(RegulationVersion.paper_id == paper.id)
        session.execute(of_paper.values(paper_id=None))


def title(session: Session) -> str:
    """Give «Положение о системе наставничества педагогических работников в МБОУ «ЦО № 14»»."""
    school = sources.school(session).name_in(Case.PRE)
    return f"Положение о системе наставничества педагогических работников в {school}"


def facts(session: Session, found: Edition, order: Order) -> document.Regulation:
    """Gather everything that a version says when an order approves it."""
    return document.Regulation(
        organization=sources.school(session),
        approval=sources.approval(session, order, appendix=1),
        values=_values(session, found, order.day),
        wording=_phrases(session, found),
    )


def warnings(session: Session, found: Edition, on: date) -> list[str]:
    """Tell what is doubtful in a version on the day from which it is to be in force.

    It should speak of article 351.8 since there is one, and name no act that is out of force.
    """
    said = "\n".join(document.texts(_phrases(session, found), _values(session, found, on)))
    told = normative_acts.out_of_force(session, said, on)
    if on >= _SINCE_351_8 and _ARTICLE not in said:
        told.append(
            "Нет ссылки на статью 351.8 Трудового кодекса: с 01.03.2025 наставничество оформляют "
            "и оплачивают по ней."
        )
    if not (found.council_number and found.council_on):
        told.append(
            "Не указан протокол, которым принято Положение: без него приказ нельзя отметить "
            "подписанным."
        )
    return told


def protocols(found: Edition) -> values.Forms:
    """Give the bodies that accepted and agreed, and their protocols, as texts name them."""
    by_union = Order(number=found.union_number, day=found.union_on)
    return (
        {"council": organisations.forms(found.council)}
        | values.order("protocol", Order(number=found.council_number, day=found.council_on))
        | values.text("union", found.union_head)
        | (
            values.order("union_protocol", by_union)
            if found.union_head
            else values.text("union_protocol", "")
        )
    )


def _version(day: date | None) -> str:
    return f"редакция {dates.requisite(day)}" if day else "новая редакция"


def _phrases(session: Session, found: Edition) -> document.Wording:
    phrases = texts.read(session, "regulation", document.Wording)
    sections = tuple(document.Section(title=each.title, text=each.text) for each in found.sections)
    return replace(phrases, sections=sections)


def _values(session: Session, found: Edition, day: date | None) -> values.Forms:
    on = day or organisation.today(session)
    acts = normative_acts.cited(session, PaperKind.D02.name, on)
    return (
        values.school(sources.school(session))
        | {"noun": dict(organisation.current(session).generic_noun)}
        | values.text("acts", acts)
        | values.text("labour", normative_acts.first_in_force(session, LABOUR_LAW, on))
        | protocols(found)
    )
