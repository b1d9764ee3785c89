"""An article next to its source as one HTML file: a table of changes, and both texts marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.comparison.compare import Comparison
from reader.comparison.meaning_change import MeaningChange
from reader.model.article import Article, Role
from reader.model.span import Span
from reader.reports.comparison_rows import pieces_of, rows_of
from reader.reports.comparison_summary import facts_of, label_of, name_of, summary_of
from reader.reports.html_report import POLICY
from reader.reports.html_style import style_sheet
from reader.reports.html_text import element, lines, shown
from reader.reports.positions import Excerpt
from reader.reports.provenance import PROGRAM, Origin
from reader.system.paths import resource

SHEET = "reports/comparison.css"
Numbered = tuple[int, MeaningChange]


def html_comparison(comparison: Comparison, origin: Origin) -> str:
    """Return a page without scripts that fetches nothing."""
    title = f"{name_of(comparison.article)} and its source"
    head = lines(
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        element("title", shown(f"{title} – {PROGRAM}")),
        element("style", f"\n{style_sheet()}\n{resource(SHEET).read_text(encoding='utf-8')}\n"),
    )
    numbered = list(enumerate(comparison.gravest_first, 1))
    main = lines(
        element("h2", shown(title), dir="auto"),
        element("p", shown(summary_of(comparison)), class_="summary-sentence"),
        element("h3", "Changes", class_="part") if numbered else "",
        _table(comparison, numbered) if numbered else "",
        element("h3", "Both texts", class_="part"),
        _rows(comparison, numbered),
        element("h3", "About this comparison", class_="part"),
        _facts(comparison, origin),
    )
    body = lines(
        element("header", element("h1", f"{PROGRAM} comparison"), class_="top"),
        element("main", f"\n{main}\n"),
        element("footer", f"Compared by {shown(origin.program)}."),
    )
    page = lines(element("head", f"\n{head}\n"), element("body", f"\n{body}\n"))
    return lines("<!DOCTYPE html>", element("html", f"\n{page}\n", lang="en")) + "\n"


def _table(comparison: Comparison, numbered: Sequence[Numbered]) -> str:
    heads = ("", "Gravity", "Change", "Article", "Source", "What changed")
    rows = [element("tr", "".join(element("th", name, scope="col") for name in heads))]
    for number, change in numbered:
        anchor = f"#a{number}" if change.article else f"#s{number}"
        cells = (
            element("td", element("a", str(number), href=anchor)),
            element("td", change.gravity, class_=f"gravity {change.gravity}"),
            element("td", shown(label_of(change))),
            element("td", _excerpt(comparison.article, change.article), class_="passage"),
            element("td", _excerpt(comparison.source, change.source), class_="passage"),
            element("td", shown(change.message), dir="auto"),
        )
        rows.append(element("tr", "".join(cells), id=f"c{number}"))
    return element("table", lines(rows), class_="changes")


def _excerpt(article: Article, span: Span | None) -> str:
    if span is None:
        return "–"
    part = Excerpt.of(article, span)
    return f"{shown(part.before)}{element('strong', shown(part.passage))}{shown(part.after)}"


def _rows(comparison: Comparison, numbered: Sequence[Numbered]) -> str:
    """Return a row for each aligned passage, and for each paragraph that has nothing opposite."""
    ours = [(number, c.article) for number, c in numbered if c.article]
    theirs = [(number, c.source) for number, c in numbered if c.source]
    gravity = {number: str(change.gravity) for number, change in numbered}
    found = []
    for article, source in rows_of(comparison):
        left = [_paragraph(comparison.article, n, ours, gravity, "a") for n in article]
        right = [_paragraph(comparison.source, n, theirs, gravity, "s") for n in source]
        alone = element("p", "Nothing opposite", class_="alone")
        found.append(
            element(
                "div",
                lines(
                    element("div", lines(left) or alone, class_="article"),
                    element("div", lines(right) or alone, class_="source"),
                ),
                class_="both",
            )
        )
    return lines(found)


def _paragraph(
    article: Article,
    number: int,
    marks: Iterable[tuple[int, Span]],
    gravity: dict[int, str],
    prefix: str,
) -> str:
    paragraph = article.paragraphs[number]
    pieces: list[str] = []
    for words, change in pieces_of(article, paragraph, marks):
        if change is None:
            pieces.append(shown(words))
            continue
        pieces.append(f'<mark class="change {gravity[change]}">{shown(words)}</mark>')
        number_link = element("a", str(change), href=f"#c{change}", id=f"{prefix}{change}")
        pieces.append(element("sup", number_link))
    classes = f"text {'headline' if paragraph.role is Role.HEADLINE else 'paragraph'}"
    return element("p", "".join(pieces), class_=classes, dir="auto")


def _facts(comparison: Comparison, origin: Origin) -> str:
    pairs = (
        element("dt", shown(name)) + element("dd", shown(value))
        for name, value in facts_of(comparison, origin)
    )
    return element("dl", lines(pairs), class_="facts")
