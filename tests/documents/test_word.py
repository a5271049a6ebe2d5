"""A paper in Word says what its PDF says, in the same order, and looks after its pages."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from pypdfium2 import PdfDocument

from mentoring_desktop import documents
from mentoring_desktop.documents.facts import to_json
from mentoring_desktop.documents.letters import clean
from tests.documents import bank_samples, samples
from tests.documents.reading import letters_only, pages, word_lines
from tests.documents.test_hostile import HOSTILE, changed
from tests.documents.test_hostile import PAPERS as HOSTILE_PAPERS
from tests.documents.test_papers import PAPERS

_TICK = "☐"


def written(kind: str, facts: Any) -> bytes:
    """Give a paper as a Word file in the program's own layout."""
    return documents.word(kind, to_json(facts))


def of(kind: str, facts: Any) -> Any:
    """Give the document of a paper, as python-docx opens it."""
    return docx.Document(BytesIO(written(kind, facts)))


@pytest.mark.parametrize("name", PAPERS)
def test_word_says_what_the_pdf_says_in_the_same_order(name: str) -> None:
    kind, facts = PAPERS[name]
    first, *others = pages(documents.render(kind, to_json(facts)))
    running = re.compile(r"\A(\d+\n|[^\n]* [А-Я]\.[А-Я]?\.?\n)*")
    shown = "\n".join([first, *(running.sub("", page, count=1) for page in others)])
    said = "\n".join(word_lines(written(kind, facts)))
    assert letters_only(said).replace(_TICK, "") == letters_only(shown).replace(_TICK, "")


@pytest.mark.parametrize("name", PAPERS)
def test_same_facts_give_the_same_word_file(name: str) -> None:
    kind, facts = PAPERS[name]
    data = written(kind, facts)
    assert data == written(kind, facts)
    with ZipFile(BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
    properties = docx.Document(BytesIO(data)).core_properties
    assert (properties.title, properties.author, properties.language) == (
        clean(facts_title(kind, facts)),
        facts_author(kind, facts),
        "ru-RU",
    )


def facts_title(kind: str, facts: Any) -> str:
    with PdfDocument(documents.render(kind, to_json(facts))) as document:
        title: str = document.get_metadata_dict()["Title"]
    return title


def facts_author(kind: str, facts: Any) -> str:
    with PdfDocument(documents.render(kind, to_json(facts))) as document:
        author: str = document.get_metadata_dict()["Author"]
    return author


def test_an_appendix_lies_on_its_side_and_pages_are_counted_on() -> None:
    upright, lying = of("D05", samples.pair_order()).sections
    assert (upright.orientation, lying.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    assert [round(upright.left_margin.mm), round(lying.top_margin.mm)] == [30, 30]
    assert upright.page_width == lying.page_height
    assert upright.different_first_page_header_footer
    assert not lying.different_first_page_header_footer
    assert all("PAGE" in section.header.part.element.xml for section in (upright, lying))
    assert [line.text for line in upright.first_page_header.paragraphs] == [""]


def test_a_register_lies_on_its_side_from_the_first_page() -> None:
    (section,) = of("D19", bank_samples.mentee_bank()).sections
    assert section.orientation == WD_ORIENT.LANDSCAPE


def test_tables_repeat_their_head_keep_their_rows_and_have_the_widths_of_the_pdf() -> None:
    *_, table = of("D05", samples.pair_order()).element.body.iter(qn("w:tbl"))
    head, *rows = table.iter(qn("w:tr"))
    assert head.trPr.find(qn("w:tblHeader")) is not None
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    widths = [round(column.w.mm) for column in table.iter(qn("w:gridCol"))]
    assert widths == [9, 50, 56, 34, 36, 24, 48]
    assert table.tblPr.find(qn("w:tblBorders")) is not None


def test_a_row_that_no_page_may_hold_goes_on_to_the_next() -> None:
    long = replace(samples.pair(), direction="методика преподавания " * 200)
    *_, table = of("D05", samples.pair_order((long, samples.GROUP))).element.body.iter(qn("w:tbl"))
    whole = [row.trPr.find(qn("w:cantSplit")) is not None for row in table.iter(qn("w:tr"))]
    assert whole == [True, False, True]


def test_a_signature_stays_with_the_last_of_the_text_and_a_heading_with_what_follows() -> None:
    paragraphs = of("D05", samples.pair_order()).paragraphs
    (last,) = [each for each in paragraphs if each.text.startswith("7.")]
    (decides,) = [each for each in paragraphs if each.text == "ПРИКАЗЫВАЮ:"]
    assert last.paragraph_format.keep_with_next
    assert decides.paragraph_format.keep_with_next
    assert decides.style.name == "Heading 1"


def test_headings_make_the_outline_that_bookmarks_make_in_pdf() -> None:
    data = written("D22", samples.programme())
    body = docx.Document(BytesIO(data)).element.body
    marked = [
        "".join(part.text for part in line.iter(qn("w:t")))
        for line in body.iter(qn("w:p"))
        if line.find(f".//{qn('w:outlineLvl')}") is not None
    ]
    with PdfDocument(documents.render("D22", to_json(samples.programme()))) as document:
        assert marked == [mark.get_title() for mark in document.get_toc()]


def test_words_too_wide_for_a_column_may_be_hyphenated() -> None:
    xml = of("D22", samples.programme()).element.xml
    assert "w:softHyphen" in xml
    assert "\xad" not in xml


@pytest.mark.parametrize("hostile", [*HOSTILE, "{{ 7*7 }}", "{_{ a }_}", "{% if x %}", "]]>"])
@pytest.mark.parametrize("paper", HOSTILE_PAPERS, ids=[code for code, *_ in HOSTILE_PAPERS])
def test_every_field_stands_in_word_as_typed(
    paper: tuple[str, Any, set[str]], hostile: str
) -> None:
    kind, facts, unprinted = paper
    numbers, typed = count(100), list[str]()

    def spoil(field: str, _: str) -> str:
        text = f"{hostile}{next(numbers)}q"
        if field not in unprinted:
            typed.append(letters_only(clean(text)))
        return text

    shown = letters_only("\n".join(word_lines(written(kind, changed(facts, spoil)))))
    assert len(typed) >= 8
    assert [text for text in typed if text not in shown] == []


def test_a_letter_that_no_face_of_ours_has_is_left_to_word() -> None:
    order = replace(samples.programme(), meetings="раз в неделю 漢 по средам")
    assert any("漢" in line for line in word_lines(written("D22", order)))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.xdist_group("soffice")
def test_libreoffice_shows_the_same_pages(tmp_path: Path) -> None:
    for name, (kind, facts) in PAPERS.items():
        (tmp_path / f"{name}.docx").write_bytes(written(kind, facts))
    _convert(tmp_path)
    for name, (kind, facts) in PAPERS.items():
        ours = pages(documents.render(kind, to_json(facts)))
        theirs = pages((tmp_path / f"{name}.pdf").read_bytes())
        assert len(theirs) == len(ours), name
        shown = letters_only("\n".join(theirs))
        said = " ".join(word_lines(written(kind, facts))).split()
        assert [word for word in said if letters_only(word) not in shown] == [], name


def _convert(folder: Path) -> None:
    files = sorted(str(file) for file in folder.glob("*.docx"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=100)
