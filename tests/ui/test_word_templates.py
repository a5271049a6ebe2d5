"""The window of Word layouts, and «Сохранить Word…» beside a paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mentoring_desktop import documents
from mentoring_desktop.papers import register, roadmap
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.store import Store
from tests.documents import consent_samples, samples
from tests.documents.reading import word_lines
from tests.documents.test_word_templates import own
from tests.ui.finding import close, the
from ui.page import Notice
from ui.preview import PreviewWindow, show_forms, show_paper
from ui.word_templates import WordTemplatesWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Teller(QWidget):
    """A page that can tell."""

    said = ""

    def tell(self, sentence: str) -> None:
        self.said = sentence


@pytest.fixture
def window(store: Store, qtbot: QtBot) -> Iterator[WordTemplatesWindow]:
    parent = Teller()
    qtbot.addWidget(parent)
    WordTemplatesWindow(store, parent).show()
    window = the(WordTemplatesWindow, parent)
    yield window
    close(window, qtbot)


def choose(window: WordTemplatesWindow, name: str) -> None:
    (found,) = [
        at for at in range(window.papers.count()) if window.papers.item(at).text().startswith(name)
    ]
    window.papers.setCurrentRow(found)


def text(window: WordTemplatesWindow) -> str:
    return window.papers.currentItem().text()


def answer(monkeypatch: pytest.MonkeyPatch, way: str, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, way, lambda *_: (str(path), ""))


def test_a_sample_is_saved_changed_put_in_place_and_taken_away(
    window: WordTemplatesWindow, store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(window, "Дорожная карта")
    assert "свой" not in text(window)
    assert not window.restoring.isEnabled()
    path = tmp_path / "Образец"
    answer(monkeypatch, "getSaveFileName", path)
    window.sampling.click()
    sample = path.with_name("Образец.docx")
    assert sample.read_bytes() == documents.word_sample("D03")
    answer(monkeypatch, "getOpenFileName", sample)
    window.putting.click()
    assert text(window) == "Дорожная карта — свой: Образец.docx"
    window.restoring.click()
    assert "свой" not in text(window)
    store.undo()
    assert text(window).endswith("свой: Образец.docx")
    assert window.restoring.isEnabled()


def test_a_layout_that_cannot_be_filled_is_told_in_the_window(
    window: WordTemplatesWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Наш.docx"
    path.write_bytes(own("{{ order.nomer }}"))
    choose(window, "Приказ о закреплении пар")
    window.put(path)
    assert "неизвестное поле «nomer»" in the(Notice, window).sentence
    assert "свой" not in text(window)


def test_a_paper_is_saved_as_a_word_file_by_key(
    demo: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with demo.changing("Выпустить") as session:
        paper_id = roadmap.issue(session)
    parent = Teller()
    qtbot.addWidget(parent)
    window = show_paper(demo, paper_id, parent)
    with qtbot.waitActive(window):
        window.show()
    answer(monkeypatch, "getSaveFileName", tmp_path / "Карта.docx")
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL_SHIFT)
    with demo.reading() as session:
        assert (tmp_path / "Карта.docx").read_bytes() == register.word(session, paper_id)
    assert "Сохранено: Карта.docx" in [label.text() for label in window.findChildren(QLabel)]
    close(window, qtbot)


def test_several_forms_go_to_a_folder_and_write_over_nothing(
    store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    noted: list[int] = []
    facts = consent_samples.pdn()
    forms = Forms("Согласия", (("D11", facts),) * 2, "", "Напечатать", lambda _: noted.append(1))
    page = Teller()
    window = shown(store, forms, page, qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.word_wanted.emit()
    qtbot.waitUntil(lambda: noted == [1])
    files = sorted(tmp_path.iterdir())
    assert [file.suffix for file in files] == [".docx"] * 2
    assert files[0].stem == f"{files[1].stem} (2)"
    assert word_lines(files[0].read_bytes()) == word_lines(files[1].read_bytes())
    close(window, qtbot)


def test_one_form_is_saved_under_a_name_or_not_at_all(
    store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page, forms = Teller(), Forms("Карта", (("D03", samples.roadmap()),))
    window = shown(store, forms, page, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.word_wanted.emit()
    answer(monkeypatch, "getSaveFileName", tmp_path / "Карта.docx")
    with qtbot.waitSignal(window.went_out):
        window.word_wanted.emit()
    assert [file.name for file in tmp_path.iterdir()] == ["Карта.docx"]
    close(window, qtbot)


def shown(store: Store, forms: Forms, page: Teller, qtbot: QtBot) -> PreviewWindow:
    """Show forms over a page, and give their window."""
    qtbot.addWidget(page)
    show_forms(store, forms, page)
    qtbot.waitUntil(lambda: bool(page.findChildren(PreviewWindow)))
    return page.findChildren(PreviewWindow)[0]
