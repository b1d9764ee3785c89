"""The process that reads one file: `python -m reader.loading.worker MODULE [PATH] < FILE`.

It gets the file's bytes through its standard input and opens nothing itself.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader.errors import UnreadableFile
from reader.loading.exchange import refused, written
from reader.loading.limits import LONGEST_LOADING, MOST_MEMORY


def main(arguments: Sequence[str]) -> None:
    """Read standard input with a module's `load`, and print the answer."""
    module, *rest = arguments
    path = Path(rest[0]) if rest else None
    data = sys.stdin.buffer.read()
    _limit()
    sys.addaudithook(_refuse_network)
    try:
        answer = written(importlib.import_module(module).load(data, path))
    except UnreadableFile as error:
        answer = refused(str(error))
    except (MemoryError, RecursionError):
        name = path or "Standard input"
        answer = refused(f"{name} needs too much memory to be read; split it into smaller files.")
    sys.stdout.buffer.write(answer)


def _refuse_network(event: str, _arguments: tuple[object, ...]) -> None:
    """Let no library fetch what a file refers to, whatever its settings are."""
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        raise PermissionError("a file that is read may not reach out")


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has none: there the time limit alone ends what grows
        return
    with suppress(OSError, ValueError):  # somebody allows us less than that already
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(LONGEST_LOADING) + 5,) * 2)


if __name__ == "__main__":
    main(sys.argv[1:])
