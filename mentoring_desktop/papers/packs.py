"""Packs: papers and forms that go to the printer or into a folder together."""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from mentoring_desktop import consents, documents, organisation
from mentoring_desktop.consents import ConsentRow, Part
from mentoring_desktop.documents import bulk
from mentoring_desktop.documents.facts import to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairMember
from mentoring_desktop.model.papers import ENDED, Paper, PaperKind, PaperPair
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.papers import consents as consent_papers
from mentoring_desktop.papers import life, programme, register
from mentoring_desktop.papers.forms import Forms, as_file_name
from mentoring_desktop.people import PersonName, name_of

Told = Callable[[], object]
Wanted = Sequence[tuple[int, ConsentKind]]


@dataclass(frozen=True)
class Item:
    """A paper or a form with its facts as JSON: any thread or process may set it on pages."""

    name: str
    """«Программа наставничества Иванова М.П. – Мельник О.И.»"""
    code: str
    """The paper's in the catalogue."""
    facts: Mapping[str, Any]

    @property
    def file_name(self) -> str:
        """A name for the file, free of signs that a disk refuses."""
        return as_file_name(self.name)

    def pdf(self, told: Told = bool) -> bytes:
        """The pages; ``told`` is called twice on the way, and what it raises stops all.

        Raises:
            MentoringError: the facts cannot make this paper, or a letter cannot be printed.
        """
        return documents.pack([(self.code, self.facts)], told)


@dataclass(frozen=True)
class Pack:
    """What goes out together, in the order of the pages."""

    title: str
    """«Программы цикла 2026/2027»: a file of all is named so."""
    items: tuple[Item, ...]
    warning: str = ""
    deed: str = ""
    """The title of the action that notes what went to paper."""
    note: Callable[[Session, int], object] | None = None
    """That action, for so many of the items from the first on."""

    @property
    def forms(self) -> Forms:
        """All of them as one PDF to look at, print or save."""
        return Forms(
            self.title,
            tuple((item.code, item.facts) for item in self.items),
            warning=self.warning,
            deed=self.deed,
            note=partial(_note_all, self.note, len(self.items)) if self.note else None,
        )

    @property
    def steps(self) -> int:
        """How many times ``files`` tells that it goes on."""
        return len(self.items)

    def files(self, told: Told = bool) -> Generator[tuple[str, bytes], None, None]:
        """Give each item's name of a file and its pages, in their order; many on two processes.

        Raises:
            MentoringError: a paper cannot be made, or the system ended the work.
        """
        named = [(item.file_name, item.code, item.facts) for item in self.items]
        yield from bulk.separately(named, told)


@dataclass(frozen=True)
class PairName:
    """A pair to choose from."""

    id: int
    name: str
    """«Иванова М.П. – Мельник О.И.»"""


def paper(session: Session, paper_id: int) -> Item:
    """Give a paper of the register with its frozen facts."""
    found = session.get_one(Paper, paper_id)
    return Item(register.called(found), found.kind.name, found.facts)


def of_papers(session: Session, paper_ids: Sequence[int]) -> Pack:
    """Give the papers of these keys in their order."""
    items = tuple(paper(session, key) for key in paper_ids)
    several = counts.count(len(items), "документ", "документа", "документов")
    title = items[0].name if len(items) == 1 else several
    return Pack(title, items, deed=f"Напечатать: {title}", note=partial(_note_papers, paper_ids))


def of_order(session: Session, paper_id: int) -> Pack:
    """Give an order and all that it approves as its appendices."""
    order = session.get_one(Paper, paper_id)
    query = select(Paper.id).where(
        Paper.basis_id == order.id, Paper.series.is_(None), Paper.status.not_in(ENDED)
    )
    pack = of_papers(session, [paper_id, *session.scalars(query.order_by(Paper.kind))])
    return replace(pack, title=f"{register.called(order)} с приложениями")


def missing_names(session: Session) -> list[str]:
    """Name the sheets of consent that everybody lacks: quicker than gathering them."""
    people = consents.rows(session)
    return [_sheet_name(row.name, kind) for row in people for kind in row.printable]


def missing_consents(session: Session, told: Told = bool) -> Pack:
    """Give the sheets of consent that everybody lacks, printed or not, by surname.

    ``told`` is called for each; what it raises stops all.

    Raises:
        MentoringError: nobody lacks any, or nobody heads the school today.
    """
    people = consents.rows(session)
    wanted = [(row.id, kind) for row in people for kind in row.printable]
    sheets = _sheets(session, wanted, told)
    whom = consent_papers.named(session, {key for key, _ in wanted})
    return Pack(
        "Недостающие согласия",
        sheets.items,
        warning=sheets.warning,
        deed=f"Напечатать согласия: {whom}",
        note=partial(_note_sheets, sheets.marks, 0),
    )


def programmes(session: Session) -> Pack:
    """Give the programmes of the current cycle that are issued and in force, by mentor."""
    cycle = organisation.current_cycle(session)
    query = select(Paper.id).where(Paper.cycle_id == cycle.id, Paper.kind == PaperKind.D22)
    query = query.where(Paper.status.not_in(ENDED)).order_by(Paper.about, Paper.id)
    return replace(
        of_papers(session, [*session.scalars(query)]), title=f"Программы цикла {cycle.title}"
    )


