"""Read our own tables of function words and set phrases (written for Askance, GPL-3.0+)."""

from __future__ import annotations

from pathlib import Path

FUNCTION_WORDS = Path(__file__).with_name("function_words.txt")
PHRASES = Path(__file__).with_name("phrases.txt")


def read(path: Path) -> dict[str, list[str]]:
    """Return each original with its replacements: lines `original → one | other`, # comments."""
    table: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        original, arrow, replacements = line.partition("→")
        if arrow and not line.startswith("#"):
            row = table.setdefault(original.strip(), [])
            row.extend(
                word for text in replacements.split("|") if (word := text.strip()) not in row
            )
    return table
