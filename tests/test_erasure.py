"""Erasing a person: nothing is left in the file but what the law keeps, and nothing comes back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentoring_desktop import attachments, consents, mentees, mentors, organisation, pairs
from mentoring_desktop import new_school as school_of_tests
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.files import FileContent
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.model.pairs import EndReason
from mentoring_desktop.model.papers import Paper
from mentoring_desktop.model.people import Mentee, Person
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.papers import discrepancies, life, pair_order, programme
from mentoring_desktop.people import PersonName, card, erasure, history
from mentoring_desktop.people.erasure import spellings
from mentoring_desktop.store import Store
from mentoring_desktop.surveys import sheets
from mentoring_desktop.surveys.sheets import Sheet
from tests import make

PLANTED = ("Ржевусск", "ржевусск", "Прежнеславск", "прежнеславск", "гусляр", "79001234567")
"""Beginnings of what only the erased person has."""
SCAN = b"%PDF-1.4 " + "скан гусляра".encode() * 1000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A school's file on the disk, where nothing of the kind can hide."""
    store = Store.create(tmp_path / "школа.mentoring")
    with store.changing("Создать") as session:
        school_of_tests.set_up(session, make.school_entry())
        make.live_on(session, make.TODAY)
    yield store
    store.close()


def live(store: Store) -> int:
    """Let somebody live a whole life in the file, up to the archive; give the person's key."""
    with store.changing("Добавить Прежнеславскую М.П.") as session:
        mentee = make.mentee(session, "Прежнеславская", requests={"METHOD": 1})
        make.mentor(session, "Анина")
        key = session.get_one(Mentee, mentee).person_id
        consents.sign(session, key, ConsentKind.PARTICIPATION, make.TODAY)
    with store.changing("Изменить фамилию: Прежнеславская М.П.") as session:
        card.change(session, key, "last_name", "Ржевусская")
    with store.changing("Изменить карточку: Ржевусская М.П.") as session:
        card.change(session, key, "phone", "+79001234567")
        card.change(session, key, "note", "гусляр")
        mentees.change(session, mentee, "strengths", "гусляр, поёт")
        session.get_one(Mentee, mentee).requests[0].text = "хочу быть гусляром"
    with store.changing("Приложить файл: Ржевусская М.П.") as session:
        attachments.keep(session, "Ржевусская.pdf", SCAN, key)
    with store.changing("Ввести анкету: Ржевусская М.П.") as session:
        sheet = Sheet(make.TODAY, {"strengths": "гусляр"})
        sheets.save(session, key, SurveyKind.REQUESTS, sheet)
    with store.changing("Закрепить за: Анина М.П.") as session:
        (mentor,) = mentors.rows(session)
        pairs.form(session, mentor.id, [mentee])
    with store.changing("Добавить") as session:
        other = make.mentee(session, "Белова")
        wanted = "Ржевусскую Марию Петровну или М. П. Прежнеславскую"
        mentees.change(session, other, "wanted_mentors", wanted)
    return int(key)


def part(store: Store, key: int, *, papers: bool = False, number: str = "") -> None:
    """End the pair of the person, with its papers, and put the person into the archive."""
    with store.reading() as session:
        (row,) = [row for row in mentees.rows(session) if row.person_id == key]
    assert row.pair_id is not None
    if papers:
        with store.changing("Составить документы: Ржевусская М.П.") as session:
            programme.issue(session, row.pair_id)
            pair_order.issue(session, [row.pair_id], number, make.TODAY if number else None)
    with store.changing("Завершить пару: Ржевусская М.П.") as session:
        pairs.end(session, row.pair_id, EndReason.DISMISSAL, make.TODAY)
        pairs.change(session, row.pair_id, "results", "гусляр выступил")
    with store.changing("Убрать в архив: Ржевусская М.П.") as session:
        mentees.archive(session, [row.id])


def erase(store: Store, key: int) -> None:
    with store.changing(erasure.ACTION, undoable=False) as session:
        erasure.erase(session, key)
    store.compact()


