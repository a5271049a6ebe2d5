"""Papers: facts frozen at issue, numbers never twice, pages the same whatever changes after."""

from datetime import date, timedelta

import pypdfium2
import pytest

from mentoring_desktop import consents, mentees, pairs, roadmap
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import Pair, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind, PaperStatus
from mentoring_desktop.model.programmes import Programme
from mentoring_desktop.papers import numbers, pair_order, programme, register
from mentoring_desktop.papers import roadmap as roadmap_paper
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.people import card
from mentoring_desktop.store import Store
from tests import make
from tests.dumps import dump


@pytest.fixture
def pair(school: Store) -> int:
    """Maria leads Oleg, who asks for two things."""
    with school.changing("Внести") as session:
        mentor = make.mentor(session, "Иванова", skills={"METHOD": 3})
        make.mentee(
            session,
            "Мельник",
            first="Олег",
            middle="Ильич",
            gender=Gender.MALE,
            position="учитель информатики",
            requests={"METHOD": 1, "DIGITAL": 2},
        )
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        (key,) = pairs.form(session, mentor, [1])
    return key


def text_of(store: Store, paper_id: int) -> str:
    with store.reading() as session:
        document = pypdfium2.PdfDocument(register.pdf(session, paper_id))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).split()).replace("\u00a0", " ")


def issue_order(store: Store, pair_id: int, number: str = "5", on: date = make.TODAY) -> int:
    with store.changing("Приказ о парах") as session:
        return pair_order.issue(session, [pair_id], number, on)


def test_the_order_names_everybody_in_the_right_case(school: Store, pair: int) -> None:
    text = text_of(school, issue_order(school, pair))
    assert "от 01.10.2026 № 5" in text
    assert (
        "Назначить наставником учителя математики Иванову Марию Петровну в отношении учителя "
        "информатики Мельника Олега Ильича на период с 01.10.2026 по 31.05.2027 (приложение № 1)."
        in text
    )
    assert "Н.А. Волкова" in text


def test_an_ordered_pair_is_no_candidate_any_more(school: Store, pair: int) -> None:
    with school.reading() as session:
        assert [row.pair_id for row in pair_order.candidates(session)] == [pair]
    issue_order(school, pair)
    with school.reading() as session:
        assert pair_order.candidates(session) == []
        assert session.get_one(Pair, pair).status is PairStatus.ORDERED
    with pytest.raises(MentoringError, match="уже есть в приказе № 5"):
        issue_order(school, pair, "6")
    school.undo()
    with school.reading() as session:
        assert session.get_one(Pair, pair).status is PairStatus.DRAFT


def test_a_number_is_taken_once_a_year(school: Store, pair: int) -> None:
    issue_order(school, pair)
    empty = Draft(kind=PaperKind.D05, facts={}, title="", about="", number=" 5 ")
    with pytest.raises(MentoringError, match="уже занят"), school.changing("x") as session:
        register.keep(session, empty)
    with school.reading() as session:
        assert numbers.next_number(session) == "6"


def test_no_paper_is_dated_tomorrow(school: Store, pair: int) -> None:
    with pytest.raises(MentoringError, match="ещё не наступило"):
        issue_order(school, pair, on=make.TODAY + timedelta(days=1))


def test_what_cannot_be_printed_is_not_kept(school: Store, pair: int) -> None:
    before = dump(school)
    with pytest.raises(MentoringError, match="напечатать"):
        issue_order(school, pair, "36-😀")
    assert dump(school) == before


def test_an_order_needs_a_pair(school: Store) -> None:
    with pytest.raises(MentoringError, match="хотя бы одну"), school.changing("x") as session:
        pair_order.issue(session, [], "5", make.TODAY)


def test_what_is_issued_stays_whatever_happens_to_people(school: Store, pair: int) -> None:
    paper = issue_order(school, pair)
    with school.reading() as session:
        before = register.pdf(session, paper)
    with school.changing("Сменить фамилию") as session:
        card.change(session, 3, "last_name", "Замужняя")
        card.correct_form(session, 4, Case.GEN, "Мельника О.")
    with school.reading() as session:
        assert register.pdf(session, paper) == before


def test_a_programme_is_drafted_from_the_requests(school: Store, pair: int) -> None:
    with school.changing("Программа") as session:
        paper = programme.issue(session, pair)
    text = text_of(school, paper)
    assert "методика и современный урок; цифровые инструменты" in text
    assert "Иванова Мария Петровна" in text
    with school.reading() as session:
        found = session.query(Programme).one()
        assert [goal.area.code for goal in found.goals if goal.area] == ["METHOD", "DIGITAL"]
        days = [each.date_to for each in found.activities if each.date_to]
        assert days == sorted(days)
        assert found.date_to == date(2027, 5, 31) >= days[-1]


def test_a_programme_printed_again_unchanged_is_the_same_paper(school: Store, pair: int) -> None:
    for _ in range(2):
        with school.changing("Программа") as session:
            programme.issue(session, pair)
    with school.reading() as session:
        assert session.query(Programme).count() == 1
        assert len(register.rows(session)) == 1
    issue_order(school, pair)
    with school.changing("Программа") as session:
        programme.issue(session, pair)
    with school.reading() as session:
        assert len(register.rows(session)) == 3


