"""What the program remembers between starts: files, the window's place, colours, columns."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 6


class Settings:
    """The few things remembered, each with its type; nothing of a school is among them."""

    def __init__(self, path: Path | None = None) -> None:
        """Remember in an ini file, or without one where the system keeps such things."""
        ini = QSettings.Format.IniFormat
        self._kept = QSettings(str(path), ini) if path else QSettings()

    @property
    def recent(self) -> list[Path]:
        """The files opened lately, the last one first."""
        kept = self._kept.value("recent", [], list)
        return [Path(str(name)) for name in kept] if isinstance(kept, list) else []

    def remember(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        files = [path.absolute(), *(file for file in self.recent if file != path.absolute())]
        self._kept.setValue("recent", [str(file) for file in files[:MOST_RECENT]])

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood, as Qt writes it; empty before the first time."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def dark(self) -> bool | None:
        """Whether the dark theme was chosen; nothing while the system chooses."""
        return {"dark": True, "light": False}.get(str(self._kept.value("theme")))

    @dark.setter
    def dark(self, dark: bool | None) -> None:
        self._kept.setValue("theme", {True: "dark", False: "light", None: "system"}[dark])

    def arrangement(self, page: str) -> str:
        """How the columns of a page's list were arranged; empty where they never were."""
        return str(self._kept.value(f"columns/{page}", ""))

    def keep_arrangement(self, page: str, text: str) -> None:
        """Remember how the columns of a page's list are arranged."""
        self._kept.setValue(f"columns/{page}", text)

    def shown(self, panel: str, *, narrow: bool) -> bool:
        """Whether a panel was shown last; at first it is where a page is wide."""
        return str(self._kept.value(_shown_key(panel, narrow=narrow), str(not narrow))) == "True"

    def keep_shown(self, panel: str, *, narrow: bool, shown: bool) -> None:
        """Remember whether a panel is shown on a page that is narrow or is not."""
        self._kept.setValue(_shown_key(panel, narrow=narrow), str(shown))

    def width(self, panel: str) -> int:
        """How wide a panel was drawn, in pixels; 0 where it never was."""
        kept = str(self._kept.value(f"width/{panel}", ""))
        return int(kept) if kept.isdecimal() else 0

    def keep_width(self, panel: str, width: int) -> None:
        """Remember how wide a panel is drawn, in pixels."""
        self._kept.setValue(f"width/{panel}", str(width))


def _shown_key(panel: str, *, narrow: bool) -> str:
    return f"shown/{panel}/{'narrow' if narrow else 'wide'}"
