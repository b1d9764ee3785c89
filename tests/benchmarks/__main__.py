"""Print the benchmark table: `python -m tests.benchmarks [window|page|review|throughput]`."""

from __future__ import annotations

import sys

from tests.benchmarks import page, review, throughput, window
from tests.benchmarks.table import show


def main() -> None:
    wanted = sys.argv[1:] or ["window", "page", "review", "throughput"]
    if "window" in wanted:
        show("The window", list(window.rows()))
    if "page" in wanted:
        show("The page", list(page.rows()))
    if "review" in wanted:
        show("Reviewing", list(review.rows()))
    if "throughput" in wanted:
        show("Checking", list(throughput.rows()))


main()
