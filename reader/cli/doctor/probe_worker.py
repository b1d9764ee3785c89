"""The process in which one probe runs: `python -m reader.cli.doctor.probe_worker MODULE`."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import astuple
from importlib import import_module


def main() -> None:
    """Write what a probe finds as JSON, a line each, as it finds it."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints is no answer
    for health in import_module(sys.argv[1]).examine():
        print(json.dumps(astuple(health)), file=answers, flush=True)


if __name__ == "__main__":
    main()
