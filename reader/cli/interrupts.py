"""Handles Ctrl-C while the program starts and ends.

Python would print a traceback then. Nothing is lost by ending at once, as the system does it. To
import this is to begin with that, so it is imported before all else.
"""

from __future__ import annotations

import signal


def end_at_once() -> None:
    """Let Ctrl-C end the program without a word, from here until `answer`."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def answer() -> None:
    """Let Ctrl-C be a `KeyboardInterrupt` again."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


end_at_once()
