"""The life of a paper: printed, signed, published, ended; what each step asks for and means."""

from datetime import date, timedelta
from typing import Any

import pypdfium2
import pytest

from mentoring_desktop import organisation, pairs, roadmap, signatories
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.model.pairs import Pair, PairStatus
from mentoring_desktop.model.papers import (
    Paper,
    PaperKind,
    PaperStatus,
    PaperText,
    Series,
)
from mentoring_desktop.papers import discrepancies, life, numbers, pair_order, programme, register
from mentoring_desktop.papers import roadmap as roadmap_paper
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.people import card
from mentoring_desktop.store import Session, Store
from tests import make

TODAY, REGULATION = make.TODAY, date(2026, 9, 2)


def fill(session: Session) -> int:
    """Maria leads Oleg; the Положение is approved."""
    mentor = make.mentor(session, "Иванова")
    mentee = make.mentee(session, "Мельник", first="Олег", middle="Ильич", gender=Gender.MALE)
    roadmap.approve(session, "36-а", REGULATION)
    (pair,) = pairs.form(session, mentor, [mentee])
    return pair


@pytest.fixture
def pair(school: Store) -> int:
    with school.changing("Внести") as session:
        return fill(session)


def order(store: Store, pair_id: int, number: str = "5", on: date | None = TODAY) -> int:
    with store.changing("Приказ") as session:
        return pair_order.issue(session, [pair_id], number, on)


def sign(store: Store, paper_id: int, number: str = "5", on: date = TODAY) -> None:
    with store.changing("Подписан") as session:
        life.sign(session, paper_id, number, on)


def get(store: Store, paper_id: int, *fields: str) -> list[Any]:
    with store.reading() as session:
        paper = session.get_one(Paper, paper_id)
        return [getattr(paper, field) for field in fields]


def text_of(store: Store, paper_id: int) -> str:
    with store.reading() as session, pypdfium2.PdfDocument(register.pdf(session, paper_id)) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    return " ".join(" ".join(pages).split()).replace("\u00a0", " ")


def refused(store: Store, match: str, deed: str, *args: Any) -> None:
    """A step is refused by a sentence, and nothing of it is done."""
    with pytest.raises(MentoringError, match=match), store.changing("x") as session:
        getattr(life, deed)(session, *args)


def test_what_goes_to_the_printer_is_printed_once(school: Store, pair: int) -> None:
    paper = order(school, pair)
    with school.changing("Напечатать") as session:
        life.printed(session, [paper])
    status, first = get(school, paper, "status", "printed_at")
    assert status is PaperStatus.PRINTED
    assert first.date() == TODAY
    done = school.undo_title
    with school.changing("Напечатать ещё раз") as session:
        life.printed(session, [paper])
    assert school.undo_title == done, "printing again is no action"


def test_a_signature_writes_number_and_day_on_the_pages(school: Store, pair: int) -> None:
    paper = order(school, pair)
    assert get(school, paper, "status") == [PaperStatus.DRAFT]
    sign(school, paper, "№ 7-а")
    assert get(school, paper, "status", "number", "year", "dated") == [
        PaperStatus.SIGNED,
        "7-а",
        2026,
        TODAY,
    ]
    assert "01.10.2026 г. Заречный № 7-а" in text_of(school, paper)
    refused(school, "уже подписан", "sign", paper, "8", TODAY)
    school.undo()
    assert get(school, paper, "status", "number") == [PaperStatus.DRAFT, "5"]


def test_an_order_is_signed_under_a_number_of_its_own(school: Store, pair: int) -> None:
    paper = order(school, pair)
    refused(school, "Впишите номер", "sign", paper, " № ", TODAY)
    refused(school, "ещё не наступило", "sign", paper, "5", TODAY + timedelta(days=1))
    refused(school, "уже занят", "sign", paper, "36-А", TODAY)
    with school.changing("Другой приказ") as session:
        mentee = make.mentee(session, "Белова")
        (other,) = pairs.form(session, 1, [mentee])
        pair_order.issue(session, [other], "6", TODAY)
    refused(school, "уже занят: «О назначении", "sign", paper, "6", TODAY)
    sign(school, paper, "5")


