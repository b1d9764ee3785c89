#!/usr/bin/env python3
"""Askance from its source folder: `main.py ARTICLE` opens the window, `main.py check …` prints."""

import signal
import sys

if sys.version_info < (3, 11):  # noqa: UP036 (whoever has an older one comes this far)
    sys.exit("askance: Python 3.11 or newer is needed, and this is " + sys.version.split()[0] + ".")

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until the program is loaded and answers it

if __name__ == "__main__":  # processes that check files beside each other load this file again
    try:
        from reader.__main__ import main

        status = main()
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)
