"""The open file: actions are all or nothing, undo outlives the program, refusals are sentences."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import new_school
from mentoring_desktop.errors import FileError, MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.migrations import SCHEMA
from mentoring_desktop.model.people import Person
from mentoring_desktop.people import card
from mentoring_desktop.school_file import APPLICATION_ID
from mentoring_desktop.store import Store
from tests import make
from tests.dumps import dump

if TYPE_CHECKING:
    from mentoring_desktop.journal import Touched


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a school's file would lie; the folder's name is as schools name folders."""
    folder = tmp_path / "Мои документы"
    folder.mkdir()
    return folder / "школа 14.mentoring"


@pytest.fixture
def saved(path: Path) -> Path:
    """A closed file with one person, added by one action."""
    store = Store.create(path)
    add(store, "Ёлкина")
    store.close()
    return path


def add(store: Store, last: str) -> None:
    with store.changing(f"Добавить {last}") as session:
        make.person(session, last)


def surnames(store: Store) -> list[str]:
    with store.reading() as session:
        return list(session.execute(select(Person.last_name).order_by(Person.sort_key)).scalars())


def test_an_action_is_one_step_of_undo_and_redo(store: Store) -> None:
    add(store, "Орлова")
    add(store, "Белова")
    assert (store.undo_title, store.redo_title) == ("Добавить Белова", None)
    store.undo()
    assert surnames(store) == ["Орлова"]
    assert (store.undo_title, store.redo_title) == ("Добавить Орлова", "Добавить Белова")
    store.redo()
    assert surnames(store) == ["Белова", "Орлова"]


def test_undo_outlives_closing_the_file(saved: Path) -> None:
    store = Store.open(saved)
    assert store.undo_title == "Добавить Ёлкина"
    store.undo()
    store.close()
    store = Store.open(saved)
    assert surnames(store) == []
    store.redo()
    assert surnames(store) == ["Ёлкина"]
    store.close()


def _add_and_spoil(store: Store) -> None:
    with store.changing("Сделать") as session:
        added = make.person(session, "Белова")
        card.change(session, added.id, "last_name", " ")


def test_a_refused_action_leaves_no_trace(store: Store) -> None:
    add(store, "Орлова")
    store.undo()
    before = dump(store)
    with pytest.raises(MentoringError, match="пустым"):
        _add_and_spoil(store)
    assert dump(store) == before
    assert store.redo_title == "Добавить Орлова"


def test_an_action_that_changes_nothing_is_no_step(store: Store) -> None:
    add(store, "Орлова")
    store.undo()
    news: list[Touched] = []
    store.watch(news.append)
    with store.changing("Ничего не сделать"):
        pass
    assert news == []
    assert store.redo_title == "Добавить Орлова"


def test_a_new_action_forgets_what_could_be_redone(store: Store) -> None:
    add(store, "Орлова")
    store.undo()
    add(store, "Белова")
    assert store.redo_title is None
    store.undo()
    assert surnames(store) == []


def test_a_changing_inside_another_is_refused(store: Store) -> None:
    with store.changing("Первое"), pytest.raises(RuntimeError), store.changing("Второе"):
        pass
    with store.changing("Первое"), pytest.raises(RuntimeError), store.reading():
        pass


def test_nothing_can_be_written_while_reading(store: Store) -> None:
    with store.reading() as session, pytest.raises(Exception, match="readonly"):
        make.person(session, "Орлова")
    assert surnames(store) == []


def test_news_name_the_changed_rows_and_those_they_point_to(school: Store) -> None:
    news: list[Touched] = []
    stop = school.watch(news.append)
    with school.changing("Добавить") as session:
        mentor = make.mentor(session, "Иванова", skills={"METHOD": 2})
    person = next(iter(news[0]["person"]))
    assert news[0]["mentor"] == {mentor}
    assert set(news[0]) == {"person", "mentor", "mentor_competence", "competence_area", "consent"}
    school.undo()
    assert news[1]["person"] == {person}
    stop()
    school.redo()
    assert len(news) == 2


def test_a_name_is_folded_for_search_and_sorting(store: Store) -> None:
    for last in ("Жукова", "Ёлкина", "Егорова", "Ежова"):
        add(store, last)
    assert surnames(store) == ["Егорова", "Ежова", "Ёлкина", "Жукова"]
    with store.reading() as session:
        found = session.execute(select(Person).where(Person.search.contains("елкина")))
        assert [person.last_name for person in found.scalars()] == ["Ёлкина"]


def test_creating_never_overwrites(saved: Path) -> None:
    before = saved.read_bytes()
    with pytest.raises(FileError, match="уже есть"):
        Store.create(saved)
    assert saved.read_bytes() == before