def test_orders_without_numbers_do_not_replace_each_other(school: Store, pair: int) -> None:
    with school.changing("Второй приказ того же наставника") as session:
        mentee = make.mentee(session, "Белова")
        (other,) = pairs.form(session, 1, [mentee])
        papers = [pair_order.issue(session, [key], "", None) for key in (pair, other)]
    with school.reading() as session:
        states = [session.get_one(Paper, paper).status for paper in papers]
    assert states == [PaperStatus.DRAFT, PaperStatus.DRAFT]


def test_programmes_of_namesakes_do_not_replace_each_other(school: Store, pair: int) -> None:
    with school.changing("Однофамильцы") as session:
        namesake = make.mentee(session, "Мельник", first="Олег", middle="Ильич")
        (other,) = pairs.form(session, 1, [namesake])
        papers = [programme.issue(session, key) for key in (pair, other)]
    with school.reading() as session:
        states = [session.get_one(Paper, paper).status for paper in papers]
    assert states == [PaperStatus.DRAFT, PaperStatus.DRAFT]


def test_a_draft_programme_follows_the_requests(school: Store, pair: int) -> None:
    with school.changing("Программа") as session:
        first = programme.issue(session, pair)
    with school.changing("Запросы") as session:
        mentees.set_request(session, 1, make.area(session, "DIGITAL"), None)
        mentees.set_request(session, 1, make.area(session, "PARENTS"), 1)
    with school.changing("Программа") as session:
        second = programme.issue(session, pair)
        assert session.get_one(Paper, first).status is PaperStatus.SUPERSEDED
    assert "работа с родителями" in text_of(school, second)
    assert "цифровые" not in text_of(school, second)
    assert "цифровые" in text_of(school, first)


def test_without_requests_a_programme_speaks_of_none(school: Store, pair: int) -> None:
    with school.changing("Запросы") as session:
        for code in ("METHOD", "DIGITAL"):
            mentees.set_request(session, 1, make.area(session, code), None)
        paper = programme.issue(session, pair)
    text = text_of(school, paper)
    assert "Запросы уточняются на первой встрече" in text
    assert "анкетировании" not in text


def test_nothing_in_a_plan_falls_on_a_day_off(school: Store, pair: int) -> None:
    with school.changing("Программа") as session:
        programme.issue(session, pair)
    with school.reading() as session:
        days = [each.date_to for each in session.query(Programme).one().activities]
    assert all(day and day.weekday() < 5 for day in days)
    assert days[0] is not None
    assert days[0] - make.TODAY <= timedelta(days=10)


def test_a_programme_names_the_order_it_rests_on(school: Store, pair: int) -> None:
    issue_order(school, pair)
    with school.changing("Программа") as session:
        paper = programme.issue(session, pair)
    assert "приказ от 01.10.2026 № 5" in text_of(school, paper)


def test_the_roadmap_is_approved_by_its_order(school: Store, pair: int) -> None:
    del pair
    with school.changing("Дорожная карта") as session:
        paper = roadmap_paper.issue(session)
    text = text_of(school, paper)
    assert "УТВЕРЖДАЮ Директор МБОУ «Школа № 7»" in text
    assert "Приказ от 02.09.2026 № 36-а" in text
    assert "на сайте школы." in text


def test_a_pair_begins_no_earlier_than_its_order(school: Store, pair: int) -> None:
    with school.changing("Прошло две недели") as session:
        make.live_on(session, date(2026, 10, 15))
    issue_order(school, pair, on=date(2026, 10, 14))
    with school.reading() as session:
        assert session.get_one(Pair, pair).date_from == date(2026, 10, 14)


def test_an_order_is_no_earlier_than_what_it_rests_on(school: Store, pair: int) -> None:
    with pytest.raises(MentoringError, match="не может быть раньше"):
        issue_order(school, pair, on=date(2026, 9, 1))


@pytest.mark.parametrize("number", ["36-а", "36-А", "№ 36-а"])
def test_the_number_of_the_approving_order_is_taken_too(
    school: Store, pair: int, number: str
) -> None:
    with pytest.raises(MentoringError, match="уже занят"):
        issue_order(school, pair, number)


def test_the_sign_of_a_number_is_not_printed_twice(school: Store, pair: int) -> None:
    assert "от 01.10.2026 № 50" in text_of(school, issue_order(school, pair, "№50"))


def test_those_who_have_not_signed_are_named_before_the_order(school: Store, pair: int) -> None:
    with school.changing("Отозвано") as session:
        consents.withdraw(session, 3, ConsentKind.MENTORING_351_8)
    with school.reading() as session:
        (row,) = pair_order.candidates(session)
    assert row.pair_id == pair
    assert [name.last for name in row.unsigned] == ["Иванова"]


def test_the_register_names_files_that_a_disk_takes(school: Store, pair: int) -> None:
    paper = issue_order(school, pair, "5/2")
    with school.reading() as session:
        name = register.file_name(session, paper)
    assert name == "Приказ о закреплении пар № 5 2 Иванова М.П.pdf"
