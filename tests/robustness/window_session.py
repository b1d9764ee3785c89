"""A person at a window who tries one command after the other, at random.

    python -m tests.robustness.window_session OUTPUT SECONDS SEED ARTICLE…

With the embedded grammar engine first, after half of the time with LanguageTool. What opens is
closed again. At the end a report of each kind is written into the folder OUTPUT.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.gui.application import run
from reader.gui.window.command_registry import COMMANDS
from reader.gui.window.main_window import MainWindow
from reader.reports.report_files import SUFFIXES
from reader.settings import Settings

PAUSE = 250  # milliseconds between two commands
LEFT_ALONE = ("quit", "stop")  # a session ends by itself, with a check that came to its end


class Visitor:
    """Tries the window's commands, and closes what they open."""

    def __init__(self, seconds: float, seed: int, output: Path) -> None:
        self._chance = random.Random(seed)
        self._output = output
        self._tried: Counter[str] = Counter()
        self._is_leaving = False
        self.failures: list[str] = []
        self._again = QTimer(interval=PAUSE)
        self._again.timeout.connect(self._go_on)
        self._again.start()
        QTimer.singleShot(int(500 * seconds), self._change_engine)
        QTimer.singleShot(int(1000 * seconds), self._leave)

    def _go_on(self) -> None:
        if (window := _window()) is None:
            return
        others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
        for other in reversed(others):
            other.close()
        if others:
            return
        if self._is_leaving:
            self._end(window)
            return
        name = self._chance.choice([c.name for c in COMMANDS if c.name not in LEFT_ALONE])
        if window.parts.actions[name].isEnabled():
            self._tried[name] += 1
            window.parts.actions[name].trigger()

    def _change_engine(self) -> None:
        if (window := _window()) is not None:
            window.parts.settings.change(grammar="languagetool")

    def _leave(self) -> None:
        self._is_leaving = True

    def _end(self, window: MainWindow) -> None:
        if window.open_article.path is None:
            window.parts.actions["open_sample"].trigger()
        if window.open_article.state.is_busy:
            return
        self._again.stop()
        if "LanguageTool" not in window.parts.status_bar.engine:
            self.failures.append(window.open_article.state.engine_details)
        self.failures += [
            f"no {suffix}"
            for suffix in SUFFIXES
            if not window.parts.report_commands.export(self._output / f"report{suffix}")
        ]
        self.failures += [said for said in window.parts.message_bar.texts if "went wrong" in said]
        tried = self._tried
        sys.stdout.write(f"{tried.total()} commands, {len(tried)} of {len(COMMANDS)} kinds\n")
        window.close()


def _window() -> MainWindow | None:
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    return windows[0] if windows and windows[0].isVisible() else None


def main(output: str, seconds: str, seed: str, *articles: str) -> int:
    """Spend so many seconds at a window; return its exit status."""
    QApplication([])
    visitor = Visitor(float(seconds), int(seed), Path(output))
    status = run([*map(Path, articles)], settings=Settings(grammar="embedded", theme="light"))
    sys.stderr.writelines(f"{failure}\n" for failure in visitor.failures)
    return status or len(visitor.failures)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
