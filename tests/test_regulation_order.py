"""The order on the Положение: three papers at once, approved together when it is signed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import select

from mentoring_desktop import organisation, roadmap
from mentoring_desktop.documents.facts import Order, to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.model.papers import Paper, PaperKind, PaperStatus
from mentoring_desktop.papers import life, packs, regulation, regulation_order
from mentoring_desktop.papers import roadmap as roadmap_paper
from mentoring_desktop.papers.regulation_order import Asked
from mentoring_desktop.store import Store
from tests import make
from tests.dumps import dump

D01, D02, D03 = PaperKind.D01, PaperKind.D02, PaperKind.D03
FIRST = Order(day=date(2026, 9, 1), number="101-од")


def issue(store: Store, order: Order = FIRST, **changes: Any) -> list[int]:
    with store.changing("Составить приказ") as session:
        asked = replace(regulation_order.proposed(session), **changes)
        return regulation_order.issue(session, order, asked)


def sign(store: Store, key: int, number: str = "101-од", day: date = date(2026, 9, 1)) -> None:
    with store.changing("Подписать") as session:
        life.sign(session, key, number, day)


def accept(store: Store) -> None:
    """Put down the protocol, without which nothing of this is signed."""
    with store.changing("Протокол") as session:
        regulation.change(session, "council_number", "1")
        regulation.change(session, "council_on", date(2026, 8, 28))


def statuses(store: Store) -> list[tuple[PaperKind, PaperStatus]]:
    with store.reading() as session:
        return [(paper.kind, paper.status) for paper in session.scalars(select(Paper))]


def text_of(store: Store, *keys: int) -> str:
    with store.reading() as session:
        data = packs.of_papers(session, keys).forms.pdf()
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).split()).replace("\u00a0", " ")


def proposed(store: Store) -> Asked:
    with store.reading() as session:
        return regulation_order.proposed(session)


def due(store: Store) -> list[PaperKind]:
    with store.reading() as session:
        return [each.kind for each in regulation_order.due(session)]


def test_terms_are_those_of_the_roadmap(school: Store) -> None:
    found = proposed(school)
    assert found.banks_until == found.pairs_until == date(2026, 10, 31)
    assert found.report_until == date(2027, 5, 31)
    assert found.with_roadmap
    assert found.appoints
    text = text_of(school, issue(school)[0])
    assert (
        "3. Назначить куратором реализации программ наставничества заместителя директора по "
        "учебно-воспитательной работе Шевченко Ольгу Викторовну." in text
    )
    assert "4.1. Сформировать банк наставляемых и банк наставников до 31.10.2026." in text
    assert "представить итоговый отчёт до 31.05.2027." in text


def test_the_order_comes_with_its_appendices_in_one_pack(school: Store) -> None:
    order, *appendices = issue(school)
    with school.reading() as session:
        kept = [session.get_one(Paper, key) for key in appendices]
        assert [paper.kind for paper in kept] == [D02, D03]
        assert {paper.basis_id for paper in kept} == {order}
        pack = packs.of_order(session, order)
    assert [item.code for item in pack.items] == ["D01", "D02", "D03"]
    text = text_of(school, order, *appendices)
    assert "(приложение № 1)" in text
    assert "Приложение № 1 УТВЕРЖДАЮ" in text
    assert "Приложение № 2 УТВЕРЖДАЮ" in text
    assert text.count("Приказ от 01.09.2026 № 101-од") == 2


def test_blanks_of_the_appendices_are_filled_when_the_order_is_signed(school: Store) -> None:
    accept(school)
    order, *appendices = issue(school, replace(FIRST, number=""))
    assert "Приказ от 01.09.2026 № ______" in text_of(school, *appendices)
    with school.reading() as session:
        assert not regulation.current(session).locked
    sign(school, order)
    assert statuses(school) == [(kind, PaperStatus.SIGNED) for kind in (D01, D02, D03)]
    text = text_of(school, *appendices)
    assert text.count("Приказ от 01.09.2026 № 101-од") == 2
    with school.reading() as session:
        head = roadmap.head(session)
        assert (head.order_number, head.order_date) == ("101-од", date(2026, 9, 1))
        assert regulation.current(session).locked
    school.undo()
    with school.reading() as session:
        assert roadmap.head(session).order_number == ""


def test_the_roadmap_printed_by_itself_stays_the_appendix(school: Store) -> None:
    accept(school)
    order, _, plan = issue(school)
    with school.changing("Печать") as session:
        assert roadmap_paper.issue(session) == plan
    sign(school, order)
    with school.reading() as session:
        again = roadmap_paper.draft(session)
    assert again.basis_id == order
    assert again.facts.approval.appendix == 2


def test_an_order_made_again_before_it_is_signed_takes_the_appendices_over(school: Store) -> None:
    issue(school, Order())
    order, text, plan = issue(school, Order())
    with school.reading() as session:
        assert {session.get_one(Paper, key).basis_id for key in (text, plan)} == {order}
        assert regulation.current(session).paper_id == text


def test_nothing_is_signed_while_the_protocol_is_a_blank(school: Store) -> None:
    order, text, _ = issue(school)
    with pytest.raises(MentoringError, match="Протокол"):
        sign(school, order)
    accept(school)
    with school.changing("Составить заново") as session:
        text = life.remake(session, text)
        order = life.remake(session, order)
    sign(school, order)
    with school.reading() as session:
        found = regulation.current(session)
    assert (found.paper_id, found.locked) == (text, True)


def test_an_order_that_nobody_signed_goes_with_its_appendices(school: Store) -> None:
    before = dump(school)
    order, *_ = issue(school)
    with school.changing("Удалить") as session:
        life.remove(session, order)
    assert statuses(school) == []
    with school.reading() as session:
        found = regulation.current(session)
    assert (found.paper_id, found.locked) == (None, False)
    school.undo()
    school.undo()
    assert dump(school) == before


def test_a_cancelled_order_leaves_the_version_as_it_was_signed(school: Store) -> None:
    accept(school)
    order, *_ = issue(school)
    sign(school, order)
    with school.changing("Отменить") as session:
        life.cancel(session, order, make.TODAY, "приказ № 7")
    assert [status for _, status in statuses(school)] == [PaperStatus.CANCELLED] * 3
    with school.reading() as session:
        assert regulation.current(session).locked
        assert regulation_order.due(session)


def test_gathered_again_it_is_the_same_until_the_school_is_another(school: Store) -> None:
    order = issue(school)[0]
    with school.reading() as session:
        paper = session.get_one(Paper, order)
        draft = regulation_order.again(session, paper)
        assert draft.asked == paper.asked
        assert to_json(draft.facts) == paper.facts
    before = text_of(school, order)
    with school.changing("Сменить") as session:
        organisation.current(session).short_name = "МБОУ «Лицей № 7»"
    with school.reading() as session:
        again = regulation_order.again(session, session.get_one(Paper, order))
    assert again.facts != draft.facts
    assert text_of(school, order) == before


def test_a_new_version_has_an_order_of_its_own_and_ends_the_former(school: Store) -> None:
    accept(school)
    sign(school, issue(school)[0])
    with pytest.raises(MentoringError, match="уже утверждена"):
        issue(school, Order(day=make.TODAY, number="120"))
    with school.changing("Новая редакция") as session:
        regulation.begin(session)
        regulation.reword(session, "AIMS", "Иное.")
    accept(school)
    assert due(school) == [D01]
    found = proposed(school)
    assert not found.with_roadmap
    assert not found.appoints
    assert found.former == FIRST
    order, text = issue(school, Order(day=make.TODAY, number="120"))
    said = text_of(school, order)
    assert "Положение, утверждённое приказом от 01.09.2026 № 101-од" in said
    assert "Дорожн" not in said
    assert "Назначить куратором" not in said
    sign(school, order, "120", make.TODAY)
    assert statuses(school) == [
        (D01, PaperStatus.SIGNED),
        (D02, PaperStatus.SUPERSEDED),
        (D03, PaperStatus.SIGNED),
        (D01, PaperStatus.SIGNED),
        (D02, PaperStatus.SIGNED),
    ]
    with school.reading() as session:
        assert session.get_one(Paper, text).basis_id == order
        assert roadmap.head(session).order_number == "101-од"


def test_a_new_order_on_both_ends_the_whole_former(school: Store) -> None:
    accept(school)
    sign(school, issue(school)[0])
    with school.changing("Новая редакция") as session:
        regulation.begin(session)
    accept(school)
    order = issue(school, Order(day=make.TODAY, number="120"), with_roadmap=True)[0]
    assert "Признать утратившим силу приказ от 01.09.2026 № 101-од." in text_of(school, order)
    sign(school, order, "120", make.TODAY)
    assert [status for _, status in statuses(school)] == [
        *[PaperStatus.SUPERSEDED] * 3,
        *[PaperStatus.SIGNED] * 3,
    ]
    with school.reading() as session:
        assert roadmap.head(session).order_number == "120"


def test_it_is_not_due_where_it_was_issued_without_the_program(demo: Store) -> None:
    assert due(demo) == []


def test_it_is_due_in_a_new_school(school: Store) -> None:
    assert due(school) == [D01]
    issue(school)
    assert due(school) == []


def test_a_school_with_an_order_of_its_own_goes_on_as_before(demo: Store) -> None:
    before = dump(demo)
    found = proposed(demo)
    assert not found.with_roadmap
    assert found.former == Order(number="36-а", day=date(2022, 2, 2))
    with demo.reading() as session:
        head = roadmap_paper.draft(session)
    assert head.facts.approval.order.number == "36-а"
    assert head.facts.approval.appendix == 0
    assert dump(demo) == before


def test_styles_of_approval(school: Store) -> None:
    with school.changing("Стиль") as session:
        organisation.current(session).approval_style = ApprovalStyle.BY_ORDER
    _, text, plan = issue(school)
    assert "Приложение № 1 УТВЕРЖДЕНО приказом МБОУ «Школа № 7» от 01.09.2026 № 101-од" in (
        text_of(school, text)
    )
    assert "Приложение № 2 УТВЕРЖДЕНА приказом" in text_of(school, plan)


def test_what_is_chosen_is_named_in_its_case(school: Store) -> None:
    with school.changing("Внести") as session:
        site = make.person(session, "Мельник", "Анна", "Ильинична", position="педагог-психолог")
        key = site.id
    order = issue(school, site_id=key, controller_id=key, municipal="приказом управления № 4")[0]
    text = text_of(school, order)
    assert "5. Педагогу-психологу Мельник А.И. разместить настоящий приказ" in text
    assert "возложить на педагога-психолога Мельник А.И." in text.replace("\x02", "-")
    assert ", приказом управления № 4, на основании решения педагогического совета" in text
    with school.reading() as session:
        readers = [each.person.last_name for each in session.get_one(Paper, order).acquaintances]
    assert readers == ["Шевченко", "Мельник"]


def test_what_cannot_be_printed_keeps_nothing(school: Store) -> None:
    before = dump(school)
    with pytest.raises(MentoringError, match="напечатать"):
        issue(school, municipal="приказом 😀")
    assert dump(school) == before
