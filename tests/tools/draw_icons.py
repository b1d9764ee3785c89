"""Draws the program's icon in desktops' sizes: `python -m tests.tools.draw_icons`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from reader.system.paths import resource

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SMALL = 24  # pixels up to which the drawing has fewer and thicker strokes
FOLDER = "icons/hicolor"


def drawn(size: int) -> QImage:
    """Return the icon in so many pixels."""
    name = "askance-small" if size <= SMALL else "askance"
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(str(resource(f"icons/{name}.svg"))).render(painter)
    return image


def place(size: int) -> Path:
    """Return where the icon of a size is kept."""
    return resource(f"{FOLDER}/{size}x{size}/apps/askance.png")


def main() -> None:
    """Draw them all."""
    app = QGuiApplication(["askance", "-platform", "offscreen"])
    for size in SIZES:
        place(size).parent.mkdir(parents=True, exist_ok=True)
        drawn(size).save(str(place(size)))
    app.quit()


if __name__ == "__main__":
    main()
