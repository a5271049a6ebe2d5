"""What travels with a dragged card: the keys of mentees, understood only by this very program."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Sequence

MIME = "application/x-mentoring-mentees"


def pack(mentee_ids: Sequence[int]) -> QMimeData:
    """Put keys of mentees into luggage."""
    luggage = QMimeData()
    # A second window of the program may hold another school, where the same keys are other people.
    content = {"program": os.getpid(), "mentees": list(mentee_ids)}
    luggage.setData(MIME, json.dumps(content).encode())
    return luggage


def unpack(luggage: QMimeData) -> list[int]:
    """Give the keys of the mentees carried; none where the luggage is not ours."""
    try:
        content = json.loads(bytes(luggage.data(MIME).data()))
        return list(content["mentees"]) if content["program"] == os.getpid() else []
    except (ValueError, TypeError, KeyError):
        # An error inside one of Qt's own calls would bring the program down.
        return []
