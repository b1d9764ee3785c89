"""`OwnMark`: a finding that a person made."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.finding import Family, Finding

READER, MARKED = "reader", "own_mark"  # what stands in the place of a detector and its rule
OWN_MARK = f"{READER}.{MARKED}"
OWN_MARK_PAGE = """A mark that a reader made.

**What it marks.** A passage that somebody who read the article found doubtful, whatever the
detectors say of it: their note says why, and what probably stood there.

**Why it matters.** Detectors see a part of what is wrong with a text. What a person sees belongs
into the same list, the same report, and the same review.

**What it leaves alone.** It counts for this passage only. It needs no confirming: who marked it has
decided. It has no part in the verdict, which is measured on what detectors find.
"""


@dataclass(frozen=True, slots=True)
class OwnMark:
    """What a mark of a person's own says beside its note, as no detector will find it again.

    `author` is the name of who marked it, where they gave one. `before` and `after` are what stood
    around the passage, so that it is found in a text that was edited there.
    """

    family: Family
    suggestion: str = ""
    author: str = ""
    before: str = ""
    after: str = ""


def is_own_mark(finding: Finding) -> bool:
    """Say whether a person marked this, not a detector."""
    return (finding.detector, finding.rule) == (READER, MARKED)
