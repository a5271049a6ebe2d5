"""How much memory and time the worst of the files takes, measured in a process of its own.

Run as ``python -m tests.exchange.peak FILE``: prints mebibytes of growth and seconds.
"""

import re
import sys
import time
from contextlib import suppress
from pathlib import Path

import python_calamine  # noqa: F401 - so that its own weight is not counted

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.sheets import read_file


def _highest() -> int:
    """The most memory this process ever had, in mebibytes; Linux keeps it here."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


def main(path: Path) -> None:
    """Read a file and tell what it took."""
    before, begun = _highest(), time.perf_counter()
    with suppress(MentoringError):
        read_file(path)
    sys.stdout.write(f"{_highest() - before} {time.perf_counter() - begun:.2f}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
