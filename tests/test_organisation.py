"""The school's own page: its names and numbers, who signs on a day, the cycle and its curator."""

from dataclasses import asdict
from datetime import date
from typing import Any

import pytest

from mentoring_desktop import organisation, roadmap, school_card, school_wording, signatories
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.organisation import ApprovalStyle
from mentoring_desktop.model.people import Person
from mentoring_desktop.new_school import GENERIC_NOUNS
from mentoring_desktop.people import PersonName, staff
from mentoring_desktop.store import Store
from tests import make

DAY = date(2026, 11, 10)
EVE = date(2026, 11, 9)


def change(store: Store, field: str, value: Any) -> None:
    with store.changing("Изменить") as session:
        school_card.change(session, field, value)


def change_cycle(store: Store, field: str, value: Any) -> None:
    with store.changing("Изменить") as session:
        school_card.change_cycle(session, field, value)


def person(store: Store, last: str) -> int:
    with store.changing("Внести") as session:
        return make.person(session, last).id


def replace(store: Store, last: str, since: date, position: str = "директор") -> int:
    who = person(store, last)
    with store.changing("Сменить") as session:
        return signatories.replace(session, who, position, since)


def act(store: Store, last: str, since: date, until: date) -> int:
    who = person(store, last)
    with store.changing("Исполнять") as session:
        return signatories.add_acting(session, who, since, until)


def signs(store: Store, on: date) -> str:
    with store.reading() as session:
        return organisation.signatory(session, on).person.last_name


def terms(store: Store) -> list[tuple[str, date, date | None]]:
    with store.reading() as session:
        return [(row.name.last, row.date_from, row.date_to) for row in signatories.rows(session)]


def texts(store: Store) -> str:
    """All that the roadmap says."""
    with store.reading() as session:
        words = [roadmap.head(session).title]
        for stage in roadmap.stages(session):
            words += [stage.title, *(f"{item.text} {item.short}" for item in stage.items)]
        return "\n".join(words)


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("full_name", ' Школа  "Росток" №5 ', "Школа «Росток» № 5"),
        ("short_name", "МБОУ «СШ № 5»", "МБОУ «СШ № 5»"),
        ("city", "г. Лесной", "г. Лесной"),
        ("founder", "Управление образования", "Управление образования"),
        ("address", "ул. Садовая, 3", "ул. Садовая, 3"),
        ("inn", "66 0000 0001", "6600000001"),
        ("ogrn", "1026600000001", "1026600000001"),
        ("approval_style", ApprovalStyle.BY_ORDER, ApprovalStyle.BY_ORDER),
        ("week_days", 6, 6),
        ("generic_noun", "лицей", "лицей"),
    ],
)
def test_every_field_is_kept_clean_and_undone(
    school: Store, field: str, typed: object, kept: object
) -> None:
    with school.reading() as session:
        before = school_card.card(session)
    change(school, field, typed)
    with school.reading() as session:
        assert getattr(school_card.card(session), field) == kept
    school.undo()
    with school.reading() as session:
        assert school_card.card(session) == before


@pytest.mark.parametrize(("field", "length"), [("inn", 10), ("ogrn", 13)])
def test_a_number_may_be_taken_away(school: Store, field: str, length: int) -> None:
    change(school, field, "1" * length)
    change(school, field, "")
    with school.reading() as session:
        assert getattr(school_card.card(session), field) == ""


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("full_name", "  ", "Полное название: поле не может быть пустым"),
        ("short_name", "", "Краткое название: поле не может быть пустым"),
        ("inn", "123", "10 цифр"),
        ("inn", "66000000ой", "10 цифр"),
        ("ogrn", "102660000000", "13 цифр"),
    ],
)
def test_what_cannot_stand_in_a_paper_is_refused(
    school: Store, field: str, value: str, sentence: str
) -> None:
    with pytest.raises(MentoringError, match=sentence):
        change(school, field, value)


def test_a_new_short_name_goes_into_the_roadmap_and_back(school: Store) -> None:
    before = texts(school)
    change(school, "short_name", "МАОУ Лицей № 2")
    after = texts(school)
    assert "МБОУ" not in after
    assert "педагогических работников в МАОУ Лицей № 2»" in after
    change(school, "short_name", "МБОУ «Школа № 7»")
    assert texts(school) == before