def test_the_number_of_another_series_is_free(school: Store) -> None:
    with school.changing("Приказ") as session:
        session.add(_order_of(session, Series.ORDERS))
    with school.reading() as session:
        numbers.require_free(session, PaperKind.D35, "5", 2026)
        with pytest.raises(MentoringError, match="уже занят"):
            numbers.require_free(session, PaperKind.D34, "5", 2026)


def test_the_order_that_approves_the_roadmap_bears_its_number(school: Store, pair: int) -> None:
    del pair
    with school.reading() as session:
        numbers.require_free(session, PaperKind.D01, "36-а", 2026)
        with pytest.raises(MentoringError, match="уже занят"):
            numbers.require_free(session, PaperKind.D04, "36-а", 2026)


def test_the_next_number_is_that_of_its_series_and_year(school: Store, pair: int) -> None:
    order(school, pair, "41-а")
    with school.reading() as session:
        assert numbers.next_number(session) == "42-а"
        assert numbers.next_number(session, Series.LETTERS) == ""
        assert numbers.next_number(session, year=2025) == ""


def test_an_empty_place_stops_the_signature_and_is_named(school: Store, pair: int) -> None:
    paper = order(school, pair, "", None)
    assert "____________" in text_of(school, paper)
    refused(
        school,
        r"не заполнено: До какого дня представить программы\. .*Составьте документ заново",
        "sign",
        paper,
        "5",
        TODAY,
    )
    assert get(school, paper, "status", "number") == [PaperStatus.DRAFT, None]
    with school.changing("Составить заново") as session:
        again = life.remake(session, paper, TODAY)
    sign(school, again)
    assert "представить её куратору на согласование до 15.10.2026" in text_of(school, again)


def test_a_line_to_fill_in_of_the_schools_own_text_is_named(school: Store, pair: int) -> None:
    with school.reading() as session:
        text = make.order(session, [pair], "5", TODAY).facts.wording.one
    with school.changing("Текст") as session:
        own = f"{text}\n8. Выделить ____________ рублей."
        session.add(PaperText(template="pair_order", part="one", text=own))
    paper = order(school, pair)
    refused(school, "не заполнено: «8. Выделить ____________ рублей.»", "sign", paper, "5", TODAY)


def test_a_line_left_out_is_no_empty_place(school: Store, pair: int) -> None:
    with school.reading() as session:
        text = make.order(session, [pair], "5", TODAY).facts.wording.one
    with school.changing("Текст") as session:
        own = f"{text}\n8. {{site.full|dat}} сделать это до {{programmes_until}}."
        session.add(PaperText(template="pair_order", part="one", text=own))
    sign(school, order(school, pair, "5"))


def test_another_who_signs_that_day_stops_the_signature(school: Store, pair: int) -> None:
    with school.changing("Прошло время") as session:
        make.live_on(session, date(2026, 10, 5))
        deputy = make.person(session, "Зимина", position="заместитель директора")
        signatories.add_acting(session, deputy.id, date(2026, 10, 5), date(2026, 10, 9))
    paper = order(school, pair, "5", TODAY)
    refused(
        school,
        r"05\.10\.2026 подписывает и\.о\. директора М\.П\.\xa0Зимина, а под документом стоит "
        r"директор Н\.А\.\xa0Волкова\. Составьте документ заново этим числом",
        "sign",
        paper,
        "5",
        date(2026, 10, 5),
    )
    with school.changing("Заново") as session:
        again = life.remake(session, paper, date(2026, 10, 5))
    assert "И.о. директора М.П. Зимина" in text_of(school, again)
    sign(school, again, "5", date(2026, 10, 5))
    assert get(school, paper, "status", "number", "successor_id") == [
        PaperStatus.SUPERSEDED,
        None,
        again,
    ]


def test_the_acting_one_signs_within_the_days_only(school: Store, pair: int) -> None:
    with school.changing("Замещение") as session:
        make.live_on(session, date(2026, 10, 12))
        deputy = make.person(session, "Зимина")
        signatories.add_acting(session, deputy.id, date(2026, 10, 5), date(2026, 10, 9))
    for on, name in ((5, "М.П. Зимина"), (9, "М.П. Зимина"), (12, "Н.А. Волкова")):
        paper = order(school, pair, f"{on}", date(2026, 10, on))
        assert name in text_of(school, paper)
        sign(school, paper, f"{on}", date(2026, 10, on))
        school.undo()
        school.undo()


