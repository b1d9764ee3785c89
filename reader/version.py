"""The version of the program."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """Return the installed version, or say that this is run from a checkout."""
    try:
        return version("askance")
    except PackageNotFoundError:
        return "(run from its source, not installed)"


def other_package() -> str:
    """Return a sentence if the feed library `reader` is installed here as well; else "".

    Both packages write into one folder: files of either may be the other's.
    """
    try:
        other = version("reader")
    except PackageNotFoundError:
        return ""
    return (
        f"The package reader {other} is installed in the same environment and overwrites files of "
        "Askance. Install Askance in an environment of its own."
    )