def test_a_short_name_in_words_stands_in_its_case_and_goes_back(school: Store) -> None:
    before = texts(school)
    change(school, "short_name", "Школа № 5")
    assert texts(school).count("педагогических работников в Школе № 5") == 3
    change(school, "short_name", "Гимназия «Лидер»")
    assert "педагогических работников в Гимназии «Лидер»" in texts(school)
    change(school, "short_name", "МБОУ «Школа № 7»")
    assert texts(school) == before


@pytest.mark.parametrize("noun", GENERIC_NOUNS)
def test_a_new_noun_stands_in_the_same_case(demo: Store, noun: str) -> None:
    forms = GENERIC_NOUNS[noun]
    change(demo, "generic_noun", noun)
    said = texts(demo)
    assert f"правовых актов {forms['gen']}" in said
    assert f"наставников в {forms['pre']}" in said
    assert f"на сайте {forms['gen']}" in said
    change(demo, "generic_noun", "Центр образования")
    assert f"наставников в {GENERIC_NOUNS['Центр образования']['pre']}" in texts(demo)


NAMED_IN_WORDS = "Центр образования № 1"


def test_a_noun_inside_the_name_of_the_school_stays() -> None:
    old, new = GENERIC_NOUNS["Центр образования"], GENERIC_NOUNS["гимназия"]
    text = "Совет Центра образования в МБОУ Центр образования № 1"
    said = school_wording.with_noun(text, old, new, "МБОУ Центр образования № 1")
    assert said == "Совет гимназии в МБОУ Центр образования № 1"
    said = school_wording.with_noun("Совет Центра образования № 1", old, new, NAMED_IN_WORDS)
    assert said == "Совет Центра образования № 1"


def test_a_longer_number_is_another_school() -> None:
    assert school_wording.renamed("Школа № 7 и Школа № 72", "Школа № 7", "Лицей") == (
        "Лицей и Школа № 72"
    )


def test_a_name_that_is_declined_takes_the_place_of_one_that_is_not() -> None:
    text = "Сайт МБОУ «ЦО № 14», наставники в МБОУ «ЦО № 14», «Об уставе МБОУ «ЦО № 14»"
    assert school_wording.renamed(text, "МБОУ «ЦО № 14»", "Лицей № 2") == (
        "Сайт Лицея № 2, наставники в Лицее № 2, «Об уставе Лицея № 2»"
    )


def test_a_new_director_signs_from_the_day_on(school: Store) -> None:
    replace(school, "Щерба", DAY)
    assert (signs(school, EVE), signs(school, DAY)) == ("Волкова", "Щерба")
    assert terms(school) == [("Щерба", DAY, None), ("Волкова", date(2026, 1, 1), EVE)]


@pytest.mark.parametrize("since", [DAY, EVE])
def test_two_directors_do_not_overlap(school: Store, since: date) -> None:
    replace(school, "Щерба", DAY)
    with pytest.raises(MentoringError, match="за школу подписывает Щерба"):
        replace(school, "Мороз", since)


def test_a_director_without_a_post_is_refused(school: Store) -> None:
    with pytest.raises(MentoringError, match="Напишите должность"):
        replace(school, "Щерба", DAY, position=" ")


def test_an_acting_one_signs_within_the_days_in_the_post_of_the_director(school: Store) -> None:
    act(school, "Мороз", EVE, DAY)
    days = [date(2026, 11, day) for day in (8, 9, 10, 11)]
    assert [signs(school, day) for day in days] == ["Волкова", "Мороз", "Мороз", "Волкова"]
    with school.reading() as session:
        (row, _) = signatories.rows(session)
    assert (row.position, row.acting) == ("директор", True)


def test_acting_needs_days_in_order_and_somebody_to_act_for(school: Store) -> None:
    with pytest.raises(MentoringError, match="раньше первого"):
        act(school, "Мороз", DAY, EVE)
    with pytest.raises(MentoringError, match="замещать некого"):
        act(school, "Мороз", date(2020, 1, 1), DAY)


def test_the_one_who_signs_today_is_marked(school: Store) -> None:
    act(school, "Мороз", make.TODAY, make.TODAY)
    with school.reading() as session:
        rows = signatories.rows(session)
    assert [(row.name.last, row.signs_today) for row in rows] == [
        ("Мороз", True),
        ("Волкова", False),
    ]


