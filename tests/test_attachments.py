"""Kept files: equal contents lie once, undo forgets the name and never the bytes."""

import pytest

from mentoring_desktop import attachments
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.files import Attachment, FileContent
from mentoring_desktop.store import Store

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