def test_an_order_is_no_earlier_than_what_it_rests_on(school: Store, pair: int) -> None:
    paper = order(school, pair)
    refused(school, "не может быть раньше", "sign", paper, "5", date(2026, 9, 1))


def test_a_pair_begins_no_earlier_than_its_order_is_signed(school: Store, pair: int) -> None:
    with school.changing("Прошло время") as session:
        make.live_on(session, date(2026, 10, 15))
    paper = order(school, pair)
    signed = date(2026, 10, 14)
    refused(school, "сроки в его тексте.*заново этим числом", "sign", paper, "5", signed)
    with school.changing("Заново") as session:
        paper = life.remake(session, paper, signed)
    sign(school, paper, "5", signed)
    with school.reading() as session:
        assert session.get_one(Pair, pair).date_from == signed
        assert not discrepancies.of(session, paper)
    assert "с 14.10.2026 по 31.05.2027" in text_of(school, paper)


def test_a_programme_is_approved_no_earlier_than_its_order(school: Store, pair: int) -> None:
    with school.changing("Прошло время") as session:
        make.live_on(session, date(2026, 10, 15))
    order(school, pair, "5", date(2026, 10, 14))
    with school.changing("Программа") as session:
        paper = programme.issue(session, pair)
    refused(school, "не может быть утверждена раньше", "sign", paper, "6", TODAY)


def test_a_paper_without_a_number_of_its_own_is_signed_by_the_day(school: Store, pair: int) -> None:
    with school.changing("Гриф") as session:
        organisation.current(session).approval_style = ApprovalStyle.BY_PERSON
        paper = programme.issue(session, pair)
    sign(school, paper, "")
    assert "Н.А. Волкова 01.10.2026" in text_of(school, paper)
    assert get(school, paper, "number", "dated") == [None, TODAY]


def test_a_paper_approved_by_an_order_says_by_which(school: Store, pair: int) -> None:
    with school.changing("Программа") as session:
        paper = programme.issue(session, pair)
    refused(school, "Впишите номер", "sign", paper, "", TODAY)
    sign(school, paper, "36-а")
    assert "Приказ от 01.10.2026 № 36-а" in text_of(school, paper)


def test_the_roadmap_signed_knows_its_order(school: Store, pair: int) -> None:
    del pair
    with school.changing("Карта") as session:
        roadmap.approve(session, "", None)
        paper = roadmap_paper.issue(session)
    sign(school, paper, "40", date(2026, 9, 3))
    with school.reading() as session:
        head = roadmap.head(session)
    assert (head.order_number, head.order_date) == ("40", date(2026, 9, 3))


def regulation_order(session: Session) -> tuple[int, int]:
    """An order, and the roadmap that it approves."""
    approving = _order_of(session, Series.ORDERS)
    approving.number = approving.year = approving.dated = None
    session.add(approving)
    session.flush()
    made = roadmap_paper.draft(session)
    child = register.keep(
        session, Draft(kind=made.kind, facts=made.facts, title="", about="", basis_id=approving.id)
    )
    return approving.id, child


def _order_of(session: Session, series: Series, number: str = "5") -> Paper:
    """An order with the facts of one on pairs: the machine asks nothing of its kind."""
    mentor, mentee = make.mentor(session, "Котова"), make.mentee(session, "Белова")
    (pair,) = pairs.form(session, mentor, [mentee])
    made = make.order(session, [pair], number, TODAY)
    key = register.keep(session, made)
    found = session.get_one(Paper, key)
    found.series = series
    return found


def test_an_order_signs_and_cancels_what_it_approves(school: Store, pair: int) -> None:
    del pair
    with school.changing("Положение") as session:
        approving, child = regulation_order(session)
    refused(school, "отметьте подписанным его", "sign", child, "40", TODAY)
    sign(school, approving, "40")
    assert get(school, child, "status", "dated") == [PaperStatus.SIGNED, TODAY]
    assert "Приказ от 01.10.2026 № 40" in text_of(school, child)
    with school.changing("Отменить") as session:
        life.cancel(session, approving, TODAY, "приказ № 41")
    for paper in (approving, child):
        assert get(school, paper, "status", "ended_on", "end_reason") == [
            PaperStatus.CANCELLED,
            TODAY,
            "приказ № 41",
        ]


