"""What the program's exit status means."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The contract with scripts. Where several hold, the highest is returned."""

    NOTHING_FOUND = 0
    FINDINGS = 1
    WRONG_USAGE = 2  # argparse's own number as well
    NOT_CHECKED = 3  # a file, or a part of one, could not be read or checked
