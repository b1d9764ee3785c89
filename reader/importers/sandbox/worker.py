"""The process that reads one file.

    python -m reader.importers.sandbox.worker MODULE [PATH] < FILE

It gets the file's bytes through its standard input, imports what reading them needs, and locks
itself in (`confinement.py`) before it looks at them.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from reader.errors import UnreadableFile
from reader.importers.sandbox.confinement import ASK_CONFINEMENT, confine
from reader.importers.sandbox.protocol import refused, written


def main(arguments: Sequence[str]) -> None:
    """Read standard input with a module's `load`, and print the answer."""
    module, *rest = arguments
    if module == ASK_CONFINEMENT:
        sys.stdout.write(json.dumps([asdict(layer) for layer in confine()]))
        return
    path = Path(rest[0]) if rest else None
    data = sys.stdin.buffer.read()
    loader = importlib.import_module(module)
    if prepare := getattr(loader, "prepare", None):
        prepare()
    confine()
    try:
        answer = written(loader.load(data, path))
    except UnreadableFile as error:
        answer = refused(str(error))
    except (MemoryError, RecursionError):
        name = path or "Standard input"
        answer = refused(f"{name} needs too much memory to be read; split it into smaller files.")
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main(sys.argv[1:])
