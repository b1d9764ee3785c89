"""The theme changes while the window is there: no part of it stays in the colours from before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.commands.shortcuts_sheet import ShortcutsSheet
from reader.gui.window.main_window import MainWindow
from reader.settings import THEMES
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press

NAMES = [name for name in THEMES if name != "system"]


@pytest.fixture(autouse=True)
def dressed_as_before(qapp: QApplication) -> Iterator[None]:
    """Take the style sheet off again: the tests of single parts know nothing of it."""
    palette = QPalette(qapp.palette())
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


def colours_of(part: QWidget) -> Counter[str]:
    """Count the pixels of each colour that a part is drawn in."""
    image = part.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(image.constBits())).cast("I")
    return Counter({f"#{p & 0xFFFFFF:06x}": count for p, count in Counter(pixels).items()})


def ground_of(part: QWidget) -> str:
    """Return the colour of most of a part."""
    return colours_of(part).most_common(1)[0][0]


@pytest.mark.parametrize("before", NAMES)
def test_every_part_takes_the_colours_of_the_theme_that_is_chosen(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path, before: str
) -> None:
    window = make_window(Marks())
    press(window, f"theme_{before}")
    other = tmp_path / "other.txt"
    other.write_text("Another title\n\nAn odd sea.\n", encoding="utf-8")
    third = tmp_path / "third.txt"  # of two rows the chosen one would be half of the list
    third.write_text("A third title\n\nAn odd lake.\n", encoding="utf-8")
    open_file(qtbot, window, story, other, third)
    press(window, "next")
    window.parts.command_dialogs.show_preferences()
    preferences = window.parts.command_dialogs.preferences
    assert preferences is not None
    sheet = ShortcutsSheet(window.parts.actions, window)
    sheet.show()
    for after in (name for name in NAMES if name != before):
        press(window, f"theme_{before}")
        assert ground_of(window.parts.page) == window.parts.theme_choice.theme.colours.page.name()
        press(window, f"theme_{after}")
        assert window.parts.theme_choice.theme.name == after
        look_at(window, preferences, sheet)
    sheet.close()
    preferences.close()


def look_at(window: MainWindow, *dialogs: QWidget) -> None:
    """Compare what is drawn with the colours of the theme."""
    colours = window.parts.theme_choice.theme.colours
    grounds = {
        window.parts.page: colours.page,
        window.parts.page.viewport(): colours.page,
        window.parts.panel.list: colours.panel,
        window.parts.panel.card: colours.panel,
        window.parts.sidebar.open_list: colours.panel,
        window.parts.sidebar: colours.panel,
        window.parts.status_bar: colours.window,
    }
    assert {name_of(part): ground_of(part) for part in grounds} == {
        name_of(part): colour.name() for part, colour in grounds.items()
    }
    assert colours.page_text.name() in colours_of(window.parts.page.viewport())
    for dialog in dialogs:
        edge = dialog.grab().toImage().pixelColor(2, 2)
        assert edge.name() == colours.window.name(), name_of(dialog)


def name_of(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()}"
