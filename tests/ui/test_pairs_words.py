"""What cards say where room is short: the weightiest words stay whole."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from mentoring_desktop import mentees
from mentoring_desktop.store import Store
from tests import make
from ui import painting, theme
from ui.pairs.mentee_card import HOT_SPOT, in_air
from ui.pairs.reasons import LINES, brief
from ui.pairs.tailed import fitted
from ui.pairs.wording import waits

pytestmark = pytest.mark.usefixtures("qapp")

REASONS = [
    "стаж не больше, чем у наставляемого",
    "закрывает 2 из 2",
    "тот же предмет",
    "тот же уровень",
    "один корпус",
    "ещё никого не ведёт",
    "есть опыт наставника",
]


def wide(text: str) -> float:
    return painting.metrics(theme.font(theme.SECONDARY)).horizontalAdvance(text)


@given(st.integers(200, 900), st.integers(1, len(REASONS)))
def test_reasons_fit_two_lines_and_the_weakest_go_first(width: int, many: int) -> None:
    text = brief(REASONS[:many], width)
    lines = painting.broken(text, width, theme.font(theme.SECONDARY), LINES + 1)
    assert len(lines) <= LINES
    assert " · ".join(REASONS[:many]).startswith(text)
    longest = " · ".join(REASONS[:many])
    assert text == longest or wide(longest) > width


def test_all_reasons_stand_where_there_is_room() -> None:
    assert brief(REASONS, 5000) == " · ".join(REASONS)


@given(st.text("абвг ", max_size=40), st.text("абвг", max_size=12), st.integers(30, 400))
def test_a_tail_never_takes_the_room_of_the_text(text: str, tail: str, width: int) -> None:
    line = fitted(text, tail, width)
    assert not line.startswith(" · ")
    if text and tail and line.endswith(f" · {tail}"):
        assert wide(line) <= width + 1
        assert line == f"{text} · {tail}" or width - wide(f" · {tail}") >= 0.6 * width


def test_a_card_says_how_long_its_person_waits(school: Store) -> None:
    with school.changing("Добавить") as session:
        make.mentee(session, "Ким")
        make.mentee(session, "Лебедева", joined_on=date(2026, 9, 7))
        rows = mentees.rows(session)
    assert [waits(row).replace("\N{NO-BREAK SPACE}", " ") for row in rows] == [
        "сегодня",
        "ждёт 24 дня",
    ]


def test_the_card_in_the_air_hangs_off_the_pointer(school: Store) -> None:
    with school.changing("Добавить") as session:
        make.mentee(session, "Ким")
        picture = in_air(mentees.rows(session)).toImage()
    covered = [alpha(picture, HOT_SPOT.x() + step, HOT_SPOT.y() + step) for step in (0, 24)]
    assert covered[0] < 0.5 < covered[1] < 1


def alpha(picture: QImage, x: int, y: int) -> float:
    ratio = picture.devicePixelRatio()
    return picture.pixelColor(round(x * ratio), round(y * ratio)).alphaF()
