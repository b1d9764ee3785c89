"""The typeface of the page."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from reader.gui.style.bundled_fonts import READING, bundled_family

FACES = (
    *("Source Serif 4", "Source Serif Pro", "Literata", "Charter", "Georgia", "P052", "Noto Serif"),
    *("Liberation Serif", "DejaVu Serif"),
)


def reading_face(wanted: str = "") -> str:
    """Return `wanted` if there is such a family, else the shipped face, else the system's serif."""
    families = {family.partition(" [")[0] for family in QFontDatabase.families()}  # "P052 [urw]"
    if wanted in families:
        return wanted
    if shipped := shipped_face():
        return shipped
    return next((face for face in FACES if face in families), "Serif")


def shipped_face() -> str:
    """Load the face that ships with the program; return its family, "" where it is missing."""
    return bundled_family(*READING)
