"""Pairs of passages in files: what the source says, what the article makes of it, marked ⟦so⟧."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "examples"
_MARK = re.compile(r"[⟦⟧]")

# what stands around every passage, alike on both sides
BEFORE = ("Notes from the region", "The weekly bulletin was published on the usual terms.")
AFTER = ("Readers can order copies of the bulletin at the counter of the town library.",)


@dataclass(frozen=True)
class MarkedText:
    """A text of paragraphs, with the marked passages in it."""

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Example:
    """A passage of a source, and an article's."""

    source: MarkedText
    article: MarkedText
    heading: str = ""

    @property
    def label(self) -> str:
        """The beginning of the source, to name a test by."""
        return self.source.text.split("\n\n")[len(BEFORE)][:40]


def examples(name: str) -> list[Example]:
    """Return the examples of a file, in order."""
    found, heading = [], ""
    for block in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("---\n"):
        lines = block.strip().splitlines()
        heading = next((line[2:] for line in lines if line.startswith("# ")), heading)
        sides = {line[0]: line[3:] for line in lines if line[:3] in ("S: ", "A: ")}
        found.append(Example(_marked(sides["S"]), _marked(sides["A"]), heading))
    return found


def _marked(passage: str) -> MarkedText:
    before = "".join(f"{paragraph}\n\n" for paragraph in BEFORE)
    after = "".join(f"\n\n{paragraph}" for paragraph in AFTER)
    pieces = _MARK.split(passage)
    marks, at = [], len(before)
    for number, piece in enumerate(pieces):
        if number % 2:
            marks.append((at, at + len(piece)))
        at += len(piece)
    return MarkedText(before + "".join(pieces) + after, tuple(marks))
