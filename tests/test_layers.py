"""Who may import whom, so that the core stays free of the window and flows downward only."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORE, UI = ROOT / "mentoring_desktop", ROOT / "ui"
STORAGE = {"store", "journal", "school_file", "backups", "migrations"}
GROUND = {"errors", "resources", "language", "kinds", "model"}
TOP = {"documents", "papers", "exchange", "demo"}


def imported(file: Path) -> Iterator[str]:
    """Give the names of all modules a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_of_core(file: Path) -> set[str]:
    """Give which parts of the core a file imports: «pairs», «model», «documents»."""
    prefix = "mentoring_desktop."
    names = (name.removeprefix(prefix) for name in imported(file) if name.startswith(prefix))
    return {name.split(".")[0] for name in names}


def part(file: Path) -> str:
    return file.relative_to(CORE).parts[0].removesuffix(".py")


core = pytest.mark.parametrize("file", sorted(CORE.rglob("*.py")), ids=lambda file: file.stem)
ui = pytest.mark.parametrize("file", sorted(UI.rglob("*.py")), ids=lambda file: file.stem)


@core
def test_the_core_knows_no_window(file: Path) -> None:
    assert not [name for name in imported(file) if name.split(".")[0] in ("PySide6", "ui")]


@ui
def test_the_window_knows_no_database_and_no_paper_engine(file: Path) -> None:
    foreign = ("sqlalchemy", "alembic", "sqlcipher3", "reportlab")
    assert not [name for name in imported(file) if name.split(".")[0] in foreign]
    assert "model" not in parts_of_core(file) or _only_enums(file)


def _only_enums(file: Path) -> bool:
    """Tell whether a page takes from the model nothing but lists of values, such as statuses."""
    from mentoring_desktop.model import Base  # noqa: PLC0415

    tables = {mapper.class_.__name__ for mapper in Base.registry.mappers}
    return not tables & {name.rpartition(".")[2] for name in imported(file)}


@core
def test_imports_go_downward_only(file: Path) -> None:
    here, there = part(file), parts_of_core(file)
    if here in GROUND:
        assert there <= GROUND
    elif here in STORAGE:
        assert there <= GROUND | STORAGE
    elif here == "documents":
        assert "papers" not in there
    elif here not in TOP | {"__init__"}:
        assert not there & (TOP | STORAGE)


@core
def test_only_storage_knows_which_database_it_is(file: Path) -> None:
    known = any(name.startswith(("sqlcipher3", "sqlite3")) for name in imported(file))
    assert not known or part(file) in STORAGE


@ui
def test_pages_meet_in_the_store_only(file: Path) -> None:
    pages = {"mentees", "mentors", "pairs", "roadmap", "papers", "school"}
    here = file.relative_to(UI).parts[0].removesuffix(".py")
    others = {name.split(".")[1] for name in imported(file) if name.startswith("ui.")}
    assert here not in pages or not (others & pages) - {here}