def without_programme(session: Session) -> list[PairName]:
    """Give the open pairs of the current cycle whose programme is not issued, by mentor."""
    return [PairName(pair.id, _named(pair)) for pair in programme.without(session)]


def issue_programmes(session: Session, pair_ids: Iterable[int], told: Told = bool) -> None:
    """Issue the programmes of these pairs; ``told`` is called after each.

    Raises:
        MentoringError: the cycle has no curator to agree them.
    """
    for pair_id in pair_ids:
        programme.issue(session, pair_id)
        told()


def pairs(session: Session) -> list[PairName]:
    """Give the pairs of the current cycle to choose from, by mentor; the open ones come first."""
    cycle = organisation.current_cycle(session)
    query = select(Pair).join(Mentor).join(Person).where(Pair.cycle_id == cycle.id)
    query = query.order_by(Person.sort_key, Pair.id).options(*_WITH_PEOPLE)
    found = sorted(session.scalars(query), key=lambda pair: pair.status not in OPEN_STATUSES)
    return [PairName(pair.id, _named(pair)) for pair in found]


def pair_of(session: Session, paper_id: int) -> int | None:
    """Give the first pair that a paper speaks of, if there is one."""
    query = select(PaperPair.pair_id).where(PaperPair.paper_id == paper_id)
    return session.scalars(query.order_by(PaperPair.id).limit(1)).first()


def of_pair(session: Session, pair_id: int) -> Pack:
    """Give everything of a pair: its papers in force, and the consents both have yet to sign.

    A sheet that is signed lies in the safe; a second one beside it would only mislead.

    Raises:
        MentoringError: there is neither a paper nor a consent to sign.
    """
    pair = session.get_one(Pair, pair_id)
    query = select(Paper.id).join(PaperPair).where(PaperPair.pair_id == pair_id)
    query = query.where(Paper.status.not_in(ENDED)).order_by(Paper.kind, Paper.id)
    keys = [*session.scalars(query)]
    papers = tuple(paper(session, key) for key in keys)
    wanted = [*_lacking(session, pair)]
    sheets = _sheets(session, wanted, bool) if wanted else _Sheets()
    if not papers and not sheets.items:
        raise MentoringError(
            "О паре ещё нет ни одного документа, и все согласия подписаны. Выпустите приказ или "
            "программу на странице «Пары»."
        )
    whom = _named(pair)
    return Pack(
        f"Документы пары {whom}",
        papers + sheets.items,
        warning=sheets.warning,
        deed=f"Напечатать документы пары: {whom}",
        note=partial(_note_of_pair, keys, sheets.marks),
    )


def _lacking(session: Session, pair: Pair) -> Iterator[tuple[int, ConsentKind]]:
    """Give the sheets that the people of a pair need as its mentor and its mentees."""
    parts = {member.mentee.person_id: Part.MENTEE for member in pair.members}
    parts |= {pair.mentor.person_id: Part.MENTOR}
    rows = {row.id: row for row in consents.rows(session, parts.keys())}
    for person_id in (pair.mentor.person_id, *(key for key in parts if key in rows)):
        row = rows.pop(person_id, None)
        for kind in _of_part(row, parts[person_id]) if row else ():
            yield person_id, kind


def _of_part(row: ConsentRow, part: Part) -> Collection[ConsentKind]:
    others = {Part.MENTOR: ConsentKind.PARTICIPATION, Part.MENTEE: ConsentKind.MENTORING_351_8}
    return [kind for kind in row.printable if kind is not others[part]]


@dataclass(frozen=True)
class _Sheets:
    """Sheets of consent as items, and what the law asks for and they lack."""

    items: tuple[Item, ...] = ()
    marks: Sequence[consent_papers.Mark] = ()
    warning: str = ""


def _sheets(session: Session, wanted: Wanted, told: Told) -> _Sheets:
    forms, marks = consent_papers.gather(session, wanted, told)
    items = tuple(
        Item(_sheet_name(name_of(session.get_one(Person, who)), kind), code, to_json(facts))
        for (who, kind), (code, facts) in zip(wanted, forms.papers, strict=True)
    )
    return _Sheets(items, marks, forms.warning)


def _sheet_name(name: PersonName, kind: ConsentKind) -> str:
    return f"Согласие ({kind.value}) {name.short}"


def _note_sheets(
    marks: Sequence[consent_papers.Mark], before: int, session: Session, many: int
) -> None:
    """Note the sheets as printed that stand among the first so many items, after some others."""
    consent_papers.note(marks[: max(0, many - before)], session)


def _note_papers(paper_ids: Sequence[int], session: Session, many: int) -> None:
    life.printed(session, paper_ids[:many])


def _note_of_pair(
    paper_ids: Sequence[int], marks: Sequence[consent_papers.Mark], session: Session, many: int
) -> None:
    _note_papers(paper_ids, session, many)
    _note_sheets(marks, len(paper_ids), session, many)


def _note_all(note: Callable[[Session, int], object], many: int, session: Session) -> None:
    note(session, many)


_WITH_PEOPLE = (
    joinedload(Pair.mentor).joinedload(Mentor.person),
    selectinload(Pair.members).joinedload(PairMember.mentee).joinedload(Mentee.person),
)


def _named(pair: Pair) -> str:
    mentees = ", ".join(name_of(member.mentee.person).short for member in pair.members)
    return f"{name_of(pair.mentor.person).short} – {mentees}"