def test_a_wrong_entry_is_removed_and_the_former_signs_on(school: Store) -> None:
    wrong = replace(school, "Щерба", DAY)
    with school.changing("Убрать") as session:
        signatories.remove(session, wrong)
    assert terms(school) == [("Волкова", date(2026, 1, 1), None)]


def test_the_only_director_stays(school: Store) -> None:
    act(school, "Мороз", EVE, DAY)
    with school.reading() as session:
        acting, only = signatories.rows(session)
    with school.changing("Убрать") as session:
        signatories.remove(session, acting.id)
    with (
        pytest.raises(MentoringError, match="Без директора"),
        school.changing("Убрать") as session,
    ):
        signatories.remove(session, only.id)


def test_the_first_day_is_mended_together_with_the_term_before(school: Store) -> None:
    entry = replace(school, "Щерба", DAY)
    earlier = date(2026, 10, 5)
    with school.changing("Исправить") as session:
        signatories.correct(session, entry, "заведующая", earlier)
    assert terms(school) == [
        ("Щерба", earlier, None),
        ("Волкова", date(2026, 1, 1), date(2026, 10, 4)),
    ]


def test_a_mended_term_stays_between_its_neighbours(school: Store) -> None:
    middle = replace(school, "Щерба", DAY)
    replace(school, "Мороз", date(2026, 12, 1))
    for day, sentence in ((date(2026, 1, 1), "Волкова"), (date(2026, 12, 1), "30.11.2026")):
        with (
            pytest.raises(MentoringError, match=sentence),
            school.changing("Исправить") as session,
        ):
            signatories.correct(session, middle, "директор", day)


def test_acting_is_mended(school: Store) -> None:
    entry = act(school, "Мороз", EVE, EVE)
    with school.changing("Исправить") as session:
        signatories.correct(session, entry, "директор", EVE, DAY)
    assert signs(school, DAY) == "Мороз"
    with (
        pytest.raises(MentoringError, match="последний день"),
        school.changing("Исправить") as session,
    ):
        signatories.correct(session, entry, "директор", EVE)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", " ", "не может быть пустым"),
        ("date_from", None, "не может быть пустым"),
        ("date_from", date(2027, 5, 31), "заканчивается 31.05.2027"),
        ("date_to", date(2026, 9, 1), "начинается 01.09.2026"),
        ("date_to", date(2036, 5, 31), "длиннее двух лет"),
        ("date_from", date(206, 9, 1), "длиннее двух лет"),
    ],
)
def test_a_cycle_that_cannot_be_is_refused(
    school: Store, field: str, value: object, sentence: str
) -> None:
    with pytest.raises(MentoringError, match=sentence):
        change_cycle(school, field, value)


def test_the_cycle_and_its_curator_change(school: Store) -> None:
    who = person(school, "Мороз")
    wanted = school_card.CycleCard("2026", date(2026, 8, 31), DAY, who)
    for field, value in asdict(wanted).items():
        change_cycle(school, field, value)
    with school.reading() as session:
        assert school_card.cycle(session) == wanted
    change_cycle(school, "curator_id", None)
    with school.reading() as session:
        assert school_card.cycle(session).curator_id is None


def test_a_person_is_entered_by_one_line_and_mended(school: Store) -> None:
    name = staff.named("  Кара-Мурза  Али Ахмед оглы", Gender.MALE)
    assert name == PersonName("Кара-Мурза", "Али", "Ахмед оглы", Gender.MALE)
    with school.changing("Внести") as session:
        who = staff.enter(session, name, "завуч")
        session.get_one(Person, who).case_overrides = {"gen": "Кара-Мурза Али Ахмед оглы"}
    with school.changing("Исправить") as session:
        found = session.get_one(Person, who)
        staff.rename(session, who, name)
        assert (found.position, len(found.case_overrides)) == ("завуч", 1)
        staff.rename(session, who, staff.named("Кара Али", Gender.MALE))
        assert (found.last_name, found.middle_name, found.case_overrides) == ("Кара", "", {})
    with school.reading() as session:
        assert [row.name.last for row in staff.rows(session)] == ["Волкова", "Кара", "Шевченко"]


def test_a_name_needs_two_words() -> None:
    with pytest.raises(MentoringError, match="полностью"):
        staff.named("Щерба", Gender.MALE)
