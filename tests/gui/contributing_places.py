"""Where the window meets the examples of CONTRIBUTING.md; run by `test_contributing.py`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.detectors.registry import FUNCTION_DETECTORS
from reader.gui.window.main_window import MainWindow
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


def test_the_window_exports_it(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    (detector,) = [rule for rule in FUNCTION_DETECTORS if rule.name == "missing_figure"]
    window = make_window(detector)
    open_file(qtbot, window, story)
    assert "Counts (*.tsv)" in offered(window, "export")
