"""A sentence as a quotation, with what is doubtful about it: for notes, mails and margins."""

from __future__ import annotations

from collections.abc import Iterable

from reader.language.sentences import sentences
from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.span import Span
from reader.reports.places import Places

MARKS = '“”„«»"'  # of a sentence that is a quotation already


def as_quotation(article: Article, finding: Finding, *, others: Iterable[Finding] = ()) -> str:
    """Return the sentence of `finding` as a quotation, where it stands, and what is wrong with it.

    What `others` say of the same sentence is said as well.
    """
    span = _sentence(article, finding.span)
    quote = " ".join(span.of(article.text).split())
    if quote[0] not in MARKS:
        quote = f"“{quote}”"
    name = article.path.name if article.path else ""
    where = [f"“{article.title}”" if article.title else "", name, Places(article.text).lines(span)]
    doubtful = [finding, *(other for other in others if other.span.overlaps(span))]
    doubts = dict.fromkeys(_doubt(article, one) for one in doubtful)
    return "\n".join([quote, f"— {', '.join(filter(None, where))}", "", "Doubtful:", *doubts, ""])


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
    probably = f" Probably “{finding.suggestions[0]}”." if finding.suggestions else ""
    return f"- “{words}”: {finding.message}{probably} ({finding.confidence:.0%} sure)"
