"""A comparison as SARIF 2.1.0: a result for each change, with its place in the source as well."""

from __future__ import annotations

import hashlib
import json

from reader.comparison.compare import Comparison
from reader.comparison.kind_registry import CHANGE_KINDS
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.detectors.source_changes import DETECTOR
from reader.english.word_tokens import count_words
from reader.model.article import Article
from reader.model.span import Span
from reader.reports.comparison_summary import summary_of
from reader.reports.json_values import Values
from reader.reports.positions import Positions
from reader.reports.provenance import PROGRAM, Origin
from reader.reports.sarif_report import SCHEMA, location_of, visible_texts

LEVELS = {Gravity.HIGH: "error", Gravity.MEDIUM: "warning", Gravity.LOW: "note"}
FINGERPRINT = "changeKey/v1"


def sarif_comparison(comparison: Comparison, origin: Origin) -> str:
    """Return the log, indented; a change that only the source has is located there."""
    kinds = [kind for kind in CHANGE_KINDS if not kind.is_quiet]
    files = (_Text(comparison.article, 0), _Text(comparison.source, 1))
    driver = {
        "name": PROGRAM,
        "version": origin.version,
        "rules": [
            {
                "id": f"{DETECTOR}.{kind.name}",
                "name": kind.label,
                "shortDescription": {"text": f"{' '.join(kind.page.partition('.')[0].split())}."},
                "properties": {"family": "source"},
            }
            for kind in kinds
        ],
    }
    numbers = {kind.name: number for number, kind in enumerate(kinds)}
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "endTimeUtc": origin.stamp}],
        "columnKind": "unicodeCodePoints",
        "artifacts": [file.artifact for file in files],
        "results": [_result(change, numbers[change.kind], *files) for change in comparison.changes],
        "properties": {
            "summary": summary_of(comparison),
            "related": comparison.is_related,
            "share": round(comparison.share, 3),
            "rewordings": comparison.rewordings,
        },
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [visible_texts(run)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


class _Text:
    """One of the two texts as an artifact, and its passages as locations."""

    def __init__(self, article: Article, index: int) -> None:
        self.article = article
        self._places = Positions(article)
        self._location = location_of(article.id)
        self._index = index
        self.artifact: Values = {
            "location": self._location,
            "roles": ["analysisTarget"],
            "properties": {
                "title": article.title,
                "textSha256": article.sha256,
                "words": count_words(article.text),
            },
        }

    def place(self, span: Span) -> Values:
        """Return where a passage is, with its words."""
        first, last = self._places.of(span.start), self._places.of(span.end - 1)
        region = {
            "startLine": first[0],
            "startColumn": first[1],
            "endLine": last[0],
            "endColumn": last[1] + 1,
            "snippet": {"text": span.of(self.article.text)},
        }
        file = {**self._location, "index": self._index}
        return {"physicalLocation": {"artifactLocation": file, "region": region}}


def _result(change: MeaningChange, number: int, article: _Text, source: _Text) -> Values:
    ours = article.place(change.article) if change.article else None
    theirs = source.place(change.source) if change.source else None
    words = [
        span.of(text.article.text) if span else ""
        for text, span in ((article, change.article), (source, change.source))
    ]
    key = hashlib.sha256("\x1f".join((change.kind, *words)).encode("utf-8", "replace")).hexdigest()
    related = {**theirs, "id": 1, "message": {"text": "The source"}} if ours and theirs else None
    return {
        "ruleId": f"{DETECTOR}.{change.kind}",
        "ruleIndex": number,
        "level": LEVELS[change.gravity],
        "message": {"text": change.message},
        "locations": [ours or theirs],
        **({"relatedLocations": [related]} if related else {}),
        "partialFingerprints": {FINGERPRINT: key[:16]},
        "properties": {"gravity": change.gravity, "article": words[0], "source": words[1]},
    }