def hits(store: Store) -> list[str]:
    """Give what of the planted is anywhere in the bytes of the file, or of one beside it."""
    assert store.path is not None
    raw = b"".join(file.read_bytes() for file in store.path.parent.iterdir() if file.is_file())
    return [mark for mark in PLANTED if mark.encode() in raw]


def test_nothing_is_left_in_the_bytes_of_the_file(store: Store) -> None:
    key = live(store)
    part(store, key)
    assert hits(store) == list(PLANTED)
    erase(store, key)
    assert hits(store) == []
    with store.reading() as session:
        assert session.query(FileContent).count() == 0
        assert session.get_one(Person, key).last_name == "Удалённый человек 1"
        wanted = [row.wanted_mentors for row in session.query(Mentee) if row.wanted_mentors]
    assert wanted == ["Удалённый человек 1 или Удалённый человек 1"]


def test_a_draft_goes_with_the_one_it_came_in_the_place_of(store: Store) -> None:
    key = live(store)
    with store.changing("Программа, и ещё раз") as session:
        (row,) = [row for row in mentees.rows(session) if row.person_id == key]
        assert row.pair_id is not None
        programme.issue(session, row.pair_id)
        card.change(session, key, "position", "учитель физики")
        programme.issue(session, row.pair_id)
        assert any(paper.successor_id for paper in session.query(Paper))
    part(store, key)
    erase(store, key)
    with store.reading() as session:
        assert session.query(Paper).count() == 0


def test_drafts_go_and_numbered_papers_stay_as_they_are(store: Store) -> None:
    key = live(store)
    part(store, key, papers=True, number="41-а")
    with store.reading() as session:
        told = erasure.plan(session, key)
        frozen = {paper.number: dict(paper.facts) for paper in session.query(Paper)}
    assert [each.partition(" от")[0] for each in told.drafts] == ["Программа наставничества"]
    assert told.stays[0].replace("\u00a0", " ") == (
        "Приказ о закреплении пар № 41-а от 01.10.2026: "
        "хранится 50 лет, как приказ по личному составу"
    )
    assert any("лист согласия на бумаге" in each for each in told.stays)
    erase(store, key)
    with store.reading() as session:
        (paper,) = session.query(Paper)
        assert (paper.number, dict(paper.facts)) == ("41-а", frozen["41-а"])
        kept = json.dumps(paper.facts, ensure_ascii=False) + paper.about
    raw = store.path.read_bytes() if store.path else b""
    for mark in PLANTED:
        # Long facts go over several pages of the file, which may part a word.
        assert raw.count(mark.encode()) <= kept.count(mark), mark


def test_a_programme_once_signed_stays_though_another_came_in_its_place(store: Store) -> None:
    key = live(store)
    with store.changing("Программа, подпись, и ещё раз") as session:
        organisation.current(session).approval_style = ApprovalStyle.BY_PERSON
        (row,) = [row for row in mentees.rows(session) if row.person_id == key]
        assert row.pair_id is not None
        first = programme.issue(session, row.pair_id)
        life.sign(session, first, "", make.TODAY)
        card.change(session, key, "position", "учитель физики")
        life.sign(session, programme.issue(session, row.pair_id), "", make.TODAY)
    part(store, key)
    with store.reading() as session:
        told = erasure.plan(session, key)
    assert (len(told.drafts), sum("Программа" in each for each in told.stays)) == (0, 2)
    erase(store, key)
    with store.reading() as session:
        papers = list(session.query(Paper))
        assert len(papers) == 2
        assert not any(discrepancies.of(session, paper.id) for paper in papers)


def test_an_order_without_a_number_is_a_draft_too(store: Store) -> None:
    key = live(store)
    part(store, key, papers=True)
    erase(store, key)
    assert hits(store) == []


def test_undo_and_redo_bring_nothing_back(store: Store) -> None:
    key = live(store)
    part(store, key)
    store.undo()
    store.redo()
    erase(store, key)
    for back in (store.undo, store.redo):
        back()
        with store.reading() as session:
            assert session.get_one(Person, key).phone == ""
    assert (store.undo_title, store.redo_title) == (None, None)
    assert hits(store) == []
    with store.changing("Добавить") as session:
        make.person(session, "Орлова")
    store.undo()
    assert store.undo_title is None


