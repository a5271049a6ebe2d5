"""The Положение by its versions: shipped until edited, edited until signed, then kept."""

from datetime import date, timedelta

import pytest

from mentoring_desktop.documents.facts import Order
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.papers import Paper, PaperStatus
from mentoring_desktop.papers import register, regulation
from mentoring_desktop.papers.regulation import Edition
from mentoring_desktop.store import Session, Store
from tests import make
from tests.dumps import dump

SIGNED = date(2026, 9, 1)


def current(store: Store) -> Edition:
    with store.reading() as session:
        return regulation.current(session)


def codes(store: Store) -> list[str]:
    return [section.code for section in current(store).sections]


def sign(session: Session) -> None:
    """Sign the newest version, as its order does."""
    key = register.keep(session, regulation.draft(session, Order(day=SIGNED, number="5")))
    regulation.issued(session, key)
    session.get_one(Paper, key).status = PaperStatus.SIGNED


def test_looking_at_it_writes_nothing(school: Store) -> None:
    before = dump(school)
    found = current(school)
    assert found.id == 0
    assert found.sections == regulation.original()
    assert not found.locked
    assert dump(school) == before


def test_a_section_is_reworded_and_returned(school: Store) -> None:
    with school.changing("Изменить") as session:
        regulation.reword(session, "GENERAL", " Один. \r\n\n– пункт {noun|gen};\n")
        regulation.retitle(session, "GENERAL", "Начало")
    first, *_ = current(school).sections
    assert (first.title, first.text) == ("Начало", "Один.\n\n– пункт {noun|gen};")
    assert first.shipped == regulation.original()[0]
    with school.changing("Вернуть") as session:
        regulation.restore_section(session, "GENERAL")
    assert current(school).sections == regulation.original()


def test_sections_are_added_moved_removed_and_all_returned(school: Store) -> None:
    with school.changing("Изменить") as session:
        own = regulation.add(session, "Наш раздел")
        regulation.move(session, own, 0)
        regulation.remove(session, "SITE")
        regulation.remove(session, "FINAL")
    assert codes(school)[:2] == ["own_1", "GENERAL"]
    assert "SITE" not in codes(school)
    with school.changing("Вернуть") as session:
        regulation.restore(session)
    assert codes(school) == [*[each.code for each in regulation.original()], "own_1"]
    for _ in range(2):
        school.undo()
    assert current(school).id == 0


def test_the_last_section_stays(school: Store) -> None:
    with school.changing("Убрать") as session:
        for section in regulation.original()[1:]:
            regulation.remove(session, section.code)
    with pytest.raises(MentoringError, match="последний"), school.changing("x") as session:
        regulation.remove(session, "GENERAL")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Верно.\nПоручить {teacher}.", r"Строка 2\..*\{teacher\}"),
        ("Работники {school|vin}.", r"Строка 1\..*нет формы «vin»"),
        ("а" * 12_001, "Слишком длинно"),
    ],
)
def test_a_text_that_cannot_be_said_is_refused_with_its_place(
    school: Store, text: str, told: str
) -> None:
    before = dump(school)
    with pytest.raises(MentoringError, match=told), school.changing("x") as session:
        regulation.reword(session, "GENERAL", text)
    assert dump(school) == before


def test_a_signed_version_is_not_edited_and_the_next_begins_as_its_copy(school: Store) -> None:
    with school.changing("Подписать") as session:
        regulation.reword(session, "GENERAL", "Своё.")
        regulation.change(session, "council_number", "№ 4")
        regulation.change(session, "union_head", "И.П. Сидорова")
        sign(session)
    signed = current(school)
    assert signed.locked
    assert signed.council_number == "4"
    with pytest.raises(MentoringError, match="Новая редакция"), school.changing("x") as session:
        regulation.reword(session, "GENERAL", "Иное.")
    with school.changing("Новая редакция") as session:
        regulation.begin(session)
        regulation.reword(session, "AIMS", "Иное.")
    new = current(school)
    assert new.sections[0] == signed.sections[0]
    assert (new.union_head, new.council_number, new.locked) == ("И.П. Сидорова", "", False)
    with school.reading() as session:
        assert [each.id for each in regulation.editions(session)] == [new.id, signed.id]
        assert regulation.edition(session, signed.id) == signed
    with pytest.raises(MentoringError, match="ещё не подписана"), school.changing("x") as session:
        regulation.begin(session)


def test_what_was_never_edited_is_kept_with_its_paper(school: Store) -> None:
    with school.changing("Подписать") as session:
        sign(session)
    found = current(school)
    assert found.locked
    assert found.sections == regulation.original()


def test_a_protocol_of_tomorrow_is_refused(school: Store) -> None:
    with pytest.raises(MentoringError, match="ещё не наступило"), school.changing("x") as session:
        regulation.change(session, "council_on", make.TODAY + timedelta(days=1))


def test_a_paper_gathered_again_is_the_same_until_the_text_is_another(school: Store) -> None:
    with school.changing("Составить") as session:
        draft = regulation.draft(session, Order(day=SIGNED, number="5"))
        key = register.keep(session, draft)
        regulation.issued(session, key)
    with school.reading() as session:
        assert regulation.again(session, session.get_one(Paper, key)).facts == draft.facts
    with school.changing("Изменить") as session:
        regulation.reword(session, "AIMS", "Иное.")
    with school.reading() as session:
        assert regulation.again(session, session.get_one(Paper, key)).facts != draft.facts


def test_what_is_doubtful_is_told(school: Store) -> None:
    with school.changing("Изменить") as session:
        regulation.reword(session, "LABOUR", "Наставничество поручается по статье 60.2 ТК РФ.")
    with school.reading() as session:
        told = " ".join(regulation.warnings(session, regulation.current(session), SIGNED))
    assert "60.2" in told
    assert "не указан протокол" in told.lower()
    # The preamble of the text names the article by itself while the list of acts has it.
    assert "Нет ссылки на статью 351.8" not in told
    with school.changing("Изменить ещё") as session:
        regulation.reword(session, "GENERAL", "Без актов.")
    with school.reading() as session:
        told = " ".join(regulation.warnings(session, regulation.current(session), SIGNED))
    assert "Нет ссылки на статью 351.8" in told


def test_the_shipped_text_has_nothing_doubtful_in_it_at_any_time(school: Store) -> None:
    with school.changing("Протокол") as session:
        regulation.change(session, "council_number", "4")
        regulation.change(session, "council_on", date(2022, 1, 31))
    with school.reading() as session:
        found = regulation.current(session)
        for on in (date(2022, 2, 2), date(2025, 2, 28), date(2025, 3, 1), SIGNED):
            assert regulation.warnings(session, found, on) == []
