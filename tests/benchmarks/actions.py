"""How long the window takes over what a person does with 5,000 findings in 150,000 words.

Run as a program: prints the median and the worst of each action in milliseconds, as JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from reader.checking.checker import Checker
from reader.checking.detector_set import DetectorSet
from reader.gui.application import favour_the_window
from reader.gui.library.recent_files import RecentFiles
from reader.gui.library.session_file import SessionFile
from reader.gui.state.messages import Messages
from reader.gui.state.window_state import WindowState
from reader.gui.style.theme_choice import ThemeChoice
from reader.gui.window.main_window import MainWindow
from reader.review.review_store import ReviewStore
from reader.settings import Settings
from tests.benchmarks.corpus import text
from tests.doubles import Marks

WORDS = 150_000
SIZE = 6 * WORDS  # code points: a word of the templates and its blank are six
MARKED = ("Item 1", "Item 2", "Item 3", "Item 4")  # begin some 5,000 sentences
TIMES = 15


def main() -> None:
    app = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "long.txt"
        path.write_text(text(SIZE), encoding="utf-8")
        window = _window(app, folder)
        window.open([path])
        loop = QEventLoop()
        window.settled.connect(loop.quit)
        loop.exec()
        app.processEvents()
        figures: dict[str, object] = {"findings": len(window.parts.review.shown)}
        for action, spent in _measured(app, window):
            figures[action] = [statistics.median(spent), max(spent)]
        sys.stdout.write(json.dumps(figures) + "\n")
        window.shutdown()


def _window(app: QApplication, folder: Path) -> MainWindow:
    settings = Settings(theme="light")
    detectors = tuple(Marks(word=word, name=word) for word in MARKED)
    window = MainWindow(
        settings,
        checker=Checker(settings, build=lambda _: DetectorSet(detectors), cache=folder / "results"),
        store=ReviewStore(folder / "review.sqlite"),
        messages=Messages(),
        look=ThemeChoice(app, "light"),
        recent=RecentFiles(None),
        state=WindowState(None),
        session=SessionFile(None),
    )
    favour_the_window(window)
    window.resize(1280, 800)
    window.show()
    return window


def _measured(app: QApplication, window: MainWindow) -> Iterator[tuple[str, list[float]]]:
    bar = window.parts.page.verticalScrollBar()

    def search() -> None:
        window.parts.review.arrange(
            words="" if window.parts.review.arrangement.words else "Lindqvist told"
        )

    def scroll() -> None:
        bar.setValue((bar.value() + bar.maximum() // 7) % bar.maximum())

    def press(name: str) -> Callable[[], None]:
        return window.parts.actions[name].trigger

    for action, does in {
        "scrolling far": scroll,
        "next finding": press("next"),
        "keeping": press("confirm"),
        "undoing": press("undo"),
        "hiding or showing a family": press("family_wording"),
        "searching the findings": search,
    }.items():
        spent = []
        for _ in range(TIMES):
            begin = time.perf_counter()
            does()
            app.processEvents()  # what it asked to be drawn is drawn
            spent.append(1000 * (time.perf_counter() - begin))
        yield action, spent


main()
