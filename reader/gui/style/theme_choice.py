"""Chooses the theme: the person's, or the desktop's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.gui.style.style_sheet import style_sheet
from reader.gui.style.theme import Theme, system_theme
from reader.settings import THEMES

SYSTEM = "system"


class ThemeChoice(QObject):
    """Gives the application its theme, and follows the desktop unless it was told otherwise."""

    changed = Signal(object)  # Theme

    def __init__(
        self,
        app: QApplication,
        choice: str,
        parent: QObject | None = None,
        *,
        is_still: bool = False,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._choice = choice
        self._is_still = is_still
        self.theme = self._wanted()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        if hasattr(app.styleHints(), "accessibility"):  # since Qt 6.10
            contrast = app.styleHints().accessibility()
            contrast.contrastPreferenceChanged.connect(self._on_scheme_changed)

    def reduce_motion(self, is_still: bool) -> None:
        """Let nothing move by itself, or let it fade."""
        if is_still is not self._is_still:
            self._is_still = is_still
            self._dress()

    def choose(self, choice: str) -> None:
        """Take one of `THEMES`; "system" is what the desktop says."""
        if choice != self._choice:
            self._choice = choice
            self._on_scheme_changed()

    @Slot()
    def _on_scheme_changed(self) -> None:
        theme = self._wanted()
        if theme.name != self.theme.name:
            self.theme = theme
            self._dress()
            self.changed.emit(theme)

    def _wanted(self) -> Theme:
        chosen = self._choice in THEMES and self._choice != SYSTEM
        return Theme.load(self._choice) if chosen else system_theme(self._app)

    def _dress(self) -> None:
        self._app.setPalette(self.theme.palette())
        self._app.setStyleSheet(style_sheet(self.theme, is_still=self._is_still))
