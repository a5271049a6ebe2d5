"""Packs: what belongs together, in which order, and what is noted when only a part goes out."""

import pypdfium2
import pytest

from mentoring_desktop import consents, pairs
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import EndReason, Pair
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.papers import packs, pair_order, programme, register, roadmap
from mentoring_desktop.papers.packs import Pack
from mentoring_desktop.store import Session, Store
from tests import make


@pytest.fixture
def two(school: Store) -> tuple[int, int]:
    """Maria leads Oleg, who has signed nothing, and Pavel leads Anna; nothing is issued."""
    with school.changing("Внести") as session:
        maria = make.mentor(session, "Иванова")
        oleg = make.mentee(
            session, "Мельник", first="Олег", middle="Ильич", gender=Gender.MALE, consents=()
        )
        pavel = make.mentor(session, "Абрамов", first="Павел", middle="Львович", gender=Gender.MALE)
        anna = make.mentee(session, "Орлова", first="Анна")
        (first,) = pairs.form(session, maria, [oleg])
        (second,) = pairs.form(session, pavel, [anna])
    return first, second


def names(pack: Pack) -> list[str]:
    return [item.name.replace("\u00a0", " ") for item in pack.items]


def test_a_paper_of_the_register_goes_with_its_frozen_facts(school: Store) -> None:
    with school.changing("Выпустить") as session:
        key = roadmap.issue(session)
        item = packs.paper(session, key)
        assert item.pdf() == register.pdf(session, key)
        assert item.file_name == register.file_name(session, key)


def test_chosen_papers_keep_their_order(school: Store, two: tuple[int, int]) -> None:
    with school.changing("Выпустить") as session:
        keys = [programme.issue(session, pair) for pair in two]
        assert names(packs.of_papers(session, keys[::-1])) == [
            "Программа наставничества Абрамов П.Л. – Орлова А.П.",
            "Программа наставничества Иванова М.П. – Мельник О.И.",
        ]
        assert packs.of_papers(session, keys).title == "2\u00a0документа"
        (alone,) = packs.of_papers(session, keys[:1]).items
        assert packs.of_papers(session, keys[:1]).title == alone.name


def test_programmes_of_the_cycle_and_the_pairs_without(school: Store, two: tuple[int, int]) -> None:
    with school.changing("Выпустить") as session:
        programme.issue(session, two[0])
        assert [pair.id for pair in packs.without_programme(session)] == [two[1]]
        packs.issue_programmes(session, [two[1]])
        assert packs.without_programme(session) == []
        assert names(packs.programmes(session)) == [
            "Программа наставничества Абрамов П.Л. – Орлова А.П.",
            "Программа наставничества Иванова М.П. – Мельник О.И.",
        ]


def test_a_superseded_programme_is_in_no_pack_and_an_ended_pair_asks_for_none(
    school: Store, two: tuple[int, int]
) -> None:
    with school.changing("Выпустить") as session:
        programme.issue(session, two[0])
        pair = session.get_one(Pair, two[0])
        pair.date_to = pair.date_from
        session.flush()
        programme.issue(session, two[0])
        assert len(packs.programmes(session).items) == 1
        assert len(register.rows(session)) == 2
        pairs.end(session, two[1], EndReason.MUTUAL, make.TODAY)
        assert packs.without_programme(session) == []


def test_everything_of_a_pair_leaves_signed_consents_in_the_safe(
    school: Store, two: tuple[int, int]
) -> None:
    with school.changing("Выпустить") as session:
        programme.issue(session, two[0])
        pair_order.issue(session, two, "5", make.TODAY)
        pack = packs.of_pair(session, two[0])
        assert names(pack) == [
            "Приказ о закреплении пар № 5 Иванова М.П., Абрамов П.Л.",
            "Программа наставничества Иванова М.П. – Мельник О.И.",
            "Согласие (обработка персональных данных) Мельник О.И.",
            "Согласие (участие в программе) Мельник О.И.",
        ]
        assert pack.title.replace("\u00a0", " ") == "Документы пары Иванова М.П. – Мельник О.И."
        assert [item.code for item in packs.of_pair(session, two[1]).items] == ["D05"]


def test_a_pair_with_nothing_to_print_says_so(school: Store, two: tuple[int, int]) -> None:
    with school.reading() as session, pytest.raises(MentoringError, match="ни одного документа"):
        packs.of_pair(session, two[1])


@pytest.mark.usefixtures("two")
def test_missing_consents_are_those_of_the_page_of_consents(school: Store) -> None:
    with school.changing("Закрепить") as session:
        steps: list[int] = []
        pack = packs.missing_consents(session, lambda: steps.append(1))
        assert len(steps) == len(pack.items)
        assert packs.missing_names(session) == [item.name for item in pack.items]
        assert len(pack.items) == sum(len(row.printable) for row in consents.rows(session)) == 2
        assert pack.forms.note
        pack.forms.note(session)
        assert _printed(session) == [ConsentKind.PDN, ConsentKind.PARTICIPATION]
        assert packs.missing_consents(session).items == pack.items, "printed ones once more"


def test_only_what_went_out_is_noted(school: Store, two: tuple[int, int]) -> None:
    with school.changing("Выпустить") as session:
        programme.issue(session, two[0])
        pack = packs.of_pair(session, two[0])
        assert pack.note
        pack.note(session, 1)
        assert _printed(session) == [], "the programme alone has gone"
        pack.note(session, 2)
        assert _printed(session) == [ConsentKind.PDN]


def _printed(session: Session) -> list[ConsentKind]:
    return [
        kind
        for row in consents.rows(session)
        for kind, each in row.standings.items()
        if each.state is consents.State.PRINTED
    ]


def test_a_pack_is_one_pdf_and_every_paper_in_it_whole(school: Store, two: tuple[int, int]) -> None:
    with school.changing("Выпустить") as session:
        programme.issue(session, two[0])
        pack = packs.of_pair(session, two[0])
    alone = sum(_pages(item.pdf()) for item in pack.items)
    steps: list[int] = []
    assert _pages(pack.forms.pdf(lambda: steps.append(1))) == alone
    assert 0 < len(steps) <= pack.forms.steps


def test_files_of_a_pack_come_in_its_order_and_stop_when_asked(
    school: Store, two: tuple[int, int]
) -> None:
    with school.changing("Выпустить") as session:
        packs.issue_programmes(session, two)
        pack = packs.programmes(session)
    files = pack.files()
    assert next(files) == (pack.items[0].file_name, pack.items[0].pdf())
    files.close()
    steps: list[int] = []
    assert [name for name, _ in pack.files(lambda: steps.append(1))] == [
        item.file_name for item in pack.items
    ]
    assert len(steps) == pack.steps


def test_pairs_are_offered_open_ones_first(school: Store, two: tuple[int, int]) -> None:
    with school.changing("Завершить") as session:
        programme.issue(session, two[1])
        key = register.rows(session)[0].id
        pairs.end(session, two[1], EndReason.MUTUAL, make.TODAY)
        assert [pair.id for pair in packs.pairs(session)] == [*two]
        assert packs.pair_of(session, key) == two[1]
        assert packs.pair_of(session, roadmap.issue(session)) is None
        assert {row.kind for row in register.rows(session)} == {PaperKind.D22, PaperKind.D03}


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)
