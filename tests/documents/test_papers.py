"""Each paper says what was accepted, always in the same bytes, on as many pages as it takes."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from mentoring_desktop import documents
from mentoring_desktop.documents import order as any_order
from mentoring_desktop.documents import requisites
from mentoring_desktop.documents.facts import Approval, Order, to_json
from mentoring_desktop.documents.questionnaire import Known
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.organisation import ApprovalStyle
from tests.documents import (
    bank_samples,
    consent_samples,
    extract_sample,
    regulation_samples,
    samples,
)
from tests.documents.conftest import Accepted
from tests.documents.reading import pages, printed

PAPERS = {
    "regulation": ("D02", regulation_samples.regulation()),
    "regulation_of_school": ("D02", regulation_samples.regulation(hard=True)),
    "regulation_order": ("D01", regulation_samples.regulation_order()),
    "regulation_order_of_school": ("D01", regulation_samples.regulation_order(hard=True)),
    "curator_order": ("D04", regulation_samples.curator_order()),
    "curator_order_of_school": ("D04", regulation_samples.curator_order(hard=True)),
    "roadmap_as_appendix": ("D03", regulation_samples.roadmap()),
    "order": ("D05", samples.pair_order()),
    "order_of_one_pair": ("D05", samples.pair_order((samples.pair(),))),
    "order_of_one_group": ("D05", samples.pair_order((samples.GROUP,))),
    "programme": ("D22", samples.programme()),
    "programme_of_group": ("D22", samples.programme(samples.GROUP.mentees)),
    "questionnaire": ("D17", samples.questionnaire()),
    "questionnaire_for_anybody": ("D16", samples.questionnaire(known=Known())),
    "roadmap": ("D03", samples.roadmap()),
    "mentor_bank": ("D18", bank_samples.mentor_bank()),
    "mentee_bank": ("D19", bank_samples.mentee_bank()),
    "consent_mentoring": ("D09", consent_samples.mentoring()),
    "consent_mentoring_without_pair": ("D09", consent_samples.mentoring(bare=True)),
    "consent_participation": ("D10", consent_samples.participation()),
    "consent_participation_without_pair": (
        "D10",
        consent_samples.participation(consent_samples.KIM, bare=True),
    ),
    "consent_pdn_of_mentor": ("D11", consent_samples.pdn()),
    "consent_pdn_of_mentee": (
        "D11",
        consent_samples.pdn(consent_samples.MELNIK, mentor=False, mentee=True),
    ),
    "consent_distribution": ("D12", consent_samples.distribution()),
    "withdrawal_of_pdn": ("D13", consent_samples.withdrawal(ConsentKind.PDN)),
    "withdrawal_of_distribution": ("D13", consent_samples.withdrawal(ConsentKind.DISTRIBUTION)),
    "withdrawal_of_mentoring": ("D13", consent_samples.withdrawal(ConsentKind.MENTORING_351_8)),
    "withdrawal_of_participation": ("D13", consent_samples.withdrawal(ConsentKind.PARTICIPATION)),
    "extract": ("EXTRACT", extract_sample.subject_extract()),
    "destruction": ("DESTRUCTION", consent_samples.destruction()),
}


@pytest.mark.parametrize("name", PAPERS)
def test_paper_says_what_was_accepted(name: str, accepted: Accepted) -> None:
    kind, facts = PAPERS[name]
    text = "\n\n".join(pages(documents.render(kind, to_json(facts))))
    accepted(text.replace("\xa0", " ") + "\n", name)


@pytest.mark.parametrize("name", PAPERS)
def test_same_facts_give_same_bytes_in_embedded_fonts(name: str) -> None:
    kind, facts = PAPERS[name]
    pdf = documents.render(kind, to_json(facts))
    assert pdf == documents.render(kind, to_json(facts))
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") == len(set(re.findall(rb"/FontName /(\S+)", pdf)))
    assert b"/Lang (ru)" in pdf
    assert b"/Outlines" in pdf


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("D05", samples.pair_order(())),
        ("D22", samples.programme(())),
        ("D17", samples.questionnaire(())),
        ("D03", samples.roadmap(())),
        ("D18", bank_samples.mentor_bank(())),
        ("D19", bank_samples.mentee_bank(())),
        ("EXTRACT", extract_sample.subject_extract(())),
        ("DESTRUCTION", consent_samples.destruction(0)),
    ],
)
def test_paper_about_nobody_is_refused_in_a_sentence(kind: str, facts: object) -> None:
    with pytest.raises(MentoringError, match=r"[А-Я].*\. [А-Я].*\."):
        printed(kind, facts)


def test_bookmarks_lead_to_the_tops_of_their_headings() -> None:
    with PdfDocument(printed("D22", samples.programme())) as document:
        tops = [
            (entry.get_title(), entry.get_dest().get_index(), entry.get_dest().get_view()[1][1])
            for entry in document.get_toc()
        ]
        for title, page, top in tops:
            text = document[page].get_textpage()
            under = text.get_text_bounded(top=top, bottom=top - 20).replace("\xa0", " ")
            assert title.replace("\xa0", " ").startswith(under.strip().splitlines()[0])


def test_long_roadmap_repeats_its_head_and_numbers_its_pages() -> None:
    first, *others = pages(printed("D03", samples.roadmap(samples.STAGES * 6)))
    assert first.startswith("УТВЕРЖДАЮ")
    assert len(others) >= 3
    for number, text in enumerate(others, 2):
        assert text.startswith(f"{number}\n")
        assert "Наименование этапа" in text


def test_long_order_repeats_the_head_of_its_appendix() -> None:
    order = samples.pair_order((samples.pair(), samples.GROUP) * 20)
    appendix = [page for page in pages(printed("D05", order)) if "21.09.2026" in page]
    assert len(appendix) > 5
    assert all("Наставник: фамилия" in page for page in appendix)


def test_a_register_is_laid_on_its_side_and_repeats_its_head() -> None:
    pdf = printed("D19", bank_samples.mentee_bank(bank_samples.MENTEES * 9))
    first, *others = pages(pdf)
    assert first.startswith("База наставляемых МБОУ")
    assert len(others) > 2
    assert all("Контактные данные" in text for text in (first, *others[:-1]))
    assert "Всего в базе: 27" in others[-1]
    with PdfDocument(pdf) as document:
        assert all(page.get_width() > page.get_height() for page in document)


def test_a_paper_laid_on_its_side_leaves_those_after_it_upright() -> None:
    packed = documents.pack([("D19", bank_samples.mentee_bank()), ("D03", samples.roadmap())] * 2)
    with PdfDocument(packed) as document:
        assert [page.get_width() > page.get_height() for page in document] == [True, False] * 2


def test_signature_is_never_alone_on_a_page() -> None:
    wording = samples.pair_order().wording
    for more in range(1, 30):
        text = wording.many.replace("6. ", "6. Ещё один пункт.\n" * more + "6. ")
        order = replace(samples.pair_order(), wording=replace(wording, many=text))
        [signed] = [page for page in pages(printed("D05", order)) if "Н.А. Волкова" in page]
        assert "Контроль за исполнением" in signed


def test_total_and_signature_go_over_with_the_last_two_rows() -> None:
    ends = set()
    for number in range(3, 40):
        many = (bank_samples.MENTEES[2],) * (number - 1) + bank_samples.MENTEES[:1]
        *_, last = pages(printed("D19", bank_samples.mentee_bank(many)))
        assert f"Всего в базе: {number} " in last
        assert "Куратор реализации" in last
        rows = re.findall(r"^(\d+)\.(?!\d)", last, re.MULTILINE)
        assert rows[-2:] == [str(number - 1), str(number)]
        ends.add(len(rows))
    assert 2 in ends


def test_the_commission_signs_under_the_last_two_sheets() -> None:
    for number in range(3, 30):
        *_, last = pages(printed("DESTRUCTION", consent_samples.destruction(number)))
        assert "Всего к уничтожению" in last
        assert "Уничтожены (дата, способ)" in last
        assert f"{number - 1}." in last
        assert "Место" in last


def test_an_address_of_twenty_letters_and_a_phone_stand_whole_in_a_register() -> None:
    contacts = "+7 900 000-00-01", "ivanova.m@school7.ru"
    mentor = replace(bank_samples.MENTORS[0], contacts=contacts)
    lines = printed("D18", bank_samples.mentor_bank((mentor,)))
    [shown] = pages(lines)
    assert all(contact in shown.replace("\xa0", " ") for contact in contacts)
    assert not re.search(r"^\d\)$", shown, re.MULTILINE)


def test_a_row_longer_than_a_page_ends_with_the_signature() -> None:
    long = replace(bank_samples.MENTEES[0], request="методика и современный урок " * 300)
    *others, last = pages(printed("D19", bank_samples.mentee_bank((long,))))
    assert others
    assert "Куратор реализации" in last


def test_no_row_of_a_form_is_alone_on_a_page() -> None:
    _, _, table, *_ = samples.QUESTIONS
    for number in range(20, 60):
        rows = tuple(f"область {at}." for at in range(number))
        *_, last = pages(printed("D17", samples.questionnaire((replace(table, rows=rows),))))
        assert last.count("область") != 1


def test_order_without_number_and_date_leaves_blanks() -> None:
    order = replace(
        samples.pair_order(),
        order=Order(),
        values=samples.values(regulation=requisites.reference(Order())),
    )
    text = " ".join("\n".join(pages(printed("D05", order))).split())
    assert "____________ г. Заречный № ______" in text
    assert "утверждённым приказом от ____________ № ______" in text


def test_a_school_named_in_words_is_declined() -> None:
    school = replace(samples.SCHOOL, short_name="Школа № 5")
    named = samples.values() | {"school": {case.value: school.name_in(case) for case in Case}}
    text = _said("D05", replace(samples.pair_order(), organization=school, values=named))
    assert "работников в Школе № 5, утверждённым" in text
    assert "официальном сайте Школы № 5." in text
    assert "к приказу Школы № 5" in text
    assert "(Школа № 5)" in text
    plan = replace(samples.roadmap(), organization=school)
    assert "УТВЕРЖДАЮ Директор Школы № 5" in _said("D03", plan)
    assert "работников в Школе № 5" in _said("D03", plan)
    by_order = replace(samples.APPROVED, style=ApprovalStyle.BY_ORDER)
    text = _said("D03", replace(plan, approval=by_order))
    assert "УТВЕРЖДЕНА приказом Школы № 5 от 02.02.2022 № 36-а" in text


def test_a_template_of_old_may_name_the_school_as_it_is_called() -> None:
    old = replace(samples.roadmap().wording, title=("Дорожная карта", "в {school}"))
    assert "в МБОУ «ЦО № 14»" in _said("D03", replace(samples.roadmap(), wording=old))


def _said(kind: str, facts: object) -> str:
    return " ".join("\n".join(pages(printed(kind, facts))).split())


def test_an_extract_tells_all_that_the_law_lets_one_know() -> None:
    facts = extract_sample.subject_extract()
    said = _said("EXTRACT", facts)
    for known in (
        "Правовое основание",
        "Источник",
        "Способы обработки",
        "Срок обработки",
        "Доступ к сведениям имеют",
        "Трансграничная передача не осуществляется",
        "другим лицам не поручается",
        "статьёй 18.1",
        "Субъект вправе требовать",
    ):
        assert known in said
    assert re.search(r"Выписку получила «___» _+ 20__ г\. _+ М\.П\. Иванова$", said)
    nowhere = replace(facts, values=facts.values | {"address": {"": ""}})
    assert "Адрес оператора: Сведения" in _said("EXTRACT", nowhere)


def test_order_before_the_law_of_2025_does_not_name_it() -> None:
    order = replace(samples.pair_order(), values=samples.values(acts=""))
    assert "В соответствии с Положением" in _said("D05", order)
    assert "В соответствии со статьёй 351.8 " in _said("D05", samples.pair_order())


def test_order_without_optional_facts_leaves_their_points_out() -> None:
    nobody = samples.values(accountant__position="", site__short="", report_until="")
    before, after = _points(samples.values()), _points(nobody)
    assert len(after) == len(before) - 2
    assert [point[0][:3] for point in after] == ["1.\xa0", "2.\xa0", "3.\xa0", "4.\xa0", "5.\xa0"]
    assert not any("отчёт" in line for point in after for line in point)


def test_control_can_be_given_to_another() -> None:
    deputy = samples.values(controller__position="заместителя", controller__short="Шевченко О.В.")
    assert _points(deputy)[-1] == (
        "7.\xa0Контроль за исполнением настоящего приказа возложить на заместителя Шевченко О.В.",
    )


def _points(values: dict[str, dict[str, str]]) -> tuple[tuple[str, ...], ...]:
    return any_order.read(samples.pair_order().template, values).points


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        (
            ApprovalStyle.BY_PERSON,
            ["УТВЕРЖДАЮ", "Директор МБОУ «ЦО № 14»", "Н.А. Волкова", "02.02.2022"],
        ),
        (
            ApprovalStyle.BY_ORDER,
            ["УТВЕРЖДЕНА", "приказом МБОУ «ЦО № 14»", "от 02.02.2022 № 36-а"],
        ),
        (
            ApprovalStyle.MIXED_SCHOOL,
            ["УТВЕРЖДАЮ", "Директор МБОУ «ЦО № 14»", "Н.А. Волкова", "Приказ от 02.02.2022 № 36-а"],
        ),
    ],
)
def test_approval_block_in_three_styles(style: ApprovalStyle, lines: list[str]) -> None:
    approval = Approval(style=style, signature=samples.DIRECTOR, order=samples.REGULATION)
    [text] = pages(printed("D03", replace(samples.roadmap(), approval=approval)))
    block = text.replace("\xa0", " ").splitlines()
    for shown, line in zip(block, lines, strict=False):
        assert shown.lstrip("_ ").strip() == line


def test_empty_section_of_a_programme_is_left_out_and_the_numbers_close_up() -> None:
    bare = replace(samples.programme(), relevance="", difficulties="", strengths="", methods="")
    text = "\n".join(pages(printed("D22", bare)))
    headings = re.findall(r"^(\d+)\.\s(Паспорт|Цель|Ожидаемые|План|Контроль)", text, re.MULTILINE)
    assert headings == [
        ("1", "Паспорт"),
        ("2", "Цель"),
        ("3", "Ожидаемые"),
        ("4", "План"),
        ("5", "Контроль"),
    ]


def test_stage_without_items_is_an_empty_cell() -> None:
    stage = replace(samples.STAGES[0], items=())
    [text] = pages(printed("D03", samples.roadmap((stage,))))
    assert "Подготовка условий" in text


def test_long_questionnaire_repeats_the_head_of_its_table() -> None:
    _, _, table, *_ = samples.QUESTIONS
    long = replace(table, rows=tuple(f"область {number}" for number in range(60)))
    first, *others = pages(printed("D17", samples.questionnaire((long,))))
    assert len(others) == 1
    assert all("Нужна помощь" in page and "срочно" in page for page in (first, *others))


def test_pages_of_a_questionnaire_say_whose_they_are() -> None:
    asked = samples.QUESTIONS * 6
    known, anybody = (
        ("D17", samples.questionnaire(asked)),
        ("D16", samples.questionnaire(asked, Known())),
    )
    packed = pages(documents.pack([known, anybody]))
    first, *others = [page.replace("\xa0", " ") for page in packed]
    theirs = others[: len(pages(printed(*known))) - 1]
    assert "О.И. Мельник" in theirs[-1]
    assert all("Мельник О.И." in page for page in theirs)
    assert "Мельник О.И." not in first
    assert not any("Мельник" in page for page in others[len(theirs) :])


def test_a_date_to_fill_in_is_never_alone_on_a_page() -> None:
    for more in range(1, 40):
        asked = samples.QUESTIONS[:1] * more + samples.QUESTIONS[3:4]
        last = pages(printed("D17", samples.questionnaire(asked)))[-1]
        assert "труднее всего" in last
        assert "Подпись" in last


def test_only_plain_text_makes_paragraphs() -> None:
    sources = Path(documents.__file__).parent.glob("*.py")
    users = [file.name for file in sources if re.search(r"\bParagraph\b", file.read_text("utf-8"))]
    assert users == ["text.py"]


def test_every_paper_of_a_pack_begins_on_a_page_of_its_own_and_counts_its_own_pages() -> None:
    order, plan = samples.pair_order(), samples.roadmap(samples.STAGES * 6)
    alone = [pages(printed("D05", order)), pages(printed("D03", plan))] * 2
    packed = documents.pack([("D05", order), ("D03", plan)] * 2)
    assert pages(packed) == [page for paper in alone for page in paper]


def test_a_pack_can_be_stopped_between_its_papers() -> None:
    begun = []

    def stop() -> None:
        begun.append(1)
        if len(begun) == 2:
            raise MentoringError

    with pytest.raises(MentoringError):
        documents.pack([("D05", samples.pair_order())] * 4, stop)
    assert len(begun) == 2
