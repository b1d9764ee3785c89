"""Ctrl-C while the program is loaded, and when it is done, ends it without a traceback."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.cli.program import ROOT

# Presses Ctrl-C when a module is looked for.
WHILE_LOADED = """
import os, runpy, signal, sys
wanted = sys.argv.pop()

class Presses:
    def find_spec(self, name, path=None, target=None):
        if name == wanted:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Presses())
del sys.argv[0]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
# Presses Ctrl-C when nothing is left to be done.
AT_THE_END = """
import atexit, os, runpy, signal, sys
atexit.register(os.kill, os.getpid(), signal.SIGINT)
sys.argv = ["main.py", "--version"]
runpy.run_path("main.py", run_name="__main__")
"""
# As a shell starts what a person can stop, and what is not to be stopped.
TO_BE_STOPPED = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
NOT_TO_BE_STOPPED = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")


def run(code: str, *words: str, start: str = TO_BE_STOPPED) -> tuple[int, str]:
    # said each time: whoever runs the tests in the background has Ctrl-C ignored in all of them
    done = subprocess.run(
        [sys.executable, "-c", start + code, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("module", ["reader.__main__", "reader.cli.commands", "argparse"])
def test_while_it_is_loaded(module: str) -> None:
    assert run(WHILE_LOADED, "main.py", module) == (-signal.SIGINT, "")


def test_while_it_works_it_is_answered() -> None:
    assert run(WHILE_LOADED, "main.py", "--version", "reader.version") == (130, "")


def test_when_it_is_done() -> None:
    assert run(AT_THE_END) == (-signal.SIGINT, "")


def test_who_shall_not_be_stopped_is_not() -> None:
    words = ("main.py", "--version", "reader.cli.commands")
    assert run(WHILE_LOADED, *words, start=NOT_TO_BE_STOPPED) == (0, "")
