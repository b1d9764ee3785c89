"""A comparison as plain values, for the JSON reports."""

from __future__ import annotations

from reader.comparison.compare import Comparison
from reader.comparison.compared_text import Sentence
from reader.comparison.meaning_change import MeaningChange
from reader.english.word_tokens import count_words
from reader.model.article import Article
from reader.model.span import Span
from reader.reports.json_values import Values
from reader.reports.positions import Positions
from reader.reports.provenance import PROGRAM, Origin

SCHEMA = 1  # goes up when a name or a meaning changes; what is added leaves it as it is


def comparison_values(comparison: Comparison, origin: Origin, *, with_text: bool = True) -> Values:
    """Return everything about a comparison; places are code points of each text.

    docs/comparison.md is the contract.
    """
    ours, theirs = comparison.pair.article, comparison.pair.source
    alignment = comparison.pair.alignment
    return {
        "schema": SCHEMA,
        "article": _text(comparison.article, with_text=with_text),
        "source": _text(comparison.source, with_text=with_text),
        "origin": {"program": PROGRAM, "version": origin.version, "date": origin.stamp},
        "related": comparison.is_related,
        "share": round(comparison.share, 3),
        "changes": [_change(change, comparison) for change in comparison.changes],
        "quiet": [_change(change, comparison) for change in comparison.quiet],
        "rewordings": comparison.rewordings,
        "alignment": [[list(a), list(s)] for a, s in comparison.paragraphs],
        "sentences": [
            {
                "article": [_place(ours.sentences[n]) for n in group.article],
                "source": [_place(theirs.sentences[n]) for n in group.source],
                "score": round(group.score, 3),
                "moved": group.is_moved,
            }
            for group in alignment.groups
        ],
        "unaligned": {
            "article": [_place(ours.sentences[n]) for n in alignment.added],
            "source": [_place(theirs.sentences[n]) for n in alignment.omitted],
        },
    }


def _text(article: Article, *, with_text: bool) -> Values:
    return {
        "path": str(article.path or "-"),
        "title": article.title,
        **({"text": article.text} if with_text else {}),
        "sha256": article.sha256,
        "words": count_words(article.text),
        "language": article.language,
    }


def _place(sentence: Sentence) -> list[int]:
    return [sentence.span.start, sentence.span.end]


def _change(change: MeaningChange, comparison: Comparison) -> Values:
    return {
        "kind": change.kind,
        "gravity": change.gravity,
        "message": change.message,
        "article": _passage(change.article, comparison.article),
        "source": _passage(change.source, comparison.source),
    }


def _passage(span: Span | None, article: Article) -> Values | None:
    if span is None:
        return None
    line, column = Positions(article).of(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "text": span.of(article.text),
    }
