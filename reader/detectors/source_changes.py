"""The page of what a comparison with the source finds; `reader/comparison/` looks for it."""

from __future__ import annotations

DETECTOR = "compared_with_source"  # what stands in the place of a detector in its findings
KINDS = (
    "quotation_altered",
    "quotation_invented",
    "quotation_reattributed",
    "unit",
    "date",
    "number",
    "name",
    "role",
    "quantity_scope",
    "negation",
    "hedge_dropped",
    "hedge_added",
    "attribution_dropped",
    "word_wrong",
    "omitted",
    "added",
)
PAGE = """Marks what the article says otherwise than the text it was made from.

**What it marks.** Changes of meaning, once an article is compared with its source: other numbers,
units, dates and names; quotations that were altered, invented or given to somebody else; roles
that were swapped; a “not” or a hedge that came or went; “some” that became “all”; a claim without
the one who made it; a word that does not fit in place of another; what was left out or added. A
mark for what was left out stands on the word that it would follow.

**Why it matters.** The article says what its source does not say. No other check can see that:
both sentences are sound English.

**Example.** “The council rejected the plan” where the source has “The council approved the plan”.

**What it leaves alone.** The same put otherwise: other words for the same, rounding that is said,
right conversions, pronouns for names, honest ellipses, the passive, British and American spelling.
"""
