"""The program's self-check: the whole of the main job, done in the real window without anybody.

Leaves pictures of every page, the papers and ``tour.json`` with what went well.
"""

from __future__ import annotations

import json
import time
import traceback
from typing import TYPE_CHECKING

from mentoring_desktop.exchange.saving import save
from ui.tour.main_job import Tour

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def run(folder: Path) -> int:
    """Take all steps, write down how each went, and give 0 only when all went well."""
    folder.mkdir(parents=True, exist_ok=True)
    tour = Tour(folder)
    done = [_taken(name, step) for name, step in tour.steps()]
    tour.close()
    report = json.dumps({"steps": done}, ensure_ascii=False, indent=2)
    save(folder / "tour.json", report.encode())
    return 0 if all(step["ok"] for step in done) else 1


def _taken(name: str, step: Callable[[], None]) -> dict[str, str | bool | float]:
    start, ok = time.perf_counter(), True
    try:
        step()
    except Exception:  # noqa: BLE001 - whatever went wrong, the other steps are worth seeing
        traceback.print_exc()
        ok = False
    return {"name": name, "ok": ok, "ms": round((time.perf_counter() - start) * 1000, 1)}
