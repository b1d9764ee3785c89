"""Watch a person at the window, for some minutes, from outside.

    python -m tests.robustness.nothing_leaves MINUTES [SEED]

Runs `window_session` in a home that nobody has worked in, without a network and under `strace`, and
ends with an error where the program tried to reach something or made a file outside its folders.
"""

from __future__ import annotations

import os
import random
import re
import sys
import tempfile
from pathlib import Path

from tests.languagetool_fixture import installed_for_tests
from tests.robustness.new_home import (
    ROOT,
    environment,
    make_home,
    odd_files,
    one_of_each_format,
    put_languagetool,
)
from tests.robustness.watched import Seen, prefixes, watch

STARTING = 400  # seconds that start and end of the program may take on a busy machine
# The print preview asks the print service of this machine (CUPS) which printers there are.
_PRINT_SERVICE = re.compile(r"port=htons\(631\).*\"(?:127\.0\.0\.1|::1)\"")


def watched_session(minutes: float, seed: int, folder: Path) -> tuple[Seen, list[str]]:
    """Run a session of so many minutes; return what was seen, and the files made elsewhere."""
    home, output = make_home(folder), folder / "output"
    output.mkdir()
    put_languagetool(installed_for_tests(), home)
    seconds = 60 * minutes
    inside = [sys.executable, "-m", "tests.robustness.window_session", str(output)]
    seen = watch(
        [*inside, str(seconds), str(seed), *one_of_each_format()],
        folder,
        ways=list(prefixes()),
        folder=ROOT,
        environment={**environment(home), "QT_QPA_PLATFORM": "offscreen"},
        patience=3 * seconds + STARTING,
    )
    seen.reached = [call for call in seen.reached if not _PRINT_SERVICE.search(call)]
    return seen, odd_files(seen, home, output)


def failures_in(folder: Path) -> list[str]:
    """Return what the program logged of its own failures."""
    logs = [log.read_text(encoding="utf-8") for log in sorted(folder.rglob("askance.log*"))]
    lines = "".join(logs).splitlines(keepends=True)
    entries: list[str] = []
    for line in lines:
        if re.match(r"\d{4}-\d\d-\d\d ", line) or not entries:
            entries.append("")
        entries[-1] += line
    return [entry for entry in entries if " ERROR " in entry]


def main(arguments: list[str]) -> int:
    """Say what was seen; return the exit status."""
    minutes = float(arguments[0])
    seed = int(arguments[1]) if len(arguments) > 1 else random.randrange(1_000_000)
    before = os.umask(0o022)  # what the program makes private must be so by itself
    try:
        with tempfile.TemporaryDirectory(prefix="askance-") as folder:
            seen, odd = watched_session(minutes, seed, Path(folder))
            failures = failures_in(Path(folder))
    finally:
        os.umask(before)
    said = [
        f"{minutes:g} minutes, seed {seed}, watched by {' and '.join(prefixes())}",
        seen.output.strip(),
        f"tried to reach: {seen.reached or 'nothing'}",
        f"files and folders made: {len(seen.made)}; outside its folders: {odd or 'none'}",
        f"ended with status {seen.status}",
        *failures,
    ]
    sys.stdout.write("\n".join(said) + "\n")
    return int(bool(seen.status or seen.reached or odd or not prefixes()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
