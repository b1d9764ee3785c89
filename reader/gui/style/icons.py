"""Icons: one-colour shapes, drawn in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.gui.style.theme import Theme
from reader.system.paths import resource

SIZES = (20, 40)  # for screens of one and of two pixels a point


def program_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resource("icons/askance.svg")))


def icon(name: str, theme: Theme, colour: QColor | None = None) -> QIcon:
    """Return the icon `name` in `colour` (else that of the text), dimmed where it is disabled."""
    shape = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for mode, ink in (
        (QIcon.Mode.Normal, colour or theme.colours.text),
        (QIcon.Mode.Disabled, faint(theme)),
    ):
        drawing = QSvgRenderer(QByteArray(shape.replace("currentColor", ink.name()).encode()))
        for size in SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(pixmap) as painter:
                drawing.render(painter)
            result.addPixmap(pixmap, mode)
    return result


def faint(theme: Theme) -> QColor:
    """Return the colour of what cannot be used now."""
    colour = QColor(theme.colours.text_dim)
    colour.setAlphaF(0.5)
    return colour
