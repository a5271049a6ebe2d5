"""What an erasure takes and what the law keeps, told before anything is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts, dates
from mentoring_desktop.model.consents import Consent
from mentoring_desktop.model.organisation import Signatory
from mentoring_desktop.model.papers import IN_FORCE, Paper, PaperKind
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.model.surveys import SurveyResponse
from mentoring_desktop.people import history, mentions, pairings
from mentoring_desktop.people.erasure.rows import file_keys
from mentoring_desktop.people.names import PersonName, name_of

RETENTION = {
    PaperKind.D01: "постоянно",
    PaperKind.D02: "постоянно",
    PaperKind.D03: "постоянно",
    **dict.fromkeys(
        (
            PaperKind.D04,
            PaperKind.D05,
            PaperKind.D06,
            PaperKind.D07,
            PaperKind.D08,
            PaperKind.D34,
        ),
        "50 лет, как приказ по личному составу",
    ),
    PaperKind.D14: "50 лет, как часть трудового договора",
    PaperKind.D15: "50 лет, в личном деле",
    PaperKind.D18: "до замены новой",
    PaperKind.D19: "до замены новой",
    PaperKind.D22: "5 лет после завершения",
    PaperKind.D35: "до минования надобности",
    PaperKind.D36: "до минования надобности",
}
"""How long the school keeps a paper (Приказ Росархива № 236); its own list of files decides."""


@dataclass(frozen=True)
class Plan:
    """What would be done, in words."""

    name: PersonName
    goes: tuple[str, ...]
    drafts: tuple[str, ...]
    """Papers that were never numbered nor signed: they go too."""
    stays: tuple[str, ...]
    """Papers and paper sheets that the law keeps, with their terms."""


def plan(session: Session, person_id: int) -> Plan:
    """Tell what an erasure would take and what it would leave.

    Raises:
        MentoringError: the person still takes part, signs for the school, runs the cycle, is not in
            the archive, or was erased before.
    """
    person = session.get_one(Person, person_id)
    require_possible(session, person)
    kept, drafts = split_papers(session, person_id)
    return Plan(
        name=name_of(person),
        goes=tuple(_goes(session, person_id)),
        drafts=tuple(map(_named, drafts)),
        stays=(*map(_kept, kept), *_sheets(session, person_id)),
    )


def require_possible(session: Session, person: Person) -> None:
    """Make sure that nothing still needs the person's data.

    Raises:
        MentoringError: something does; the sentence tells what to do first.
    """
    name = name_of(person).short
    if person.erased_on:
        raise MentoringError("Данные этого человека уже стёрты.")
    if any(pairing.is_open for pairing in pairings.of_person(session, person.id)):
        raise MentoringError(f"{name} в паре. Сначала завершите пару на доске.")
    if _signs(session, person.id):
        raise MentoringError(
            f"{name} подписывает за школу. Сначала смените подписывающего на странице «Школа»."
        )
    if organisation.current_cycle(session).curator_id == person.id:
        raise MentoringError(f"{name} – куратор цикла. Сначала смените куратора: страница «Школа».")
    if _takes_part(session, person.id):
        raise MentoringError(f"{name} не в архиве. Сначала уберите в архив из обоих банков.")


def split_papers(
    session: Session, person_id: int
) -> tuple[list[mentions.Mention], list[mentions.Mention]]:
    """Give the papers that speak of the person: those the law keeps, and mere drafts."""
    found = mentions.papers(session, person_id)
    lawful = {each.id for each in found if _is_lawful(session.get_one(Paper, each.id))}
    kept = [each for each in found if each.id in lawful]
    return kept, [each for each in found if each.id not in lawful]


def _is_lawful(paper: Paper) -> bool:
    """Tell whether the paper has or had force: numbered, signed, or approved with a number or day.

    Nothing but the signature gives a programme a day; it keeps it when another takes its place.
    """
    approval: Any = paper.facts.get("approval") or {}
    order = approval.get("order") or {}
    approved = order.get("number") or (paper.kind is PaperKind.D22 and order.get("day"))
    return bool(paper.number or paper.status in IN_FORCE or approved)


def _signs(session: Session, person_id: int) -> bool:
    today = organisation.today(session)
    query = select(Signatory.id).where(
        Signatory.person_id == person_id,
        or_(Signatory.date_to.is_(None), Signatory.date_to >= today),
    )
    return session.execute(query.limit(1)).first() is not None


def _takes_part(session: Session, person_id: int) -> bool:
    return any(
        session.execute(
            select(part.id).where(part.person_id == person_id, part.archived_at.is_(None))
        ).first()
        for part in (Mentee, Mentor)
    )


def _goes(session: Session, person_id: int) -> Iterator[str]:
    yield "имя (вместо него – «Удалённый человек»), прежние имена, склонение, пол"
    yield "все поля карточки и ролей, тексты запросов, примечания, результаты пар"
    for number, *forms in (
        (_count(session, Consent, person_id), "согласие", "согласия", "согласий"),
        (_count(session, SurveyResponse, person_id), "анкета", "анкеты", "анкет"),
        (len(file_keys(session, person_id)), "файл", "файла", "файлов"),
    ):
        if number:
            yield _WORDS[forms[0]].format(counts.count(number, *forms))
    actions = len(history.of_person(session, person_id, most=10**9))
    yield (
        f"записи журнала о человеке ({counts.count(actions, 'действие', 'действия', 'действий')}): "
        "останется только то, что они были"
    )


_WORDS = {
    "согласие": "{}: скан; вид, даты и место хранения останутся без имени",
    "анкета": "{}: все ответы",
    "файл": "{}: содержимое целиком",
}


def _count(session: Session, table: type[Consent | SurveyResponse], person_id: int) -> int:
    query = select(func.count()).select_from(table).where(table.person_id == person_id)
    return int(session.execute(query).scalar_one())


def _named(mention: mentions.Mention) -> str:
    number = f" №\u00a0{mention.number}" if mention.number else ""
    day = mention.dated or mention.issued_at.date()
    return f"{mention.kind.value}{number} от\u00a0{dates.requisite(day)}"


def _kept(mention: mentions.Mention) -> str:
    return f"{_named(mention)}: хранится {RETENTION.get(mention.kind, 'по номенклатуре дел')}"


def _sheets(session: Session, person_id: int) -> Iterator[str]:
    """Tell of signed sheets on paper: without a name they are found by their place."""
    query = select(Consent).where(
        Consent.person_id == person_id,
        Consent.signed_on.is_not(None),
        Consent.destroyed_on.is_(None),
    )
    for sheet in session.execute(query.order_by(Consent.id)).scalars():
        ended = max(filter(None, (sheet.valid_to, sheet.withdrawn_on)), default=None)
        until = consents.keep_until(ended or organisation.today(session))
        place = f", {sheet.storage_place}" if sheet.storage_place else ""
        yield (
            f"лист согласия на бумаге «{sheet.kind.value}»{place}: "
            f"хранится до\u00a0{dates.requisite(until)}"
        )