def test_what_was_undone_under_other_keys_goes_too(store: Store) -> None:
    with store.changing("Загрузить список") as session:
        make.mentee(session, "Прежнеславская")
        make.mentee(session, "Ржевусская")
    store.undo()
    with store.changing("Добавить Ржевускую М.П.") as session:
        make.mentee(session, "Ржевуская")
    store.undo()
    with store.changing("Загрузить список") as session:
        mentee = make.mentee(session, "Ржевусская")
        key = session.get_one(Mentee, mentee).person_id
        mentees.archive(session, [mentee])
    with store.changing("Изменить телефон: Ржевусская М.П.") as session:
        card.change(session, key, "phone", "+79001234567")
    store.undo()
    erase(store, key)
    assert hits(store) == []
    assert store.path is not None
    assert "ржевуск" not in store.path.read_bytes().decode(errors="ignore").casefold()


def test_the_file_stays_sound_and_opens_again(store: Store) -> None:
    key = live(store)
    part(store, key, papers=True, number="41-а")
    erase(store, key)
    path = store.path
    assert path is not None
    store.close()
    again = Store.open(path)
    with again.reading() as session:
        assert [row.name.last for row in mentees.rows(session)] == ["Белова"]
        told = history.of_person(session, key, most=99)
    assert {change.column for entry in told for change in entry.changes if change.column} == {
        "ended_on",
        "end_reason",
        "status",
    }
    again.close()


def test_others_keep_their_history_and_their_names(store: Store) -> None:
    key = live(store)
    part(store, key)
    with store.reading() as session:
        (mentor,) = mentors.rows(session)
        before = history.of_person(session, mentor.person_id)
    erase(store, key)
    with store.reading() as session:
        after = history.of_person(session, mentor.person_id)
        (mentor,) = mentors.rows(session)
    assert mentor.name.full == "Анина Мария Петровна"
    titles = {entry.action_id: entry.title for entry in after}
    assert titles.keys() == {entry.action_id for entry in before}
    assert "Закрепить за: Анина М.П." in titles.values()
    assert "Завершить пару: Удалённый человек 1" in titles.values()
    ended = next(entry for entry in after if entry.title.startswith("Завершить"))
    assert ("end_reason", "увольнение") in [(each.column, each.after) for each in ended.changes]


def test_a_namesake_keeps_everything(store: Store) -> None:
    key = live(store)
    with store.changing("Добавить тёзку") as session:
        namesake = make.mentee(session, "Ржевусская")
        (mentor,) = mentors.rows(session)
        (pair,) = pairs.form(session, mentor.id, [namesake])
        programme.issue(session, pair)
    with store.changing("Изменить телефон: Ржевусская М.П.") as session:
        person = session.get_one(Mentee, namesake).person_id
        card.change(session, person, "phone", "111")
    part(store, key)
    erase(store, key)
    with store.reading() as session:
        (row,) = mentees.rows(session, [namesake])
        assert row.name.full == "Ржевусская Мария Петровна"
        assert session.query(Paper).count() == 1
        titles = [entry.title for entry in history.of_person(session, person)]
    assert titles[0] == "Изменить телефон: Ржевусская М.П."


def test_who_is_still_needed_is_refused(store: Store) -> None:
    key = live(store)
    with store.reading() as session:
        curator = organisation.current_cycle(session).curator_id
        director = organisation.signatory(session, make.TODAY).person_id
    assert curator is not None
    for person_id, why in ((key, "в паре"), (curator, "куратор"), (director, "подписывает")):
        with pytest.raises(MentoringError, match=why), store.changing("x") as session:
            erasure.erase(session, person_id)
    with store.reading() as session:
        (row,) = [row for row in mentees.rows(session) if row.person_id == key]
    with store.changing("Открепить") as session:
        pairs.dissolve(session, [row.id])
    with pytest.raises(MentoringError, match="не в архиве"), store.changing("x") as session:
        erasure.erase(session, key)


