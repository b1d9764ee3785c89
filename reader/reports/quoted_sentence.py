"""A sentence with its findings, for the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.english.sentences import sentences
from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.span import Span
from reader.reports.positions import Positions
from reader.reports.summary import how_sure

MARKS = '“”„«»"'  # double quotation marks
INSIDE = {"“": "‘", "„": "‘", "”": "’", "«": "‘", "»": "’"}  # a quotation in a quotation
STRAIGHT = '"'


def as_quotation(article: Article, finding: Finding, *, others: Iterable[Finding] = ()) -> str:
    """Return the sentence of `finding` as a quotation, where it stands, and what is wrong with it.

    What `others` say of the same sentence is said as well.
    """
    span = _sentence(article, finding.span)
    quote = quoted(" ".join(span.of(article.text).split()))
    where = [
        f"“{article.title}”" if article.title else "",
        article.id.name,
        Positions(article).lines(span),
    ]
    doubtful = [finding, *(other for other in others if other.span.overlaps(span))]
    doubts = dict.fromkeys(_doubt(article, one) for one in doubtful)
    return "\n".join([quote, f"— {', '.join(filter(None, where))}", "", "Doubtful:", *doubts, ""])


def quoted(text: str) -> str:
    """Return `text` between quotation marks, without doubling those that it has.

    What begins with one is left as it stands. A closing mark at its end whose opening one is in a
    sentence before closes ours; quotations within it get single marks.
    """
    if text[:1] in MARKS:
        return text
    body, is_closed = text, _ends_a_quotation(text)
    if is_closed:
        body = text[:-1]
    return f"“{''.join(_inside(body))}{text[-1] if is_closed and text[-1] in '”»' else '”'}"


def _ends_a_quotation(text: str) -> bool:
    """Say whether the last character is a closing mark that nothing in `text` has opened."""
    last = text[-1:]
    if last == STRAIGHT:
        return text.count(STRAIGHT) % 2 == 1
    opening = {"”": "“„", "»": "«"}.get(last, "")
    return bool(opening) and text.count(last) > sum(map(text.count, opening))


def _inside(text: str) -> Iterator[str]:
    is_open = False
    for character in text:
        if character == STRAIGHT:
            is_open = not is_open
            yield "‘" if is_open else "’"
        else:
            yield INSIDE.get(character, character)


def _sentence(article: Article, span: Span) -> Span:
    """Return the sentences that a passage touches, within its paragraphs."""
    whole = span
    for paragraph in article.paragraphs_in(span):
        for sentence in sentences(paragraph.text(article)):
            here = sentence.shifted(paragraph.span.start)
            if here.overlaps(span):
                whole = Span(min(whole.start, here.start), max(whole.end, here.end))
    return whole


def _doubt(article: Article, finding: Finding) -> str:
    words = " ".join(finding.span.of(article.text).split())
    probably = f" Probably {_named(finding.suggestions[0])}." if finding.suggestions else ""
    return f"- {_named(words)}: {finding.message}{probably} ({how_sure(finding)})"


def _named(words: str) -> str:
    """Return words between quotation marks that are not theirs: they may be what is doubted."""
    return f"‘{words}’" if any(mark in words for mark in MARKS) else f"“{words}”"
