"""The exit statuses of the program."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The contract with scripts. Where several hold, `graver` says which is returned."""

    NOTHING_FOUND = 0
    FINDINGS = 1
    WRONG_USAGE = 2  # argparse's own number as well
    NOT_CHECKED = 3  # a file, or a part of one, could not be read or checked
    NOT_ENGLISH = 4  # a file, or a part of one, was left alone for its language
    BROKEN = 70  # the program itself failed; sysexits.h calls it EX_SOFTWARE


_BY_GRAVITY = (
    ExitStatus.NOTHING_FOUND,
    ExitStatus.FINDINGS,
    ExitStatus.NOT_ENGLISH,
    ExitStatus.NOT_CHECKED,
)


def graver(one: ExitStatus, other: ExitStatus) -> ExitStatus:
    """Return what two files come to together: what was not looked at outweighs what was found."""
    return max(one, other, key=_BY_GRAVITY.index)
