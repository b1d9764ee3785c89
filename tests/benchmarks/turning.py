"""What it costs to turn from one article of 5,000 findings to another until it is drawn."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.gui.window.main_window import MainWindow
from tests.benchmarks.corpus import text
from tests.benchmarks.review import FINDINGS, WORDS, spent_on, window_in
from tests.benchmarks.table import Row
from tests.doubles import Marks

POURED = 3.0  # seconds in which a page is there as a whole


def rows() -> Iterator[Row]:
    """Yield the row."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        window = window_in(folder, app, Marks("odd"))
        window.open([_article(folder / f"{number}.txt") for number in range(2)])
        while not _is_checked(window):
            app.processEvents()
        for _ in window.parts.articles.all:  # both were in front once, and are there as a whole
            window.parts.articles.step(1)
            _wait(app, POURED)
        yield Row(
            "to the other of two articles, 5,000 findings each",
            spent_on(app, lambda _: window.parts.articles.step(1)),
        )
        window.close()
        window.shutdown()


def _article(path: Path) -> Path:
    """Write an article of so many words in which so many are odd."""
    words = text(WORDS * 7).split()[:WORDS]
    step = WORDS // FINDINGS
    odd = (" ".join([*words[at : at + step - 1], "odd."]) for at in range(0, WORDS, step))
    path.write_text("\n\n".join(odd), encoding="utf-8")
    return path


def _is_checked(window: MainWindow) -> bool:
    piles = [article.review for article in window.parts.articles.all]
    return not window.parts.articles.is_busy and all(
        review and not review.is_taking_in for review in piles
    )


def _wait(app: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
