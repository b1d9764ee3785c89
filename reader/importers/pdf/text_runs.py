"""Text runs of a PDF page: words next to each other, with their position and size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class TextRun:
    """Words that stand side by side on a page, in points from its lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float  # of the font, as seen
    is_bold: bool = False
    page: int = 0
    column: int = 0
    cells: tuple[str, ...] = ()  # where the line is a row of several
    blank: float = 0.0  # the usual white between two of its words; 0 where there are no two

    @property
    def width(self) -> float:
        """How far the words reach."""
        return self.right - self.left

    def is_adjacent(self, other: TextRun) -> bool:
        """Say whether both are on one line."""
        common = min(self.top, other.top) - max(self.bottom, other.bottom)
        return common > 0.5 * min(self.top - self.bottom, other.top - other.bottom)
