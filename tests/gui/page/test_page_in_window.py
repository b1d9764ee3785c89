"""What the window tells its page: settings, themes, and what was not checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow
from reader.model.finding import Family
from reader.settings import load
from reader.system.paths import config_folder
from tests.doubles import Marks, Raises
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press


def test_dimming_is_switched_in_the_menu_kept_and_seen(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(family=Family.RESIDUE))
    open_file(qtbot, window, story)
    dimmed = window.parts.page.viewport().grab().toImage()
    assert window.parts.actions["dim_residue"].isChecked()
    press(window, "dim_residue")
    assert window.parts.page.viewport().grab().toImage() != dimmed
    assert load(config_folder() / "settings.json").dim_residue is False


@pytest.mark.parametrize("name", ["sepia", "contrast"])
def test_a_theme_from_the_menu_dresses_page_and_guides_and_is_kept(
    qtbot: QtBot, make_window: MakeWindow, story: Path, name: str
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    before = [part.grab().toImage() for part in (window.parts.page, window.parts.guides.ruler)]
    press(window, f"theme_{name}")
    after = [part.grab().toImage() for part in (window.parts.page, window.parts.guides.ruler)]
    assert all(one != other for one, other in zip(before, after))
    assert load(config_folder() / "settings.json").theme == name


def test_parts_that_a_detector_did_not_reach_have_a_bar_beside_them(
    qtbot: QtBot, make_window: MakeWindow, story: Path, expected_logs: list[str]
) -> None:
    expected_logs.append("raises")
    window = make_window(Marks())
    open_file(qtbot, window, story)
    assert not bars(window)
    window = make_window(Raises(after=2))
    open_file(qtbot, window, story)
    assert bars(window)


def bars(window: MainWindow) -> bool:
    """Say whether something is drawn in the margin, where the bars are."""
    image = window.parts.page.viewport().grab().toImage()
    paper = image.pixelColor(18, image.height() - 20)
    return any(image.pixelColor(18, y) != paper for y in range(image.height() - 20))
