"""Print the benchmark table: `python -m tests.benchmarks [window|throughput]`."""

from __future__ import annotations

import sys

from tests.benchmarks import throughput, window
from tests.benchmarks.table import show


def main() -> None:
    wanted = sys.argv[1:] or ["window", "throughput"]
    if "window" in wanted:
        show("The window", list(window.rows()))
    if "throughput" in wanted:
        show("Checking", list(throughput.rows()))


main()