def test_a_file_is_founded_whole_or_not_at_all(path: Path) -> None:
    def refuse(_session: Session) -> None:
        raise MentoringError("Впишите фамилию.")

    with pytest.raises(MentoringError, match="фамилию"):
        Store.found(path, "Создать базу школы", refuse)
    assert list(path.parent.iterdir()) == []
    store = Store.found(path, "Создать базу школы", lambda session: make.person(session, "Орлова"))
    assert store.undo_title is None
    assert surnames(store) == ["Орлова"]
    store.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_file_moved_while_open_says_so_and_loses_nothing(saved: Path) -> None:
    store = Store.open(saved)
    moved = saved.rename(saved.with_name("иначе.mentoring"))
    with pytest.raises(FileError, match="перемещён"):
        add(store, "Белова")
    store.close()
    store = Store.open(moved)
    assert surnames(store) == ["Ёлкина"]
    store.close()


def test_a_file_in_use_is_refused_and_stays_usable(saved: Path) -> None:
    first = Store.open(saved)
    with pytest.raises(FileError, match="уже открыт"):
        Store.open(saved)
    add(first, "Белова")
    first.close()


def test_a_file_at_rest_is_one_file(saved: Path) -> None:
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]


def _flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at : at + 40] = bytes(40)
    path.write_bytes(data)


def _foreign(path: Path) -> None:
    path.unlink()
    other = sqlcipher.connect(str(path))
    other.execute("CREATE TABLE t (x)")
    other.close()


def _without_tables(path: Path) -> None:
    driver = sqlcipher.connect(str(path))
    driver.execute("DROP TABLE journal_row")
    driver.close()


def _newer(path: Path) -> None:
    driver = sqlcipher.connect(str(path))
    driver.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    driver.close()


SPOILT = {
    "нет на прежнем месте": lambda path: path.unlink(),
    "не база наставничества.*пуст": lambda path: path.write_bytes(b""),
    "не база наставничества.*JPEG": lambda path: path.write_bytes(b"\xff\xd8\xff\xe0" * 999),
    "не база наставничества.*чужая": _foreign,
    "более новой версией": _newer,
    "повреждён.*обрезан": lambda path: path.write_bytes(path.read_bytes()[:9000]),
    "повреждён.*страница": lambda path: _flip(path, 4096 * 3),
    "повреждён.*таблица": _without_tables,
    "только для чтения": lambda path: path.chmod(0o444),
}


@pytest.mark.parametrize("spoil", SPOILT.items(), ids=list(SPOILT))
def test_a_bad_file_is_refused_by_a_sentence_and_stays_as_it_was(
    saved: Path, spoil: tuple[str, Callable[[Path], object]]
) -> None:
    sentence, change = spoil
    change(saved)
    before = saved.read_bytes() if saved.exists() else None
    with pytest.raises(FileError, match=sentence.split(".*", maxsplit=1)[0]):
        Store.open(saved)
    assert (saved.read_bytes() if saved.exists() else None) == before
    assert [each for each in saved.parent.iterdir() if each != saved] == []


def test_an_encrypted_file_opens_by_its_password_only(saved: Path) -> None:
    secret = saved.with_name("тайна.mentoring")
    driver = sqlcipher.connect(str(saved))
    driver.execute("ATTACH DATABASE ? AS secret KEY 'пароль'", (str(secret),))
    driver.execute("SELECT sqlcipher_export('secret')")
    driver.execute(f"PRAGMA secret.application_id = {APPLICATION_ID}")
    driver.execute(f"PRAGMA secret.user_version = {SCHEMA}")
    driver.close()
    for wrong in (None, "не тот"):
        with pytest.raises(FileError):
            Store.open(secret, wrong)
    store = Store.open(secret, "пароль")
    assert surnames(store) == ["Ёлкина"]
    store.close()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where the machine lets one be made."""
    where = tmp_path / "флешка"
    where.mkdir()
    mount = ["/bin/mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", str(where)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, check=False, capture_output=True).returncode
    ):
        pytest.skip("no right to mount a small disk here")
    yield where
    subprocess.run(["/bin/umount", str(where)], check=True)


def test_a_full_disk_is_a_sentence_and_loses_nothing(tiny_disk: Path) -> None:
    store = Store.create(tiny_disk / "школа.mentoring")
    add(store, "Орлова")
    before = dump(store)
    with pytest.raises(FileError, match="нет места"), store.changing("Много") as session:
        session.add_all(_crowd(session))
    assert dump(store) == before
    add(store, "Белова")
    store.close()


def _crowd(session: Session) -> list[Person]:
    del session
    note = "очень длинная должность " * 40
    return [
        Person(last_name=f"Имя{n}", first_name="А", gender=Gender.FEMALE, position=note)
        for n in range(3000)
    ]


def test_a_copy_of_the_file_opens_like_the_file(saved: Path) -> None:
    copy = saved.with_name("копия.mentoring")
    shutil.copy(saved, copy)
    store = Store.open(copy)
    assert surnames(store) == ["Ёлкина"]
    store.close()


def test_what_never_came_about_is_not_kept(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "школа.mentoring")
    with store.changing("Добавить", undoable=False) as session:
        new_school.set_up(session, make.school_entry())
    with store.changing("Добавить") as session:
        make.mentee(session, "Ржевусская")
    store.undo()
    with store.changing("Добавить") as session:
        make.mentee(session, "Белова")
    store.compact()
    raw = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    store.close()
    assert "Белова".encode() in raw
    assert "Ржевусская".encode() not in raw
