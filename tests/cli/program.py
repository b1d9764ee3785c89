"""Runs the real program to its end, and returns what it wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.cli import loaded_program

ROOT = Path(__file__).parent.parent.parent


def run(
    *words: str | Path,
    stdin: bytes = b"",
    display: bool = False,
    folder: Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run `main.py WORDS…` in a folder to its end; without a display unless it is given one.

    Wording is read quickly where nothing else is said: a thorough reading takes longer to load than
    most tests take. A check in one process is a fork of the loaded program.
    """
    if words[:1] != ("check",) or display or _is_about_starting(words, environment):
        return start(
            *words,
            stdin=stdin,
            stdout=subprocess.PIPE,
            display=display,
            folder=folder,
            **environment,
        )
    done = loaded_program.run(
        ROOT / "main.py",
        [str(word) for word in _quickly(words)],
        stdin=stdin,
        folder=folder,
        variables=_variables(environment, display=False),
        seconds=60,
    )
    return _decoded(done)


def start(
    *words: str | Path,
    stdin: bytes = b"",
    stdout: int = subprocess.PIPE,
    display: bool = False,
    folder: Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Start the interpreter and `main.py WORDS…` in it as `run` does, and write to `stdout`."""
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", *_quickly(words)],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=_variables(environment, display=display),
        timeout=60,
        check=False,
    )
    return _decoded(done)


def _is_about_starting(words: Sequence[str | Path], environment: Mapping[str, str]) -> bool:
    """Say whether the interpreter obeys a variable, or processes beside it load the program."""
    return "--jobs" in words or any(
        name.startswith(("PYTHON", "LC_", "LANG")) for name in environment
    )


def _quickly(words: Sequence[str | Path]) -> Sequence[str | Path]:
    if words[:1] == ("check",) and "--reading" not in words and "--config" not in words:
        return ("check", "--reading", "quick", *words[1:])
    return words


def _variables(more: Mapping[str, str], *, display: bool) -> dict[str, str]:
    variables = {**os.environ, "PYTHONWARNINGS": "error", **more}
    if not display:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            variables.pop(name, None)
    return variables


def _decoded(done: subprocess.CompletedProcess[bytes]) -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess(
        done.args,
        done.returncode,
        (done.stdout or b"").decode("utf-8"),
        done.stderr.decode("utf-8"),
    )
