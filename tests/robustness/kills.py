"""Kill the program while it keeps decisions, again and again.

    python -m tests.robustness.kills store|window N

"store" kills programs that write to the store one after the other, on one file; "window" kills the
whole program in the middle of a check, each time with folders of its own. It ends with an error
where a decision that was acknowledged is not there afterwards.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from pathlib import Path

from tests.robustness.test_database_kills import kill_again_and_again


def kill_windows(kills: int) -> int:
    """Kill so many windows; return how many decisions they had acknowledged."""
    from tests.robustness.test_program_kills import (
        a_long_story,
        assert_all_there,
        killed_in_mid_check,
    )

    chance, acknowledged = random.Random(7), 0
    for _ in range(kills):
        with tempfile.TemporaryDirectory(prefix="askance-") as folder:
            for name in ("DATA", "CACHE", "CONFIG", "LOG"):
                os.environ[f"ASKANCE_{name}"] = str(Path(folder) / name.lower())
            os.environ["XDG_RUNTIME_DIR"] = folder
            said = killed_in_mid_check(a_long_story(Path(folder)), decisions=chance.randint(1, 12))
            assert_all_there(said)
            acknowledged += said
    return acknowledged


def main(arguments: list[str]) -> None:
    """Print how many decisions were acknowledged; a lost one is an error."""
    what, count = arguments[0], int(arguments[1])
    if what == "window":
        said, unsaid = kill_windows(count), 0
    else:
        with tempfile.TemporaryDirectory(prefix="askance-") as folder:
            said, unsaid = kill_again_and_again(Path(folder) / "review.sqlite", count)
    sys.stdout.write(f"{what}: {count} kills, {said} decisions acknowledged, none of them lost")
    sys.stdout.write(f"; {unsaid} written and not yet acknowledged\n" if unsaid else "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
