"""The colours can be read by everybody, and the look stays put."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mentoring_desktop.resources import RESOURCES
from ui import theme
from ui.icons import icon
from ui.theme import DARK, LIGHT, Tokens, Tone

both = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: QColor) -> float:
    """Relative luminance, as WCAG 2 counts it."""
    parts = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor | str, other: QColor | str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@both
def test_texts_can_be_read_on_every_ground(tokens: Tokens) -> None:
    for text, ground in product(
        (tokens.text, tokens.text2), (tokens.bg, tokens.surface, tokens.alt)
    ):
        assert contrast(text, ground) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@both
@pytest.mark.parametrize("tone", Tone)
def test_every_chip_can_be_read(tokens: Tokens, tone: Tone) -> None:
    assert contrast(tokens.ink(tone), tokens.soft(tone)) >= 4.5
    assert contrast(tokens.ink(tone), tokens.surface) >= 4.5


@both
def test_boxes_and_rings_can_be_seen(tokens: Tokens) -> None:
    for ground in (tokens.bg, tokens.surface):
        assert contrast(tokens.strong, ground) >= 3
        assert contrast(tokens.accent, ground) >= 3


def test_the_sheet_names_no_unknown_token(qapp: QApplication) -> None:
    for dark in (True, False):
        theme.apply(qapp, dark=dark)
        assert "@" not in qapp.styleSheet()
        assert theme.current() is (DARK if dark else LIGHT)


@pytest.mark.parametrize(
    "make", [QPushButton, QLineEdit, QComboBox, QSpinBox, QDateEdit, QCheckBox, QToolButton]
)
def test_the_focus_ring_moves_nothing(
    qtbot: QtBot, qapp: QApplication, make: Callable[[], QWidget]
) -> None:
    theme.apply(qapp, dark=False)
    page, control, other = QWidget(), make(), QLineEdit()
    qtbot.addWidget(page)
    lines = QVBoxLayout(page)
    lines.addWidget(other)
    lines.addWidget(control)
    page.show()
    page.activateWindow()
    other.setFocus()
    before = control.sizeHint(), control.geometry()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.hasFocus)
    assert (control.sizeHint(), control.geometry()) == before


def test_buttons_of_dialogs_carry_no_icons(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, dark=False)
    button = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(button.Save | button.Cancel | button.Close)
    qtbot.addWidget(box)
    box.show()
    assert all(each.icon().isNull() for each in box.buttons())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_list_of_choices_is_as_wide_as_its_field_and_whole(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, dark=False)
    field = QComboBox()
    field.addItems(["первая", "высшая", "соответствие занимаемой должности", "без категории"])
    qtbot.addWidget(field)
    field.setFixedWidth(200)
    field.show()
    field.showPopup()
    view = field.view()
    last = view.visualRect(view.model().index(3, 0))
    assert view.viewport().rect().contains(last)
    assert view.window().width() == field.width()
    field.hidePopup()


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    picture = icon("pairs")
    shades = []
    for dark in (True, False):
        theme.apply(qapp, dark=dark)
        shades.append(picture.pixmap(20).toImage())
    assert shades[0] != shades[1]


@pytest.mark.parametrize(
    "file", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda file: file.stem
)
def test_every_icon_can_be_drawn(qapp: QApplication, file: Path) -> None:
    theme.apply(qapp, dark=False)
    picture = icon(file.stem).pixmap(20).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20))
