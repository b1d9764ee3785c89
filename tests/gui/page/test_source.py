"""Who wrote an article, when and where is on the page, and not part of its text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file

PAGE = """<html><head><title>The odd ferry</title>{source}</head><body><article>
<h1>The odd ferry</h1>
<p>It left the odd harbour on Thursday, eleven months after it had come into dock there.</p>
<p>Nobody saw the odd captain or his odd dog, who had been on the island since the winter.</p>
</article></body></html>"""
SOURCE = """<meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2023-03-16T09:30:00Z">
<link rel="canonical" href="https://harbour.example/ferry">"""


def above_the_text(window: MainWindow) -> bytes:
    """Return what is drawn between the top of the page and the first line."""
    view = window.parts.page.viewport()
    picture = view.grab(QRect(0, 0, view.width(), 48)).toImage()
    return bytes(picture.constBits())


def test_the_source_is_above_the_first_line(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(Marks())
    drawn = {}
    for name, source in (("with", SOURCE), ("without", "")):
        path = tmp_path / f"{name}.html"
        path.write_text(PAGE.format(source=source), encoding="utf-8")
        open_file(qtbot, window, path)
        drawn[name] = above_the_text(window)
        said = "Ann Lee · 2023-03-16 · https://harbour.example/ferry" if source else ""
        assert window.parts.page.accessibleDescription() == said
        assert "Ann Lee" not in window.parts.page.article.text
    assert drawn["with"] != drawn["without"]
