"""Runs the real program as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def run(
    *words: str | Path, stdin: bytes = b"", display: bool = False, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `main.py WORDS…` to its end; without a display unless it is given one."""
    variables = {**os.environ, "PYTHONWARNINGS": "error", **environment}
    if not display:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            variables.pop(name, None)
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", *words],
        input=stdin,
        capture_output=True,
        env=variables,
        timeout=60,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )
