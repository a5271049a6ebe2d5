"""Every stroke leaves its mark, in both themes, and stays where it says."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui import icons, painting, theme
from ui.painting import CardState
from ui.theme import Tone

ROOM = QRectF(20, 20, 160, 40)
LONG = "закрывает 3 из 4 запросов, тот же предмет, удобные дни совпадают"

Stroke = Callable[[QPainter], object]

STROKES: dict[str, Stroke] = {
    **{
        f"card {state.value}": partial(painting.card, rect=ROOM, state=state) for state in CardState
    },
    "avatar": lambda painter: painting.avatar(painter, QRectF(20, 20, 28, 28), "ЁА"),
    "chip": lambda painter: painting.chip(painter, ROOM.topLeft(), "в приказе", Tone.OK),
    "chips": lambda painter: painting.chips(painter, ROOM, [("ИКТ", Tone.PLAIN)] * 9),
    "dots": lambda painter: painting.dots(painter, 180, 40, 1, 3),
    "many dots": lambda painter: painting.dots(painter, 180, 40, 7, 9),
    "progress": lambda painter: painting.progress(painter, QRectF(20, 20, 160, 8), 0.4),
    "place": lambda painter: painting.dashed_place(painter, ROOM, "свободное место"),
    "tick": lambda painter: painting.check_box(painter, QRectF(20, 20, 16, 16), checked=True),
    "box": lambda painter: painting.check_box(painter, QRectF(20, 20, 16, 16), checked=False),
    "ring": lambda painter: painting.focus_ring(painter, ROOM),
    "line": lambda painter: painting.line(painter, ROOM, LONG),
    "wrapped": lambda painter: painting.wrapped(painter, ROOM, LONG),
    "icon": lambda painter: icons.paint(painter, "pairs", ROOM, QColor(theme.current().text)),
}


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def sheet(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QImage]:
    """An empty transparent picture, in each theme."""
    theme.apply(qapp, dark=request.param)
    image = QImage(200, 80, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    yield image
    theme.apply(qapp, dark=False)


def draw(image: QImage, stroke: Stroke) -> QRectF:
    """Draw, and give the least room that holds everything drawn."""
    painter = QPainter(image)
    stroke(painter)
    painter.end()
    spots = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).alpha()
    ]
    if not spots:
        return QRectF()
    columns, rows = zip(*spots, strict=True)
    left, top = min(columns), min(rows)
    return QRectF(left, top, max(columns) + 1 - left, max(rows) + 1 - top)


@pytest.mark.parametrize("stroke", STROKES.values(), ids=STROKES)
def test_every_stroke_leaves_a_mark_inside_its_room(sheet: QImage, stroke: Stroke) -> None:
    halo = ROOM.adjusted(-3, -3, 3, 3)
    marked = draw(sheet, stroke)
    assert not marked.isEmpty()
    assert halo.contains(marked)


@pytest.mark.parametrize("text", ["а", "в приказе", "классное руководство"])
def test_a_chip_tells_the_room_it_takes(sheet: QImage, text: str) -> None:
    told = QRectF()

    def stroke(painter: QPainter) -> None:
        nonlocal told
        told = painting.chip(painter, QPointF(20, 20), text)

    marked = draw(sheet, stroke)
    assert QRectF(told.toAlignedRect()).contains(marked)
    assert told.size() == painting.chip_size(text)


def test_boxes_ticked_empty_and_disabled_differ(sheet: QImage) -> None:
    pictures = []
    for checked, enabled in ((True, True), (False, True), (True, False), (False, False)):
        image = sheet.copy()
        box = partial(
            painting.check_box, rect=QRectF(20, 20, 16, 16), checked=checked, enabled=enabled
        )
        draw(image, box)
        pictures.append(image)
    assert all(one != other for one, other in combinations(pictures, 2))


def test_a_broken_text_loses_no_word(qapp: QApplication) -> None:
    theme.apply(qapp, dark=False)
    lines = painting.broken(LONG, 160, theme.font())
    assert " ".join(lines) == LONG
    widest = max(map(painting.metrics(theme.font()).horizontalAdvance, lines))
    assert widest <= 160
    first, rest = painting.broken(LONG, 160, theme.font(), 2)
    assert f"{first} {rest}" == LONG
