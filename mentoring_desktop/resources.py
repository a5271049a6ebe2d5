"""Where the texts and pictures that come with the program lie."""

from pathlib import Path

RESOURCES = Path(__file__).parent.parent / "resources"
TEMPLATES = RESOURCES / "templates"
