from __future__ import annotations

import configparser

import pytest
from PySide6.QtCore import QMimeDatabase
from PySide6.QtGui import QImage

from reader.cli.desktop_files import ID
from reader.gui.application import DESKTOP_ID
from reader.importers import SUFFIXES
from reader.system.paths import resource
from tests.tools import draw_icons

# what opens any archive is not to be offered for every archive on the desktop
PACKED = {".gz", ".zip"}


def test_the_desktop_is_told_of_every_kind_of_file_that_can_be_opened() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(resource("desktop/org.askance.askance.desktop").read_text(encoding="utf-8"))
    told = set(parser["Desktop Entry"]["MimeType"].rstrip(";").lower().split(";"))
    kinds = QMimeDatabase()
    for suffix in sorted(SUFFIXES - PACKED):
        # where the name says nothing, a desktop looks into the file
        kind = kinds.mimeTypeForFileNameAndData(f"article{suffix}", b"Some words.")
        names = {kind.name().lower(), *(alias.lower() for alias in kind.aliases())}
        assert names & told, suffix


@pytest.mark.parametrize("size", draw_icons.SIZES)
def test_the_icons_that_ship_are_those_of_the_drawing(size: int) -> None:
    kept, drawn = QImage(str(draw_icons.place(size))), draw_icons.drawn(size)
    kept = kept.convertToFormat(drawn.format())
    apart = [
        abs(kept.pixelColor(x, y).lightness() - drawn.pixelColor(x, y).lightness())
        for x in range(0, size, max(size // 32, 1))
        for y in range(0, size, max(size // 32, 1))
    ]
    assert max(apart) < 16  # Qt's versions smooth edges a little differently


def test_windows_belong_to_the_entry_in_the_menu() -> None:
    assert DESKTOP_ID == ID
