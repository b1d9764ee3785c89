"""Script and style code of a web page left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.lazy_pattern import lazy_pattern
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

# What only a program says. Each is enough; the passage around it is found by `_passages`.
_SIGNAL = lazy_pattern(
    r"\b(?:window|document|console|navigator|location|self)\.[a-z_]\w*(?:\s*[.(=\[;|]|\s?\Z)"
    r"|\b(?:googletag|jQuery|pbjs|gtag|fbq|_taboola|_gaq|twttr|OBR|Sys|__[a-z]\w*)\s*[.(=\[]"
    r"|\b(?:window\.)?(?:dataLayer|adsbygoogle)\b"
    r"|\b\w{1,40}(?:\.\w{1,40}){0,4}\.(?:push|cmd|ready|addEventListener|getElementById|querySelector\w*|forEach"
    r"|appendChild|createElement|setAttribute|innerHTML)\s?[(=]"
    r"|\$\(\s*(?:document|window|['\"#.])"
    r"|\bfunction\s*\w{0,40}\s*\([\w\s,$]{0,80}\)\s*\{"
    r"|\b(?:var|let|const)\s+[\w$]{1,40}\s*=\s*(?:[\"'\[{(]|[\w.]{1,60}[(;])"
    r"|\btypeof\s+\w+\s*[!=]|=>\s*\{|//\s?<!\[CDATA\[|//\s?\]\]>"
    r"|[\w\])\"'*-]\s?\{\s*[a-z-]{2,30}\s*:\s*[^;{}\n]{1,80}[;}]"  # .ad { display: none; }
    r"|@(?:media|import|font-face|keyframes)\b[^{}\n]{0,80}\{|!important\s*[;}]"
    r"|\"@(?:context|type|graph|id)\"\s*:"
    r"|[{,]\s*\"[\w-]{1,40}\"\s*:\s*(?:[\"{\[]|-?\d|true|false|null)"
)
_TOKEN = lazy_pattern(r"\S+")
_CODE = lazy_pattern(
    r"[{}=;<>]|\(\)|\w\(|\)\)|\)\Z|\w\.\w+\.\w|\A(?:var|let|const|function|return|if|else|new|typeof"
    r"|this|null|true|false|try|catch|for)\Z|[\"']\w+[\"']:"
    r"|\A(?:&&|\|\||[=+!?:]+|//|\)|[\"'].*[\"']\)?)\Z"
)
_BRIDGE = 2  # words that are not code and may stand between two that are
_QUOTED_CODE = lazy_pattern(r"`[^`\n]+`")


@paragraph_detector(Family.RESIDUE, version="1")
def script_leftover(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks program text: scripts, style rules and data of the page.

    **What it marks.** The stretch of code, from its first to its last token.

    **Why it matters.** A program took the text from a page without knowing its words from its
    workings. Words of the article may be missing for the same reason.

    **Example.** window.dataLayer = window.dataLayer || [];

    **What it leaves alone.** Code that an article shows between backticks, figures and formulas in
    brackets, names with a full stop inside (Booking.com).
    """
    text = paragraph.text(article)
    for line in re.finditer(r"[^\n]+", text):
        shown = [Span(*quoted.span()) for quoted in _QUOTED_CODE.finditer(line.group())]
        for span in _passages(line.group()):
            if not any(span.overlaps(code) for code in shown):
                yield Finding(
                    span.shifted(line.start() + paragraph.span.start),
                    Family.RESIDUE,
                    "script_leftover",
                    "script_leftover",
                    sentence("This is program text of a web page, not a part of the article."),
                    evidence=sentence(
                        "It has the signs and words of a script, a style rule or page data."
                    ),
                    confidence=0.95,
                    severity=Severity.NOTE,
                )


def _passages(line: str) -> Iterator[Span]:
    """Yield the runs of code tokens in `line` that have a signal in them."""
    signals = [Span(*signal.span()) for signal in _SIGNAL.finditer(line)]
    if not signals:
        return
    runs: list[Span] = []
    prose = _BRIDGE + 1
    for match in _TOKEN.finditer(line):
        token = Span(*match.span())
        if not _CODE.search(match.group()) and not any(token.overlaps(s) for s in signals):
            prose += 1
            continue
        if prose <= _BRIDGE:
            runs[-1] = Span(runs[-1].start, token.end)
        else:
            runs.append(token)
        prose = 0
    yield from (run for run in runs if any(run.overlaps(signal) for signal in signals))
