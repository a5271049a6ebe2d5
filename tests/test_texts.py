"""The texts of papers belong to the school: reworded, checked, returned, and printed so."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import pytest

from mentoring_desktop import documents
from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.documents.template import DECIDES, files, template
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.papers import consents, programme, register, specimens, texts
from mentoring_desktop.store import Store
from tests import make
from tests.documents.reading import pages
from tests.dumps import dump

TITLE = "appendix_of_one"
SENTENCES = {
    file: [part for part in template(file).parts if part not in ("text", "appendix", "columns")]
    for file in ("ending_order", "amending_order")
}
OF_SENTENCES = {
    "ending_order": {"since", "reason", "who"},
    "amending_order": {"rows", "point", "mentor", "mentees", "period", "was", "now"},
}
"""Fields that only those sentences name."""
NOT_ON_PAPER = {
    ("consent_withdrawal", "subject"),
    ("mentor_bank", "subject"),
    ("mentee_bank", "subject"),
    ("mentor_bank", "empty"),
    ("mentee_bank", "empty"),
    *(("award_order", part) for part in ("mentor", "mentee", "curator")),
    *(("ending_order", part) for part in SENTENCES["ending_order"]),
    *(("amending_order", part) for part in SENTENCES["amending_order"]),
}
"""What stands in the properties of a file, what is said instead of a paper, and sentences that a
paper is gathered with: the next one says them anew."""


def change(store: Store, text: str, part: str = TITLE, file: str = "pair_order") -> None:
    with store.changing("Изменить текст: Приказ о закреплении пар") as session:
        texts.change(session, file, part, text)


def own(store: Store, file: str = "pair_order") -> dict[str, str]:
    with store.reading() as session:
        return {row.part.name: row.own for row in texts.parts(session, file) if row.own is not None}


def changed(store: Store) -> dict[str, int]:
    with store.reading() as session:
        return {row.file: row.changed for row in texts.templates(session) if row.changed}


def test_every_paper_that_has_texts_is_listed_in_the_order_of_the_catalogue(school: Store) -> None:
    with school.reading() as session:
        rows = texts.templates(session)
    assert {row.file for row in rows} == set(files())
    known = [row.file for row in rows]
    assert known.index("roadmap") < known.index("pair_order") < known.index("consent_pdn")


def test_a_text_is_changed_returned_and_undone(school: Store) -> None:
    before = dump(school)
    change(school, "О паре  \n")
    assert own(school) == {TITLE: "О паре"}
    assert changed(school) == {"pair_order": 1}
    change(school, template("pair_order").parts[TITLE].text)
    assert own(school) == {}
    school.undo()
    assert own(school) == {TITLE: "О паре"}
    with school.changing("Вернуть исходный текст") as session:
        texts.reset(session, "pair_order", "many")
        texts.reset(session, "roadmap")
    assert own(school) == {TITLE: "О паре"}
    with school.changing("Вернуть исходный текст") as session:
        texts.reset(session, "pair_order")
    assert own(school) == {}
    for _ in range(2):
        school.undo()
    assert dump(school) == before


def test_a_text_that_cannot_be_filled_changes_nothing(school: Store) -> None:
    change(school, "О паре")
    before = dump(school)
    with pytest.raises(MentoringError, match=r"В строке 1 неизвестное поле \{mentr\.full\}"):
        change(school, "О {mentr.full}")
    with pytest.raises(MentoringError, match="нет текста «other»"):
        change(school, "О паре", "other")
    assert dump(school) == before


def test_an_empty_line_of_a_list_stays(school: Store) -> None:
    shipped = template("consent_distribution").parts["items"].text
    change(school, f"{shipped}\n", "items", "consent_distribution")
    assert own(school, "consent_distribution")["items"].endswith("\n\n")


def test_a_paper_issued_before_keeps_its_words(demo: Store) -> None:
    with demo.changing("Программа") as session:
        first = programme.issue(session, 1)
        before = register.pdf(session, first)
    change(demo, "Паспорт нашей программы", "passport.heading", "programme")
    with demo.changing("Программа") as session:
        second = programme.issue(session, 1)
        assert register.pdf(session, first) == before
        assert "Паспорт нашей программы" in "".join(pages(register.pdf(session, second)))


def test_the_whole_order_is_worded_anew(demo: Store) -> None:
    text = template("pair_order").parts["one"].text.replace("О назначении", "О назначении нового")
    change(demo, text, "one")
    with demo.reading() as session:
        facts = make.order(session, [1], "", None).facts
    assert facts.template.startswith("О назначении нового наставника")


def test_a_sheet_of_consent_is_worded_anew(demo: Store) -> None:
    change(demo, "Я, {author.full|nom}, не против:", "consent", "consent_pdn")
    with demo.reading() as session:
        forms = consents.print_sheets(session, [(1, ConsentKind.PDN)])
    assert "не против:" in " ".join("".join(pages(forms.pdf())).split())


@pytest.mark.parametrize("file", files())
def test_what_is_gathered_is_what_the_texts_may_name(demo: Store, file: str) -> None:
    found = template(file)
    with demo.reading() as session:
        facts = specimens.gathered(session, file)
    if facts is None:
        pytest.skip("a paper that its own test gathers")
    known = _values(found.paper, facts)
    inner = {
        name
        for name in found.fields.keys() - known.keys()
        if name.partition(".")[0] in OF_SENTENCES.get(file, ())
    }
    assert known.keys() == found.fields.keys() - inner
    for name, field in found.fields.items():
        if name in inner:
            continue
        forms = known[name]
        given = {""} if isinstance(forms, str) else forms.keys()
        assert set(field.forms) <= given, name
        assert field.agrees == ("gender" in given), name


def _values(code: str, facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the texts of a paper may name, whether gathered with its facts or told by them."""
    name, cls = documents._PAPERS[code]  # noqa: SLF001 - the one list of papers
    module = import_module(f"mentoring_desktop.documents.{name}")
    paper = from_json(getattr(module, cls), facts)
    known: Mapping[str, Any] = module.values(paper) if hasattr(module, "values") else {}
    return known or getattr(paper, "values", {})


@pytest.mark.parametrize("file", files())
def test_every_part_is_seen_while_it_is_reworded(demo: Store, file: str) -> None:
    found = template(file)
    with demo.reading() as session:
        facts = specimens.of_school(session, file)
    assert facts is not None
    for part in found.parts.values():
        edited = {part.name: _marked(part.text)}
        shown = "".join(pages(specimens.Specimen(file, facts, {}).pdf(part.name, edited)))
        assert "Ъ" in shown or (file, part.name) in NOT_ON_PAPER, part.name


def _marked(text: str) -> str:
    """Put a letter that no other text has at the end of every line that says something."""
    said = text.split("\n")
    return "\n".join(f"{line}Ъ" if line and line != DECIDES else line for line in said)


def test_an_empty_school_is_shown_the_papers_of_the_demo_one(school: Store) -> None:
    with school.reading() as session:
        assert specimens.of_school(session, "consent_mentoring") is None
        assert specimens.of_school(session, "pair_order") is None
    facts = specimens.of_demo("pair_order")
    shown = "".join(pages(specimens.Specimen("pair_order", facts, {}).pdf("many", {})))
    assert "О закреплении наставнических пар" in " ".join(shown.split())
