"""Print the benchmark table, or parts of it: `python -m tests.benchmarks [PART…]`."""

from __future__ import annotations

import sys

from tests.benchmarks import page, review, throughput, turning, window
from tests.benchmarks.table import show

PARTS = {
    "window": ("The window", window.rows),
    "page": ("The page", page.rows),
    "review": ("Reviewing", review.rows),
    "turning": ("Several articles", turning.rows),
    "throughput": ("Checking", throughput.rows),
}

for name in sys.argv[1:] or PARTS:
    title, rows = PARTS[name]
    show(title, list(rows()))
