"""What a loader refuses to take on."""

from __future__ import annotations

LARGEST_FILE = 50_000_000  # bytes: the 50 MB that messages name
