"""The typefaces that ship with the program: loaded into it, not installed on the desktop."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

# Packages of files. Their names drop "-" and "Regular".
READING = ("font_source_serif_pro", "SourceSerifPro", ("", "It", "Bold", "BoldIt"))
INTERFACE = ("font_source_sans_pro", "SourceSansPro", ("", "It", "Semibold", "Bold"))
LARGER = 1.17  # Source Sans runs small: so much larger it is as high as the desktops' own faces


@cache
def bundled_family(package: str, name: str, cuts: tuple[str, ...]) -> str:
    """Load a face that ships with the program; return its family, "" where it is missing."""
    try:
        files = import_module(package).font_files_otf
    except ImportError:  # distributions like to take fonts out of packages
        return ""
    wanted = [f"{name}{cut}" for cut in cuts]
    loaded = [QFontDatabase.addApplicationFont(files[cut]) for cut in wanted if cut in files]
    families = [QFontDatabase.applicationFontFamilies(number) for number in loaded if number >= 0]
    return families[0][0] if families and families[0] else ""


def interface_font(desktop: QFont) -> QFont:
    """Return the font of the interface, in the size that the desktop asks for."""
    family = bundled_family(*INTERFACE)
    font = QFont(desktop)
    if family:
        font.setFamilies([family, *desktop.families()])
        font.setPointSizeF(desktop.pointSizeF() * LARGER)
    return font


def dress(app: QApplication) -> None:
    """Let all windows look alike on every desktop: style, typeface, no icons in menus."""
    desktop = app.font()
    app.setStyle("Fusion")  # drawn from the theme's palette
    app.setFont(interface_font(desktop))
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
