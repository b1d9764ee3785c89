"""Nothing leaves the machine: the whole program, watched from outside."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader import reports
from reader.engines.languagetool.installation import Installation
from reader.reports.report_files import SUFFIXES
from tests.robustness.new_home import (
    DOCUMENTS,
    ROOT,
    environment,
    make_home,
    odd_files,
    one_of_each_format,
    put_languagetool,
)
from tests.robustness.watched import Seen, prefixes, watch

SAMPLE = ROOT / "resources" / "samples" / "sound_story.txt"

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="namespaces and strace are Linux's"),
    pytest.mark.timeout(600),
]

# All that the command line writes, and both engines; the second `check` starts processes.
COMMAND_LINE = """
import sys
from reader.__main__ import main
from reader.reports import FORMATS

if __name__ == "__main__":
    output, sample, *documents = sys.argv[1:]
    for number, form in enumerate(FORMATS):
        grammar = "languagetool" if number == 0 else "off"
        options = ["--grammar", grammar, "--format", form, "--output", f"{output}/{form}"]
        assert main(["check", *options, sample]) in (0, 1), form
    options = ["--grammar", "embedded", "--jobs", "2", "--format", "jsonl", "--decisions"]
    assert main(["check", *options, "--output", f"{output}/all", *documents]) == 1
    print("checked")
"""

# A window that writes a report of each kind, and is closed; once with each engine.
WINDOW = """
import os
import subprocess
import sys
import traceback
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.gui.application import run
from reader.gui.window.main_window import MainWindow
from reader.reports.report_files import SUFFIXES
from reader.settings import Settings

def look():
    windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
    if windows:
        look_again.stop()
        windows[0].settled.connect(lambda: QTimer.singleShot(0, lambda: end(windows[0])))

def end(window):
    try:
        write(window)
    except BaseException:
        traceback.print_exc()
        os._exit(1)  # the window would only say so
    window.close()

def write(window):
    window.parts.actions["next"].trigger()
    window.parts.actions["confirm"].trigger()
    for suffix in SUFFIXES:
        assert window.parts.report_commands.export(output / f"{engine}{suffix}"), suffix

output, engine, *articles = sys.argv[1:]
if engine not in ("embedded", "languagetool"):
    for other, article in zip(("embedded", "languagetool"), (engine, *articles)):
        subprocess.run([sys.executable, __file__, output, other, article], check=True)
else:
    output = Path(output)
    app = QApplication([])
    look_again = QTimer(interval=20)
    look_again.timeout.connect(look)
    look_again.start()
    assert run([Path(articles[0])], settings=Settings(grammar=engine, theme="light")) == 0
    print("closed")
"""


@pytest.fixture
def ways() -> list[str]:
    """How this machine lets a program be watched; where it does not the test is skipped."""
    if not prefixes():
        why_not = "neither a network namespace (unshare) nor strace is allowed here"
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI watches the program from outside, and {why_not}", pytrace=False)
        pytest.skip(why_not)
    return list(prefixes())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that nobody has ever worked in."""
    return make_home(tmp_path)


@pytest.mark.languagetool
def test_the_command_line_reaches_nobody_and_writes_where_it_says(
    ways: list[str], home: Path, tmp_path: Path, languagetool: Installation
) -> None:
    seen, output = run(COMMAND_LINE, ways, home, tmp_path, languagetool, *one_of_each_format())
    assert seen.status == 0, seen.output
    assert seen.output.endswith("checked\n"), seen.output
    assert seen.reached == []
    assert odd_files(seen, home, output) == []
    assert {path.name for path in output.iterdir()} == {*reports.FORMATS, "all"}


@pytest.mark.languagetool
def test_the_window_reaches_nobody_and_writes_where_it_says(
    ways: list[str], home: Path, tmp_path: Path, languagetool: Installation
) -> None:
    pytest.importorskip("PySide6")
    page = str(DOCUMENTS / "chromium.html")
    seen, output = run(WINDOW, ways, home, tmp_path, languagetool, page)
    assert seen.status == 0, seen.output
    assert seen.output == "closed\nclosed\n"
    assert seen.reached == []
    assert odd_files(seen, home, output) == []
    assert len(list(output.iterdir())) == 2 * len(SUFFIXES)


def run(
    program: str,
    ways: list[str],
    home: Path,
    tmp_path: Path,
    languagetool: Installation,
    *documents: str,
) -> tuple[Seen, Path]:
    """Run a program that gets a folder to write to, the sample, and documents."""
    put_languagetool(languagetool, home)
    output, file = tmp_path / "output", tmp_path / "program.py"
    output.mkdir()
    file.write_text(program)
    command = [sys.executable, str(file), str(output), str(SAMPLE), *documents]
    before = os.umask(0o022)
    try:
        seen = watch(command, tmp_path, ways=ways, folder=ROOT, environment=environment(home))
    finally:
        os.umask(before)
    return seen, output


LOOK_UP = "import ctypes; ctypes.CDLL(None).getaddrinfo(b'harbour.example', b'80', None, P)"
CONNECT = """
address = (ctypes.c_ubyte * 16)(2, 0, 0, 80, 192, 0, 2, 1)
c = ctypes.CDLL(None)
c.connect(c.socket(2, 1, 0), address, 16)
"""


@pytest.mark.parametrize("way", ["namespace", "strace"])
@pytest.mark.parametrize("deed", [LOOK_UP, CONNECT], ids=["look-up", "connection"])
def test_what_a_c_library_does_is_seen(
    ways: list[str], way: str, deed: str, home: Path, tmp_path: Path
) -> None:
    if way not in ways:
        pytest.skip(f"no {way} here")
    program = f"import ctypes; P = ctypes.byref(ctypes.c_void_p())\n{deed}"
    command = [sys.executable, "-c", program]
    seen = watch(command, tmp_path, ways=[way], folder=ROOT, environment=environment(home))
    assert seen.status == 0, seen.output
    assert seen.reached


@pytest.mark.parametrize("way", ["namespace", "strace"])
def test_what_stays_on_the_machine_is_none_of_it(
    ways: list[str], way: str, home: Path, tmp_path: Path
) -> None:
    if way not in ways:
        pytest.skip(f"no {way} here")
    program = """
import socket
with socket.create_server(("127.0.0.1", 0)) as server:
    socket.create_connection(("localhost", server.getsockname()[1])).close()
"""
    command = [sys.executable, "-c", program]
    seen = watch(command, tmp_path, ways=[way], folder=ROOT, environment=environment(home))
    assert (seen.status, seen.reached) == (0, []), seen.output


def test_a_file_elsewhere_is_seen(ways: list[str], home: Path, tmp_path: Path) -> None:
    if "strace" not in ways:
        pytest.skip("no strace here")
    places = [tmp_path / "a", tmp_path / "b", tmp_path / "c"]
    program = f"""
import os, ctypes
c = ctypes.CDLL(None)
c.close(c.creat({os.fsencode(places[0])!r}, 0o600))
os.mkdir({str(places[1])!r})
os.chdir({str(tmp_path)!r})
open("c", "w").close()
"""
    command = [sys.executable, "-c", program]
    seen = watch(command, tmp_path, ways=["strace"], folder=ROOT, environment=environment(home))
    assert seen.status == 0, seen.output
    assert odd_files(seen, home, tmp_path / "output") == [str(place) for place in places]
