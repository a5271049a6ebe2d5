"""The school's own layout of a paper in Word: what it may name, and how it is refused."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE as _REL
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from mentoring_desktop import documents
from mentoring_desktop.documents.facts import Order, to_json
from mentoring_desktop.errors import MentoringError
from tests.documents import samples
from tests.documents.reading import word_lines
from tests.documents.test_papers import PAPERS

CODES = sorted({code for code, _ in PAPERS.values()})
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ORDER = to_json(samples.pair_order())


def own(*lines: str, change: Callable[[Any], None] = lambda _: None) -> bytes:
    """Make a school's template of these lines, in nothing of our styles."""
    document, written = docx.Document(), BytesIO()
    for line in lines:
        document.add_paragraph(line)
    change(document)
    document.save(written)
    return written.getvalue()


def said(*lines: str, facts: dict[str, Any] = ORDER) -> list[str]:
    """Give the lines of the order in a school's template of these lines."""
    return plain(documents.word("D05", facts, own(*lines)))


def plain(data: bytes) -> list[str]:
    """Give the lines of a Word file, all spaces alike."""
    return [line.replace("\xa0", " ") for line in word_lines(data)]


@pytest.mark.parametrize("code", CODES)
def test_the_sample_of_a_paper_gives_the_very_paper_that_the_program_does(code: str) -> None:
    sample = documents.word_sample(code)
    documents.require_word_template(code, sample)
    kind, facts = next(paper for paper in PAPERS.values() if paper[0] == code)
    known = to_json(facts)
    assert documents.word(kind, known, sample) == documents.word(kind, known)


@pytest.mark.parametrize("code", CODES)
def test_every_field_of_the_sample_can_be_put_into_a_template(code: str) -> None:
    listed = [line for line in word_lines(documents.word_sample(code)) if line.startswith("{")][1:]
    fields = [line.partition(" – ")[0] for line in listed]
    labels = [line.partition(" – ")[2] for line in listed]
    assert len(fields) >= 5
    documents.require_word_template(code, own(*fields))
    assert not [label for label in labels if label.isascii()]


def test_facts_stand_where_they_are_named() -> None:
    assert said(
        "{{ organization.short_name }}: № {{ order.number }} от {{ order.day }}",
        "{% for one in pairs %}{{ one.mentor.name }}; {% endfor %}",
        "{% if acquainted %}Ознакомлены: {{ acquainted|length }}{% endif %}",
        "Куратору {{ curator.short.dat }} в {{ school.pre|upper }}, {{ period }}",
    ) == [
        "МБОУ «ЦО № 14»: № 112-од от 28.09.2026",
        "Иванова Мария Петровна; Орлова Алёна Кирилловна; ",
        "Ознакомлены: 7",
        "Куратору Шевченко О.В. в МБОУ «ЦО № 14», с 01.10.2026 по 31.05.2027",
    ]


def test_a_table_of_the_school_gets_a_row_for_everyone() -> None:
    def tabled(document: Any) -> None:
        table = document.add_table(3, 2)
        table.cell(0, 0).text = "{%tr for one in pairs %}"
        table.cell(1, 0).text = "{{ loop.index }}"
        table.cell(1, 1).text = "{{ one.mentor.short_name }}"
        table.cell(2, 0).text = "{%tr endfor %}"

    lines = plain(documents.word("D05", ORDER, own("{{p text }}", change=tabled)))
    assert lines[-4:] == ["1", "Иванова М.П.", "2", "Орлова А.К."]


def test_the_text_comes_between_what_the_school_wrote_in_the_schools_own_pages() -> None:
    def wide(document: Any) -> None:
        document.sections[0].left_margin = Mm(50)

    template = own("Угловой штамп", "{{ text }}", "Исполнитель: Ким В.", change=wide)
    data = documents.word("D05", ORDER, template)
    lines = word_lines(data)
    assert lines[0] == "Угловой штамп"
    assert "ПРИКАЗ" in lines
    assert lines[-1] == "Исполнитель: Ким В."
    document: Any = docx.Document(BytesIO(data))
    ways = [section.orientation for section in document.sections]
    assert ways == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert round(document.sections[0].left_margin.mm) == 50
    room = document.sections[1]
    widest = sum(column.width for column in document.tables[-1].columns)
    assert widest <= room.page_width - room.left_margin - room.right_margin + 12700
    assert document.styles["Текст документа"].base_style.name == "Строка документа"


def test_what_is_not_known_of_an_optional_fact_is_empty() -> None:
    facts = to_json(replace(samples.programme(), order=None))
    template = own("Приказ {{ order.number }}{% if order %}!{% endif %}.")
    assert word_lines(documents.word("D22", facts, template)) == ["Приказ ."]


