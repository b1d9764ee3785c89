"""One measurement of a window in a fresh process: `probe ours|check|bare FILE` prints JSON.

`shown` is seconds from the process's start to the first paint with text, `text` from the request
to open the file to that paint, `stall` the longest gap between ticks of a 5 ms timer from the
request on (half a second beyond the first paint for `bare`, to the end of the check for `check`),
`memory` the peak in MB.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextEdit

STARTED = psutil.Process().create_time()
CHECKED_FOR = 15.0  # seconds that the window is watched while 1 MB is checked


class Watch(QObject):
    """Notes the first paint after `ready` turns true, and the longest gap between ticks."""

    def __init__(self, area: QAbstractScrollArea, ready: Callable[[], bool]) -> None:
        super().__init__()
        self.stall = 0.0
        self.painted = 0.0
        self._ready = ready
        self._area = area
        area.viewport().installEventFilter(self)
        self._timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def begin(self) -> None:
        self.asked = self._tick = time.perf_counter()
        self._timer.start()

    @property
    def age(self) -> float:
        """Seconds since the file was asked for."""
        return time.perf_counter() - self.asked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint and not self.painted and self._ready():
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        if not self.painted:
            self.painted = time.perf_counter()
            self.shown = time.time() - STARTED

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.stall = max(self.stall, now - self._tick - 0.005)
        self._tick = now


def main() -> None:
    kind, path = sys.argv[1], Path(sys.argv[2])
    app = QApplication([])
    watch = _bare(app, path) if kind == "bare" else _ours(app, path, check=kind == "check")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {"shown": watch.shown, "text": watch.painted - watch.asked, "stall": watch.stall}
    print(json.dumps({**figures, "memory": peak}))


def _bare(app: QApplication, path: Path) -> Watch:
    page = QTextEdit(readOnly=True)
    page.resize(1280, 800)
    page.show()
    watch = Watch(page, lambda: not page.document().isEmpty())

    def begin() -> None:
        watch.begin()
        page.setPlainText(path.read_text(encoding="utf-8"))

    QTimer.singleShot(0, begin)
    _run_until(app, lambda: bool(watch.painted), then=500)
    return watch


def _ours(app: QApplication, path: Path, *, check: bool) -> Watch:
    from reader.checking.checker import Checker
    from reader.gui.application import favour_the_window
    from reader.gui.library.recent_files import RecentFiles
    from reader.gui.library.session_file import SessionFile
    from reader.gui.state.messages import Messages
    from reader.gui.state.window_state import WindowState
    from reader.gui.style.theme_choice import ThemeChoice
    from reader.gui.window.main_window import MainWindow
    from reader.review.review_store import ReviewStore
    from reader.settings import Settings
    from reader.system.paths import cache_folder, config_folder, data_folder

    settings = Settings(grammar="embedded")
    window = MainWindow(
        settings,
        checker=Checker(settings, cache=cache_folder() / "results.sqlite"),
        store=ReviewStore(data_folder() / "review.sqlite"),
        messages=Messages(),
        look=ThemeChoice(app, "light"),
        recent=RecentFiles(config_folder() / "recent.txt"),
        state=WindowState(config_folder() / "window.ini"),
        session=SessionFile(config_folder() / "session.json"),
    )
    favour_the_window(window)
    window.resize(1280, 800)
    window.show()
    watch = Watch(window.parts.page, lambda: not window.parts.page.document().isEmpty())
    settled: list[bool] = []
    window.settled.connect(lambda: settled.append(True))

    def begin() -> None:
        watch.begin()
        window.open([path])

    QTimer.singleShot(0, begin)
    if check:
        # not to the end: 1 MB takes the wording model a minute, and stalls come in the beginning
        _run_until(app, lambda: bool(settled) or watch.age > CHECKED_FOR, then=0)
    else:
        _run_until(app, lambda: bool(watch.painted), then=0)
    window.shutdown()
    return watch


def _run_until(app: QApplication, over: Callable[[], bool], *, then: int) -> None:
    """Run the event loop until `over`, and `then` milliseconds longer."""
    look = QTimer(interval=20)

    def on_look() -> None:
        if over():
            look.stop()
            QTimer.singleShot(then, app.quit)

    look.timeout.connect(on_look)
    look.start()
    app.exec()


main()
