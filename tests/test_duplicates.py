"""Possible duplicates: a slip, an initial, a former surname are seen; other people are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop.language import Gender
from mentoring_desktop.people import PersonName
from mentoring_desktop.people.duplicates import Duplicates, Known, known
from mentoring_desktop.store import Store
from tests import make


def somebody(
    name: str, key: int = 1, former: tuple[str, ...] = (), phone: str = "", email: str = ""
) -> Known:
    last, first, middle = (*name.split(" ", 2), "", "")[:3]
    person = PersonName(last, first, middle, Gender.FEMALE)
    return Known(key, person, "учитель", former, phone, email, None)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        (("Ёлкина", "Алёна", "Сергеевна"), True),
        (("елкина", "АЛЕНА", "сергеевна"), True),
        (("Ёлкина", "Алёна", ""), False),
        (("Ёлкина", "А", ""), False),
        (("Ёлкина", "А.", "С."), False),
        (("Ёлкина", "А.С.", ""), False),
        (("Ёлкна", "Алёна", "Сергеевна"), False),
        (("Ёклина", "Алёна", "Сергеевна"), False),
        (("Ёлкинаа", "Алёна", "Сергеевна"), False),
        (("Ёлтина", "Алёна", "Сергевна"), False),
    ],
)
def test_the_one_meant_is_found(typed: tuple[str, str, str], *, same: bool) -> None:
    (like,) = Duplicates([somebody("Ёлкина Алёна Сергеевна")]).like(*typed)
    assert like.same_name is same
    assert like.why == "похожее имя"


@pytest.mark.parametrize(
    "typed",
    [
        ("Ёлкина", "", ""),
        ("", "Алёна", "Сергеевна"),
        ("Ёлкина", "Алёна", "Петровна"),
        ("Ёлкина", "Борислава", ""),
        ("Ёлкина", "А.", "П."),
        ("Ёлтона", "Алёна", "Сергеевна"),
        ("Палкина", "Алёна", "Сергеевна"),
    ],
)
def test_another_one_is_not(typed: tuple[str, str, str]) -> None:
    assert Duplicates([somebody("Ёлкина Алёна Сергеевна")]).like(*typed) == []


def test_a_short_surname_is_never_a_slip() -> None:
    assert Duplicates([somebody("Ким Виктория")]).like("Лим", "Виктория") == []


def test_a_former_surname_a_phone_and_an_address_tell_too() -> None:
    person = somebody(
        "Белова Алёна Сергеевна",
        former=("Ёлкина Алёна Сергеевна",),
        phone="8 (900) 000-00-01",
        email="A@example.org",
    )
    found = Duplicates([person])
    assert [like.why for like in found.like("Ёлкина", "А.С.")] == ["прежняя фамилия"]
    (by_phone,) = found.like("Ким", "Вера", phone="+79000000001")
    (by_email,) = found.like("Ким", "Вера", email="a@EXAMPLE.org")
    assert (by_phone.why, by_email.why) == ("тот же телефон", "та же почта")


def test_namesakes_stay_two_and_stand_first() -> None:
    people = [somebody("Иванова Мария", 1), somebody("Иванова Мария Петровна", 2)]
    likes = Duplicates([*people, somebody("Иванова Мария Петровна", 3)])
    assert [like.person.id for like in likes.like("Иванова", "Мария", "Петровна")] == [2, 3, 1]


LETTERS = st.text("абвгдежз", min_size=4, max_size=9)


@given(LETTERS, st.data())
def test_any_single_slip_is_seen_from_both_sides(surname: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(surname) - 1))
    letter = data.draw(st.sampled_from("абвгдежз"))
    slips = [
        surname[:at] + letter + surname[at + 1 :],
        surname[:at] + letter + surname[at:],
        surname[:at] + surname[at : at + 2][::-1] + surname[at + 2 :],
    ]
    for slip in slips:
        for one, other in ((surname, slip), (slip, surname)):
            assert Duplicates([somebody(f"{one} Мария")]).like(other, "Мария")


def test_everybody_is_known_but_the_erased(school: Store) -> None:
    with school.changing("Завести людей") as session:
        former = [{"name": "Ёлкина Мария Петровна", "until": "2026-09-01"}]
        make.person(session, "Белова", former_names=former)
        make.person(session, "Человек", erased_on=make.TODAY)
    with school.reading() as session:
        people = known(session)
    assert [each.name.last for each in people] == ["Белова", "Волкова", "Шевченко"]
    assert people[0].former_names == ("Ёлкина Мария Петровна",)
