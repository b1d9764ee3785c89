#!/usr/bin/env python3
"""Askance from its source folder: `main.py ARTICLE` opens the window, `main.py check …` prints."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (whoever has an older one comes this far)
    sys.exit("askance: Python 3.11 or newer is needed, and this is " + sys.version.split()[0] + ".")

if __name__ == "__main__":  # processes that check files beside each other load this file again
    try:
        from reader.__main__ import main

        status = main()
    except ModuleNotFoundError as error:
        if (error.name or "reader").split(".")[0] == "reader":
            raise
        sys.exit(
            f"askance: {error.name} is not installed; make the environment with "
            "`python3 -m venv .venv && .venv/bin/python -m pip install .` and start "
            "`.venv/bin/python main.py` instead."
        )
    sys.exit(status)