def test_what_a_fact_says_is_never_a_template() -> None:
    facts = replace(samples.pair_order(), order=Order(number="{{ 7*7 }}{_{ x }_}<w:p>\x07&"))
    assert said("№ {{ order.number }}", facts=to_json(facts)) == ["№ {{ 7*7 }}{_{ x }_}<w:p>&"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Приказ {{ order.nomer }}",
            "неизвестное поле «nomer» в строке «Приказ {{ order.nomer }}»",
        ),
        ("{{ director }}", "неизвестное поле «director»"),
        ("{% for one in pairs %}{{ one.boss }}{% endfor %}", "неизвестное поле «boss»"),
        ("{{ order.number ", "не разобраны скобки"),
        ("{% for one in pairs %}", "не разобраны скобки"),
        ("{{ order }}", "под одним именем здесь несколько полей: day, number"),
        ("{{ pairs }}", "список печатают по одному"),
        ("{{ order.number.__class__.__mro__ }}", "Шаблон Word"),
        ("{{ 9**9**9 }}", "только называет поля"),
        ("{{ 'а' * 10000000000 }}", "только называет поля"),
        ("{% for x in range(1000000000) %}а{% endfor %}", "только называет поля"),
        ("{{ order.number|center(1000000000) }}", "только называет поля"),
        ("{% set a = 'аа' %}{{ a ~ a }}", "только называет поля"),
        ("{{ order.number.upper() }}", "только называет поля"),
        ("{% include 'a' %}{{ order.number }}", "только называет поля"),
        ("{% for a in pairs %}" * 5 + "{{ order.day }}" + "{% endfor %}" * 5, "слишком глубоко"),
        ("Просто бумага", "нет ни {{p text}}, ни одного поля"),
        ("{{p text }} {{p text }}", "ставят один раз"),
        ("Слово {{p text }}", "ставят один раз"),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_with_its_place(
    line: str, sentence: str
) -> None:
    with pytest.raises(MentoringError, match=r"^Шаблон Word: ") as refused:
        documents.require_word_template("D05", own(line))
    assert sentence in str(refused.value)


def test_the_text_has_no_place_in_a_table_or_a_header() -> None:
    def in_header(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{p text }}"

    def in_table(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "{{p text }}"

    for change in (in_header, in_table):
        with pytest.raises(MentoringError, match="не в таблице и не в колонтитуле"):
            documents.require_word_template("D05", own(change=change))


def test_a_header_of_the_school_names_facts_too() -> None:
    def headed(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ organization.inn }}"

    data = documents.word("D05", ORDER, own("{{p text }}", change=headed))
    section = docx.Document(BytesIO(data)).sections[0]
    assert section.header.paragraphs[0].text == samples.SCHOOL.inn


def _zipped(**parts: bytes) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("_", "/"), content)
    return written.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        own("{{p text }}")[:2000],
        _zipped(xl_workbook=b"<x/>"),
        _zipped(word_document=b"0" * 40_000_000),
        b"\0" * (20 * 1024 * 1024 + 1),
    ],
    ids=["empty", "pdf", "torn", "book", "bomb", "large"],
)
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(MentoringError, match=r"^Шаблон Word: файл"):
        documents.require_word_template("D05", data)


@pytest.mark.parametrize(
    "line",
    [
        "{{ " * 20_000,
        "{% if " + "(" * 1000 + "1" + ")" * 1000 + " %}{% endif %}",
        "{{ organization" + ".x" * 20_000 + " }}",
        "{% if 1 %}" * 700 + "{% endif %}" * 700,
    ],
    ids=["many", "deep", "long", "nested"],
)
def test_brackets_without_end_are_refused_at_once(line: str) -> None:
    with pytest.raises(MentoringError, match="слишком много скобок"):
        documents.require_word_template("D05", own("{{p text }}", line))


def test_no_macro_runs_and_nothing_is_fetched_when_a_paper_is_opened() -> None:
    def linked(document: Any) -> None:
        part = document.part
        settings = part.part_related_by(_REL.SETTINGS)
        key = settings.relate_to(
            "file:///n/far.dotm", f"{_RELS}/attachedTemplate", is_external=True
        )
        found = OxmlElement("w:attachedTemplate")
        found.set(qn("r:id"), key)
        settings.element.append(found)
        macros = Part(PackURI("/word/vbaProject.bin"), "application/x", b"x", part.package)
        part.relate_to(macros, "http://schemas.microsoft.com/office/2006/relationships/vbaProject")
        part.relate_to("https://example.org", _REL.HYPERLINK, is_external=True)

    template = own("{{p text }}", change=linked)
    assert b"vbaProject" in b"".join(parts_of(template).values())
    parts = parts_of(documents.word("D05", ORDER, template))
    whole = b"".join(parts.values())
    assert "word/vbaProject.bin" not in parts
    assert not [said for said in (b"far.dotm", b"attachedTemplate", b"vbaProject") if said in whole]
    assert b"example.org" in whole


def test_a_picture_that_lies_elsewhere_is_refused() -> None:
    def linked(document: Any) -> None:
        document.part.relate_to("https://example.org/gerb.png", _REL.IMAGE, is_external=True)

    with pytest.raises(MentoringError, match="лежит не в самом файле"):
        documents.require_word_template("D05", own("{{p text }}", change=linked))


def parts_of(data: bytes) -> dict[str, bytes]:
    """Give the parts of a Word file by their names."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
