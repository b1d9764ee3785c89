"""Where the window meets the examples of CONTRIBUTING.md; run by `test_contributing.py`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.detectors.registry import FUNCTION_DETECTORS
from reader.gui.translation import FOLDER, update
from reader.gui.window.main_window import MainWindow
from reader.system.paths import resource
from tests.gui.conftest import MakeWindow, open_file, rows
from tests.gui.windows import press


def offered(window: MainWindow, command: str) -> str:
    """Return what the dialog of a command lets a person choose from."""
    press(window, command)
    (dialog,) = window.findChildren(QFileDialog)
    names = " ".join(dialog.nameFilters())
    dialog.close()
    return names


def test_the_window_marks_opens_and_exports(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    (detector,) = [rule for rule in FUNCTION_DETECTORS if rule.name == "missing_figure"]
    window = make_window(detector)
    story = tmp_path / "story.txt"
    story.write_text("The harbour cost $ million, the mayor said on Monday.", encoding="utf-8")
    open_file(qtbot, window, story)
    assert rows(window) == ["$ million"]
    assert "*.srt" in offered(window, "open")


@pytest.mark.usefixtures("german")
def test_its_message_is_english_until_it_is_translated(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (detector,) = [rule for rule in FUNCTION_DETECTORS if rule.name == "missing_figure"]
    window = make_window(detector)
    story = tmp_path / "story.txt"
    story.write_text("The harbour cost $ million, the mayor said on Monday.", encoding="utf-8")
    open_file(qtbot, window, story)
    press(window, "next")
    assert "The figure of “$ million” is missing." in window.parts.panel.card.texts()
    shutil.copytree(resource(FOLDER), tmp_path / FOLDER)
    monkeypatch.setattr("reader.gui.translation.resource", lambda name: tmp_path / name)
    update()
    to_translate = (tmp_path / FOLDER / "askance_de.ts").read_text(encoding="utf-8")
    assert "<source>The figure of “{sum}” is missing.</source>" in to_translate


def test_the_window_exports_it(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    (detector,) = [rule for rule in FUNCTION_DETECTORS if rule.name == "missing_figure"]
    window = make_window(detector)
    open_file(qtbot, window, story)
    assert "Counts (*.tsv)" in offered(window, "export")
