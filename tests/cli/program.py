"""Runs the real program as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def run(
    *words: str | Path,
    stdin: bytes = b"",
    stdout: int = subprocess.PIPE,
    display: bool = False,
    folder: Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run `main.py WORDS…` in a folder to its end; without a display unless it is given one.

    Wording is read quickly where nothing else is said: a thorough reading takes longer to load than
    most tests take.
    """
    if words[:1] == ("check",) and "--reading" not in words and "--config" not in words:
        words = ("check", "--reading", "quick", *words[1:])
    variables = {**os.environ, "PYTHONWARNINGS": "error", **environment}
    if not display:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            variables.pop(name, None)
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", *words],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=variables,
        timeout=60,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args,
        done.returncode,
        (done.stdout or b"").decode("utf-8"),
        done.stderr.decode("utf-8"),
    )
