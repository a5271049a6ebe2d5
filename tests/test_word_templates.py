"""The school's own layouts of papers: kept in the file, used by the register and by forms."""

from io import BytesIO

import docx
import pytest

from mentoring_desktop import documents
from mentoring_desktop.documents.facts import to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.files import Attachment
from mentoring_desktop.papers import register, roadmap, word_templates
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.store import Store
from tests.documents import consent_samples, samples
from tests.documents.reading import word_lines
from tests.documents.test_word_templates import own

STAMP = own("Угловой штамп", "{{p text }}")


def put(store: Store, code: str, data: bytes, file: str = "Наш.docx") -> None:
    with store.changing("Поставить") as session:
        word_templates.put(session, code, file, data)


def files(store: Store) -> dict[str, str]:
    with store.reading() as session:
        return {row.code: row.file for row in word_templates.rows(session) if row.file}


def test_every_paper_is_listed_by_its_name(store: Store) -> None:
    with store.reading() as session:
        rows = word_templates.rows(session)
    names = [row.name for row in rows]
    assert {row.code for row in rows} == set(documents.names())
    assert names == sorted(set(names))
    assert "Анкета профессиональных запросов" in names
    assert "Приказ о закреплении пар" in names


def test_a_paper_of_the_register_takes_the_schools_layout_and_gives_it_back(demo: Store) -> None:
    with demo.changing("Выпустить") as session:
        paper_id = roadmap.issue(session)
    with demo.reading() as session:
        plain = register.word(session, paper_id)
    put(demo, "D03", STAMP)
    with demo.reading() as session:
        stamped = register.word(session, paper_id)
    assert word_lines(stamped) == ["Угловой штамп", *word_lines(plain)]
    with demo.changing("Вернуть") as session:
        word_templates.remove(session, "D03")
    with demo.reading() as session:
        assert register.word(session, paper_id) == plain
        assert session.query(Attachment).filter_by(name="Наш.docx").count() == 0


def test_a_layout_comes_in_the_place_of_the_former_and_undo_brings_that_back(
    store: Store,
) -> None:
    put(store, "D11", STAMP, "Первый.docx")
    put(store, "D11", own("{{p text }}", "Низ"), "Второй.docx")
    assert files(store) == {"D11": "Второй.docx"}
    store.undo()
    assert files(store) == {"D11": "Первый.docx"}
    with store.reading() as session:
        assert word_templates.own(session, ["D11", "D12"]) == {"D11": STAMP}


def test_a_layout_that_cannot_be_filled_is_not_kept(store: Store) -> None:
    with pytest.raises(MentoringError, match="неизвестное поле «order»"):
        put(store, "D11", own("{{ order.number }}"))
    assert files(store) == {}
    with store.reading() as session:
        assert session.query(Attachment).count() == 0


def test_forms_give_a_word_file_for_each_of_them() -> None:
    facts = consent_samples.pdn()
    told: list[int] = []
    forms = Forms("Согласия", (("D11", facts), ("D03", samples.roadmap())))
    (name, consent), (_, plan) = forms.word({"D03": STAMP}, lambda: told.append(1))
    assert name.endswith("Иванова Мария Петровна.docx")
    assert consent == documents.word("D11", to_json(facts))
    assert word_lines(plan)[0] == "Угловой штамп"
    assert docx.Document(BytesIO(plan)).core_properties.title.startswith("Дорожная карта")
    assert len(told) == 2
