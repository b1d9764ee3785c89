"""One HTML file that any browser shows: the article with its passages marked, a card for each.

It has no script and fetches nothing, and its policy forbids both: what an article says stays text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TextIO

from reader.checking.check_result import CheckResult
from reader.reports.html_article import article_section, failed_section
from reader.reports.html_style import style_sheet
from reader.reports.html_text import element, lines, shown
from reader.reports.provenance import PROGRAM, Origin
from reader.reports.report import path_of
from reader.reports.summary import counted, summary, title_of

POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class _File:
    """A line of the table on top of a report of several files, and the section it leads to."""

    path: str
    title: str
    verdict: str
    found: str
    section: str


class HtmlReport:
    """Gathers the articles and writes the page when all are done: what was found stands on top."""

    def __init__(self, stream: TextIO, origin: Origin) -> None:
        self._stream = stream
        self._origin = origin
        self._files: list[_File] = []

    def add(self, result: CheckResult) -> None:
        """Take an article in."""
        section = article_section(result, self._origin, anchor=self._next_anchor)
        self._files.append(
            _File(
                path_of(result),
                title_of(result),
                result.verdict.answer,
                summary(result),
                section,
            )
        )

    def fail(self, path: str, error: str) -> None:
        """Take in that a file could not be read."""
        section = failed_section(path, error, anchor=self._next_anchor)
        self._files.append(_File(path, path, "Not checked", error, section))

    def finish(self) -> None:
        """Write the page."""
        self._stream.write(self._page())
        self._stream.flush()

    @property
    def _next_anchor(self) -> str:
        return f"file{len(self._files) + 1}"

    def _page(self) -> str:
        only = self._files[0] if len(self._files) == 1 else None
        about = "report" if only else f"report on {counted(len(self._files), 'article')}"
        head = lines(
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="referrer" content="no-referrer">',
            element(
                "title", shown(f"{only.title} – {PROGRAM} report" if only else f"{PROGRAM} {about}")
            ),
            element("style", f"\n{style_sheet()}\n"),
        )
        top = lines(element("h1", f"{PROGRAM} {about}"), "" if only else self._table())
        body = lines(
            element("header", f"\n{top}\n", class_="top"),
            element("main", f"\n{lines(file.section for file in self._files)}\n"),
            element("footer", f"Checked by {shown(self._origin.sentence)}."),
        )
        page = lines(element("head", f"\n{head}\n"), element("body", f"\n{body}\n"))
        return lines("<!DOCTYPE html>", element("html", f"\n{page}\n", lang="en")) + "\n"

    def _table(self) -> str:
        """Return the table of contents of a report of several files."""
        heads = "".join(element("th", name, scope="col") for name in ("File", "Verdict", "Found"))
        rows = (
            element("tr", "".join(element("td", cell) for cell in cells))
            for cells in (
                (
                    element("a", shown(file.path), href=f"#file{number}"),
                    shown(file.verdict),
                    shown(file.found),
                )
                for number, file in enumerate(self._files, 1)
            )
        )
        return element("table", lines(element("tr", heads), rows), class_="files")
