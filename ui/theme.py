"""The look in one place: colours, spaces and type, as a palette and one style sheet.

Widgets never name a colour: they say what they are by an object name or a property, and the sheet
knows the rest.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from mentoring_desktop.resources import RESOURCES

STEP, GAP, PAD, BLOCK, EDGE = 4, 8, 12, 16, 20
"""Spaces in pixels: a step, inside a row of chips, inside a card, between blocks, at the edge."""

CONTROL, ROW, RAIL = 32, 36, 176
"""Heights of controls and rows, width of the rail."""

RADIUS, CARD_RADIUS = 6, 8

TYPE, SECONDARY, TITLE, FIGURE = 10.0, 9.0, 15.0, 17.0
"""Type in points, so that everything follows the system's scale."""


class Tone(StrEnum):
    """What a colour means; never the only mark of it."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    ACCENT = "accent"
    PLAIN = "plain"


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme."""

    bg: str
    surface: str
    alt: str
    border: str
    strong: str
    text: str
    text2: str
    accent: str
    accent_soft: str
    on_accent: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str

    def ink(self, tone: Tone) -> QColor:
        """Give the colour of a text with this meaning."""
        return QColor(self.text2 if tone is Tone.PLAIN else getattr(self, tone))

    def soft(self, tone: Tone) -> QColor:
        """Give the colour under such a text."""
        return QColor(self.alt if tone is Tone.PLAIN else getattr(self, f"{tone}_soft"))


LIGHT = Tokens(
    bg="#F5F6F8",
    surface="#FFFFFF",
    alt="#EDF0F4",
    border="#DBE0E7",
    strong="#7F8B9A",
    text="#1B2430",
    text2="#586474",
    accent="#2A63C9",
    accent_soft="#E4EDFC",
    on_accent="#FFFFFF",
    ok="#157145",
    ok_soft="#E1F3E9",
    warn="#97610A",
    warn_soft="#FBF1DA",
    bad="#B83A33",
    bad_soft="#FBE8E6",
)
DARK = Tokens(
    bg="#14181F",
    surface="#1B212A",
    alt="#242C37",
    border="#323C4A",
    strong="#6F7F94",
    text="#E7ECF2",
    text2="#A0ACBB",
    accent="#7AA8FF",
    accent_soft="#22324F",
    on_accent="#10151C",
    ok="#5CCB95",
    ok_soft="#17352A",
    warn="#E6B45A",
    warn_soft="#3A2E17",
    bad="#F08A82",
    bad_soft="#40211F",
)


class _Choice:
    """Which theme is on, and whether the coordinator or the system chose it."""

    tokens = LIGHT
    dark: bool | None = None
    listening = False


def current() -> Tokens:
    """Give the colours of the theme that is on."""
    return _Choice.tokens


def apply(app: QApplication, *, dark: bool | None = None) -> None:
    """Put a theme on: light, dark, or as the system has it and changes it."""
    _Choice.dark = dark
    if not _Choice.listening:
        _Choice.listening = True
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: _wear(app))
        app.setStyle(QStyleFactory.create("Fusion"))
        face = app.font()
        face.setPointSizeF(max(TYPE, face.pointSizeF()))
        app.setFont(face)
        font.cache_clear()
    _wear(app)


@cache
def font(size: float = TYPE, *, strong: bool = False) -> QFont:
    """Give the system's face in a size of ours, semibold for names and headings.

    A system whose own type is larger enlarges all sizes.
    """
    face = QFont(QApplication.font())
    face.setPointSizeF(face.pointSizeF() * size / TYPE)
    face.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return face


def _wear(app: QApplication) -> None:
    system = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    _Choice.tokens = DARK if (system if _Choice.dark is None else _Choice.dark) else LIGHT
    app.setPalette(_palette(_Choice.tokens))
    app.setStyleSheet(_sheet(_Choice.tokens))


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.alt),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.text2),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.Highlight, tokens.accent_soft),
        (role.HighlightedText, tokens.text),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.Mid, tokens.border),
        (role.Dark, tokens.strong),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.strong))
    return palette


def _sheet(tokens: Tokens) -> str:
    """Fill the style sheet's ``@names`` with colours and sizes, the longest names first."""
    values = asdict(tokens) | {
        "icons": (RESOURCES / "icons").as_posix(),
        "theme": "dark" if tokens is DARK else "light",
        "secondary": f"{font(SECONDARY).pointSizeF():.1f}pt",
        "title": f"{font(TITLE).pointSizeF():.1f}pt",
        "radius": f"{RADIUS}px",
        "card": f"{CARD_RADIUS}px",
    }
    sheet = (RESOURCES / "style.qss").read_text(encoding="utf-8")
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", values[name])
    return sheet
