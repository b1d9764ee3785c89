"""The typeface of the page."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from PySide6.QtGui import QFontDatabase

SHIPPED = "font_source_serif_pro"  # a package of files; its names drop "-" and "Regular"
CUTS = ("SourceSerifPro", "SourceSerifProIt", "SourceSerifProBold", "SourceSerifProBoldIt")
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


@cache
def shipped_face() -> str:
    """Load the face that ships with the program; return its family, "" where it is missing."""
    try:
        files = import_module(SHIPPED).font_files_otf
    except ImportError:  # distributions like to take fonts out of packages
        return ""
    loaded = [QFontDatabase.addApplicationFont(files[cut]) for cut in CUTS if cut in files]
    families = [QFontDatabase.applicationFontFamilies(number) for number in loaded if number >= 0]
    return families[0][0] if families and families[0] else ""
