"""A theme: colours and line styles, read from `resources/themes/`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reader.model.finding import Family, LineStyle
from reader.system.paths import resource

# Fusion draws the controls from the palette; this says only what a palette cannot.
_STYLESHEET = Template("""
QToolTip { background: $panel; color: $text; border: 1px solid $border; padding: 4px 8px; }
QSplitter::handle { background: $border; }
QStatusBar { background: $window; color: $text_dim; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text_dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How the findings of a family look: the colour of the line, and its style."""

    ink: QColor
    line: LineStyle

    def tint(self, strength: float) -> QColor:
        """Return the colour to lay behind the words; `strength` is its opacity, 0 to 1."""
        tint = QColor(self.ink)
        tint.setAlphaF(strength)
        return tint


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window that is not a mark's."""

    page: QColor
    page_text: QColor
    page_dim: QColor
    selection: QColor
    match: QColor
    window: QColor
    panel: QColor
    text: QColor
    text_dim: QColor
    border: QColor
    handle: QColor
    accent: QColor
    on_accent: QColor
    warning: QColor
    alarm: QColor
    calm: QColor


@dataclass(frozen=True)
class Theme:
    """One look of the whole window."""

    name: str
    colours: Colours
    marks: dict[Family, MarkStyle]

    @classmethod
    def load(cls, name: str) -> Theme:
        """Read the theme that ships under `name` ("light", "sepia")."""
        table = tomllib.loads(resource(f"themes/{name}.toml").read_text(encoding="utf-8"))
        return cls(
            name,
            Colours(**{meaning: QColor(value) for meaning, value in table["colours"].items()}),
            {family: MarkStyle(QColor(table["marks"][family]), family.line) for family in Family},
        )

    def mark(self, family: Family) -> MarkStyle:
        """Return how findings of `family` look."""
        return self.marks[family]

    def palette(self) -> QPalette:
        """Return the palette of the whole application."""
        colours, role = self.colours, QPalette.ColorRole
        palette = QPalette(colours.window)
        for names, colour in (
            ((role.Window, role.Button, role.AlternateBase), colours.window),
            ((role.Base, role.ToolTipBase), colours.panel),
            ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
            ((role.PlaceholderText,), colours.text_dim),
            ((role.Highlight, role.Link, role.Accent), colours.accent),
            ((role.HighlightedText,), colours.on_accent),
            ((role.Mid, role.Dark), colours.border),
        ):
            for name in names:
                palette.setColor(name, colour)
        for name in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, name, colours.text_dim)
        return palette

    def page_palette(self) -> QPalette:
        """Return the palette of the page that the article is set on."""
        colours, role = self.colours, QPalette.ColorRole
        palette = self.palette()
        palette.setColor(role.Base, colours.page)
        palette.setColor(role.Text, colours.page_text)
        palette.setColor(role.Highlight, colours.selection)
        palette.setColor(role.HighlightedText, colours.page_text)
        return palette

    def stylesheet(self) -> str:
        """Return the style sheet of the whole application."""
        names = (field.name for field in fields(Colours))
        return _STYLESHEET.substitute({n: getattr(self.colours, n).name() for n in names})


def system_theme(app: QApplication) -> Theme:
    """Return the theme that the desktop asks for."""
    hints = app.styleHints()
    if hasattr(hints, "accessibility"):  # since Qt 6.10
        contrast = hints.accessibility().contrastPreference()
        if contrast is Qt.ContrastPreference.HighContrast:
            return Theme.load("contrast")
    return Theme.load("dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light")
