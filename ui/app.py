"""The start of the program: what was asked on the command line, and imports in the quick order."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_SCREEN = "Экрана нет, поэтому вместо окна программа проверит себя: пройдёт весь путь работы."


def main(argv: Sequence[str]) -> int:
    """Run the program and give its exit status."""
    asked = _parser().parse_args(argv[1:])
    if _has_no_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if asked.tour is None:
            print(_NO_SCREEN, flush=True)  # noqa: T201 - there is nowhere else to say it
            asked.tour = Path("tour")
    # Nothing of what is made until the window is shown is garbage; looking for it takes long.
    gc.disable()
    _import_core()
    return _tour(asked.tour) if asked.tour else _run(asked.file, demo=asked.demo)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py", description="Наставничество педагогов в школе.", add_help=False
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="база школы")
    parser.add_argument("--demo", action="store_true", help="открыть учебный пример")
    parser.add_argument(
        "--tour",
        type=Path,
        metavar="DIR",
        help="пройти весь путь работы без участия человека; картинки и документы лягут в DIR",
    )
    parser.add_argument("-h", "--help", action="help", help="показать эту подсказку")
    return parser


def _has_no_screen() -> bool:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in screens)


def _import_core() -> None:
    """Import the core before Qt, which makes every import after it slower."""
    from mentoring_desktop import roadmap, store  # noqa: F401, PLC0415


def _run(file: Path | None, *, demo: bool) -> int:
    from ui.program import run  # noqa: PLC0415

    return run(file, demo=demo)


def _tour(folder: Path) -> int:
    from ui import theme, tour  # noqa: PLC0415
    from ui.program import application, collect_garbage_again  # noqa: PLC0415

    theme.apply(application(), dark=False)
    collect_garbage_again()
    status = tour.run(folder)
    print(f"Картинки и документы: {folder.resolve()}")  # noqa: T201 - said to who started it
    return status
