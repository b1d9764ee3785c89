"""Proof that it is our child who listens at a port of this machine, and not somebody else.

Between choosing a free port and Java's listening there a second passes, in which any user of the
machine can take it, read the article and answer in the server's place.
"""

from __future__ import annotations

import subprocess
from contextlib import suppress
from pathlib import Path

import psutil

# What we connect to, as a socket of either kind names it. Who listens at every address does not
# keep others from listening at this one.
_HERE = ("127.0.0.1", "::ffff:127.0.0.1")


class Listener:
    """The socket at which a child listens, once it does."""

    def __init__(self, child: subprocess.Popen[bytes], port: int) -> None:
        self._child = child
        self._port = port
        self._held: tuple[Path, Path] | None = None  # on Linux: the child's number for it, and it

    def is_our_child(self) -> bool:
        """Say whether the child lives and it is its socket that takes connections at the port."""
        if self._child.poll() is not None:
            return False
        if self._held is not None:  # a fifth of a millisecond, where asking for all takes ten
            number, socket = self._held
            with suppress(OSError):
                return number.readlink() == socket
            return False
        try:
            sockets = psutil.Process(self._child.pid).net_connections(kind="tcp")
        except (psutil.Error, OSError):  # gone, or we are not told: either way there is no proof
            return False
        for found in sockets:
            is_it = found.laddr and tuple(found.laddr) in {(host, self._port) for host in _HERE}
            if is_it and found.status == psutil.CONN_LISTEN:
                number = Path(f"/proc/{self._child.pid}/fd/{found.fd}")
                with suppress(OSError):
                    self._held = number, number.readlink()
                return True
        return False
