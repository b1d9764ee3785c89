"""Read our own tables of function words and set phrases (written for Askance, GPL-3.0+).

A line is `original → wrong | wrong ≈ sound | sound`: what spinners and back-translation make of
an expression, and which of it a reader would not notice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

FUNCTION_WORDS = Path(__file__).with_name("function_words.txt")
PHRASES = Path(__file__).with_name("phrases.txt")


@dataclass(frozen=True, slots=True)
class Replacements:
    """What stands for an expression: wrong in most places, or sound in most."""

    wrong: list[str] = field(default_factory=list)
    sound: list[str] = field(default_factory=list)

    @property
    def all(self) -> list[str]:
        """Both kinds, the wrong ones first."""
        return self.wrong + self.sound


def read(path: Path) -> dict[str, Replacements]:
    """Return the replacements of each expression; lines that begin with # are comments."""
    table: dict[str, Replacements] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        original, arrow, rest = line.partition("→")
        if arrow and not line.startswith("#"):
            wrong, _, sound = rest.partition("≈")
            table[original.strip()] = Replacements(_listed(wrong), _listed(sound))
    return table


def _listed(text: str) -> list[str]:
    return [word for part in text.split("|") if (word := part.strip())]