def test_nobody_is_erased_twice(store: Store) -> None:
    key = live(store)
    part(store, key)
    erase(store, key)
    with pytest.raises(MentoringError, match="уже стёрты"), store.changing("x") as session:
        erasure.erase(session, key)


def test_each_erased_has_a_number_of_its_own(store: Store) -> None:
    with store.changing("Добавить") as session:
        keys = [make.person(session, last).id for last in ("Первая", "Вторая")]
    for key in keys:
        erase(store, key)
    with store.reading() as session:
        names = [session.get_one(Person, key).last_name for key in keys]
    assert names == ["Удалённый человек 1", "Удалённый человек 2"]


def test_a_mentor_is_erased_and_the_programme_of_the_mentee_stays(store: Store) -> None:
    with store.changing("Добавить") as session:
        mentor = make.mentor(session, "Ржевусская")
        mentee = make.mentee(session, "Белова", requests={"METHOD": 1})
        (pair,) = pairs.form(session, mentor, [mentee])
        (row,) = mentors.rows(session)
        programme.issue(session, pair)
        pairs.end(session, pair, EndReason.DISMISSAL, make.TODAY)
        mentors.archive(session, [mentor])
    erase(store, row.person_id)
    assert "Ржевусск" not in hits(store)
    with store.reading() as session:
        (member,) = [row for row in mentees.rows(session) if row.id == mentee]
        assert member.waits


SPELT = [
    "Мельник Олег Ильич",
    "Мельника Олега Ильича",
    "Олегом Ильичом Мельником",
    "Мельнику О.И.",
    "Мельник О. И.",
    "О.И. Мельника",
    "Мельник\u00a0О.И.",
    "Олега Мельника",
]


@pytest.mark.parametrize("written", SPELT)
def test_a_name_is_known_however_it_is_written(written: str) -> None:
    name = PersonName("Мельник", "Олег", "Ильич", Gender.MALE)
    found = spellings.pattern([name]).sub("…", f"«{written}»: он")
    assert found == "«…»: он"


@pytest.mark.parametrize("other", ["Мельникова О.И.", "Мельник Анна", "мельник", "Олег Ильич"])
def test_another_name_is_left_alone(other: str) -> None:
    name = PersonName("Мельник", "Олег", "Ильич", Gender.MALE)
    assert spellings.pattern([name]).search(other) is None


def test_what_a_namesake_is_written_like_is_spared() -> None:
    name = PersonName("Иванова", "Мария", "Петровна", Gender.FEMALE)
    other = PersonName("Иванова", "Марина", "Павловна", Gender.FEMALE)
    found = spellings.pattern([name], [other])
    assert found.search("Иванова М.П.") is None
    assert found.search("Ивановой Марии Петровне")


def test_who_has_no_patronymic_is_found_too() -> None:
    name = PersonName("Ким", "Виктория", "", Gender.FEMALE)
    found = spellings.pattern([name])
    assert [bool(found.search(text)) for text in ("Ким Викторию", "В. Ким", "Кимберли В.")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "written",
    [
        "РЖЕВУССКАЯ МАРИЯ ПЕТРОВНА",
        "ржевусская мария",
        "Ржевусская, Мария Петровна",
        "Ржевусская МП",
        "РЖЕВУССКОЙ М.",
        "М Ржевусская",
        "Ржевусскую",
        "скан_Ржевусская_МП.pdf",
    ],
)
def test_a_name_is_found_in_the_spellings_of_notes(written: str) -> None:
    name = PersonName("Ржевусская", "Мария", "Петровна", Gender.FEMALE)
    found = spellings.pattern([name]).sub("…", f"хочет к {written}: да")
    assert "ржевусск" not in found.casefold()
    assert found.startswith("хочет к ")
    assert found.endswith(": да")


def test_a_word_beside_a_surname_stays() -> None:
    name = PersonName("Мельник", "Олег", "Ильич", Gender.MALE)
    assert spellings.pattern([name]).sub("…", "спросить Мельника о мельнике") == (
        "спросить … о мельнике"
    )
