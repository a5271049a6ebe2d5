"""Forms of consent: each a separate sheet, whole on its pages, its items those of the law."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mentoring_desktop.documents import requisites
from mentoring_desktop.documents.facts import Organization
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.papers import values
from tests.documents import consent_samples as samples
from tests.documents.reading import pages, printed

AUTHORS = (samples.IVANOVA, samples.MELNIK, samples.KIM, samples.LONG_NAMED)
authors = pytest.mark.parametrize("author", AUTHORS, ids=lambda who: who.author.signature)


def text(kind: str, facts: Any) -> str:
    return " ".join(" ".join(pages(printed(kind, facts))).split()).replace("\xa0", " ")


@authors
def test_a_short_form_is_one_page(author: samples.Writer) -> None:
    for kind, facts in (
        ("D09", samples.mentoring(author)),
        ("D09", samples.mentoring(author, bare=True)),
        ("D10", samples.participation(author)),
        ("D10", samples.participation(author, bare=True)),
        *[("D13", samples.withdrawal(each, author)) for each in ConsentKind],
    ):
        assert len(pages(printed(kind, facts))) == 1


@authors
def test_a_long_form_is_two_pages_at_most_and_its_signature_not_alone(
    author: samples.Writer,
) -> None:
    for kind, facts, last in (
        ("D11", samples.pdn(author, mentee=True), "Согласие действует"),
        ("D12", samples.distribution(author), "Согласие действует"),
    ):
        printed_pages = pages(printed(kind, facts))
        assert len(printed_pages) <= 2
        assert last in printed_pages[-1].replace("\xa0", " ")


def test_neither_a_mark_nor_a_row_goes_over_alone() -> None:
    for more in range(30):
        post = "учителя математики " * (1 + 2 * more)
        longer = _with_post(samples.IVANOVA, post)
        marks = pages(printed("D13", samples.withdrawal(ConsentKind.DISTRIBUTION, longer)))
        assert len(marks) == 1 or "Отметка об исполнении" in marks[-1]
        shown = pages(printed("D12", samples.distribution(longer)))
        assert all("Видеозапись" in page for page in shown[1:] if "Запрещаю" in page)


def test_a_double_surname_is_signed_with_its_initials_beside_it() -> None:
    shown = pages(printed("D11", samples.pdn(samples.LONG_NAMED, mentee=True)))[-1]
    assert "А.В. Константинопольская" in shown.replace("\xa0", " ")


def test_the_nine_items_of_the_law_stand_in_its_order() -> None:
    shown = text("D11", samples.pdn())
    items = (
        "Субъект персональных данных",
        "Представитель",
        "Оператор",
        "Цель обработки",
        "Перечень персональных данных",
        "Обработка персональных данных другим лицам",
        "Действия с персональными данными",
        "Согласие действует",
        "Подпись субъекта",
    )
    found = [shown.find(f"{number}. {item}") for number, item in enumerate(items, 1)]
    assert -1 not in found
    assert found == sorted(found)


def test_each_part_allows_the_use_of_its_own_data() -> None:
    mentor = text("D11", samples.pdn())
    mentee = text("D11", samples.pdn(samples.MELNIK, mentor=False, mentee=True))
    both = text("D11", samples.pdn(mentee=True))
    assert "анкету наставника" in mentor
    assert "затруднения" not in mentor
    assert "затруднения" in mentee
    assert "анкету наставника" not in mentee
    assert "анкету наставника" in both
    assert "затруднения" in both


def test_words_agree_with_the_person() -> None:
    assert "Я, Иванова Мария Петровна, в соответствии" in text("D09", samples.mentoring())
    assert "согласна выполнять" in text("D09", samples.mentoring())
    assert "согласен выполнять" in text("D09", samples.mentoring(samples.MELNIK))
    assert ", ознакомлен:" in text("D10", samples.participation())
    assert ", ознакомлена:" in text("D10", samples.participation(samples.KIM))
    assert "(на)" not in text("D10", samples.participation())


def test_the_head_says_to_whom_and_from_whom() -> None:
    shown = text("D09", samples.mentoring(samples.KIM))
    assert shown.startswith(
        "Директору МБОУ «ЦО № 14» Волковой Н.А. от советника директора по воспитанию и "
        "взаимодействию с детскими общественными объединениями Ким Виктории СОГЛАСИЕ"
    )
    without_post = _with_post(samples.KIM, "")
    assert "Н.А. от Ким Виктории" in text("D09", samples.mentoring(without_post))


def _with_post(who: samples.Writer, post: str) -> samples.Writer:
    return replace(who, author=replace(who.author, post_genitive=post))


def test_the_law_is_that_of_the_day() -> None:
    old = replace(samples.mentoring(), made_on=date(2022, 3, 28))
    assert "статьёй 60.2 Трудового кодекса" in text("D09", old)
    assert "статьёй 351.8 Трудового кодекса" in text("D09", samples.mentoring())


def test_payment_is_as_agreed_or_part_of_the_salary() -> None:
    bare = samples.mentoring(bare=True)
    assert "3000 рублей в месяц" in text("D09", samples.mentoring())
    assert "определяются дополнительным соглашением" in text("D09", bare)
    shown = text("D09", replace(bare, in_job_function=True))
    assert "соглашение к трудовому договору не заключается" in shown


def test_who_mentors_by_the_job_rests_on_no_article_of_additional_work() -> None:
    shown = text("D09", replace(samples.mentoring(), in_job_function=True))
    assert "в рамках должностных обязанностей" in shown
    assert not any(word in shown for word in ("351.8", "60.2", "досрочно отказаться"))


def test_with_a_pair_the_order_of_work_is_still_ticked_by_hand() -> None:
    for shown in (text("D09", samples.mentoring()), text("D10", samples.participation())):
        assert "□ индивидуальная, □ групповая" in shown
        assert "□ в пределах рабочего времени, □ сверх него" in shown


def test_what_the_school_has_not_entered_is_written_in_by_hand() -> None:
    bare = replace(
        samples.distribution(),
        organization=Organization(full_name="Школа № 7", short_name="Школа № 7"),
        resources=(),
        phone="",
        email="",
        values=samples.IVANOVA.values | values.day("valid_to", None),
    )
    shown = text("D12", bare)
    assert shown.count("Адрес в сети Интернет") == 2
    assert "до «___»" in shown
    named = samples.IVANOVA.values | values.operator(bare.organization)
    without_address = replace(samples.pdn(), values=named | values.day("valid_to", None))
    assert "Адрес оператора: ИНН, ОГРН оператора:" in text("D11", without_address)


def test_nothing_but_the_order_asks_is_distributed_unticked() -> None:
    shown = text("D12", samples.distribution())
    for asked in ("Разрешаю", "Запрещаю", "Условия и запреты", "https://co14.example.org"):
        assert asked in shown
    assert "7100000000, 1027100000000" in shown
    assert "Не отмеченное в таблице распространять не разрешаю" in shown


def test_no_paper_knows_a_passport() -> None:
    for facts in (samples.pdn(), samples.distribution()):
        assert not re.search("passport|паспорт", ",".join(vars(facts)))
    assert "Документ, удостоверяющий личность" in text("D11", samples.pdn())


def test_a_refusal_names_its_day_and_a_demand_its_data_by_hand() -> None:
    for kind in (ConsentKind.MENTORING_351_8, ConsentKind.PARTICIPATION):
        assert re.search(
            r"с «___» _+ 20__ г\.,? отказываюсь", text("D13", samples.withdrawal(kind))
        )
    assert "□ все, указанные в согласии" in text(
        "D13", samples.withdrawal(ConsentKind.DISTRIBUTION)
    )


def test_a_withdrawal_leaves_room_for_the_marks_of_the_school() -> None:
    shown = text("D13", samples.withdrawal(ConsentKind.PDN))
    assert "данное 21.09.2026" in shown
    assert "Исполнить до 31.10.2026" in shown
    given = values.text("given", requisites.BLANK_DAY)
    known = samples.withdrawal(ConsentKind.PDN)
    unknown = replace(known, values=known.values | given, until=None)
    assert "данное «___» ____________ 20__ г." in text("D13", unknown)
    wanted = text("D13", samples.withdrawal(ConsentKind.DISTRIBUTION))
    assert "melnik@example.org" in wanted
