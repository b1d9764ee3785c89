"""Reports on an article next to its source: text, JSON and Markdown; the table of all formats."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import cast

from reader.comparison.compare import Comparison
from reader.model.article import Article
from reader.model.span import Span
from reader.reports.comparison_html import html_comparison
from reader.reports.comparison_sarif import sarif_comparison
from reader.reports.comparison_summary import (
    facts_of,
    label_of,
    name_of,
    summary_of,
    unaligned_of,
)
from reader.reports.comparison_values import comparison_values
from reader.reports.markdown_report import escaped, table
from reader.reports.positions import Excerpt, Positions
from reader.reports.provenance import Origin
from reader.reports.report import ReportUnavailable
from reader.system.visible_text import visible


def text_comparison(comparison: Comparison, _origin: Origin) -> str:
    """Return a line a change with its place, and both sides below it."""
    article, places = comparison.article, Positions(comparison.article)
    source_places = Positions(comparison.source)
    lines = []
    for change in comparison.changes:
        side, positions = (
            (article, places) if change.article else (comparison.source, source_places)
        )
        span = change.article or change.source
        assert span
        line, column = positions.of(span.start)
        lines.append(
            f"{side.path or '-'}:{line}:{column}: {change.gravity}: {label_of(change)}: "
            f"{change.message}"
        )
        for name, text, place in (
            ("article", article, change.article),
            ("source", comparison.source, change.source),
        ):
            if place:
                lines.append(f"    {name + ':':8} {_excerpt(text, place)}")
    lines.append(summary_of(comparison))
    return "".join(f"{visible(line)}\n" for line in lines)


def json_comparison(comparison: Comparison, origin: Origin) -> str:
    """Return an indented JSON object."""
    values = comparison_values(comparison, origin)
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def jsonl_comparison(comparison: Comparison, origin: Origin) -> str:
    """Return a JSON object on one line, in ASCII."""
    return json.dumps(comparison_values(comparison, origin)) + "\n"


def markdown_comparison(comparison: Comparison, origin: Origin) -> str:
    """Return the table of changes, what has no partner, and both texts."""
    blocks = [
        f"# {escaped(name_of(comparison.article))} and its source",
        escaped(summary_of(comparison)),
        table(("", ""), list(facts_of(comparison, origin))),
    ]
    if comparison.changes:
        rows = [
            (
                str(number),
                str(change.gravity),
                label_of(change),
                _cell(change.article, comparison.article),
                _cell(change.source, comparison.source),
                change.message,
            )
            for number, change in enumerate(comparison.gravest_first, 1)
        ]
        heads = ("", "Gravity", "Change", "Article", "Source", "What changed")
        blocks += ["## Changes", table(heads, rows)]
    for heading, texts in unaligned_of(comparison):
        blocks += [f"## {heading}", "\n".join(f"- {escaped(text)}" for text in texts)]
    for heading, article in (("Article", comparison.article), ("Source", comparison.source)):
        blocks.append(f"## {heading}")
        blocks += [f"> {escaped(paragraph.text(article))}" for paragraph in article.paragraphs]
    return "\n\n".join(blocks) + "\n"


def _cell(span: Span | None, article: Article) -> str:
    return _excerpt(article, span) if span else "–"


def _excerpt(article: Article, span: Span) -> str:
    excerpt = Excerpt.of(article, span)
    return f"{excerpt.before}⟦{excerpt.passage}⟧{excerpt.after}".strip()


@dataclass(frozen=True)
class _LazyFormat:
    """A format that needs a large library, imported when a report is made: "module:function"."""

    maker: str

    def __call__(self, comparison: Comparison, origin: Origin) -> bytes:
        try:
            made = resolve_name(self.maker)(comparison, origin)
        except ImportError as error:
            raise ReportUnavailable(
                f"This format cannot be written here ({error}); install what is missing, or choose "
                "another format."
            ) from error
        return cast("bytes", made)


# Of bytes is what is no text; it is written to a file.
COMPARISON_FORMATS: dict[str, Callable[[Comparison, Origin], str | bytes]] = {
    "text": text_comparison,
    "json": json_comparison,
    "jsonl": jsonl_comparison,
    "markdown": markdown_comparison,
    "html": html_comparison,
    "sarif": sarif_comparison,
    "docx": _LazyFormat("reader.reports.comparison_docx:docx_comparison"),
    "pdf": _LazyFormat("reader.gui.export.comparison_pdf:pdf_comparison"),
}
BINARY = frozenset({"docx", "pdf"})
SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".html": "html",
    ".sarif": "sarif",
    ".docx": "docx",
    ".pdf": "pdf",
}
