"""Print the benchmark table: `python -m tests.benchmarks [window|review|throughput]`."""

from __future__ import annotations

import sys

from tests.benchmarks import review, throughput, window
from tests.benchmarks.table import show


def main() -> None:
    wanted = sys.argv[1:] or ["window", "review", "throughput"]
    if "window" in wanted:
        show("The window", list(window.rows()))
    if "review" in wanted:
        show("Reviewing", list(review.rows()))
    if "throughput" in wanted:
        show("Checking", list(throughput.rows()))


main()
