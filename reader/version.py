"""The version of the program."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """Return the installed version, or say that this is run from a checkout."""
    try:
        return version("askance")
    except PackageNotFoundError:
        return "(run from its source, not installed)"
