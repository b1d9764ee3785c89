"""The person's choices for the page: typeface, size, line length, line spacing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from reader.settings import LEADINGS, MEASURES, READING_SIZES, Settings


@dataclass(frozen=True, slots=True)
class Typography:
    """The choices of the page's type. What is out of range is brought into it.

    `size` is in pixels at 100 %; `measure` in characters a line; `leading` is the distance of two
    lines in per cent of the size. An empty `face` is the one that ships with the program.
    """

    face: str
    size: int
    measure: int
    leading: int

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return the typography that `settings` ask for."""
        return cls(
            settings.reading_font,
            _within(READING_SIZES, settings.reading_size),
            _within(MEASURES, settings.reading_measure),
            _within(LEADINGS, settings.reading_leading),
        )


def _within(limits: range, value: int) -> int:
    return min(max(value, limits.start), limits.stop - 1)


USUAL = Typography.of(Settings())
