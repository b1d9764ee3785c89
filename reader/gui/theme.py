"""Colours by meaning."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True)
class Theme:
    """The colours and line styles of the window, by what they mean."""

    name: str

    @classmethod
    def load(cls, name: str) -> Theme:
        """Read the theme that ships under `name` ("light", "dark")."""
        return cls(name)

    def palette(self) -> QPalette:
        """Return the palette for the whole application."""
        return QPalette()

    def stylesheet(self) -> str:
        """Return the style sheet for the whole application."""
        return ""


def system_theme(app: QApplication) -> Theme:
    """Return the theme that the desktop asks for."""
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Theme.load("dark" if dark else "light")
