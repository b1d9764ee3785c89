"""The sentences that the reports on a comparison share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reader.comparison.compare import Comparison
from reader.comparison.kind_registry import kind_named
from reader.comparison.meaning_change import GRAVEST_FIRST, MeaningChange
from reader.model.article import Article
from reader.reports.provenance import Origin
from reader.reports.summary import counted

UNRELATED = "The two texts have too little in common to be compared: is this the source?"
NONE = "No change of meaning was found."
FOLDED = (
    "case, quotation marks, dashes, accents, British and American spelling, endings of words; in "
    "quotations ellipses that are shown and what stands in brackets"
)


def label_of(change: MeaningChange) -> str:
    """Return what people call the kind of a change."""
    kind = kind_named(change.kind)
    return kind.label if kind else change.kind


def name_of(article: Article) -> str:
    """Return an article's title, or the name of its file."""
    return " ".join(article.title.split()) or (article.path.name if article.path else "-")


def summary_of(comparison: Comparison) -> str:
    """Say in a sentence what the comparison came to."""
    if not comparison.is_related:
        return UNRELATED
    gravities = Counter(change.gravity for change in comparison.changes)
    found = ", ".join(f"{gravities[g]} {g}" for g in GRAVEST_FIRST if gravities[g])
    changes = counted(len(comparison.changes), "change")
    said = f"{changes} of meaning ({found})." if comparison.changes else NONE
    reworded = counted(comparison.rewordings, "harmless rewording")
    share = f"{comparison.share:.0%} of the article's words are in sentences of the source"
    return f"{said} {reworded}; {share}."


def facts_of(comparison: Comparison, origin: Origin) -> Iterator[tuple[str, str]]:
    """Yield what must be known to check the report itself."""
    for name, article in (("Article", comparison.article), ("Source", comparison.source)):
        yield name, article.path.name if article.path else "-"
        yield f"SHA-256 of the {name.lower()}'s text", article.sha256
    yield "Compared by", f"{origin.program}, {origin.date:%Y-%m-%d %H:%M} UTC"
    yield "Folded when matching", FOLDED


def unaligned_of(comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    """Yield what has nothing opposite, under a heading a side."""
    if not comparison.is_related:
        return
    for heading, sentences, article in (
        ("Only in the article", comparison.pair.added, comparison.article),
        ("Only in the source", comparison.pair.omitted, comparison.source),
    ):
        if sentences:
            yield heading, [sentence.span.of(article.text) for sentence in sentences]
