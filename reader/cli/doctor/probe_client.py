"""Runs a probe in a process of its own and hears what it finds, also where it crashes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import reader
from reader.cli.doctor.health import Health, last_line, restore_program
from reader.cli.doctor.probe_table import Probe
from reader.system.child_process import end_child, start_child

LONGEST = 120.0  # seconds: LanguageTool starts within 60 on a slow machine


def heard(probe: Probe, *, seconds: float = LONGEST) -> Iterator[Health]:
    """Yield what a probe finds; that it crashed, or took too long, is a finding as well."""
    command = [sys.executable, "-P", "-m", "reader.cli.doctor.probe_worker", probe.module]
    with tempfile.TemporaryDirectory() as folder:
        errors = Path(folder, "errors")
        process = start_child(
            command, log=errors, pipes=True, env=_environment(), folder=Path.cwd()
        )
        trouble = ""
        try:
            out = process.communicate(timeout=seconds)[0]
        except subprocess.TimeoutExpired as late:
            out, trouble = late.stdout or b"", f"no answer within {seconds:g} seconds"
        finally:
            end_child(process)
        for line in out.splitlines():
            yield Health(*json.loads(line))
        if not trouble and process.returncode:
            why = last_line(errors.read_text(encoding="utf-8", errors="replace"))
            trouble = f"the probe ended with {_status(process.returncode)}"
            trouble += f" ({why})" if why else ""
        if trouble:
            yield Health(probe.name, trouble, restore_program())


def _environment() -> dict[str, str]:
    """Return an environment in which the process finds this program, installed or not."""
    places = [str(Path(reader.__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))}


def _status(status: int) -> str:
    return signal.Signals(-status).name if status < 0 else f"status {status}"