def test_a_paper_waits_for_the_one_it_rests_on(school: Store, pair: int) -> None:
    first = order(school, pair)
    with school.changing("Изменения") as session:
        second = _order_of(session, Series.ORDERS, "6")
        second.basis_id = first
        changes = second.id
    refused(school, "составлен: Приказ о закреплении", "sign", changes, "6", TODAY)
    sign(school, first)
    refused(school, "не может быть раньше", "sign", changes, "6", TODAY - timedelta(days=1))
    sign(school, changes, "6")
    refused(school, "Сначала отмените его", "cancel", first, TODAY, "ошибка")


def test_a_paper_is_published_after_it_is_signed(school: Store, pair: int) -> None:
    paper = order(school, pair)
    refused(school, "ещё не подписан", "publish", paper, TODAY, "сайт")
    sign(school, paper)
    refused(school, "где опубликован", "publish", paper, TODAY, " ")
    refused(school, "раньше даты", "publish", paper, TODAY - timedelta(days=1), "стенд")
    refused(school, "https://", "publish", paper, TODAY, "http://школа .рф")
    with school.changing("Опубликован") as session:
        life.publish(session, paper, TODAY, "https://school7.ru/mentoring")
    assert get(school, paper, "status", "published_on", "published_in") == [
        PaperStatus.PUBLISHED,
        TODAY,
        "https://school7.ru/mentoring",
    ]


def test_a_signed_order_is_cancelled_by_a_day_and_a_reason(school: Store, pair: int) -> None:
    paper = order(school, pair)
    refused(school, "отменить его нельзя", "cancel", paper, TODAY, "ошибка")
    sign(school, paper)
    refused(school, "почему", "cancel", paper, TODAY, "")
    refused(school, "раньше даты", "cancel", paper, TODAY - timedelta(days=1), "ошибка")
    with school.changing("Отменить") as session:
        life.cancel(session, paper, TODAY, "приказ № 6")
    with school.reading() as session:
        assert session.get_one(Pair, pair).status is PairStatus.DRAFT
        assert [row.pair_id for row in pair_order.candidates(session)] == [pair]
        with pytest.raises(MentoringError, match="уже занят"):
            numbers.require_free(session, PaperKind.D05, "5", 2026)
    refused(school, "уже отменён", "cancel", paper, TODAY, "ещё раз")
    school.undo()
    with school.reading() as session:
        assert session.get_one(Pair, pair).status is PairStatus.ACTIVE


def test_what_nobody_signed_can_be_taken_away(school: Store, pair: int) -> None:
    paper = order(school, pair)
    with school.changing("Удалить") as session:
        life.remove(session, paper)
    with school.reading() as session:
        assert register.rows(session) == []
        assert session.get_one(Pair, pair).status is PairStatus.DRAFT
        numbers.require_free(session, PaperKind.D05, "5", 2026)
    school.undo()
    sign(school, paper)
    refused(school, "уже подписан", "remove", paper)


def test_a_new_version_of_a_programme_comes_when_it_is_signed(school: Store, pair: int) -> None:
    with school.changing("Программа") as session:
        first = programme.issue(session, pair)
    sign(school, first, "36-а")
    with school.changing("Программа ещё раз") as session:
        assert programme.issue(session, pair) == first, "it says the same"
    with school.changing("Сменить должность") as session:
        card.change(session, 3, "position", "учитель физики")
    with school.changing("Программа") as session:
        second = programme.issue(session, pair)
    assert get(school, first, "status") == [PaperStatus.SIGNED]
    sign(school, second, "36-а")
    assert get(school, first, "status", "ended_on", "successor_id") == [
        PaperStatus.SUPERSEDED,
        TODAY,
        second,
    ]


def test_a_number_that_no_paper_can_print_signs_nothing(school: Store, pair: int) -> None:
    refused(school, "напечатать", "sign", order(school, pair), "36-😀", TODAY)
