"""Run a command that the kernel kills when the thread that started it ends.

This is a program, not a module: `python -I -S die_with_parent.py PARENT COMMAND…` replaces itself
by the command, so the command has the process id that `Popen` knows. Doing the same in a
`preexec_fn` could deadlock: it runs between fork and exec, where another thread's locks stay locked
for good.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
_NICENESS = 5  # an engine keeps a core busy: the window, and whatever else people do, comes first


def main() -> None:
    """Ask for the signal, make sure that it was not already too late, become the command."""
    parent, command = int(sys.argv[1]), sys.argv[2:]
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL):
        sys.exit(f"prctl: {os.strerror(ctypes.get_errno())}")
    if os.getppid() != parent:
        sys.exit("The program that started this one is gone.")
    os.nice(_NICENESS)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        sys.exit(f"{command[0]}: {error.strerror}")


if __name__ == "__main__":
    main()
