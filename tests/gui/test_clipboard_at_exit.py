"""What was copied from the page does not bring the program down when it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from reader.gui.application import run
from reader.gui.window.main_window import MainWindow
from reader.settings import Reading, Settings

app = QApplication([])


def copy_and_close():
    windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
    if windows and windows[0].parts.page.toPlainText():
        timer.stop()
        page = windows[0].parts.page
        page.selectAll()
        page.copy()
        print(len(app.clipboard().text()))
        windows[0].close()


timer = QTimer(interval=50)
timer.timeout.connect(copy_and_close)
timer.start()
settings = Settings(grammar="off", reading=Reading.QUICK)
status = run([Path(sys.argv[1])], settings=settings, new_window=True)
print(len(app.clipboard().text()))
sys.exit(status)
"""


def test_what_was_copied_stays_and_the_program_ends_in_peace(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The ferry left the quay.\n\nNobody waved.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, story],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    length = str(len(story.read_text(encoding="utf-8")))
    assert (done.returncode, done.stdout.split()) == (0, [length, length]), done.stderr
