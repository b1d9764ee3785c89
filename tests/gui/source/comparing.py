"""What the tests of the source do in a window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow
from tests.comparison.whole_pairs import whole_pairs


def compare(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Compare the article in front with a file, and wait for what comes of it."""
    with qtbot.waitSignal(window.parts.comparisons.compared, timeout=20_000):
        window.parts.source_commands.compare(window.open_article, path)


def write_pair(folder: Path, *, times: int = 1) -> tuple[Path, Path]:
    """Write an article and its source; the source begins with a paragraph of its own."""
    pairs = whole_pairs()[:times]
    article, source = folder / "article.txt", folder / "source.txt"
    more = "Nobody at the ministry of fisheries wanted to speak about budgets on Friday."
    article.write_text("\n\n".join(pair.article for pair in pairs), encoding="utf-8")
    source.write_text("\n\n".join([more, *(p.source for p in pairs)]), encoding="utf-8")
    return article, source
