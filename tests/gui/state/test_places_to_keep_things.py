"""The window opens wherever it is started, and says in one sentence what it cannot keep there."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.model.decision import Decision, DecisionKind
from reader.review.review_entries import StoredDecision
from reader.review.review_store import ReviewStore

ROOT = Path(__file__).parents[3]
# Opens the window, changes a setting, decides about what is found, and says what it was told.
RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.gui.application import run
from reader.gui.window.main_window import MainWindow
from reader.settings import Reading, Settings

app = QApplication([])

def look():
    windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow)]
    if not windows or not windows[0].parts.review.shown or windows[0].open_article.state.is_busy:
        return
    window, = windows
    timer.stop()
    window.parts.settings.change(zoom=150)
    window.parts.actions["next"].trigger()
    window.parts.actions["confirm"].trigger()
    app.processEvents()
    for text in window.parts.message_bar.texts:
        print(text)
    print(window.parts.review.session.items[0].decision.kind)
    window.close()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
settings = Settings(grammar="off", theme="light", reading=Reading.QUICK)
sys.exit(run([Path(sys.argv[1])], settings=settings))
"""
FOLDERS = ("DATA", "CACHE", "CONFIG", "LOG")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("A story\n\n“I hope this is the end of it. ” said the mayor.\n", "utf-8")
    return path


def said(story: Path, **environment: str) -> list[str]:
    """Return what the window said, and what was decided at last."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(story)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_where_all_can_be_kept_there_is_nothing_to_say(story: Path) -> None:
    assert said(story) == ["confirmed"]


def test_what_cannot_be_kept_is_said_in_one_sentence(story: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    folders = {f"ASKANCE_{name}": str(tmp_path / "file" / name) for name in FOLDERS}
    first, settings, choice = said(story, **folders)
    assert first.startswith("Lost when you close the window, because its folder is not writable: ")
    for what in ("decisions, dictionary", "settings", "results", "the log"):
        assert what in first
    assert first.count("Not a directory") == 4
    assert settings.startswith("Settings last only until you close the window; ")
    assert choice == "confirmed"


@pytest.mark.parametrize("name", FOLDERS)
def test_a_file_in_the_place_of_one_folder_costs_that_alone(
    story: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / f"askance-{name.lower()}").write_text("")
    first, *_, choice = said(story)
    assert first.count("Not a directory") == 1
    assert choice == "confirmed"


@pytest.mark.skipif(sys.platform != "linux", reason="mounts read-only as Linux does")
def test_on_a_disk_that_is_read_only_what_was_decided_is_shown(story: Path, tmp_path: Path) -> None:
    for name in FOLDERS:
        (tmp_path / f"askance-{name.lower()}").mkdir()
    with closing(ReviewStore(tmp_path / "askance-data" / "review.sqlite")) as store:
        store.put([StoredDecision(Decision("k1", DecisionKind.CONFIRMED, "odd", "marks.odd_word"))])
    script = (
        "import sys; from reader.review.review_store import ReviewStore; from pathlib import Path\n"
        "store = ReviewStore(Path(sys.argv[1])); print(store.trouble, len(store.decisions()))"
    )
    mount = (
        f'mount --bind "{tmp_path}" "{tmp_path}" && mount -o remount,ro,bind "{tmp_path}" && '
        'exec "$@"'
    )
    apart = ["unshare", "--mount", "--map-root-user", "--user", "sh", "-c", mount, "sh"]
    if subprocess.run([*apart, "true"], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    done = subprocess.run(
        [*apart, sys.executable, "-c", script, str(tmp_path / "askance-data" / "review.sqlite")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "cannot be written" in done.stdout
    assert done.stdout.endswith(" 1\n")
    done = subprocess.run(
        [*apart, sys.executable, "-c", RUN, str(story)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("Read-only file system") >= 4
    assert done.stdout.endswith("confirmed\n")


@pytest.mark.skipif(sys.platform != "linux", reason="mounts as Linux does")
def test_on_a_full_disk_the_window_opens_and_says_what_it_cannot_keep(
    story: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = (
        f'mount -t tmpfs -o size=100k tmpfs "{disk}" && cd "{disk}" && mkdir d c f l && '
        f'{{ dd if=/dev/zero of=fill bs=1k count=200 2>/dev/null; cd "{ROOT}"; exec "$@"; }}'
    )
    apart = ["unshare", "--mount", "--map-root-user", "--user", "sh", "-c", mount, "sh"]
    if subprocess.run([*apart, "true"], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    places = {f"ASKANCE_{name}": str(disk / at) for name, at in zip(FOLDERS, "dcfl", strict=True)}
    done = subprocess.run(
        [*apart, sys.executable, "-c", RUN, str(story)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **places},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("No space left on device") == 5
    assert done.stdout.endswith("confirmed\n")


def test_what_is_damaged_is_said_and_the_window_opens(story: Path, tmp_path: Path) -> None:
    config, data = tmp_path / "askance-config", tmp_path / "askance-data"
    config.mkdir()
    data.mkdir()
    (config / "session.json").write_text("{")
    (config / "window.ini").write_bytes(b"\xff\x00[" * 99)
    (data / "review.sqlite").write_bytes(b"SQLite format 3\x00" * 99)
    first, second, choice = said(story)
    assert first.startswith("review.sqlite was damaged")
    assert second.startswith("What was open last cannot be read")
    assert choice == "confirmed"
    with closing(sqlite3.connect(data / "review.sqlite")) as database:
        assert database.execute("SELECT choice FROM decisions").fetchall() == [("confirmed",)]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_pipes_in_the_place_of_files_are_not_waited_for(story: Path, tmp_path: Path) -> None:
    config, data = tmp_path / "askance-config", tmp_path / "askance-data"
    config.mkdir()
    data.mkdir()
    for path in ("settings.json", "session.json", "recent.txt", "window.ini"):
        os.mkfifo(config / path)
    os.mkfifo(data / "review.sqlite")
    *_, choice = said(story)
    assert choice == "confirmed"


def test_without_a_home_and_a_place_for_temporary_files_the_window_opens(
    story: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    nowhere = str(tmp_path / "file" / "nowhere")
    places = {f"XDG_{name}_HOME": "" for name in ("DATA", "CACHE", "CONFIG", "STATE")}
    own = {f"ASKANCE_{name}": "" for name in FOLDERS}
    first, *_, choice = said(
        story, HOME=nowhere, TMPDIR=nowhere, XDG_RUNTIME_DIR="", **places, **own
    )
    assert first.count("Not a directory") == 4
    assert choice == "confirmed"
