"""One line of the bench: what was measured, beside the least it could ever take."""

import statistics
import sys
import time
from collections.abc import Callable, Sequence


def milliseconds(step: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    step()
    return (time.perf_counter() - start) * 1000


def tell(name: str, values: Sequence[float], floors: Sequence[float], target: str) -> None:
    """Print the medians and their ratio; each value was taken next to its floor."""
    value, floor = statistics.median(values), statistics.median(floors)
    ratio = statistics.median(a / b for a, b in zip(values, floors, strict=True))
    sys.stdout.write(
        f"{name:<44} {value:9.1f} ms   floor {floor:9.1f} ms   ×{ratio:5.2f}   target {target}\n"
    )
    sys.stdout.flush()
