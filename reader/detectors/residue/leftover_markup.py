"""HTML, Markdown and template code left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from reader.detectors.decorators import article_detector
from reader.detectors.repeated_findings import one_for_many
from reader.english.boilerplate import boilerplate_in
from reader.english.lazy_pattern import lazy_pattern
from reader.english.prose import is_prose
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

_TAGS = (
    "a|abbr|amp-[a-z-]+|article|aside|audio|b|blockquote|body|br|button|center|cite|code|dd|div|dl|dt"
    "|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label"
    "|li|link|main|meta|nav|noscript|object|ol|o:p|p|param|path|picture|pre|script|section|small|source"
    "|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|video"
)
_PLUGINS = (
    "caption|gallery|embed|audio|video|playlist|contact-form-7|vc|et_pb|su|wp|mc4wp|youtube|tweet"
    "|fusion|ad"
)
_INSIDE = r"[^\[\]\n]{0,300}"  # of a square bracket
_RULES = {
    "html_entity": r"&(?:amp;)*(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{2,7}|#[xX][0-9a-fA-F]{2,6});"
    r"|(?<![\w&])(?:nbsp|quot|rsquo|lsquo|rdquo|ldquo|hellip);",  # the "&" was lost
    "html_tag": rf"</?(?:{_TAGS})(?:\s[^<>\n]{{0,400}})?\s?/?>"
    r"|<!--[^\n]{0,400}?-->|<!\[CDATA\[|\]\]>",
    "shortcode": rf"\[(?:{_PLUGINS})[\w-]*\s{_INSIDE}={_INSIDE}\]"
    r"|\[/(?:caption|gallery|embed|video|quote|url|img|b|i|u|color|size|\w+_\w+)\]"
    rf"|\[(?:\w+_\w+|caption|url|img)(?:[ =]{_INSIDE})?\]",
    "template": r"\{\{[^{}\n]{1,120}\}\}|\{%[^{}%\n]{1,120}%\}|<%[^<>%\n]{1,120}%>"
    r"|\$\{[^{}\n]{1,80}\}",
    "markdown": rf"!?\[{_INSIDE}\]\((?:https?:|/|mailto:)[^()\s]{{0,300}}\)?"
    r"|\]\(https?:[^()\s]{0,300}\)?"
    r"|\*\[[^\[\]\n]{1,24}\]: [^\n*]{1,60}"  # an abbreviation's definition
    r"|(?<!\S)\#{2,6} (?=[^\W_])|\\[-()\[\]_*.#]",
    "escape": r"(?<![\w:\\/])\\[nrt](?=\s|\\|\Z|[A-Z])|\\u(?:00|20)[0-9a-fA-F]{2}"
    r"|(?<![\w:\\/])\\xa0",
}
_PATTERN = lazy_pattern("|".join(f"(?P<{rule}>{pattern})" for rule, pattern in _RULES.items()))
_WHAT = {
    "html_entity": sentence("HTML code"),
    "html_tag": sentence("HTML tag"),
    "shortcode": sentence("Publishing system's shortcode"),
    "template": sentence("Unfilled placeholder"),
    "markdown": sentence("Markdown"),
    "escape": sentence("Escaped character"),
}
_SHOWN = lazy_pattern(r"`[^`\n]+`")


@article_detector(Family.RESIDUE, version="3", rules=tuple(_RULES))
def leftover_markup(article: Article) -> Iterator[Finding]:
    """Marks code that a program should have turned into text: entities, tags, placeholders.

    **What it marks.** The piece of mark-up; neighbours of one kind are one mark, and so is the same
    piece in more than three places. Where it stands for a character, that is the suggestion.

    **Why it matters.** The text went through a program that failed on a part of it. Characters
    that it knew even less may be gone altogether.

    **Example.** Fish &amp;amp; chips cost £9&nbsp;a head.<br /> By {{ author.name }}

    **What it leaves alone.** AT&T, Q&A, a < b, <3, addresses between angle brackets, [sic], and
    code that is shown between backticks or is a paragraph of its own.
    """
    found = (f for paragraph in article.paragraphs for f in _in_paragraph(article, paragraph))
    yield from one_for_many(article, found, by_words=True)


def _in_paragraph(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text(article)
    if not re.search(r"[&<\[{\\#]|\]|\w;", text):
        return
    spared = [Span(*code.span()) for code in _SHOWN.finditer(text)]
    found = list(_joined(text))
    is_code = not is_prose(text)
    if any(rule == "markdown" for _, rule in found):
        spared += (span for span, _ in boilerplate_in(text))  # "## Sign up …" is marked as a whole
    for span, rule in found:
        if any(span.overlaps(other) for other in spared) or (rule == "shortcode" and is_code):
            continue
        decoded = _decoded(span.of(text), rule)
        yield Finding(
            span.shifted(paragraph.span.start),
            Family.RESIDUE,
            "leftover_markup",
            rule,
            sentence("{what} left in the text.", what=_WHAT[rule]),
            evidence=sentence("A program would have shown it as “{shown}”.", shown=decoded)
            if decoded.strip()
            else "",
            suggestions=(decoded,) if decoded else (),
            confidence=0.95,
            severity=Severity.NOTE,
        )


def _joined(text: str) -> Iterator[tuple[Span, str]]:
    run: Span | None = None
    last = ""
    for match in _PATTERN.finditer(text):
        rule = match.lastgroup or ""
        if rule == "html_entity" and not _is_entity(match.group()):
            continue
        if run and rule == last and match.start() == run.end:
            run = Span(run.start, match.end())
            continue
        if run:
            yield run, last
        run, last = Span(*match.span()), rule
    if run:
        yield run, last


def _is_entity(text: str) -> bool:
    name = text.rpartition("amp;")[2].lstrip("&") or "amp;"
    return name.startswith("#") or name in html5


def _decoded(markup: str, rule: str) -> str:
    """Return the text that the mark-up stands for, or "" where it stands for none."""
    if rule == "html_entity":
        text = re.sub(r"(?<![&\w;#])(\w+;)", r"&\1", markup)
        for _ in range(3):  # "&amp;amp;nbsp;" was encoded three times
            text = unescape(text)
        return text.replace("\xa0", " ")
    if rule == "escape" and markup.startswith("\\u"):
        return re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), markup)
    return ""
