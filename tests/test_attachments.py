"""Kept files: equal contents lie once, undo forgets the name and never the bytes."""

from pathlib import Path

import pytest

from mentoring_desktop import attachments, consents
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.consents import Consent
from mentoring_desktop.model.files import Attachment, FileContent
from mentoring_desktop.store import Store
from tests import make
from tests.dumps import dump

SCAN = bytes(range(256)) * 40


def test_a_file_comes_back_byte_for_byte_after_undo_and_redo(store: Store) -> None:
    with store.changing("Приложить скан") as session:
        key = attachments.keep(session, "согласие.pdf", SCAN)
    store.undo()
    with store.reading() as session:
        assert session.query(Attachment).count() == 0
    store.redo()
    with store.reading() as session:
        assert attachments.read(session, key) == SCAN


def test_equal_files_lie_once(store: Store) -> None:
    with store.changing("Приложить сканы") as session:
        for name in ("один.pdf", "два.pdf"):
            attachments.keep(session, name, SCAN)
    with store.reading() as session:
        assert (session.query(Attachment).count(), session.query(FileContent).count()) == (2, 1)


@pytest.mark.parametrize(("data", "why"), [(b"", "пуст"), (bytes(attachments.LARGEST + 1), "МБ")])
def test_an_empty_or_huge_file_is_refused(store: Store, data: bytes, why: str) -> None:
    with pytest.raises(MentoringError, match=why), store.changing("Приложить") as session:
        attachments.keep(session, "скан.pdf", data)


def test_files_of_a_person_are_listed_with_what_they_are(school: Store) -> None:
    with school.changing("Приложить") as session:
        person = make.person(session, "Ёлкина").id
        attachments.keep(session, "C:\\Сканы\\согласие.pdf", b"%PDF-1.4" + bytes(100), person)
        attachments.keep(session, "../../чужое.exe", b"MZ" + bytes(100), person)
        attachments.keep(session, "ничьё.pdf", b"%PDF-1.4")
    with school.reading() as session:
        files = {row.name: row for row in attachments.rows(session, person)}
    assert files.keys() == {"согласие.pdf", "чужое.exe"}
    assert files["согласие.pdf"].kind.words == "PDF"
    assert files["согласие.pdf"].size == 108
    assert not files["чужое.exe"].kind.opens


def test_a_removed_file_comes_back_by_undo(school: Store) -> None:
    with school.changing("Приложить") as session:
        person = make.person(session, "Ёлкина").id
        key = attachments.keep(session, "скан.pdf", SCAN, person)
    with school.changing("Убрать") as session:
        attachments.remove(session, key)
    with school.reading() as session:
        assert attachments.rows(session, person) == []
    school.undo()
    with school.reading() as session:
        assert attachments.read(session, attachments.rows(session, person)[0].id) == SCAN


def test_a_file_is_read_from_the_disk_or_refused_in_a_sentence(tmp_path: Path) -> None:
    scan = tmp_path / "скан \u202egpj.pdf"
    scan.write_bytes(SCAN)
    assert attachments.from_disk(scan) == ("скан gpj.pdf", SCAN)
    huge = tmp_path / "большой.pdf"
    with huge.open("wb") as file:
        file.truncate(attachments.LARGEST + 1)
    for path, why in ((tmp_path, "папка"), (tmp_path / "нет.pdf", "не читается"), (huge, "20 МБ")):
        with pytest.raises(MentoringError, match=why):
            attachments.from_disk(path)


def test_a_file_that_is_the_scan_of_a_consent_is_let_go_and_linked_again(school: Store) -> None:
    with school.changing("Приложить скан") as session:
        make.mentee(session, "Ёлкина")
        (sheet, *_) = session.query(Consent)
        consents.attach_scan(session, sheet.id, "скан.pdf", SCAN)
    with school.reading() as session:
        (row,) = attachments.rows(session, session.query(Consent)[0].person_id)
    before = dump(school)
    with school.changing("Убрать файл") as session:
        attachments.remove(session, row.id)
    with school.reading() as session:
        assert session.query(Consent)[0].scan_id is None
    school.undo()
    assert dump(school) == before
